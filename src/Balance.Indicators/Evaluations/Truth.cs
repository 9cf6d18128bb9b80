using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Whether a condition holds: yes, no, or unknown for want of data.</summary>
internal readonly struct Truth
{
    private readonly ImmutableArray<MissingMeasure> _missing;

    private Truth(bool? holds, ImmutableArray<MissingMeasure> missing)
    {
        Holds = holds;
        _missing = missing;
    }

    public static Truth Yes => new(true, default);

    public static Truth No => new(false, default);

    /// <summary>True, false, or null for unknown.</summary>
    public bool? Holds { get; }

    /// <summary>What is missing to know it; empty where it is known.</summary>
    public ImmutableArray<MissingMeasure> Missing => _missing.IsDefault ? [] : _missing;

    public static Truth Of(bool holds) => holds ? Yes : No;

    public static Truth Unknown(ImmutableArray<MissingMeasure> missing) => new(null, missing);

    /// <summary>No as soon as one part is no, else unknown as soon as one is unknown.</summary>
    public static Truth All(Truth a, Truth b) =>
        a.Holds == false || b.Holds == false ? No
        : a.Holds is null || b.Holds is null ? Unknown(a.Missing.AddRange(b.Missing))
        : Yes;

    /// <summary>Yes as soon as one part is yes, else unknown as soon as one is unknown.</summary>
    public static Truth Any(Truth a, Truth b) => All(a.Negated(), b.Negated()).Negated();

    public Truth Negated() => new(!Holds, _missing);
}
