using System.Collections.Immutable;
using System.Globalization;
using Balance.Indicators.Planning.Mathematics;
using Balance.Indicators.Planning.Tests.Mathematics;
using Fractions;
using Xunit.Abstractions;

namespace Balance.Indicators.Planning.Tests;

/// <summary>
/// Counties of 120 to 180 schools under both standards; more of them with the variable BALANCE_TIMES (150 for 300 counties), from the seed in BALANCE_FROM
/// on. Whether what was planned holds, and holds no longer with one unit less, is decided here from the figures alone, in rationals, and by evaluating the
/// county again for each figure.
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
        int totals = 0;
        int open = 0;
        decimal widest = 0;
        decimal widestOfAmounts = 0;
        var beyond = new List<string>();
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
            }

            foreach (
                IGrouping<Measure, RoadmapTotal> of in roadmap.Totals.GroupBy(total =>
                    total.Measure
                )
            )
            {
                // Six of seven bounds every section at 85 %; with what is named as left there, the bound is that of these floors.
                decimal amount = of.Sum(total => total.Amount);
                decimal bound = new FloorsOfRoadmap(roadmap).BoundOf(of.Key);
                decimal gap = (amount - bound) / amount;
                string told = $"seed {seed}: {of.Key.Id} {amount}, no less than {bound}";
                Assert.True(bound <= amount, told);
                bool isWithin = gap <= (of.Key.IsWhole ? 0.005m : 1e-6m);
                Assert.True(isWithin || (of.Key.IsWhole && amount - bound <= 1), told);
                beyond.AddRange(isWithin ? [] : [told]);
                totals++;
                open += gap > 0 ? 1 : 0;
                widest = of.Key.IsWhole ? Math.Max(widest, gap) : widest;
                widestOfAmounts = of.Key.IsWhole ? widestOfAmounts : Math.Max(widestOfAmounts, gap);
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
            $"{counties} counties, {actions} figures, {totals} totals, {open} not proven the least, widest gap {widest:P4} of people and rooms, {widestOfAmounts:E2} of amounts; one unit and beyond half a percent: {string.Join("; ", beyond)}; {slack.Count} figures could do with one unit less"
        );
        Assert.True(actions > 50 * counties, "Too little is added to tell.");
        Assert.Empty(slack.Take(20));
    }

    /// <summary>One unit less of any one action, whatever it is of, and the county is evaluated again: something is not met that was.</summary>
    [Theory]
    [InlineData("haicheng-2023")]
    [InlineData("national-2017")]
    public void OneUnitLessIsTooLittleByFullEvaluation(string standard)
    {
        int actions = 0;
        for (int seed = First; seed < First + Times; seed++)
        {
            County county = RandomCounty.Create(2000 + seed, 120 + 7 * seed % 61, 2 + seed % 4);
            actions += Lessened.Check(Roadmap.For(Standard.Find(standard)!, county));
        }

        output.WriteLine($"{Times} counties, {actions} evaluations with one unit less");
        Assert.True(actions > 50 * Times, "Too little is added to tell.");
    }

    /// <summary>The same of the sample, where classes are split, rooms built, teachers trained and money spent too.</summary>
    [Theory]
    [InlineData("haicheng-2023")]
    [InlineData("national-2017")]
    public void OneUnitLessIsTooLittleInTheSample(string standard) =>
        Assert.True(Lessened.Check(Roadmap.For(Standard.Find(standard)!, TestFiles.Sample)) > 10);

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

/// <summary>A roadmap with one unit less at one figure, evaluated.</summary>
internal static class Lessened
{
    /// <summary>Tries every figure that a roadmap adds to for its own sake; how many there are.</summary>
    public static int Check(Roadmap roadmap)
    {
        HashSet<string> open = [.. NotMet(roadmap.After)];
        RoadmapAction[] last =
        [
            .. roadmap
                .Actions.Where(action =>
                    action.Reason is RoadmapReason.Limit or RoadmapReason.Coefficient
                )
                .GroupBy(action => action.Path)
                .Select(group => group.Last()),
        ];
        foreach (RoadmapAction action in last)
        {
            County less = roadmap.After.County.With(action.Path, Less(action));
            Evaluation evaluation = roadmap.Standard.Evaluate(less);

            // Of what the school rule counts the section or a coefficient is no longer met; of all else a finding of the indicator.
            bool isResource = ResourceCheck.Measures.Contains(action.Measure);
            Assert.Contains(
                NotMet(evaluation).Except(open),
                broken =>
                    isResource
                        ? broken[0] is 'S' or 'C'
                        : broken.StartsWith("F " + action.Indicators[0], StringComparison.Ordinal)
            );
        }

        return last.Length;
    }

