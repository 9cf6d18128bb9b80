using System.Collections.Immutable;
using Fractions;

namespace Balance.Indicators.Planning.Mathematics;

/// <summary>
/// One amount that can be raised in whole steps, and the sections that live on it: a section's own amount, or one of which several
/// sections have fixed shares.
/// </summary>
/// <param name="Amount">What there is, 0 or more.</param>
/// <param name="Step">The least addition, above 0: 1 person, 0.01 ㎡.</param>
/// <param name="Least">How many steps are needed whatever the spread: the floor; 0 or more.</param>
/// <param name="Price">What one unit (not one step) costs, above 0.</param>
/// <param name="Parts">The sections; at least one, each of another stage.</param>
internal sealed record Supply(
    decimal Amount,
    decimal Step,
    long Least,
    decimal Price,
    ImmutableArray<SupplyPart> Parts
)
{
    /// <summary>The amount after so many steps.</summary>
    public decimal After(long steps) => Amount + Step * steps;
}

/// <summary>A section that has a share of a supply.</summary>
/// <param name="Stage">The number of its stage, from 0.</param>
/// <param name="Pupils">Its pupils, above 0.</param>
/// <param name="Share">Its share, above 0 and at most 1.</param>
internal readonly record struct SupplyPart(int Stage, decimal Pupils, Fraction Share);
