using System.Collections.Immutable;
using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary><c>balance coefficient</c>: difference coefficients of a table of sections.</summary>
internal static class CoefficientCommand
{
    public static Command Build(
        Func<string, string, string> text,
        Language language,
        ReportConsole console
    )
    {
        var data = new Argument<string>("data.csv")
        {
            Description = text(
                "CSV 文件，首行为列名：第一列 pupils（学生数），其余各列为资源",
                "a CSV file with a header row: pupils first, then a column for each resource"
            ),
        };
        Option<string> format = SharedOptions.Format(
            text("输出格式；json 为完整精度", "the output's format; json gives full precision")
        );
        var command = new Command(
            "coefficient",
            text("计算按学生数加权的差异系数", "compute enrolment-weighted difference coefficients")
        )
        {
            data,
            format,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(data)!;
            ImmutableArray<ResourceColumn> columns = ResourceTable.Read(path, Files.Read(path));
            if (parsed.GetValue(format) == "json")
            {
                console.Emit(ResourceColumn.ToJson(columns), path: null);
            }
            else
            {
                console.Emit(
                    ResourceColumn.ToReport(columns, language),
                    parsed.GetValue(format) == "markdown",
                    path: null
                );
            }

            return ExitCode.Done;
        });
        return command;
    }
}
