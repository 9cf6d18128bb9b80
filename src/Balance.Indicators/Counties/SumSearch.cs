namespace Balance.Indicators;

/// <summary>
/// Finds rows that are the sum of others: each of their figures exactly, of the same other rows, which are all the others, those
/// of a group, or a run of rows before it. Sums of pupils, and of one figure more, find the few runs that are then added up exactly:
/// those of a few rows are looked up (<see cref="ShortRuns"/>), the others looked for within reach.
/// </summary>
/// <param name="rows">The rows in their order; what is known not to be one of a school's is left out.</param>
/// <param name="pupils">The pupils of a row, 0 or more, to the nearest double.</param>
/// <param name="isWhole">Whether all of those are whole, and so exact as doubles.</param>
/// <param name="another">Another of its figures in the same way, that tells sums which agree by chance; NaN where the row does not report it.</param>
/// <param name="hasEnough">Whether a row reports figures above 0 in such a number, its pupils among them, that chance is no likely cause.</param>
/// <param name="keys">Which figures a row may report, its pupils among them.</param>
/// <param name="figure">One of them; null where the row does not report it.</param>
/// <param name="groups">What else each row is added up by, such as a township, as a number from 0; −1 for nothing. Null where there is no such thing.</param>
internal sealed class SumSearch<TRow, TKey>(
    IReadOnlyList<TRow> rows,
    Func<TRow, double> pupils,
    bool isWhole,
    Func<TRow, double> another,
    Func<TRow, bool> hasEnough,
    Func<TRow, IEnumerable<TKey>> keys,
    Func<TRow, TKey, decimal?> figure,
    int[]? groups
)
{
    /// <summary>A sum of that many others is no chance: a total.</summary>
    public const int LeastOfTotal = 3;

    /// <summary>2⁻⁵²: twice what a double is rounded by.</summary>
    private const double Epsilon = 1.0 / (1L << 52);

    /// <summary>With fewer rows there is nothing to gain by a table of runs.</summary>
    private const int LeastForTable = 256;

    /// <summary>2⁵²: sums of whole numbers up to it are exact as doubles, and so is the first that is more.</summary>
    private const double MostExact = 1L << 52;

    private readonly Dictionary<int, int[]> _others = [];
    private readonly double[] _pupils = new double[rows.Count];

    /// <summary>Another figure of each row; NaN where it is not reported.</summary>
    private readonly double[] _another = new double[rows.Count];

    // The rows so far that are no totals, and the sums of their pupils and of their other figure: of the first one, of the first two,
    // and so on.
    private readonly int[] _before = new int[rows.Count];
    private readonly double[] _sums = new double[rows.Count + 1];
    private readonly double[] _anotherSums = new double[rows.Count + 1];
    private int _count;

    /// <summary>As much as a sum of rows in doubles may be off: each of them is rounded, and each sum on the way.</summary>
    private double _slack;
    private double _anotherSlack;

    /// <summary>The rows that are the sum of two others or more, with those; totals are not among the others.</summary>
    public IEnumerable<(int Row, int[] Others)> Find()
    {
        var isCandidate = new bool[rows.Count];
        var candidates = new List<int>(rows.Count);
        for (int row = 0; row < isCandidate.Length; row++)
        {
            double own = pupils(rows[row]);
            double further = another(rows[row]);
            _pupils[row] = own;
            _another[row] = further;
            _slack += own;
            _anotherSlack += double.IsNaN(further) ? 0 : further;
            if (own > 0 && hasEnough(rows[row]))
            {
                isCandidate[row] = true;
                candidates.Add(row);
            }
        }

        double rounding = (rows.Count + 4) * Epsilon;
        _slack *= rounding;
        _anotherSlack *= rounding;

        if (candidates.Count > 0)
        {
            FindRuns(isCandidate);
            if (groups is not null)
            {
                FindGroups(candidates, groups);
            }

            FindAll(candidates);
        }

        return _others.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value));
    }

    // Mostly there is none at all.
    private bool IsTotal(int row) => _others.Count > 0 && CountOfOthers(row) >= LeastOfTotal;

    private int CountOfOthers(int row) =>
        _others.TryGetValue(row, out int[]? others) ? others.Length : 0;

    private void FindRuns(bool[] isCandidate)
    {
        ShortRuns? runs = RunsOf(isCandidate);
        for (int row = 0; row < isCandidate.Length; row++)
        {
            if (isCandidate[row] && runs?.HasAll(_pupils[row]) == true)
            {
                TakeRun(row, runs);
            }
            else if (isCandidate[row])
            {
                FindRun(row);
            }

            if (!IsTotal(row))
            {
                _before[_count] = row;
                _sums[_count + 1] = _sums[_count] + _pupils[row];
                _anotherSums[_count + 1] =
                    _anotherSums[_count] + (double.IsNaN(_another[row]) ? 0 : _another[row]);
                _count++;
                runs?.Add(_count);
            }
        }
    }

    /// <summary>A table of runs; null where rows are few, or their pupils not exact in doubles.</summary>
    private ShortRuns? RunsOf(bool[] isCandidate)
    {
        double sum = 0;
        double most = 0;
        for (int row = 0; row < _pupils.Length; row++)
        {
            sum += _pupils[row];
            most = isCandidate[row] ? Math.Max(most, _pupils[row]) : most;
        }

        return rows.Count >= LeastForTable && isWhole && sum <= MostExact
            ? new ShortRuns(_sums, most)
            : null;
    }

    private void TakeRun(int row, ShortRuns runs)
    {
        int run = 0;
        while (!IsTotal(row) && runs.Next(_count, _pupils[row], ref run, out int from, out int end))
        {
            NoteRun(row, from, end);
        }
    }

    private void FindRun(int row)
    {
        double least = _pupils[row] - _slack;
        double most = _pupils[row] + _slack;
        int start = _count;
        for (int end = _count; end >= 2 && end > _count - ShortRuns.Reach; end--)
        {
            double sum = _sums[end];
            if (sum < least)
            {
                return;
            }

            while (start > 0 && sum - _sums[start - 1] <= most)
            {
                start--;
            }

            for (int from = start; from < end - 1 && sum - _sums[from] >= least; from++)
            {
                NoteRun(row, from, end);
                if (IsTotal(row))
                {
                    return;
                }
            }
        }
    }

    /// <summary>Looks closer at a run whose pupils are right, unless its other figure tells that this is chance, which it nearly always does.</summary>
    private void NoteRun(int row, int from, int end)
    {
        double off = _anotherSums[end] - _anotherSums[from] - _another[row];
        if (double.IsNaN(off) || Math.Abs(off) <= _anotherSlack)
        {
            Note(row, _before.AsSpan(from, end - from));
        }
    }

    private void FindGroups(List<int> candidates, int[] groupOf)
    {
        // In the order in which groups begin; totals are in none.
        var order = new List<int>();
        var isTotal = new bool[rows.Count];
        double[] sums = new double[groupOf.Length == 0 ? 0 : groupOf.Max() + 1];
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

            double wanted = _pupils[row];
            int own = groupOf[row];
            if (own < 0)
            {
                foreach (int group in order)
                {
                    if (Math.Abs(sums[group] - wanted) <= _slack)
                    {
                        Note(row, RowsOf(group, -1));
                    }
                }
            }
            else if (Math.Abs(sums[own] - wanted - wanted) <= _slack)
            {
                Note(row, RowsOf(own, row));
            }
        }
    }

    private void FindAll(List<int> candidates)
    {
        double sum = 0;
        for (int row = 0; row < _pupils.Length; row++)
        {
            sum += IsTotal(row) ? 0 : _pupils[row];
        }

        int[]? all = null;
        foreach (int row in candidates)
        {
            if (!IsTotal(row) && Math.Abs(sum - _pupils[row] - _pupils[row]) <= _slack)
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
        if (parts.Length >= 2 && parts.Length > CountOfOthers(row))
        {
            _others[row] = parts;
        }
    }
}
