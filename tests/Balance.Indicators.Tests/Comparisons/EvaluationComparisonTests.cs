using System.Text.Json;
using Balance.Indicators.Comparisons;

namespace Balance.Indicators.Tests.Comparisons;

/// <summary>Each state by hand: RA1 asks 4.2 qualified teachers for 100 primary pupils, so 5 of them; with 2 there are 3 missing.</summary>
public sealed class EvaluationComparisonTests
{
    private const string Qualified =
        "schools[\"1\"].sections.primary.teachersAboveRequiredQualification";
    private const string Charter = "schools[\"1\"].measures.charterAndDigitalManagement";

    private static readonly County Met = TestCounty.Met.County;

    [Theory]
    [InlineData(new[] { 5, 2 }, ChangeState.Added)]
    [InlineData(new[] { 2, 2 }, ChangeState.Open)]
    [InlineData(new[] { 2, 3 }, ChangeState.Narrowed)]
    [InlineData(new[] { 3, 2 }, ChangeState.Widened)]
    [InlineData(new[] { 2, 5 }, ChangeState.Closed)]
    [InlineData(new[] { 2, -1 }, ChangeState.Unknown)]
    [InlineData(new[] { -1, -1 }, ChangeState.Unknown)]
    [InlineData(new[] { 5, -1 }, ChangeState.Unknown)]
    [InlineData(new[] { -1, 2 }, ChangeState.Added)]
    [InlineData(new[] { -1, 5 }, ChangeState.Closed)]
    [InlineData(new[] { 2, 5, 3 }, ChangeState.Reopened)]
    [InlineData(new[] { 2, 5, 5 }, ChangeState.Closed)]
    [InlineData(new[] { 5, 2, 3 }, ChangeState.Narrowed)]
    // What was unknown in between keeps what was known before.
    [InlineData(new[] { 2, -1, 3 }, ChangeState.Narrowed)]
    [InlineData(new[] { 5, -1, 3 }, ChangeState.Added)]
    [InlineData(new[] { 2, 5, -1, 3 }, ChangeState.Reopened)]
    [InlineData(new[] { 5, 5 }, null)]
    public void Qualified_teachers_over_the_years(int[] teachers, ChangeState? state)
    {
        EvaluationComparison comparison = Over([
            .. teachers.Select(number => Met.With(Qualified, number < 0 ? null : number)),
        ]);

        FindingChange change = Find(comparison, "RA1/1/primary");

        Assert.Equal(state, change.State);
        Assert.Equal(state is not null, comparison.Concerns.Contains(change));
    }

    [Fact]
    public void Values_outcomes_and_shortfalls_stand_in_the_order_of_the_evaluations()
    {
        FindingChange change = Find(
            Over(Met.With(Qualified, 2), Met.With(Qualified, null), Met.With(Qualified, 3)),
            "RA1/1/primary"
        );

        Assert.Equal([2m, null, 3m], change.Values);
        Assert.Equal(
            [Outcome.NotMet, Outcome.Undetermined, Outcome.NotMet],
            change.Outcomes.AsEnumerable()
        );
        Assert.Equal([3m, null, 2m], change.Shortfalls);
        Assert.Equal("1", change.School!.Code);
    }

    [Fact]
    public void A_yes_or_no_that_stays_no_is_open()
    {
        County no = Met.With(Charter, false);

        FindingChange change = Over(no, no)
            .Concerns.Single(item => item.Criterion.StartsWith("EQ3", StringComparison.Ordinal));

        Assert.Equal(ChangeState.Open, change.State);
    }

    /// <summary>Classes of 46, 47 and 7 against a bracket from 46 to below 51 with one class: 2 are beyond 45, then 1.</summary>
    [Fact]
    public void A_list_of_classes_is_compared_with_brackets()
    {
        const string Classes = "schools[\"1\"].sections.primary.classSizes";
        County list = Met.With(Classes, new decimal[] { 46, 47, 7 });
        County brackets = Met.With(Classes, new Bracket[] { new(1, 46, 2), new(46, 51, 1) });

        FindingChange change = Find(Over(list, brackets), "GG5/1/primary");

        Assert.Equal([2m, 1m], change.Values);
        Assert.Equal([2m, 1m], change.Shortfalls);
        Assert.Equal(ChangeState.Narrowed, change.State);
        Assert.Equal(ChangeState.Widened, Find(Over(brackets, list), "GG5/1/primary").State);
    }

