namespace Balance.Indicators.Cli;

/// <summary>A number as it stands in a cell of a table: digits, with a sign, a point or an exponent, and nothing else.</summary>
internal static class TableNumber
{
    /// <summary>The number of 0 or more, or what is said of the cell.</summary>
    /// <param name="cell">What stands in it, without blanks around it.</param>
    /// <param name="subject">What the column is called.</param>
    /// <param name="isWhole">Whether a whole number belongs there.</param>
    /// <param name="unit">The unit of the column.</param>
    /// <param name="problem">Null where there is none.</param>
    public static decimal? Read(
        ReadOnlySpan<char> cell,
        LocalizedText subject,
        bool isWhole,
        TableUnit unit,
        out LocalizedText? problem
    )
    {
        string text = cell.ToString();
        problem = null;
        var raw = new RawValue(ExactNumber.IsNumber(text) ? RawShape.Number : RawShape.Cell, text);
        decimal number = -1;
        if (raw.Shape == RawShape.Number && !ExactNumber.TryRead(text.TrimStart('+'), out number))
        {
            problem = ValueParser.NotExact(raw, subject);
            return null;
        }

        if (number >= 0 && (!isWhole || number == decimal.Truncate(number)))
        {
            return number;
        }

        LocalizedText wanted = isWhole
            ? new(" 0 或以上的整数", "a whole number of 0 or more")
            : new(" 0 或以上的数", "a number of 0 or more");
        NumberForm form = isWhole ? NumberForm.Integer : NumberForm.Any;
        problem = ValueParser.Unlike(
            raw,
            subject,
            wanted,
            unit.HintFor(text) ?? NumberHint.Of(raw, form, unit.Fixed)
        );
        return null;
    }
}
