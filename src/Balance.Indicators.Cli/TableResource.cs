namespace Balance.Indicators.Cli;

/// <summary>A resource as it was written, row by row.</summary>
/// <param name="index">Its position in a row, from 0.</param>
/// <param name="name">What the column is called.</param>
/// <param name="rows">How many rows are expected.</param>
internal sealed class TableResource(int index, string name, int rows)
{
    private readonly NumberColumn _values = new(rows);
    private readonly TableUnit _unit = TableUnit.Of(name);
    private readonly LocalizedText _subject = new(
        $"“{Quoted.Short(name)}”",
        $"\"{Quoted.Short(name)}\""
    );

    /// <summary>Its position in a row, from 0.</summary>
    public int Index => index;

    public string Name => name;

    /// <summary>A number for each row; null where it is not reported.</summary>
    public NumberColumn Values => _values;

    /// <summary>Whether any cell has a digit: if none does, the whole column is something else.</summary>
    public bool HasDigits { get; private set; }

    /// <summary>Takes the cell of the next row, blanks around it or not.</summary>
    /// <returns>Whether it is a number above 0.</returns>
    public bool Read(ReadOnlySpan<char> cell, out LocalizedText? problem)
    {
        problem = null;
        if (_values.TryAdd(cell, isWhole: false, out bool isAbove0))
        {
            HasDigits = true;
            return isAbove0;
        }

        cell = cell.Trim();
        decimal? value = cell.IsEmpty
            ? null
            : TableNumber.Read(cell, _subject, isWhole: false, _unit, out problem);
        HasDigits |= value is not null || HasAnyDigit(cell);
        _values.Add(value);
        return value > 0;
    }

    /// <summary>Takes the rows of the same resource further down.</summary>
    public void Append(TableResource below)
    {
        _values.Append(below._values);
        HasDigits |= below.HasDigits;
    }

    private static bool HasAnyDigit(ReadOnlySpan<char> cell)
    {
        foreach (char c in cell)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
