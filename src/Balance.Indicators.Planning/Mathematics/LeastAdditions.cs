using Fractions;

namespace Balance.Indicators.Planning.Mathematics;

/// <summary>Solves a problem by the method that fits it: floors alone, one stage exactly, or a cone program and whole steps.</summary>
internal static class LeastAdditions
{
    /// <summary>The plan; the least where <see cref="SupplyPlan.IsLeast"/> says so, else with a bound that is certified.</summary>
    /// <param name="problem">The problem.</param>
    /// <exception cref="ArgumentException">
    /// Shares are such that the sections of a stage cannot all have the same per pupil, as the shares by weighted pupils always can.
    /// </exception>
    public static SupplyPlan Solve(SupplyProblem problem)
    {
        long[] least = [.. problem.Supplies.Select(supply => supply.Least)];
        if (problem.IsMet(least))
        {
            decimal cost = problem.Cost(least);
            return new SupplyPlan([.. least], cost, cost, null);
        }

        if (UniformStage.Fits(problem))
        {
            return UniformStage.Solve(problem);
        }

        double[] even = Even(problem);
        (double[] amounts, Certificate certificate) = ConeProgram.Solve(problem, even);
        return WholeSteps.Solve(problem, amounts, certificate, even);
    }

    /// <summary>Amounts with which every section of a stage has the same per pupil.</summary>
    private static double[] Even(SupplyProblem problem)
    {
        // What each stage has per pupil: where a supply is shared, they are in a fixed proportion.
        var perPupil = new Fraction?[problem.Stages.Length];
        for (bool isGoingOn = true; isGoingOn; )
        {
            isGoingOn = false;
            foreach (Supply supply in problem.Supplies)
            {
                SupplyPart? known = supply
                    .Parts.Cast<SupplyPart?>()
                    .FirstOrDefault(part => perPupil[part!.Value.Stage] is not null);
                if (known is not { } of)
                {
                    continue;
                }

                foreach (SupplyPart part in supply.Parts)
                {
                    Fraction other = perPupil[of.Stage]!.Value * PerPupil(part) / PerPupil(of);
                    isGoingOn |= perPupil[part.Stage] is null;
                    perPupil[part.Stage] ??= other;
                    if (perPupil[part.Stage] != other)
                    {
                        throw new ArgumentException(
                            "Shares of other proportions cannot make all sections even.",
                            nameof(problem)
                        );
                    }
                }
            }

            if (!isGoingOn && Array.IndexOf(perPupil, null) is var first and >= 0)
            {
                perPupil[first] = Fraction.One;
                isGoingOn = true;
            }
        }

        return
        [
            .. problem.Supplies.Select(supply =>
                (perPupil[supply.Parts[0].Stage]!.Value / PerPupil(supply.Parts[0])).ToDouble()
            ),
        ];
    }

    private static Fraction PerPupil(SupplyPart part) =>
        part.Share / Fraction.FromDecimal(part.Pupils);
}
