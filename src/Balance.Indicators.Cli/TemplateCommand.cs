using System.CommandLine;
using Balance.Indicators.Documents;

namespace Balance.Indicators.Cli;

/// <summary><c>balance template</c>: an empty county file or workbook, or what a county file may hold.</summary>
internal static class TemplateCommand
{
    public static Command Build(Host host)
    {
        Option<string> standard = SharedOptions.Standard(host);
        var format = new FormatOption(
            host,
            host.Text(
                "输出格式；不写时看 --output 的扩展名；schema 是编辑器据以提示和检查县数据文件的结构描述",
                "the output's format; unless given, by the ending of --output; schema: the JSON Schema by which editors complete and check county files"
            ),
            "json",
            "xlsx",
            "schema"
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
            if (chosen != "xlsx" && parsed.GetValue(school))
            {
                throw new CommandException(
                    ExitCode.Usage,
                    $"一所学校填报的是工作簿，不能写成 {chosen}；请去掉 --format，或去掉 --school。",
                    $"What one school fills in is a workbook and not {chosen}; leave out --format or --school."
                );
            }

            Inputs inputs = Inputs.Of(host, parsed);
            Standard rules = inputs.ReadStandard(parsed.GetValue(standard)!);
            if (chosen != "xlsx")
            {
                output
                    .Open(parsed, inputs)
                    .Write(
                        chosen == "schema"
                            ? CountySchema.Of(rules)
                            : CountyTemplate.Of(rules, host.Language)
                    );
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
