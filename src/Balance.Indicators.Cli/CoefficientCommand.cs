using System.Collections.Immutable;
using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary><c>balance coefficient</c>: difference coefficients of a table of sections.</summary>
internal static class CoefficientCommand
{
    private static readonly LocalizedText Wanted = new(
        "表格要 CSV 文件，请在 Excel 或 WPS 中另存为“CSV UTF-8”",
        "a table is a CSV file; save it as \"CSV UTF-8\" in Excel or WPS"
    );

    public static Command Build(Host host)
    {
        var data = new Argument<string>("data.csv")
        {
            Description = host.Text(
                "CSV 文件，首行为列名：第一列 pupils（学生数），其余各列为资源",
                "a CSV file with a header row: pupils first, then a column for each resource"
            ),
        };
        Option<string?> format = SharedOptions.Format(
            host,
            host.Text("输出格式；json 为完整精度", "the output's format; json gives full precision")
        );
        var command = new Command(
            "coefficient",
            host.Text(
                "计算按学生数加权的差异系数",
                "compute enrolment-weighted difference coefficients"
            )
        )
        {
            data,
            format,
        };
        var output = new OutputOptions(host);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(data)!;
            Inputs inputs = Inputs.Of(host, parsed);
            ImmutableArray<ResourceColumn> columns = ResourceTable.Read(
                path,
                inputs.ReadText(path, Wanted)
            );
            Document document = output.Open(parsed, inputs);
            if (parsed.GetValue(format) == "json")
            {
                document.Write(ResourceColumn.ToJson(columns));
            }
            else
            {
                document.Write(
                    ResourceColumn.ToReport(columns, host.Language),
                    parsed.GetValue(format)!
                );
            }

            return ExitCode.Done;
        });
        return command;
    }
}
