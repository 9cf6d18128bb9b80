using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Balance.Indicators.Tests.Samples;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>The output format balance-evaluation/1, held against figures worked out by hand.</summary>
public sealed class EvaluationJsonTests
{
    private static readonly JsonNode Haicheng = Json(
        Standard.Haicheng2023.Evaluate(SampleCounty.Create())
    );

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void 最小示例县按海城方案的评估结果() =>
        Golden.Verify(Stable(Standard.Haicheng2023.Evaluate(Minimal()).ToJson()), "json");

    [Fact]
    public void 最小示例县按国家办法的评估结果() =>
        Golden.Verify(Stable(Standard.National2017.Evaluate(Minimal()).ToJson()), "json");

    /// <summary>The whole result has a hundred thousand lines; what is met or not applicable is left out of the golden file.</summary>
    [Fact]
    public void 海城市示例按海城方案的评估结果_只列未达标和待定()
    {
        JsonNode json = Json(Standard.Haicheng2023.Evaluate(SampleCounty.Create()));
        foreach (string list in new[] { "schools", "findings" })
        {
            json[list]!
                .AsArray()
                .RemoveAll(item => (string?)item!["outcome"] is "met" or "notApplicable");
        }

        foreach (JsonNode? coefficient in json["coefficients"]!.AsArray())
        {
            // Of each the lowest and the highest section are enough.
            JsonArray sections = coefficient!["bySection"]!.AsArray();
            while (sections.Count > 2)
            {
                sections.RemoveAt(1);
            }
        }

        Golden.Verify(Stable(json.ToJsonString(Indented) + "\n"), "json");
    }

    [Fact]
    public void The_head_tells_standard_county_options_and_verdict()
    {
        Assert.Equal("balance-evaluation/1", (string?)Haicheng["format"]);
        Assert.Equal("haicheng-2023", (string?)Haicheng["standard"]!["id"]);
        Assert.Equal("210381", (string?)Haicheng["county"]!["code"]);
        Assert.Equal(2025, (int?)Haicheng["county"]!["year"]);
        Assert.Contains("合成数据", (string?)Haicheng["county"]!["note"]);
        Assert.Equal("exact", (string?)Haicheng["rounding"]);
        Assert.False((bool?)Haicheng["transitionalProvisions"]);
        Assert.Equal("notMet", (string?)Haicheng["outcome"]);
    }

