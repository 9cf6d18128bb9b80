using System.Collections.Immutable;

namespace Balance.Indicators.Counties;

/// <summary>
/// 合计行: rows of a table of schools that are totals of other rows. A total is not a school: taken for one, it divides
/// coefficients by about √2 and doubles every sum.
/// </summary>
public static class TotalRows
{
    private static readonly string[] Endings = ["合计", "总计", "小计", "共计", "汇总"];
    private static readonly string[] Whole = ["全县", "全市"];

    /// <summary>The last characters of all of them.</summary>
    private static readonly string Lasts = string.Concat(
        Endings.Concat(Whole).Select(label => label[label.Length - 1]).Distinct()
    );

    /// <summary>
    /// Whether a name or a code is that of a total: without blanks and punctuation it is or ends with 合计, 总计, 小计, 共计 or
    /// 汇总, or is 全县 or 全市.
    /// </summary>
    /// <param name="text">The name or code; null is none.</param>
    public static bool IsLabel(string? text)
    {
        // Hardly any name ends as one of these does.
        int last = (text ??= "").Length - 1;
        while (last >= 0 && !char.IsLetterOrDigit(text[last]))
        {
            last--;
        }

        return last >= 0 && Lasts.IndexOf(text[last]) >= 0 && EndsAsLabel(text);
    }

    private static bool EndsAsLabel(string text)
    {
        string bare = string.Concat(text.Where(char.IsLetterOrDigit));
        return Endings.Any(ending => bare.EndsWith(ending, StringComparison.Ordinal))
            || Array.IndexOf(Whole, bare) >= 0;
    }

    /// <summary>
    /// Finds the rows whose pupils, and each resource that they report, are exactly the sum of the same other rows: of all
    /// others, or of a run of rows before it that ends at most 1 000 rows above. Other rows with a label of a
    /// total, or found to be one, are not counted among them.
    /// </summary>
    /// <param name="labels">The name or code of each row; null where it has none.</param>
    /// <param name="pupils">The pupils of each row; null where they are not reported. Numbers below 0, or of 10^15 and more, are passed over.</param>
    /// <param name="resources">Each resource: one column, a number for each row; null where it is not reported.</param>
    /// <returns>
    /// The rows that are totals by label or by sum, in their order. A row over two others only may be chance; three or more,
    /// and one resource above 0, is enough for a total.
    /// </returns>
    /// <exception cref="ArgumentNullException">Labels, pupils, resources or one of the resources are null.</exception>
    /// <exception cref="ArgumentException">The columns are not of one length.</exception>
    public static ImmutableArray<TotalRow> Find(
        IReadOnlyList<string?> labels,
        IReadOnlyList<decimal?> pupils,
        IReadOnlyList<IReadOnlyList<decimal?>> resources
    )
    {
        _ = labels ?? throw new ArgumentNullException(nameof(labels));
        _ = pupils ?? throw new ArgumentNullException(nameof(pupils));
        _ = resources ?? throw new ArgumentNullException(nameof(resources));
        if (resources.Any(column => column is null))
        {
            throw new ArgumentNullException(nameof(resources));
        }

        if (pupils.Count != labels.Count || resources.Any(column => column.Count != labels.Count))
        {
            throw new ArgumentException("The columns are not of one length.", nameof(resources));
        }

        return FindIn(labels, ColumnOf(pupils), [.. resources.Select(ColumnOf)]);
    }

    /// <summary>The same of columns of numbers of 0 or more, below 10^15; without labels where rows have none.</summary>
    internal static ImmutableArray<TotalRow> FindIn(
        IReadOnlyList<string?> labels,
        NumberColumn pupils,
        NumberColumn[] resources
    )
    {
        NumberColumn[] columns = [pupils, .. resources];
        int[] keys = [.. Enumerable.Range(0, columns.Length)];
        var rows = new List<int>(pupils.Count);
        var found = new List<TotalRow>();
        for (int row = 0; row < pupils.Count; row++)
        {
            if (labels.Count > 0 && IsLabel(labels[row]))
            {
                found.Add(new TotalRow(row, []));
            }
            else
            {
                rows.Add(row);
            }
        }

        var search = new SumSearch<int, int>(
            rows,
            row => double.IsNaN(pupils.Doubles[row]) ? 0 : pupils.Doubles[row],
            pupils.IsWhole,
            row => resources.Length == 0 ? double.NaN : resources[0].Doubles[row],
            row => HasResource(resources, row),
            _ => keys,
            (row, key) => columns[key][row],
            groups: null
        );
        found.AddRange(
            search
                .Find()
                .Select(sum => new TotalRow(
                    rows[sum.Row],
                    [.. sum.Others.Select(other => rows[other])]
                ))
        );
        return [.. found.OrderBy(total => total.Row)];
    }

    private static NumberColumn ColumnOf(IReadOnlyList<decimal?> numbers)
    {
        var column = new NumberColumn(numbers.Count);
        foreach (decimal? number in numbers)
        {
            column.Add(CountyFigures.Possible(number));
        }

        return column;
    }

    /// <summary>Whether a row reports a resource above 0: with its pupils that is enough for no chance.</summary>
    private static bool HasResource(NumberColumn[] resources, int row)
    {
        foreach (NumberColumn column in resources)
        {
            if (column.Doubles[row] > 0)
            {
                return true;
            }
        }

        return false;
    }
}
