namespace Balance.Indicators;

/// <summary>The one place where outcomes are combined.</summary>
internal static class Outcomes
{
    /// <summary>NotMet if any is, else Undetermined, else Met; NotApplicable is left out, and is what nothing combines to.</summary>
    public static Outcome Combine(IEnumerable<Outcome> outcomes)
    {
        Outcome combined = Outcome.NotApplicable;
        foreach (Outcome outcome in outcomes)
        {
            // The enumeration is in order of precedence.
            combined = outcome > combined ? outcome : combined;
        }

        return combined;
    }
}
