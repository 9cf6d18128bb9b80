using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Balance.Indicators.Documents;

/// <summary>
/// A workbook to be written. Its texts are only ever texts: what looks like a formula is shown and never computed. The same
/// content makes the same bytes.
/// </summary>
internal sealed class WorkbookDraft
{
    private const string ChoicesName = "选项";
    private const string ContentType =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private readonly List<SheetDraft> _sheets = [];
    private readonly Dictionary<string, DraftChoices> _choices = [];

    public IReadOnlyList<SheetDraft> Sheets => _sheets;

    /// <summary>A new sheet behind the others. Its name is made one that a sheet may have and no other has.</summary>
    public SheetDraft Add(string name, bool isHidden = false)
    {
        var sheet = new SheetDraft(
            SheetDraft.NameLike(name, _sheets.Select(other => other.Name)),
            isHidden
        );
        _sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Writes the workbook. The stream is left open, and need not be one that can be read or sought.</summary>
    public void Write(Stream stream)
    {
        AddChoices();
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            WritePackage(document.AddNewPart<WorkbookPart>(ContentType, IdOf(1)));
        }

        package.Position = 0;
        PackageTimes.Clear(package);
        package.Position = 0;
        package.CopyTo(stream);
    }

    private void WritePackage(WorkbookPart workbook)
    {
        var styles = new StyleTable();
        var texts = new TextTable();
        int number = 0;
        foreach (SheetDraft sheet in _sheets)
        {
            number++;
            WorksheetPart part = workbook.AddNewPart<WorksheetPart>(IdOf(number));
            if (sheet.Notes.Count > 0)
            {
                WorksheetCommentsPart comments = part.AddNewPart<WorksheetCommentsPart>("rId1");
                XmlPart.Write(comments, xml => NoteXml.WriteNotes(xml, sheet.Notes));
                VmlDrawingPart shapes = part.AddNewPart<VmlDrawingPart>(SheetXml.ShapesId);
                XmlPart.Write(shapes, xml => NoteXml.WriteShapes(xml, sheet.Notes.Keys));
            }

            XmlPart.Write(part, xml => new SheetXml(xml, sheet, styles, texts).Write());
        }

        XmlPart.Write(workbook.AddNewPart<WorkbookStylesPart>(IdOf(++number)), styles.Write);
        XmlPart.Write(workbook.AddNewPart<SharedStringTablePart>(IdOf(++number)), texts.Write);
        XmlPart.Write(workbook, xml => WorkbookXml.Write(xml, _sheets, _choices.Values, IdOf));
    }

    private static string IdOf(int number) => "rId" + ExactNumber.Text(number);

    /// <summary>The choices of all rules stand in a hidden sheet, a column each, under their names.</summary>
    private void AddChoices()
    {
        foreach (DraftRule rule in _sheets.SelectMany(sheet => sheet.Rules))
        {
            if (rule.Choices is { } choices)
            {
                _choices[choices.Name] = choices;
            }
        }

        if (_choices.Count == 0 || _sheets.Exists(sheet => sheet.Name == ChoicesName))
        {
            return;
        }

        SheetDraft hidden = Add(ChoicesName, isHidden: true);
        int column = 0;
        foreach (DraftChoices choices in _choices.Values)
        {
            column++;
            for (int row = 0; row < choices.Values.Count; row++)
            {
                hidden.Set(row + 1, column, choices.Values[row]);
            }
        }
    }
}
