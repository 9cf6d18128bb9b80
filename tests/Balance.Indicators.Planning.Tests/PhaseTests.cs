using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Balance.Indicators.Planning.Tests;

/// <summary>
/// What is done when, for four primary schools of 100 pupils with 700, 740, 650 and 4000 ㎡ of sports area, at 100 元 a ㎡. The first three need 750 ㎡:
/// 50, 10 and 100 ㎡, which cost 5000, 1000 and 10 000 元. The coefficient holds where √3·(4000 − y) ≤ 0.5·(3y + 4000) for three of y ㎡ each,
/// y ≥ 1524.7913…: 2324.3741… ㎡ more than 2250.
/// </summary>
public sealed class PhaseTests
{
    private static readonly PriceList Prices = PriceList.Parse(
        """{ "format": "balance-prices/1", "prices": [{ "measure": "sportsArea", "price": 100 }] }"""
    );

    private static County Four =>
        TestCounty
            .Met.Only(
                TestSchool.PrimarySchool("1").With("sportsArea", 700),
                TestSchool.PrimarySchool("2").With("sportsArea", 740),
                TestSchool.PrimarySchool("3").With("sportsArea", 650),
                TestSchool.PrimarySchool("4").With("sportsArea", 4000)
            )
            .County;

    /// <summary>
    /// 1000 元 do for school 2. Of 14 000 元 the next year 5000 are for school 1, and the 9000 that are left do not do for school 3, but with 1000 元
    /// of the third year they do. Nothing is left for the coefficient.
    /// </summary>
    [Fact]
    public void TheCheapestSchoolComesFirstAndMoneyIsCarriedOver()
    {
        Roadmap roadmap = Of(
            Budget((2026, 1000), (2027, 14000), (2028, 1000)),
            "2026-01",
            "2028-12"
        );

        Assert.Equal(
            [("2", 1000m, 1), ("1", 5000m, 2), ("3", 10000m, 3)],
            roadmap.Schools.Select(school =>
                (school.School.Code, school.Cost!.Value, school.Phase!.Value)
            )
        );
        Assert.Equal(
            [
                ("2026-01 – 2026-12", 1000m, 1000m, "2"),
                ("2027-01 – 2027-12", 14000m, 5000m, "1"),
                ("2028-01 – 2028-12", 1000m, 10000m, "3"),
            ],
            roadmap.Phases.Select(phase =>
                (
                    phase.ToString(),
                    phase.Budget!.Value,
                    phase.Cost!.Value,
                    Assert.Single(phase.Schools).Code
                )
            )
        );
        Assert.Equal([2, 1, 0], roadmap.Phases.Select(phase => Below(phase.After)));
        Assert.All(
            roadmap.Actions.Where(action => action.Reason == RoadmapReason.Coefficient),
            action => Assert.Null(action.Phase)
        );
        Assert.Equal(Outcome.NotMet, roadmap.Phases[2].After.Outcome);
        Assert.Equal(Outcome.Met, roadmap.After.Outcome);
    }

    /// <summary>A school is done where its cost is there, and not where a 分 is missing.</summary>
    [Theory]
    [InlineData("1000", 1)]
    [InlineData("1000.01", 1)]
    [InlineData("999.99", 0)]
    [InlineData("5999.99", 1)]
    [InlineData("6000", 2)]
    [InlineData("0", 0)]
    public void SoMuchMoneyDoesForSoManySchools(string money, int schools)
    {
        Roadmap roadmap = Of(
            Budget((2026, decimal.Parse(money, CultureInfo.InvariantCulture))),
            null,
            "2026-12"
        );

        Assert.Equal(schools, Assert.Single(roadmap.Phases).Schools.Length);
        Assert.Equal(schools, roadmap.Schools.Count(school => school.Phase == 1));
    }

    /// <summary>With money for everything the coefficient comes last, and the last evaluation is that of the whole.</summary>
    [Fact]
    public void CoefficientsComeAfterLimits()
    {
        Roadmap roadmap = Of(Budget((2026, 16000), (2027, 240000)), null, null);

        Assert.InRange(roadmap.Cost!.Value, 16000 + 232437.42m, 16000 + 232440);
        Assert.All(
            roadmap.Actions,
            action => Assert.Equal(action.Reason == RoadmapReason.Coefficient ? 2 : 1, action.Phase)
        );
        Assert.Equal(16000, roadmap.Phases[0].Cost);
        Assert.Equal(roadmap.Cost - 16000, roadmap.Phases[1].Cost);
        Assert.Equal(Outcome.NotMet, roadmap.Phases[0].After.Outcome);
        Assert.Equal(Outcome.Met, roadmap.Phases[1].After.Outcome);
    }

