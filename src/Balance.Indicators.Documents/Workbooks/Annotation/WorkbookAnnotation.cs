using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Balance.Indicators.Documents;

/// <summary>Writes a workbook back as it was, with the cells that have problems coloured and the problems as notes at them.</summary>
public static class WorkbookAnnotation
{
    private const string Rejected = "FFFF9999";
    private const string Warned = "FFFFE699";

    /// <summary>Writes the annotated workbook.</summary>
    /// <param name="workbook">The workbook that was read.</param>
    /// <param name="problems">Its problems; those that stand at no cell are left out.</param>
    /// <param name="language">The language of the notes.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <returns>How many cells were marked.</returns>
    /// <exception cref="ArgumentNullException">The workbook, the problems or the output are null.</exception>
    /// <exception cref="BadDataException">
    /// The workbook is damaged: parts that a reader of cells passes over, but who writes it back has to understand. Nothing was written.
    /// </exception>
    public static int Write(
        Stream workbook,
        IEnumerable<DataProblem> problems,
        Language language,
        Stream output
    )
    {
        _ = workbook ?? throw new ArgumentNullException(nameof(workbook));
        _ = problems ?? throw new ArgumentNullException(nameof(problems));
        _ = output ?? throw new ArgumentNullException(nameof(output));
        using var copy = new MemoryStream();
        workbook.CopyTo(copy);
        int marked;
        try
        {
            marked = Mark(copy, problems, language);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Of damaged packages OpenXML promises nothing: it throws whatever comes, null references too.
            throw new BadDataException([
                new DataProblem(
                    ProblemSeverity.Rejected,
                    DataPath.Root,
                    new LocalizedText(
                        "工作簿有损坏的部件，不能写回批注；请用 Excel 或 WPS 打开后另存为 .xlsx 再试。",
                        "parts of the workbook are damaged, and notes cannot be written into it; open it in Excel or WPS, save it as .xlsx and try again."
                    )
                ),
            ]);
        }

        copy.Position = 0;
        copy.CopyTo(output);
        return marked;
    }

    private static InvalidDataException Lacks(string what) =>
        new("The workbook lacks its " + what + ".");

    private static int Mark(MemoryStream copy, IEnumerable<DataProblem> problems, Language language)
    {
        int marked = 0;
        using (var document = SpreadsheetDocument.Open(copy, true))
        {
            WorkbookPart book = document.WorkbookPart ?? throw Lacks("workbook");
            var styles = new MarkedStyles(book);
            foreach (var ofSheet in AtCells(problems).GroupBy(item => item.Sheet))
            {
                Sheet? sheet = book
                    .Workbook.Sheets?.Elements<Sheet>()
                    .FirstOrDefault(known => known.Name?.Value == ofSheet.Key);
                if (
                    sheet?.Id?.Value is { } id
                    && book.TryGetPartById(id, out OpenXmlPart? found)
                    && found is WorksheetPart part
                )
                {
                    var notes = new SortedDictionary<(int, int), string>();
                    foreach (var ofCell in ofSheet.GroupBy(item => item.Cell))
                    {
                        bool isRejected = ofCell.Any(item =>
                            item.Problem.Severity == ProblemSeverity.Rejected
                        );
                        Mark(part, ofCell.Key, styles, isRejected ? Rejected : Warned);
                        notes[(ofCell.Key.Row, ofCell.Key.Column)] = string.Join(
                            "\n",
                            ofCell.Select(item => item.Problem.Message.In(language))
                        );
                        marked++;
                    }

                    MarkedNotes.Add(part, notes);
                    part.Worksheet.Save();
                }
            }

            styles.Save();
        }

        return marked;
    }

    private static IEnumerable<(string Sheet, CellAddress Cell, DataProblem Problem)> AtCells(
        IEnumerable<DataProblem> problems
    )
    {
        foreach (DataProblem problem in problems)
        {
            string place = problem.Source?.Zh ?? "";
            int mark = place.LastIndexOf('!');
            if (mark > 0 && CellAddress.Parse(place.Substring(mark + 1)) is { } cell)
            {
                yield return (place.Substring(0, mark), cell, problem);
            }
        }
    }

    private static void Mark(WorksheetPart part, CellAddress at, MarkedStyles styles, string colour)
    {
        SheetData data = part.Worksheet.GetFirstChild<SheetData>() ?? throw Lacks("rows");
        Row? row = data.Elements<Row>().FirstOrDefault(known => known.RowIndex?.Value == at.Row);
        if (row is null)
        {
            row = new Row { RowIndex = (uint)at.Row };
            Row? next = data.Elements<Row>()
                .FirstOrDefault(known => known.RowIndex?.Value > at.Row);
            data.InsertBefore(row, next);
        }

        string name = at.ToString();
        Cell? cell = row.Elements<Cell>()
            .FirstOrDefault(known => known.CellReference?.Value == name);
        if (cell is null)
        {
            cell = new Cell { CellReference = name };
            Cell? next = row.Elements<Cell>()
                .FirstOrDefault(known =>
                    CellAddress.Parse(known.CellReference?.Value)?.Column > at.Column
                );
            row.InsertBefore(cell, next);
        }

        cell.StyleIndex = styles.Marked(cell.StyleIndex?.Value ?? 0, colour);
    }
}
