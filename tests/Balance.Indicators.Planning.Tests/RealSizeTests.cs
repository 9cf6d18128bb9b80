using System.Collections.Immutable;
using System.Globalization;
using Xunit.Abstractions;

namespace Balance.Indicators.Planning.Tests;

/// <summary>
/// Counties of 120 to 180 schools under both standards; more of them with the variable BALANCE_TIMES (150 for 300 counties), from the seed in BALANCE_FROM
/// on. Whether what was planned holds, and holds no longer with one unit less, is decided here from the figures alone, in rationals.
/// </summary>
public sealed class RealSizeTests(ITestOutputHelper output)
{
    private static readonly int Times = Variable("BALANCE_TIMES", 1);
    private static readonly int First = Variable("BALANCE_FROM", 0);

    [Theory]
    [InlineData("haicheng-2023")]
    [InlineData("national-2017")]
    public void OneUnitLessOfAnyActionIsTooLittle(string standard)
    {
        Standard rules = Standard.Find(standard)!;
        int actions = 0;
        int counties = 0;
        decimal widest = 0;
        decimal widestOfAmounts = 0;
        var slack = new List<string>();
        for (int seed = First; seed < First + 2 * Times; seed++)
        {
            County county = RandomCounty.Create(1000 + seed, 120 + seed % 61, 2 + seed % 4);
            Roadmap roadmap = Roadmap.For(rules, county);

            Assert.Equal(
                Outcome.Met,
                roadmap.After.Dimensions.Single(dimension => dimension.HoldsSchoolRule).Outcome
            );
            var check = new ResourceCheck(
                roadmap.After.County,
                isSixOfSeven: standard == "national-2017"
            );
            Assert.True(check.Holds(), $"seed {seed}");
            foreach (RoadmapTotal total in roadmap.Totals)
            {
                Assert.True(total.LowerBound <= total.Amount, total.ToString());
                if (standard == "haicheng-2023")
                {
                    decimal gap = (total.Amount - total.LowerBound) / total.Amount;
                    if (total.Measure.IsWhole)
                    {
                        widest = Math.Max(widest, gap);
                        Assert.True(
                            gap <= 0.005m || total.Amount - total.LowerBound <= 1,
                            $"seed {seed}: {total}"
                        );
                    }
                    else
                    {
                        widestOfAmounts = Math.Max(widestOfAmounts, gap);
                        Assert.True(
                            gap <= 1e-6m || total.Amount - total.LowerBound <= 0.05m,
                            $"seed {seed}: {total}"
                        );
                    }
                }
            }

            foreach (
                RoadmapAction action in roadmap
                    .Actions.Where(action =>
                        action.Reason is RoadmapReason.Limit or RoadmapReason.Coefficient
                        && ResourceCheck.Measures.Contains(action.Measure)
                    )
                    .GroupBy(action => action.Path)
                    .Select(group => group.Last())
            )
            {
                actions++;
                if (check.HoldsWithLess(action.Path, action.Measure))
                {
                    slack.Add($"seed {seed}: {action}");
                }
            }

            counties++;
        }

        output.WriteLine(
            $"{counties} counties, {actions} figures, widest gap {widest:P4} of people and rooms, {widestOfAmounts:E2} of amounts; {slack.Count} figures could do with one unit less"
        );
        Assert.True(actions > 50 * counties, "Too little is added to tell.");
        Assert.Empty(slack.Take(20));
    }

    /// <summary>
    /// 300 schools: those of the sample, with the one figure of its sections that is missing, 1 250 pupils' equipment at 2 500 元, and the same ones
    /// again.
    /// </summary>
    [Theory]
    [InlineData("haicheng-2023")]
    [InlineData("national-2017")]
    public void CopiesOfTheSampleGetTheLeast(string standard)
    {
        County sample = TestFiles.Sample.With(
            DataPath.Parse("schools[10].sections.primary.equipmentValue"),
            1250 * 2500
        );
        County county = sample with
        {
            Schools =
            [
                .. Enumerable
                    .Range(0, 300)
                    .Select(i =>
                    {
                        School school = sample.Schools[i % sample.Schools.Length];
                        int copy = i / sample.Schools.Length;
                        return copy == 0
                            ? school
                            : school with
                            {
                                Code = FormattableString.Invariant($"{copy}{school.Code}"),
                                Name = FormattableString.Invariant($"{school.Name}{copy}部"),
                            };
                    }),
            ],
        };

        var roadmap = Roadmap.For(Standard.Find(standard)!, county);

        Assert.Equal(
            Outcome.Met,
            roadmap.After.Dimensions.Single(dimension => dimension.HoldsSchoolRule).Outcome
        );
        Assert.NotEmpty(roadmap.Totals);
        Assert.All(
            roadmap.Totals,
            total =>
                Assert.InRange(
                    total.Amount - total.LowerBound,
                    0,
                    total.Measure.IsWhole ? 0 : 1e-6m * total.Amount
                )
        );
        var check = new ResourceCheck(
            roadmap.After.County,
            isSixOfSeven: standard == "national-2017"
        );
        Assert.True(check.Holds());
        RoadmapAction[] coefficients =
        [
            .. roadmap.Actions.Where(action => action.Reason == RoadmapReason.Coefficient),
        ];
        Assert.True(coefficients.Length > 30);
        Assert.DoesNotContain(
            coefficients,
            action => check.HoldsWithLess(action.Path, action.Measure)
        );
    }

    private static int Variable(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } value
            ? int.Parse(value, CultureInfo.InvariantCulture)
            : otherwise;
}

