using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>
/// Plans what is no resource of a section: classes to split, rooms, funding, training, certificates, pay and rotation. Each criterion is
/// judged again on the county as it is changed so far, so that what a split class or a hired teacher asks for is added too.
/// </summary>
internal sealed class NonResourcePlanner(Evaluation before, PriceList? prices, Workbench bench)
{
    /// <summary>Measures that money or an order can raise; what else is not met is a task for people.</summary>
    private static readonly Measure[] Mendable =
    [
        Measures.MusicRoomAreas,
        Measures.ArtRoomAreas,
        Measures.FundedPupils,
        Measures.PublicFunding,
        Measures.TeacherTrainingBudget,
        Measures.TrainedTeachers,
        Measures.CertifiedTeachers,
        Measures.AverageTeacherSalary,
        Measures.RotatedTeachers,
        Measures.RotatedBackboneTeachers,
    ];

    /// <summary>What asks for more classes or rooms than this at one school is a slip of the pen, and would fill the memory.</summary>
    private const int MostItems = 10_000;

    private readonly ImmutableArray<Place> _places = Place.SchoolsOf(before.County);
    private readonly HashSet<Criterion> _planned = [];
    private readonly HashSet<(Criterion Criterion, string? School)> _open = [];

    private County? _judged;
    private ImmutableArray<Place> _judgedPlaces;
    private CriterionJudge? _judge;

    /// <summary>Whether a criterion is of a kind that is planned here.</summary>
    public bool IsConcerned(Criterion criterion) => _planned.Contains(criterion);

    /// <summary>Whether a finding is met when all is done: not where a figure is in brackets, or it is not reported who could be trained.</summary>
    public bool IsPlanned(Finding finding) =>
        IsConcerned(finding.Criterion)
        && !_open.Contains((finding.Criterion, finding.Subject.School?.Code));

    public void Plan()
    {
        foreach (Indicator indicator in before.Standard.Indicators)
        {
            foreach (Criterion criterion in indicator.Criteria.Where(IsOfClasses))
            {
                Split(indicator, criterion);
            }
        }

        foreach (Indicator indicator in before.Standard.Indicators)
        {
            foreach (Criterion criterion in indicator.Criteria.Where(IsMendable))
            {
                _planned.Add(criterion);
                Mend(indicator, criterion);
            }
        }
    }

    private static bool IsOfClasses(Criterion criterion) =>
        criterion.Subject == SubjectKind.Class
        && criterion.Comparison == Comparison.AtMost
        && criterion.Quantity.Per.IsEmpty
        && criterion.Quantity.Times == 1;

    private bool IsMendable(Criterion criterion) =>
        !ResourceNeeds.IsResource(before.Standard, criterion)
        && criterion is { Comparison: Comparison.AtLeast, Alternative: null, SumsSections: false }
        && criterion.Subject is SubjectKind.School or SubjectKind.County
        && criterion.Quantity.Of.Length == 1
        && criterion.Quantity.Of[0] is { IsSubtracted: false } term
        && Mendable.Contains(term.Measure)
        && (term.Kind == TermKind.Value || (term.Kind == TermKind.Count && term.AtLeast > 0));

