using System.CommandLine;
using Balance.Indicators.Documents;

namespace Balance.Indicators.Cli;

/// <summary><c>balance template</c>: an empty county file or workbook.</summary>
internal static class TemplateCommand
{
    public static Command Build(Host host)
    {
        Option<string> standard = SharedOptions.Standard(host);
        var format = new FormatOption(
            host,
            host.Text(
                "输出格式；不写时看 --output 的扩展名",
                "the output's format; unless given, by the ending of --output"
            ),
            "json",
            "xlsx"
        );
        var school = new Option<bool>("--school")
        {
            Description = host.Text(
                "一所学校填报的工作簿，填好后用 balance collect 汇总",
                "the workbook that one school fills in; balance collect joins them"
            ),
        };
        var command = new Command(
            "template",
            host.Text(
                "空白的县数据文件或工作簿，列出标准所需的全部要素",
                "an empty county file or workbook with every measure that the standard needs"
            )
        )
        {
            standard,
            format,
            school,
        };
        var output = new OutputOptions(host);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string chosen = format.Of(
                parsed,
                output,
                usual: parsed.GetValue(school) ? "xlsx" : null
            );
            Inputs inputs = Inputs.Of(host, parsed);
            Standard rules = inputs.ReadStandard(parsed.GetValue(standard)!);
            if (chosen == "json" && !parsed.GetValue(school))
            {
                output.Open(parsed, inputs).Write(CountyTemplate.Of(rules, host.Language));
                return ExitCode.Done;
            }

            Document document = output.Open(parsed, inputs);
            document.Write(stream =>
            {
                if (parsed.GetValue(school))
                {
                    CountyWorkbookTemplate.WriteSchool(rules, stream);
                }
                else
                {
                    CountyWorkbookTemplate.Write(rules, stream);
                }
            });
            return ExitCode.Done;
        });
        return command;
    }
}
