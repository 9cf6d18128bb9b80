namespace Balance.Indicators.Standards;

/// <summary>A figure of a school held against a plain limit.</summary>
public sealed class QuantityCondition
{
    internal QuantityCondition(Quantity quantity, Comparison comparison, decimal limit)
    {
        Quantity = quantity;
        Comparison = comparison;
        Limit = limit;
    }

    /// <summary>The figure, of the school as a whole.</summary>
    public Quantity Quantity { get; }

    /// <summary>How it is held against the limit.</summary>
    public Comparison Comparison { get; }

    /// <summary>The limit, in the quantity's unit.</summary>
    public decimal Limit { get; }

    /// <summary>What it says, as a value: equal where another says the same.</summary>
    internal object Data => (Quantity.Data, Comparison, Limit);
}
