using System.Collections.Immutable;
using Balance.Indicators.Planning.Mathematics;

namespace Balance.Indicators.Planning;

/// <summary>
/// Plans the resource measures one by one: what each section needs and how the coefficients come to hold, together for both stages
/// where schools share the measure between them.
/// </summary>
internal sealed class ResourcePlanner(
    Evaluation before,
    ResourceNeeds needs,
    RoadmapOptions options,
    Workbench bench
)
{
    /// <summary>No county has more teachers of a kind in a stage. Of more, which is a slip of the pen, nobody is moved: they are moved one by one.</summary>
    private const decimal MostPeople = 200_000;

    private static readonly Stage[] Stages = [Stage.Primary, Stage.Junior];

    private readonly List<RoadmapTotal> _totals = [];
    private readonly List<RoadmapMove> _moves = [];
    private readonly List<RoadmapRemainder> _remaining = [];
    private readonly HashSet<(Stage Stage, string Criterion)> _coefficients = [];

    public IEnumerable<RoadmapTotal> Totals => _totals;

    public IEnumerable<RoadmapMove> Moves => _moves;

    public IEnumerable<RoadmapRemainder> Remaining => _remaining;

    /// <summary>The coefficients that hold when all is done.</summary>
    public IReadOnlyCollection<(Stage Stage, string Criterion)> Coefficients => _coefficients;

    /// <summary>What costs something but is no resource of its own has none.</summary>
    public decimal? Cost { get; private set; } = 0;

    public decimal? LowerBound { get; private set; } = 0;

    /// <summary>How many people of a measure are hired, and how many more have come than gone, by school.</summary>
    public Dictionary<(int School, Measure Measure), PeopleAdded> People { get; } = [];

    public void Plan()
    {
        foreach (
            IGrouping<Measure, Criterion> group in needs.Criteria.GroupBy(criterion =>
                criterion.Quantity.Of[0].Measure
            )
        )
        {
            Plan(group.Key, [.. group]);
        }
    }

    private void Plan(Measure measure, Criterion[] criteria)
    {
        SectionNeed[] sections = [.. criteria.SelectMany(each => needs.ByCriterion[each.Id])];
        decimal?[] limits = [.. Stages.Select(stage => LimitOf(stage, criteria, sections))];
        bool isShared = sections
            .GroupBy(need => need.Path)
            .Any(group => group.Select(need => need.Stage).Distinct().Count() > 1);
        if (isShared)
        {
            Plan(measure, sections, Stages, limits);
            return;
        }

        for (int t = 0; t < Stages.Length; t++)
        {
            SectionNeed[] own = [.. sections.Where(need => need.Stage == Stages[t])];
            if (
                options.Rotate
                && IsOfTeachers(measure)
                && own.Length > 0
                && own.Sum(need => Exactly.ToDecimal(need.Value)) <= MostPeople
            )
            {
                Rotate(measure, criteria, own, limits[t]);
            }
            else
            {
                // By itself, so that one price is planned exactly.
                Plan(measure, own, [Stages[t]], [limits[t]]);
            }
        }
    }

    private static bool IsOfTeachers(Measure measure) =>
        measure is { Kind: MeasureKind.Count, IsShared: false }
        && TeacherPlanner.Kinds.Contains(measure);

    /// <summary>
    /// The greatest coefficient of a stage; null where it is not asked for or cannot be planned, and then that is told. A mean of
    /// coefficients holds where each of them is at most its limit.
    /// </summary>
    private decimal? LimitOf(Stage stage, Criterion[] criteria, SectionNeed[] sections)
    {
        decimal? least = null;
        foreach (
            CoefficientEvaluation coefficient in before.Coefficients.Where(coefficient =>
                coefficient.Stage == stage
                && criteria.Any(criterion => criterion.Id == coefficient.Indicator)
                && (coefficient.Limit is null || coefficient.Outcome != Outcome.NotApplicable)
            )
        )
        {
            decimal? ofOne = coefficient.Limit;
            if (
                before.Standard.Composite is { } composite
                && composite.Criteria.Contains(coefficient.Indicator)
                && composite.Limit.For(stage, null, null) is { } mean
            )
            {
                ofOne = Math.Min(ofOne ?? mean, mean);
            }

            if (ofOne is not { } limit || (coefficient.Limit is null && coefficient.Sections == 0))
            {
                // Shown only, and in no mean that is limited.
                continue;
            }

            bool isComplete =
                coefficient.Missing.IsEmpty
                && !coefficient.IsProvisional
                && coefficient.Sections
                    == sections.Count(need =>
                        need.Stage == stage && need.Finding.Criterion.Id == coefficient.Indicator
                    );
            if (!isComplete || limit == 0)
            {
                _remaining.Add(RoadmapTexts.Coefficient(coefficient, isMissing: !isComplete));
                continue;
            }

            _coefficients.Add((stage, coefficient.Indicator));
            least = least is { } known ? Math.Min(known, limit) : limit;
        }

        return least;
    }

    private void Plan(Measure measure, SectionNeed[] sections, Stage[] stages, decimal?[] limits)
    {
        if (sections.Length == 0)
        {
            return;
        }

        decimal step = ResourceNeeds.StepOf(measure);
        SectionNeed[][] figures = FiguresOf(sections);
        bool isPriced = figures.All(group => needs.PriceOf(group[0]) is not null);
        Supply[] supplies =
        [
            .. figures.Select(group => new Supply(
                Exactly.ToDecimal(group[0].Value / group[0].Share),
                step,
                StepsOf(group, need => need.Lacking, step),
                isPriced ? needs.PriceOf(group[0])!.Value : 1,
                [
                    .. group
                        .GroupBy(need => need.Stage)
                        .Select(stage => new SupplyPart(
                            Array.IndexOf(stages, stage.Key),
                            stage.First().Pupils,
                            stage.First().Share
                        )),
                ]
            )),
        ];
        SupplyPlan plan = LeastAdditions.Solve(new SupplyProblem(supplies, limits));

        // What the school rule lets be could be left everywhere: nothing can be below that.
        Supply[] lower =
        [
            .. supplies.Select(
                (supply, s) => supply with { Least = StepsOf(figures[s], need => need.Least, step) }
            ),
        ];
        if (!lower.SequenceEqual(supplies))
        {
            plan = plan with
            {
                LowerBound = LeastAdditions.Solve(new SupplyProblem(lower, limits)).LowerBound,
            };
        }

        for (int s = 0; s < supplies.Length; s++)
        {
            decimal limit = step * supplies[s].Least;
            decimal coefficient = step * (plan.Steps[s] - supplies[s].Least);
            decimal? price = isPriced ? supplies[s].Price : null;
            Raise(figures[s], limit, RoadmapReason.Limit, price);
            Raise(figures[s], coefficient, RoadmapReason.Coefficient, price);
        }

        AddTotals(
            measure,
            supplies,
            stages,
            [.. lower.Select(supply => supply.Least)],
            plan,
            isPriced
        );
    }

    private static long StepsOf(
        SectionNeed[] figure,
        Func<SectionNeed, decimal> lacking,
        decimal step
    ) => figure.Max(need => (long)Math.Ceiling(lacking(need) / step));

    /// <summary>The sections by the figure that they live on, in the order of the schools' codes.</summary>
    private SectionNeed[][] FiguresOf(SectionNeed[] sections) =>
        [
            .. sections
                .GroupBy(need => need.Path)
                .Select(group => group.ToArray())
                .OrderBy(group => SchoolOf(group[0]).Code, StringComparer.Ordinal),
        ];

    private void Raise(SectionNeed[] figure, decimal amount, RoadmapReason reason, decimal? price)
    {
        if (amount == 0)
        {
            return;
        }

        DataPath path = figure[0].Path;
        bench.Add(path, amount, Action(figure, reason) with { Cost = price * amount });
        if (figure[0].Finding.Criterion.Quantity.Of[0].Measure.IsWhole)
        {
            Count(
                figure[0],
                reason == RoadmapReason.Limit
                    ? new PeopleAdded(0, (long)amount, 0)
                    : new PeopleAdded(0, 0, (long)amount)
            );
        }

        // A school with one stage may report the same figure at both levels: it stays the same.
        CampusGroup entries = figure[0].Place.Entries!;
        Measure measure = figure[0].Finding.Criterion.Quantity.Of[0].Measure;
        if (
            path.Stage is not null
            && entries.Entries.Length == 1
            && FigurePath.OfSchool(entries, measure) is { } whole
        )
        {
            bench.Add(
                whole,
                amount,
                Action(figure, reason) with
                {
                    Reason = RoadmapReason.Consequence,
                }
            );
        }
    }

    private void Count(SectionNeed need, PeopleAdded more)
    {
        var key = (need.School, need.Finding.Criterion.Quantity.Of[0].Measure);
        People.TryGetValue(key, out PeopleAdded known);
        People[key] = new PeopleAdded(
            known.Moved + more.Moved,
            known.ForLimits + more.ForLimits,
            known.ForCoefficients + more.ForCoefficients
        );
    }

    private static RoadmapAction Action(SectionNeed[] figure, RoadmapReason reason) =>
        new()
        {
            Reason = reason,
            Cause = reason,
            Owner = figure[0].School,
            Indicators = [.. figure.Select(need => need.Finding.Indicator.Id).Distinct()],
            Departments = figure[0].Finding.Departments,
        };

    private School SchoolOf(SectionNeed need) => before.Schools[need.School].School;

    /// <summary>By stage where the limits alone decide, for then every figure is by itself; else one for what is planned together.</summary>
    private void AddTotals(
        Measure measure,
        Supply[] supplies,
        Stage[] stages,
        long[] floors,
        SupplyPlan plan,
        bool isPriced
    )
    {
        Cost = isPriced || plan.Cost == 0 ? Cost + plan.Cost : null;
        LowerBound = isPriced || plan.Cost == 0 ? LowerBound + plan.LowerBound : null;
        if (plan.Cost == 0)
        {
            return;
        }

        Stage? StageOf(Supply supply) =>
            supply.Parts.Length == 1 ? stages[supply.Parts[0].Stage] : null;
        ILookup<Stage?, int> rows = Enumerable
            .Range(0, supplies.Length)
            .ToLookup(s =>
                plan.Certificate is null
                || supplies.All(supply => StageOf(supply) == StageOf(supplies[0]))
                    ? StageOf(supplies[s])
                    : null
            );
        bool isUniform = supplies.All(supply => supply.Price == supplies[0].Price);
        foreach (IGrouping<Stage?, int> row in rows)
        {
            decimal limit = row.Sum(s => supplies[s].Step * supplies[s].Least);
            decimal amount = row.Sum(s => supplies[s].Step * plan.Steps[s]);
            decimal cost = row.Sum(s => supplies[s].Price * supplies[s].Step * plan.Steps[s]);
            decimal costBound =
                rows.Count > 1
                    ? row.Sum(s => supplies[s].Price * supplies[s].Step * floors[s])
                    : plan.LowerBound;
            if (amount > 0)
            {
                _totals.Add(
                    new RoadmapTotal
                    {
                        Measure = measure,
                        Stage = row.Key,
                        Limit = limit,
                        Coefficient = amount - limit,
                        LowerBound = isUniform
                            ? costBound / supplies[0].Price
                            : row.Sum(s => supplies[s].Step * floors[s]),
                        Cost = isPriced ? cost : null,
                        CostLowerBound = isPriced ? costBound : null,
                    }
                );
            }
        }
    }

    /// <summary>
    /// How many teachers of a kind a school can give away: whoever goes is a full-time teacher less, and there must not be fewer of these than
    /// teachers of another kind.
    /// </summary>
    private long SpareOf(SectionNeed need, Measure kind)
    {
        if (need.Place.School!.Measures.Find(Measures.FullTimeTeachers)?.Number is not { } all)
        {
            return long.MaxValue;
        }

        foreach (Measure other in TeacherPlanner.Kinds)
        {
            if (People.TryGetValue((need.School, other), out PeopleAdded change))
            {
                all +=
                    change.Moved
                    + (
                        other == Measures.PeAndArtTeachers
                            ? change.HiredUpTo(RoadmapReason.Coefficient)
                            : 0
                    );
            }
        }

        decimal most = TeacherPlanner
            .Kinds.Where(other => other != kind)
            .Max(other =>
                need.Place.Entries!.Entries.Sum(entry =>
                    entry.School.Sections.Sum(section =>
                        bench.Find(FigurePath.OfEntry(entry, section.Stage, other))?.Number ?? 0
                    )
                )
            );
        return (long)Math.Max(0, all - most);
    }

    private void Rotate(
        Measure measure,
        Criterion[] criteria,
        SectionNeed[] sections,
        decimal? coefficient
    )
    {
        SectionNeed[][] figures = FiguresOf(sections);
        long[] people = [.. figures.Select(group => (long)Exactly.ToDecimal(group[0].Value))];
        long[] kept =
        [
            .. figures.Select(
                (group, i) => people[i] - Math.Min(people[i], SpareOf(group[0], measure))
            ),
        ];
        long[] FloorsOf(Func<SectionNeed, bool> isLeft) =>
            [
                .. figures.Select(
                    (group, i) =>
                        Math.Max(
                            (long)group.Max(need => needs.NeededOf(need, isLeft(need))),
                            kept[i]
                        )
                ),
            ];
        long[] floors = FloorsOf(need => need.IsLeft);
        decimal[] pupils = [.. figures.Select(group => group[0].Pupils)];
        RotationPlan plan = Rotation.Solve(people, floors, pupils, coefficient);

        // What the school rule lets be could be left everywhere: with what the schools can spare, nothing can do with fewer hires than that.
        long hires = Rotation
            .Solve(people, FloorsOf(need => need.CanBeLeft), pupils, coefficient)
            .Hires;
        List<(int From, int To, long Amount)> ways = Transport.Solve(
            [.. people.Select((each, i) => Math.Max(0, each - plan.People[i]))],
            [.. people.Select((each, i) => Math.Max(0, plan.People[i] - each))],
            [.. figures.Select(group => SchoolOf(group[0]).Township)]
        );
        long[] coming = new long[figures.Length];
        foreach ((int from, int to, long amount) in ways)
        {
            coming[from] -= amount;
            coming[to] += amount;
            _moves.Add(
                new RoadmapMove(
                    measure,
                    sections[0].Stage,
                    SchoolOf(figures[from][0]),
                    SchoolOf(figures[to][0]),
                    amount
                )
            );
        }

        decimal limitPart = 0;
        decimal coefficientPart = 0;
        decimal? cost = 0;
        for (int i = 0; i < figures.Length; i++)
        {
            long hired = plan.People[i] - people[i] - coming[i];
            long toFloor = Math.Min(hired, Math.Max(0, floors[i] - people[i] - coming[i]));
            decimal? price = needs.PriceOf(figures[i][0]);
            if (coming[i] != 0)
            {
                bench.Add(
                    figures[i][0].Path,
                    coming[i],
                    Action(figures[i], RoadmapReason.Rotation)
                );
                Count(figures[i][0], new PeopleAdded(coming[i], 0, 0));
            }

            Raise(figures[i], toFloor, RoadmapReason.Limit, price);
            Raise(figures[i], hired - toFloor, RoadmapReason.Coefficient, price);
            limitPart += toFloor;
            coefficientPart += hired - toFloor;
            cost += hired == 0 ? 0 : price * hired;
        }

        // The least are hired, wherever that is; so nothing is said of the cost but that each costs the lowest price.
        decimal? costBound = cost is null ? null : hires * figures.Min(PriceOrZero);
        Cost += cost;
        LowerBound += costBound;
        if (plan.Hires > 0)
        {
            _totals.Add(
                new RoadmapTotal
                {
                    Measure = measure,
                    Stage = sections[0].Stage,
                    Limit = limitPart,
                    Coefficient = coefficientPart,
                    LowerBound = hires,
                    Cost = cost,
                    CostLowerBound = costBound,
                }
            );
        }
    }

    private decimal PriceOrZero(SectionNeed[] figure) => needs.PriceOf(figure[0]) ?? 0;
}
