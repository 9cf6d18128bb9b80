using System.Collections.Immutable;

namespace Balance.Indicators.Standards;

/// <summary>
/// What a value is held against: one figure, or one for each stage, school type, location, or several of these together. A case
/// without a figure is not concerned. A limit without any figure limits nothing: the value is shown, and decides nothing.
/// </summary>
public sealed class Limit
{
    internal Limit() { }

    /// <summary>No limit: what is held against it is shown only.</summary>
    internal static Limit None { get; } = new();

    /// <summary>The figures, each with the case that it is for; no two are for one case. Empty is no limit.</summary>
    public ImmutableArray<LimitCase> Cases { get; internal init; } = [];

    /// <summary>Whether there is none: the value is shown, and decides nothing.</summary>
    public bool IsNone => Cases.IsEmpty;

    /// <summary>The stages that it names, in their order.</summary>
    internal IEnumerable<Stage> Stages =>
        Cases.Select(item => item.Stage).OfType<Stage>().Distinct().OrderBy(stage => stage);

    /// <summary>The figure for a case, or null where the case is not concerned.</summary>
    /// <param name="stage">The stage, where the subject has one.</param>
    /// <param name="type">The school type, where the subject has one.</param>
    /// <param name="location">The location, where the subject has one.</param>
    public decimal? For(Stage? stage, SchoolType? type, Location? location)
    {
        foreach (LimitCase item in Cases)
        {
            if (item.IsFor(stage, type, location))
            {
                return item.Figure;
            }
        }

        return null;
    }

    /// <summary>The figure for a school or one of its sections.</summary>
    internal decimal? For(Stage? stage, School? school) =>
        For(stage, school?.Type, school?.Location);

    /// <summary>A share of every figure.</summary>
    internal Limit Times(decimal share) =>
        new() { Cases = [.. Cases.Select(item => item.With(figure: item.Figure * share))] };

    /// <summary>Whether it depends on the type or the location of a school, of those whose stage is this.</summary>
    internal bool AsksFor(Stage? stage, Func<LimitCase, bool> fact) =>
        Cases.Any(item => (item.Stage is null || item.Stage == stage) && fact(item));

    /// <summary>What it says, as a value: equal where another says the same. The order of its cases says nothing.</summary>
    internal object Data =>
        new ValueList<object>([
            .. Cases
                .OrderBy(item => item.Stage)
                .ThenBy(item => item.Type)
                .ThenBy(item => item.Location)
                .Select(item => item.Data),
        ]);
}
