using System.Collections.Immutable;
using CsCheck;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>What reports show and do not work out: each property held against figures worked out by hand.</summary>
public sealed class DecidedPropertiesTests
{
    /// <summary>
    /// Three primary schools with 100, 100 and 200 pupils and 10, 10 and 16 ㎡ each: the mean is 5 200 / 400 = 13, the squares
    /// 100 · 9, 100 · 9 and 200 · 9.
    /// </summary>
    private static readonly CoefficientEvaluation Sports = Schools(
            (100, 1000, Location.Urban),
            (100, 1000, Location.Rural),
            (200, 3200, Location.Town)
        )
        .Evaluate()
        .Coefficients[Stage.Primary, "RA5"];

    [Fact(
        DisplayName = "差异系数的各学部由低到高排列，各占方差 25 %、25 %、50 %，并列出去掉该学部后的系数"
    )]
    public void EachSectionHasItsPartOfACoefficient()
    {
        Assert.Equal(3 / 13.0, Sports.Value!.Value, 12);
        Assert.Equal(["0", "1", "2"], Sports.BySection.Select(section => section.School.Code));
        Assert.Equal([10m, 10m, 16m], Sports.BySection.Select(section => section.Value));
        Assert.Equal([100m, 100m, 200m], Sports.BySection.Select(section => section.Pupils));
        Assert.Equal([1000m, 1000m, 3200m], Sports.BySection.Select(section => section.Resource));
        Assert.Equal([0.25, 0.25, 0.5], Sports.BySection.Select(item => item.ShareOfVariance));

        // Without the first: mean 4 200 / 300 = 14, squares 100 · 16 + 200 · 4 = 2 400, deviation √8. Without the last all are alike.
        double?[] without = [.. Sports.BySection.Select(section => section.CoefficientWithout)];
        Assert.Equal(Math.Sqrt(8) / 14, without[0]!.Value, 12);
        Assert.Equal(Math.Sqrt(8) / 14, without[1]!.Value, 12);
        Assert.Equal(0, without[2]);
        Assert.Equal("学校2小学部 16", Sports.BySection[2].ToString());
    }

    /// <summary>
    /// 8, 18 and 10 for 100, 100 and 200 pupils: the mean is 4 600 / 400 = 11.5, P(X − X̄)² are 1 225, 4 225 and 450, together 5 900. Of two the
    /// coefficient is √(P₁P₂) |X₁ − X₂| / (P₁X₁ + P₂X₂).
    /// </summary>
    [Fact(DisplayName = "学部大小不同、离均值远近不同：各占方差 1225、450、4225 比 5900")]
    public void PartsFollowPupilsAndDistances()
    {
        CoefficientEvaluation sports = Schools(
                (100, 800, null),
                (100, 1800, null),
                (200, 2000, null)
            )
            .Evaluate()
            .Coefficients[Stage.Primary, "RA5"];

        Assert.Equal(["0", "2", "1"], sports.BySection.Select(section => section.School.Code));
        Assert.Equal([8m, 10m, 18m], sports.BySection.Select(section => section.Value));
        Assert.Equal(
            [1225 / 5900.0, 450 / 5900.0, 4225 / 5900.0],
            sports.BySection.Select(section => section.ShareOfVariance!.Value),
            (a, b) => Math.Abs(a - b) < 1e-12
        );
        Assert.Equal(
            [
                Math.Sqrt(20_000) * 8 / 3800,
                Math.Sqrt(10_000) * 10 / 2600,
                Math.Sqrt(20_000) * 2 / 2800,
            ],
            sports.BySection.Select(section => section.CoefficientWithout!.Value),
            (a, b) => Math.Abs(a - b) < 1e-12
        );
    }

    [Fact(DisplayName = "均值按城区、镇区、乡村列出，未填报所在地的学校在最后")]
    public void MeansStandByLocation()
    {
        Assert.Equal<(Location?, int, decimal, double)>(
            [
                (Location.Urban, 1, 100, 10),
                (Location.Town, 1, 200, 16),
                (Location.Rural, 1, 100, 10),
            ],
            Sports.ByLocation.Select(mean => (mean.Location, mean.Sections, mean.Pupils, mean.Mean))
        );

        ImmutableArray<LocationMean> means = Schools(
                (100, 1000, null),
                (100, 1000, Location.Rural),
                (300, 3400, Location.Rural)
            )
            .Evaluate()
            .Coefficients[Stage.Primary, "RA5"]
            .ByLocation;
        Assert.Equal([Location.Rural, null], means.Select(mean => mean.Location));
        Assert.Equal(11, means[0].Mean);
        Assert.Equal("乡村 11.00", means[0].ToString());
        Assert.Equal("所在地未填报 10.00", means[1].ToString());
    }

