using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Balance.Indicators.Cli;

/// <summary>The help of every command, wholly in the user's language.</summary>
internal sealed class HelpText(Host host) : SynchronousCommandLineAction
{
    public const string Option = "--help";

    public static Option Build(Host host) =>
        new HelpOption(Option, "-h", "-?")
        {
            Description = host.Text("显示用法", "show how it is used"),
            Action = new HelpText(host),
        };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        var lines = new List<string> { command.Description ?? "", "" };
        lines.Add(host.Text("用法：", "Usage:"));
        lines.Add("  " + Usage(command));
        Add(
            lines,
            host.Text("命令：", "Commands:"),
            command.Subcommands.Select(one => (Usage(one, isShort: true), one.Description ?? ""))
        );
        Add(
            lines,
            host.Text("参数：", "Arguments:"),
            command.Arguments.Select(one => (CommandLineCheck.WordsOf(one), one.Description ?? ""))
        );
        Add(
            lines,
            host.Text("选项：", "Options:"),
            CommandLineCheck.OptionsOf(command).Select(one => (Names(one), Describe(one)))
        );
        new Document(host, destination: null).Write(string.Join('\n', lines) + "\n");
        return ExitCode.Done;
    }

    private string Usage(Command command, bool isShort = false)
    {
        IEnumerable<string> words = command.Arguments.Select(CommandLineCheck.WordsOf);
        string name = isShort ? command.Name : CommandLineCheck.NameOf(command);
        string rest =
            isShort ? ""
            : command.Subcommands.Count > 0 ? host.Text(" <命令> [选项]", " <command> [options]")
            : host.Text(" [选项]", " [options]");
        return string.Join(' ', words.Prepend(name)) + rest;
    }

    private static string Names(Option option) =>
        string.Join(", ", option.Aliases.OrderBy(alias => alias.Length).Append(option.Name))
        + (CommandLineCheck.TakesValue(option) ? $" <{option.HelpName}>" : "");

    private string Describe(Option option) =>
        option.Description
        + (
            option is Option<string> { DefaultValueFactory: not null }
                ? host.Text("；缺省 ", "; by default ") + option.GetDefaultValue()
                : ""
        );

    private static void Add(
        List<string> lines,
        string title,
        IEnumerable<(string Name, string Description)> rows
    )
    {
        (string Name, string Description)[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        int width = all.Max(row => DisplayWidth.Of(row.Name));
        lines.Add("");
        lines.Add(title);
        lines.AddRange(
            all.Select(row =>
                "  "
                + row.Name
                + new string(' ', width - DisplayWidth.Of(row.Name) + 2)
                + row.Description
            )
        );
    }
}
