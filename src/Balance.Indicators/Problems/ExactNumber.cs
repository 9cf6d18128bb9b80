using System.Globalization;

namespace Balance.Indicators;

/// <summary>Reads digits as a decimal without losing a digit, or refuses it; and tells one.</summary>
internal static class ExactNumber
{
    public const int MostDigits = 28;
    public const int MostWholeDigits = 15;

    /// <summary>10¹⁵: every number is below it.</summary>
    public const decimal Bound = 1_000_000_000_000_000;

    /// <summary>A number as it was reported, to be told in a message.</summary>
    public static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a number has more significant digits than one that is read may have: 29, as only code can make it.</summary>
    public static bool HasTooManyDigits(decimal number) =>
        string.Concat(Text(number).Where(char.IsDigit)).Trim('0').Length > MostDigits;

    /// <summary>The number in digits, with a point or an exponent. False where it has 10¹⁵ or more, or more digits than a decimal keeps.</summary>
    public static bool TryRead(string raw, out decimal value)
    {
        int e = raw.IndexOfAny(['e', 'E']);
        string mantissa = (e < 0 ? raw : raw.Substring(0, e)).TrimStart('-');
        int exponent = 0;
        if (
            e >= 0
            && !int.TryParse(
                raw.Substring(e + 1),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out exponent
            )
        )
        {
            // An exponent past the range of int: the number is 0, or cannot be kept.
            exponent = int.MaxValue / 2;
        }

        int point = mantissa.IndexOf('.');
        int whole = point < 0 ? mantissa.Length : point;
        string digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        int leading = 0;
        while (leading < digits.Length && digits[leading] == '0')
        {
            leading++;
        }

        int significant = digits.TrimEnd('0').Length - leading;
        if (significant <= 0)
        {
            value = 0;
            return true;
        }

        long wholeDigits = (long)whole - leading + exponent;
        long decimals = significant - wholeDigits;
        if (significant > MostDigits || wholeDigits > MostWholeDigits || decimals > MostDigits)
        {
            value = 0;
            return false;
        }

        return decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}
