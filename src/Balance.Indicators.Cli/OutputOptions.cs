using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary>--output and --force, the same for every command that prints a document.</summary>
internal sealed class OutputOptions(Host host)
{
    public Option<string?> Output { get; } =
        new("--output", "-o")
        {
            Description = host.Text(
                "写入文件而不是标准输出",
                "write to a file instead of standard output"
            ),
            HelpName = "path",
        };

    public Option<bool> Force { get; } =
        new("--force")
        {
            Description = host.Text("覆盖已有的输出文件", "replace an existing output file"),
        };

    public void AddTo(Command command)
    {
        command.Options.Add(Output);
        command.Options.Add(Force);
    }

    /// <summary>Where the document goes, which is refused before it is made if it cannot go there.</summary>
    public Document Open(ParseResult parsed, Inputs inputs)
    {
        string? path = parsed.GetValue(Output);
        if (path is "")
        {
            throw new CommandException(
                ExitCode.Usage,
                "--output 后的文件名是空的；请写出文件名。",
                "The name after --output is empty; name a file."
            );
        }

        return path is null or "-"
            ? new Document(host, destination: null)
            : new Document(host, Destination.Open(path, parsed.GetValue(Force), inputs.Files));
    }
}
