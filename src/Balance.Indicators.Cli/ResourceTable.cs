using System.Collections.Immutable;
using nietras.SeparatedValues;
using static System.FormattableString;

namespace Balance.Indicators.Cli;

/// <summary>Reads a table of sections: pupils, resources, what rows are called by. Every problem at once; an empty cell is not reported, not zero.</summary>
internal sealed class ResourceTable
{
    private const int MostNamed = 5;

    /// <summary>For so many cells there is room at first; beyond them columns grow with what there is, not with what a file of blank lines pretends.</summary>
    private const int MostCellsAtFirst = 1 << 22;

    private static readonly TableUnit PupilsUnit = new(Measures.Pupils.Unit, null);
    private static readonly LocalizedText PupilsSubject = new("学生数", "pupils");

    private readonly TableProblems _problems = new();
    private readonly char _separator;
    private readonly ReadOnlyMemory<byte> _csv;
    private readonly List<string?> _labels = [];
    private readonly List<string?> _names = [];
    private readonly List<int> _lines = [];
    private NumberColumn _pupils = new(0);
    private readonly List<int> _emptyWithResources = [];
    private readonly DoubledRows _doubled = new();
    private readonly TableStages _stages = new();
    private ImmutableArray<TableResource> _columns = [];
    private TableHeader? _header;

    /// <summary>The line on which the next row begins, from 1.</summary>
    private int _next = 1;

    private ResourceTable(ReadOnlyMemory<byte> csv)
    {
        _csv = csv;
        _separator = TableText.SeparatorOf(csv.Span);
    }

    /// <summary>The columns, with what a reader should know; every problem is thrown.</summary>
    public static ImmutableArray<ResourceColumn> Read(
        string path,
        ReadOnlyMemory<byte> csv,
        decimal? limit,
        Action<LocalizedText> notice
    )
    {
        var table = new ResourceTable(csv);
        using (SepReader reader = TableText.Open(csv, table._separator))
        {
            table.Read(reader);
        }

        ImmutableArray<ResourceColumn> columns = table._problems.Any ? [] : table.Finish(limit);
        ImmutableArray<DataProblem> problems = table._problems.All();
        if (problems.Any(problem => problem.Severity == ProblemSeverity.Rejected))
        {
            throw CommandException.BadData(path, problems);
        }

        foreach (DataProblem problem in problems)
        {
            notice(CommandException.Of(path, problem.Message));
        }

        return columns;
    }

    private void Read(SepReader reader)
    {
        try
        {
            foreach (SepReader.Row row in reader)
            {
                int line = _next;
                _next = row.LineNumberToExcl;
                if (!Read(row, line))
                {
                    return;
                }
            }
        }
        catch (NotSupportedException)
        {
            Reject(
                _next,
                "这一行太长；请检查引号是否成对。",
                "it is too long; check that the quotes are paired."
            );
            return;
        }

        if (_problems.Any)
        {
            return;
        }

        if (_header is null)
        {
            Reject(
                1,
                "文件是空的；首行应为列名。",
                "the file is empty; a row of names is expected."
            );
        }
        else if (_labels.Count == 0)
        {
            Reject(_next - 1, "列名下面没有数据行。", "there are no rows of data below the names.");
        }
    }

    /// <summary>What the rows come to, and what is told of all of them together.</summary>
    private ImmutableArray<ResourceColumn> Finish(decimal? limit)
    {
        // Totals are hardly ever there: looking for them goes on beside the rest.
        var totals = Task.Run(() =>
            TotalRows.FindIn(_labels, _pupils, [.. _columns.Select(column => column.Values)])
        );
        decimal all = _pupils.Sum();
        ImmutableArray<ResourceColumn> columns =
        [
            .. _columns.Select(column => ResourceColumn.Of(column, _pupils, all, limit)),
        ];
        LocalizedText[] averages =
        [
            .. _columns
                .Select(column => AveragedNames.NoticeOf(column.Name))
                .OfType<LocalizedText>(),
        ];
        TellTotals(totals.GetAwaiter().GetResult());
        TellEmpty();
        Array.ForEach(averages, _problems.Warn);
        _stages.Tell(_problems);
        return columns;
    }

