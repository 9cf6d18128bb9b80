using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Balance.Indicators.Comparisons;
using Balance.Indicators.Tests.Cases;
using Balance.Indicators.Tests.Samples;

namespace Balance.Indicators.Tests.Schemas;

/// <summary>The schemas under <c>docs/schemas</c> are made from the code, and say what the readers and writers do.</summary>
public sealed class SchemaTests
{
    private static readonly Dictionary<string, SchemaFile> All = new()
    {
        ["county"] = new("county", CountySchema.Build(CountyCatalogue.BuiltIn)),
        ["standard"] = new("standard", StandardSchema.Build()),
        ["evaluation"] = new("evaluation", EvaluationSchema.Build()),
        ["comparison"] = new("comparison", ComparisonSchema.Build()),
    };

    [Theory]
    [InlineData("county")]
    [InlineData("standard")]
    [InlineData("evaluation")]
    [InlineData("comparison")]
    public void The_file_is_what_the_code_says(string name) => All[name].Verify();

    [Theory]
    [InlineData("county")]
    [InlineData("standard")]
    [InlineData("evaluation")]
    [InlineData("comparison")]
    public void Every_key_is_described_in_both_languages(string name) =>
        None.Of(
            "Keys without a description",
            Properties(All[name].Schema)
                .Where(property => property.Name is not ("zh" or "en"))
                .Where(property => !IsInherited(property))
                .Where(property =>
                    property.Schema["description"]?.ToString().Contains(" · ") != true
                )
                .Select(property => property.Name)
        );

    [Fact]
    public void Every_county_that_is_read_is_valid()
    {
        string[] counties =
        [
            SampleFile.Read("haicheng.json"),
            SampleFile.Read("minimal.json"),
            File.ReadAllText(System.IO.Path.Combine(Here(), "../Counties/every-measure.json")),
            .. Standard.All.Select(item => CountyTemplate.Of(item, Language.Chinese)),
            .. CaseLibrary
                .Cases.Where(item => item.County?.Catalogue == CountyCatalogue.BuiltIn)
                .Select(item => item.County!.ToJson())
                .Distinct(),
            """{ "$schema": "x", "format": "balance-county/1", "code": "1", "name": "县" }""",
        ];

        Assert.True(counties.Length > 500, "Too few counties to tell.");
        Assert.All(counties, json => County.Parse(json));
        Assert.All(counties, json => AssertValid("county", json));
    }

    /// <summary>
    /// The schema that is made for a standard knows its own measures, under which alone the county is valid; and marks one that is misspelt.
    /// </summary>
    [Fact]
    public void A_county_of_a_standard_with_measures_of_its_own_is_valid_under_its_schema()
    {
        Standard standard = Standard.Parse(SampleFile.Read("basic-balance-2012.json"));
        string county = SampleFile.Read("basic-balance-2012-county.json");
        JsonObject schema = JsonNode.Parse(CountySchema.Of(standard))!.AsObject();
        var file = new SchemaFile("county", schema);

        file.AssertFits(county);
        Assert.False(IsValid("county", county));
        Assert.Equal(
            "urn:balance-indicators:balance-county:1:" + standard.Id,
            schema["$id"]!.ToString()
        );
        foreach (Measure measure in standard.Catalogue.Measures.Except(Measures.All))
        {
            string wrong = county.Replace(
                $"\"{measure.Id}\"",
                $"\"{measure.Id}s\"",
                StringComparison.Ordinal
            );
            Assert.NotEqual(county, wrong);
            Assert.False(file.Fits(wrong), measure.Id);
        }
    }

    /// <summary>What an editor marks while somebody writes, and what only the library can tell.</summary>
    [Fact]
    public void What_an_editor_finds_of_the_bad_files()
    {
        var found = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        foreach (
            string file in Directory.GetFiles(
                System.IO.Path.Combine(Here(), "../Counties/bad"),
                "*.json"
            )
        )
        {
            string name = System.IO.Path.GetFileNameWithoutExtension(file);
            // A text with half a character in it is no text that a schema could be held against.
            bool isText = !name.StartsWith("lone-surrogate", StringComparison.Ordinal);
            if (isText && Parsed(file) is { } county)
            {
                found.Add(name, !IsValid("county", county));
            }
        }

        Assert.DoesNotContain(
            found,
            pair => pair.Key.StartsWith("warning-", StringComparison.Ordinal) && pair.Value
        );
        Golden.Verify(
            "An editor with the schema marks:\n"
                + string.Concat(found.Where(pair => pair.Value).Select(pair => pair.Key + "\n"))
                + "\nOnly reading the file tells:\n"
                + string.Concat(found.Where(pair => !pair.Value).Select(pair => pair.Key + "\n")),
            "txt"
        );
    }

