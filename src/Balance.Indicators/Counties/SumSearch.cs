namespace Balance.Indicators;

/// <summary>
/// Finds rows that are the sum of others: each of their figures exactly, of the same other rows, which are all the others, those
/// of a group, or a run of rows before it. Linear in the rows but for <see cref="Reach"/>: sums of pupils find
/// the few runs that are then added up exactly.
/// </summary>
/// <param name="rows">The rows in their order; what is known not to be one of a school's is left out.</param>
/// <param name="pupils">The pupils of a row, 0 or more.</param>
/// <param name="keys">Which figures a row reports, its pupils among them.</param>
/// <param name="figure">One of them; null where the row does not report it.</param>
/// <param name="group">What else rows are added up by, such as a township; null where there is nothing.</param>
/// <param name="leastFigures">How many figures above 0 a sum has at least, its pupils among them.</param>
internal sealed class SumSearch<TRow, TKey>(
    IReadOnlyList<TRow> rows,
    Func<TRow, decimal> pupils,
    Func<TRow, IEnumerable<TKey>> keys,
    Func<TRow, TKey, decimal?> figure,
    Func<TRow, string?> group,
    int leastFigures
)
{
    /// <summary>How many rows above a sum the last of its run may be; totals are not counted.</summary>
    public const int Reach = 1000;

    /// <summary>A sum of that many others is no chance: a total.</summary>
    public const int LeastOfTotal = 3;

    private const double Slack = 1e-11;

    private readonly int[]?[] _others = new int[rows.Count][];
    private readonly decimal[] _pupils = [.. rows.Select(pupils)];

    /// <summary>The rows that are the sum of two others or more, with those; totals are not among the others.</summary>
    public IEnumerable<(int Row, int[] Others)> Find()
    {
        int[] candidates =
        [
            .. Enumerable
                .Range(0, rows.Count)
                .Where(row =>
                    _pupils[row] > 0
                    && keys(rows[row])
                        .Where(key => figure(rows[row], key) > 0)
                        .Take(leastFigures)
                        .Count() == leastFigures
                ),
        ];
        if (candidates.Length > 0)
        {
            FindRuns([.. candidates]);
            FindGroups(candidates);
            FindAll(candidates);
        }

        return candidates
            .Where(row => _others[row] is not null)
            .Select(row => (row, _others[row]!));
    }

    private bool IsTotal(int row) => _others[row]?.Length >= LeastOfTotal;

    private void FindRuns(HashSet<int> candidates)
    {
        var before = new List<int>(rows.Count);
        var sums = new List<double>(rows.Count + 1) { 0 };
        for (int row = 0; row < rows.Count; row++)
        {
            if (candidates.Contains(row))
            {
                FindRun(row, before, sums);
            }

            if (!IsTotal(row))
            {
                before.Add(row);
                sums.Add(sums[sums.Count - 1] + (double)_pupils[row]);
            }
        }
    }

    private void FindRun(int row, List<int> before, List<double> sums)
    {
        double wanted = (double)_pupils[row];
        double slack = Slack * sums[sums.Count - 1];
        int start = before.Count;
        for (int end = before.Count; end >= 2 && end > before.Count - Reach; end--)
        {
            if (sums[end] < wanted - slack)
            {
                return;
            }

            while (start > 0 && sums[end] - sums[start - 1] <= wanted + slack)
            {
                start--;
            }

            for (
                int from = start;
                from < end - 1 && sums[end] - sums[from] >= wanted - slack;
                from++
            )
            {
                Note(row, before.GetRange(from, end - from));
                if (IsTotal(row))
                {
                    return;
                }
            }
        }
    }

    private void FindGroups(int[] candidates)
    {
        ILookup<string, int> byGroup = Enumerable
            .Range(0, rows.Count)
            .Where(row => !IsTotal(row) && group(rows[row]) is not null)
            .ToLookup(row => group(rows[row])!);
        var sums = byGroup.ToDictionary(
            rowsOf => rowsOf.Key,
            rowsOf => rowsOf.Sum(row => _pupils[row])
        );
        ILookup<decimal, string> bySum = sums.ToLookup(pair => pair.Value, pair => pair.Key);
        foreach (int row in candidates.Where(row => !IsTotal(row)))
        {
            decimal wanted = _pupils[row];
            if (group(rows[row]) is not { } own)
            {
                foreach (string name in bySum[wanted])
                {
                    Note(row, byGroup[name]);
                }
            }
            else if (sums[own] - wanted == wanted)
            {
                Note(row, byGroup[own].Where(other => other != row));
            }
        }
    }

    private void FindAll(int[] candidates)
    {
        int[] all = [.. Enumerable.Range(0, rows.Count).Where(row => !IsTotal(row))];
        decimal sum = all.Sum(row => _pupils[row]);
        foreach (int row in candidates.Where(row => !IsTotal(row)))
        {
            if (sum - _pupils[row] == _pupils[row])
            {
                Note(row, all.Where(other => other != row));
            }
        }
    }

    /// <summary>Keeps the others where the row is their sum, of more of them before of fewer.</summary>
    private void Note(int row, IEnumerable<int> others)
    {
        int[] all = [.. others];
        TKey[] own = [.. keys(rows[row])];
        foreach (TKey key in own)
        {
            if (all.Sum(other => figure(rows[other], key) ?? 0) != (figure(rows[row], key) ?? 0))
            {
                return;
            }
        }

        // Rows of nothing are no part of a sum.
        int[] parts = [.. all.Where(other => own.Any(key => figure(rows[other], key) > 0))];
        if (parts.Length >= 2 && parts.Length > (_others[row]?.Length ?? 0))
        {
            _others[row] = parts;
        }
    }
}