    /// <summary>False where nothing can be made of the rest.</summary>
    private bool Read(SepReader.Row row, int line)
    {
        if (row.Span is not [var first, ..] || (!IsNoBlank(first) && row.Span.IsWhiteSpace()))
        {
            return true;
        }

        if (row.Span.Contains('"') && !TableText.IsQuotedWell(row.Span, _separator))
        {
            Reject(
                line,
                "引号不成对，或不在一格的两端。",
                "quotes are not paired, or not around a cell."
            );
            return true;
        }

        if (IsEmpty(row))
        {
            return true;
        }

        if (_header is null)
        {
            return ReadHeader(row, line);
        }

        ReadCells(row, line);
        return true;
    }

    private bool ReadHeader(SepReader.Row row, int line)
    {
        string[] names = [.. row[..].ToStringsArray().Select(cell => cell.Trim())];
        _header = TableHeader.Read(names, problem => Reject(line, problem.Zh, problem.En));
        if (_header is null)
        {
            return false;
        }

        int rows = RowsAtFirst(_csv.Span, _header.Count);
        _columns =
        [
            .. _header.Resources.Select(item => new TableResource(item.Column, item.Name, rows)),
        ];
        _pupils = new NumberColumn(rows);
        _ = _labels.EnsureCapacity(rows);
        _ = _names.EnsureCapacity(rows);
        _ = _lines.EnsureCapacity(rows);
        return true;
    }

    /// <summary>How many rows there may be, as line ends tell, so that columns need not grow.</summary>
    private static int RowsAtFirst(ReadOnlySpan<byte> csv, int columns) =>
        Math.Min(csv.Count((byte)'\n'), MostCellsAtFirst / columns);

    private static ReadOnlySpan<char> Cell(SepReader.Row row, int index)
    {
        ReadOnlySpan<char> cell = row[index].Span;
        return cell.Length > 0 && IsNoBlank(cell[0]) && IsNoBlank(cell[^1]) ? cell : cell.Trim();
    }

    /// <summary>Whether it is surely no blank: ASCII that is none, or a character past the last blank, that of Chinese texts.</summary>
    private static bool IsNoBlank(char c) => c is (> ' ' and < '\u007F') or > '\u3000';

    private static string? Text(SepReader.Row row, int? index) =>
        index is { } at ? Cell(row, at).ToString() : null;

