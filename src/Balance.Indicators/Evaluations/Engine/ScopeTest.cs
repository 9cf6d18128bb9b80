using System.Collections.Immutable;
using Fractions;

namespace Balance.Indicators;

/// <summary>Whether a rule concerns a school: yes, no, or unknown for want of a fact.</summary>
internal sealed class ScopeTest(FigureReader figures)
{
    /// <summary>Whether the school is one that the rule is about at all.</summary>
    public Truth IsAddressed(Scope? scope, Place place) =>
        scope is null || scope.Only.IsEmpty ? Truth.Yes : AnyHolds(scope.Only, place);

    /// <summary>Whether the school is left out although the rule is about such schools.</summary>
    public Truth IsExcepted(Scope? scope, Place place) =>
        scope is null ? Truth.No : AnyHolds(scope.Except, place);

    public Truth AnyHolds(ImmutableArray<Condition> conditions, Place place)
    {
        Truth any = Truth.No;
        foreach (Condition condition in conditions)
        {
            any = Truth.Any(any, Holds(condition, place));
        }

        return any;
    }

    private Truth Holds(Condition condition, Place place)
    {
        // Conditions are about the school, also where one of its sections is judged.
        place = place with
        {
            Stage = null,
        };
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
        Reading numerator = figures.Sum(when.Quantity.Of, place);
        Reading denominator = when.Quantity.Per.IsEmpty
            ? Reading.Of(Fraction.One)
            : figures.Sum(when.Quantity.Per, place);
        if (denominator.IsKnown && denominator.Value.IsZero && numerator.IsKnown)
        {
            return Truth.No;
        }

        bool? holds =
            denominator.IsKnown && !denominator.Value.IsZero
                ? numerator
                    .Range?.Map(figure => figure * when.Quantity.Times / denominator.Value)
                    .Holds(when.Comparison, when.Limit)
                : null;
        return holds is { } known
            ? Truth.Of(known)
            : Truth.Unknown(Gaps.Join(numerator.Missing, denominator.Missing));
    }

    private Truth IsOneOf<T>(ImmutableArray<T> terms, T? term, Place place, string fact)
        where T : struct, Enum =>
        Known(term is { } value ? terms.Contains(value) : null, place, fact);

    private Truth Known(bool? holds, Place place, string fact) =>
        holds is { } known ? Truth.Of(known) : Truth.Unknown(figures.MissingFact(place, fact));
}
