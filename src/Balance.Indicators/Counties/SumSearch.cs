namespace Balance.Indicators;

/// <summary>
/// Finds rows that are the sum of others: each of their figures exactly, of the same other rows, which are all the others, those
/// of a group, or a run of rows before it. Sums of pupils find the few runs that are then added up exactly: those of a few rows
/// are looked up (<see cref="ShortRuns"/>), the others looked for within reach.
/// </summary>
/// <param name="rows">The rows in their order; what is known not to be one of a school's is left out.</param>
/// <param name="pupils">The pupils of a row, 0 or more.</param>
/// <param name="hasEnough">Whether a row reports figures above 0 in such a number, its pupils among them, that chance is no likely cause.</param>
/// <param name="keys">Which figures a row may report, its pupils among them.</param>
/// <param name="figure">One of them; null where the row does not report it.</param>
/// <param name="groups">What else each row is added up by, such as a township, as a number from 0; −1 for nothing. Null where there is no such thing.</param>
internal sealed class SumSearch<TRow, TKey>(
    IReadOnlyList<TRow> rows,
    Func<TRow, decimal> pupils,
    Func<TRow, bool> hasEnough,
    Func<TRow, IEnumerable<TKey>> keys,
    Func<TRow, TKey, decimal?> figure,
    int[]? groups
)
{
    /// <summary>A sum of that many others is no chance: a total.</summary>
    public const int LeastOfTotal = 3;

    private const double Slack = 1e-11;

    /// <summary>With fewer rows there is nothing to gain by a table of runs.</summary>
    private const int LeastForTable = 256;

    /// <summary>2⁵³: whole numbers up to it are exact as doubles.</summary>
    private const decimal MostExact = 9_007_199_254_740_992;

    private readonly int[]?[] _others = new int[rows.Count][];
    private readonly decimal[] _pupils = [.. rows.Select(pupils)];

    /// <summary>The rows that are the sum of two others or more, with those; totals are not among the others.</summary>
    public IEnumerable<(int Row, int[] Others)> Find()
    {
        var isCandidate = new bool[rows.Count];
        var candidates = new List<int>(rows.Count);
        for (int row = 0; row < isCandidate.Length; row++)
        {
            if (_pupils[row] > 0 && hasEnough(rows[row]))
            {
                isCandidate[row] = true;
                candidates.Add(row);
            }
        }

        if (candidates.Count > 0)
        {
            FindRuns(isCandidate);
            if (groups is not null)
            {
                FindGroups(candidates, groups);
            }

            FindAll(candidates);
        }

        return candidates
            .Where(row => _others[row] is not null)
            .Select(row => (row, _others[row]!));
    }

    private bool IsTotal(int row) => _others[row]?.Length >= LeastOfTotal;

    private void FindRuns(bool[] isCandidate)
    {
        // The rows so far that are no totals, and their sums: of the first one, of the first two, and so on.
        var before = new int[rows.Count];
        double[] sums = new double[rows.Count + 1];
        ShortRuns? runs = RunsOf(isCandidate, sums);
        int count = 0;
        for (int row = 0; row < isCandidate.Length; row++)
        {
            if (isCandidate[row] && runs?.HasAll((double)_pupils[row]) == true)
            {
                TakeRun(row, before.AsSpan(0, count), runs);
            }
            else if (isCandidate[row])
            {
                FindRun(row, before.AsSpan(0, count), sums.AsSpan(0, count + 1));
            }

            if (!IsTotal(row))
            {
                before[count] = row;
                sums[count + 1] = sums[count] + (double)_pupils[row];
                count++;
                runs?.Add(count);
            }
        }
    }

    /// <summary>A table of runs; null where rows are few, or their pupils not exact in doubles.</summary>
    private ShortRuns? RunsOf(bool[] isCandidate, double[] sums)
    {
        if (rows.Count < LeastForTable)
        {
            return null;
        }

        decimal sum = 0;
        decimal most = 0;
        for (int row = 0; row < _pupils.Length; row++)
        {
            decimal own = _pupils[row];
            sum += own;
            most = isCandidate[row] ? Math.Max(most, own) : most;
            if (sum > MostExact || own != decimal.Truncate(own))
            {
                return null;
            }
        }

        return new ShortRuns(sums, (double)most);
    }

    private void TakeRun(int row, ReadOnlySpan<int> before, ShortRuns runs)
    {
        int run = 0;
        double wanted = (double)_pupils[row];
        while (
            !IsTotal(row) && runs.Next(before.Length, wanted, ref run, out int from, out int end)
        )
        {
            Note(row, before.Slice(from, end - from));
        }
    }

    private void FindRun(int row, ReadOnlySpan<int> before, ReadOnlySpan<double> sums)
    {
        double wanted = (double)_pupils[row];
        double slack = Slack * sums[sums.Length - 1];
        double least = wanted - slack;
        double most = wanted + slack;
        int start = before.Length;
        for (int end = before.Length; end >= 2 && end > before.Length - ShortRuns.Reach; end--)
        {
            double sum = sums[end];
            if (sum < least)
            {
                return;
            }

            while (start > 0 && sum - sums[start - 1] <= most)
            {
                start--;
            }

            for (int from = start; from < end - 1 && sum - sums[from] >= least; from++)
            {
                Note(row, before.Slice(from, end - from));
                if (IsTotal(row))
                {
                    return;
                }
            }
        }
    }

    private void FindGroups(List<int> candidates, int[] groupOf)
    {
        // In the order in which groups begin; totals are in none.
        var order = new List<int>();
        var isTotal = new bool[rows.Count];
        var sums = new decimal[groupOf.Length == 0 ? 0 : groupOf.Max() + 1];
        var isKnown = new bool[sums.Length];
        for (int row = 0; row < isTotal.Length; row++)
        {
            int group = groupOf[row];
            isTotal[row] = IsTotal(row);
            if (group < 0 || isTotal[row])
            {
                continue;
            }

            if (!isKnown[group])
            {
                isKnown[group] = true;
                order.Add(group);
            }

            sums[group] += _pupils[row];
        }

        int[] RowsOf(int group, int but) =>
            [
                .. Enumerable
                    .Range(0, isTotal.Length)
                    .Where(other => groupOf[other] == group && other != but && !isTotal[other]),
            ];
        foreach (int row in candidates)
        {
            if (IsTotal(row))
            {
                continue;
            }

            decimal wanted = _pupils[row];
            int own = groupOf[row];
            if (own < 0)
            {
                foreach (int group in order)
                {
                    if (sums[group] == wanted)
                    {
                        Note(row, RowsOf(group, -1));
                    }
                }
            }
            else if (sums[own] - wanted == wanted)
            {
                Note(row, RowsOf(own, row));
            }
        }
    }

    private void FindAll(List<int> candidates)
    {
        decimal sum = 0;
        for (int row = 0; row < _pupils.Length; row++)
        {
            sum += IsTotal(row) ? 0 : _pupils[row];
        }

        int[]? all = null;
        foreach (int row in candidates)
        {
            if (!IsTotal(row) && sum - _pupils[row] == _pupils[row])
            {
                // Those that are found to be totals here are still among the others of the next.
                all ??= [.. Enumerable.Range(0, rows.Count).Where(other => !IsTotal(other))];
                Note(row, [.. all.Where(other => other != row)]);
            }
        }
    }

    /// <summary>Keeps the others where the row is their sum, of more of them before of fewer.</summary>
    private void Note(int row, ReadOnlySpan<int> all)
    {
        foreach (TKey key in keys(rows[row]))
        {
            if (figure(rows[row], key) is not { } wanted)
            {
                continue;
            }

            decimal sum = 0;
            foreach (int other in all)
            {
                sum += figure(rows[other], key) ?? 0;
            }

            if (sum != wanted)
            {
                return;
            }
        }

        // Rows of nothing are no part of a sum.
        TKey[] own = [.. keys(rows[row]).Where(key => figure(rows[row], key) is not null)];
        int[] parts =
        [
            .. all.ToArray().Where(other => own.Any(key => figure(rows[other], key) > 0)),
        ];
        if (parts.Length >= 2 && parts.Length > (_others[row]?.Length ?? 0))
        {
            _others[row] = parts;
        }
    }
}
