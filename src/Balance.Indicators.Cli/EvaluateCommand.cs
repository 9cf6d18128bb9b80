using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary><c>balance evaluate</c>: a county against a standard.</summary>
internal static class EvaluateCommand
{
    public static Command Build(Host host)
    {
        var county = new Argument<string>("county.json")
        {
            Description = host.Text(
                "县数据文件（balance-county/1）",
                "the county file (balance-county/1)"
            ),
        };
        Option<string> standard = SharedOptions.Standard(host);
        Option<string?> format = SharedOptions.Format(
            host,
            host.Text("输出格式", "the output's format")
        );
        var output = new OutputOptions(host);
        Option<string?> rounding = SharedOptions.Choice(
            host,
            "--rounding",
            host.Text(
                "比较精确值，或按显示位数舍入后的指标值",
                "compare exact values, or values rounded as they are shown"
            ),
            "exact",
            "as-reported"
        );
        rounding.DefaultValueFactory = _ => "exact";
        var transitional = new Option<bool>("--transitional")
        {
            Description = host.Text(
                "适用标准中的过渡期规定",
                "apply the standard's transitional provisions"
            ),
        };
        Option<string?> failOn = SharedOptions.FailOn(
            host,
            host.Text(
                "结论为未达标（notMet），或未达标或待定（undetermined）时，以 1 退出",
                "exit with 1 where the verdict is not met (notMet), or not met or undetermined (undetermined)"
            )
        );

        var command = new Command("evaluate", host.Text("评估一个县", "evaluate a county"))
        {
            county,
            standard,
            format,
            rounding,
            transitional,
            failOn,
        };
        output.AddTo(command);
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
            Inputs inputs = Inputs.Of(host, parsed);
            Standard rules = inputs.ReadStandard(parsed.GetValue(standard)!);
            County reported = inputs.ReadCounty(parsed.GetValue(county)!, rules);
            Document document = output.Open(parsed, inputs);
            Evaluation evaluation = rules.Evaluate(reported, options);
            if (parsed.GetValue(format) == "json")
            {
                document.Write(evaluation.WriteJson);
            }
            else
            {
                document.Write(evaluation.ToReport(host.Language), parsed.GetValue(format)!);
            }

            return SharedOptions.FailsOn(evaluation.Outcome, parsed.GetValue(failOn))
                ? ExitCode.FailedOn
                : ExitCode.Done;
        });
        return command;
    }
}
