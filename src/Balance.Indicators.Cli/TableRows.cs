using System.Collections.Immutable;
using nietras.SeparatedValues;
using static System.FormattableString;

namespace Balance.Indicators.Cli;

/// <summary>Reads the rows of a table of sections, or of a part of it: every problem at once; an empty cell is not reported, not zero.</summary>
/// <param name="csv">The table, or a part that begins with a row.</param>
/// <param name="separator">What stands between its columns.</param>
/// <param name="expected">How many rows there may be, so that columns need not grow.</param>
internal sealed class TableRows(ReadOnlyMemory<byte> csv, char separator, int expected)
{
    /// <summary>For so many cells there is room at first; beyond them columns grow with what there is, not with what a file of blank lines pretends.</summary>
    private const int MostCellsAtFirst = 1 << 22;

    private static readonly TableUnit PupilsUnit = new(Measures.Pupils.Unit, null);
    private static readonly LocalizedText PupilsSubject = new("学生数", "pupils");

    private readonly DoubledRows _doubled = new();

    /// <summary>The line on which all of it begins, from 1.</summary>
    private int _first = 1;

    public TableProblems Problems { get; } = new();

    /// <summary>The columns; null where none was found yet, or there is something wrong with them.</summary>
    public TableHeader? Header { get; private set; }

    /// <summary>What says that a row is a total, or what it is called by; none where no column tells.</summary>
    public List<string?> Labels { get; } = [];

    /// <summary>What each row is called by in messages; none where no column tells.</summary>
    public List<string?> Names { get; } = [];

    /// <summary>The line on which each row begins, from 1.</summary>
    public List<int> Lines { get; } = [];

    public NumberColumn Pupils { get; private set; } = new(0);

    public ImmutableArray<TableResource> Columns { get; private set; } = [];

    /// <summary>Lines of rows without pupils that have resources.</summary>
    public List<int> EmptyWithResources { get; } = [];

    public TableStages Stages { get; } = new();

    /// <summary>The line on which the next row begins, from 1.</summary>
    public int Next { get; private set; } = 1;

    /// <summary>Begins behind the header, with the rows of a lower part.</summary>
    /// <param name="header">The columns.</param>
    /// <param name="line">The line on which its first row begins.</param>
    public void Begin(TableHeader header, int line)
    {
        _first = line;
        Begin(header);
    }

    /// <summary>Reads every row, or no more than the header.</summary>
    public void Read(bool onlyHeader = false)
    {
        using SepReader reader = TableText.Open(csv, separator);
        try
        {
            foreach (SepReader.Row row in reader)
            {
                int line = Next;
                Next = _first - 1 + row.LineNumberToExcl;
                if (!Read(row, line) || (onlyHeader && Header is not null))
                {
                    return;
                }
            }
        }
        catch (NotSupportedException)
        {
            Reject(
                Next,
                "这一行太长；请检查引号是否成对。",
                "it is too long; check that the quotes are paired."
            );
        }
    }

    /// <summary>Takes the rows of the part below; false where one of them was there before.</summary>
    public bool TryAppend(TableRows below)
    {
        if (!_doubled.TryAppend(below._doubled))
        {
            return false;
        }

        Names.AddRange(below.Names);
        Labels.AddRange(below.Labels);
        Lines.AddRange(below.Lines);
        Pupils.Append(below.Pupils);
        EmptyWithResources.AddRange(below.EmptyWithResources);
        Stages.Append(below.Stages);
        foreach ((TableResource column, TableResource further) in Columns.Zip(below.Columns))
        {
            column.Append(further);
        }

        return true;
    }

    /// <summary>False where nothing can be made of the rest.</summary>
    private bool Read(SepReader.Row row, int line)
    {
        if (row.Span is not [var first, ..] || (!IsNoBlank(first) && row.Span.IsWhiteSpace()))
        {
            return true;
        }

        if (row.Span.Contains('"') && !TableText.IsQuotedWell(row.Span, separator))
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

        if (Header is null)
        {
            return ReadHeader(row, line);
        }

        ReadCells(row, line);
        return true;
    }

    private bool ReadHeader(SepReader.Row row, int line)
    {
        string[] names = [.. row[..].ToStringsArray().Select(cell => cell.Trim())];
        Header = TableHeader.Read(names, problem => Reject(line, problem.Zh, problem.En));
        if (Header is null)
        {
            return false;
        }

        Begin(Header);
        return true;
    }

    private void Begin(TableHeader header)
    {
        int rows = Math.Min(expected, MostCellsAtFirst / header.Count);
        Header = header;
        Columns =
        [
            .. header.Resources.Select(item => new TableResource(item.Column, item.Name, rows)),
        ];
        Pupils = new NumberColumn(rows);
        _ = Labels.EnsureCapacity(header.HasLabels ? rows : 0);
        _ = Names.EnsureCapacity(header.HasLabels ? rows : 0);
        _ = Lines.EnsureCapacity(rows);
    }

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
        TableHeader header = Header!;
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
        string? stage = header.Stage is { } at ? Stages.Add(Cell(row, at)) : null;
        string? label = !string.IsNullOrEmpty(name) ? name : code;
        if (_doubled.Find(name, code, stage, line) is { } doubled)
        {
            Reject(line, doubled.Zh, doubled.En, label);
        }

        Lines.Add(line);
        if (header.HasLabels)
        {
            Names.Add(label);
            Labels.Add(TotalRows.IsLabel(code) ? code : label);
        }

        bool hasPupils = ReadPupils(row[header.Pupils].Span, line, label);
        bool hasResources = false;
        foreach (TableResource column in Columns)
        {
            hasResources |= column.Read(row[column.Index].Span, out LocalizedText? problem);
            if (problem is { } wrong)
            {
                Problems.Reject(line, Row(line, label), wrong, column);
            }
        }

        if (!hasPupils && hasResources && Pupils[^1] == 0)
        {
            EmptyWithResources.Add(line);
        }
    }

    /// <summary>Takes the pupils of the next row.</summary>
    /// <returns>Whether they are a number above 0.</returns>
    private bool ReadPupils(ReadOnlySpan<char> cell, int line, string? label)
    {
        if (Pupils.TryAdd(cell, isWhole: true, out bool isAbove0))
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

        Pupils.Add(pupils);
        return pupils > 0;
    }

    /// <summary>Refuses a row, called by its line and its name.</summary>
    public void Reject(int line, string zh, string en, string? label = null) =>
        Problems.Reject(line, Row(line, label), new LocalizedText(zh, en));

    /// <summary>第 3 行（海城市第一小学）：</summary>
    public static LocalizedText Row(int line, string? label)
    {
        string told = string.IsNullOrEmpty(label) ? "" : Quoted.Short(label);
        return new LocalizedText(
            Invariant($"第 {line} 行{(told.Length == 0 ? "" : $"（{told}）")}："),
            Invariant($"row {line}{(told.Length == 0 ? "" : $" ({told})")}: ")
        );
    }
}