    [Fact(DisplayName = "一个学部、或各学部完全相同时没有方差可分；综合差异系数没有学部")]
    public void WhereThereIsNoVarianceNobodyHasAPartOfIt()
    {
        CoefficientEvaluation one = Schools((100, 1000, Location.Town)).Evaluate().Coefficients[
            Stage.Primary,
            "RA5"
        ];
        CoefficientSection only = Assert.Single(one.BySection);
        Assert.Null(only.ShareOfVariance);
        Assert.Null(only.CoefficientWithout);

        CoefficientEvaluation alike = Schools((100, 1000, null), (300, 3000, null))
            .Evaluate()
            .Coefficients[Stage.Primary, "RA5"];
        Assert.All(alike.BySection, section => Assert.Null(section.ShareOfVariance));
        Assert.All(alike.BySection, section => Assert.Equal(0, section.CoefficientWithout));

        // 10.2 ㎡ everywhere, of which doubles make values that differ in their last bits.
        CoefficientEvaluation inDoubles = Schools(
                (395, 4029, null),
                (1318, 13443.6m, null),
                (347, 3539.4m, null),
                (142, 1448.4m, null),
                (976, 9955.2m, null)
            )
            .Evaluate()
            .Coefficients[Stage.Primary, "RA5"];
        Assert.Equal([10.2m], inDoubles.BySection.Select(section => section.Value).Distinct());
        Assert.All(inDoubles.BySection, section => Assert.Null(section.ShareOfVariance));

        CoefficientEvaluation composite = TestCounty.Met.Evaluate().Coefficients[
            Stage.Primary,
            CoefficientEvaluation.CompositeId
        ];
        Assert.Empty(composite.BySection);
        Assert.Empty(composite.ByLocation);
    }

    /// <summary>By the definition again: the parts add up to 1, and each coefficient without one is that of the county without its school.</summary>
    [Fact]
    public void OfAnyCountyThePartsAddUpAndWithoutMeansWithout() =>
        CountyGen.Ordinary.Sample(
            county =>
            {
                Evaluation evaluation = Standard.Haicheng2023.Evaluate(county);
                CoefficientEvaluation all = evaluation.Coefficients[Stage.Junior, "RA4"];
                if (all.BySection.IsEmpty || all.BySection[0].ShareOfVariance is null)
                {
                    return;
                }

                Assert.Equal(all.Sections, all.BySection.Length);
                Assert.Equal(1, all.BySection.Sum(section => section.ShareOfVariance!.Value), 12);
                CoefficientSection first = all.BySection[0];
                School school = first.School;
                CoefficientEvaluation rest = Standard
                    .Haicheng2023.Evaluate(county with { Schools = county.Schools.Remove(school) })
                    .Coefficients[Stage.Junior, "RA4"];
                Assert.Equal(rest.Value is null, first.CoefficientWithout is null);
                Assert.True(
                    rest.Value is not { } value
                        || Math.Abs(value - first.CoefficientWithout!.Value) < 1e-12 * (1 + value)
                );
            },
            iter: 50
        );

    /// <summary>90 backbone teachers for 10 000 pupils are 0.9 of the limit of 1: above 85 %, below it with 84.</summary>
    [Fact(
        DisplayName = "六项达标、一项达到限值的 85 % 时，未达标的一项被容许；海城方案项项达标，下限就是限值"
    )]
    public void WhatTheSchoolRuleTolerates()
    {
        TestCounty county = TestCounty.Met.Only(
            TestSchool.PrimarySchool("1", 10000).With(Stage.Primary, "backboneTeachers", 90)
        );
        Finding finding = Backbone(county.Evaluate(Standard.National2017));
        Assert.Equal(Outcome.NotMet, finding.Outcome);
        Assert.Equal(0.85m, finding.Floor);
        Assert.True(finding.IsTolerated);

        finding = Backbone(county.Evaluate(Standard.Haicheng2023));
        Assert.Equal(1, finding.Floor);
        Assert.False(finding.IsTolerated);

        finding = Backbone(
            county.Set(Stage.Primary, "backboneTeachers", 84).Evaluate(Standard.National2017)
        );
        Assert.False(finding.IsTolerated);

        Evaluation all = county.Evaluate(Standard.National2017);
        Assert.All(
            all.Findings.Where(item => item.Floor is not null),
            item => Assert.Contains(item.Criterion.Id, all.Standard.SchoolRule!.Criteria)
        );
        Assert.Single(all.Findings, item => item.IsTolerated);

        static Finding Backbone(Evaluation evaluation) =>
            evaluation.Schools[0].Sections[0].Findings.Single(item => item.Criterion.Id == "RA2");
    }

    [Fact(DisplayName = "各学段的学部数、学生数、班数相加；有一个学部没有填报，和即不能确定")]
    public void StagesAddUpOrStayOpen()
    {
        // 100 pupils in classes of 45 are 3 classes, 20 one, 100 in classes of 50 two.
        TestCounty county = TestCounty.Met.Only(
            TestSchool.NineYear("1"),
            TestSchool.TeachingPoint("2", 20),
            TestSchool.CompleteSecondary("3")
        );
        Assert.Equal(
            [(Stage.Primary, 2, 120m, 4L), (Stage.Junior, 2, 200m, 4L)],
            county.Evaluate().Stages.Select(Figures)
        );
        Assert.Equal("小学：学部 2，学生 120，班 4", county.Evaluate().Stages[0].ToString());

        ImmutableArray<StageTotals> open = county
            .Set(Stage.Primary, "pupils", null)
            .Set(Stage.Junior, "classSizes", null, school: 2)
            .Evaluate()
            .Stages;
        Assert.Equal(
            [(Stage.Primary, 2, null, 4L), (Stage.Junior, 2, 200m, null)],
            open.Select(Figures)
        );
        Assert.Empty(TestCounty.Met.Only().Evaluate().Stages);

        static (Stage, int, decimal?, long?) Figures(StageTotals totals) =>
            (totals.Stage, totals.Sections, totals.Pupils, totals.Classes);
    }

