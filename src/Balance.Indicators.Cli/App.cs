using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Balance.Indicators.Cli;

/// <summary>The <c>balance</c> command: parses the command line, runs one command, tells errors.</summary>
internal sealed class App(
    TextWriter output,
    TextWriter error,
    Func<string, string?> environment,
    bool isTerminal
)
{
    public int Run(string[] args)
    {
        Language language = UserLanguage.Find(args, environment);
        CultureInfo before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = UserLanguage.Culture(language);
        try
        {
            return Run(args, language);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private int Run(string[] args, Language language)
    {
        var console = new ReportConsole(
            output,
            isTerminal && environment("NO_COLOR") is null,
            isTerminal
        );
        ParseResult parsed = CommandTree.Build(language, console).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError problem in parsed.Errors)
            {
                error.WriteLine(problem.Message);
            }

            error.WriteLine(
                new LocalizedText(
                    "用 balance --help 查看用法。",
                    "See balance --help for usage."
                ).In(language)
            );
            return ExitCode.Usage;
        }

        try
        {
            var configuration = new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
            };
            return parsed.Invoke(configuration);
        }
        catch (CommandException exception)
        {
            foreach (LocalizedText message in exception.Messages)
            {
                error.WriteLine(message.In(language));
            }

            return exception.ExitCode;
        }
        catch (Exception exception)
        {
            // A defect of the program. Its kind and message are what a report of it needs; a stack trace helps no user.
            string what = exception.GetType().Name + ": " + exception.Message;
            error.WriteLine(
                new LocalizedText(
                    "程序内部错误，请连同输入文件一并反馈：" + what,
                    "Internal error, please report it with the input: " + what
                ).In(language)
            );
            return ExitCode.Internal;
        }
    }
}
