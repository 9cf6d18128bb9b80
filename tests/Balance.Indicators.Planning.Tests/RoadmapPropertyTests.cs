using System.Globalization;
using Xunit.Abstractions;

namespace Balance.Indicators.Planning.Tests;

/// <summary>What is true of every roadmap, over generated counties; more of them with the variable BALANCE_TIMES.</summary>
public sealed class RoadmapPropertyTests(ITestOutputHelper output)
{
    private static readonly int Times = int.Parse(
        Environment.GetEnvironmentVariable("BALANCE_TIMES") ?? "1",
        CultureInfo.InvariantCulture
    );

    public static TheoryData<string, bool> Ways =>
        new()
        {
            { "haicheng-2023", false },
            { "haicheng-2023", true },
            { "national-2017", false },
            { "national-2017", true },
        };

    /// <summary>Resource allocation is met afterwards, nothing becomes impossible or oddly reported, and no amount is below its bound.</summary>
    [Theory]
    [MemberData(nameof(Ways))]
    public void AfterItResourceAllocationIsMet(string standard, bool rotate)
    {
        int coefficients = 0;
        decimal widest = 0;
        for (int seed = 0; seed < 8 * Times; seed++)
        {
            County county = RandomCounty.Create(seed, 30 + 20 * (seed % 3), 3 + seed % 4);
            Roadmap roadmap = Roadmap.For(
                Standard.Find(standard)!,
                county,
                new RoadmapOptions { Rotate = rotate }
            );

            Assert.Equal(
                Outcome.Met,
                roadmap.After.Dimensions.Single(dimension => dimension.HoldsSchoolRule).Outcome
            );
            Assert.Empty(
                roadmap
                    .After.Warnings.Select(warning => warning.Path)
                    .Except(roadmap.Before.Warnings.Select(warning => warning.Path))
            );
            foreach (RoadmapTotal total in roadmap.Totals)
            {
                Assert.True(total.LowerBound <= total.Amount, total.ToString());
                bool isWhole = total.Measure.IsWhole;
                Assert.True(!isWhole || total.Amount == decimal.Truncate(total.Amount));
                Assert.True(!isWhole || total.LowerBound == decimal.Truncate(total.LowerBound));
                if (standard == "haicheng-2023")
                {
                    decimal gap = total.Amount - total.LowerBound;
                    Assert.True(gap <= Math.Max(1, 0.005m * total.Amount), total.ToString());
                    widest = Math.Max(widest, gap / total.Amount);
                }
            }

            coefficients += roadmap.Actions.Count(action =>
                action.Reason == RoadmapReason.Coefficient
            );
            Assert.Equal(roadmap.After.County.ToJson(), Replay(county, roadmap).ToJson());
        }

        output.WriteLine($"{coefficients} actions for coefficients, widest gap {widest:P4}");
        Assert.True(coefficients > 50, "Too few coefficients bind to tell.");
    }

    /// <summary>Pupils and areas times 3: areas added times 3, but for a hundredth in each figure that is rounded up.</summary>
    [Fact]
    public void WhatIsMultipliedIsAddedMultiplied()
    {
        // A teaching point of fewer than 50 pupils would come into scope.
        County county = RandomCounty.Create(7, 60, 5);
        county = county with
        {
            Schools = [.. county.Schools.Where(school => school.Type != SchoolType.TeachingPoint)],
        };
        Measure[] areas = [Measures.TeachingArea, Measures.SportsArea, Measures.EquipmentValue];
        Roadmap once = Roadmap.For(Standard.Haicheng2023, county);
        Roadmap thrice = Roadmap.For(
            Standard.Haicheng2023,
            county with
            {
                Schools =
                [
                    .. county.Schools.Select(school =>
                        school with
                        {
                            Measures = Times3(school.Measures, areas),
                            Sections =
                            [
                                .. school.Sections.Select(section =>
                                    section with
                                    {
                                        Measures = Times3(
                                            section.Measures,
                                            [.. areas, Measures.Pupils]
                                        ),
                                    }
                                ),
                            ],
                        }
                    ),
                ],
            }
        );

        foreach (Measure area in areas)
        {
            decimal first = once.Totals.Where(total => total.Measure == area).Sum(t => t.Amount);
            decimal then = thrice.Totals.Where(total => total.Measure == area).Sum(t => t.Amount);
            Assert.True(first > 0);
            Assert.InRange(then, 3 * first - 0.01m * 3 * 60, 3 * first + 0.01m * 60);
        }
    }

    [Fact]
    public void TheOrderOfSchoolsChangesNothing()
    {
        County county = RandomCounty.Create(8, 50, 5);
        foreach (bool rotate in new[] { false, true })
        {
            var options = new RoadmapOptions { Rotate = rotate };
            Roadmap forward = Roadmap.For(Standard.National2017, county, options);
            Roadmap backward = Roadmap.For(
                Standard.National2017,
                county with
                {
                    Schools = [.. county.Schools.Reverse()],
                },
                options
            );

            Assert.Equal(ByCode(forward), ByCode(backward));
        }
    }

    /// <summary>A looser coefficient, and a lower limit, never ask for more.</summary>
    [Fact]
    public void ALooserStandardNeverAsksForMore()
    {
        string text = Standard.Haicheng2023.ToJson();
        Standard looser = Standard.Parse(
            text.Replace(
                "{ \"byStage\": { \"primary\": 0.50, \"junior\": 0.45 } }",
                "{ \"byStage\": { \"primary\": 0.55, \"junior\": 0.5 } }",
                StringComparison.Ordinal
            )
        );
        Assert.NotEqual(Standard.Haicheng2023.Coefficients.Limit, looser.Coefficients.Limit);
        for (int seed = 20; seed < 24; seed++)
        {
            County county = RandomCounty.Create(seed, 40, 5);
            Dictionary<Measure, decimal> tight = Sums(Roadmap.For(Standard.Haicheng2023, county));
            foreach (KeyValuePair<Measure, decimal> loose in Sums(Roadmap.For(looser, county)))
            {
                Assert.True(
                    loose.Value <= tight[loose.Key] + (loose.Key.IsWhole ? 0 : 0.01m),
                    $"{loose.Key.Id}: {loose.Value} and {tight[loose.Key]}"
                );
            }
        }
    }

    private static Dictionary<Measure, decimal> Sums(Roadmap roadmap) =>
        roadmap
            .Totals.GroupBy(total => total.Measure)
            .ToDictionary(group => group.Key, group => group.Sum(total => total.LowerBound));

    private static IEnumerable<string> ByCode(Roadmap roadmap) =>
        roadmap
            .Actions.Select(action =>
                $"{action.School?.Code} {action.Stage} {action.Measure.Id} {action.From} {action.To} {action.Reason}"
            )
            .Order(StringComparer.Ordinal);

    private static MeasureSet Times3(MeasureSet measures, Measure[] which) =>
        which.Aggregate(
            measures,
            (set, measure) =>
                set.Find(measure)?.Number is { } number ? set.With(measure, number * 3) : set
        );

    /// <summary>The county with every action set in order, by what the paths say.</summary>
    private static County Replay(County county, Roadmap roadmap) =>
        roadmap.Actions.Aggregate(
            county,
            (now, action) => now.With(action.Path.ToString(), action.To)
        );
}
