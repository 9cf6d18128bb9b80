using System.Collections.Immutable;

namespace Balance.Indicators.Planning.Mathematics;

/// <summary>A proof that no plan in whole steps costs so little, to be checked by arithmetic alone.</summary>
/// <remarks>
/// What a stage has then, Y, is at least what it has after the least steps, and at most what the money above those can buy more: a box, which the
/// cells cover. In a cell, where low ≤ Y ≤ high, Y² ≤ (low + high)·Y − low·high; so whatever holds has
/// N·Σy²/P − κ²·((low + high)·Y − low·high) ≤ 0, a sum over sections. Hence for any μ ≥ 0 and any ν of each stage nothing costs less than
/// Σ min(p·z + Σ μ·N·y²/P − (μ·κ²·(low + high) + ν)·y) + Σ (μ·κ²·low·high + ν·(low where ν is above 0, else high)), with the least over whole steps z of
/// each supply by itself. A certificate of real numbers does not know that steps are whole; this does.
/// </remarks>
/// <param name="Most">What no plan costs as little as.</param>
/// <param name="Cells">The cells, of each of which this is shown.</param>
internal sealed record WholeProof(decimal Most, ImmutableArray<WholeCell> Cells);

/// <summary>A cell, with the multipliers that show that nothing in it is so cheap; each by stage, and 0 where a stage has no limit.</summary>
/// <param name="Low">The least that a stage has.</param>
/// <param name="High">The most that it has.</param>
/// <param name="Multipliers">μ.</param>
/// <param name="Slopes">ν.</param>
internal sealed record WholeCell(
    ImmutableArray<double> Low,
    ImmutableArray<double> High,
    ImmutableArray<double> Multipliers,
    ImmutableArray<double> Slopes
);
