using System.Collections.Immutable;

namespace Balance.Indicators.Standards;

/// <summary>
/// Which criteria decide one case twice: the same quantity of the same subject in the same direction, for a school that
/// both concern. Facts that exclude each other (types, stages, locations, ownership, boarding) show that they do not;
/// anything else counts as possible, so that a doubtful pair is refused. Each criterion is held against the first that
/// decides a case, never against every other, so that time grows with their number and not with its square.
/// </summary>
internal sealed class CriterionOverlap
{
    private readonly Dictionary<
        (SubjectKind, bool SumsSections, int Direction, object Quantity),
        Criterion?[]
    > _deciding = [];

    /// <summary>Takes a criterion in; the ones taken in before it that decide one of its cases, in their order.</summary>
    public IReadOnlyCollection<Criterion> Add(Criterion criterion)
    {
        if (criterion.Limit.IsNone)
        {
            // What is only shown decides nothing.
            return [];
        }

        var key = (
            criterion.Subject,
            criterion.SumsSections,
            Direction(criterion.Comparison),
            criterion.Quantity.Data
        );
        if (!_deciding.TryGetValue(key, out Criterion?[]? deciding))
        {
            _deciding[key] = deciding = new Criterion?[Case.All.Length];
        }

        bool isAboutSchools =
            criterion.SumsSections
            || criterion.Subject is SubjectKind.School or SubjectKind.Section or SubjectKind.Class;
        var earlier = new List<Criterion>();
        for (int i = 0; i < deciding.Length; i++)
        {
            if (isAboutSchools && !Concerns(criterion, Case.All[i]))
            {
                continue;
            }

            if (deciding[i] is not { } first)
            {
                deciding[i] = criterion;
            }
            else if (!earlier.Contains(first))
            {
                earlier.Add(first);
            }
        }

        return earlier;
    }

    private static int Direction(Comparison comparison) =>
        comparison is Comparison.AtLeast or Comparison.MoreThan ? 1 : -1;

    private static bool Concerns(Criterion criterion, Case @case)
    {
        Stage? stage = criterion.Subject == SubjectKind.School ? null : @case.Stage;
        return criterion.Limit.For(stage, @case.Type, @case.Location) is not null
            && (
                criterion.Scope is not { } scope
                || (MayHold(scope.Only, @case) && !MustHold(scope.Except, @case))
            );
    }

    private static bool MayHold(ImmutableArray<Condition> conditions, Case @case) =>
        conditions.IsEmpty || conditions.Any(condition => @case.Fits(condition));

    private static bool MustHold(ImmutableArray<Condition> conditions, Case @case) =>
        conditions.Any(condition => @case.Fits(condition) && IsAboutFactsOnly(condition));

    private static bool IsAboutFactsOnly(Condition condition) =>
        condition.When.IsEmpty && condition.BuiltBy is null && condition.Reported is null;

    private sealed record Case(
        SchoolType Type,
        Stage Stage,
        Location Location,
        Ownership Ownership,
        bool Boarding
    )
    {
        public static ImmutableArray<Case> All { get; } =
        [
            .. from type in Terms<SchoolType>()
            from stage in new[] { Stage.Primary, Stage.Junior }
            from location in Terms<Location>()
            from ownership in Terms<Ownership>()
            from boarding in new[] { false, true }
            select new Case(type, stage, location, ownership, boarding),
        ];

        public bool Fits(Condition condition) =>
            (condition.Types.IsEmpty || condition.Types.Contains(Type))
            && (condition.Locations.IsEmpty || condition.Locations.Contains(Location))
            && (condition.Ownerships.IsEmpty || condition.Ownerships.Contains(Ownership))
            && (condition.Boarding is not { } boarding || boarding == Boarding);

        private static IEnumerable<T> Terms<T>()
            where T : struct, Enum =>
            Vocabulary
                .CodesOf<T>()
                .Select(code => Vocabulary.TryFind(code, out T term) ? term : default);
    }
}
