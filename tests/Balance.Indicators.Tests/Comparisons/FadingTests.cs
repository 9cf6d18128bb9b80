using Balance.Indicators.Comparisons;
using Balance.Indicators.Tests.Evaluations;

namespace Balance.Indicators.Tests.Comparisons;

/// <summary>Yellow at the limit itself: what would stand exactly there in the next year is lost only where the limit is outside.</summary>
public sealed class FadingTests
{
    /// <summary>A primary school has at most 2 000 pupils (GG4): 100 more a year.</summary>
    [Theory]
    [InlineData(1800, 1900, false)]
    [InlineData(1801, 1901, true)]
    public void At_most(int before, int now, bool isFading) =>
        Assert.Equal(
            isFading,
            IsFading(
                Standard.Haicheng2023,
                "GG4",
                "schools[0].sections.primary.pupils",
                before,
                now
            )
        );

    /// <summary>The difference rate between schools, here in thousandths, is below 0.15 (EQ9).</summary>
    [Theory]
    [InlineData(128, 139, true)]
    [InlineData(129, 139, false)]
    [InlineData(130, 140, true)]
    public void Below(int before, int now, bool isFading) =>
        Assert.Equal(
            isFading,
            IsFading(
                Standard.Haicheng2023,
                "EQ9.differenceRate",
                "measures.monitoredSubjects[0].interSchoolDifferenceRate",
                before / 1000m,
                now / 1000m
            )
        );

    /// <summary>Made to ask for more than 85 % of recognition, here in thousandths: 1 % less a year.</summary>
    [Theory]
    [InlineData(870, 860, true)]
    [InlineData(871, 861, false)]
    public void More_than(int before, int now, bool isFading) =>
        Assert.Equal(
            isFading,
            IsFading(
                OwnStandard.WithCriterion(
                    "SR1.rate",
                    static criterion => criterion["comparison"] = "moreThan"
                ),
                "SR1.rate",
                "measures.recognitionRate",
                before / 1000m,
                now / 1000m
            )
        );

    /// <summary>RA1's limit is 4.2 for 100 pupils, so 42 for 1 000: 3 are lacking, then 2, then 1.</summary>
    [Fact]
    public void Of_three_years_the_report_tells_the_first_gap_and_the_last()
    {
        County county = TestCounty.Met.Only(TestSchool.PrimarySchool("1", 1000)).County;
        Evaluation Of(int year, int teachers) =>
            Standard.Haicheng2023.Evaluate(
                county.With(
                    "schools[0].sections.primary.teachersAboveRequiredQualification",
                    teachers
                ) with
                {
                    Year = year,
                }
            );
        string report = EvaluationComparison
            .Between([Of(2023, 39), Of(2024, 40), Of(2025, 41)])
            .ToReport(Language.Chinese)
            .ToMarkdown();

        Assert.Contains("缺 3 人 → 缺 1 人", report, StringComparison.Ordinal);
    }

    private static bool IsFading(
        Standard standard,
        string criterion,
        string path,
        decimal before,
        decimal now
    )
    {
        County county = TestCounty.Met.Only(TestSchool.PrimarySchool("1", 1000)).County;
        FindingChange change = EvaluationComparison
            .Between([
                standard.Evaluate(county.With(path, before) with { Year = 2024 }),
                standard.Evaluate(county.With(path, now) with { Year = 2025 }),
            ])
            .Findings.First(item => item.Criterion == criterion);
        Assert.Equal([Outcome.Met, Outcome.Met], change.Outcomes.Select(outcome => outcome!.Value));
        return change.IsFading;
    }
}
