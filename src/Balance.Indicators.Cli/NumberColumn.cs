using System.Collections;

namespace Balance.Indicators.Cli;

/// <summary>The numbers of a column, row by row, exactly: of nearly all of them the digits, in less than half the room of decimals.</summary>
/// <param name="rows">How many are expected.</param>
internal sealed class NumberColumn(int rows) : IReadOnlyList<decimal?>
{
    /// <summary>In the place of how many decimals there are: nothing is reported.</summary>
    private const byte Nothing = 255;

    /// <summary>The same: the number is among the long ones, and its digits are its place there.</summary>
    private const byte Long = 254;

    private readonly List<long> _digits = new(rows);
    private readonly List<byte> _decimals = new(rows);
    private readonly List<decimal> _long = [];

    public int Count => _digits.Count;

    /// <summary>The number of a row, with as many decimals as were written; null where none is reported.</summary>
    public decimal? this[int row] =>
        _decimals[row] switch
        {
            Nothing => null,
            Long => _long[(int)_digits[row]],
            byte decimals => ExactNumber.Of(_digits[row], decimals),
        };

    /// <summary>Adds the next row's number, null where none is reported.</summary>
    public void Add(decimal? number)
    {
        if (number is not { } value)
        {
            Add(0, Nothing);
        }
        else if (ExactNumber.IsShort(value, out long digits, out int decimals))
        {
            Add(digits, decimals);
        }
        else
        {
            Add(_long.Count, Long);
            _long.Add(value);
        }
    }

    /// <summary>Adds the next row's number.</summary>
    /// <param name="digits">Its digits: 0 or more, below 10¹⁵.</param>
    /// <param name="decimals">How many of them are behind the point: 0 to 15.</param>
    public void Add(long digits, int decimals)
    {
        _digits.Add(digits);
        _decimals.Add((byte)decimals);
    }

    public IEnumerator<decimal?> GetEnumerator()
    {
        for (int row = 0; row < Count; row++)
        {
            yield return this[row];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
