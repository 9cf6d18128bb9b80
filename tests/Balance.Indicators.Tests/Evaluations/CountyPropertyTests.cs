using System.Collections.Immutable;
using CsCheck;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>What holds for every county.</summary>
public class CountyPropertyTests
{
    private static readonly string[] People =
    [
        "pupils",
        "teachersAboveRequiredQualification",
        "backboneTeachers",
        "peAndArtTeachers",
        "nearHomePupils",
        "teachingArea",
        "sportsArea",
        "equipmentValue",
        "multimediaClassrooms",
    ];

    [Fact(DisplayName = "学生和资源同倍放大，差异系数不变")]
    public void ScalingLeavesCoefficientsUnchanged() =>
        Gen.Select(CountyGen.Ordinary, Gen.Int[2, 9])
            .Sample(
                (county, factor) =>
                {
                    CoefficientTable before = Standard.Haicheng2023.Evaluate(county).Coefficients;
                    CoefficientTable after = Standard
                        .Haicheng2023.Evaluate(Scaled(county, factor))
                        .Coefficients;
                    AssertSame(before, after);
                    Assert.Equal(
                        before.Select(item => item.Pupils * factor),
                        after.Select(item => item.Pupils)
                    );
                },
                iter: 100
            );

    [Fact(DisplayName = "只放大资源，差异系数不变")]
    public void MoreOfTheSameLeavesCoefficientsUnchanged() =>
        CountyGen.Ordinary.Sample(
            county =>
            {
                County twice = county with
                {
                    Schools =
                    [
                        .. county.Schools.Select(school =>
                            school with
                            {
                                Measures = Times(school.Measures, 2, "sportsArea"),
                                Sections =
                                [
                                    .. school.Sections.Select(section =>
                                        section with
                                        {
                                            Measures = Times(section.Measures, 2, "sportsArea"),
                                        }
                                    ),
                                ],
                            }
                        ),
                    ],
                };
                AssertSame(
                    Standard.Haicheng2023.Evaluate(county).Coefficients,
                    Standard.Haicheng2023.Evaluate(twice).Coefficients
                );
            },
            iter: 50
        );

    [Fact(DisplayName = "把最差的学部补到均值，差异系数不会变大")]
    public void RaisingThePoorestToTheMeanNeverRaisesTheCoefficient() =>
        Gen.Select(Gen.Int[1, 400].Array[2, 12], Gen.Int[1, 5000].Array[12], Gen.Double[0, 1])
            .Sample(
                (pupils, areas, part) =>
                {
                    School[] schools =
                    [
                        .. pupils.Select(
                            (count, i) =>
                                TestSchool.PrimarySchool($"{i}", count).With("sportsArea", areas[i])
                        ),
                    ];
                    decimal[] perPupil =
                    [
                        .. pupils.Select((count, i) => (decimal)areas[i] / count),
                    ];
                    decimal mean = (decimal)areas.Take(pupils.Length).Sum() / pupils.Sum();
                    int poorest = Array.IndexOf(perPupil, perPupil.Min());
                    decimal raised =
                        areas[poorest]
                        + (mean - perPupil[poorest]) * pupils[poorest] * (decimal)part;
                    double Of(TestCounty county) =>
                        county.Evaluate().Coefficients[Stage.Primary, "RA5"].Value!.Value;

                    TestCounty before = TestCounty.Met.Only(schools);
                    TestCounty after = before.SetSchool(
                        "sportsArea",
                        decimal.Round(raised, 10),
                        poorest
                    );
                    Assert.True(Of(after) <= Of(before) + 1e-12);
                },
                iter: 200
            );

    [Fact(DisplayName = "学校的先后不影响任何结论")]
    public void TheOrderOfSchoolsNeverMatters() =>
        Gen.Select(CountyGen.Any, Gen.Int[0, 1000])
            .Sample(
                (county, seed) =>
                {
                    County shuffled = county with { Schools = Shuffled(county.Schools, seed) };
                    foreach (Standard standard in Standard.All)
                    {
                        Evaluation before = standard.Evaluate(county);
                        Evaluation after = standard.Evaluate(shuffled);
                        Assert.Equal(Outcomes(before), Outcomes(after));
                        AssertSame(before.Coefficients, after.Coefficients);
                        Assert.Equal(
                            Findings(before).OrderBy(text => text, StringComparer.Ordinal),
                            Findings(after).OrderBy(text => text, StringComparer.Ordinal)
                        );
                    }
                },
                iter: 60
            );

