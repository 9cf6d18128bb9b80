using Balance.Indicators.Documents;

namespace Balance.Indicators.Cli;

/// <summary>
/// Counties that were dropped on the program, or named without a command: the report of each is written beside it, or, of a workbook that is
/// rejected, the workbook with its problems. Nothing is ever replaced.
/// </summary>
internal sealed class DroppedFiles(Host host)
{
    private const long MostBytes = 256L << 20;

    /// <summary>What is dropped on the program or meant to be: whatever it is, it is answered as a file, not as a command.</summary>
    private static readonly string[] Endings =
    [
        ".XLSX",
        ".XLSM",
        ".XLS",
        ".ET",
        ".CSV",
        ".TSV",
        ".TXT",
        ".JSON",
        ".DOC",
        ".DOCX",
        ".PDF",
        ".ZIP",
    ];

    /// <summary>Whether a command line is files or folders and nothing else.</summary>
    /// <param name="args">The command line.</param>
    public static bool Are(IReadOnlyCollection<string> args) =>
        args.Count > 0
        && args.All(arg =>
            Endings.Contains(Path.GetExtension(arg).ToUpperInvariant())
            || (Directory.Exists(arg) && arg.AsSpan().ContainsAny('/', '\\'))
        );

    /// <summary>Evaluates each; one that is bad does not keep the others. The first exit code that is not 0, or 0.</summary>
    public int Evaluate(IEnumerable<string> paths)
    {
        int exitCode = ExitCode.Done;
        foreach (string path in paths)
        {
            try
            {
                Evaluate(path);
            }
            catch (CommandException exception)
            {
                foreach (LocalizedText message in exception.Messages)
                {
                    host.Tell(message);
                }

                exitCode = exitCode == ExitCode.Done ? exception.ExitCode : exitCode;
            }
        }

        return exitCode;
    }

    /// <summary>The name that is not taken: 县-评估报告.html, 县-评估报告 (2).html, and so on.</summary>
    public static string FreeName(string path, string what, string ending)
    {
        string begin = Path.Combine(
            Path.GetDirectoryName(Path.GetFullPath(path))!,
            Path.GetFileNameWithoutExtension(path) + "-" + what
        );
        string name = begin + ending;
        for (int number = 2; Path.Exists(name); number++)
        {
            name = $"{begin} ({ExactNumber.Text(number)}){ending}";
        }

        return name;
    }

    private void Evaluate(string path)
    {
        if (Directory.Exists(path))
        {
            throw new CommandException(
                ExitCode.NoInput,
                $"{path} 是文件夹；要汇总各校填的表，请用 balance collect {path} --output 全县.xlsx，再把全县.xlsx 拖上来。",
                $"{path} is a folder; join the workbooks of schools by balance collect {path} --output county.xlsx, and drop that."
            );
        }

        Standard standard = Standard.Haicheng2023;
        var inputs = new Inputs(host, MostBytes);
        (CountyWorkbook? table, ReadOnlyMemory<byte> file) = inputs.ReadTable(
            path,
            new CountyWorkbookOptions { Catalogue = standard }
        );
        if (table is { County: null } && CountyTable.CanBeAnnotated(table, file))
        {
            WriteProblems(table, file, path);
        }

        County county = table is null
            ? inputs.ReadCounty(path, standard)
            : CountyTable.Accept(table, path, host);
        Evaluation evaluation = standard.Evaluate(county, null, host.Cancellation);
        if (table is null)
        {
            // Of a workbook it was told at its cells; whoever drops a file may never read the second page.
            foreach (LocalizedText line in CountyTable.Lines(evaluation.Warnings))
            {
                host.Tell(CommandException.Of(path, line));
            }
        }

        string report = FreeName(path, host.Text("评估报告", "report"), ".html");
        Open(report, inputs)
            .Write(stream => HtmlReport.Write(evaluation.ToReport(host.Language), stream));
        string outcome = evaluation.Outcome.Name().In(host.Language);
        string name = standard.Name.In(host.Language);
        Say(
            $"{path}：按《{name}》评估，结论：{outcome}。\n报告：{report}\n请用浏览器打开，可以打印。",
            $"{path}: evaluated by \"{name}\": {outcome}.\nThe report: {report}\nOpen it in a browser; it can be printed."
        );
    }

    private void WriteProblems(CountyWorkbook table, ReadOnlyMemory<byte> file, string path)
    {
        string marked = FreeName(path, host.Text("问题", "problems"), ".xlsx");
        using var written = new MemoryStream();
        int cells = CountyTable.Annotate(table, file, path, host.Language, written);
        if (cells > 0)
        {
            Open(marked, null).Write(written.WriteTo);
            string count = ExactNumber.Text(cells);
            Say(
                $"{path}：有问题，先不评估。{count} 个单元格已着色并加批注：{marked}\n请照着改原来的工作簿，再拖一次。",
                $"{path}: it has problems and is not evaluated yet. {count} cells are coloured and noted: {marked}\nCorrect the workbook there and drop it again."
            );
        }
    }

    private Document Open(string path, Inputs? inputs) =>
        new(host, Destination.Open(path, mayReplace: false, inputs?.Files ?? []));

    private void Say(string zh, string en) =>
        new Document(host, destination: null).Write(host.Text(zh, en) + "\n");
}