    /// <summary>The digests, taken here of the texts as anyone can with <c>sha256sum</c>.</summary>
    [Fact]
    public void The_head_tells_what_made_it()
    {
        static string Digest(string text) =>
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

        County county = SampleCounty.Create();
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9a-z.]+)?$", (string?)Haicheng["library"]);
        Assert.Equal(
            Digest(Standard.Haicheng2023.ToJson()),
            (string?)Haicheng["standard"]!["sha256"]
        );
        Assert.Equal(Digest(county.ToJson()), (string?)Haicheng["county"]!["sha256"]);
        Assert.Equal(county.ComputeSha256(), (string?)Haicheng["county"]!["sha256"]);

        // "abc", the example of FIPS 180-2.
        Assert.Equal(
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            Sha256.Of(stream => stream.Write("abc"u8))
        );
    }

    /// <summary>A file's own digest, whoever wrote it; another layout is another text, but the same county.</summary>
    [Fact]
    public void Of_a_standard_the_text_counts_and_of_a_county_what_it_reports()
    {
        string text = Standard.National2017.ToJson();
        byte[] file = Encoding.UTF8.GetBytes("\r\n" + text);
        Standard own = Standard.Parse(file);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), own.ComputeSha256());
        Assert.NotEqual(Standard.National2017.ComputeSha256(), own.ComputeSha256());
        Assert.Equal(
            own.ComputeSha256(),
            Standard.Parse([0xEF, 0xBB, 0xBF, .. file]).ComputeSha256()
        );
        Assert.Equal(
            own.ComputeSha256(),
            (string?)Json(own.Evaluate(Minimal()))["standard"]!["sha256"]
        );

        string json = SampleFile.Read("minimal.json");
        County compact = County.Parse(JsonNode.Parse(json)!.ToJsonString());
        Assert.Equal(County.Parse(json).ComputeSha256(), compact.ComputeSha256());
        Assert.NotEqual(compact.ComputeSha256(), (compact with { Note = "改" }).ComputeSha256());
    }

    [Fact]
    public void Names_types_locations_and_townships_stand_beside_ids()
    {
        School school = TestSchool.PrimarySchool("1") with { Township = "甲镇" };
        JsonNode json = Json(
            TestCounty.Met.Only(school, new School("2")).Evaluate(Standard.Haicheng2023)
        );

        JsonNode first = json["schools"]![0]!;
        Assert.Equal("primary", (string?)first["type"]);
        Assert.Equal("town", (string?)first["location"]);
        Assert.Equal("甲镇", (string?)first["township"]);
        Assert.All(
            new[] { "type", "location", "township" },
            key =>
            {
                JsonObject bare = json["schools"]![1]!.AsObject();
                Assert.True(bare.ContainsKey(key));
                Assert.Null(bare[key]);
            }
        );
        Assert.Equal("资源配置", (string?)json["dimensions"]![0]!["name"]);
        Assert.Equal(
            "每百名学生拥有县级以上骨干教师数",
            (string?)json["dimensions"]![0]!["indicators"]![1]!["name"]
        );
        Assert.Equal(
            "交流轮岗教师中骨干教师比例",
            (string?)
                json["findings"]!
                    .AsArray()
                    .Single(node => (string?)node!["criterion"] == "GG11.backbone")!["name"]
        );
        Assert.Equal("综合差异系数", (string?)json["coefficients"]![7]!["name"]);
        Assert.Equal("生均教学及辅助用房面积", (string?)json["coefficients"]![3]!["name"]);
    }

    [Fact]
    public void On_one_line_it_says_the_same()
    {
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(Minimal());
        string line = evaluation.ToJson(indented: false);

        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
        Assert.DoesNotContain("\": ", line, StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(evaluation.ToJson()), JsonNode.Parse(line)));
        Assert.Equal(evaluation.ToJson(), evaluation.ToJson(indented: true));
    }

    [Fact]
    public void All_four_dimensions_and_thirty_two_indicators_are_there()
    {
        Assert.Equal(
            ["resourceAllocation", "governmentGuarantee", "educationQuality", "socialRecognition"],
            Haicheng["dimensions"]!.AsArray().Select(item => (string?)item!["id"])
        );
        Assert.Equal(
            32,
            Haicheng["dimensions"]!.AsArray().Sum(item => item!["indicators"]!.AsArray().Count)
        );
        Assert.Equal(6, Haicheng["vetoes"]!.AsArray().Count);
        Assert.Equal(16, Haicheng["coefficients"]!.AsArray().Count);
        Assert.Equal(132, Haicheng["schools"]!.AsArray().Count);
    }

    /// <summary>The coefficient of 小学 RA5, computed here again from the county, section by section.</summary>
    [Fact]
    public void A_coefficient_has_its_figures_at_full_precision()
    {
        JsonNode item = Haicheng["coefficients"]!
            .AsArray()
            .Single(node =>
                (string?)node!["stage"] == "primary" && (string?)node["indicator"] == "RA1"
            )!;
        var sections = SampleCounty
            .Create()
            .Schools.Where(school => school.Type != SchoolType.SpecialEducation)
            .Select(school => school.Section(Stage.Primary))
            .OfType<Section>()
            .Select(section =>
                (
                    Teachers: (double)
                        section.Measures["teachersAboveRequiredQualification"].Number!.Value,
                    Pupils: (double)section.Measures["pupils"].Number!.Value
                )
            )
            .ToList();
        var schools = SampleCounty
            .Create()
            .Schools.Where(school => school.Type == SchoolType.TeachingPoint);
        foreach (
            School small in schools.Where(school =>
                school.Section(Stage.Primary)!.Measures["pupils"].Number < 50
            )
        )
        {
            sections.Remove(
                (
                    (double)
                        small
                            .Section(Stage.Primary)!
                            .Measures["teachersAboveRequiredQualification"]
                            .Number!.Value,
                    (double)small.Section(Stage.Primary)!.Measures["pupils"].Number!.Value
                )
            );
        }

        double pupils = sections.Sum(section => section.Pupils);
        double mean = sections.Sum(section => section.Teachers) / pupils;
        double variance =
            sections.Sum(section =>
                section.Pupils * Math.Pow(section.Teachers / section.Pupils - mean, 2)
            ) / pupils;
        Assert.Equal(sections.Count, (int?)item["schools"]);
        Assert.Equal(pupils, (double?)item["pupils"]);
        Assert.Equal(100 * mean, (double)item["mean"]!, 12);
        Assert.Equal(100 * Math.Sqrt(variance), (double)item["standardDeviation"]!, 12);
        Assert.Equal(Math.Sqrt(variance) / mean, (double)item["coefficient"]!, 12);
        Assert.Equal(0.50m, (decimal)item["limit"]!);
        Assert.Equal("met", (string?)item["outcome"]);
        Assert.False((bool?)item["provisional"]);
    }

    [Fact]
    public void A_coefficient_with_missing_data_is_provisional_and_names_them()
    {
        JsonNode item = Haicheng["coefficients"]!
            .AsArray()
            .Single(node =>
                (string?)node!["stage"] == "primary" && (string?)node["indicator"] == "RA6"
            )!;
        Assert.Equal("undetermined", (string?)item["outcome"]);
        Assert.True((bool?)item["provisional"]);
        Assert.EndsWith(".sections.primary.equipmentValue", (string?)item["missing"]![0]);
    }

    [Fact]
    public void A_finding_has_value_limit_shortfall_clause_and_departments()
    {
        // 全县：轮岗教师中骨干教师 — 比例 × 100 < 20, so 20 % of the rotated, rounded up, less those there are.
        County county = SampleCounty.Create();
        decimal rotated = county.Measures["rotatedTeachers"].Number!.Value;
        decimal backbone = county.Measures["rotatedBackboneTeachers"].Number!.Value;
        JsonNode finding = Haicheng["findings"]!
            .AsArray()
            .Single(node => (string?)node!["criterion"] == "GG11.backbone")!;

        Assert.Equal("GG11", (string?)finding["indicator"]);
        Assert.Equal("county", (string?)finding["subject"]!["kind"]);
        Assert.Equal(backbone, (decimal?)finding["numerator"]);
        Assert.Equal(rotated, (decimal?)finding["denominator"]);
        Assert.Equal("atLeast", (string?)finding["comparison"]);
        Assert.Equal(20m, (decimal?)finding["limit"]);
        Assert.Equal("%", (string?)finding["unit"]);
        Assert.Equal("notMet", (string?)finding["outcome"]);
        Assert.Equal(Math.Ceiling(rotated / 5) - backbone, (decimal?)finding["shortfall"]);
        Assert.Equal("人", (string?)finding["shortfallUnit"]);
        Assert.Equal("rotatedBackboneTeachers", (string?)finding["shortfallMeasure"]);
        Assert.Equal("[S] 三（二）11", (string?)finding["clause"]);
        Assert.Equal(
            ["教育局", "各镇街"],
            finding["departments"]!.AsArray().Select(item => (string?)item)
        );
    }

    [Fact]
    public void A_class_names_school_stage_and_number()
    {
        JsonNode finding = Haicheng["findings"]!
            .AsArray()
            .First(node =>
                (string?)node!["criterion"] == "GG5" && (string?)node["outcome"] == "notMet"
            )!;
        Assert.Equal("class", (string?)finding["subject"]!["kind"]);
        Assert.Equal("primary", (string?)finding["stage"]);
        Assert.True((int?)finding["subject"]!["class"] >= 1);
        Assert.True((bool?)finding["shortfallIsExcess"]);
        Assert.Equal((decimal?)finding["value"] - 45, (decimal?)finding["shortfall"]);
    }

    [Fact]
    public void A_veto_that_exists_is_not_met_and_names_the_schools()
    {
        County county = Minimal();
        School school = county.Schools[0];
        county = county with
        {
            Schools = [school with { Vetoes = school.Vetoes.SetItem("V3", true) }],
        };
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(county);
        JsonNode json = Json(evaluation);
        JsonNode veto = json["vetoes"]!.AsArray().Single(node => (string?)node!["id"] == "V3")!;

        Assert.Equal("notMet", (string?)veto["outcome"]);
        Assert.Equal([school.Code], veto["schools"]!.AsArray().Select(item => (string?)item));
        Assert.Equal("vetoes.V3", (string?)json["warnings"]![0]!["path"]);
        Assert.Equal(evaluation.Warnings[0].Message.Zh, (string?)json["warnings"]![0]!["zh"]);
        Assert.Equal(evaluation.Warnings[0].Message.En, (string?)json["warnings"]![0]!["en"]);
        Assert.Equal("notMet", (string?)json["schools"]![0]!["outcome"]);
    }

    [Fact]
    public void Transitional_provisions_and_rounding_are_told_where_they_decide()
    {
        var options = new EvaluationOptions { TransitionalProvisions = true };
        JsonNode json = Json(Standard.National2017.Evaluate(SampleCounty.Create(), options));
        Assert.True((bool?)json["transitionalProvisions"]);
        Assert.Contains(json["findings"]!.AsArray(), node => (string?)node!["provision"] == "T5");
        Assert.DoesNotContain(
            Haicheng["findings"]!.AsArray(),
            node => node!["provision"] is not null
        );
    }

    [Fact]
    public void What_cannot_be_formed_is_null()
    {
        JsonNode json = Json(Standard.Haicheng2023.Evaluate(new County("1", "甲县")));
        JsonNode coefficient = json["coefficients"]![0]!;
        Assert.Null(json["county"]!["year"]);
        Assert.Null(coefficient["mean"]);
        Assert.Null(coefficient["coefficient"]);
        Assert.Equal("schools", (string?)coefficient["missing"]![0]);
        Assert.Null(json["findings"]![0]!["value"]);
    }

    /// <summary>Without what changes with every build and every word of a standard.</summary>
    private static string Stable(string json) =>
        Standard.All.Aggregate(
            json.Replace(
                $"\"library\": \"{Evaluation.LibraryVersion}\"",
                "\"library\": \"…\"",
                StringComparison.Ordinal
            ),
            (text, standard) =>
                text.Replace(standard.ComputeSha256(), "…", StringComparison.Ordinal)
        );

    private static County Minimal() => County.Parse(SampleFile.Read("minimal.json"));

    private static JsonNode Json(Evaluation evaluation) =>
        JsonNode.Parse(evaluation.ToJson(), documentOptions: new JsonDocumentOptions())!;
}
