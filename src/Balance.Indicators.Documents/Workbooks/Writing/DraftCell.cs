using System.Runtime.InteropServices;

namespace Balance.Indicators.Documents;

/// <summary>A cell to be written: a text, a number, or nothing but its style.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DraftCell
{
    /// <summary>The digits that a workbook keeps of a number.</summary>
    private const int MostDigits = 15;

    private DraftCell(string? text, decimal? number, CellStyle style)
    {
        Text = text;
        Number = number;
        Style = style;
    }

    public string? Text { get; }

    public decimal? Number { get; }

    public CellStyle Style { get; }

    public static DraftCell Of(string? text, CellStyle style) =>
        new(string.IsNullOrEmpty(text) ? null : text, null, style);

    /// <summary>A number; as text where a workbook would lose a digit of it.</summary>
    public static DraftCell Of(decimal? number, CellStyle style) =>
        number is { } value && DigitsOf(value) > MostDigits
            ? new DraftCell(ExactNumber.Text(value), null, style)
            : new DraftCell(null, number, style);

    private static int DigitsOf(decimal number) =>
        string.Concat(ExactNumber.Text(number).Where(char.IsDigit)).Trim('0').Length;
}
