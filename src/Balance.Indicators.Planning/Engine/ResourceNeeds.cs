using System.Collections.Immutable;
using Balance.Indicators.Planning.Mathematics;

namespace Balance.Indicators.Planning;

/// <summary>
/// What the resource criteria ask of each section, read from an evaluation: those that the school rule counts and those that have a
/// coefficient. Which of them a section is left below, where the rule allows it, is chosen here.
/// </summary>
internal sealed class ResourceNeeds
{
    private readonly Evaluation _before;
    private readonly ImmutableArray<Place> _places;
    private readonly Figures _figures;
    private readonly CriterionJudge _judge;
    private readonly PriceList? _prices;
    private readonly Dictionary<(int School, Stage Stage), List<SectionNeed>> _bySection = [];
    private readonly HashSet<(int School, Stage Stage)> _incomplete = [];

    public ResourceNeeds(Evaluation before, ImmutableArray<Place> places, PriceList? prices)
    {
        _before = before;
        _places = places;
        _prices = prices;
        _figures = new Figures(before.County.Measures, places, before.Standard);
        _judge = new CriterionJudge(
            before.Standard,
            _figures,
            new ScopeTest(_figures),
            before.Options
        );
        Criteria =
        [
            .. before.Standard.Criteria.Where(criterion =>
                IsResource(before.Standard, criterion) && IsPlanned(criterion)
            ),
        ];
        Measures = [.. Criteria.Select(criterion => criterion.Quantity.Of[0].Measure)];
        Read();
        Leave();
    }

    /// <summary>The criteria that are planned, in the order of the standard.</summary>
    public ImmutableArray<Criterion> Criteria { get; }

    /// <summary>What the criteria are of.</summary>
    public HashSet<Measure> Measures { get; }

    /// <summary>The needs by criterion.</summary>
    public Dictionary<string, List<SectionNeed>> ByCriterion { get; } = [];

    /// <summary>What sections are left below in the end: a coefficient may have raised what the rule would have let be.</summary>
    public IEnumerable<RoadmapAllowance> AllowancesOf(Evaluation after)
    {
        var left = new HashSet<(int School, Stage Stage, Criterion Criterion)>(
            _bySection
                .Values.SelectMany(section => section)
                .Where(need => need.IsLeft)
                .Select(need => (need.School, need.Stage, need.Finding.Criterion))
        );
        for (int i = 0; i < after.Schools.Count && left.Count > 0; i++)
        {
            foreach (SectionEvaluation section in after.Schools[i].Sections)
            {
                foreach (
                    Finding finding in section.Findings.Where(finding =>
                        finding.Outcome == Outcome.NotMet
                        && left.Contains((i, section.Stage, finding.Criterion))
                    )
                )
                {
                    yield return new RoadmapAllowance(
                        after.Schools[i].School,
                        section.Stage,
                        finding.Criterion.Id,
                        Floor
                    );
                }
            }
        }
    }

    /// <summary>What share of its limit a criterion must reach that the school rule leaves; all of it without a rule.</summary>
    private decimal Floor => _before.Standard.SchoolRule?.Floor ?? 1;

    /// <summary>Whether a criterion counts in the school rule or has a coefficient.</summary>
    public static bool IsResource(Standard standard, Criterion criterion) =>
        standard.SchoolRule?.Criteria.Contains(criterion.Id) == true
        || standard.Coefficients.Criteria.Contains(criterion.Id);

    /// <summary>Whether it is of the kind that is planned: at least so much of one measure per something.</summary>
    public static bool IsPlanned(Criterion criterion) =>
        criterion.Subject == SubjectKind.Section
        && criterion.Comparison == Comparison.AtLeast
        && criterion.Quantity.Of.Length == 1
        && criterion.Quantity.Of[0] is { Kind: TermKind.Value, IsSubtracted: false } term
        && !criterion.Quantity.Per.IsEmpty
        && term.Measure.Kind is MeasureKind.Count or MeasureKind.Amount;

    /// <summary>The least addition of a measure: one person or room, 0.01 ㎡ or 元.</summary>
    public static decimal StepOf(Measure measure) => measure.IsWhole ? 1 : 0.01m;

    /// <summary>How many people a section needs for a criterion: all that its limit asks for, or left at the floor of the school rule.</summary>
    public decimal NeededOf(SectionNeed need, bool isLeft)
    {
        Criterion criterion = need.Finding.Criterion;
        Rational limit = need.Finding.Limit!.Value;
        limit = isLeft ? limit * Floor : limit;
        return Exactly.ToDecimal(
            Exactly.RoundUp(ShortfallAmount.Needed(criterion.Quantity, limit, need.Pupils), 0)
        );
    }

    private void Read()
    {
        var index = new Dictionary<object, int>(ByReference.Comparer);
        for (int i = 0; i < _before.Schools.Count; i++)
        {
            index[_before.Schools[i].School] = i;
        }

        var planned = new HashSet<Criterion>(Criteria);
        foreach (Criterion criterion in Criteria)
        {
            ByCriterion[criterion.Id] = [];
        }

        foreach (
            Finding finding in _before.Findings.Where(finding =>
                // Where no school is reported, one finding says so for the whole county.
                planned.Contains(finding.Criterion)
                && finding.Outcome != Outcome.NotApplicable
                && finding.Subject.School is not null
            )
        )
        {
            int school = index[finding.Subject.School!];
            Stage stage = finding.Subject.Stage!.Value;
            Place place = _places[school].SectionOf(stage);
            Measure measure = finding.Criterion.Quantity.Of[0].Measure;
            if (
                finding.Outcome == Outcome.Undetermined
                || FigurePath.OfSection(place.Entries!, stage, measure) is not { } path
            )
            {
                _incomplete.Add((school, stage));
                continue;
            }

            FigureValue figure = _figures.Sum(finding.Criterion.Quantity.Of, place);
            var need = new SectionNeed(school, place, finding, path, figure.Value, figure.Share);
            ByCriterion[finding.Criterion.Id].Add(need);
            if (!_bySection.TryGetValue((school, stage), out List<SectionNeed>? needs))
            {
                needs = [];
                _bySection.Add((school, stage), needs);
            }

            needs.Add(need);
        }
    }

