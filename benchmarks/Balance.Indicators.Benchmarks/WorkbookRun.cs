using Balance.Indicators.Benchmarks.Guard;
using Balance.Indicators.Documents;
using Balance.Indicators.Samples;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using static System.FormattableString;

namespace Balance.Indicators.Benchmarks;

/// <summary>
/// A county of 132 schools read from its workbook, against the SDK's reader merely walking the same cells. It fails where that
/// takes more times as long than is promised, and the margin.
/// </summary>
internal static class WorkbookRun
{
    private const double Most = 3;
    private static readonly byte[] Workbook = Written();

    /// <summary>The promise.</summary>
    public static Check Promise { get; } =
        new(
            "132 schools from their workbook, checked / the SDK's reader walking its cells",
            () => Race.Ratio(ReadCounty, new Yardstick(WalkCells)),
            Most
        );

    public static int Run(TextWriter output)
    {
        output.WriteLine(
            Invariant(
                $"A workbook of {Workbook.Length / 1024} KiB, {WalkCells():F0} cells, {ReadCells():F0} of them with something in them."
            )
        );
        EngineGuard.WarmUp(() => WalkCells() + WalkValues() + ReadCounty());
        output.WriteLine("\n| / the SDK's reader walking the cells | seen |\n|---|---:|");
        Row("the SDK's reader, attributes and values too", WalkValues);
        Row("the cells as they are read here", ReadCells);
        Row("the county, checked", ReadCounty);
        double seen = Promise.Measure();
        bool holds = Promise.Holds(seen);
        output.WriteLine(
            Invariant(
                $"\n{Promise.Title}: {seen:F2} (promised ≤ {Most:F2}, fails past {Promise.FailsPast:F2}), {(holds ? "ok" : "TOO SLOW")}; {Allocated():F1} MiB allocated"
            )
        );
        return holds ? 0 : 1;

        void Row(string what, Func<double> way) =>
            output.WriteLine(
                Invariant($"| {what} | {Race.Ratio(way, new Yardstick(WalkCells)):F2} |")
            );
    }

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        CountyWorkbook.Write(SampleCounty.Create(), Standard.Haicheng2023, stream);
        return stream.ToArray();
    }

    private static double ReadCounty()
    {
        using var stream = new MemoryStream(Workbook, writable: false);
        return CountyWorkbook.Read(stream).County!.Schools.Length;
    }

    private static double ReadCells()
    {
        using var stream = new MemoryStream(Workbook, writable: false);
        return WorkbookFile
            .Read(stream, CancellationToken.None)
            .Sum(sheet => sheet.Rows.Sum(row => row.Cells.Length));
    }

    private static double WalkCells() =>
        Walk((reader, _) => reader.ElementType == typeof(DocumentFormat.OpenXml.Spreadsheet.Cell));

    /// <summary>What is needed to know a cell, shared texts left out.</summary>
    private static double WalkValues() =>
        Walk(
            (reader, kept) =>
            {
                if (reader.ElementType == typeof(DocumentFormat.OpenXml.Spreadsheet.CellValue))
                {
                    kept.Add(reader.GetText());
                }
                else if (reader.ElementType == typeof(DocumentFormat.OpenXml.Spreadsheet.Cell))
                {
                    kept.AddRange(reader.Attributes.Select(attribute => attribute.Value!));
                    return true;
                }

                return false;
            }
        );

    private static double Walk(Func<OpenXmlReader, List<string>, bool> isCell)
    {
        int cells = 0;
        var kept = new List<string>();
        using var stream = new MemoryStream(Workbook, writable: false);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        foreach (WorksheetPart part in document.WorkbookPart!.WorksheetParts)
        {
            using var reader = OpenXmlReader.Create(part);
            while (reader.Read())
            {
                if (reader.IsStartElement && isCell(reader, kept))
                {
                    cells++;
                }
            }
        }

        return cells;
    }

    private static double Allocated()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = ReadCounty();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1048576.0;
    }
}