/// <summary>The school rule and the coefficients from the figures of a county, restated from the text, in rationals.</summary>
internal sealed class ResourceCheck
{
    public static readonly ImmutableArray<Measure> Measures =
    [
        Indicators.Measures.TeachersAboveRequiredQualification,
        Indicators.Measures.BackboneTeachers,
        Indicators.Measures.PeAndArtTeachers,
        Indicators.Measures.TeachingArea,
        Indicators.Measures.SportsArea,
        Indicators.Measures.EquipmentValue,
        Indicators.Measures.MultimediaClassrooms,
    ];

    private static readonly decimal[][] Limits =
    [
        [0.042m, 0.01m, 0.009m, 4.5m, 7.5m, 2000, 0.023m],
        [0.053m, 0.01m, 0.009m, 5.8m, 10.2m, 2500, 0.024m],
    ];

    private static readonly decimal[] Weights = [1, 1.1m, 1.32m];

    private readonly bool _isSixOfSeven;
    private readonly List<Part> _parts = [];

    public ResourceCheck(County county, bool isSixOfSeven)
    {
        _isSixOfSeven = isSixOfSeven;
        for (int i = 0; i < county.Schools.Length; i++)
        {
            School school = county.Schools[i];
            decimal weighted = school.Sections.Sum(section =>
                Weights[(int)section.Stage] * PupilsOf(section)
            );
            foreach (
                Section section in school.Sections.Where(section => section.Stage != Stage.Senior)
            )
            {
                decimal pupils = PupilsOf(section);
                if (school.Type == SchoolType.TeachingPoint && pupils < 50)
                {
                    continue;
                }

                _parts.Add(
                    new Part(
                        i,
                        (int)section.Stage,
                        pupils,
                        [
                            .. Measures.Select(measure =>
                                section.Measures.Find(measure)?.Number is { } own
                                    ? (own, 1m, 1m)
                                    : (
                                        school.Measures.Find(measure)!.Number!.Value,
                                        Weights[(int)section.Stage] * pupils,
                                        weighted
                                    )
                            ),
                        ]
                    )
                );
            }
        }
    }

    public bool Holds() =>
        _parts.All(part => IsMet(part, -1, 0))
        && Enumerable.Range(0, 7).All(m => IsEven(0, m, -1, null, 0) && IsEven(1, m, -1, null, 0));

    /// <summary>Whether everything still holds when the figure is one unit less: one person or room, 0.01 ㎡ or 元.</summary>
    public bool HoldsWithLess(DataPath path, Measure measure)
    {
        int m = Measures.IndexOf(measure);
        decimal less = measure.IsWhole ? 1 : 0.01m;
        int school = path.SchoolPosition!.Value;
        int? stage = path.Stage is { } of ? (int)of : null;
        return _parts
                .Where(part => part.School == school && (stage is null || part.Stage == stage))
                .All(part => IsMet(part, m, less))
            && (stage == 1 || IsEven(0, m, school, stage, less))
            && (stage == 0 || IsEven(1, m, school, stage, less));
    }

    /// <summary>Value · share ≥ limit · pupils, multiplied out: exact in decimals.</summary>
    private bool IsMet(Part part, int changed, decimal less)
    {
        int met = 0;
        for (int m = 0; m < 7; m++)
        {
            (decimal amount, decimal of, decimal all) = part.Figures[m];
            decimal left = (amount - (m == changed ? less : 0)) * of;
            decimal right = Limits[part.Stage][m] * part.Pupils * all;
            if (left >= right)
            {
                met++;
            }
            else if (!_isSixOfSeven || left < 0.85m * right)
            {
                return false;
            }
        }

        return met >= (_isSixOfSeven ? 6 : 7);
    }

    private bool IsEven(int stage, int m, int school, int? level, decimal less)
    {
        decimal limit = stage == 0 ? 0.5m : 0.45m;
        var parts = _parts.Where(part => part.Stage == stage).ToArray();
        if (parts.Length == 0)
        {
            return true;
        }

        decimal AmountOf(Part part) =>
            part.Figures[m].Amount
            - (part.School == school && (level is null || level == stage) ? less : 0);
        double n = 0;
        double sum = 0;
        double squares = 0;
        foreach (Part part in parts)
        {
            double x = (double)(AmountOf(part) * part.Figures[m].Of / part.Figures[m].All);
            n += (double)part.Pupils;
            sum += x;
            squares += x * x / (double)part.Pupils;
        }

        double difference = n * squares / (sum * sum * (1 + (double)(limit * limit))) - 1;
        if (Math.Abs(difference) > 1e-11)
        {
            return difference < 0;
        }

        var all = Rational.Of(0);
        var total = Rational.Of(0);
        var spread = Rational.Of(0);
        foreach (Part part in parts)
        {
            Rational x =
                Rational.Of(AmountOf(part))
                * Rational.Of(part.Figures[m].Of)
                / Rational.Of(part.Figures[m].All);
            all += Rational.Of(part.Pupils);
            total += x;
            spread += x * x / Rational.Of(part.Pupils);
        }

        return all * spread <= Rational.Of(1 + limit * limit) * total * total;
    }

    private static decimal PupilsOf(Section section) =>
        section.Measures.Find(Indicators.Measures.Pupils)!.Number!.Value;

    /// <summary>A section: what its figure is, and the share of it that is the section's.</summary>
    private sealed record Part(
        int School,
        int Stage,
        decimal Pupils,
        ImmutableArray<(decimal Amount, decimal Of, decimal All)> Figures
    );
}
