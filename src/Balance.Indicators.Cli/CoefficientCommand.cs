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
                "表格（CSV），首行为列名：学生数，学校的名称和代码（可以没有），其余各列是资源的总量",
                "a table (CSV) whose first row names its columns: pupils, name and code of schools where you like, amounts of resources"
            ),
        };
        FormatOption format = SharedOptions.Format(
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
        Option<string?> limit = LimitOption(host);
        Option<string?> failOn = SharedOptions.FailOn(
            host,
            host.Text(
                "有系数大于 --limit（notMet），或大于或待定（undetermined）时，以 1 退出",
                "exit with 1 where a coefficient is above --limit (notMet), or above it or undetermined (undetermined)"
            )
        );
        command.Options.Add(limit);
        command.Options.Add(failOn);
        command.Validators.Add(result =>
        {
            if (result.GetResult(failOn) is not null && result.GetResult(limit) is null)
            {
                result.AddError(
                    host.Text(
                        "--fail-on 要和 --limit 一起用；请写上限值，如 --limit 0.5。",
                        "--fail-on goes with --limit; write the limit too, such as --limit 0.5."
                    )
                );
            }
        });
        var output = new OutputOptions(host);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string chosen = format.Of(parsed, output);
            string path = parsed.GetValue(data)!;
            Inputs inputs = Inputs.Of(host, parsed);
            ReadOnlyMemory<byte> table = inputs.ReadText(path, Wanted);
            if (FileKind.IsJson(table.Span))
            {
                throw CommandException.BadData(
                    path,
                    [new LocalizedText($"这是 JSON；{Wanted.Zh}。", $"this is JSON; {Wanted.En}.")]
                );
            }

            ImmutableArray<ResourceColumn> columns = ResourceTable.Read(
                path,
                table,
                LimitOf(parsed.GetValue(limit)),
                host.Tell
            );
            Document document = output.Open(parsed, inputs);
            if (chosen == "json")
            {
                document.Write(CoefficientReport.ToJson(columns));
            }
            else
            {
                document.Write(CoefficientReport.Of(columns, host.Language), chosen);
            }

            Outcome outcome = Outcomes.Combine(
                columns.Select(column => column.Outcome).OfType<Outcome>()
            );
            return SharedOptions.FailsOn(outcome, parsed.GetValue(failOn))
                ? ExitCode.FailedOn
                : ExitCode.Done;
        });
        return command;
    }

    private static Option<string?> LimitOption(Host host)
    {
        const string Name = "--limit";
        var limit = new Option<string?>(Name)
        {
            Description = host.Text(
                "差异系数的限值，如 0.5：逐列判断，等于限值为达标",
                "the greatest coefficient that is met, such as 0.5: each column is judged, and met at the limit"
            ),
            HelpName = "number",
        };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && LimitOf(value) is null)
            {
                string shown = Quoted.Short(value);
                result.AddError(
                    host.Text(
                        $"{Name} 的值“{shown}”不是 0 或以上的数；请写小数，如 0.5。",
                        $"{Name} is \"{shown}\", which is not a number of 0 or more; write a decimal such as 0.5."
                    )
                );
            }
        });
        return limit;
    }

    private static decimal? LimitOf(string? text) =>
        text is not null
        && ExactNumber.IsNumber(text)
        && ExactNumber.TryRead(text.TrimStart('+'), out decimal limit)
        && limit >= 0
            ? limit
            : null;
}
