using System.Globalization;

namespace Balance.Indicators.Planning;

/// <summary>How much of one measure a roadmap adds for limits and coefficients, and what no roadmap can do with less.</summary>
public sealed record RoadmapTotal
{
    internal RoadmapTotal() { }

    /// <summary>What is added.</summary>
    public Measure Measure { get; internal init; } = null!;

    /// <summary>The stage; null where schools share it between stages, so that the stages have to be planned together.</summary>
    public Stage? Stage { get; internal init; }

    /// <summary>How much of it the limits alone ask for, in the measure's unit; 0 or more.</summary>
    public decimal Limit
    {
        get;
        internal init => field = Workbench.WithoutZeros(value);
    }

    /// <summary>How much is added beyond that for difference coefficients, in the measure's unit; 0 or more.</summary>
    public decimal Coefficient
    {
        get;
        internal init => field = Workbench.WithoutZeros(value);
    }

    /// <summary>How much in all, in the measure's unit; 0 or more.</summary>
    public decimal Amount => Limit + Coefficient;

    /// <summary>
    /// What nothing that meets the same limits and coefficients can be below, in the measure's unit, from 0 to <see cref="Amount"/>: the amount itself
    /// where it is proven to be the least. Where prices differ between schools, what is least is the cost. Where teachers move, it holds for what
    /// schools can spare: as planned for the kinds of teachers before it, and with no fewer full-time teachers than teachers of another kind.
    /// </summary>
    public decimal LowerBound
    {
        get;
        internal init => field = Workbench.WithoutZeros(value);
    }

    /// <summary>What it costs in 元, 0 or more; null where it has no price.</summary>
    public decimal? Cost { get; internal init; }

    /// <summary>
    /// What nothing that meets the same can cost less than, in 元, from 0 to <see cref="Cost"/>; null where it has no price. Where teachers move, the
    /// bound of the amount at the lowest price, since prices then do not decide who is hired where.
    /// </summary>
    public decimal? CostLowerBound { get; internal init; }

    /// <summary>What, of which stage, and how much.</summary>
    public override string ToString() =>
        Measure.Name.Zh
        + (Stage is { } stage ? " " + stage.Name().Zh : "")
        + ": "
        + Amount.ToString(CultureInfo.InvariantCulture)
        + " "
        + Measure.Unit.Zh;
}
