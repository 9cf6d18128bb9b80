using System.Collections.Immutable;

namespace Balance.Indicators.Counties;

/// <summary>
/// 合计行: rows of a table of schools that are totals of other rows. A total is not a school: taken for one, it divides
/// coefficients by about √2 and doubles every sum.
/// </summary>
public static class TotalRows
{
    private static readonly string[] Endings = ["合计", "总计", "小计", "共计", "汇总"];
    private const int LeastFigures = 2;
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

        if (last < 0 || Lasts.IndexOf(text[last]) < 0)
        {
            return false;
        }

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

        IReadOnlyList<decimal?>[] columns = [pupils, .. resources];
        int[] keys = [.. Enumerable.Range(0, columns.Length)];
        int[] rows = [.. Enumerable.Range(0, labels.Count).Where(row => !IsLabel(labels[row]))];
        var search = new SumSearch<int, int>(
            rows,
            row => CountyFigures.Possible(pupils[row]) ?? 0,
            row => HasEnough(columns, row),
            _ => keys,
            (row, key) => CountyFigures.Possible(columns[key][row]),
            groups: null
        );
        return
        [
            .. search
                .Find()
                .Select(sum => new TotalRow(
                    rows[sum.Row],
                    [.. sum.Others.Select(other => rows[other])]
                ))
                .Concat(
                    Enumerable
                        .Range(0, labels.Count)
                        .Where(row => IsLabel(labels[row]))
                        .Select(row => new TotalRow(row, []))
                )
                .OrderBy(total => total.Row),
        ];
    }

    private static bool HasEnough(IReadOnlyList<decimal?>[] columns, int row)
    {
        int count = 0;
        for (int i = 0; i < columns.Length && count < LeastFigures; i++)
        {
            count += CountyFigures.Possible(columns[i][row]) > 0 ? 1 : 0;
        }

        return count == LeastFigures;
    }
}