    /// <summary>
    /// The schedule of the plan ends in 2027, and in 2026 the county begins to be looked at: the limits of three schools in 2024 and 2025, those that
    /// lack least first (10, 50 and 100 of 750 ㎡), the coefficient in 2026.
    /// </summary>
    [Fact]
    public void WithoutMoneyTheScheduleOfTheStandardSetsTheDates()
    {
        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            Four,
            new RoadmapOptions { From = Month.Parse("2024-03") }
        );

        Assert.Equal(
            [
                ("2024-03 – 2024-12", "实施争创阶段", "2,1"),
                ("2025-01 – 2025-12", "实施争创阶段", "3"),
                ("2026-01 – 2026-12", "迎接验收阶段", ""),
                ("2027-01 – 2027-12", "迎接验收阶段", ""),
            ],
            roadmap.Phases.Select(phase =>
                (
                    phase.ToString(),
                    phase.Name.Zh,
                    string.Join(",", phase.Schools.Select(school => school.Code))
                )
            )
        );
        Assert.All(
            roadmap.Actions.Where(action => action.Reason == RoadmapReason.Coefficient),
            action => Assert.Equal(3, action.Phase)
        );
        Assert.Null(roadmap.Phases[0].Cost);
        Assert.Null(roadmap.Phases[0].Budget);
    }

    /// <summary>In the years in which the county is looked at: limits until the last, the coefficient in the last.</summary>
    [Theory]
    [InlineData("2026-01", 1, 2)]
    [InlineData("2027-01", 1, 1)]
    [InlineData("2025-12", 1, 2)]
    public void TheLastYearIsForTheCoefficient(string from, int limits, int coefficient)
    {
        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            Four,
            new RoadmapOptions { From = Month.Parse(from) }
        );

        Assert.All(
            roadmap.Actions,
            action =>
                Assert.Equal(
                    action.Reason == RoadmapReason.Coefficient ? coefficient : limits,
                    action.Phase
                )
        );
    }

    [Fact]
    public void AYearInTwoPartsOfTheScheduleIsNamedByBoth() =>
        Assert.Equal(
            "启动准备阶段、实施争创阶段",
            Roadmap
                .For(
                    Standard.Haicheng2023,
                    Four,
                    new RoadmapOptions { From = Month.Parse("2023-07") }
                )
                .Phases[0]
                .Name.Zh
        );

    /// <summary>Tasks that money does not mend are due when the limits are.</summary>
    [Fact]
    public void TasksHaveADateToo()
    {
        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            TestCounty.Met.Set("layoutCompliant", false).County,
            new RoadmapOptions { From = Month.Parse("2024-03") }
        );

        Assert.Equal(2, Assert.Single(roadmap.Tasks).Phase);
    }

    [Fact]
    public void WithoutDatesThereIsNoTimetable()
    {
        Roadmap roadmap = Of(Budget(), null, null);

        Assert.Empty(roadmap.Phases);
        Assert.All(roadmap.Actions, action => Assert.Null(action.Phase));
        Assert.Equal(["2", "1", "3"], roadmap.Schools.Select(school => school.School.Code));
        Assert.All(roadmap.Schools, school => Assert.Null(school.Phase));
    }

    [Theory]
    [InlineData("haicheng-2023", "2028-01", null, "", true)]
    [InlineData("haicheng-2023", "2026-01", "2025-12", "", true)]
    [InlineData("haicheng-2023", "2026-01", "2026-12", "2027", true)]
    [InlineData("haicheng-2023", "2026-01", "2026-12", "2025", true)]
    [InlineData("haicheng-2023", null, null, "2026", false)]
    [InlineData("national-2017", "2026-01", null, "", true)]
    [InlineData("national-2017", null, "2026-12", "", true)]
    public void WhatGivesNoTimetableIsRefused(
        string standard,
        string? from,
        string? to,
        string year,
        bool isPriced
    ) =>
        Assert.ThrowsAny<ArgumentException>(() =>
            Roadmap.For(
                Standard.Find(standard)!,
                Four,
                new RoadmapOptions
                {
                    Prices = isPriced ? Prices : null,
                    From = from is null ? null : Month.Parse(from),
                    To = to is null ? null : Month.Parse(to),
                    Budget =
                        year.Length == 0
                            ? Budget()
                            : Budget((int.Parse(year, CultureInfo.InvariantCulture), 1)),
                }
            )
        );

    [Fact]
    public void MoneyBelowNothingIsRefused() =>
        Assert.ThrowsAny<ArgumentException>(() => Of(Budget((2026, -0.01m)), null, null));

    /// <summary>The national method has no schedule: the years that have money are those of the work.</summary>
    [Fact]
    public void TheYearsOfTheBudgetAreEnough()
    {
        Roadmap roadmap = Roadmap.For(
            Standard.National2017,
            Four,
            new RoadmapOptions { Prices = Prices, Budget = Budget((2026, 5), (2028, 5)) }
        );

        Assert.Equal(
            ["2026-01 – 2026-12", "2027-01 – 2027-12", "2028-01 – 2028-12"],
            roadmap.Phases.Select(phase => phase.ToString())
        );
        Assert.Equal([5m, 0m, 5m], roadmap.Phases.Select(phase => phase.Budget!.Value));
        Assert.All(roadmap.Phases, phase => Assert.Equal("", phase.Name.Zh));
    }

    /// <summary>How far money reaches cannot be told where something that has to be bought has no price.</summary>
    [Fact]
    public void ABudgetWithoutAPriceThatItNeedsIsRefused()
    {
        County county = TestCounty
            .Met.Only(TestSchool.PrimarySchool("1").With(Stage.Primary, "backboneTeachers", 0))
            .County;

        BadDataException refused = Assert.Throws<BadDataException>(() =>
            Roadmap.For(
                Standard.Haicheng2023,
                county,
                new RoadmapOptions { Prices = Prices, Budget = Budget((2026, 1)) }
            )
        );

        DataProblem problem = Assert.Single(refused.Problems);
        Assert.Contains("backboneTeachers", problem.In(Language.Chinese), StringComparison.Ordinal);
        Assert.Equal("prices", problem.Path.ToString());
    }

    /// <summary>A music room costs what the list says, and nothing where it says nothing.</summary>
    [Theory]
    [InlineData("", null)]
    [InlineData(""", { "measure": "musicRoomAreas", "price": 150000 }""", "150000")]
    public void RoomsCostWhatTheListSays(string more, string? cost)
    {
        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            TestCounty.Met.SetSchool("musicRoomAreas", Array.Empty<decimal>()).County,
            new RoadmapOptions
            {
                Prices = PriceList.Parse(
                    $$"""{ "format": "balance-prices/1", "prices": [{ "measure": "sportsArea", "price": 1 }{{more}}] }"""
                ),
            }
        );

        RoadmapAction action = Assert.Single(roadmap.Actions);
        Assert.Equal(1, action.Amount);
        Assert.Equal(cost, action.Cost?.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(cost ?? "0", roadmap.Cost!.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(roadmap.Cost, roadmap.LowerBound);
    }

    [Fact]
    public void PhasesInJson()
    {
        using var json = JsonDocument.Parse(
            Of(Budget((2026, 1000), (2027, 0)), null, null).ToJson()
        );
        JsonElement root = json.RootElement;

        Assert.Equal(
            """[{"number":1,"from":"2026-01","to":"2026-12","name":"迎接验收阶段","budget":1000,"cost":1000,"schools":["2"],"after":{"outcome":"notMet","resourceAllocation":"notMet"}},{"number":2,"from":"2027-01","to":"2027-12","name":"迎接验收阶段","budget":0,"cost":0,"schools":[],"after":{"outcome":"notMet","resourceAllocation":"notMet"}}]""",
            Plain(root.GetProperty("phases"))
        );
        Assert.Equal(
            """[{"school":"2","actions":1,"cost":1000,"phase":1},{"school":"1","actions":1,"cost":5000,"phase":null},{"school":"3","actions":1,"cost":10000,"phase":null}]""",
            Plain(root.GetProperty("schools"))
        );
        Assert.Equal(1, root.GetProperty("actions")[0].GetProperty("phase").GetInt32());
    }

    /// <summary>
    /// Of generated counties: setting every figure in order gives the county of each phase's evaluation; and whatever the money, no set of schools that
    /// it does for is larger (of up to 12 schools every set is tried).
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void NoOtherOrderCompletesMoreSchools(bool rotate)
    {
        int tried = 0;
        for (int seed = 0; seed < 12; seed++)
        {
            County county = RandomCounty.Create(300 + seed, 12, 3);
            var random = new Random(seed);
            var options = new RoadmapOptions
            {
                Rotate = rotate,
                Prices = Everything(random),
                Budget = Budget([
                    .. Enumerable
                        .Range(2026, 3)
                        .Select(year => (year, (decimal)random.Next(0, 3_000_000))),
                ]),
                To = new Month(2028, 12),
            };
            Roadmap roadmap = Roadmap.For(Standard.Haicheng2023, county, options);

            decimal money = 0;
            int complete = 0;
            County now = county;
            foreach (RoadmapPhase phase in roadmap.Phases)
            {
                money += phase.Budget!.Value;
                complete += phase.Schools.Length;
                Assert.True(roadmap.Phases.Take(phase.Number).Sum(one => one.Cost) <= money);
                Assert.Equal(Most(roadmap, money), complete);
                now = roadmap
                    .Actions.Where(action => action.Phase == phase.Number)
                    .Aggregate(now, (before, action) => before.With(action.Path, action.To));
                Assert.Equal(phase.After.County.ToJson(), now.ToJson());
                tried++;
            }

            now = roadmap
                .Actions.Where(action => action.Phase is null)
                .Aggregate(now, (before, action) => before.With(action.Path, action.To));
            Assert.Equal(roadmap.After.County.ToJson(), now.ToJson());
            Assert.Equal(roadmap.Cost, roadmap.Actions.Sum(action => action.Cost ?? 0));
        }

        Assert.Equal(36, tried);
    }

    /// <summary>The most schools that so much money completes, over every set of them.</summary>
    private static int Most(Roadmap roadmap, decimal money)
    {
        decimal[] costs = [.. roadmap.Schools.Select(school => school.Cost!.Value)];
        int most = 0;
        for (int set = 0; set < 1 << costs.Length; set++)
        {
            decimal cost = costs.Where((_, i) => (set >> i & 1) != 0).Sum();
            if (cost <= money)
            {
                most = Math.Max(most, costs.Where((_, i) => (set >> i & 1) != 0).Count());
            }
        }

        return most;
    }

    private static PriceList Everything(Random random) =>
        PriceList.Parse(
            $$"""
            { "format": "balance-prices/1", "prices": [
              { "measure": "teachersAboveRequiredQualification", "price": {{random.Next(
                1,
                9
            )}}0000 },
              { "measure": "backboneTeachers", "price": {{random.Next(1, 9)}}0000 },
              { "measure": "peAndArtTeachers", "price": {{random.Next(1, 9)}}0000 },
              { "measure": "teachingArea", "price": {{random.Next(1000, 5000)}} },
              { "measure": "sportsArea", "price": {{random.Next(100, 900)}}.5 },
              { "measure": "multimediaClassrooms", "price": {{random.Next(1, 9)}}0000 } ] }
            """
        );

    private static string Plain(JsonElement json) =>
        JsonSerializer.Serialize(
            json,
            new JsonSerializerOptions
            {
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );

    private static int Below(Evaluation evaluation) =>
        evaluation.Findings.Count(finding => finding.Outcome == Outcome.NotMet);

    private static ImmutableSortedDictionary<int, decimal> Budget(
        params (int Year, decimal Money)[] years
    ) => years.ToImmutableSortedDictionary(year => year.Year, year => year.Money);

    private static Roadmap Of(
        ImmutableSortedDictionary<int, decimal> budget,
        string? from,
        string? to
    ) =>
        Roadmap.For(
            Standard.Haicheng2023,
            Four,
            new RoadmapOptions
            {
                Prices = Prices,
                Budget = budget,
                From = from is null ? null : Month.Parse(from),
                To = to is null ? null : Month.Parse(to),
            }
        );
}