    /// <summary>
    /// Every class above the limit is split into as many as it needs, as evenly as can be. Which classes are of one year is not reported, so pupils
    /// are not moved from one class to another that is there already.
    /// </summary>
    private void Split(Indicator indicator, Criterion criterion)
    {
        _planned.Add(criterion);
        Measure measure = criterion.Quantity.Of[0].Measure;
        var tooLarge = before
            .Findings.Where(finding =>
                finding.Criterion == criterion && finding.Outcome == Outcome.NotMet
            )
            .ToLookup(
                finding => (object)finding.Subject.School!,
                finding => (Stage: finding.Subject.Stage!.Value, Limit: finding.Limit!.Value),
                ByReference.Comparer
            );
        for (int i = 0; i < _places.Length; i++)
        {
            School school = before.Schools[i].School;
            foreach ((Stage stage, decimal limit) in tooLarge[school].Distinct())
            {
                foreach (SchoolEntry entry in _places[i].Entries!.Entries)
                {
                    DataPath path = FigurePath.OfEntry(entry, stage, measure);
                    if (bench.Find(path) is not { } classes)
                    {
                        continue;
                    }

                    if (classes.Numbers.IsDefault || !AreFew(classes.Numbers, limit))
                    {
                        _open.Add((criterion, school.Code));
                        continue;
                    }

                    ImmutableArray<decimal> split =
                    [
                        .. classes.Numbers.SelectMany(size => Parts(size, limit)),
                    ];
                    int more = split.Length - classes.Numbers.Length;
                    if (more > 0)
                    {
                        bench.Set(path, split, Action(indicator, more, criterion, i));
                    }
                }
            }
        }
    }

    /// <summary>The county as it is changed so far, and a judge of it: the last one until something has changed.</summary>
    private (ImmutableArray<Place> Places, CriterionJudge Judge) Judged()
    {
        if (ReferenceEquals(_judged, bench.County))
        {
            return (_judgedPlaces, _judge!);
        }

        _judged = bench.County;
        _judgedPlaces = Place.SchoolsOf(_judged);
        var figures = new Figures(_judged.Measures, _judgedPlaces, before.Standard);
        _judge = new CriterionJudge(
            before.Standard,
            figures,
            new ScopeTest(figures),
            before.Options
        );
        return (_judgedPlaces, _judge);
    }

    /// <summary>Whether classes can be split so that none is above the limit, and no great number comes of them.</summary>
    private static bool AreFew(ImmutableArray<decimal> sizes, decimal limit) =>
        limit >= 1 && sizes.Sum(size => CountOfParts(size, limit)) <= MostItems;

    private static decimal CountOfParts(decimal size, decimal limit) =>
        Math.Max(1, Math.Ceiling(size / limit));

    private static IEnumerable<decimal> Parts(decimal size, decimal limit)
    {
        decimal count = CountOfParts(size, limit);
        for (decimal left = size; count > 0; count--)
        {
            decimal part = Math.Ceiling(left / count);
            left -= part;
            yield return part;
        }
    }

    /// <summary>Mends one criterion for the county or for every school.</summary>
    private void Mend(Indicator indicator, Criterion criterion)
    {
        (ImmutableArray<Place> places, CriterionJudge judge) = Judged();
        bool isOfCounty = criterion.Subject == SubjectKind.County;
        for (int i = 0; i < (isOfCounty ? 1 : places.Length); i++)
        {
            if (
                judge.Judge(indicator, criterion, isOfCounty ? Place.County : places[i])
                    is not { Outcome: Outcome.NotMet, Shortfall: { IsExcess: false } shortfall }
                || shortfall.Amount == 0
            )
            {
                continue;
            }

            if (isOfCounty)
            {
                MendCounty(indicator, criterion, shortfall.Amount, places);
            }
            else
            {
                MendSchool(indicator, criterion, shortfall.Amount, places[i], i);
            }
        }
    }

    private void MendSchool(
        Indicator indicator,
        Criterion criterion,
        decimal amount,
        Place place,
        int school
    )
    {
        Term term = criterion.Quantity.Of[0];
        DataPath? path = FigurePath.OfSchool(place.Entries!, term.Measure);
        MeasureValue? value = path is null ? null : bench.Find(path);
        if (term.Kind == TermKind.Value && value?.Number is { } now)
        {
            decimal here = Within(Whole.OfSchool, term.Measure, now, amount, FigureOf(place));
            if (here > 0)
            {
                bench.Add(path!, here, Action(indicator, here, criterion, school));
            }

            if (here < amount)
            {
                _open.Add((criterion, place.School!.Code));
            }
        }
        else if (
            term.Kind == TermKind.Count
            && value is { Numbers.IsDefault: false }
            && amount <= MostItems
        )
        {
            bench.Set(
                path!,
                value.Numbers.AddRange(Enumerable.Repeat(term.AtLeast!.Value, (int)amount)),
                Action(indicator, amount, criterion, school)
            );
        }
        else
        {
            _open.Add((criterion, place.School!.Code));
        }
    }