    [Fact(
        DisplayName = "超过班额限值的班按学校、学部计数，45 人的班不超过，并列出最大的班；分段填报的只计确定的"
    )]
    public void ClassesBeyondTheLimitAreCountedBySchool()
    {
        Evaluation evaluation = TestCounty
            .Met.Set(Stage.Primary, "pupils", 141)
            .Set(Stage.Primary, "classSizes", new[] { 45m, 46, 50 })
            .Set(
                Stage.Junior,
                "classSizes",
                new[] { new Bracket(49, 53, 1), new Bracket(53, null, 1) }
            )
            .Evaluate();
        Assert.Equal(
            [("GG5", Stage.Primary, 45m, 2, false, 50m), ("GG5", Stage.Junior, 50m, 1, true, null)],
            evaluation
                .Schools[0]
                .ClassesBeyondLimit.Select(item =>
                    (
                        item.Criterion.Id,
                        item.Stage,
                        item.Limit,
                        item.Count,
                        item.IsCountLeast,
                        item.Farthest
                    )
                )
        );
        Assert.Equal("GG5 初中 ≥ 1", evaluation.Schools[0].ClassesBeyondLimit[1].ToString());
        Assert.Empty(TestCounty.Met.Evaluate().Schools[0].ClassesBeyondLimit);
    }

    /// <summary>Two schools of 100 pupils with x and y: CV = (y − x) / (y + x).</summary>
    [Fact(DisplayName = "系数超过限值多少，按报告的位数计；只在未显示的位上超过的为 0，达标的没有")]
    public void ACoefficientTellsItsExcess()
    {
        // 0.5 is the limit of a primary stage: 1 000 and 3 000 are on it; 4 000 is 0.6; 3 001 is 2 001 / 4 001 = 0.50012…
        Assert.Null(Excess(3000));
        Assert.Equal(0.1m, Excess(4000));
        Assert.Equal(0, Excess(3001));

        static decimal? Excess(int area) =>
            Schools((100, 1000, null), (100, area, null))
                .Evaluate()
                .Coefficients[Stage.Primary, "RA5"]
                .Excess;
    }

    [Fact(DisplayName = "学校按代码、判断按判据和学校和学段查找；代码不论全角半角、大小写")]
    public void SchoolsAndFindingsAreFound()
    {
        Evaluation evaluation = TestCounty
            .Met.Only(TestSchool.NineYear("A1"), TestSchool.PrimarySchool("A2"))
            .Evaluate();
        Assert.Same(evaluation.Schools[1], evaluation.Schools["ａ2"]);
        Assert.Null(evaluation.Schools.Find("A3"));
        Assert.Throws<KeyNotFoundException>(() => evaluation.Schools["A3"]);
        Assert.Same(
            evaluation.Schools[0].Section(Stage.Junior)!.Findings[4],
            evaluation.Find("RA5", "a1", Stage.Junior)
        );
        Assert.Null(evaluation.Find("RA5"));
        Assert.Null(evaluation.Find("RA5", "A2", Stage.Junior));
        Assert.Equal(2000, evaluation.Find("GG4", "A2")!.Limit);
        Assert.Equal("测试县 haicheng-2023 达标", evaluation.ToString());
    }

    [Fact]
    public void WhatIsPutTogetherOnceIsTheSame()
    {
        Evaluation evaluation = TestCounty.Met.Set(Stage.Primary, "pupils", null).Evaluate();
        Assert.Same(evaluation.Missing[0], evaluation.Missing[0]);
        Assert.Equal(evaluation.Missing, evaluation.Missing);
        Assert.Equal(evaluation.Shortfalls, evaluation.Shortfalls);
        Assert.Equal(evaluation.Alerts, evaluation.Alerts);
        Assert.Same(evaluation.Findings.First().Subject, evaluation.Findings.First().Subject);
        CoefficientEvaluation coefficient = evaluation.Coefficients[Stage.Junior, "RA1"];
        Assert.Same(coefficient.BySection[0], coefficient.BySection[0]);
        Assert.Same(coefficient.ByLocation[0], coefficient.ByLocation[0]);
        Assert.Equal(evaluation.Indicators["RA5"].Totals, evaluation.Indicators["RA5"].Totals);
    }

    private static TestCounty Schools(
        params (int Pupils, decimal Area, Location? Location)[] schools
    ) =>
        TestCounty.Met.Only([
            .. schools.Select(
                (school, index) =>
                    TestSchool
                        .PrimarySchool(FormattableString.Invariant($"{index}"), school.Pupils)
                        .With("sportsArea", school.Area) with
                    {
                        Location = school.Location,
                    }
            ),
        ]);
}
