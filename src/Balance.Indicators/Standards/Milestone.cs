namespace Balance.Indicators;

/// <summary>What the schedule wants to be reached by a month of its own. Described, not evaluated.</summary>
/// <param name="By">The last month, as <c>2025-12</c>.</param>
/// <param name="Text">What is to be reached.</param>
/// <param name="Clause">Where it stands written.</param>
public sealed record Milestone(string By, LocalizedText Text, Clause Clause);
