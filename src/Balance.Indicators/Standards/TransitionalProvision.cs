using System.Collections.Immutable;

namespace Balance.Indicators.Standards;

/// <summary>过渡期规定: easier terms for some schools, for some years. Applied only when asked for, and named where it decides.</summary>
public sealed class TransitionalProvision
{
    internal TransitionalProvision(
        string id,
        LocalizedText name,
        Clause clause,
        ImmutableArray<ProvisionPart> parts
    )
    {
        Id = id;
        Name = name;
        Clause = clause;
        Parts = parts;
    }

    /// <summary>The id, such as <c>T1</c>.</summary>
    public string Id { get; }

    /// <summary>What it allows.</summary>
    public LocalizedText Name { get; }

    /// <summary>Where it stands written.</summary>
    public Clause Clause { get; }

    /// <summary>What it puts in the place of which criterion; at least one.</summary>
    public ImmutableArray<ProvisionPart> Parts { get; }

    /// <summary>For which years it was made; null where the text names none.</summary>
    public ProvisionValidity? Validity { get; internal init; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
