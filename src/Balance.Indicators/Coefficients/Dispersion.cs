using System.Runtime.InteropServices;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// How evenly a resource is spread over sections: the result of <see cref="DifferenceCoefficient.Compute"/>.
/// Plain numbers, no schools and no verdict.
/// </summary>
/// <param name="Count">How many sections were counted. 0 where there are none.</param>
/// <param name="Pupils">ΣP, the pupils of all sections together; the divisor of the mean.</param>
/// <param name="Mean">X̄ = Σx / ΣP, per pupil. NaN without sections.</param>
/// <param name="StandardDeviation">
/// S = √(Σ (P/ΣP)(x/P − X̄)²), per pupil. The pupils are weights of the whole population (divisor ΣP, no Bessel
/// correction). NaN without sections.
/// </param>
/// <param name="Coefficient">
/// 差异系数 S / X̄, dimensionless, from 0 (perfectly even) upward; values above 1 occur. NaN, which is to say
/// undefined, where the mean is 0 or there are no sections; 0 for a single section that has any of the resource.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Dispersion(
    int Count,
    double Pupils,
    double Mean,
    double StandardDeviation,
    double Coefficient
)
{
    /// <summary>Whether the coefficient is defined: there are sections and not all of them have nothing.</summary>
    public bool IsDefined => !double.IsNaN(Coefficient);
}
