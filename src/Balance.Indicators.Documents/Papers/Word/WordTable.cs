using System.Collections.Immutable;
using System.Xml;

namespace Balance.Indicators.Documents;

/// <summary>A table as wide as the page: heads repeated on every page, no row broken, columns as wide as their texts ask for.</summary>
internal sealed class WordTable(XmlWriter xml, ReportTable table)
{
    /// <summary>The margins of a cell, in twentieths of a point.</summary>
    private const int Margins = 130;

    /// <summary>An em of the two sizes of text, in twentieths of a point.</summary>
    private const int Em = 180;
    private const int SmallEm = 150;

    /// <summary>Texts wider than this, in em, are wrapped wherever room is short.</summary>
    private const double LongText = 24;

    /// <summary>Texts of so many characters, such as outcomes, are never wrapped.</summary>
    private const int ShortText = 4;

    private string _style = "TableText";

    public void Write()
    {
        int[] widths = Widths(Em) ?? WidthsOfSmall();
        xml.Word("tbl");
        xml.Word("tblPr");
        xml.Word("tblStyle", "val", "TableGrid");
        xml.Word("tblW", "w", ExactNumber.Text(widths.Sum()), "type", "dxa");
        xml.Word("tblLayout", "type", "fixed");
        xml.End();
        xml.Word("tblGrid");
        foreach (int width in widths)
        {
            xml.Word("gridCol", "w", ExactNumber.Text(width));
        }

        xml.End();
        WriteHeads(widths);
        foreach (ImmutableArray<ReportText> row in table.Rows)
        {
            StartRow(isHead: false);
            for (int i = 0; i < row.Length; i++)
            {
                StartCell(widths[i]);
                xml.End();
                Text(row[i].Text, WordText.StyleOf(row[i]), table.Columns[i].IsNumber);
                xml.End();
            }

            xml.End();
        }

        xml.End();

        // Two tables without a paragraph between them would become one.
        xml.Word("p");
        xml.Style("pPr", "pStyle", "TableText");
        xml.End();
    }

    /// <summary>A row of heads; above it, where columns are grouped, the groups, and the heads of other columns over both rows.</summary>
    private void WriteHeads(int[] widths)
    {
        bool isGrouped = table.Columns.Any(column => column.Group.Length > 0);
        if (isGrouped)
        {
            StartRow(isHead: true);
            for (int i = 0; i < widths.Length; )
            {
                ReportColumn column = table.Columns[i];
                int end = i + 1;
                while (
                    column.Group.Length > 0
                    && end < widths.Length
                    && table.Columns[end].Group == column.Group
                )
                {
                    end++;
                }

                StartCell(widths.Skip(i).Take(end - i).Sum());
                if (column.Group.Length == 0)
                {
                    xml.Word("vMerge", "val", "restart");
                }
                else
                {
                    xml.Word("gridSpan", "val", ExactNumber.Text(end - i));
                }

                EndHead(column.Group.Length == 0 ? column.Title : column.Group, column.IsNumber);
                i = end;
            }

            xml.End();
        }

        StartRow(isHead: true);
        for (int i = 0; i < widths.Length; i++)
        {
            ReportColumn column = table.Columns[i];
            bool isAbove = isGrouped && column.Group.Length == 0;
            StartCell(widths[i]);
            if (isAbove)
            {
                xml.Word("vMerge", []);
            }

            EndHead(isAbove ? "" : column.Title, column.IsNumber);
        }

        xml.End();
    }

    private void StartRow(bool isHead)
    {
        xml.Word("tr");
        xml.Word("trPr");
        xml.Word("cantSplit", []);
        if (isHead)
        {
            xml.Word("tblHeader", []);
        }

        xml.End();
    }

    private void StartCell(int width)
    {
        xml.Word("tc");
        xml.Word("tcPr");
        xml.Word("tcW", "w", ExactNumber.Text(width), "type", "dxa");
    }

    private void EndHead(string title, bool isNumber)
    {
        xml.Word("shd", "val", "clear", "color", "auto", "fill", "EEF2F7");
        xml.End();
        Text(title, "TableHead", isNumber);
        xml.End();
    }

    private void Text(string text, string look, bool isNumber)
    {
        xml.Word("p");
        xml.Word("pPr");
        xml.Word("pStyle", "val", _style);
        if (isNumber)
        {
            xml.Word("jc", "val", "right");
        }

        xml.End();
        xml.Run(text, look);
        xml.End();
    }

    private int[] WidthsOfSmall()
    {
        _style = "TableTextSmall";
        return Widths(SmallEm) ?? Even();
    }

    /// <summary>
    /// Each column its least width, at which words and numbers stay whole, and of what is left as much as its widest text asks for; what nobody asks for
    /// makes all of them wider alike. Null where the least widths do not fit on the page.
    /// </summary>
    private int[]? Widths(int em)
    {
        double[] least = [.. table.Columns.Select((_, i) => LeastOf(i) * em + Margins)];
        double left = WordText.PageWidth - least.Sum();
        if (left < 0)
        {
            return null;
        }

        double[] wish =
        [
            .. table.Columns.Select(
                (_, i) => Math.Max(0, Math.Min(WidestOf(i), LongText) * em + Margins - least[i])
            ),
        ];
        double wished = wish.Sum();
        double granted = wished == 0 ? 0 : Math.Min(1, left / wished);
        double wider = 1 + (left - granted * wished) / (least.Sum() + granted * wished);
        return [.. least.Select((width, i) => (int)((width + granted * wish[i]) * wider))];
    }

    private int[] Even() =>
        [.. table.Columns.Select(_ => WordText.PageWidth / table.Columns.Length)];

    private double WidestOf(int column) =>
        table
            .Rows.Select(row => TextWidth.Of(row[column].Text))
            .Append(TextWidth.Of(table.Columns[column].Title))
            .Max();

    /// <summary>The widest piece that is not broken, in em: a number or a short text whole, else a word; Chinese may be broken anywhere.</summary>
    private double LeastOf(int column)
    {
        double least = LongestWord(table.Columns[column].Title);
        foreach (ImmutableArray<ReportText> row in table.Rows)
        {
            string text = row[column].Text;
            least = Math.Max(
                least,
                table.Columns[column].IsNumber || text.Length <= ShortText
                    ? TextWidth.Of(text)
                    : LongestWord(text)
            );
        }

        return Math.Min(least, LongText / 2);
    }

    /// <summary>Letters are given a fifth more than they mostly take: the font at hand may be a wide one, and heads are bold.</summary>
    private static double LongestWord(string text)
    {
        double longest = 2;
        double width = 0;
        foreach (char c in text)
        {
            width = c is > ' ' and < '\u2010' ? width + 1.2 * TextWidth.Of(c.ToString()) : 0;
            longest = Math.Max(longest, width);
        }

        return longest;
    }
}
