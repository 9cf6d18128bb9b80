using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>Makes a roadmap: evaluates, plans, dates, changes the county, evaluates again, and holds the one against the other.</summary>
internal sealed class RoadmapPlanner
{
    private readonly Standard _standard;
    private readonly RoadmapOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly Evaluation _before;
    private readonly ImmutableArray<Place> _places;
    private readonly ResourceNeeds _needs;
    private readonly ResourcePlanner _resources;
    private readonly NonResourcePlanner _others;
    private readonly Workbench _bench;

    private RoadmapPlanner(
        Standard standard,
        County county,
        RoadmapOptions options,
        CancellationToken cancellationToken
    )
    {
        _standard = standard;
        _options = options;
        _cancellationToken = cancellationToken;
        _before = standard.Evaluate(county, null, cancellationToken);
        _places = Place.SchoolsOf(county);
        _needs = new ResourceNeeds(_before, _places, options.Prices);
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            _bench = new Workbench(county);
            _resources = new ResourcePlanner(_before, _needs, options, _bench);
            _resources.Plan();
        } while (_needs.LeaveOthers(_bench));

        _others = new NonResourcePlanner(_before, options.Prices, _bench);
    }

    public static Roadmap Plan(
        Standard standard,
        County county,
        RoadmapOptions options,
        CancellationToken cancellationToken
    )
    {
        var timetable = Timetable.Of(standard, options);
        if (options.Prices?.Check(county) is { IsEmpty: false } problems)
        {
            throw new BadDataException(problems);
        }

        try
        {
            return new RoadmapPlanner(standard, county, options, cancellationToken).Plan(timetable);
        }
        catch (OverflowException)
        {
            throw RoadmapTexts.TooLarge(DataPath.Root);
        }
    }

    private Roadmap Plan(Timetable? timetable)
    {
        new TeacherPlanner(_resources, _bench).Plan(_places);
        _others.Plan();
        if (!_options.Budget.IsEmpty)
        {
            RequirePrices();
        }

        RoadmapAction[] planned = [.. _bench.Actions];
        var sequence = new Sequence(planned, _before.Schools, IsWithoutPrice);
        timetable?.Assign(sequence);
        var work = new Work(_before.County, planned, sequence);
        ImmutableArray<RoadmapPhase> phases = timetable is null
            ? []
            : [.. timetable.Periods.Select(period => Do(period, work, sequence))];
        work.Do(null);
        Evaluation after = EvaluateAgain(work.County);
        RoadmapAllowance[] allowances = [.. _needs.AllowancesOf(after)];
        Check(after, allowances);
        var rest = new Rest(after, _needs, _others, timetable?.Limits);
        decimal others = planned
            .Where(action => !_needs.Measures.Contains(action.Measure))
            .Sum(action => action.Cost ?? 0);
        return new Roadmap(_standard, _before.County, _options)
        {
            Before = _before,
            After = after,
            Actions = [.. work.Actions],
            Moves = [.. _resources.Moves],
            Schools =
            [
                .. sequence.Limits.Select(step => new RoadmapSchool(
                    SchoolOf(step),
                    step.Actions.Count(action => action.Reason != RoadmapReason.Consequence),
                    CostOf(step.Actions),
                    step.Phase
                )),
            ],
            Phases = phases,
            Totals = [.. _resources.Totals],
            Allowances = [.. allowances],
            Tasks = rest.Tasks,
            Remaining = [.. _resources.Remaining, .. rest.Remaining],
            Cost = Told(_resources.Cost + others),
            LowerBound = Told(_resources.LowerBound + others),
        };
    }

    private decimal? Told(decimal? cost) =>
        _options.Prices is not null && cost is { } known ? Workbench.WithoutZeros(known) : null;

    /// <summary>A budget tells nothing where what has to be bought has no price.</summary>
    private void RequirePrices()
    {
        var problems = new ProblemList();
        foreach (
            Measure measure in _bench
                .Actions.Where(IsWithoutPrice)
                .Select(action => action.Measure)
                .Distinct()
        )
        {
            problems.Reject(
                DataPath.Root.Key("prices"),
                $"要增加{measure.Name.Zh}（{measure.Id}），单价文件里没有它的单价，算不出预算够办到哪里；请补上这一项的单价。",
                $"More is needed of {measure.Name.En} ({measure.Id}), and the file of prices has no price for it, so it is not known how far the budget reaches; add a price for it."
            );
        }

        if (problems.AnyRejected)
        {
            throw new BadDataException(problems.ToImmutable());
        }
    }

    private bool IsWithoutPrice(RoadmapAction action) =>
        action is { Cost: null, Reason: RoadmapReason.Limit or RoadmapReason.Coefficient }
        && _needs.Measures.Contains(action.Measure);

    private decimal? CostOf(IEnumerable<RoadmapAction> actions) =>
        Told(actions.Any(IsWithoutPrice) ? null : actions.Sum(action => action.Cost ?? 0));

    /// <summary>Does a phase, and evaluates the county at its end: the schools that were to be complete have to be.</summary>
    private RoadmapPhase Do(RoadmapPhase period, Work work, Sequence sequence)
    {
        RoadmapAction[] actions = work.Do(period.Number);
        Evaluation after = EvaluateAgain(work.County);
        var open = new HashSet<object>(
            sequence
                .Limits.Where(step => step.Phase is not { } phase || phase > period.Number)
                .Select(step => after.Schools[step.School!.Value].School),
            ByReference.Comparer
        );
        Refuse(
            Broken(
                after,
                [.. _needs.AllowancesOf(after)],
                finding => finding.Subject.School is { } school && !open.Contains(school)
            )
        );
        return period with
        {
            Cost = CostOf(actions),
            After = after,
            Schools =
            [
                .. sequence.Limits.Where(step => step.Phase == period.Number).Select(SchoolOf),
            ],
        };
    }

    private School SchoolOf(Step step) => _before.Schools[step.School!.Value].School;

    private Evaluation EvaluateAgain(County changed)
    {
        try
        {
            return _standard.Evaluate(changed, null, _cancellationToken);
        }
        catch (BadDataException impossible)
        {
            throw new InvalidOperationException(
                "The roadmap would make figures impossible, which is a fault of this library: "
                    + impossible.Message,
                impossible
            );
        }
    }

    /// <summary>What was promised is what the evaluator says; else the roadmap is wrong and nobody gets it.</summary>
    private void Check(Evaluation after, RoadmapAllowance[] allowances)
    {
        var planned = new HashSet<Criterion>(_needs.Criteria);
        Refuse(
            Broken(after, allowances, _ => true)
                .Concat(
                    after
                        .Coefficients.Where(coefficient =>
                            _resources.Coefficients.Contains(
                                (coefficient.Stage, coefficient.Indicator)
                            )
                            && coefficient.Outcome != Outcome.Met
                        )
                        .Select(coefficient => RoadmapTexts.SubjectOf(coefficient).En)
                )
                .Concat(
                    after
                        .Schools.Where(school =>
                            school.Sections.Any(section =>
                                section.Outcome == Outcome.NotMet
                                && section.Findings.All(finding =>
                                    planned.Contains(finding.Criterion)
                                )
                            )
                        )
                        .Select(school => school.School.Name)
                )
        );
    }

    /// <summary>Findings that were to be met and are not.</summary>
    private IEnumerable<string> Broken(
        Evaluation after,
        RoadmapAllowance[] allowances,
        Func<Finding, bool> isDone
    )
    {
        var planned = new HashSet<Criterion>(_needs.Criteria);
        var allowed = new HashSet<(string, Stage?, string)>(
            allowances.Select(left => (left.School.Code, (Stage?)left.Stage, left.Indicator))
        );
        return after
            .Findings.Where(finding =>
                finding.Outcome == Outcome.NotMet
                && isDone(finding)
                && (
                    _others.IsPlanned(finding)
                    || (
                        planned.Contains(finding.Criterion)
                        && !allowed.Contains(
                            (
                                finding.Subject.School!.Code,
                                finding.Subject.Stage,
                                finding.Criterion.Id
                            )
                        )
                    )
                )
            )
            .Select(finding => finding.In(Language.English));
    }

    private static void Refuse(IEnumerable<string> broken)
    {
        if (broken.FirstOrDefault() is { } first)
        {
            throw new InvalidOperationException(
                "The county with every action of the roadmap does not meet what was promised, which is a fault of this library: "
                    + first
            );
        }
    }
}
