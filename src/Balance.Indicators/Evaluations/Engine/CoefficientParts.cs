using System.Collections.Immutable;
using Balance.Indicators.Coefficients;

namespace Balance.Indicators;

/// <summary>What the sections of one coefficient add to it: each one's value, its part of the variance, what there is without it, and the means by location.</summary>
internal static class CoefficientParts
{
    /// <summary>The sections from the lowest value to the highest; of equal ones, in the order of the county.</summary>
    public static ImmutableArray<CoefficientSection> BySection(
        ImmutableArray<ReportedSection> sections,
        decimal times
    )
    {
        DispersionAccumulator all = default;
        foreach (ReportedSection section in sections)
        {
            all = all.Add(section.Resource.ToDouble(), section.Pupils.ToDouble());
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
                            Pupils = Exactly.ToDecimal(section.Pupils),
                            Resource = Exactly.ToDecimal(section.Resource),
                            Value = Exactly.ToDecimal(section.Resource * times / section.Pupils),
                            ShareOfVariance = variance > 0 ? squares[index] / variance : null,
                            CoefficientWithout = Without(all, section),
                        }
                )
                .OrderBy(section => section.Value),
        ];
    }

    /// <summary>城区, 镇区, 乡村, and what has not told its location, as far as there are such sections.</summary>
    public static ImmutableArray<LocationMean> ByLocation(
        ImmutableArray<ReportedSection> sections,
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
                    foreach (ReportedSection section in group)
                    {
                        resource += section.Resource;
                        pupils += section.Pupils;
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
    private static bool Vary(ImmutableArray<ReportedSection> sections) =>
        sections.Any(section =>
            section.Resource * sections[0].Pupils != sections[0].Resource * section.Pupils
        );

    /// <summary>P(X − X̄)², the section's part of the sum that the deviation is the root of.</summary>
    private static double SquareOf(ReportedSection section, double mean)
    {
        double pupils = section.Pupils.ToDouble();
        double distance = section.Resource.ToDouble() / pupils - mean;
        return pupils * distance * distance;
    }

    private static double? Without(DispersionAccumulator all, ReportedSection section)
    {
        Dispersion rest = all.Remove(section.Resource.ToDouble(), section.Pupils.ToDouble())
            .ToDispersion();
        return rest.IsDefined ? rest.Coefficient : null;
    }
}
