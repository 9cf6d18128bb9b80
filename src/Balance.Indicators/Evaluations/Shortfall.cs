using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// How much is missing: the least change of the reported amount that makes the finding met, everything else unchanged.
/// People, rooms and classes are whole, ㎡ and 元 are rounded up to two decimals; a rate is told as its exact distance from
/// the limit, and has to go beyond a limit that is itself outside. Also where rounded values are compared, it is the
/// distance of the exact value.
/// </summary>
/// <param name="Amount">How much more is needed or, where <paramref name="IsExcess"/>, how much is too much; 0 or more.</param>
/// <param name="Unit">The unit of the amount.</param>
/// <param name="Measure">The measure that would have to change.</param>
/// <param name="IsExcess">Whether there is too much rather than too little.</param>
/// <param name="IsOfWholeSchool">
/// Whether the amount is the whole school's: the section's share comes out of a resource that the school shares between
/// its stages, and this is what the school would need.
/// </param>
[JsonConverter(typeof(EvaluationJsonConverter<Shortfall>))]
public sealed record Shortfall(
    decimal Amount,
    LocalizedText Unit,
    Measure Measure,
    bool IsExcess,
    bool IsOfWholeSchool
)
{
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
}
