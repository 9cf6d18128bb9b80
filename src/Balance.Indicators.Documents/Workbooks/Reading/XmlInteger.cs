using System.Globalization;

namespace Balance.Indicators.Documents;

/// <summary>Whole numbers in the XML of workbooks: positions, styles, ids.</summary>
internal static class XmlInteger
{
    /// <summary>The number; -1 where the text is none.</summary>
    public static int Of(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : -1;
}
