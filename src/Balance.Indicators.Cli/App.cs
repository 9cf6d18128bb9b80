using System.Collections.Immutable;
using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary>The <c>balance</c> command: parses the command line, runs one command, tells errors.</summary>
internal sealed class App(
    StandardStreams streams,
    Func<string, string?> environment,
    bool isTerminal
)
{
    /// <summary>@file is a file of that name, and -abc no three options.</summary>
    private static readonly ParserConfiguration Parsing = new()
    {
        ResponseFileTokenReplacer = null,
        EnablePosixBundling = false,
    };

    public int Run(string[] args)
    {
        Language language = UserLanguage.Find(args, environment);
        bool withColour = isTerminal && environment("NO_COLOR") is null;
        var host = new Host(language, streams, isTerminal, withColour);
        try
        {
            return Run(args, host);
        }
        catch (CommandException exception)
        {
            foreach (LocalizedText message in exception.Messages)
            {
                host.Tell(message);
            }

            return exception.ExitCode;
        }
        catch (Exception exception)
        {
            // A defect of the program. Its kind and message are what a report of it needs; a stack trace helps no user.
            string what = exception.GetType().Name + ": " + exception.Message;
            host.Tell(
                new LocalizedText(
                    "程序内部错误，请连同输入文件一并反馈：" + what,
                    "Internal error, please report it with the input: " + what
                )
            );
            return ExitCode.Internal;
        }
    }

    private static int Run(string[] args, Host host)
    {
        if (args is ["help", .. var topic])
        {
            args = [.. topic, HelpText.Option];
        }

        RootCommand root = CommandTree.Build(host);
        (ImmutableArray<LocalizedText> problems, Command command) = CommandLineCheck.Of(root, args);
        if (!problems.IsEmpty)
        {
            return Misused(host, problems, command);
        }

        ParseResult parsed = root.Parse(args, Parsing);
        if (parsed.Errors.Count > 0)
        {
            return Misused(
                host,
                parsed.Errors.Select(error => new LocalizedText(error.Message, error.Message)),
                command
            );
        }

        var configuration = new InvocationConfiguration
        {
            Output = TextWriter.Null,
            Error = TextWriter.Null,
            EnableDefaultExceptionHandler = false,
        };
        return parsed.Invoke(configuration);
    }

    private static int Misused(Host host, IEnumerable<LocalizedText> problems, Command command)
    {
        foreach (LocalizedText problem in problems)
        {
            host.Tell(problem);
        }

        string help = CommandLineCheck.NameOf(command) + " " + HelpText.Option;
        host.Tell(new LocalizedText($"用 {help} 查看用法。", $"See {help} for usage."));
        return ExitCode.Usage;
    }
}
