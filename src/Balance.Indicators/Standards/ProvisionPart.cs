using System.Collections.Immutable;

namespace Balance.Indicators.Standards;

/// <summary>One criterion that a transitional provision eases, for whom, and how.</summary>
public sealed class ProvisionPart
{
    internal ProvisionPart(
        string criterion,
        ImmutableArray<Condition> only,
        Quantity? quantity,
        Limit? limit
    )
    {
        Criterion = criterion;
        Only = only;
        Quantity = quantity;
        Limit = limit;
    }

    /// <summary>The id of the criterion.</summary>
    public string Criterion { get; }

    /// <summary>For schools for which one of these holds; at least one.</summary>
    public ImmutableArray<Condition> Only { get; }

    /// <summary>The quantity that may be used instead; null keeps the criterion's.</summary>
    public Quantity? Quantity { get; }

    /// <summary>The limit that may be used instead; null keeps the criterion's.</summary>
    public Limit? Limit { get; }
}
