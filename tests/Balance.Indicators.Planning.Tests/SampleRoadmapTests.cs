using System.Globalization;

namespace Balance.Indicators.Planning.Tests;

/// <summary>The roadmap of the sample county, with figures worked out by hand or by another method.</summary>
public sealed class SampleRoadmapTests
{
    private static readonly Lazy<Roadmap> Plan = new(() =>
        Roadmap.For(Standard.Haicheng2023, TestFiles.Sample)
    );

    /// <summary>
    /// 1517 pupils need 16 backbone teachers and there are 8; 908 need 10 and there are 8: 10. 286 pupils need 3 PE and art teachers and there is none.
    /// 1665 · 5.8 − 8331.88 = 1325.12 ㎡. 945 · 7.5 − 6073.15 = 1014.35 ㎡.
    /// </summary>
    [Theory]
    [InlineData("backboneTeachers", "primary", "10")]
    [InlineData("peAndArtTeachers", "primary", "3")]
    [InlineData("teachingArea", "junior", "1325.12")]
    [InlineData("sportsArea", null, "1014.35")]
    public void TheFloors(string measure, string? stage, string amount)
    {
        RoadmapTotal total = Total(measure);

        Assert.Equal(stage, total.Stage?.Code());
        Assert.Equal(amount, total.Limit.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// Along the two-parameter family of cheapest amounts, the least total at which the coefficient is 0.5 was looked for directly: 55 516.934 77 ㎡
    /// above the floors. In hundredths the least is 55 516.94, and the certificate proves it.
    /// </summary>
    [Fact]
    public void TheCoefficientOfPrimarySportsAreas()
    {
        RoadmapTotal total = Total("sportsArea");

        Assert.Equal(55516.94m, total.Coefficient);
        Assert.Equal(total.Amount, total.LowerBound);
    }

    [Fact]
    public void NothingElseIsAdded() =>
        Assert.Equal(
            ["backboneTeachers", "peAndArtTeachers", "teachingArea", "sportsArea"],
            Plan.Value.Totals.Select(total => total.Measure.Id)
        );

    /// <summary>Who was hired is a full-time teacher with a certificate and training, and the county counts them too.</summary>
    [Fact]
    public void HiringRaisesTheOtherFigures() =>
        Assert.Equal(
            [
                "schools[44].measures.fullTimeTeachers: 15 → 18",
                "schools[44].measures.certifiedTeachers: 15 → 18",
                "schools[44].measures.trainedTeachers: 15 → 18",
                "measures.fullTimeTeachers: 4986 → 4989",
                "measures.certifiedTeachers: 4986 → 4989",
                "measures.trainedTeachers: 4981 → 4984",
            ],
            Plan.Value.Actions.Where(action => action.Reason == RoadmapReason.Consequence)
                .Select(action => action.ToString())
        );

    /// <summary>
    /// Two classes of 47 and 48 become four; a music room of 96 ㎡; 5 teachers to train; 59 of 292 rotated teachers are 20.2 %, 58 are 19.9 %; 5 % of
    /// 1 141 088 元 is 57 054.40 元.
    /// </summary>
    [Fact]
    public void WhatElseIsMended() =>
        Assert.Equal(
            [
                ("GG5", 2m, "个班"),
                ("GG3", 1m, "间"),
                ("GG9", 5m, "人"),
                ("GG11", 8m, "人"),
                ("EQ4", 11410.88m, "元"),
            ],
            Plan.Value.Actions.Where(action =>
                    action.Reason == RoadmapReason.Limit
                    && !action.Indicators[0].StartsWith("RA", StringComparison.Ordinal)
                )
                .Select(action => (action.Indicators[0], action.Amount, action.Unit.Zh))
        );

    /// <summary>What is missing stays missing: nothing of it is planned, and the verdict stays open.</summary>
    [Fact]
    public void WhatIsMissingRemains()
    {
        Assert.Equal(
            [
                null,
                null,
                "schools[10].sections.primary.equipmentValue",
                "measures.quotaFavoursRural",
                "schools[101].measures.moralEducation",
            ],
            Plan.Value.Remaining.Select(remaining => remaining.Path?.ToString())
        );
        Assert.Equal(Outcome.NotMet, Plan.Value.Before.Outcome);
        Assert.Equal(Outcome.Undetermined, Plan.Value.After.Outcome);
        Assert.DoesNotContain(
            Plan.Value.After.Findings,
            finding => finding.Outcome == Outcome.NotMet
        );
    }

    /// <summary>Nobody is hired: ten backbone teachers move from schools that have more than they need, as do three PE and art teachers.</summary>
    [Fact]
    public void WithRotationNobodyIsHired()
    {
        Roadmap rotated = Roadmap.For(
            Standard.Haicheng2023,
            TestFiles.Sample,
            new RoadmapOptions { Rotate = true }
        );

        Assert.Equal(13, rotated.Moves.Sum(move => move.Amount));
        Assert.DoesNotContain(rotated.Totals, total => total.Measure.Unit.Zh == "人");
        Assert.Equal(
            0,
            rotated
                .Actions.Where(action => action.Reason == RoadmapReason.Rotation)
                .Sum(action => action.Amount)
        );
        Assert.DoesNotContain(
            rotated.Actions,
            action => action.Path.ToString() == "measures.fullTimeTeachers"
        );
    }

    private static RoadmapTotal Total(string measure) =>
        Assert.Single(Plan.Value.Totals, total => total.Measure.Id == measure);
}
