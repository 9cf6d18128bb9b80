using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Balance.Indicators.Documents;

/// <summary>The styles of a workbook, and beside them the same with another ground.</summary>
internal sealed class MarkedStyles
{
    private readonly Stylesheet _sheet;
    private readonly Dictionary<(uint, string), uint> _marked = [];
    private readonly Dictionary<string, uint> _fills = [];

    public MarkedStyles(WorkbookPart book)
    {
        WorkbookStylesPart part = book.WorkbookStylesPart ?? book.AddNewPart<WorkbookStylesPart>();
        _sheet = part.Stylesheet ??= new Stylesheet(
            new Fonts(new Font()),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(new CellFormat())
        );
    }

    /// <summary>The style that is another one with a ground of a colour.</summary>
    public uint Marked(uint style, string colour)
    {
        if (_marked.TryGetValue((style, colour), out uint known))
        {
            return known;
        }

        CellFormats formats = _sheet.CellFormats ??= new CellFormats(new CellFormat());
        var format =
            (CellFormat?)
                formats.Elements<CellFormat>().ElementAtOrDefault((int)style)?.CloneNode(true)
            ?? new CellFormat();
        format.FillId = FillOf(colour);
        format.ApplyFill = true;
        uint number = (uint)formats.Elements<CellFormat>().Count();
        formats.AppendChild(format);
        formats.Count = number + 1;
        _marked.Add((style, colour), number);
        return number;
    }

    public void Save() => _sheet.Save();

    private uint FillOf(string colour)
    {
        if (!_fills.TryGetValue(colour, out uint number))
        {
            Fills fills = _sheet.Fills ??= new Fills();
            number = (uint)fills.Elements<Fill>().Count();
            fills.AppendChild(
                new Fill(
                    new PatternFill(new ForegroundColor { Rgb = colour })
                    {
                        PatternType = PatternValues.Solid,
                    }
                )
            );
            fills.Count = number + 1;
            _fills.Add(colour, number);
        }

        return number;
    }
}