    [Fact]
    public void Every_standard_that_is_read_is_valid()
    {
        Assert.All(Standard.All, standard => AssertValid("standard", standard.ToJson()));
        foreach (Standard standard in Standard.All)
        {
            // One in twenty is some sixty of each standard, of every kind.
            foreach (Mutant mutant in StandardMutants.Of(standard).Where((_, i) => i % 20 == 0))
            {
                if (Standard.TryParseJson(mutant.Json, out _, out _))
                {
                    AssertValid("standard", mutant.Json);
                }
            }
        }
    }

    [Theory]
    [InlineData("\"mainText\": \"S\"", "\"mainText\": \"[Z]\"")]
    [InlineData("\"comparison\": \"atLeast\"", "\"comparison\": \"least\"")]
    [InlineData("\"backboneTeachers\"", "\"boneTeachers\"")]
    [InlineData("\"clause\": \"[S]", "\"clause\": \"S")]
    [InlineData("\"schoolRule\"", "\"rule\"")]
    public void A_mistake_in_a_standard_is_marked(string right, string wrong)
    {
        string json = Standard.Haicheng2023.ToJson();
        int at = json.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at > 0, right);

        string changed = json[..at] + wrong + json[(at + right.Length)..];
        Assert.False(Standard.TryParseJson(changed, out _, out _));
        Assert.False(IsValid("standard", changed));
    }

    /// <summary>Every key that a schema has is one that the reader takes, and the other way round.</summary>
    [Theory]
    [InlineData("county")]
    [InlineData("standard")]
    public void The_keys_are_those_that_the_reader_allows(string name)
    {
        string[] files =
            name == "county"
                ?
                [
                    File.ReadAllText(
                        System.IO.Path.Combine(Here(), "../Counties/every-measure.json")
                    ),
                ]
                : [.. CaseLibrary.Standards.Select(standard => standard.ToJson()), WithEveryKey()];
        var ofReader = new HashSet<string>();
        foreach (string json in files)
        {
            JsonNode root = JsonNode.Parse(json)!;
            AddUnknownKeys(root);
            var problems =
                name == "county"
                    ? ProblemsOf.County(root.ToJsonString(), out _)
                    : ProblemsOf.Standard(root.ToJsonString(), out _);
            ofReader.UnionWith(
                problems
                    .Where(problem =>
                        problem.Path.ToString().EndsWith("?\"", StringComparison.Ordinal)
                    )
                    .Select(problem => problem.Message.En.Split("the keys are: "))
                    .Where(parts => parts.Length == 2)
                    .Select(parts => InOrder(parts[1].Split('`').Where((_, part) => part % 2 == 1)))
            );
        }

        HashSet<string> ofSchema =
        [
            .. Objects(All[name].Schema)
                .Select(properties => InOrder(properties.Select(property => property.Key))),
        ];
        // The names of departments are free.
        ofReader.RemoveWhere(keys => keys.Contains("教育局"));
        Assert.NotEmpty(ofReader);
        Assert.Equal([], ofReader.Except(ofSchema));
        Assert.Equal([], ofSchema.Except(ofReader));
    }

    /// <summary>The plan with what no built-in standard has: a validity, and limits by location.</summary>
    private static string WithEveryKey()
    {
        JsonNode root = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
        root["validity"] = JsonNode.Parse("""{ "from": 2023, "until": 2027 }""");
        root["dimensions"]![0]!["indicators"]![0]!["criteria"]![0]!["limit"] = JsonNode.Parse(
            """{ "byLocation": { "urban": 4.2, "rural": 4.3 } }"""
        );
        Standard.Parse(root.ToJsonString());
        return root.ToJsonString();
    }

    [Fact]
    public void Every_evaluation_is_valid_and_has_every_key_somewhere()
    {
        County county = County.Parse(SampleFile.Read("haicheng.json"));
        var options = new EvaluationOptions
        {
            Rounding = Rounding.AsReported,
            TransitionalProvisions = true,
        };
        Evaluation[] evaluations =
        [
            .. Standard.All.Select(standard => standard.Evaluate(county)),
            .. Standard.All.Select(standard => standard.Evaluate(county, options)),
            .. Standard.All.Select(standard => standard.Evaluate(TestCounty.Met.County)),
            .. Standard.All.Select(standard => standard.Evaluate(new County("1", "县"))),
            .. CaseLibrary
                .Cases.Where(item => item.County is not null)
                .Where(
                    (item, index) =>
                        index % 10 == 0
                        || item.Path.Contains("EQ9", StringComparison.Ordinal)
                        || item.Path.Contains("分段", StringComparison.Ordinal)
                )
                .SelectMany(item =>
                    Standard.All.Select(standard => standard.Evaluate(item.County!, options))
                ),
        ];
        var keys = new HashSet<string>();

        foreach (string json in evaluations.Select(evaluation => evaluation.ToJson()))
        {
            AssertValid("evaluation", json);
            Collect(JsonNode.Parse(json), keys);
        }

        Assert.Equal(
            [],
            Properties(All["evaluation"].Schema).Select(property => property.Name).Except(keys)
        );
    }

    /// <summary>Those of trends are written by Balance.Indicators.Planning, whose tests look at them.</summary>
    [Fact]
    public void Every_comparison_is_valid_and_has_every_key_somewhere()
    {
        County county = County.Parse(SampleFile.Read("haicheng.json"));
        County less = county with { Year = 2026, Schools = county.Schools.RemoveRange(3, 5) };
        EvaluationComparison[] comparisons =
        [
            .. Standard.All.Select(standard =>
                EvaluationComparison.Between(standard.Evaluate(county), standard.Evaluate(less))
            ),
            EvaluationComparison.Between([
                .. Standard.All.Select(standard => standard.Evaluate(county)),
            ]),
            EvaluationComparison.Between(
                Standard.Haicheng2023.Evaluate(new County("1", "县")),
                Standard.National2017.Evaluate(TestCounty.Met.County with { Code = "1" })
            ),
        ];
        var keys = new HashSet<string>();

        foreach (string json in comparisons.Select(comparison => comparison.ToJson()))
        {
            AssertValid("comparison", json);
            Collect(JsonNode.Parse(json), keys);
        }

        JsonObject withoutTrends = All["comparison"].Schema.DeepClone().AsObject();
        Assert.True(withoutTrends["properties"]!.AsObject().Remove("trends"));
        Assert.Equal([], Properties(withoutTrends).Select(property => property.Name).Except(keys));
    }

    private static void AssertValid(string name, string json) => All[name].AssertFits(json);

    private static bool IsValid(string name, string json) => All[name].Fits(json);

    /// <summary>The text of a file that is JSON; null where it is not.</summary>
    private static string? Parsed(string file)
    {
        string text = File.ReadAllText(file);
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return text;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void AddUnknownKeys(JsonNode? node)
    {
        foreach (JsonNode? child in Children(node).ToArray())
        {
            AddUnknownKeys(child);
        }

        if (node is JsonObject keys)
        {
            keys["?"] = 0;
        }
    }

    private static IEnumerable<JsonNode?> Children(JsonNode? node) =>
        node switch
        {
            JsonObject keys => keys.Select(pair => pair.Value),
            JsonArray items => items,
            _ => [],
        };

    private static void Collect(JsonNode? node, HashSet<string> keys)
    {
        if (node is JsonObject own)
        {
            keys.UnionWith(own.Select(pair => pair.Key));
        }

        foreach (JsonNode? child in Children(node))
        {
            Collect(child, keys);
        }
    }

    /// <summary>The properties of every object that the schema closes.</summary>
    private static IEnumerable<JsonObject> Objects(JsonNode? schema)
    {
        if (
            schema is JsonObject own
            && own["properties"] is JsonObject properties
            && own.ContainsKey("additionalProperties")
        )
        {
            yield return properties;
        }

        foreach (JsonObject inner in Children(schema).SelectMany(Objects))
        {
            yield return inner;
        }
    }

    private static IEnumerable<(string Name, JsonObject Schema)> Properties(JsonNode schema) =>
        Objects(schema)
            .SelectMany(properties => properties)
            .Select(property => (property.Key, property.Value!.AsObject()));

    /// <summary>Codes of stages and types are explained where they are chosen from.</summary>
    private static bool IsInherited((string Name, JsonObject Schema) property) =>
        Vocabulary.TryFind(property.Name, out Stage _)
        || Vocabulary.TryFind(property.Name, out SchoolType _);

    private static string InOrder(IEnumerable<string> keys) =>
        string.Join(", ", keys.Order(StringComparer.Ordinal));

    private static string Here([CallerFilePath] string file = "") =>
        System.IO.Path.GetDirectoryName(file)!;
}
