using System.CommandLine;
using static System.FormattableString;

namespace Balance.Indicators.Cli;

/// <summary><c>balance standard list | show | validate | compare | sql</c>.</summary>
internal static class StandardCommand
{
    public static Command Build(Host host)
    {
        var command = new Command(
            "standard",
            host.Text(
                "查看、校验和比较标准，写成 SQL",
                "show, validate and compare standards, and write them as SQL"
            )
        );
        command.Subcommands.Add(BuildList(host));
        command.Subcommands.Add(BuildShow(host));
        command.Subcommands.Add(BuildValidate(host));
        command.Subcommands.Add(BuildCompare(host));
        command.Subcommands.Add(BuildSql(host));
        return command;
    }

    private static Command BuildList(Host host)
    {
        var list = new Command("list", host.Text("列出内置标准", "list the built-in standards"));
        var output = new OutputOptions(host);
        output.AddTo(list);
        list.SetAction(parsed =>
        {
            IEnumerable<string> lines = Standard.All.Select(standard =>
                $"{standard.Id}\t{standard.Name.In(host.Language)}\n"
            );
            output.Open(parsed, Inputs.Of(host, parsed)).Write(string.Concat(lines));
            return ExitCode.Done;
        });
        return list;
    }

    private static Command BuildShow(Host host)
    {
        Argument<string> id = StandardArgument("id", host);
        FormatOption format = SharedOptions.Format(
            host,
            host.Text(
                "输出格式；json 是标准文件本身，可作为自定标准的起点",
                "the output's format; json is the standard file itself, a start for one of your own"
            )
        );
        var show = new Command(
            "show",
            host.Text("显示一个标准的全部条款和数值", "show every clause and figure of a standard")
        )
        {
            id,
            format,
        };
        var output = new OutputOptions(host);
        output.AddTo(show);
        show.SetAction(parsed =>
        {
            string chosen = format.Of(parsed, output);
            Inputs inputs = Inputs.Of(host, parsed);
            Standard standard = inputs.ReadStandard(parsed.GetValue(id)!);
            Document document = output.Open(parsed, inputs);
            if (chosen == "json")
            {
                document.Write(standard.ToJson());
            }
            else
            {
                document.Write(standard.ToReport(host.Language), chosen);
            }

            return ExitCode.Done;
        });
        return show;
    }

    private static Command BuildValidate(Host host)
    {
        Argument<string> file = StandardArgument("file", host);
        var validate = new Command(
            "validate",
            host.Text("校验标准文件，列出全部问题", "check a standard file and list every problem")
        )
        {
            file,
        };
        validate.SetAction(parsed =>
        {
            Standard standard = Inputs.Of(host, parsed).ReadStandard(parsed.GetValue(file)!);
            int indicators = standard.Indicators.Count();
            int criteria = standard.Criteria.Count();
            string valid = host.Text(
                Invariant($"{standard.Id}：有效，{indicators} 项指标，{criteria} 条标准。\n"),
                Invariant($"{standard.Id}: valid, {indicators} indicators, {criteria} criteria.\n")
            );
            new Document(host, destination: null).Write(valid);
            return ExitCode.Done;
        });
        return validate;
    }

    private static Command BuildCompare(Host host)
    {
        Argument<string> a = StandardArgument("a", host);
        Argument<string> b = StandardArgument("b", host);
        var compare = new Command(
            "compare",
            host.Text("列出两个标准的每一处差异", "name each difference between two standards")
        )
        {
            a,
            b,
        };
        var output = new OutputOptions(host);
        output.AddTo(compare);
        compare.SetAction(parsed =>
        {
            Inputs inputs = Inputs.Of(host, parsed);
            Standard first = inputs.ReadStandard(parsed.GetValue(a)!);
            Standard second = inputs.ReadStandard(parsed.GetValue(b)!);
            output
                .Open(parsed, inputs)
                .Write(StandardComparison.Report(first, second, host.Language), "text");
            return ExitCode.Done;
        });
        return compare;
    }

    private static Command BuildSql(Host host)
    {
        Argument<string> id = StandardArgument("id", host);
        var dialect = new Option<string?>("--dialect") { Required = true };
        string[] dialects = [StandardSql.PostgreSql, StandardSql.DuckDb];
        SharedOptions.Choose(
            dialect,
            host,
            host.Text("哪种数据库的 SQL", "the database whose SQL it is"),
            dialects.Contains,
            dialects
        );
        var sql = new Command(
            "sql",
            host.Text(
                "把资源配置的判断写成数据库的视图",
                "write the rules on resources as views of a database"
            )
        )
        {
            id,
            dialect,
        };
        var output = new OutputOptions(host);
        output.AddTo(sql);
        sql.SetAction(parsed =>
        {
            Inputs inputs = Inputs.Of(host, parsed);
            Standard standard = inputs.ReadStandard(parsed.GetValue(id)!);
            string script = StandardSql.Of(standard, parsed.GetValue(dialect)!);
            output.Open(parsed, inputs).Write(script);
            return ExitCode.Done;
        });
        return sql;
    }

    private static Argument<string> StandardArgument(string name, Host host) =>
        new(name)
        {
            Description = host.Text("内置标准的编号或标准文件", "a built-in id or a standard file"),
        };
}
