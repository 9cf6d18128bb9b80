using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Balance.Indicators.Coefficients;
using Fractions;

namespace Balance.Indicators.Planning.Mathematics;

/// <summary>
/// By how many steps to raise each supply, at the least cost, so that every supply has its least and the coefficient of every
/// stage is at most its limit. Knows nothing of schools.
/// </summary>
/// <remarks>
/// In stage t with pupils P, amounts y, N = ΣP and κ² = 1 + c² the coefficient is at most c where N·Σy²/P ≤ κ²·(Σy)²: a
/// second-order cone, so the amounts that hold are convex. Sums are formed in doubles; where those are too near to tell, in decimals; and
/// where those are too, the kernel decides in rationals, which for thousands of shares of their own takes a good part of a second.
/// </remarks>
internal sealed class SupplyProblem
{
    private const double Epsilon = 1.0 / (1L << 52);

    private readonly decimal[] _limits;

    /// <summary>Makes a problem.</summary>
    /// <param name="supplies">The supplies; of two that are alike the earlier one is raised first.</param>
    /// <param name="limits">For each stage the greatest coefficient, above 0; null where there is none.</param>
    public SupplyProblem(IEnumerable<Supply> supplies, IReadOnlyList<decimal?> limits)
    {
        Supplies = [.. supplies];
        _limits = [.. limits.Select(limit => limit ?? 0)];
        KappaSquared = [.. limits.Select(limit => 1 + (double)(limit ?? 0) * (double)(limit ?? 0))];
        var stages = new List<StagePart>[limits.Count];
        Parts = new StagePart[Supplies.Length][];
        Pupils = new double[limits.Count];
        for (int t = 0; t < stages.Length; t++)
        {
            stages[t] = [];
        }

        for (int s = 0; s < Supplies.Length; s++)
        {
            Supply supply = Supplies[s];
            Parts[s] = new StagePart[supply.Parts.Length];
            for (int i = 0; i < supply.Parts.Length; i++)
            {
                SupplyPart part = supply.Parts[i];
                double share = part.Share.ToDouble();
                Parts[s][i] = new StagePart(
                    s,
                    part.Stage,
                    (double)part.Pupils,
                    share,
                    share * (double)supply.Amount,
                    share * (double)supply.Step
                );
                stages[part.Stage].Add(Parts[s][i]);
                Pupils[part.Stage] += (double)part.Pupils;
            }
        }

        Stages = [.. stages.Select(parts => parts.ToArray())];
        Limited = [.. Enumerable.Range(0, limits.Count).Where(t => limits[t] is not null)];
    }

    public ImmutableArray<Supply> Supplies { get; }

    /// <summary>The stages that have a limit.</summary>
    public int[] Limited { get; }

    /// <summary>The sections of each stage.</summary>
    public StagePart[][] Stages { get; }

    /// <summary>The sections of each supply.</summary>
    public StagePart[][] Parts { get; }

    /// <summary>N of each stage.</summary>
    public double[] Pupils { get; }

    /// <summary>1 + c² of each stage.</summary>
    public double[] KappaSquared { get; }

    /// <summary>What so many steps cost, exactly.</summary>
    public decimal Cost(IReadOnlyList<long> steps)
    {
        decimal cost = 0;
        for (int s = 0; s < Supplies.Length; s++)
        {
            cost += Supplies[s].Price * Supplies[s].Step * steps[s];
        }

        return cost;
    }

    /// <summary>Whether every limit holds after so many steps: exactly. Where nobody has anything there is no coefficient, and it does not.</summary>
    public bool IsMet(IReadOnlyList<long> steps) => Limited.All(t => IsMet(t, steps));

    /// <summary>Whether the limit of a stage holds after so many steps: exactly.</summary>
    public bool IsMet(int stage, IReadOnlyList<long> steps)
    {
        double sum = 0;
        double squares = 0;
        foreach (StagePart part in Stages[stage])
        {
            double y = part.Base + part.Step * steps[part.Supply];
            sum += y;
            squares += y * y / part.Pupils;
        }

        if (sum <= 0)
        {
            return false;
        }

        double left = Pupils[stage] * squares;
        double right = KappaSquared[stage] * sum * sum;
        double error = (2 * Stages[stage].Length + 32) * Epsilon * (left + right);
        if (Math.Abs(left - right) > error)
        {
            return left < right;
        }

        bool isTold = squares > 1 && sum > 1 && right < 1e26;
        return (isTold ? InDecimals(stage, steps) : null)
            ?? ExactCoefficient.IsAtMost(
                Exactly(stage, steps),
                Fraction.FromDecimal(_limits[stage])
            );
    }

    /// <summary>Whether the limit of a stage holds, by sums in decimals; null where those are too near to tell as well.</summary>
    /// <remarks>
    /// A decimal is rounded by at most 10⁻²⁸, or by 10⁻²⁷ of itself where that is more. With shares of at least 10⁻⁴ a section's amount is off by
    /// at most 10⁻²⁴ of itself and 10⁻²⁸, and with sums above 1 and at least one pupil a section, both sides by fewer parts in 10²⁴ than
    /// there are sections and 32.
    /// </remarks>
    private bool? InDecimals(int stage, IReadOnlyList<long> steps)
    {
        decimal pupils = 0;
        decimal sum = 0;
        decimal squares = 0;
        foreach (StagePart part in Stages[stage])
        {
            SupplyPart own = PartOf(part);
            if (part.Share < 1e-4 || own.Pupils < 1)
            {
                return null;
            }

            decimal y = Supplies[part.Supply].After(steps[part.Supply]) * own.Share.ToDecimal();
            pupils += own.Pupils;
            sum += y;
            squares += y * y / own.Pupils;
        }

        decimal left = pupils * squares;
        decimal right = (1 + _limits[stage] * _limits[stage]) * sum * sum;
        decimal error = (Stages[stage].Length + 32) * 1e-24m * (left + right);
        return Math.Abs(left - right) > error ? left < right : null;
    }

    private SupplyPart PartOf(StagePart part) =>
        Supplies[part.Supply].Parts.First(own => own.Stage == part.Stage);

    private List<(Fraction Resource, Fraction Pupils)> Exactly(
        int stage,
        IReadOnlyList<long> steps
    ) =>
        [
            .. from part in Stages[stage]
            let own = PartOf(part)
            select (
                Fraction.FromDecimal(Supplies[part.Supply].After(steps[part.Supply])) * own.Share,
                Fraction.FromDecimal(own.Pupils)
            ),
        ];
}

/// <summary>A section in doubles.</summary>
/// <param name="Supply">The number of its supply.</param>
/// <param name="Stage">The number of its stage.</param>
/// <param name="Pupils">Its pupils.</param>
/// <param name="Share">Its share of the supply.</param>
/// <param name="Base">What it has before any step.</param>
/// <param name="Step">What one step of the supply gives it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StagePart(
    int Supply,
    int Stage,
    double Pupils,
    double Share,
    double Base,
    double Step
);