    private static bool IsEmpty(SepReader.Row row)
    {
        for (int i = 0; i < row.ColCount; i++)
        {
            if (!Cell(row, i).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private void ReadCells(SepReader.Row row, int line)
    {
        TableHeader header = _header!;
        int count = row.ColCount;
        while (count > header.Count && Cell(row, count - 1).IsEmpty)
        {
            count--;
        }

        if (count != header.Count)
        {
            Reject(
                line,
                Invariant($"有 {count} 列，首行有 {header.Count} 列；请检查逗号和引号。"),
                Invariant(
                    $"it has {count} columns where the first row has {header.Count}; check commas and quotes."
                )
            );
            return;
        }

        string? name = Text(row, header.Name);
        string? code = Text(row, header.Code);
        string? stage = header.Stage is { } at ? _stages.Add(Cell(row, at)) : null;
        string? label = !string.IsNullOrEmpty(name) ? name : code;
        if (_doubled.Find(name, code, stage, line) is { } doubled)
        {
            Reject(line, doubled.Zh, doubled.En, label);
        }

        _names.Add(label);
        _labels.Add(TotalRows.IsLabel(code) ? code : label);
        _lines.Add(line);
        bool hasPupils = ReadPupils(row[header.Pupils].Span, line, label);
        bool hasResources = false;
        foreach (TableResource column in _columns)
        {
            hasResources |= column.Read(row[column.Index].Span, out LocalizedText? problem);
            if (problem is { } wrong)
            {
                _problems.Reject(line, Row(line, label), wrong, column);
            }
        }

        if (!hasPupils && hasResources && _pupils[^1] == 0)
        {
            _emptyWithResources.Add(line);
        }
    }

    /// <summary>Takes the pupils of the next row.</summary>
    /// <returns>Whether they are a number above 0.</returns>
    private bool ReadPupils(ReadOnlySpan<char> cell, int line, string? label)
    {
        if (_pupils.TryAdd(cell, isWhole: true, out bool isAbove0))
        {
            return isAbove0;
        }

        cell = cell.Trim();
        LocalizedText? problem = null;
        decimal? pupils = cell.IsEmpty
            ? null
            : TableNumber.Read(cell, PupilsSubject, true, PupilsUnit, out problem);
        if (cell.IsEmpty)
        {
            Reject(
                line,
                "没有填学生数；没有学生的请填 0。",
                "pupils are not given; write 0 where there are none.",
                label
            );
        }
        else if (problem is { } wrong)
        {
            Reject(line, wrong.Zh, wrong.En, label);
        }

        _pupils.Add(pupils);
        return pupils > 0;
    }

    /// <summary>Totals would be counted twice: by their label, or as the sum of other rows.</summary>
    private void TellTotals(ImmutableArray<TotalRow> totals)
    {
        foreach (TotalRow total in totals)
        {
            int line = _lines[total.Row];
            string rows = Lines([.. total.Others.Select(other => _lines[other])], "、");
            string rowsEn = Lines([.. total.Others.Select(other => _lines[other])], ", ");
            string told = Quoted.Short(_labels[total.Row] ?? "");
            (string zh, string en) = total switch
            {
                { Others: [] } => (
                    $"“{told}”是合计行的写法；合计不是学校，会改变差异系数，请删去这一行。",
                    $"\"{told}\" is the label of a total; a total is not a school and changes the coefficient. Remove the row."
                ),
                { IsCertain: true } => (
                    $"学生数和每一种资源都恰好是第 {rows} 行这 {total.Others.Length} 行之和；合计不是学校，会改变差异系数，请删去这一行。",
                    $"its pupils and each of its resources are exactly the sum of {total.Others.Length} rows ({rowsEn}); a total is not a school and changes the coefficient. Remove the row."
                ),
                _ => (
                    $"学生数和每一种资源都恰好是第 {rows} 行之和；如果这是合计，请删去：合计当作学校，会改变差异系数。",
                    $"its pupils and each of its resources are exactly the sum of rows {rowsEn}. If it is a total, remove it: taken for a school, it changes the coefficient."
                ),
            };
            LocalizedText row = Row(line, _names[total.Row]);
            if (total.IsCertain)
            {
                _problems.Reject(line, row, new LocalizedText(zh, en));
            }
            else
            {
                _problems.Warn(new LocalizedText(row.Zh + zh, row.En + en));
            }
        }
    }

    private void TellEmpty()
    {
        if (_emptyWithResources.Count > 0)
        {
            string count = ExactNumber.Text(_emptyWithResources.Count);
            _problems.Warn(
                new LocalizedText(
                    $"第 {Lines(_emptyWithResources, "、")} 行共 {count} 行学生数为 0 而有资源，不计入差异系数；请核对学生数。",
                    $"{count} rows ({Lines(_emptyWithResources, ", ")}) have resources and 0 pupils; they are left out of the coefficient. Check their pupils."
                )
            );
        }
    }

    private static string Lines(IReadOnlyCollection<int> lines, string separator) =>
        string.Join(separator, lines.Take(MostNamed).Select(line => ExactNumber.Text(line)))
        + (lines.Count > MostNamed ? "…" : "");

    private void Reject(int line, string zh, string en, string? label = null) =>
        _problems.Reject(line, Row(line, label), new LocalizedText(zh, en));

    /// <summary>第 3 行（海城市第一小学）：</summary>
    private static LocalizedText Row(int line, string? label)
    {
        string told = string.IsNullOrEmpty(label) ? "" : Quoted.Short(label);
        return new LocalizedText(
            Invariant($"第 {line} 行{(told.Length == 0 ? "" : $"（{told}）")}："),
            Invariant($"row {line}{(told.Length == 0 ? "" : $" ({told})")}: ")
        );
    }
}
