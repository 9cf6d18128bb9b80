using System.Runtime.InteropServices;
using Balance.Indicators.Documents;
using nietras.SeparatedValues;

namespace Balance.Indicators.Cli;

/// <summary>A county in a workbook or a table: which files are one, and how they are read.</summary>
internal static class CountyTable
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    /// <summary>Whether a file is a workbook, or a table by its name or by how it begins.</summary>
    public static bool IsOne(ReadOnlyMemory<byte> file, string path) =>
        IsWorkbook(file)
        || (
            !FileKind.IsJson(file.Span)
            && FileKind.Of(file.Span) is null
            && (
                Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".TSV"
                || FileKind.IsTable(file.Span)
            )
        );

    /// <summary>Reads the file, whatever its problems.</summary>
    /// <param name="file">What is in it.</param>
    /// <param name="path">Its name.</param>
    /// <param name="textOf">The text of a file in UTF-8.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="cancellation">To stop.</param>
    public static CountyWorkbook Read(
        ReadOnlyMemory<byte> file,
        string path,
        Func<ReadOnlyMemory<byte>, string, ReadOnlyMemory<byte>> textOf,
        CountyWorkbookOptions? options,
        CancellationToken cancellation
    ) =>
        IsWorkbook(file)
            ? CountyWorkbook.Read(StreamOf(file), options, cancellation)
            : CountyWorkbook.Read(() => [Table(textOf(file, path), path, cancellation)], options);

    /// <summary>The county, or a refusal with every problem; notices are told.</summary>
    public static County Accept(CountyWorkbook table, string path, Host host)
    {
        if (IsRefused(table) && table.Problems.Length == 1)
        {
            // There is nothing to be mended cell by cell.
            throw CommandException.BadData(path, table.Problems);
        }

        LocalizedText[] lines = [.. Lines(table.Problems)];
        if (table.County is not { } county)
        {
            throw CommandException.BadData(path, lines);
        }

        foreach (LocalizedText line in lines)
        {
            host.Tell(CommandException.Of(path, line));
        }

        return county;
    }

    /// <summary>Every problem as a line, what must be mended first, and at the end how many there are.</summary>
    public static IEnumerable<LocalizedText> Lines(IReadOnlyCollection<DataProblem> problems)
    {
        foreach (
            DataProblem problem in problems.OrderBy(problem =>
                problem.Severity == ProblemSeverity.Rejected ? 0 : 1
            )
        )
        {
            bool isError = problem.Severity == ProblemSeverity.Rejected;
            yield return new LocalizedText(
                (isError ? "错误 " : "提示 ") + problem.In(Language.Chinese),
                (isError ? "error " : "notice ") + problem.In(Language.English)
            );
        }

        if (problems.Count > 0)
        {
            int errors = problems.Count(problem => problem.Severity == ProblemSeverity.Rejected);
            string notices = ExactNumber.Text(problems.Count - errors);
            bool isMore = errors > ProblemList.MostListed;
            string count = ExactNumber.Text(isMore ? ProblemList.MostListed : errors);
            yield return new LocalizedText(
                $"错误 {count} {(isMore ? "多处" : "处")}（必须改）、提示 {notices} 处（请核对）。",
                $"{count}{(isMore ? " and more" : "")} errors (to correct), {notices} notices (to check)."
            );
        }
    }

    /// <summary>Whether it is a ZIP archive with a workbook in it; others are called by their names.</summary>
    private static bool IsWorkbook(ReadOnlyMemory<byte> file) =>
        file.Span.StartsWith(Zip) && file.Span.IndexOf("xl/workbook."u8) >= 0;

    /// <summary>Whether problems can be marked in it: a workbook that was read, and not refused as a whole.</summary>
    public static bool CanBeAnnotated(CountyWorkbook table, ReadOnlyMemory<byte> file) =>
        IsWorkbook(file) && !IsRefused(table);

    /// <summary>Whether no sheet of it was read: it is damaged, hostile, or another thing.</summary>
    public static bool IsRefused(CountyWorkbook table) =>
        table.County is null && table.Layouts.IsEmpty;

    /// <summary>Writes the workbook back with its problems at their cells; one that is too damaged for that is refused with all of them.</summary>
    /// <returns>How many cells were marked.</returns>
    public static int Annotate(
        CountyWorkbook table,
        ReadOnlyMemory<byte> file,
        string path,
        Language language,
        Stream output
    )
    {
        try
        {
            return WorkbookAnnotation.Write(StreamOf(file), table.Problems, language, output);
        }
        catch (BadDataException bad)
        {
            throw CommandException.BadData(path, [.. bad.Problems, .. table.Problems]);
        }
    }

    public static Stream StreamOf(ReadOnlyMemory<byte> file) =>
        MemoryMarshal.TryGetArray(file, out ArraySegment<byte> segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(file.ToArray(), writable: false);

    private static SheetGrid Table(
        ReadOnlyMemory<byte> utf8,
        string path,
        CancellationToken cancellation
    )
    {
        char separator = TableText.SeparatorOf(utf8.Span);
        var rows = new List<(int, string[])>();
        int line = 1;
        using SepReader reader = TableText.Open(utf8, separator);
        foreach (SepReader.Row row in reader)
        {
            cancellation.ThrowIfCancellationRequested();
            if (rows.Count >= WorkbookLimits.Rows || row.ColCount > WorkbookLimits.Columns)
            {
                throw WorkbookRefused.TooMuch(
                    $"表格超过 {ExactNumber.Text(WorkbookLimits.Rows)} 行或 {ExactNumber.Text(WorkbookLimits.Columns)} 列",
                    $"the table has more than {ExactNumber.Text(WorkbookLimits.Rows)} rows or {ExactNumber.Text(WorkbookLimits.Columns)} columns"
                );
            }

            string[] cells = new string[row.ColCount];
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = row[i].ToString();
            }

            rows.Add((line, cells));
            line = row.LineNumberToExcl;
        }

        return SheetGrid.Of(Path.GetFileNameWithoutExtension(path), rows);
    }
}
