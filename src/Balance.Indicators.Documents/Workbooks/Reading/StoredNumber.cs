using System.Globalization;

namespace Balance.Indicators.Documents;

/// <summary>
/// Numbers as workbooks keep them. 0.58 stands there as 0.57999999999999996: a workbook has 15 significant digits, and what
/// was typed is found again by rounding to them. What has no more than 15 digits is taken as it is.
/// </summary>
internal static class StoredNumber
{
    private const int Digits = 15;

    /// <summary>The number in digits; null where the text is none.</summary>
    public static string? Of(string stored)
    {
        string text = stored.Trim();
        if (IsExact(text))
        {
            return text;
        }

        return
            double.TryParse(
                text,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out double number
            )
            && !double.IsNaN(number)
            && !double.IsInfinity(number)
            ? number.ToString("G15", CultureInfo.InvariantCulture)
            : null;
    }

    private static bool IsExact(string text)
    {
        int digits = 0;
        int points = 0;
        bool isLeading = true;
        for (int i = text.Length > 0 && text[0] == '-' ? 1 : 0; i < text.Length; i++)
        {
            if (text[i] == '.')
            {
                points++;
            }
            else if (text[i] is < '0' or > '9')
            {
                return false;
            }
            else if (!isLeading || text[i] != '0')
            {
                isLeading = false;
                digits++;
            }
        }

        return points <= 1
            && digits <= Digits
            && text.Length > points
            && char.IsDigit(text[text.Length - 1]);
    }
}
