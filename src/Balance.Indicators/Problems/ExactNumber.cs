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
        !HasFewDigits(number)
        && string.Concat(Text(number).Where(char.IsDigit)).Trim('0').Length > MostDigits;

    /// <summary>Whether a number is 0 or more and has at most 15 digits, with those behind the point; then it is below the bound.</summary>
    /// <param name="number">The number.</param>
    /// <param name="digits">Its digits, those behind the point too.</param>
    /// <param name="decimals">How many of them are behind the point: 0 to 15 where it is short. A number that has some may be whole all the same.</param>
    public static bool IsShort(decimal number, out long digits, out int decimals)
    {
#if NET
        Span<int> parts = stackalloc int[4];
        _ = decimal.GetBits(number, parts);
#else
        int[] parts = decimal.GetBits(number);
#endif
        digits = ((long)parts[1] << 32) | (uint)parts[0];
        decimals = parts[3] >> 16;
        return decimals is >= 0 and <= MostWholeDigits
            && parts[2] == 0
            && (ulong)digits < (ulong)Bound;
    }

    /// <summary>The number of these digits.</summary>
    /// <param name="digits">0 or more.</param>
    /// <param name="decimals">How many of them are behind the point: 0 to 28.</param>
    public static decimal Of(long digits, int decimals) =>
        new((int)digits, (int)(digits >> 32), 0, false, (byte)decimals);

    /// <summary>Whether all digits together, without the point, are below 2⁶⁴, and so fewer than 20.</summary>
    private static bool HasFewDigits(decimal number)
    {
#if NET
        Span<int> parts = stackalloc int[4];
        _ = decimal.GetBits(number, parts);
#else
        int[] parts = decimal.GetBits(number);
#endif
        return parts[2] == 0;
    }

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

    /// <summary>A number of at most 15 digits, with or without a point; false for any other, which may be one all the same.</summary>
    /// <param name="text">What JSON takes for a number, in ASCII.</param>
    /// <param name="digits">Its digits, those behind the point too.</param>
    /// <param name="decimals">How many are written behind the point.</param>
    public static bool TryReadShort(ReadOnlySpan<byte> text, out long digits, out int decimals)
    {
        digits = 0;
        decimals = 0;
        if (text.Length > MostWholeDigits + 1)
        {
            return false;
        }

        int point = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is >= (byte)'0' and <= (byte)'9')
            {
                digits = (digits * 10) + (text[i] - '0');
            }
            else if (text[i] == '.')
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        decimals = point < 0 ? 0 : text.Length - 1 - point;
        return point >= 0 || text.Length <= MostWholeDigits;
    }

    /// <summary>The same of any text: true for digits with a point at most, and nothing else.</summary>
    public static bool TryReadShort(ReadOnlySpan<char> text, out long digits, out int decimals)
    {
        digits = 0;
        decimals = 0;
        int point = -1;
        if (text.Length > MostWholeDigits + 1)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            uint digit = (uint)(text[i] - '0');
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (text[i] == '.' && point < 0)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        decimals = point < 0 ? 0 : text.Length - 1 - point;
        return point >= 0 ? text.Length > 1 : text.Length is > 0 and <= MostWholeDigits;
    }

    /// <summary>Whether a text is digits, with a sign, a point or an exponent, and nothing else.</summary>
    public static bool IsNumber(string text)
    {
        int i = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        int whole = PassDigits(text, ref i);
        int decimals = 0;
        if (i < text.Length && text[i] == '.')
        {
            i++;
            decimals = PassDigits(text, ref i);
        }

        if (whole + decimals == 0)
        {
            return false;
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            i++;
            i += i < text.Length && text[i] is '+' or '-' ? 1 : 0;
            if (PassDigits(text, ref i) == 0)
            {
                return false;
            }
        }

        return i == text.Length;
    }

    private static int PassDigits(string text, ref int i)
    {
        int start = i;
        while (i < text.Length && text[i] is >= '0' and <= '9')
        {
            i++;
        }

        return i - start;
    }
}
