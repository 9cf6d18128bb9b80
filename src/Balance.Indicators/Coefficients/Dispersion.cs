using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// How evenly a resource is spread over sections: the result of <see cref="DifferenceCoefficient.Compute"/>.
/// Plain numbers, no schools and no verdict.
/// </summary>
[StructLayout(LayoutKind.Auto)]
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public readonly record struct Dispersion
#if NET
    : ISpanFormattable
#else
    : IFormattable
#endif
{
    internal Dispersion(
        int count,
        double pupils,
        double mean,
        double standardDeviation,
        double coefficient
    )
    {
        Count = count;
        Pupils = pupils;
        Mean = mean;
        StandardDeviation = standardDeviation;
        Coefficient = coefficient;
    }

    /// <summary>How many sections were counted. 0 where there are none.</summary>
    [JsonPropertyName("count"), JsonRequired]
    public int Count { get; init; }

    /// <summary>ΣP, the pupils of all sections together; the divisor of the mean.</summary>
    [JsonPropertyName("pupils"), JsonRequired]
    public double Pupils { get; init; }

    /// <summary>X̄ = Σx / ΣP, per pupil. NaN without sections.</summary>
    [JsonPropertyName("mean"), JsonRequired]
    public double Mean { get; init; }

    /// <summary>
    /// S = √(Σ (P/ΣP)(x/P − X̄)²), per pupil. The pupils are weights of the whole population (divisor ΣP, no Bessel
    /// correction). NaN without sections.
    /// </summary>
    [JsonPropertyName("standardDeviation"), JsonRequired]
    public double StandardDeviation { get; init; }

    /// <summary>
    /// 差异系数 S / X̄, dimensionless, from 0 (perfectly even) upward; values above 1 occur. NaN, which is to say
    /// undefined, where the mean is 0 or there are no sections; 0 for a single section that has any of the resource.
    /// </summary>
    [JsonPropertyName("coefficient"), JsonRequired]
    public double Coefficient { get; init; }

    /// <summary>Whether the coefficient is defined: there are sections and not all of them have nothing.</summary>
    [JsonIgnore]
    public bool IsDefined => Count > 0 && !double.IsNaN(Coefficient);

    /// <summary>The coefficient with its mean, deviation, sections and pupils, in invariant digits.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>
    /// The coefficient with its mean, deviation, sections and pupils: <c>0.333 (mean 5.667, standard deviation 1.886, 2 sections,
    /// 900 pupils)</c> with the format <c>F3</c>.
    /// </summary>
    /// <param name="format">Of coefficient, mean and deviation: any that a <see cref="double"/> takes; null for all their digits.</param>
    /// <param name="formatProvider">How digits are written; null is invariant.</param>
    /// <exception cref="FormatException">A <see cref="double"/> does not take the format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        IFormatProvider provider = formatProvider ?? CultureInfo.InvariantCulture;
        format ??= "R";
        return Coefficient.ToString(format, provider)
            + " (mean "
            + Mean.ToString(format, provider)
            + ", standard deviation "
            + StandardDeviation.ToString(format, provider)
            + ", "
            + Count.ToString(provider)
            + (Count == 1 ? " section, " : " sections, ")
            + Pupils.ToString(provider)
            + (Pupils == 1 ? " pupil)" : " pupils)");
    }

#if NET
    /// <summary>Writes what <see cref="ToString(string, IFormatProvider)"/> says.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="charsWritten">How many characters were written; 0 where the text does not fit.</param>
    /// <param name="format">Of coefficient, mean and deviation: any that a <see cref="double"/> takes; empty for all their digits.</param>
    /// <param name="provider">How digits are written; null is invariant.</param>
    /// <returns>Whether the text fits.</returns>
    /// <exception cref="FormatException">A <see cref="double"/> does not take the format.</exception>
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    )
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
#endif
}
