namespace Balance.Indicators.Documents;

/// <summary>A name under which something is known.</summary>
/// <param name="Target">What it is.</param>
/// <param name="Part">Of a sum, which part it is.</param>
/// <param name="Groups">The groups that it must stand below, the outermost first.</param>
/// <param name="Leaf">The name, as it is compared.</param>
/// <param name="Contains">The other parts that this one contains.</param>
internal sealed record HeadName(
    HeadTarget Target,
    string? Part,
    IReadOnlyList<string> Groups,
    string Leaf,
    IReadOnlyList<string> Contains
);
