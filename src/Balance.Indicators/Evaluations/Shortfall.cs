using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// How much is missing: the least change of the reported amount that makes the finding met, everything else unchanged.
/// People, rooms and classes are whole, ㎡ and 元 are rounded up to two decimals; a rate is told as its exact distance from
/// the limit, and has to go beyond a limit that is itself outside. Also where rounded values are compared, it is the
/// distance of the exact value.
/// </summary>
[JsonConverter(typeof(EvaluationJsonConverter<Shortfall>))]
public sealed class Shortfall
{
    internal Shortfall(
        decimal amount,
        LocalizedText unit,
        Measure measure,
        bool isExcess,
        bool isOfWholeSchool
    )
    {
        Amount = amount;
        Unit = unit;
        Measure = measure;
        IsExcess = isExcess;
        IsOfWholeSchool = isOfWholeSchool;
    }

    /// <summary>How much more is needed or, where <see cref="IsExcess"/>, how much is too much; 0 or more.</summary>
    public decimal Amount { get; }

    /// <summary>The unit of the amount.</summary>
    public LocalizedText Unit { get; }

    /// <summary>The measure that would have to change.</summary>
    public Measure Measure { get; }

    /// <summary>Whether there is too much rather than too little.</summary>
    public bool IsExcess { get; }

    /// <summary>
    /// Whether the amount is the whole school's: the section's share comes out of a resource that the school shares between
    /// its stages, and this is what the school would need.
    /// </summary>
    public bool IsOfWholeSchool { get; }

    /// <summary>
    /// The address of the figure to change; null where it is a sum over several figures, such as of sections or campuses. Of rooms and of classes in
    /// brackets it is the list.
    /// </summary>
    public DataPath? Target { get; internal init; }

    /// <summary>
    /// What has to stand at the target, everything else unchanged: <c>county.With(shortfall.Target, shortfall.To)</c> meets the
    /// limit, and goes up to it where the limit itself is outside and nothing whole is counted. In the measure's own unit, so
    /// of a rate from 0 to 1. Null where there is no target, and where it is a list.
    /// </summary>
    public decimal? To { get; internal init; }

    /// <summary>How much is missing or too much, such as 缺 3 人.</summary>
    public override string ToString() => FigureText.Shortfall(this, Language.Chinese);
}
