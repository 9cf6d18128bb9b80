using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Balance.Indicators.Cli;

/// <summary>The <c>balance</c> command: parses the command line, runs one command, tells errors.</summary>
internal sealed class App(
    StandardStreams streams,
    Func<string, string?> environment,
    bool isTerminal
)
{
    public int Run(string[] args)
    {
        Language language = UserLanguage.Find(args, environment);
        bool withColour = isTerminal && environment("NO_COLOR") is null;
        var host = new Host(language, streams, isTerminal, withColour);
        CultureInfo before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = UserLanguage.Culture(language);
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
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static int Run(string[] args, Host host)
    {
        ParseResult parsed = CommandTree.Build(host).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError problem in parsed.Errors)
            {
                host.Tell(new LocalizedText(problem.Message, problem.Message));
            }

            host.Tell(
                new LocalizedText("用 balance --help 查看用法。", "See balance --help for usage.")
            );
            return ExitCode.Usage;
        }

        using StreamWriter output = Host.WriterOf(host.Output);
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = TextWriter.Null,
            EnableDefaultExceptionHandler = false,
        };
        return parsed.Invoke(configuration);
    }
}
