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
            combined = Combine(combined, outcome);
        }

        return combined;
    }

    /// <summary>The same of two.</summary>
    public static Outcome Combine(Outcome one, Outcome other) =>
        // The enumeration is in order of precedence.
        one > other
            ? one
            : other;
}
