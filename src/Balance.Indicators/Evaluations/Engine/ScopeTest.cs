using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Whether a rule concerns a school: yes, no, or unknown for want of a fact. Asked once of a scope and a school.</summary>
internal sealed class ScopeTest(Figures figures)
{
    private readonly Dictionary<Scope, ScopeResult?[]> _known = new(ByReference.Comparer);
    private Scope? _last;
    private ScopeResult?[] _ofLast = [];

    /// <summary>Whether the scope is about the school of a place, and not about it by exception. Where there is no school, a rule concerns everybody.</summary>
    public ScopeResult Of(Scope? scope, Place place)
    {
        if (scope is null || place.School is null)
        {
            return ScopeResult.Everybody;
        }

        // One rule after another mostly asks of the same scope.
        if (!ReferenceEquals(scope, _last))
        {
            if (!_known.TryGetValue(scope, out ScopeResult?[]? known))
            {
                known = new ScopeResult?[figures.Schools];
                _known.Add(scope, known);
            }

            _last = scope;
            _ofLast = known;
        }

        return _ofLast[place.Index] ??= ScopeResult.Of(
            scope.Only.IsEmpty ? Truth.Yes : AnyHolds(scope.Only, place),
            AnyHolds(scope.Except, place)
        );
    }

    public Truth AnyHolds(ImmutableArray<Condition> conditions, Place place)
    {
        Truth any = Truth.No;
        foreach (Condition condition in conditions)
        {
            // Conditions are about the school, also where one of its sections is judged.
            any = Truth.Any(any, Holds(condition, place.OfSchool!));
        }

        return any;
    }

    private Truth Holds(Condition condition, Place place)
    {
        School school = place.School!;
        Truth all = Truth.Yes;
        if (!condition.Types.IsEmpty)
        {
            all = Truth.All(all, IsOneOf(condition.Types, school.Type, place, SchoolFacts.Type));
        }

        if (!condition.Locations.IsEmpty)
        {
            all = Truth.All(
                all,
                IsOneOf(condition.Locations, school.Location, place, SchoolFacts.Location)
            );
        }

        if (!condition.Ownerships.IsEmpty)
        {
            all = Truth.All(
                all,
                IsOneOf(condition.Ownerships, school.Ownership, place, SchoolFacts.Ownership)
            );
        }

        if (condition.Boarding is { } boarding)
        {
            all = Truth.All(
                all,
                Known(school.Boarding is { } b ? b == boarding : null, place, SchoolFacts.Boarding)
            );
        }

        if (condition.BuiltBy is { } year)
        {
            all = Truth.All(
                all,
                Known(school.BuiltYear is { } y ? y <= year : null, place, SchoolFacts.BuiltYear)
            );
        }

        if (condition.Reported is { } measure)
        {
            all = Truth.All(all, Truth.Of(place.Entries!.IsReported(measure)));
        }

        foreach (QuantityCondition when in condition.When)
        {
            if (all.Holds == false)
            {
                break;
            }

            all = Truth.All(all, Holds(when, place));
        }

        return all;
    }

    private Truth Holds(QuantityCondition when, Place place)
    {
        var value = QuantityValue.Of(when.Quantity, figures, place);
        return value.IsForNobody && value.Numerator.IsKnown ? Truth.No
            : value.Range?.Holds(when.Comparison, when.Limit) is { } known ? Truth.Of(known)
            : Truth.Unknown(value.Missing);
    }

    private Truth IsOneOf<T>(ImmutableArray<T> terms, T? term, Place place, string fact)
        where T : struct, Enum =>
        Known(term is { } value ? terms.Contains(value) : null, place, fact);

    private Truth Known(bool? holds, Place place, string fact) =>
        holds is { } known ? Truth.Of(known) : Truth.Unknown(figures.Missing.Fact(place, fact));
}
