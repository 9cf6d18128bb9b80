using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Balance.Indicators.Documents;

namespace Balance.Indicators.Cli;

/// <summary><c>balance form</c>: the declaration form of a county, filled from its evaluation.</summary>
internal static class FormCommand
{
    /// <summary>How many of the missing things are told on standard error; the form lists all.</summary>
    private const int MostTold = 5;

    private static readonly LocalizedText FactsWanted = new(
        "申报表数据要 JSON 文件（balance-form/1）",
        "the facts of a form are a JSON file (balance-form/1)"
    );

    public static Command Build(Host host)
    {
        Argument<string> county = SharedOptions.County(host);
        Option<string> standard = SharedOptions.Standard(host);
        var facts = new Option<string?>("--facts")
        {
            Description = host.Text(
                "申报表数据（balance-form/1）：人口、经济、教职工等只有申报表才要的数据",
                "the facts of the form (balance-form/1): population, economy, staff and what else only the form asks for"
            ),
            HelpName = "form.json",
        };
        var format = new FormatOption(
            host,
            host.Text(
                "输出格式：xlsx 工作簿，html 可以打印的网页；不写时看 --output 的扩展名",
                "the output's format: xlsx is a workbook, html a page to be printed; unless given, by the ending of --output"
            ),
            "xlsx",
            "html"
        );
        Option<bool> transitional = SharedOptions.Transitional(host);
        var template = new Option<bool>("--template")
        {
            Description = host.Text(
                "不写申报表，写这个县的空白申报表数据文件（balance-form/1）",
                "write no form but an empty file of facts (balance-form/1) for this county"
            ),
        };
        var school = new Option<string?>("--school")
        {
            Description = host.Text(
                "写学校自评表：一所学校（学校代码），或全部学校（all）",
                "write the self-evaluation form of a school, by its code, or of all"
            ),
            HelpName = "code|all",
        };
        var output = new OutputOptions(host);
        var command = new Command(
            "form",
            host.Text(
                "申报表：全国义务教育优质均衡发展县（市、区）申报表，按评估结果填好",
                "the declaration form of a county, filled from its evaluation"
            )
        )
        {
            county,
            standard,
            facts,
            format,
            transitional,
            template,
            school,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            bool isTemplate = parsed.GetValue(template);
            if (
                isTemplate
                && FormatOption.FormatOf(parsed.GetValue(output.Output)) is not (null or "json")
            )
            {
                throw new CommandException(
                    ExitCode.Usage,
                    "申报表数据是 JSON 文件；--output 的文件名请以 .json 结尾。",
                    "The facts of the form are a JSON file; end the name after --output with .json."
                );
            }

            string chosen = isTemplate ? "" : format.Of(parsed, output);
            Inputs inputs = Inputs.Of(host, parsed);
            Standard rules = inputs.ReadStandard(parsed.GetValue(standard)!);
            County reported = inputs.ReadCounty(parsed.GetValue(county)!, rules);
            if (isTemplate)
            {
                output.Open(parsed, inputs).Write(FormFacts.Template(rules, reported));
                return ExitCode.Done;
            }

            Evaluation evaluation = rules.Evaluate(
                reported,
                new EvaluationOptions { TransitionalProvisions = parsed.GetValue(transitional) }
            );
            (Action<Stream> workbook, Action<Stream> page, ImmutableArray<FormGap> missing) =
                parsed.GetValue(school) is { } code
                    ? Parts(OfSchool(evaluation, code))
                    : Parts(Fill(evaluation, inputs, parsed.GetValue(facts)));
            Document document = output.Open(parsed, inputs);
            document.Write(chosen == "html" ? page : workbook);
            TellMissing(missing, host);
            return ExitCode.Done;
        });
        return command;
    }

    private static DeclarationForm Fill(Evaluation evaluation, Inputs inputs, string? path)
    {
        if (path is null)
        {
            return DeclarationForm.Of(evaluation);
        }

        string json = Encoding.UTF8.GetString(inputs.ReadText(path, FactsWanted).Span);
        if (!FormFacts.TryParseJson(json, out FormFacts? facts, out var problems))
        {
            throw CommandException.BadData(path, problems);
        }

        problems = facts.Check(evaluation);
        return problems.IsEmpty
            ? DeclarationForm.Of(evaluation, facts)
            : throw CommandException.BadData(path, problems);
    }

    private static SchoolForm OfSchool(Evaluation evaluation, string code) =>
        code == "all" ? SchoolForm.OfAll(evaluation)
        : evaluation.Schools.Find(code) is not null ? SchoolForm.Of(evaluation, code)
        : throw new CommandException(
            ExitCode.Usage,
            $"县里没有代码为“{Quoted.Short(code)}”的学校；--school 后写县数据文件中的 code，或写 all。",
            $"The county has no school with the code \"{Quoted.Short(code)}\"; after --school write a code of the county file, or all."
        );

    private static (Action<Stream>, Action<Stream>, ImmutableArray<FormGap>) Parts(
        DeclarationForm form
    ) => (form.WriteWorkbook, form.WriteHtml, form.Missing);

    private static (Action<Stream>, Action<Stream>, ImmutableArray<FormGap>) Parts(
        SchoolForm form
    ) => (form.WriteWorkbook, form.WriteHtml, form.Missing);

    private static void TellMissing(ImmutableArray<FormGap> gaps, Host host)
    {
        if (gaps.IsEmpty)
        {
            return;
        }

        string count = ExactNumber.Text(gaps.Length);
        bool areMore = gaps.Length > MostTold;
        host.Tell(
            new LocalizedText(
                $"表中缺 {count} 项数据，印作 ＿＿，逐项列在“缺少的数据”一表："
                    + string.Join("；", gaps.Take(MostTold).Select(gap => gap.What.Zh))
                    + (areMore ? "；…" : "。"),
                $"The form lacks {count} figures, printed as ＿＿ and listed in the table 缺少的数据: "
                    + string.Join("; ", gaps.Take(MostTold).Select(gap => gap.What.En))
                    + (areMore ? "; …" : ".")
            )
        );
    }
}