    [Fact]
    public void A_section_whose_pupils_are_gone_takes_its_concerns_along()
    {
        County before = TestCounty
            .Met.Only(TestSchool.PrimarySchool("1"), TestSchool.PrimarySchool("2"))
            .County.With(Qualified, 2);
        County after = TestCounty.Met.Only(TestSchool.PrimarySchool("2")).County;

        EvaluationComparison comparison = Over(before, after);

        Assert.Equal(ChangeState.Gone, Find(comparison, "RA1/1/primary").State);
        Assert.Equal(SchoolChangeState.Gone, comparison.Schools.Single(s => s.Code == "1").State);
        Assert.Equal(ChangeState.Added, Find(Over(after, before), "RA1/1/primary").State);
        Assert.Equal(
            SchoolChangeState.New,
            Over(after, before).Schools.Single(s => s.Code == "1").State
        );
    }

    [Fact]
    public void Schools_that_change_their_name_type_or_code_are_told()
    {
        TestCounty county = TestCounty.Met;
        County before = county
            .Only(
                TestSchool.PrimarySchool("1"),
                TestSchool.PrimarySchool("2"),
                TestSchool.PrimarySchool("3"),
                TestSchool.PrimarySchool("4")
            )
            .County;
        County after = county
            .Only(
                TestSchool.PrimarySchool("1"),
                TestSchool.PrimarySchool("2") with
                {
                    Name = "新名",
                },
                TestSchool.NineYear("3"),
                TestSchool.PrimarySchool("44") with
                {
                    Name = "学校4",
                }
            )
            .County;

        Dictionary<string, SchoolChange> schools = Over(before, after)
            .Schools.ToDictionary(item => item.Code);

        Assert.Equal(SchoolChangeState.Same, schools["1"].State);
        Assert.Equal(SchoolChangeState.Renamed, schools["2"].State);
        Assert.Equal(SchoolChangeState.Retyped, schools["3"].State);
        Assert.Equal(SchoolChangeState.Gone, schools["4"].State);
        Assert.Equal(SchoolChangeState.New, schools["44"].State);
        Assert.Equal("44", schools["4"].NamesakeCode);
        Assert.Equal("4", schools["44"].NamesakeCode);
        Assert.Null(schools["2"].NamesakeCode);
    }

    [Fact]
    public void A_code_in_wide_letters_is_the_same_school()
    {
        County before = TestCounty.Met.Only(TestSchool.PrimarySchool("a1")).County;
        County after = TestCounty.Met.Only(TestSchool.PrimarySchool(" Ａ１")).County;

        SchoolChange school = Assert.Single(Over(before, after).Schools);

        Assert.Equal(" Ａ１", school.Code);
    }

    [Fact]
    public void A_veto_is_a_concern_like_any_other()
    {
        County exists = Met with { Vetoes = Met.Vetoes.SetItem("V1", true) };

        Assert.Equal(ChangeState.Added, Find(Over(Met, exists), "V1").State);
        Assert.Equal(ChangeState.Closed, Find(Over(exists, Met), "V1").State);
        Assert.Null(Find(Over(Met, Met), "V1").State);
    }

    [Fact]
    public void Two_standards_are_two_columns()
    {
        EvaluationComparison comparison = EvaluationComparison.Between(
            Standard.National2017.Evaluate(Met),
            Standard.Haicheng2023.Evaluate(Met)
        );

        Assert.Equal(["national-2017", "haicheng-2023"], comparison.Labels.AsEnumerable());
        IndicatorChange[] onlyNational =
        [
            .. comparison.Indicators.Where(item => item.Outcomes[1] is null),
        ];
        Assert.NotEmpty(onlyNational);
        Assert.All(onlyNational, item => Assert.False(item.IsGained || item.IsLost));
    }

    [Fact]
    public void Years_standards_or_numbers_tell_evaluations_apart()
    {
        Assert.Equal(["2024", "2025"], Over(Met with { Year = 2024 }, Met).Labels.AsEnumerable());
        Assert.Equal(["1", "2"], Over(Met, Met).Labels.AsEnumerable());
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(Met);
        Assert.Equal(
            ["前", "后"],
            EvaluationComparison
                .Between([evaluation, evaluation], ["前", "后"])
                .Labels.AsEnumerable()
        );
    }

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(Met);
        Evaluation other = Standard.Haicheng2023.Evaluate(Met with { Code = "210382" });

