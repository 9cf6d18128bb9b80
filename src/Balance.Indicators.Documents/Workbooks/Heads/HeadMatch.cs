namespace Balance.Indicators.Documents;

/// <summary>What a head was found to mean.</summary>
/// <param name="Target">What the column holds.</param>
/// <param name="Part">Of a sum, which part of it.</param>
/// <param name="Contains">The other parts that this part contains.</param>
/// <param name="Depth">How many groups stand above it that nobody asked for.</param>
internal sealed record HeadMatch(
    HeadTarget Target,
    string? Part,
    IReadOnlyList<string> Contains,
    int Depth
);
