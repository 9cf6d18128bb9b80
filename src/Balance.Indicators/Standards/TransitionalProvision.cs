using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>过渡期规定: easier terms for some schools, for some years. Applied only when asked for, and named where it decides.</summary>
/// <param name="Id">The id, such as <c>T1</c>.</param>
/// <param name="Name">What it allows.</param>
/// <param name="Clause">Where it stands written.</param>
/// <param name="Parts">What it puts in the place of which criterion; at least one.</param>
public sealed record TransitionalProvision(
    string Id,
    LocalizedText Name,
    Clause Clause,
    ImmutableArray<ProvisionPart> Parts
)
{
    /// <summary>For which years it was made; null where the text names none.</summary>
    public ProvisionValidity? Validity { get; init; }
}