    /// <summary>The county's own figure; and where schools report theirs, those of the schools that have room below their whole, so that both stay the same.</summary>
    private void MendCounty(
        Indicator indicator,
        Criterion criterion,
        decimal amount,
        ImmutableArray<Place> places
    )
    {
        Measure measure = criterion.Quantity.Of[0].Measure;
        var own = FigurePath.OfCounty(measure);
        decimal left = amount;
        bool isOwn = false;
        if (bench.Find(own)?.Number is { } reported)
        {
            isOwn = true;
            left = Within(
                Whole.OfCounty,
                measure,
                reported,
                amount,
                whole => CountyFigures.Total(bench.County, whole)
            );
            if (left > 0)
            {
                bench.Add(own, left, Action(indicator, left, criterion));
            }

            if (left < amount)
            {
                _open.Add((criterion, null));
            }
        }

        Measure? whole = Whole
            .OfSchool.FirstOrDefault(whole => whole.Parts.Contains(measure))
            ?.Measure;
        if (!measure.SumsToCounty || whole is null)
        {
            if (!isOwn)
            {
                _open.Add((criterion, null));
            }

            return;
        }

        foreach (Place place in places)
        {
            if (
                FigurePath.OfSchool(place.Entries!, measure) is { } path
                && place.School!.Measures.Find(whole) is not null
                && place.School.Measures.Find(measure)?.Number is { } now
            )
            {
                decimal here = Within(Whole.OfSchool, measure, now, left, FigureOf(place));
                left -= here;
                if (here > 0)
                {
                    RoadmapAction action = isOwn
                        ? new RoadmapAction
                        {
                            Reason = RoadmapReason.Consequence,
                            Cause = RoadmapReason.Limit,
                        }
                        : Action(indicator, here, criterion);
                    bench.Add(path, here, action);
                }
            }
        }

        if (left > 0 && !isOwn)
        {
            _open.Add((criterion, null));
        }
    }

    private static Func<Measure, decimal?> FigureOf(Place school) =>
        measure => school.School!.Measures.Find(measure)?.Number;

    /// <summary>Of an amount to be added, what leaves a part within its wholes, as far as these are known: past them there is nobody to train, and nothing to spend.</summary>
    private static decimal Within(
        Whole[] wholes,
        Measure part,
        decimal now,
        decimal amount,
        Func<Measure, decimal?> figure
    ) =>
        wholes
            .Where(whole => whole.Parts.Contains(part))
            .Aggregate(
                amount,
                (here, whole) =>
                    figure(whole.Measure) is { } most
                        ? Math.Min(here, Math.Max(0, most - now))
                        : here
            );

    /// <summary>An action for a school, or for the county. It costs something only where the list has a price for it: what is paid in 元 here is no one-off.</summary>
    private RoadmapAction Action(
        Indicator indicator,
        decimal amount,
        Criterion criterion,
        int? school = null
    )
    {
        Term term = criterion.Quantity.Of[0];
        return new RoadmapAction
        {
            Reason = RoadmapReason.Limit,
            Cause = RoadmapReason.Limit,
            Owner = school,
            Amount = amount,
            Cost =
                prices?.FindOwn(term.Measure, school is { } i ? before.Schools[i].School : null)
                * amount,
            Unit =
                term.Kind == TermKind.Count || criterion.Subject == SubjectKind.Class
                    ? term.Measure.ItemUnit
                    : term.Measure.Unit,
            Indicators = [indicator.Id],
            Departments = indicator.Departments,
        };
    }
}
