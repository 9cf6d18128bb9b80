using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// What a county can report: the measures of the library and those that a standard defines besides, and the ids of vetoes. A
/// standard has one, and stands for it wherever one is asked for.
/// </summary>
[JsonConverter(typeof(CountyPartJsonConverter<CountyCatalogue>))]
public sealed class CountyCatalogue
{
    private readonly Dictionary<string, Measure> _byId;
    private readonly Lazy<CountyJsonKeys> _jsonKeys;

    private CountyCatalogue(
        IEnumerable<Measure> ownMeasures,
        ImmutableArray<string> vetoesOfCounty,
        ImmutableArray<string> vetoesOfSchool
    )
    {
        Measures = [.. Indicators.Measures.All, .. ownMeasures];
        Shared = [.. Measures.Where(measure => measure.IsShared)];
        VetoesOfCounty = vetoesOfCounty;
        VetoesOfSchool = vetoesOfSchool;
        _byId = Measures.ToDictionary(measure => measure.Id);
        Keys = CountyKeys.Of(Measures);
        _jsonKeys = new Lazy<CountyJsonKeys>(() => new CountyJsonKeys(this));
    }

    /// <summary>The measures and vetoes that are built in, V1–V6: what a county reports unless a standard says otherwise.</summary>
    public static CountyCatalogue BuiltIn { get; } =
        new([], [.. VetoIds.OfCounty], [.. VetoIds.OfSchool]);

    /// <summary>Every measure, in the order in which they are asked for; those of a standard come last.</summary>
    public ImmutableArray<Measure> Measures { get; }

    /// <summary>The ids of the vetoes that the county can report.</summary>
    public ImmutableArray<string> VetoesOfCounty { get; }

    /// <summary>The ids of the vetoes that a school can report.</summary>
    public ImmutableArray<string> VetoesOfSchool { get; }

    /// <summary>What a county's file in JSON holds.</summary>
    internal CountyJsonKeys JsonKeys => _jsonKeys.Value;

    /// <summary>What the keys of a county's file are called.</summary>
    internal KeyNames Keys { get; }

    /// <summary>What is built in with what a standard adds; <see cref="BuiltIn"/> itself where that is nothing.</summary>
    /// <param name="ownMeasures">Its own measures; no two have one id, and none has that of a measure of the library.</param>
    /// <param name="vetoes">The ids of its vetoes.</param>
    /// <param name="ofCountyOnly">Those of them that no school reports.</param>
    internal static CountyCatalogue Of(
        IReadOnlyCollection<Measure> ownMeasures,
        ImmutableArray<string> vetoes,
        ImmutableArray<string> ofCountyOnly
    )
    {
        ImmutableArray<string> ofCounty = [.. VetoIds.OfCounty.Union(vetoes)];
        ImmutableArray<string> ofSchool =
        [
            .. ofCounty.Where(id =>
                vetoes.Contains(id) ? !ofCountyOnly.Contains(id) : VetoIds.OfSchool.Contains(id)
            ),
        ];
        return
            ownMeasures.Count == 0
            && ofCounty.SequenceEqual(VetoIds.OfCounty)
            && ofSchool.SequenceEqual(VetoIds.OfSchool)
            ? BuiltIn
            : new CountyCatalogue(ownMeasures, ofCounty, ofSchool);
    }

    /// <summary>The measure with an id, or null where there is none.</summary>
    /// <param name="id">The id, case-sensitive.</param>
    public Measure? Find(string id) => _byId.TryGetValue(id, out Measure? measure) ? measure : null;

    /// <summary>Every measure that is reported at a level.</summary>
    internal IEnumerable<Measure> At(MeasureLevels level) =>
        Measures.Where(measure => measure.IsReportedBy(level));

    /// <summary>Every resource that a school may report as a whole for several stages.</summary>
    internal ImmutableArray<Measure> Shared { get; }

    /// <summary>What a measure is called; its id where there is no such measure.</summary>
    internal LocalizedText NameOf(string id) => Find(id)?.Name ?? new LocalizedText(id, id);
}
