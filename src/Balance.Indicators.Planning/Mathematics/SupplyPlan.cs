using System.Collections.Immutable;

namespace Balance.Indicators.Planning.Mathematics;

/// <summary>By how many steps each supply is raised, and what is known of how little that is.</summary>
/// <param name="Steps">The steps, in the order of the supplies.</param>
/// <param name="Cost">What they cost.</param>
/// <param name="LowerBound">What no plan can cost less than; the cost itself where it is proven the least.</param>
/// <param name="Certificate">The proof of a bound that needs no search; null where the floors alone decide.</param>
/// <param name="Proof">The proof that a whole step less does not do, where the certificate leaves room for it and it was found.</param>
internal sealed record SupplyPlan(
    ImmutableArray<long> Steps,
    decimal Cost,
    decimal LowerBound,
    Certificate? Certificate,
    WholeProof? Proof = null
)
{
    /// <summary>Whether no plan costs less.</summary>
    public bool IsLeast => Cost == LowerBound;
}
