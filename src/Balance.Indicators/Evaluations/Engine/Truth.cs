namespace Balance.Indicators;

/// <summary>Whether a condition holds: yes, no, or unknown for want of data.</summary>
internal readonly struct Truth
{
    private Truth(bool? holds, MissingList? missing)
    {
        Holds = holds;
        Missing = missing;
    }

    public static Truth Yes => new(true, null);

    public static Truth No => new(false, null);

    /// <summary>True, false, or null for unknown.</summary>
    public bool? Holds { get; }

    /// <summary>What is missing to know it; null where it is known.</summary>
    public MissingList? Missing { get; }

    public static Truth Of(bool holds) => holds ? Yes : No;

    public static Truth Unknown(MissingList? missing) => new(null, missing);

    /// <summary>No as soon as one part is no, else unknown as soon as one is unknown.</summary>
    public static Truth All(Truth a, Truth b) =>
        a.Holds == false || b.Holds == false ? No
        : a.Holds is null || b.Holds is null ? Unknown(MissingList.Join(a.Missing, b.Missing))
        : Yes;

    /// <summary>Yes as soon as one part is yes, else unknown as soon as one is unknown.</summary>
    public static Truth Any(Truth a, Truth b) => All(a.Negated(), b.Negated()).Negated();

    public Truth Negated() => new(!Holds, Missing);
}
