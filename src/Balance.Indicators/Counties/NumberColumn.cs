using System.Collections;

namespace Balance.Indicators;

/// <summary>
/// The numbers of a column of a table, row by row, as the nearest doubles and, with how many decimals were written, exactly: a
/// number of at most 15 digits is what its double rounds to.
/// </summary>
/// <param name="rows">How many are expected.</param>
internal sealed class NumberColumn(int rows) : IReadOnlyList<decimal?>
{
    /// <summary>In the place of how many decimals there are: nothing is reported.</summary>
    private const byte Nothing = 255;

    /// <summary>The same: the number has more digits, and is kept beside.</summary>
    private const byte Long = 254;

    private const int LeastRoom = 16;

    /// <summary>10⁰ to 10¹⁵, which doubles keep exactly.</summary>
    private static readonly double[] Powers =
    [
        1,
        1e1,
        1e2,
        1e3,
        1e4,
        1e5,
        1e6,
        1e7,
        1e8,
        1e9,
        1e10,
        1e11,
        1e12,
        1e13,
        1e14,
        1e15,
    ];

    private readonly Dictionary<int, decimal> _long = [];
    private double[] _doubles = new double[rows];
    private byte[] _decimals = new byte[rows];

    /// <summary>How many rows there are so far.</summary>
    public int Count { get; private set; }

    /// <summary>Whether all numbers are whole.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>The numbers as the nearest doubles; NaN where none is reported.</summary>
    public ReadOnlySpan<double> Doubles => _doubles.AsSpan(0, Count);

    /// <summary>The number of a row, with as many decimals as were written; null where none is reported.</summary>
    public decimal? this[int row] =>
        _decimals[row] switch
        {
            Nothing => null,
            Long => _long[row],
            // The quotient and the product are rounded by 2⁻⁵³ each: a quarter of a digit at most, below 10¹⁵.
            byte decimals => ExactNumber.Of(
                (long)Math.Round(_doubles[row] * Powers[decimals]),
                decimals
            ),
        };

    /// <summary>Adds the number of the next row's cell where that holds at most 15 digits, with a point at most; any other cell is not added.</summary>
    /// <param name="cell">What is written.</param>
    /// <param name="isWhole">Whether decimals are refused, zeros too.</param>
    /// <param name="isAbove0">Whether the number is.</param>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(ReadOnlySpan<char> cell, bool isWhole, out bool isAbove0)
    {
        if (
            ExactNumber.TryReadShort(cell, out long digits, out int decimals)
            && (!isWhole || decimals == 0)
        )
        {
            Add(digits, decimals);
            isAbove0 = digits > 0;
            return true;
        }

        isAbove0 = false;
        return false;
    }

    /// <summary>Adds the next row's number, null where none is reported.</summary>
    public void Add(decimal? number)
    {
        if (number is not { } value)
        {
            Add(double.NaN, Nothing);
        }
        else if (ExactNumber.IsShort(value, out long digits, out int decimals))
        {
            Add(digits, decimals);
        }
        else
        {
            IsWhole &= value == decimal.Truncate(value);
            _long.Add(Count, value);
            Add((double)value, Long);
        }
    }

    /// <summary>Adds the rows of another column below.</summary>
    public void Append(NumberColumn below)
    {
        foreach (KeyValuePair<int, decimal> row in below._long)
        {
            _long.Add(Count + row.Key, row.Value);
        }

        MakeRoom(Count + below.Count);
        below.Doubles.CopyTo(_doubles.AsSpan(Count));
        below._decimals.AsSpan(0, below.Count).CopyTo(_decimals.AsSpan(Count));
        Count += below.Count;
        IsWhole &= below.IsWhole;
    }

    public IEnumerator<decimal?> GetEnumerator()
    {
        for (int row = 0; row < Count; row++)
        {
            yield return this[row];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(long digits, int decimals)
    {
        double nearest = digits;
        if (decimals > 0)
        {
            // Digits and powers are exact, so that the quotient is rounded once, and whole only where the number is.
            nearest /= Powers[decimals];
            IsWhole = IsWhole && nearest == Math.Floor(nearest);
        }

        Add(nearest, (byte)decimals);
    }

    private void Add(double nearest, byte decimals)
    {
        if (Count == _doubles.Length)
        {
            MakeRoom(Count + 1);
        }

        _doubles[Count] = nearest;
        _decimals[Count++] = decimals;
    }

    private void MakeRoom(int count)
    {
        if (count > _doubles.Length)
        {
            int room = Math.Max(count, Math.Max(LeastRoom, Count * 2));
            Array.Resize(ref _doubles, room);
            Array.Resize(ref _decimals, room);
        }
    }
}
