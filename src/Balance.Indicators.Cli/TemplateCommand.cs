using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary><c>balance template</c>: an empty county file.</summary>
internal static class TemplateCommand
{
    public static Command Build(
        Func<string, string, string> text,
        Language language,
        ReportConsole console
    )
    {
        Option<string> standard = SharedOptions.Standard(text);
        var command = new Command(
            "template",
            text(
                "空白的县数据文件，列出标准所需的全部要素",
                "an empty county file with every measure that the standard needs"
            )
        )
        {
            standard,
        };
        command.SetAction(parsed =>
        {
            console.Emit(
                CountyTemplate.Of(Files.ReadStandard(parsed.GetValue(standard)!), language),
                path: null
            );
            return ExitCode.Done;
        });
        return command;
    }
}
