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
        var standard = new Option<string>("--standard")
        {
            Description = text(
                "标准：内置标准的编号或标准文件",
                "the standard: a built-in id or a file"
            ),
            HelpName = "haicheng-2023|national-2017|file",
            DefaultValueFactory = _ => "haicheng-2023",
        };
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