    [Fact(
        DisplayName = "去掉任何一个只填报了一次的要素、事实或否决：结论不变或变为待定，绝不变为达标"
    )]
    public void TakingAReportAwayNeverDecidesAnything() =>
        Gen.Select(CountyGen.Any, Gen.Int[0, 1000])
            .Sample(
                (county, seed) =>
                {
                    County[] poorer = [.. Poorer(county)];
                    foreach (
                        (Standard standard, EvaluationOptions options) in new[]
                        {
                            (Standard.Haicheng2023, EvaluationOptions.Default),
                            (Standard.National2017, EvaluationOptions.Default),
                            (Standard.National2017, new() { TransitionalProvisions = true }),
                        }
                    )
                    {
                        Dictionary<string, Outcome> before = Outcomes(
                            standard.Evaluate(county, options)
                        );
                        foreach (County less in Shuffled([.. poorer], seed).Take(30))
                        {
                            Dictionary<string, Outcome> after = Outcomes(
                                standard.Evaluate(less, options)
                            );
                            foreach (KeyValuePair<string, Outcome> outcome in after)
                            {
                                Assert.True(
                                    outcome.Value == Outcome.Undetermined
                                        || outcome.Value == before.GetValueOrDefault(outcome.Key),
                                    $"{outcome.Key}: {before.GetValueOrDefault(outcome.Key)} → {outcome.Value}"
                                );
                            }
                        }
                    }
                },
                iter: 25
            );

    [Fact(
        DisplayName = "样例县去掉任何一个要素、事实或否决：县待定（申报条件两项只影响国家标准，免试入学只影响海城方案）"
    )]
    public void EveryReportThatIsAskedForIsNeeded()
    {
        string[] ofTheNationalStandardOnly = ["basicBalanceRecognised", "monitoringKeptHigh"];
        const string ofThePlanOnly = "examFreeAdmission";
        foreach (County less in Poorer(TestCounty.Met.County))
        {
            Assert.Equal(
                ofTheNationalStandardOnly.All(less.Measures.Has)
                    ? Outcome.Undetermined
                    : Outcome.Met,
                Standard.Haicheng2023.Evaluate(less).Outcome
            );
            Assert.Equal(
                less.Measures.Has(ofThePlanOnly) ? Outcome.Undetermined : Outcome.Met,
                Standard.National2017.Evaluate(less).Outcome
            );
        }
    }

    [Fact(DisplayName = "合成：有未达标即未达标，否则有待定即待定，否则达标；不适用的不计")]
    public void OutcomesCombineByPrecedence() =>
        Gen.Int[0, 3]
            .Array[0, 8]
            .Sample(values =>
            {
                Outcome[] outcomes = [.. values.Select(value => (Outcome)value)];
                Outcome expected =
                    outcomes.Contains(Outcome.NotMet) ? Outcome.NotMet
                    : outcomes.Contains(Outcome.Undetermined) ? Outcome.Undetermined
                    : outcomes.Contains(Outcome.Met) ? Outcome.Met
                    : Outcome.NotApplicable;
                return Balance.Indicators.Outcomes.Combine(outcomes) == expected;
            });

    [Fact(DisplayName = "任何县：县、维度、指标、学校的结论都由其组成部分合成")]
    public void EveryOutcomeFollowsFromItsParts() =>
        CountyGen.Any.Sample(
            county =>
            {
                Evaluation evaluation = Standard.Haicheng2023.Evaluate(county);
                Assert.Equal(
                    Worst([
                        .. evaluation.Dimensions.Select(item => item.Outcome),
                        .. evaluation.Vetoes.Select(item => item.Outcome),
                    ]),
                    evaluation.Outcome
                );
                foreach (IndicatorEvaluation indicator in evaluation.Indicators)
                {
                    Assert.Equal(
                        Worst([
                            .. indicator.Findings.Select(item => item.Outcome),
                            .. indicator.Coefficients.Select(item => item.Outcome),
                        ]),
                        indicator.Outcome
                    );
                }

                foreach (SchoolEvaluation school in evaluation.Schools)
                {
                    Assert.Equal(
                        Worst([
                            .. school.Sections.SelectMany(s => s.Findings).Select(f => f.Outcome),
                            .. school.Findings.Select(item => item.Outcome),
                            .. school.Vetoes.Select(item => item.Outcome),
                        ]),
                        school.Outcome
                    );
                }

                // Under 项项达标 the resource dimension is that of all sections, coefficients and composites.
                Assert.Equal(
                    Worst([
                        .. evaluation.Schools.Select(school => school.Resources),
                        .. evaluation.Coefficients.Select(item => item.Outcome),
                    ]),
                    evaluation.Dimension("resourceAllocation")
                );
            },
            iter: 60
        );

