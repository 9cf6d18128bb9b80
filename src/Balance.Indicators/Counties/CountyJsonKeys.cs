namespace Balance.Indicators;

/// <summary>The keys of every kind of object of <c>balance-county/1</c>, in the order in which they are asked for.</summary>
internal sealed class CountyJsonKeys
{
    public static readonly Stage[] Stages =
    [
        .. Vocabulary
            .CodesOf<Stage>()
            .Select(code => Vocabulary.TryFind(code, out Stage stage) ? stage : default),
    ];

    public static readonly JsonKeys OfCounty = new([
        "format",
        .. CountyBuilder.Facts,
        CountyBuilder.MeasuresKey,
        CountyBuilder.VetoesKey,
        "schools",
        "$schema",
    ]);

    public static readonly JsonKeys OfSchool = new([
        .. SchoolBuilder.Facts,
        CountyBuilder.MeasuresKey,
        SchoolBuilder.SectionsKey,
        CountyBuilder.VetoesKey,
    ]);

    public static readonly JsonKeys OfSections = new(Vocabulary.CodesOf<Stage>());
    public static readonly JsonKeys OfBracket = new(BracketBuilder.Facts);

    public CountyJsonKeys(CountyCatalogue catalogue)
    {
        CountyMeasures = new MeasureKeys(catalogue, MeasureLevels.County);
        SchoolMeasures = new MeasureKeys(catalogue, MeasureLevels.School);
        SectionMeasures = new MeasureKeys(catalogue, MeasureLevels.Section);
        SubjectMembers = new MeasureKeys(
            catalogue,
            MeasureLevels.MonitoredSubject,
            SubjectBuilder.Facts
        );
        VetoesOfCounty = new JsonKeys(catalogue.VetoesOfCounty);
        VetoesOfSchool = new JsonKeys(catalogue.VetoesOfSchool)
        {
            Misplaced = (id, place) =>
                catalogue.VetoesOfCounty.Contains(id) ? OfCountyOnly(id, place.Who) : null,
        };
    }

    public MeasureKeys CountyMeasures { get; }

    public MeasureKeys SchoolMeasures { get; }

    public MeasureKeys SectionMeasures { get; }

    /// <summary>What is reported of a monitored subject: its facts and its measures.</summary>
    public MeasureKeys SubjectMembers { get; }

    public JsonKeys VetoesOfCounty { get; }

    public JsonKeys VetoesOfSchool { get; }

    private static LocalizedText OfCountyOnly(string id, LocalizedText who) =>
        new(
            $"{who.Zh}填报了 {id}，它属于整个教育系统，只能由县填报；请移到县的 vetoes。",
            $"{who.En} reports {id}, which is the education system's and reported by the county only; move it to the county's vetoes."
        );
}
