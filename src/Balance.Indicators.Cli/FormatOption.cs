using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary>--format, the same for every command that prints a document: what it says, else what the ending of --output says, else the usual one.</summary>
internal sealed class FormatOption : Option<string?>
{
    private readonly Host _host;
    private readonly string[] _values;

    /// <summary>Makes the option.</summary>
    /// <param name="host">Who is told.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="values">The formats that there are, the usual one first.</param>
    public FormatOption(Host host, string description, params string[] values)
        : base("--format")
    {
        _host = host;
        _values = values;
        SharedOptions.Choose(this, host, description, values.Contains, values);
        DefaultValueFactory = _ => values[0];
    }

    /// <summary>The format that is asked for, by the option or by the ending of --output; null where neither says any.</summary>
    public string? Asked(ParseResult parsed, OutputOptions output) =>
        parsed.GetResult(this) is { Implicit: false }
            ? parsed.GetValue(this)
            : FormatOf(parsed.GetValue(output.Output));

    /// <summary>The format, refused where it does not go with --output.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="output">--output.</param>
    /// <param name="usual">The format where none is asked for, if not the first.</param>
    public string Of(ParseResult parsed, OutputOptions output, string? usual = null)
    {
        string format = Asked(parsed, output) ?? usual ?? _values[0];
        string? path = parsed.GetValue(output.Output);
        string ending = Path.GetExtension(path ?? "");
        if (!_values.Contains(format))
        {
            throw new CommandException(
                ExitCode.Usage,
                $"这个命令不能写成 {ending} 文件；--format 可以是：{string.Join("、", _values)}。",
                $"This command writes no {ending} file; --format can be: {string.Join(", ", _values)}."
            );
        }

        // No program opens anything else under the name of a workbook or a document.
        if (FormatOf(path) is "xlsx" or "docx" && format != FormatOf(path))
        {
            throw new CommandException(
                ExitCode.Usage,
                $"--output 的文件名以 {ending} 结尾，而 --format 是 {format}；请改成一致的。",
                $"--output names a {ending} file, and --format is {format}; make them agree."
            );
        }

        if (format is "xlsx" or "docx" && (path is "" || (path is null && _host.IsTerminal)))
        {
            throw new CommandException(
                ExitCode.Usage,
                $"{(format == "xlsx" ? "工作簿" : "Word 文档")}要写入文件；请加 --output 文件名.{format}。",
                $"A {(format == "xlsx" ? "workbook" : "Word document")} goes into a file; add --output name.{format}."
            );
        }

        return format;
    }

    /// <summary>What a file holds, by its ending; null for any other.</summary>
    public static string? FormatOf(string? path) =>
        Path.GetExtension(path ?? "").ToUpperInvariant() switch
        {
            ".XLSX" => "xlsx",
            ".DOCX" => "docx",
            ".HTML" or ".HTM" => "html",
            ".JSON" => "json",
            ".CSV" => "csv",
            ".MD" => "markdown",
            ".TXT" => "text",
            _ => null,
        };
}
