namespace Balance.Indicators.Fuzz;

/// <summary>What came of a run.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Accepted">Inputs that gave a result.</param>
/// <param name="Refused">Inputs whose problems were listed.</param>
/// <param name="Finds">Inputs for which a promise was broken.</param>
/// <param name="Messages">How many kinds of messages were told.</param>
/// <param name="Slowest">The longest that one input took.</param>
/// <param name="Elapsed">How long all took.</param>
internal sealed record Tally(
    string Target,
    long Accepted,
    long Refused,
    long Finds,
    int Messages,
    TimeSpan Slowest,
    TimeSpan Elapsed
)
{
    public long Count => Accepted + Refused + Finds;

    public override string ToString() =>
        FormattableString.Invariant(
            $"{Target}: {Count} inputs, {Accepted} accepted, {Refused} refused, {Finds} finds, {Messages} kinds of messages, slowest {Slowest.TotalMilliseconds:F0} ms, {Elapsed.TotalSeconds:F0} s"
        );
}
