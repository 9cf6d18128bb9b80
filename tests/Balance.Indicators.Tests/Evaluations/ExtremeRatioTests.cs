using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>A ratio to next to nothing is told all the same.</summary>
public sealed class ExtremeRatioTests
{
    [Fact]
    public void 与几乎为零的数相比_比值超出可显示的范围仍能判断()
    {
        County county = TestCounty.Met.County with
        {
            Measures = TestCounty.Met.County.Measures.With(
                "averageCivilServantSalary",
                0.0000000000000000000000000001m
            ),
        };
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(county);
        Finding finding = evaluation.Findings.Single(item => item.Criterion.Id == "GG8.salary");

        Assert.Equal(Outcome.Met, finding.Outcome);
        Assert.Equal(decimal.MaxValue, finding.Value);
        Assert.NotEqual("", evaluation.ToJson());
        Assert.NotEqual("", evaluation.ToReport(Language.Chinese).ToMarkdown());
    }

    [Fact]
    public void 填报的数_倍数_限值和权重都最大或最小_评估和报告都不溢出()
    {
        const string Greatest = "999999999999999";
        const string Least = "0.0000000000000000000000000001";
        foreach (
            (string times, string limit) in new[]
            {
                ("1000000", Greatest),
                ("1000000", Least),
                (Least, Greatest),
                (Least, Least),
            }
        )
        {
            JsonNode json = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
            foreach (
                JsonNode? indicator in json["dimensions"]!
                    .AsArray()
                    .SelectMany(d => d!["indicators"]!.AsArray())
            )
            {
                foreach (JsonNode? criterion in indicator!["criteria"]!.AsArray())
                {
                    if (criterion!["subject"]!.ToString() != "class")
                    {
                        criterion["times"] = JsonNode.Parse(times);
                    }

                    foreach (JsonObject cases in Cases(criterion["limit"]!))
                    {
                        foreach (string key in cases.Select(pair => pair.Key).ToArray())
                        {
                            cases[key] = JsonNode.Parse(limit);
                        }
                    }
                }
            }

            json["split"]!["weights"]!["primary"] = JsonNode.Parse("1000");
            json["split"]!["weights"]!["junior"] = JsonNode.Parse(Least);
            Standard standard = Standard.Parse(json.ToJsonString());
            foreach (
                decimal figure in new[] { 999_999_999_999_999, 0.0000000000000000000000000001m }
            )
            {
                Evaluation evaluation = standard.Evaluate(With(figure));

                Assert.Equal(
                    County.Parse(With(figure).ToJson()).Schools.Length,
                    evaluation.Schools.Count
                );
                Assert.NotEqual("", evaluation.ToJson());
                Assert.NotEqual("", evaluation.ToReport(Language.Chinese).ToMarkdown());
                Assert.All(
                    evaluation.Schools.SelectMany(school => school.Sections),
                    section => Assert.True(section.Headroom is null or >= 0)
                );
            }
        }
    }

    private static IEnumerable<JsonObject> Cases(JsonNode limit) =>
        limit is JsonObject all ? all.Select(pair => pair.Value!.AsObject()) : [];

    /// <summary>Every amount so great or so small; whole things as great as can be.</summary>
    private static County With(decimal figure)
    {
        decimal whole = figure >= 1 ? figure : 1;
        MeasureSet Changed(MeasureSet measures) =>
            new(
                measures.Select(pair =>
                    Measures.Find(pair.Key)!.Kind switch
                    {
                        MeasureKind.Amount => new KeyValuePair<string, MeasureValue>(
                            pair.Key,
                            figure
                        ),
                        MeasureKind.Count => new(pair.Key, whole),
                        MeasureKind.CountList => new(pair.Key, new[] { whole }),
                        MeasureKind.AmountList => new(pair.Key, new[] { figure }),
                        _ => pair,
                    }
                )
            );
        County county = TestCounty.Met.County;
        return county with
        {
            Measures = county.Measures,
            Schools =
            [
                .. county.Schools.Select(school =>
                    school with
                    {
                        Measures = Changed(school.Measures),
                        Sections =
                        [
                            .. school.Sections.Select(section =>
                                section with
                                {
                                    Measures = Changed(section.Measures),
                                }
                            ),
                        ],
                    }
                ),
            ],
        };
    }
}
