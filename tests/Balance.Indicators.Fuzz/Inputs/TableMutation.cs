using System.Text;

namespace Balance.Indicators.Fuzz;

/// <summary>Tables of cells, changed, and written with whatever separator and quotes.</summary>
/// <param name="seeds">Good tables: rows of cells.</param>
internal sealed class TableMutation(IReadOnlyList<string[][]> seeds)
{
    private static readonly string[] Separators = [",", ",", ";", "\t", "|", "，"];

    public byte[] Make(Random random)
    {
        List<List<string>> rows = [.. random.Pick(seeds).Select(row => row.ToList())];
        int changes = random.Few();
        for (int i = 0; i < changes; i++)
        {
            Change(random, rows);
        }

        string separator = random.Pick(Separators);
        string end =
            random.Next(8) == 0 ? "\r"
            : random.Next(2) == 0 ? "\n"
            : "\r\n";
        var text = new StringBuilder(random.Next(8) == 0 ? "\ufeff" : "");
        foreach (List<string> row in rows)
        {
            text.AppendJoin(separator, row.Select(cell => Cell(random, cell, separator)))
                .Append(end);
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        return random.Next(6) == 0 ? ByteMutation.Change(random, bytes) : bytes;
    }

    private static string Cell(Random random, string cell, string separator)
    {
        bool needsQuotes =
            cell.Contains(separator, StringComparison.Ordinal)
            || cell.AsSpan().ContainsAny("\"\r\n");
        return (needsQuotes && random.Next(30) > 0) || random.Next(30) == 0
            ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : cell;
    }

    private static void Change(Random random, List<List<string>> rows)
    {
        if (rows.Count == 0)
        {
            rows.Add([Value(random)]);
            return;
        }

        int at = random.Next(rows.Count);
        List<string> row = rows[at];
        int column = random.Next(row.Count + 1);
        bool isWithin = column < row.Count;
        switch (random.Next(10))
        {
            case 0:
                rows.RemoveAt(at);
                break;
            case 1:
                rows.Insert(random.Next(rows.Count + 1), [.. row]);
                break;
            case 2:
                row.Insert(column, Value(random));
                break;
            case 3 when isWithin:
                row.RemoveAt(column);
                break;
            case 4:
                List<string> other = random.Pick(rows);
                (rows[at], rows[rows.IndexOf(other)]) = (other, row);
                break;
            case 5:
                int times = random.Next(20) == 0 ? random.Next(300) : 2;
                rows.InsertRange(at, Enumerable.Range(0, times).Select(_ => row.ToList()));
                break;
            case 6:
                foreach (List<string> each in rows.Where(each => column < each.Count))
                {
                    each.Insert(column, each[column]);
                }

                break;
            case > 6 when isWithin:
                row[column] = random.Next(3) == 0 ? Near(random, row[column]) : Value(random);
                break;
            default:
                row.Add("");
                break;
        }
    }

    private static string Near(Random random, string cell) =>
        random.Next(2) == 0 ? Texts.Near(random, cell) : cell + Texts.Odd(random);

    private static string Value(Random random) =>
        random.Next(2) == 0 ? Texts.Odd(random) : Texts.Scalar(random).Trim('"');
}
