using System.Collections.Immutable;

namespace Balance.Indicators.Cli;

/// <summary>Ends a command with messages for stderr and an exit code.</summary>
internal sealed class CommandException(int exitCode, ImmutableArray<LocalizedText> messages)
    : Exception
{
    public CommandException(int exitCode, string zh, string en)
        : this(exitCode, [new LocalizedText(zh, en)]) { }

    public int ExitCode => exitCode;

    public ImmutableArray<LocalizedText> Messages => messages;

    /// <summary>Nobody reads the output any more: the command ends without a word.</summary>
    public static CommandException BrokenPipe() => new(Cli.ExitCode.BrokenPipe, []);

    /// <summary>A file that could be opened and not be read to its end.</summary>
    public static CommandException NotRead(string name, Exception exception) =>
        new(
            Cli.ExitCode.InputOutput,
            $"读取 {name} 失败：{SystemError.Tell(exception, Language.Chinese)}。",
            $"Reading {name} failed: {SystemError.Tell(exception, Language.English)}."
        );

    /// <summary>Bad data: every problem, each behind the file it stands in.</summary>
    public static CommandException BadData(string file, IEnumerable<DataProblem> problems) =>
        BadData(
            file,
            problems
                .Where(problem => problem.Severity == ProblemSeverity.Rejected)
                .Select(problem => new LocalizedText(
                    problem.In(Language.Chinese),
                    problem.In(Language.English)
                ))
        );

    /// <inheritdoc cref="BadData(string, IEnumerable{DataProblem})"/>
    public static CommandException BadData(string file, IEnumerable<LocalizedText> problems) =>
        new(Cli.ExitCode.BadData, [.. problems.Select(problem => Of(file, problem))]);

    /// <summary>What is said of a file, behind its name.</summary>
    public static LocalizedText Of(string file, LocalizedText what) =>
        new(file + ": " + what.Zh, file + ": " + what.En);
}
