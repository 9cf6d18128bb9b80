using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using nietras.SeparatedValues;
using static System.FormattableString;

namespace Balance.Indicators.Cli;

/// <summary>Reads a CSV of sections: pupils, then resources. Every problem at once; an empty cell is not reported, not zero.</summary>
internal sealed class ResourceTable
{
    private readonly string _path;
    private readonly List<LocalizedText> _problems = [];

    /// <summary>The line on which the next row begins, from 1.</summary>
    private int _next = 1;

    private ResourceTable(string path) => _path = path;

    public static ImmutableArray<ResourceColumn> Read(string path, ReadOnlyMemory<byte> csv)
    {
        var table = new ResourceTable(path);
        ImmutableArray<ResourceColumn> columns = table.Read(csv);
        return table._problems.Count == 0
            ? columns
            : throw new CommandException(ExitCode.BadData, [.. table._problems]);
    }

    private ImmutableArray<ResourceColumn> Read(ReadOnlyMemory<byte> csv)
    {
        string text = Encoding.UTF8.GetString(csv.Span);
        using SepReader reader = Sep.New(',')
            .Reader(options =>
                options with
                {
                    HasHeader = false,
                    CultureInfo = CultureInfo.InvariantCulture,
                    DisableColCountCheck = true,
                    Trim = SepTrim.Outer,
                    Unescape = true,
                }
            )
            .FromText(text);
        List<ColumnData> columns = [];
        try
        {
            ReadRows(reader, columns);
        }
        catch (NotSupportedException)
        {
            Report(
                _next,
                "这一行太长；请检查引号是否成对。",
                "is too long; check that the quotes are paired."
            );
        }

        return _problems.Count > 0 ? [] : [.. columns.Select(column => column.Compute())];
    }

    private void ReadRows(SepReader reader, List<ColumnData> columns)
    {
        foreach (SepReader.Row cells in reader)
        {
            int row = _next;
            _next = cells.LineNumberToExcl;
            if (cells.Span.IsWhiteSpace())
            {
                continue;
            }

            if (!IsQuotedWell(cells.Span))
            {
                Report(
                    row,
                    "引号不成对，或不在一格的两端。",
                    "The quotes are not paired, or not around a cell."
                );
            }
            else if (columns.Count > 0)
            {
                ReadRow(cells[..].ToStringsArray(), row, columns);
            }
            else if (cells.ColCount > 1 && cells[0].Span is "pupils")
            {
                columns.AddRange(
                    cells[1..].ToStringsArray().Select(name => new ColumnData(Printable(name)))
                );
            }
            else
            {
                Report(
                    row,
                    "首行应为 pupils 和至少一个资源列名。",
                    "The header row is pupils and the name of at least one resource."
                );
                return;
            }
        }

        if (_problems.Count == 0 && columns.Count == 0)
        {
            Report(1, "文件是空的；首行应为列名。", "The file is empty; a header row is expected.");
        }
        else if (_problems.Count == 0 && columns[0].IsEmpty)
        {
            Report(_next - 1, "没有数据行。", "There are no rows of data.");
        }
    }

    /// <summary>Whether quotes stand around cells only, those within them twice.</summary>
    private static bool IsQuotedWell(ReadOnlySpan<char> row)
    {
        bool isQuoted = false;
        bool isBefore = true;
        bool isAfter = false;
        for (int i = 0; i < row.Length; i++)
        {
            char c = row[i];
            if (isQuoted)
            {
                bool isDoubled = c == '"' && i + 1 < row.Length && row[i + 1] == '"';
                i += isDoubled ? 1 : 0;
                isAfter = c == '"' && !isDoubled;
                isQuoted = !isAfter;
            }
            else if (c == ',')
            {
                (isBefore, isAfter) = (true, false);
            }
            else if (c == '"')
            {
                if (!isBefore || isAfter)
                {
                    return false;
                }

                isQuoted = true;
            }
            else if (!char.IsWhiteSpace(c))
            {
                if (isAfter)
                {
                    return false;
                }

                isBefore = false;
            }
        }

        return !isQuoted;
    }

    private void ReadRow(string[] cells, int row, List<ColumnData> columns)
    {
        if (cells.Length != columns.Count + 1)
        {
            Report(
                row,
                Invariant($"有 {cells.Length} 列，首行有 {columns.Count + 1} 列。"),
                Invariant($"has {cells.Length} columns where the header has {columns.Count + 1}.")
            );
            return;
        }

        if (cells[0].Length == 0)
        {
            Report(
                row,
                "没有学生数；没有学生的请填 0。",
                "has no pupils; write 0 where there are none."
            );
            return;
        }

        decimal? pupils = Number(cells[0], "pupils", row);
        if (pupils is { } counted && counted != decimal.Truncate(counted))
        {
            Report(
                row,
                $"学生数 {cells[0]} 不是整数。",
                $"pupils is {cells[0]}, which is not a whole number."
            );
        }

        for (int i = 0; i < columns.Count; i++)
        {
            string cell = cells[i + 1];
            decimal? resource = cell.Length == 0 ? null : Number(cell, columns[i].Name, row);
            if (pupils == 0 && resource > 0)
            {
                Report(
                    row,
                    $"学生数为 0，但 {columns[i].Name} 为 {cell}；没有学生就不能有数量。",
                    $"has 0 pupils but {columns[i].Name} is {cell}; there cannot be something for nobody."
                );
            }
            else if (pupils > 0)
            {
                columns[i].Add(resource, pupils.Value);
            }
        }
    }

    private decimal? Number(string cell, string column, int row)
    {
        if (
            decimal.TryParse(
                cell,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out decimal number
            )
            && number >= 0
        )
        {
            return number;
        }

        Report(
            row,
            $"{column} 的值“{cell}”不是 0 或以上的数。",
            $"{column} is \"{cell}\", which is not a number of 0 or more."
        );
        return null;
    }

    private void Report(int row, string zh, string en) =>
        _problems.Add(
            new LocalizedText(
                Printable(Invariant($"{_path}: 第 {row} 行：{zh}")),
                Printable(Invariant($"{_path}: row {row}: {en}"))
            )
        );

    /// <summary>A text of the file's without control characters, which a terminal would obey.</summary>
    private static string Printable(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));

    private sealed class ColumnData(string name)
    {
        private readonly List<double> _resources = [];
        private readonly List<double> _pupils = [];
        private int _missing;

        public string Name => name;

        public bool IsEmpty => _resources.Count + _missing == 0;

        public void Add(decimal? resource, decimal pupils)
        {
            if (resource is not { } reported)
            {
                _missing++;
                return;
            }

            _resources.Add((double)reported);
            _pupils.Add((double)pupils);
        }

        public ResourceColumn Compute() =>
            new(
                name,
                Coefficients.DifferenceCoefficient.Compute(_resources.ToArray(), _pupils.ToArray()),
                _missing
            );
    }
}
