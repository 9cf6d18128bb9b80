using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Samples;

/// <summary>
/// The smallest county that can be decided in full, <c>docs/samples/minimal.json</c>: it is met, and without any one of its
/// figures it is undetermined. Nothing passes for want of data.
/// </summary>
public class MinimalSampleTests
{
    private static readonly string Json = SampleFile.Read("minimal.json");

    /// <summary>What a standard does not ask for, by hand. The national one asks for everything in the file.</summary>
    private static readonly Dictionary<string, string[]> NotNeeded = new()
    {
        ["haicheng-2023"] = ["measures.basicBalanceRecognised", "measures.monitoringKeptHigh"],
        ["national-2017"] = ["measures.examFreeAdmission"],
    };

    /// <summary>Every single thing that is reported, by path: how many there are is restated below.</summary>
    public static TheoryData<string, string> Removals()
    {
        var removals = new TheoryData<string, string>();
        foreach (string standard in NotNeeded.Keys)
        {
            foreach (string path in Reported(JsonNode.Parse(Json)!.AsObject()))
            {
                removals.Add(standard, path);
            }
        }

        return removals;
    }

    [Fact]
    public void 最小样例的格式与库写出的一致() => Assert.Equal(Json, County.Parse(Json).ToJson());

    [Fact]
    public void 最小样例没有任何提示() => Assert.Empty(County.Parse(Json).Check());

    /// <summary>34 of the county and 2 of its subject, 6 vetoes, 4 facts, 14 of the school, 6 of each section.</summary>
    [Fact]
    public void 最小样例共有72项填报() =>
        Assert.Equal(
            34 + 2 + 6 + 4 + 14 + 2 * 6,
            Reported(JsonNode.Parse(Json)!.AsObject()).Count()
        );

    [Theory]
    [InlineData("haicheng-2023")]
    [InlineData("national-2017")]
    public void 最小样例达标(string standard)
    {
        Evaluation evaluation = Evaluate(standard, JsonNode.Parse(Json)!);
        Assert.Equal(Outcome.Met, evaluation.Outcome);
        Assert.Empty(evaluation.Missing);
    }

    [Theory]
    [MemberData(nameof(Removals))]
    public void 缺少任何一项所需数据即为待定(string standard, string path)
    {
        JsonNode county = JsonNode.Parse(Json)!;
        string id = Remove(county, path);

        Evaluation evaluation = Evaluate(standard, county);

        if (NotNeeded[standard].Contains(path))
        {
            Assert.Equal(Outcome.Met, evaluation.Outcome);
            return;
        }

        Assert.Equal(Outcome.Undetermined, evaluation.Outcome);
        Assert.Contains(evaluation.Missing, missing => missing.Id == id);
        if (path.Contains(".sections.", StringComparison.Ordinal))
        {
            Assert.Contains(evaluation.Missing, missing => missing.Path.ToString() == path);
        }
    }

    [Theory]
    [InlineData("haicheng-2023", "schools[0].sections.primary", "pupils")]
    [InlineData("haicheng-2023", "schools[0].sections.junior", "pupils")]
    [InlineData("haicheng-2023", "schools[0].sections", "pupils")]
    [InlineData("haicheng-2023", "schools[0].measures", "teachingArea")]
    [InlineData("haicheng-2023", "schools", "schools")]
    [InlineData("haicheng-2023", "vetoes", "V1")]
    [InlineData("haicheng-2023", "measures", "layoutCompliant")]
    [InlineData("national-2017", "schools[0].sections.primary", "pupils")]
    [InlineData("national-2017", "schools[0].sections.junior", "pupils")]
    [InlineData("national-2017", "schools[0].sections", "pupils")]
    [InlineData("national-2017", "schools[0].measures", "teachingArea")]
    [InlineData("national-2017", "schools", "schools")]
    [InlineData("national-2017", "vetoes", "V1")]
    [InlineData("national-2017", "measures", "layoutCompliant")]
    public void 缺少整组数据即为待定(string standard, string path, string missingId)
    {
        JsonNode county = JsonNode.Parse(Json)!;
        Remove(county, path);

        Evaluation evaluation = Evaluate(standard, county);

        Assert.Equal(Outcome.Undetermined, evaluation.Outcome);
        Assert.Contains(evaluation.Missing, missing => missing.Id == missingId);
    }

    [Theory]
    [InlineData("haicheng-2023", "schools", "schools")]
    [InlineData("haicheng-2023", "measures.monitoredSubjects", "monitoredSubjects")]
    [InlineData("haicheng-2023", "schools[0].sections.junior.classSizes", "classSizes")]
    [InlineData("national-2017", "schools", "schools")]
    [InlineData("national-2017", "measures.monitoredSubjects", "monitoredSubjects")]
    [InlineData("national-2017", "schools[0].sections.junior.classSizes", "classSizes")]
    public void 空的清单视为未填报(string standard, string path, string missingId)
    {
        JsonNode county = JsonNode.Parse(Json)!;
        (JsonObject parent, string key) = Find(county, path);
        parent[key] = new JsonArray();

        Evaluation evaluation = Evaluate(standard, county);

        Assert.Equal(Outcome.Undetermined, evaluation.Outcome);
        Assert.Contains(evaluation.Missing, missing => missing.Id == missingId);
    }

    private static Evaluation Evaluate(string standard, JsonNode county) =>
        Standard
            .All.Single(candidate => candidate.Id == standard)
            .Evaluate(County.Parse(county.ToJsonString()));

    private static IEnumerable<string> Reported(JsonObject county)
    {
        JsonObject measures = county["measures"]!.AsObject();
        JsonObject school = county["schools"]![0]!.AsObject();
        JsonObject sections = school["sections"]!.AsObject();
        JsonObject subject = measures["monitoredSubjects"]![0]!.AsObject();
        return Keys("measures", measures)
            .Concat(
                Keys("measures.monitoredSubjects[0]", subject)
                    .Where(path => !path.EndsWith(".subject", StringComparison.Ordinal))
            )
            .Concat(Keys("vetoes", county["vetoes"]!.AsObject()))
            .Concat(
                school
                    .Where(pair => pair.Key is not ("code" or "name" or "measures" or "sections"))
                    .Select(pair => "schools[0]." + pair.Key)
            )
            .Concat(Keys("schools[0].measures", school["measures"]!.AsObject()))
            .Concat(
                sections.SelectMany(section =>
                    Keys("schools[0].sections." + section.Key, section.Value!.AsObject())
                )
            );
    }

    private static IEnumerable<string> Keys(string path, JsonObject json) =>
        json.Select(pair => path + "." + pair.Key);

    private static string Remove(JsonNode county, string path)
    {
        (JsonObject parent, string key) = Find(county, path);
        Assert.True(parent.Remove(key), path);
        return key;
    }

    private static (JsonObject Parent, string Key) Find(JsonNode json, string path)
    {
        string[] keys = path.Split('.');
        foreach (string key in keys[..^1])
        {
            json = key.EndsWith("[0]", StringComparison.Ordinal)
                ? json[key[..^3]]![0]!
                : json[key]!;
        }

        return (json.AsObject(), keys[^1]);
    }
}
