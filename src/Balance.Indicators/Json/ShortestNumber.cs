using System.Globalization;

namespace Balance.Indicators;

/// <summary>
/// A double in the fewest digits that give it back, laid out as .NET does. .NET Framework, for which netstandard2.0 is, writes 17
/// digits instead, and .NET itself one too few for some powers of two, such as 2⁻²⁵.
/// </summary>
internal static class ShortestNumber
{
    private const int Enough = 17;

    /// <param name="number">Finite.</param>
    public static string Text(double number)
    {
#if NET
        string known = number.ToString("R", CultureInfo.InvariantCulture);
        if (double.Parse(known, CultureInfo.InvariantCulture).Equals(number))
        {
            return known;
        }
#endif
        return Searched(number);
    }

    /// <summary>The same, found by trying one digit more and more.</summary>
    public static string Searched(double number)
    {
        if (number == 0)
        {
            return 1 / number < 0 ? "-0" : "0";
        }

        int digits = 1;
        string text = Scientific(number, digits);
        while (digits < Enough && !double.Parse(text, CultureInfo.InvariantCulture).Equals(number))
        {
            digits++;
            text = Scientific(number, digits);
        }

        int e = text.IndexOf('E');
        int exponent = int.Parse(text.Substring(e + 1), CultureInfo.InvariantCulture);
        string sign = number < 0 ? "-" : "";
        string significant = text.Substring(sign.Length, e - sign.Length)
            .Replace(".", "")
            .TrimEnd('0');
        return sign + LayOut(significant, exponent);
    }

    private static string Scientific(double number, int digits) =>
        number.ToString(
            "E" + (digits - 1).ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );

    /// <summary>Digits of which the first counts 10 to the exponent.</summary>
    private static string LayOut(string digits, int exponent)
    {
        if (exponent is < -4 or >= Enough)
        {
            string rest = digits.Length > 1 ? "." + digits.Substring(1) : "";
            string power = Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
            return digits[0] + rest + (exponent < 0 ? "E-" : "E+") + power;
        }

        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        int whole = exponent + 1;
        return digits.Length <= whole
            ? digits.PadRight(whole, '0')
            : digits.Substring(0, whole) + "." + digits.Substring(whole);
    }
}
