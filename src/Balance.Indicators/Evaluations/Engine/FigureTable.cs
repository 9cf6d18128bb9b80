using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>The figures of an evaluation, looked up one by one afterwards, as <see cref="Figures"/> found them for its rules.</summary>
internal sealed class FigureTable(Figures figures, ImmutableArray<Place> schools)
{
    private readonly Lazy<Dictionary<string, Place>> _byCode = new(() =>
        schools.ToDictionary(place => FoldedText.Of(place.School!.Code), StringComparer.Ordinal)
    );

    public decimal? OfCounty(Measure measure) => Find(measure, Place.County);

    /// <summary>A figure of a school, or of one of its sections; null where it is not known, or there is no such school.</summary>
    public decimal? Of(Measure measure, string code, Stage? stage)
    {
        if (!_byCode.Value.TryGetValue(FoldedText.Of(code), out Place? school))
        {
            return null;
        }

        return stage is not { } of ? Find(measure, school)
            : Array.IndexOf(school.Stages, of) < 0 ? null
            : Find(measure, school.SectionOf(of));
    }

    private decimal? Find(Measure measure, Place place)
    {
        if (measure.Kind == MeasureKind.Subjects)
        {
            return null;
        }

        // The reader keeps lists that it fills anew for each question.
        lock (figures)
        {
            return figures.Of(measure, place) is { IsKnown: true } figure
                ? Exactly.ToDecimal(figure.Value)
                : null;
        }
    }
}
