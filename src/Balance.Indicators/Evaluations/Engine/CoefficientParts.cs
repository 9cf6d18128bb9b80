using System.Collections.Immutable;
using Balance.Indicators.Coefficients;

namespace Balance.Indicators;

/// <summary>What the sections of one coefficient add to it: each one's value, its part of the variance, what there is without it, and the means by location.</summary>
internal static class CoefficientParts
{
    /// <summary>The sections from the lowest value to the highest; of equal ones, in the order of the county.</summary>
    public static ImmutableArray<CoefficientSection> BySection(
        ImmutableArray<Finding> sections,
        decimal times
    )
    {
        DispersionAccumulator all = default;
        foreach (Finding section in sections)
        {
            all = all.Add(section.Amount.ToDouble(), section.Divisor.ToDouble());
        }

        double mean = all.Count == 0 ? 0 : all.Resources / all.Pupils;
        double[] squares = [.. sections.Select(section => SquareOf(section, mean))];
        double variance = Vary(sections) ? squares.Sum() : 0;
        return
        [
            .. sections
                .Select(
                    (section, index) =>
                        new CoefficientSection(
                            section.Place.School!,
                            section.Place.SchoolName,
                            section.Place.Stage!.Value
                        )
                        {
                            Pupils = Exactly.ToDecimal(section.Divisor),
                            Resource = Exactly.ToDecimal(section.Amount),
                            Value = Exactly.ToDecimal(section.Amount * times / section.Divisor),
                            ShareOfVariance = variance > 0 ? squares[index] / variance : null,
                            CoefficientWithout = Without(all, section),
                        }
                )
                .OrderBy(section => section.Value),
        ];
    }

    /// <summary>城区, 镇区, 乡村, and what has not told its location, as far as there are such sections.</summary>
    public static ImmutableArray<LocationMean> ByLocation(
        ImmutableArray<Finding> sections,
        decimal times
    ) =>
        [
            .. sections
                .GroupBy(section => section.Place.School!.Location)
                .OrderBy(group => group.Key is null)
                .ThenBy(group => group.Key)
                .Select(group =>
                {
                    Rational resource = Rational.Zero;
                    Rational pupils = Rational.Zero;
                    foreach (Finding section in group)
                    {
                        resource += section.Amount;
                        pupils += section.Divisor;
                    }

                    return new LocationMean(
                        group.Key,
                        group.Count(),
                        Exactly.ToDecimal(pupils),
                        (resource * times / pupils).ToDouble()
                    );
                }),
        ];

    /// <summary>Whether they have different values: exactly, for doubles of equal ones differ in their last bits.</summary>
    private static bool Vary(ImmutableArray<Finding> sections) =>
        sections.Any(section =>
            section.Amount * sections[0].Divisor != sections[0].Amount * section.Divisor
        );

    /// <summary>P(X − X̄)², the section's part of the sum that the deviation is the root of.</summary>
    private static double SquareOf(Finding section, double mean)
    {
        double pupils = section.Divisor.ToDouble();
        double distance = section.Amount.ToDouble() / pupils - mean;
        return pupils * distance * distance;
    }

    private static double? Without(DispersionAccumulator all, Finding section)
    {
        Dispersion rest = all.Remove(section.Amount.ToDouble(), section.Divisor.ToDouble())
            .ToDispersion();
        return rest.IsDefined ? rest.Coefficient : null;
    }
}