    private static Outcome Worst(Outcome[] outcomes) =>
        outcomes.Length == 0 ? Outcome.NotApplicable : outcomes.Max();

    /// <summary>Every county that differs by one report that is missing.</summary>
    private static IEnumerable<County> Poorer(County county)
    {
        foreach (string id in county.Measures.Ids)
        {
            yield return county with
            {
                Measures = county.Measures.With(id, null),
            };
        }

        foreach (string id in county.Vetoes.Keys)
        {
            yield return county with
            {
                Vetoes = county.Vetoes.Remove(id),
            };
        }

        for (int i = 0; i < county.Schools.Length; i++)
        {
            School school = county.Schools[i];
            IEnumerable<School> poorer =
            [
                school with
                {
                    Type = null,
                },
                school with
                {
                    Location = null,
                },
                school with
                {
                    Ownership = null,
                },
                school with
                {
                    Boarding = null,
                },
                .. school.BuiltYear is null
                    ? Array.Empty<School>()
                    : [school with { BuiltYear = null }],
                .. school.Measures.Ids.Select(id => school.With(id, null)),
                .. school.Vetoes.Keys.Select(id =>
                    school with
                    {
                        Vetoes = school.Vetoes.Remove(id),
                    }
                ),
                .. school.Sections.SelectMany(section =>
                    section.Measures.Ids.Select(id => school.With(section.Stage, id, null))
                ),
            ];
            foreach (School less in poorer)
            {
                yield return county with
                {
                    Schools = county.Schools.SetItem(i, less),
                };
            }
        }
    }

    /// <summary>Every outcome by what it is about.</summary>
    private static Dictionary<string, Outcome> Outcomes(Evaluation evaluation)
    {
        var outcomes = new Dictionary<string, Outcome> { ["county"] = evaluation.Outcome };
        foreach (DimensionEvaluation item in evaluation.Dimensions)
        {
            outcomes.Add(item.Dimension.Id, item.Outcome);
        }

        foreach (IndicatorEvaluation item in evaluation.Indicators.Concat(evaluation.Preconditions))
        {
            outcomes.Add(item.Indicator.Id, item.Outcome);
        }

        foreach (CoefficientEvaluation item in evaluation.Coefficients)
        {
            outcomes.Add($"{item.Stage} {item.Indicator}", item.Outcome);
        }

        foreach (VetoEvaluation item in evaluation.Vetoes)
        {
            outcomes.Add(item.Veto.Id, item.Outcome);
        }

        foreach (SchoolEvaluation item in evaluation.Schools)
        {
            outcomes.Add("school " + item.School.Code, item.Outcome);
            foreach (SectionEvaluation section in item.Sections)
            {
                outcomes.Add($"school {item.School.Code} {section.Stage}", section.Outcome);
            }
        }

        return outcomes;
    }

    private static IEnumerable<string> Findings(Evaluation evaluation) =>
        evaluation.Findings.Select(finding =>
            FormattableString.Invariant(
                $"{finding.Criterion.Id} {finding.Subject.In(Language.Chinese)} {finding.Outcome} {finding.Value} {finding.Limit} {finding.Numerator} {finding.Denominator} {finding.Shortfall?.Amount}"
            )
        );

    private static void AssertSame(CoefficientTable before, CoefficientTable after)
    {
        Assert.Equal(before.Count, after.Count);
        for (int i = 0; i < before.Count; i++)
        {
            Assert.Equal(before[i].Outcome, after[i].Outcome);
            Assert.Equal(before[i].Rounded, after[i].Rounded);
            Assert.Equal(before[i].Sections, after[i].Sections);
            Assert.Equal(before[i].Value is null, after[i].Value is null);
            Assert.True(
                before[i].Value is not { } value
                    || Math.Abs(value - after[i].Value!.Value) < 1e-12 * (1 + value)
            );
        }
    }

    private static County Scaled(County county, int factor) =>
        county with
        {
            Schools =
            [
                .. county.Schools.Select(school =>
                    school with
                    {
                        Measures = Times(school.Measures, factor, People),
                        Sections =
                        [
                            .. school.Sections.Select(section =>
                                section with
                                {
                                    Measures = Times(section.Measures, factor, People),
                                }
                            ),
                        ],
                    }
                ),
            ],
        };

    private static MeasureSet Times(MeasureSet measures, int factor, params string[] ids) =>
        ids.Where(measures.Has)
            .Aggregate(measures, (set, id) => set.With(id, set[id].Number!.Value * factor));

    private static ImmutableArray<T> Shuffled<T>(ImmutableArray<T> items, int seed)
    {
        var random = new Random(seed);
        return [.. items.OrderBy(_ => random.Next())];
    }
}
