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

    /// <summary>How many characters an A4 page is wide, lying, with letters that can still be read.</summary>
    private const double WidthOfPage = 180;

    /// <summary>How many characters a line of text is wide, at least.</summary>
    private const double WidthOfText = 110;
    private const double WidthOfOtherColumns = 9;

    /// <summary>A line of Chinese in the higher of the fonts that programs have, in points.</summary>
    private const double HeightOfLine = 17;

    /// <summary>How many characters, as sheets measure columns, an em takes.</summary>
    private const double CharactersOfEm = 2.15;

    private static readonly CellStyle Title = new() { Bold = true, Size = 14 };
    private static readonly CellStyle Text = new() { AtTop = true, Wrap = true };
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
    private readonly List<(int Row, ReportText Text)> _texts = [];
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

        foreach (int column in _widths.Keys)
        {
            _sheet.SetColumn(column, WidthOf(column));
        }

        WriteTexts();
        SetPrint();
    }

    private double WidthOf(int column) =>
        _widths.TryGetValue(column, out double width)
            ? Math.Min(Widest, Math.Max(Narrowest, width * CharactersOfEm + 2))
            : WidthOfOtherColumns;

    /// <summary>Texts go across the columns of the tables, and at least over a line; as high as they need.</summary>
    private void WriteTexts()
    {
        int columns = 0;
        double width = 0;
        while (width < WidthOfText || columns < _widths.Count)
        {
            columns++;
            width += WidthOf(columns);
        }

        foreach ((int row, ReportText text) in _texts)
        {
            _sheet.SetMerged(
                new CellArea(row, 1, row, columns),
                text.Text,
                StyleOf(text, isCell: false)
            );
            SetHeight(row, TextWidth.Of(text.Text), width);
        }
    }

    /// <summary>A wide table is printed on several pages side by side, who it is about on each.</summary>
    private void SetPrint()
    {
        int pages = (int)Math.Ceiling(_widths.Keys.Sum(WidthOf) / WidthOfPage);
        bool isTable = _sheet.Filter is not null;
        _sheet.FrozenColumns = isTable && pages > 1 ? 2 : 0;
        _sheet.Print = new PrintSetup
        {
            RepeatedRows = _sheet.FrozenRows,
            RepeatedColumns = _sheet.FrozenColumns,
            PagesWide = isTable ? Math.Max(1, pages) : 1,
            Footer = _sheet.Name,
        };
    }

    /// <summary>Programs differ in whether they make a row as high as its wrapped text needs, so it is told.</summary>
    private void SetHeight(int row, double ems, double width)
    {
        double lines = Math.Ceiling(ems * CharactersOfEm / (width - 2));
        if (
            lines > 1
            && !(
                _sheet.RowHeights.TryGetValue(row, out double height)
                && height >= lines * HeightOfLine
            )
        )
        {
            _sheet.RowHeights[row] = lines * HeightOfLine;
        }
    }

    public void Visit(ReportParagraph paragraph)
    {
        _texts.Add((_row, paragraph.Text));
        _row++;
    }

    public void Visit(ReportList list)
    {
        foreach (ReportText item in list.Items)
        {
            _texts.Add((_row, item));
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
                SetHeight(_row, TextWidth.Of(row[i].Text), Widest);
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
