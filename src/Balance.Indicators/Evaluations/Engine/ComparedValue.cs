namespace Balance.Indicators;

/// <summary>Rounding before comparison: a value as it is compared with its limit.</summary>
internal static class ComparedValue
{
    /// <summary>The value as it is, or rounded as it is reported.</summary>
    public static Rational Of(Rational value, int decimals, Rounding rounding) =>
        rounding == Rounding.Exact ? value : Exactly.Round(value, decimals);
}
