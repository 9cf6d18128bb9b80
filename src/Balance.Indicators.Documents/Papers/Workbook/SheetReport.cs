using System.Collections.Immutable;
using System.Globalization;

namespace Balance.Indicators.Documents;

/// <summary>
/// A report as a workbook, a sheet for each section. Where a section is one table, its heads are frozen, repeated on every page and
/// have filters. Charts are left out: what they show stands in the tables.
/// </summary>
internal sealed class SheetReport : IReportVisitor
{
    private const double Narrowest = 6;
    private const double Widest = 44;

    private static readonly CellStyle Title = new() { Bold = true, Size = 14 };
    private static readonly CellStyle Text = new() { AtTop = true };
    private static readonly CellStyle Head = new()
    {
        Bold = true,
        Fill = "D9E2F3",
        Bordered = true,
        Wrap = true,
        Alignment = CellAlignment.Center,
    };

    private readonly SheetDraft _sheet;
    private readonly SortedDictionary<int, double> _widths = [];
    private int _row = 1;

    private SheetReport(SheetDraft sheet) => _sheet = sheet;

    public static void Write(Report report, Stream stream)
    {
        var workbook = new WorkbookDraft();
        foreach (ReportSection section in report.Sections)
        {
            string name = section.Title.Length == 0 ? section.Id : section.Title;
            new SheetReport(workbook.Add(name)).Write(report.Title, section);
        }

        workbook.Write(stream);
    }

    private void Write(string title, ReportSection section)
    {
        if (section.Blocks.Length == 1 && section.Blocks[0] is ReportTable table)
        {
            int heads = IsGrouped(table) ? 2 : 1;
            _sheet.FrozenRows = heads;
            _sheet.Filter = new CellArea(heads, 1, heads + table.Rows.Length, table.Columns.Length);
            _sheet.Print = new PrintSetup { RepeatedRows = heads };
        }
        else
        {
            _sheet.Set(_row, 1, title, Title);
            _row += 2;
        }

        foreach (ReportBlock block in section.Blocks)
        {
            block.Accept(this);
        }

        foreach (KeyValuePair<int, double> column in _widths)
        {
            _sheet.SetColumn(
                column.Key,
                Math.Min(Widest, Math.Max(Narrowest, column.Value * 2 + 2))
            );
        }
    }

    public void Visit(ReportParagraph paragraph)
    {
        _sheet.Set(_row, 1, paragraph.Text.Text, StyleOf(paragraph.Text, isCell: false));
        _row++;
    }

    public void Visit(ReportList list)
    {
        foreach (ReportText item in list.Items)
        {
            _sheet.Set(_row, 1, item.Text, StyleOf(item, isCell: false));
            _row++;
        }
    }

    public void Visit(ReportTable table)
    {
        WriteHeads(table);
        foreach (ImmutableArray<ReportText> row in table.Rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                CellStyle style = StyleOf(row[i], isCell: true);
                if (row[i].Number is { } number)
                {
                    _sheet.Set(_row, i + 1, InSheet(number), style);
                }
                else
                {
                    _sheet.Set(_row, i + 1, row[i].Text, style);
                }

                Widen(i + 1, row[i].Text);
            }

            _row++;
        }

        _row++;
    }

    public void Visit(ReportChart chart) { }

    private void WriteHeads(ReportTable table)
    {
        int last = IsGrouped(table) ? _row + 1 : _row;
        for (int i = 0; i < table.Columns.Length; i++)
        {
            ReportColumn column = table.Columns[i];
            if (column.Group.Length == 0)
            {
                if (last > _row)
                {
                    _sheet.SetMerged(new CellArea(_row, i + 1, last, i + 1), column.Title, Head);
                }
                else
                {
                    _sheet.Set(_row, i + 1, column.Title, Head);
                }
            }
            else
            {
                _sheet.Set(last, i + 1, column.Title, Head);
            }

            Widen(i + 1, column.Title);
        }

        for (int i = 0; i < table.Columns.Length && last > _row; )
        {
            int end = i + 1;
            string group = table.Columns[i].Group;
            while (end < table.Columns.Length && table.Columns[end].Group == group)
            {
                end++;
            }

            if (group.Length > 0 && end - i > 1)
            {
                _sheet.SetMerged(new CellArea(_row, i + 1, _row, end), group, Head);
            }
            else if (group.Length > 0)
            {
                _sheet.Set(_row, i + 1, group, Head);
            }

            i = end;
        }

        if (last > _row)
        {
            _sheet.RowHeights[_row] = 30;
        }

        _row = last + 1;
    }

    private void Widen(int column, string text)
    {
        double width = TextWidth.Of(text);
        _widths[column] =
            _widths.TryGetValue(column, out double known) && known > width ? known : width;
    }

    private static bool IsGrouped(ReportTable table) =>
        table.Columns.Any(column => column.Group.Length > 0);

    private static CellStyle StyleOf(ReportText text, bool isCell)
    {
        CellStyle style = isCell
            ? new CellStyle
            {
                Bordered = true,
                AtTop = true,
                Wrap = true,
                NumberFormat = text.Number is null ? null : FormatOf(text.Decimals),
            }
            : Text;
        return text.Outcome switch
        {
            Outcome.NotMet => style with { Fill = isCell ? "FFC7CE" : null, Colour = "9C0006" },
            Outcome.Undetermined => style with
            {
                Fill = isCell ? "FFEB9C" : null,
                Colour = "7F4F00",
            },
            Outcome.NotApplicable => style with { Colour = "7F7F7F" },
            _ => style,
        };
    }

    /// <summary>The number to the 15 digits that a sheet can hold; with more it would have to be a text.</summary>
    private static decimal InSheet(decimal number)
    {
        decimal magnitude = Math.Abs(Math.Truncate(number));
        int whole = magnitude == 0 ? 0 : magnitude.ToString(CultureInfo.InvariantCulture).Length;
        return Math.Round(number, Math.Max(0, 15 - whole), MidpointRounding.AwayFromZero);
    }

    private static string FormatOf(int decimals) =>
        decimals == 0 ? "0" : "0." + new string('0', decimals);
}
