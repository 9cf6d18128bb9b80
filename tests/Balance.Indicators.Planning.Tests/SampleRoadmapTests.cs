using System.Globalization;
using System.Text.Json;

namespace Balance.Indicators.Planning.Tests;

/// <summary>The roadmap of the sample county, with figures worked out by hand or by another method.</summary>
public sealed class SampleRoadmapTests
{
    private static readonly Lazy<Roadmap> Plan = new(() =>
        Roadmap.For(Standard.Haicheng2023, TestFiles.Sample)
    );

    /// <summary>
    /// 1517 pupils need 16 backbone teachers and there are 8; 908 need 10 and there are 8: 10. 246 pupils need 3 PE and art teachers and there is none.
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

    /// <summary>
    /// By another method, from the file alone: of the cheapest amounts, single schools come up to a level a per pupil, schools with a share σ of a whole to a − b · (1/σ − 1);
    /// for each b the a at which the coefficient is 0.5, and of all b the one that costs least.
    /// </summary>
    [Fact]
    public void TheCoefficientOfPrimarySportsAreasByAnotherMethod()
    {
        (double Pupils, double Amount, double Times)[] sections = [.. PrimarySportsAreas()];
        double[] floors =
        [
            .. sections.Select(section => Math.Max(section.Amount, 7.5 * section.Pupils)),
        ];
        double all = sections.Sum(section => section.Pupils);
        double CostOf(double b)
        {
            double[] At(double a) =>
                [
                    .. sections.Select(
                        (section, i) =>
                            Math.Max(floors[i], section.Pupils * (a - b * (section.Times - 1)))
                    ),
                ];
            double low = 0;
            double high = 100;
            for (int i = 0; i < 100; i++)
            {
                double middle = (low + high) / 2;
                double[] amounts = At(middle);
                double sum = amounts.Sum();
                double squares = amounts.Select((y, k) => y * y / sections[k].Pupils).Sum();
                (low, high) =
                    all * squares / (sum * sum) - 1 > 0.25 ? (middle, high) : (low, middle);
            }

            return At(high).Select((y, i) => (y - floors[i]) * sections[i].Times).Sum();
        }

        double least = Enumerable.Range(0, 400).Min(step => CostOf(0.05 * step));

        Assert.Equal(98, sections.Length);
        Assert.Equal(
            1014.35,
            floors.Select((floor, i) => (floor - sections[i].Amount) * sections[i].Times).Sum(),
            6
        );
        Assert.Equal(55516.93477, least, 4);
        Assert.InRange((double)Total("sportsArea").Coefficient - least, 0, 0.01);
    }

    /// <summary>From the file alone: eight sections have 40 % of the variance and seven do not, and the report tells eight.</summary>
    [Fact]
    public void EightSchoolsDriveTheCoefficient()
    {
        (double Pupils, double Amount, double Times)[] sections = [.. PrimarySportsAreas()];
        double mean = sections.Sum(s => s.Amount) / sections.Sum(s => s.Pupils);
        double[] variance =
        [
            .. sections
                .Select(s => s.Pupils * Math.Pow(s.Amount / s.Pupils - mean, 2))
                .OrderDescending(),
        ];

        Assert.Equal(14.55, mean, 2);
        Assert.Equal(0.401, variance.Take(8).Sum() / variance.Sum(), 3);
        Assert.True(variance.Take(7).Sum() / variance.Sum() < 0.4);
        Assert.Contains(
            "98 个学部中的 8 个占了方差的 40.1%。均值 14.55。",
            Plan.Value.ToReport().ToMarkdown().Replace("\\", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    /// <summary>Primary sections in scope: pupils, sports area, and how much more of a whole it takes for each ㎡ of the section's share.</summary>
    private static IEnumerable<(double Pupils, double Amount, double Times)> PrimarySportsAreas()
    {
        using var json = JsonDocument.Parse(TestFiles.Read("docs/samples/haicheng.json"));
        foreach (JsonElement school in json.RootElement.GetProperty("schools").EnumerateArray())
        {
            string type = school.GetProperty("type").GetString()!;
            if (
                type == "specialEducation"
                || !school.TryGetProperty("sections", out JsonElement sections)
                || !sections.TryGetProperty("primary", out JsonElement own)
            )
            {
                continue;
            }

            double pupils = own.GetProperty("pupils").GetDouble();
            if (pupils == 0 || (type == "teachingPoint" && pupils < 50))
            {
                continue;
            }

            if (own.TryGetProperty("sportsArea", out JsonElement area))
            {
                yield return (pupils, area.GetDouble(), 1);
                continue;
            }

            double weighted = 0;
            foreach (JsonProperty section in sections.EnumerateObject())
            {
                double weight = section.Name switch
                {
                    "primary" => 1,
                    "junior" => 1.1,
                    _ => 1.32,
                };
                weighted += weight * section.Value.GetProperty("pupils").GetDouble();
            }

            double whole = school.GetProperty("measures").GetProperty("sportsArea").GetDouble();
            yield return (pupils, whole * pupils / weighted, weighted / pupils);
        }
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
