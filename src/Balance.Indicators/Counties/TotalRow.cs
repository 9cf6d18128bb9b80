using System.Collections.Immutable;

namespace Balance.Indicators.Counties;

/// <summary>A row of a table that is a total of other rows, as <see cref="TotalRows.Find"/> finds it.</summary>
public sealed class TotalRow
{
    internal TotalRow(int row, ImmutableArray<int> others)
    {
        Row = row;
        Others = others;
    }

    /// <summary>The row, from 0.</summary>
    public int Row { get; }

    /// <summary>The rows that it is the sum of, from 0, in their order; empty where its label alone says that it is a total.</summary>
    public ImmutableArray<int> Others { get; }

    /// <summary>Whether it is a total beyond doubt: by its label, or the sum of three others or more. False: the sum of two, which may be chance.</summary>
    public bool IsCertain => Others.Length is 0 or >= SumSearch<int, int>.LeastOfTotal;

    /// <summary>The row and the number of its others.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"row {Row}: total of {Others.Length}");
}
