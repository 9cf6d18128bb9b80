using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>One criterion that a transitional provision eases, for whom, and how.</summary>
/// <param name="Criterion">The id of the criterion.</param>
/// <param name="Only">For schools for which one of these holds; at least one.</param>
/// <param name="Quantity">The quantity that may be used instead; null keeps the criterion's.</param>
/// <param name="Limit">The limit that may be used instead; null keeps the criterion's.</param>
public sealed record ProvisionPart(
    string Criterion,
    ImmutableArray<Condition> Only,
    Quantity? Quantity,
    Limit? Limit
);
