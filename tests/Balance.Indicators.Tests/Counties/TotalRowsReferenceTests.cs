using CsCheck;

namespace Balance.Indicators.Tests.Counties;

/// <summary>
/// Totals of long tables, found by looking runs up, against the same found by trying every run in plain decimals: small numbers, so that
/// many sums are there by chance, rows of nothing, long runs, totals of totals, resources in hundredths, and pupils that are not whole.
/// </summary>
public sealed class TotalRowsReferenceTests
{
    private const int Reach = 1000;

    private enum Kind
    {
        School,
        Zero,
        Nothing,
        Total,
        AlmostTotal,
        Crowd,
    }

    private static readonly Gen<(Kind Kind, int Value, int Runs, int Gap)> Row = Gen.Select(
        Gen.Frequency(
            (60, Gen.Const(Kind.School)),
            (3, Gen.Const(Kind.Zero)),
            (3, Gen.Const(Kind.Nothing)),
            (4, Gen.Const(Kind.Total)),
            (2, Gen.Const(Kind.AlmostTotal)),
            (1, Gen.Const(Kind.Crowd))
        ),
        Gen.Int[0, 1_000_000],
        Gen.OneOf(Gen.Int[2, 20], Gen.Int[2, 60]),
        Gen.OneOf(Gen.Int[0, 3], Gen.Int[0, 1100])
    );

    /// <summary>The most pupils of a school, a divisor of all pupils, and the rows.</summary>
    private static readonly Gen<(int Most, int Divisor, decimal?[][] Rows)> Tables = Gen.Select(
            Gen.OneOf(Gen.Const(8), Gen.Const(60), Gen.Const(3000)),
            Gen.Frequency((3, Gen.Const(1)), (1, Gen.Const(10))),
            Gen.OneOf(Row.Array[200, 300], Row.Array[256, 600], Row.Array[1000, 1200])
        )
        .Select((most, divisor, rows) => (most, divisor, Table(most, divisor, rows)));

    [Fact]
    public void LongTablesHaveTheTotalsThatTryingEveryRunFinds() =>
        Tables.Sample(
            table =>
                Assert.Equal(
                    Reference(table.Rows).Select(Text),
                    TotalRows
                        .Find(
                            new string?[table.Rows.Length],
                            [.. table.Rows.Select(row => row[0])],
                            [
                                [.. table.Rows.Select(row => row[1])],
                            ]
                        )
                        .Select(total => Text((total.Row, [.. total.Others])))
                ),
            iter: 40
        );

    private static string Text((int Row, int[] Others) total) =>
        $"{total.Row}: {string.Join(' ', total.Others)}";

    private static decimal?[][] Table(
        int most,
        int divisor,
        (Kind Kind, int Value, int Runs, int Gap)[] rows
    )
    {
        var table = new List<decimal?[]>();
        foreach ((Kind kind, int value, int runs, int gap) in rows)
        {
            decimal pupils = (1 + (value % most)) / (decimal)divisor;
            decimal? resource = value % 7 == 0 ? null : value % (3 * most) / 100m;
            int end = Math.Max(0, table.Count - gap);
            decimal?[][] run = [.. table.Take(end).TakeLast(runs)];
            decimal? Sum(int column) => run.Sum(row => row[column] ?? 0);
            decimal?[][] added = kind switch
            {
                Kind.Zero =>
                [
                    [0, resource],
                ],
                Kind.Nothing =>
                [
                    [0, null],
                ],
                Kind.Total =>
                [
                    [Sum(0), Sum(1)],
                ],
                Kind.AlmostTotal =>
                [
                    [Sum(0), Sum(1) + 0.01m],
                ],
                Kind.Crowd => [.. Enumerable.Repeat(new[] { pupils, resource }, 20)],
                _ =>
                [
                    [pupils, resource],
                ],
            };
            table.AddRange(added);
        }

        return [.. table];
    }

    /// <summary>Every run of rows before that are no totals, the nearest end first, of one end the longest first; then all others.</summary>
    private static IEnumerable<(int Row, int[] Others)> Reference(decimal?[][] rows)
    {
        int[]?[] found = new int[rows.Length][];
        bool IsTotal(int row) => found[row]?.Length >= 3;
        bool IsCandidate(int row) => rows[row][0] > 0 && rows[row][1] > 0;
        void Note(int row, int[] all)
        {
            int[] columns = [.. new[] { 0, 1 }.Where(column => rows[row][column] is not null)];
            if (
                columns.All(column =>
                    all.Sum(other => rows[other][column] ?? 0) == rows[row][column]
                )
            )
            {
                int[] parts =
                [
                    .. all.Where(other => columns.Any(column => rows[other][column] > 0)),
                ];
                if (parts.Length >= 2 && parts.Length > (found[row]?.Length ?? 0))
                {
                    found[row] = parts;
                }
            }
        }

        var before = new List<int>();
        for (int row = 0; row < rows.Length; row++)
        {
            for (
                int end = before.Count;
                IsCandidate(row) && end > before.Count - Reach && end > 0 && !IsTotal(row);
                end--
            )
            {
                var runs = new List<int>();
                decimal sum = 0;
                for (int from = end - 1; from >= 0 && sum <= rows[row][0]; from--)
                {
                    sum += rows[before[from]][0] ?? 0;
                    if (sum == rows[row][0] && end - from >= 2)
                    {
                        runs.Insert(0, from);
                    }
                }

                foreach (int from in runs.TakeWhile(_ => !IsTotal(row)))
                {
                    Note(row, [.. before.Take(end).Skip(from)]);
                }
            }

            if (!IsTotal(row))
            {
                before.Add(row);
            }
        }

        decimal all = Enumerable
            .Range(0, rows.Length)
            .Sum(row => IsTotal(row) ? 0 : rows[row][0] ?? 0);
        int[] others = [.. Enumerable.Range(0, rows.Length).Where(row => !IsTotal(row))];
        foreach (int row in Enumerable.Range(0, rows.Length).Where(IsCandidate))
        {
            if (!IsTotal(row) && all - rows[row][0] == rows[row][0])
            {
                Note(row, [.. others.Where(other => other != row)]);
            }
        }

        return Enumerable
            .Range(0, rows.Length)
            .Where(row => found[row] is not null)
            .Select(row => (row, found[row]!));
    }
}
