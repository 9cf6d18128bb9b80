using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary><c>balance evaluate</c>: a county against a standard.</summary>
internal static class EvaluateCommand
{
    public static Command Build(
        Func<string, string, string> text,
        Language language,
        ReportConsole console
    )
    {
        var county = new Argument<string>("county.json")
        {
            Description = text(
                "县数据文件（balance-county/1）",
                "the county file (balance-county/1)"
            ),
        };
        Option<string> standard = SharedOptions.Standard(text);
        Option<string> format = SharedOptions.Format(text("输出格式", "the output's format"));
        var output = new Option<string?>("--output")
        {
            Description = text(
                "写入文件而不是标准输出",
                "write to a file instead of standard output"
            ),
            HelpName = "path",
        };
        var rounding = new Option<string>("--rounding")
        {
            Description = text(
                "比较精确值，或按显示位数舍入后的指标值",
                "compare exact values, or values rounded as they are shown"
            ),
            HelpName = "exact|as-reported",
            DefaultValueFactory = _ => "exact",
        };
        rounding.AcceptOnlyFromAmong("exact", "as-reported");
        var transitional = new Option<bool>("--transitional")
        {
            Description = text(
                "适用标准中的过渡期规定",
                "apply the standard's transitional provisions"
            ),
        };
        var failOn = new Option<string?>("--fail-on")
        {
            Description = text(
                "结论为未达标（notMet），或未达标或待定（undetermined）时，以 1 退出",
                "exit with 1 where the verdict is not met (notMet), or not met or undetermined (undetermined)"
            ),
            HelpName = "notMet|undetermined",
        };
        failOn.AcceptOnlyFromAmong("notMet", "undetermined");

        var command = new Command("evaluate", text("评估一个县", "evaluate a county"))
        {
            county,
            standard,
            format,
            output,
            rounding,
            transitional,
            failOn,
        };
        command.SetAction(parsed =>
        {
            var options = new EvaluationOptions
            {
                Rounding =
                    parsed.GetValue(rounding) == "exact"
                        ? ComparisonMode.Exact
                        : ComparisonMode.AsReported,
                TransitionalProvisions = parsed.GetValue(transitional),
            };
            Standard rules = Files.ReadStandard(parsed.GetValue(standard)!);
            Evaluation evaluation = rules.Evaluate(
                Files.ReadCounty(parsed.GetValue(county)!),
                options
            );
            Emit(evaluation, parsed.GetValue(format)!, parsed.GetValue(output), language, console);
            return FailsOn(evaluation.Outcome, parsed.GetValue(failOn))
                ? ExitCode.FailedOn
                : ExitCode.Done;
        });
        return command;
    }

    private static void Emit(
        Evaluation evaluation,
        string format,
        string? path,
        Language language,
        ReportConsole console
    )
    {
        if (format == "json")
        {
            console.Emit(evaluation.ToJson(), path);
        }
        else
        {
            console.Emit(EvaluationReport.Of(evaluation, language), format == "markdown", path);
        }
    }

    private static bool FailsOn(Outcome outcome, string? failOn) =>
        failOn is not null
        && (
            outcome == Outcome.NotMet
            || (failOn == "undetermined" && outcome == Outcome.Undetermined)
        );
}
