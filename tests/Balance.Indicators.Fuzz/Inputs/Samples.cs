using System.Diagnostics.CodeAnalysis;

namespace Balance.Indicators.Fuzz;

/// <summary>Good documents to begin with, small ones, so that many can be run.</summary>
internal static class Samples
{
    private const string Campuses = """
        {"format":"balance-county/1","code":"1","name":"校区县","year":2025,"note":"n",
         "measures":{"averageTeacherSalary":92000.5,"layoutCompliant":true,"recognitionRate":0.861,"questionnairesValid":100,"questionnairesSatisfied":86,
          "monitoredSubjects":[{"subject":"语文","schoolGrade":4,"grade":3,"interSchoolDifferenceRate":0.12},{"subject":"数学","interSchoolDifferenceRate":0.2}]},
         "vetoes":{"V1":false,"V5":true},
         "schools":[
          {"code":"A","name":"甲","type":"nineYear","location":"urban","township":"东","ownership":"public","boarding":true,"builtYear":1998,
           "measures":{"teachingArea":8421.05,"sportsArea":6000,"equipmentValue":900000,"multimediaClassrooms":20,"musicRoomAreas":[100,98],"artRoomAreas":[],"moralEducation":"good","campusCulture":"excellent","charterAndDigitalManagement":true,"specialSportsArea":12},
           "sections":{"primary":{"pupils":188,"backboneTeachers":2,"teachersAboveRequiredQualification":9,"peAndArtTeachers":3,"itinerantPeAndArtTeachers":1,"classSizes":[45,43,50,50],"nearHomePupils":188},"junior":{"pupils":150,"classSizes":[{"from":41,"below":46,"count":3},{"from":56,"count":1}]}},
           "vetoes":{"V1":false}},
          {"code":"A2","campusOf":"A","type":"nineYear","measures":{"teachingArea":400,"sportsArea":500},"sections":{"primary":{"pupils":60,"classSizes":[30,30]},"junior":{"pupils":40}}},
          {"code":"B","type":"primary","attachedClasses":true,"sections":{"primary":{"pupils":20,"sportsArea":100},"junior":{"pupils":10,"sportsArea":90}}},
          {"code":"C","type":"specialEducation","measures":{"pupils":30}},
          {"code":"D","type":"twelveYear","measures":{"multimediaClassrooms":12},"sections":{"primary":{"pupils":100},"junior":{"pupils":0},"senior":{"pupils":300}}}
         ]}
        """;

    private static readonly Standard OfSample = Standard.Parse(Text("basic-balance-2012.json"));

    public static IReadOnlyList<string> Counties { get; } =
    [
        Text("minimal.json"),
        Some(County.Parse(Text("haicheng.json"))).ToJson(),
        Campuses,
        Text("basic-balance-2012-county.json"),
    ];

    public static IReadOnlyList<Standard> Standards { get; } = [.. Standard.All, OfSample];

    /// <summary>Standards of a few indicators, and the whole ones.</summary>
    public static Seeds<Standard> EachStandard { get; } =
        new([.. Standards.SelectMany(whole => SmallStandards.Of(whole, 6))], Standards);

    /// <summary>Counties of a school or two with some of their figures, and larger ones.</summary>
    public static Seeds<JsonNode> EachCounty { get; } =
        new(
            [.. Nodes(Counties).SelectMany(whole => SmallCounties.Of(whole, 3)).Where(IsReadable)],
            Nodes(Counties)
        );

    /// <summary>The file under docs/samples.</summary>
    public static string Text(string name)
    {
        using Stream stream = typeof(Samples).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static JsonNode[] Nodes(IEnumerable<string> documents) =>
        [.. documents.Select(JsonNode.Parse)];

    /// <summary>The counties as they are read, each with the catalogue of its standard.</summary>
    public static Seeds<County> Read() =>
        new(
            [.. EachCounty.Small.Select(json => Read(json.ToString()))],
            [.. Counties.Select(Read)]
        );

    private static County Read(string json) =>
        TryRead(json, out County? county) ? county : throw new InvalidDataException(json);

    /// <summary>Not where the figures of the county are no longer those of its schools.</summary>
    private static bool IsReadable(JsonNode json) => TryRead(json.ToString(), out _);

    private static bool TryRead(string json, [NotNullWhen(true)] out County? county) =>
        County.TryParseJson(json, out county, out _)
        || County.TryParseJson(json, out county, out _, OfSample);

    /// <summary>A school of each type.</summary>
    private static County Some(County county) =>
        county with
        {
            Schools = [.. county.Schools.GroupBy(school => school.Type).Select(g => g.First())],
        };
}
