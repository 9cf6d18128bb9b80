namespace Balance.Indicators;

/// <summary>Applies the transitional provisions of a rule to what was found without them.</summary>
internal sealed class ProvisionJudge(ScopeTest scopes, EvaluationOptions options)
{
    /// <summary>Under a transitional provision: Met where it makes it so, Undetermined where it might.</summary>
    public Finding Ease(CriterionJudge judge, Finding finding)
    {
        Finding best = finding;
        Place place = finding.Place;
        Rule rule = finding.Rule;
        if (!options.TransitionalProvisions)
        {
            return best;
        }

        foreach ((TransitionalProvision provision, ProvisionPart part) in rule.Provisions)
        {
            if (best.Outcome is Outcome.Met or Outcome.NotApplicable)
            {
                return best;
            }

            decimal? limit = (part.Limit ?? rule.Criterion.Limit).For(place.Stage, place.School);
            Truth applies = scopes.AnyHolds(part.Only, place);
            if (applies.Holds == false || limit is null)
            {
                continue;
            }

            Finding eased = judge.Apply(
                new Finding(rule, place) { Provision = provision },
                part.Quantity ?? rule.Criterion.Quantity,
                limit
            );
            bool isOpen = applies.Holds is null || eased.Outcome == Outcome.Undetermined;
            if (isOpen && eased.Outcome < best.Outcome)
            {
                // Whether it applies, or comes to enough, is not known: it does not decide, and is not named.
                best = CriterionJudge.Open(
                    finding,
                    MissingList.Join(applies.Missing, MissingList.Of(eased.Missing))
                );
            }
            else if (!isOpen && IsBetter(eased, best))
            {
                best = eased;
            }
        }

        return best;
    }

    /// <summary>A lesser outcome is better (Met before Undetermined before NotMet); of two that are not met, the nearer one.</summary>
    private static bool IsBetter(Finding eased, Finding best) =>
        eased.Outcome < best.Outcome
        || (
            eased.Outcome == Outcome.NotMet
            && best.Outcome == Outcome.NotMet
            && IsNearer(
                eased.Exact * best.Limit!.Value,
                best.Exact * eased.Limit!.Value,
                eased.Criterion.Comparison
            )
        );

    /// <summary>Of two values that miss the same limit, whether the first misses it by less.</summary>
    private static bool IsNearer(Rational value, Rational other, Comparison comparison) =>
        comparison is Comparison.AtLeast or Comparison.MoreThan ? value > other : value < other;
}