    private static MeasureValue Less(RoadmapAction action)
    {
        if (action.To.Number is { } number)
        {
            return number - (action.Measure.IsWhole ? 1 : 0.01m);
        }

        // Two classes as one again; or the room that came last taken away.
        ImmutableArray<decimal> now = action.To.Numbers;
        if (action.From.Numbers.Sum() != now.Sum())
        {
            return now.RemoveAt(now.Length - 1);
        }

        int first = Enumerable
            .Range(0, now.Length)
            .First(i => i >= action.From.Numbers.Length || now[i] != action.From.Numbers[i]);
        return now.RemoveAt(first).SetItem(first, now[first] + now[first + 1]);
    }

    private static IEnumerable<string> NotMet(Evaluation evaluation) =>
        [
            .. from school in evaluation.Schools
            from section in school.Sections
            where section.Outcome == Outcome.NotMet
            select $"S {school.School.Code} {section.Stage}",
            .. from coefficient in evaluation.Coefficients
            where coefficient.Outcome == Outcome.NotMet
            select $"C {coefficient.Stage} {coefficient.Indicator}",
            .. from finding in evaluation.Findings
            where finding.Outcome == Outcome.NotMet
            select $"F {finding.Criterion.Id} {finding.Subject.In(Language.English)}",
        ];
}

/// <summary>What nothing can be below that meets the floors which a roadmap names, and the coefficients; its certificate checked in rationals.</summary>
internal sealed class FloorsOfRoadmap(Roadmap roadmap)
{
    private static readonly decimal?[] Coefficients = [0.5m, 0.45m];

    public decimal BoundOf(Measure measure)
    {
        int m = ResourceCheck.Measures.IndexOf(measure);
        string indicator = FormattableString.Invariant($"RA{m + 1}");
        HashSet<(string, Stage)> left =
        [
            .. roadmap
                .Allowances.Where(allowance => allowance.Indicator == indicator)
                .Select(allowance => (allowance.School.Code, allowance.Stage)),
        ];
        var check = new ResourceCheck(roadmap.County, isSixOfSeven: true);
        decimal step = measure.IsWhole ? 1 : 0.01m;
        Supply[] supplies =
        [
            .. check
                .Parts.GroupBy(part => (part.School, part.Figures[m].IsShared ? -1 : part.Stage))
                .Select(group =>
                {
                    decimal amount = group.First().Figures[m].Amount;
                    decimal needed = group.Max(part =>
                        ResourceCheck.Limits[part.Stage][m]
                        * (
                            left.Contains(
                                (roadmap.County.Schools[part.School].Code, (Stage)part.Stage)
                            )
                                ? 0.85m
                                : 1
                        )
                        * part.Pupils
                        * part.Figures[m].All
                        / part.Figures[m].Of
                    );
                    return new Supply(
                        amount,
                        step,
                        (long)Math.Ceiling(Math.Max(0, needed - amount) / step - 1e-15m),
                        1,
                        [
                            .. group.Select(part => new SupplyPart(
                                part.Stage,
                                part.Pupils,
                                Fraction.FromDecimal(part.Figures[m].Of)
                                    / Fraction.FromDecimal(part.Figures[m].All)
                            )),
                        ]
                    );
                }),
        ];
        if (supplies.Any(supply => supply.Parts.Length > 1))
        {
            return BoundOf(supplies, Coefficients);
        }

        decimal bound = 0;
        for (int t = 0; t < 2; t++)
        {
            Supply[] own =
            [
                .. supplies
                    .Where(supply => supply.Parts[0].Stage == t)
                    .Select(supply => supply with { Parts = [supply.Parts[0] with { Stage = 0 }] }),
            ];
            bound += own.Length == 0 ? 0 : BoundOf(own, [Coefficients[t]]);
        }

        return bound;
    }

    private static decimal BoundOf(Supply[] supplies, decimal?[] limits)
    {
        SupplyPlan plan = LeastAdditions.Solve(new SupplyProblem(supplies, limits));
        var all = new Enumeration(supplies, limits);
        Assert.True(plan.Certificate is not { } certificate || all.Proves(certificate));
        Assert.True(plan.Proof is not { } proof || all.Proves(proof));
        return plan.LowerBound;
    }
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

    public static readonly decimal[][] Limits =
    [
        [0.042m, 0.01m, 0.009m, 4.5m, 7.5m, 2000, 0.023m],
        [0.053m, 0.01m, 0.009m, 5.8m, 10.2m, 2500, 0.024m],
    ];

    private static readonly decimal[] Weights = [1, 1.1m, 1.32m];

    private readonly bool _isSixOfSeven;
    private readonly List<Part> _parts = [];

    public IReadOnlyList<Part> Parts => _parts;

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
                                    ? (own, 1m, 1m, false)
                                    : (
                                        school.Measures.Find(measure)!.Number!.Value,
                                        Weights[(int)section.Stage] * pupils,
                                        weighted,
                                        true
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
            (decimal amount, decimal of, decimal all, _) = part.Figures[m];
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
    internal sealed record Part(
        int School,
        int Stage,
        decimal Pupils,
        ImmutableArray<(decimal Amount, decimal Of, decimal All, bool IsShared)> Figures
    );
}
