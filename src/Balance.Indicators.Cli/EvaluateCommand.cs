using System.CommandLine;
using Balance.Indicators.Documents;

namespace Balance.Indicators.Cli;

/// <summary><c>balance evaluate</c>: a county against a standard.</summary>
internal static class EvaluateCommand
{
    public static Command Build(Host host)
    {
        Argument<string> county = SharedOptions.County(host);
        Option<string> standard = SharedOptions.Standard(host);
        FormatOption format = SharedOptions.PaperFormat(
            host,
            "；csv 用于 --lines --summary",
            "; csv goes with --lines --summary",
            "csv"
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
        Option<bool> transitional = SharedOptions.Transitional(host);
        Option<string?> failOn = SharedOptions.FailOn(
            host,
            host.Text(
                "结论为未达标（notMet），或未达标或待定（undetermined）时，以 1 退出",
                "exit with 1 where the verdict is not met (notMet), or not met or undetermined (undetermined)"
            )
        );

        var school = new Option<string?>("--school")
        {
            Description = host.Text(
                "只写一所学校的卡片（学校代码）；text、markdown、html、docx",
                "only the card of one school, by its code; text, markdown, html, docx"
            ),
            HelpName = "code",
        };

        var lines = new Option<bool>("--lines")
        {
            Description = host.Text(
                "多个县：输入每行一个县的 JSON，输出每行一个评估，次序不变；有问题的行指出行号后跳过",
                "many counties: a county as JSON in each line, an evaluation in each line of the output, in order; bad lines are reported by number and skipped"
            ),
        };
        var summary = new Option<bool>("--summary")
        {
            Description = host.Text(
                "与 --lines 同用：每县只写结论、达标数和差异系数；--format csv 是表格",
                "with --lines: of each county only the verdict, counts and coefficients; a table with --format csv"
            ),
        };

        var command = new Command("evaluate", host.Text("评估一个县", "evaluate a county"))
        {
            county,
            standard,
            format,
            rounding,
            transitional,
            failOn,
            school,
            lines,
            summary,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = new EvaluationOptions
            {
                Rounding =
                    parsed.GetValue(rounding) == "exact" ? Rounding.Exact : Rounding.AsReported,
                TransitionalProvisions = parsed.GetValue(transitional),
            };
            string? asked = format.Asked(parsed, output);
            string chosen = format.Of(parsed, output);
            LineEvaluation.Check(
                asked,
                parsed.GetValue(school),
                parsed.GetValue(lines),
                parsed.GetValue(summary)
            );
            Inputs inputs = Inputs.Of(host, parsed);
            Standard rules = inputs.ReadStandard(parsed.GetValue(standard)!);
            if (parsed.GetValue(lines))
            {
                using Stream stream = inputs.Open(parsed.GetValue(county)!);
                var evaluated = new LineEvaluation(host, rules, options, parsed.GetValue(failOn));
                output
                    .Open(parsed, inputs)
                    .Write(written =>
                        evaluated.Write(
                            stream,
                            inputs.NameOf(parsed.GetValue(county)!),
                            asked == "csv" ? new SummaryTableWriter(written, rules, host.Language)
                                : parsed.GetValue(summary) ? new SummaryLineWriter(written)
                                : new EvaluationLineWriter(written)
                        )
                    );
                return evaluated.ExitCode;
            }

            County reported = inputs.ReadCounty(parsed.GetValue(county)!, rules);
            Document document = output.Open(parsed, inputs);
            Evaluation evaluation = rules.Evaluate(reported, options, host.Cancellation);
            switch (chosen)
            {
                case "json":
                    document.Write(evaluation.WriteJson);
                    break;
                case "xlsx":
                    document.Write(stream =>
                        EvaluationWorkbook.Write(evaluation, stream, host.Language)
                    );
                    break;
                case var paper:
                    document.Write(
                        ReportOf(evaluation, parsed.GetValue(school), host.Language),
                        paper!
                    );
                    break;
            }

            return SharedOptions.FailsOn(evaluation.Outcome, parsed.GetValue(failOn))
                ? ExitCode.FailedOn
                : ExitCode.Done;
        });
        return command;
    }

    private static Report ReportOf(Evaluation evaluation, string? school, Language language) =>
        school is null ? evaluation.ToReport(language)
        : evaluation.Schools.Any(item => item.School.Code == school)
            ? evaluation.ToSchoolReport(school, language)
        : throw new CommandException(
            ExitCode.Usage,
            $"县里没有代码为“{Quoted.Short(school)}”的学校；--school 后写县数据文件中的 code。",
            $"The county has no school with the code \"{Quoted.Short(school)}\"; after --school write a code of the county file."
        );
}
