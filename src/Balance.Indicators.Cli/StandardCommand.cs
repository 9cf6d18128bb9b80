using System.CommandLine;
using static System.FormattableString;

namespace Balance.Indicators.Cli;

/// <summary><c>balance standard list | show | validate | compare</c>.</summary>
internal static class StandardCommand
{
    public static Command Build(
        Func<string, string, string> text,
        Language language,
        ReportConsole console
    )
    {
        var command = new Command(
            "standard",
            text("查看、校验和比较标准", "show, validate and compare standards")
        );
        command.Subcommands.Add(BuildList(text, language, console));
        command.Subcommands.Add(BuildShow(text, language, console));
        command.Subcommands.Add(BuildValidate(text, language, console));
        command.Subcommands.Add(BuildCompare(text, language, console));
        return command;
    }

    private static Command BuildList(
        Func<string, string, string> text,
        Language language,
        ReportConsole console
    )
    {
        var list = new Command("list", text("列出内置标准", "list the built-in standards"));
        list.SetAction(_ =>
        {
            foreach (Standard standard in Standard.All)
            {
                console.Emit($"{standard.Id}\t{standard.Name.In(language)}\n", path: null);
            }

            return ExitCode.Done;
        });
        return list;
    }

    private static Command BuildShow(
        Func<string, string, string> text,
        Language language,
        ReportConsole console
    )
    {
        Argument<string> id = StandardArgument("id", text);
        Option<string> format = SharedOptions.Format(
            text(
                "输出格式；json 是标准文件本身，可作为自定标准的起点",
                "the output's format; json is the standard file itself, a start for one of your own"
            )
        );
        var show = new Command(
            "show",
            text("显示一个标准的全部条款和数值", "show every clause and figure of a standard")
        )
        {
            id,
            format,
        };
        show.SetAction(parsed =>
        {
            Standard standard = Files.ReadStandard(parsed.GetValue(id)!);
            if (parsed.GetValue(format) == "json")
            {
                console.Emit(standard.ToJson(), path: null);
            }
            else
            {
                console.Emit(
                    StandardReport.Of(standard, language),
                    parsed.GetValue(format) == "markdown",
                    path: null
                );
            }

            return ExitCode.Done;
        });
        return show;
    }

    private static Command BuildValidate(
        Func<string, string, string> text,
        Language language,
        ReportConsole console
    )
    {
        Argument<string> file = StandardArgument("file", text);
        var validate = new Command(
            "validate",
            text("校验标准文件，列出全部问题", "check a standard file and list every problem")
        )
        {
            file,
        };
        validate.SetAction(parsed =>
        {
            Standard standard = Files.ReadStandard(parsed.GetValue(file)!);
            int indicators = standard.Indicators.Count();
            int criteria = standard.Criteria.Count();
            var valid = new LocalizedText(
                Invariant($"{standard.Id}：有效，{indicators} 项指标，{criteria} 条标准。\n"),
                Invariant($"{standard.Id}: valid, {indicators} indicators, {criteria} criteria.\n")
            );
            console.Emit(valid.In(language), path: null);
            return ExitCode.Done;
        });
        return validate;
    }

    private static Command BuildCompare(
        Func<string, string, string> text,
        Language language,
        ReportConsole console
    )
    {
        Argument<string> a = StandardArgument("a", text);
        Argument<string> b = StandardArgument("b", text);
        var compare = new Command(
            "compare",
            text("列出两个标准的每一处差异", "name each difference between two standards")
        )
        {
            a,
            b,
        };
        compare.SetAction(parsed =>
        {
            Report report = StandardComparison.Report(
                Files.ReadStandard(parsed.GetValue(a)!),
                Files.ReadStandard(parsed.GetValue(b)!),
                language
            );
            console.Emit(report, asMarkdown: false, path: null);
            return ExitCode.Done;
        });
        return compare;
    }

    private static Argument<string> StandardArgument(
        string name,
        Func<string, string, string> text
    ) =>
        new(name)
        {
            Description = text("内置标准的编号或标准文件", "a built-in id or a standard file"),
        };
}
