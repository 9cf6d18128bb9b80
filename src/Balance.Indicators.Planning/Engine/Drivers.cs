using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>The few sections that a coefficient above its limit comes from.</summary>
internal static class Drivers
{
    /// <summary>So much of a variance is worth to be told who has it.</summary>
    private const double WorthTelling = 0.4;

    /// <summary>
    /// Those with most of the variance, as few as have 40 % of it together, the one with most first; none where the coefficient is not above its limit.
    /// </summary>
    public static ImmutableArray<CoefficientSection> Of(CoefficientEvaluation coefficient)
    {
        var drivers = ImmutableArray.CreateBuilder<CoefficientSection>();
        if (coefficient.Outcome == Outcome.NotMet)
        {
            double sum = 0;
            foreach (
                CoefficientSection section in coefficient
                    .BySection.Where(section => section.ShareOfVariance is not null)
                    .OrderByDescending(section => section.ShareOfVariance)
                    .TakeWhile(_ => sum < WorthTelling)
            )
            {
                sum += section.ShareOfVariance!.Value;
                drivers.Add(section);
            }
        }

        return drivers.ToImmutable();
    }
}
