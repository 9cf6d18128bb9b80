using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>A county that was read with one standard's measures and vetoes, and is evaluated by another's.</summary>
public sealed class CatalogueDifferencesTests
{
    /// <summary>The plan of 海城市 with a measure at each place, and a veto, of its own.</summary>
    private static readonly Standard Own = OwnStandard.With(root =>
    {
        root["id"] = "own";
        root["measures"] = new JsonArray(
            Measure("grants", "count", "county"),
            Measure("counsellors", "count", "school"),
            Measure("aides", "count", "section"),
            Measure("anxious", "count", "monitoredSubject")
        );
        JsonNode veto = root["vetoes"]![0]!.DeepClone();
        veto["id"] = "V7";
        root["vetoes"]!.AsArray().Add(veto);
        veto = veto.DeepClone();
        veto["id"] = "V8";
        root["vetoes"]!.AsArray().Add(veto);
    });

    private static readonly County County = new TestCounty(
        TestCounty.Met.County with
        {
            Catalogue = Own.Catalogue,
        }
    )
        .Set(
            "monitoredSubjects",
            new[]
            {
                new MonitoredSubject("语文", 3, 0.14m),
                new MonitoredSubject(
                    "数学",
                    MeasureSet
                        .Empty.With("grade", 3)
                        .With("interSchoolDifferenceRate", 0.1m)
                        .With("anxious", 3)
                ),
            }
        )
        .Add(TestSchool.PrimarySchool("2"), TestSchool.PrimarySchool("3"))
        .Set("grants", 4)
        .SetSchool("counsellors", 1, 1)
        .SetSchool("counsellors", 2, 2)
        .Set(Stage.Primary, "aides", 5, 1)
        .Veto("V7", false)
        .SchoolVeto("V7", false, 1)
        .SchoolVeto("V8", false, 2)
        .County;

    [Fact]
    public void What_a_standard_does_not_know_is_told_once_where_it_first_stands()
    {
        DataProblem[] told =
        [
            .. Standard
                .Haicheng2023.Evaluate(County)
                .Warnings.Where(warning =>
                    warning.Message.Zh.Contains("未予评估", StringComparison.Ordinal)
                ),
        ];

        Assert.Equal(
            [
                "measures.grants：标准 haicheng-2023 没有要素 grants，未予评估。",
                "schools[1].measures.counsellors：标准 haicheng-2023 没有要素 counsellors，未予评估。",
                "schools[1].sections.primary.aides：标准 haicheng-2023 没有要素 aides，未予评估。",
                "measures.monitoredSubjects[1].anxious：标准 haicheng-2023 没有要素 anxious，未予评估。",
                "vetoes.V7：标准 haicheng-2023 没有一票否决情形 V7，未予评估。",
                "schools[2].vetoes.V8：标准 haicheng-2023 没有一票否决情形 V8，未予评估。",
            ],
            told.Select(warning => warning.In(Language.Chinese))
        );
        Assert.Equal(
            [
                "measures.grants: The standard haicheng-2023 has no measure grants; it is not evaluated.",
                "vetoes.V7: The standard haicheng-2023 has no veto V7; it is not evaluated.",
            ],
            new[] { told[0], told[4] }.Select(warning => warning.In(Language.English))
        );
        Assert.All(told, warning => Assert.Equal(ProblemSeverity.Warning, warning.Severity));
        Assert.Empty(
            Own.Evaluate(County)
                .Warnings.Where(warning =>
                    warning.Message.Zh.Contains("未予评估", StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public void What_means_another_kind_is_refused_with_both()
    {
        Standard other = OwnStandard.With(root => root["measures"]![1]!["kind"] = "yesNo", Own);

        DataProblem problem = Assert.Single(
            Assert.Throws<BadDataException>(() => other.Evaluate(County)).Problems,
            item => item.Severity == ProblemSeverity.Rejected
        );

        Assert.Equal(
            "schools[1].measures.counsellors：标准 own 中的要素 counsellors（要素counsellors）应为 yesNo，而填报的是 1；请用这个标准重新读入县数据，或改正。",
            problem.In(Language.Chinese)
        );
        Assert.Equal(
            "schools[1].measures.counsellors: The measure counsellors (measure counsellors) of the standard own is a yesNo, and 1 is reported; read the county with this standard, or correct it.",
            problem.In(Language.English)
        );
    }

    private static JsonObject Measure(string id, string kind, string level) =>
        new()
        {
            ["id"] = id,
            ["name"] = new JsonObject { ["zh"] = "要素" + id, ["en"] = "measure " + id },
            ["unit"] = new JsonObject { ["zh"] = "个", ["en"] = "pieces" },
            ["kind"] = kind,
            ["levels"] = new JsonArray(level),
        };
}