        Assert.Throws<ArgumentException>(() => EvaluationComparison.Between(evaluation));
        Assert.Throws<ArgumentException>(() => EvaluationComparison.Between([evaluation, null!]));
        Assert.Throws<ArgumentNullException>(() => EvaluationComparison.Between(null!));
        Assert.Throws<ArgumentNullException>(() =>
            EvaluationComparison.Between([evaluation, evaluation], null!)
        );
        Assert.Contains(
            "210382",
            Assert
                .Throws<ArgumentException>(() => EvaluationComparison.Between(evaluation, other))
                .Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() =>
            EvaluationComparison.Between([evaluation, evaluation], ["one"])
        );
    }

    /// <summary>
    /// RA1's limit is 4.2 for 100 pupils, so 42 for 1 000. From 46 to 44 is 2 less, next 42: still met. From 47 to 44 is 3 less, next 41:
    /// lost. What is better, or lost already, is not yellow.
    /// </summary>
    [Theory]
    [InlineData(46, 44, false)]
    [InlineData(47, 44, true)]
    [InlineData(44, 47, false)]
    [InlineData(47, 41, false)]
    public void Yellow_is_what_would_be_lost_next_at_the_same_pace(
        int before,
        int now,
        bool isFading
    )
    {
        County county = TestCounty.Met.Only(TestSchool.PrimarySchool("1", 1000)).County;

        FindingChange change = Find(
            Over(county.With(Qualified, before) with { Year = 2024 }, county.With(Qualified, now)),
            "RA1/1/primary"
        );

        Assert.Equal(isFading, change.IsFading);
        // Of two scenarios of one year, and of a later year before an earlier one, nothing is on its way.
        Assert.False(
            Find(
                Over(county.With(Qualified, before), county.With(Qualified, now)),
                "RA1/1/primary"
            ).IsFading
        );
        Assert.False(
            Find(
                Over(
                    county.With(Qualified, before) with
                    {
                        Year = 2026,
                    },
                    county.With(Qualified, now)
                ),
                "RA1/1/primary"
            ).IsFading
        );
    }

    /// <summary>
    /// Two primary schools of 100 pupils with 1 000 − d and 1 000 + d ㎡ for sports: mean 10, deviation d ÷ 100, coefficient d ÷ 1 000; the
    /// limit is 0.50. From 0.40 to 0.46 the next is 0.52, beyond it; from 0.40 to 0.44 it is 0.48.
    /// </summary>
    [Theory]
    [InlineData(400, 600, ChangeState.Added, false)]
    [InlineData(600, 550, ChangeState.Narrowed, false)]
    [InlineData(550, 600, ChangeState.Widened, false)]
    [InlineData(600, 600, ChangeState.Open, false)]
    [InlineData(600, 500, ChangeState.Closed, false)]
    [InlineData(400, 460, null, true)]
    [InlineData(400, 440, null, false)]
    [InlineData(460, 400, null, false)]
    public void A_coefficient_over_two_years(int before, int now, ChangeState? state, bool isFading)
    {
        CoefficientChange change = Over(Uneven(before) with { Year = 2024 }, Uneven(now))
            .Coefficients.Single(item => item is { Stage: Stage.Primary, Indicator: "RA5" });

        Assert.Equal(before / 1000.0, change.Coefficients[0]!.Value!.Value, 12);
        Assert.Equal(state, change.State);
        Assert.Equal(isFading, change.IsFading);
    }

    /// <summary>0.6002 and 0.6004 are both reported as 0.600.</summary>
    [Fact]
    public void What_is_reported_alike_has_not_moved()
    {
        CoefficientChange change = Over(Uneven(600.2m), Uneven(600.4m))
            .Coefficients.Single(item => item is { Stage: Stage.Primary, Indicator: "RA5" });

        Assert.Equal([0.600m, 0.600m], change.Coefficients.Select(item => item!.Rounded!.Value));
        Assert.Equal(ChangeState.Open, change.State);
    }

    private static County Uneven(decimal difference) =>
        TestCounty
            .Met.Only(TestSchool.PrimarySchool("1"), TestSchool.PrimarySchool("2"))
            .County.With("schools[0].measures.sportsArea", 1000 - difference)
            .With("schools[1].measures.sportsArea", 1000 + difference);

    [Fact]
    public void Indicators_are_gained_and_lost()
    {
        EvaluationComparison comparison = Over(Met.With(Qualified, 2), Met.With(Charter, false));

        Assert.Equal("RA1", Assert.Single(comparison.Indicators, item => item.IsGained).Id);
        Assert.Equal("EQ3", Assert.Single(comparison.Indicators, item => item.IsLost).Id);
        Assert.True(comparison.HasChanges);
    }

    /// <summary>Of two schools one lacks teachers, then one of them has not told how many, then both are met.</summary>
    [Fact]
    public void Shares_that_are_met_are_counted_for_schools_and_indicators()
    {
        County two = TestCounty
            .Met.Only(TestSchool.PrimarySchool("1"), TestSchool.PrimarySchool("2"))
            .County;

        EvaluationComparison comparison = Over(
            two.With(Qualified, 2),
            two.With(Qualified, null),
            two
        );

        Assert.Equal([50m, null, 100m], comparison.SchoolCounts.Select(one => one!.MetShare));
        Assert.Equal([1L, 1, 2], comparison.SchoolCounts.Select(one => one!.Met));
        Assert.Equal([1L, 0, 0], comparison.SchoolCounts.Select(one => one!.NotMet));
        Assert.Equal([0L, 1, 0], comparison.SchoolCounts.Select(one => one!.Undetermined));
        IndicatorChange qualified = comparison.Indicators.Single(item => item.Id == "RA1");
        Assert.Equal([50m, null, 100m], qualified.Counts.Select(one => one!.MetShare));
        // What is judged of the county as a whole is no share.
        Assert.All(comparison.Indicators.Single(item => item.Id == "GG10").Counts, Assert.Null);
    }

    /// <summary>RA1 to RA7, GG3 twice (music, art), GG4, GG5 and GG13's, EQ3, EQ4, EQ6 twice: all but one are met; classes are one.</summary>
    [Fact]
    public void Shares_of_a_school_are_of_its_own_findings()
    {
        EvaluationComparison comparison = Over(Met.With(Qualified, 2), Met);
        SchoolChange school = comparison.Schools.Single(item => item.Code == "1");
        int findings = comparison.Findings.Count(item =>
            item.School == school
            && item.Observations[1].Judged is not null
            && item.Outcomes[1] != Outcome.NotApplicable
        );

        Assert.Equal(findings, school.Counts[0]!.Concerned);
        Assert.Equal(findings - 1, school.Counts[0]!.Met);
        Assert.Equal(1, school.Counts[0]!.NotMet);
        Assert.Equal(100m, school.Counts[1]!.MetShare);
    }

    [Fact]
    public void Years_that_are_not_all_told_are_no_names()
    {
        EvaluationComparison comparison = Over(Met with { Year = null }, Met);

        Assert.Equal(["1", "2"], comparison.Labels.AsEnumerable());
    }

    [Fact]
    public void The_json_has_what_the_format_names()
    {
        using JsonDocument json = JsonDocument.Parse(
            Over(Met.With(Qualified, 2) with { Year = 2024 }, Met.With(Qualified, 3)).ToJson()
        );
        JsonElement root = json.RootElement;

        Assert.Equal("balance-comparison/1", root.GetProperty("format").GetString());
        Assert.Equal(2, root.GetProperty("evaluations").GetArrayLength());
        Assert.Equal(2024, root.GetProperty("evaluations")[0].GetProperty("year").GetInt32());
        JsonElement finding = Assert.Single(root.GetProperty("findings").EnumerateArray());
        Assert.Equal("RA1", finding.GetProperty("criterion").GetString());
        Assert.Equal("narrowed", finding.GetProperty("state").GetString());
        Assert.Equal(
            "[2,3]",
            finding
                .GetProperty("values")
                .GetRawText()
                .Replace("\n", "", StringComparison.Ordinal)
                .Replace(" ", "", StringComparison.Ordinal)
        );
        Assert.Equal("same", root.GetProperty("schools")[0].GetProperty("state").GetString());
    }

    private static EvaluationComparison Over(params County[] counties) =>
        EvaluationComparison.Between([
            .. counties.Select(county => Standard.Haicheng2023.Evaluate(county)),
        ]);

    private static FindingChange Find(EvaluationComparison comparison, string id) =>
        comparison.Findings.Single(item => item.Id == id);
}
