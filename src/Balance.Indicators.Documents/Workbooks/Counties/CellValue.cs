namespace Balance.Indicators.Documents;

/// <summary>What a cell says, as it is taken for a value.</summary>
internal static class CellValue
{
    private static readonly HashSet<string> Dashes =
    [
        "-",
        "--",
        "---",
        "—",
        "——",
        "–",
        "*",
        "**",
        "/",
        "\\",
        "…",
        "……",
        "－",
        "※",
    ];

    /// <summary>Whether a cell is filled with a sign that says "nothing reported here".</summary>
    public static bool IsDash(SheetCell cell) =>
        cell.Kind == SheetCellKind.Text && Dashes.Contains(cell.Text.Trim());

    /// <summary>Why no value can be in such a cell; null where one can.</summary>
    public static LocalizedText? Fault(SheetCell cell) =>
        cell.Kind switch
        {
            SheetCellKind.Error => new(
                $"公式的结果是错误 {Quoted.Short(cell.Text)}；请改正公式，或直接填数",
                $"the formula's result is the error {Quoted.Short(cell.Text)}; correct the formula, or fill in the figure"
            ),
            SheetCellKind.Formula => new(
                "公式没有计算结果；请用 Excel 或 WPS 打开并保存一次，或直接填数",
                "the formula was never computed; open the workbook in Excel or WPS and save it, or fill in the figure"
            ),
            SheetCellKind.Date => new(
                "单元格是日期格式；请把格式改为“常规”后重新填写",
                "the cell is shown as a date; set its format to General and fill it in again"
            ),
            _ => null,
        };

    /// <summary>A number that is written as text: with blanks, separators, full-width digits; null where it is none.</summary>
    public static string? NumberInText(string text)
    {
        string plain = PlainText.Of(text).Replace(" ", "").Trim('\'', '’');
        if (ExactNumber.IsNumber(plain))
        {
            return plain;
        }

        string[] groups = plain.Split('.')[0].Split(',');
        bool isGrouped =
            groups.Length > 1
            && groups[0].Length is > 0 and <= 3
            && groups.Skip(1).All(group => group.Length == 3);
        string digits = plain.Replace(",", "");
        return isGrouped && ExactNumber.IsNumber(digits) ? digits : null;
    }

    /// <summary>The number times a power of ten, in digits; null where it cannot be kept exactly.</summary>
    public static string? Scaled(string digits, int zeros)
    {
        if (!ExactNumber.TryRead(digits.TrimStart('+'), out decimal number))
        {
            return null;
        }

        for (int i = 0; i < Math.Abs(zeros); i++)
        {
            number = zeros > 0 ? number * 10 : number / 10;
        }

        return zeros == 0
            ? ExactNumber.Text(number)
            : number.ToString(
                "0.############################",
                System.Globalization.CultureInfo.InvariantCulture
            );
    }
}
