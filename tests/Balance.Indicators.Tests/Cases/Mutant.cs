namespace Balance.Indicators.Tests.Cases;

/// <summary>A standard with one thing changed: what, which clauses that falsifies, and its text.</summary>
internal sealed record Mutant(string Name, string[] Clauses, string Json);
