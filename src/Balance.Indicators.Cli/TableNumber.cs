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
        string cell,
        LocalizedText subject,
        bool isWhole,
        TableUnit unit,
        out LocalizedText? problem
    )
    {
        problem = null;
        var raw = new RawValue(IsNumber(cell) ? RawShape.Number : RawShape.Cell, cell);
        decimal number = -1;
        if (raw.Shape == RawShape.Number && !ExactNumber.TryRead(cell.TrimStart('+'), out number))
        {
            problem = ValueText.NotExact(raw, subject);
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
        problem = ValueText.Unlike(
            raw,
            subject,
            wanted,
            unit.HintFor(cell) ?? NumberHint.Of(raw, form, unit.Fixed)
        );
        return null;
    }

    public static bool IsNumber(string cell)
    {
        int i = cell.Length > 0 && cell[0] is '+' or '-' ? 1 : 0;
        int whole = Digits(cell, ref i);
        int decimals = 0;
        if (i < cell.Length && cell[i] == '.')
        {
            i++;
            decimals = Digits(cell, ref i);
        }

        if (whole + decimals == 0)
        {
            return false;
        }

        if (i < cell.Length && cell[i] is 'e' or 'E')
        {
            i++;
            i += i < cell.Length && cell[i] is '+' or '-' ? 1 : 0;
            if (Digits(cell, ref i) == 0)
            {
                return false;
            }
        }

        return i == cell.Length;
    }

    private static int Digits(string cell, ref int i)
    {
        int start = i;
        while (i < cell.Length && char.IsAsciiDigit(cell[i]))
        {
            i++;
        }

        return i - start;
    }
}
