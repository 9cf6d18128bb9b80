namespace Balance.Indicators;

/// <summary>Where a text contradicts itself: both readings and the one that is used.</summary>
/// <param name="Id">The id, such as <c>D1</c>.</param>
/// <param name="Concerns">What it concerns.</param>
/// <param name="First">One reading, with its place.</param>
/// <param name="Second">The other reading, with its place.</param>
/// <param name="Chosen">The reading that is used, and why.</param>
public sealed record Discrepancy(
    string Id,
    string Concerns,
    LocalizedText First,
    LocalizedText Second,
    LocalizedText Chosen
);
