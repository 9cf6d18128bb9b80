using System.Collections.Immutable;
using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary>The <c>balance</c> command: parses the command line, runs one command, tells errors.</summary>
internal sealed class App(
    StandardStreams streams,
    Func<string, string?> environment,
    bool isTerminal,
    bool isErrorTerminal = false,
    CancellationToken cancellation = default
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
        Host host = HostOf(args);
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
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            host.Tell(new LocalizedText("已中断。", "Interrupted."));
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (IsOutOfMemory(exception))
        {
            host.Tell(
                new LocalizedText(
                    "输入太大，内存不够；请检查是否给错了文件，或拆成几个文件、换内存大的机器再试。",
                    "The input is too large for the memory of this machine; check that it is the right file, split it, or use a machine with more memory."
                )
            );
            return ExitCode.BadData;
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

    /// <summary>Waits for a key where the window would close before anybody could read it.</summary>
    public void WaitBeforeClosing(string[] args) =>
        OwnConsole.WaitBeforeClosing(args, HostOf(args));

    private static bool IsOutOfMemory(Exception exception) =>
        exception is OutOfMemoryException
        || exception is AggregateException several && several.InnerExceptions.Any(IsOutOfMemory);

    private Host HostOf(string[] args) =>
        new(UserLanguage.Find(args, environment), streams, isTerminal, isErrorTerminal)
        {
            WithColour = isTerminal && environment("NO_COLOR") is null,
            Cancellation = cancellation,
        };

    private static int Run(string[] args, Host host)
    {
        if (DroppedFiles.Are(args))
        {
            return new DroppedFiles(host).Evaluate(args);
        }

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
