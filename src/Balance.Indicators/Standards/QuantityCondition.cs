namespace Balance.Indicators;

/// <summary>A figure of a school held against a plain limit.</summary>
/// <param name="Quantity">The figure, of the school as a whole.</param>
/// <param name="Comparison">How it is held against the limit.</param>
/// <param name="Limit">The limit, in the quantity's unit.</param>
public sealed record QuantityCondition(Quantity Quantity, Comparison Comparison, decimal Limit);