    /// <summary>
    /// Where a coefficient has raised what a section was to be left below, chooses another criterion for it; whether there is one, so that less will do.
    /// </summary>
    public bool LeaveOthers(Workbench done)
    {
        SectionNeed[] left =
        [
            .. _bySection.Values.SelectMany(needs => needs).Where(need => need.IsLeft),
        ];
        foreach (
            SectionNeed need in left.Where(need =>
                done.Find(need.Path)!.Number - _before.County.Find(need.Path)!.Number >= need.Full
            )
        )
        {
            need.IsRaised = true;
        }

        if (!left.Any(need => need.IsRaised))
        {
            return false;
        }

        Leave();
        foreach (SectionNeed need in left.Where(need => need.IsRaised))
        {
            // Where there is no other, what is allowed stays allowed.
            bool IsOfSection(SectionNeed other) =>
                other.School == need.School && other.Stage == need.Stage;
            need.IsLeft |=
                _bySection[(need.School, need.Stage)].Count(other => other.IsLeft)
                < left.Count(IsOfSection);
        }

        return _bySection
            .Values.SelectMany(needs => needs)
            .Any(need => need.IsLeft && !left.Contains(need));
    }

    /// <summary>Where the school rule lets sections fall short, chooses in which criteria, school by school.</summary>
    private void Leave()
    {
        if (_before.Standard.SchoolRule is not { } rule)
        {
            return;
        }

        int spare = rule.Criteria.Length - rule.AtLeast;
        if (spare == 0)
        {
            return;
        }

        foreach (
            IGrouping<int, (Stage Stage, List<SectionNeed> Needs)> school in _bySection.GroupBy(
                pair => pair.Key.School,
                pair => (pair.Key.Stage, pair.Value)
            )
        )
        {
            Leave(
                [
                    .. school.Select(section =>
                        section
                            .Needs.Where(need => rule.Criteria.Contains(need.Finding.Criterion.Id))
                            .ToArray()
                    ),
                ],
                [
                    .. school.Select(section =>
                        _incomplete.Contains((school.Key, section.Stage)) ? 0 : spare
                    ),
                ]
            );
        }
    }

    private void Leave(SectionNeed[][] sections, int[] most)
    {
        for (int section = 0; section < sections.Length; section++)
        {
            foreach (SectionNeed need in sections[section])
            {
                need.CanBeLeft = most[section] > 0;
            }
        }

        if (sections.All(section => section.All(need => need.Full == 0)))
        {
            return;
        }

        DataPath[] supplies =
        [
            .. sections.SelectMany(section => section).Select(need => need.Path).Distinct(),
        ];
        var options = new List<SkipNeed>();
        for (int section = 0; section < sections.Length; section++)
        {
            for (int i = 0; i < sections[section].Length; i++)
            {
                SectionNeed need = sections[section][i];
                Reduce(need);
                decimal step = StepOf(need.Finding.Criterion.Quantity.Of[0].Measure);
                options.Add(
                    new SkipNeed(
                        section,
                        Criteria.IndexOf(need.Finding.Criterion),
                        Array.IndexOf(supplies, need.Path),
                        Steps(need.Full, step),
                        Steps(need.IsRaised ? need.Full : need.Reduced, step),
                        step * WeightOf(need, sections)
                    )
                );
            }
        }

        ImmutableArray<ImmutableArray<int>> left = SkipChoice.Choose(
            options,
            sections.Length,
            most
        );
        for (int section = 0; section < sections.Length; section++)
        {
            foreach (SectionNeed need in sections[section])
            {
                need.IsLeft = left[section].Contains(Criteria.IndexOf(need.Finding.Criterion));
            }
        }
    }

    /// <summary>The price, or without one the share that a unit is of all that the limit asks of the figure.</summary>
    private decimal WeightOf(SectionNeed need, SectionNeed[][] sections)
    {
        if (_prices is not null)
        {
            SectionNeed[] all = [.. sections.SelectMany(section => section)];
            decimal?[] prices = [.. all.Select(PriceOf)];
            if (!prices.Contains(null))
            {
                return PriceOf(need)!.Value;
            }
        }

        Rational most = sections
            .SelectMany(section => section)
            .Where(other => other.Path == need.Path)
            .Select(other =>
                ShortfallAmount.Needed(
                    other.Finding.Criterion.Quantity,
                    other.Finding.Limit!.Value,
                    other.Pupils
                ) / other.Share
            )
            .Max();
        return most.IsZero ? 1 : Exactly.ToDecimal(Rational.One / most);
    }

    /// <summary>What a unit of the need's measure costs at its school.</summary>
    public decimal? PriceOf(SectionNeed need) =>
        _prices?.Find(
            need.Finding.Criterion.Quantity.Of[0].Measure,
            _before.Schools[need.School].School
        );

    private static long Steps(decimal amount, decimal step) => (long)Math.Ceiling(amount / step);

    private void Reduce(SectionNeed need)
    {
        if (need.Full > 0)
        {
            Criterion criterion = need.Finding.Criterion;
            need.Reduced =
                _judge
                    .Judge(
                        need.Finding.Indicator,
                        criterion.With(limit: criterion.Limit.Times(Floor)),
                        need.Place
                    )!
                    .Shortfall?.Amount
                ?? 0;
        }
    }
}
