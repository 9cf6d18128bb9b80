namespace Balance.Indicators.Cli.Tests;

/// <summary>Command lines that cannot be understood, and help, wholly in the language that is asked for.</summary>
public sealed class CommandLineTests
{
    private static readonly string Minimal = Command.Sample("minimal.json");

    public static TheoryData<string, string, string> Wrong =>
        new()
        {
            {
                "",
                "balance 后面要写命令。可以写的是：evaluate、compare、what-if、roadmap、form、coefficient、standard、template、convert、collect、measures。",
                "balance needs a command, which is missing. The commands are: evaluate, compare, what-if, roadmap, form, coefficient, standard, template, convert, collect, measures."
            },
            {
                "standard",
                "balance standard 后面要写命令。可以写的是：list、show、validate、compare、sql。",
                "balance standard needs a command, which is missing. The commands are: list, show, validate, compare, sql."
            },
            {
                "evalute x.json",
                "balance 没有“evalute”这个命令。您是否想写 evaluate？",
                "balance has no command \"evalute\". Did you mean evaluate?"
            },
            {
                "dance --now",
                "balance 没有“dance”这个命令。可以写的是：evaluate、compare、what-if、roadmap、form、coefficient、standard、template、convert、collect、measures。",
                "balance has no command \"dance\". The commands are: evaluate, compare, what-if, roadmap, form, coefficient, standard, template, convert, collect, measures."
            },
            {
                "evaluate",
                "balance evaluate 缺少 <county.json>：县数据：JSON、工作簿（.xlsx）或表格（CSV）。",
                "balance evaluate: <county.json> is missing: the county: JSON, a workbook (.xlsx) or a table (CSV)."
            },
            {
                "evaluate a.json b.json",
                "balance evaluate 不需要“b.json”；它要的是 <county.json>。文件名中有空格的，请用引号括起来。",
                "balance evaluate does not take \"b.json\"; it takes <county.json>. Put a name with blanks in quotes."
            },
            {
                "evaluate --foo",
                "balance evaluate 没有“--foo”这个选项。以 - 开头的文件名请写在 -- 后面。\nbalance evaluate 缺少 <county.json>：县数据：JSON、工作簿（.xlsx）或表格（CSV）。",
                "balance evaluate has no option \"--foo\". Write a file name that begins with - after --.\nbalance evaluate: <county.json> is missing: the county: JSON, a workbook (.xlsx) or a table (CSV)."
            },
            {
                "evaluate a.json --forc",
                "balance evaluate 没有“--forc”这个选项。您是否想写 --force？",
                "balance evaluate has no option \"--forc\". Did you mean --force?"
            },
            {
                "evaluate a.json --standrad national-2017",
                "balance evaluate 没有“--standrad”这个选项。您是否想写 --standard？",
                "balance evaluate has no option \"--standrad\". Did you mean --standard?"
            },
            {
                "evaluate a.json -fv",
                "balance evaluate 没有“-fv”这个选项。以 - 开头的文件名请写在 -- 后面。",
                "balance evaluate has no option \"-fv\". Write a file name that begins with - after --."
            },
            {
                "evaluate a.json --otput report.txt",
                "balance evaluate 没有“--otput”这个选项。您是否想写 --output？",
                "balance evaluate has no option \"--otput\". Did you mean --output?"
            },
            {
                "evaluate a.json -f",
                "balance evaluate 没有“-f”这个选项。以 - 开头的文件名请写在 -- 后面。",
                "balance evaluate has no option \"-f\". Write a file name that begins with - after --."
            },
            {
                "evaluate a.json --output --force",
                "--output 后面要写值：--output <path>。",
                "--output needs a value: --output <path>."
            },
            {
                "evaluate a.json --output",
                "--output 后面要写值：--output <path>。",
                "--output needs a value: --output <path>."
            },
            {
                "evaluate a.json --format --output x",
                "--format 后面要写值：--format <text|json|markdown|html|docx|xlsx|csv>。",
                "--format needs a value: --format <text|json|markdown|html|docx|xlsx|csv>."
            },
            {
                "evaluate a.json --max-size -- x",
                "--max-size 后面要写值：--max-size <size>。\nbalance evaluate 不需要“x”；它要的是 <county.json>。文件名中有空格的，请用引号括起来。",
                "--max-size needs a value: --max-size <size>.\nbalance evaluate does not take \"x\"; it takes <county.json>. Put a name with blanks in quotes."
            },
            { "evaluate a.json --force=yes", "--force 后面不写值。", "--force takes no value." },
            {
                "evaluate a.json --format text --format=json",
                "--format 写了两次；请只保留一个。",
                "--format appears twice; keep one of them."
            },
            {
                "evaluate a.json --format pdf",
                "--format 的值“pdf”不对；可以写的是：text、json、markdown、html、docx、xlsx、csv。",
                "--format is \"pdf\"; it should be one of: text, json, markdown, html, docx, xlsx, csv."
            },
            {
                "template x",
                "balance template 不需要“x”；它不要文件。文件名中有空格的，请用引号括起来。",
                "balance template does not take \"x\"; it takes no file. Put a name with blanks in quotes."
            },
            {
                "--version x",
                "balance 没有“x”这个命令。可以写的是：evaluate、compare、what-if、roadmap、form、coefficient、standard、template、convert、collect、measures。",
                "balance has no command \"x\". The commands are: evaluate, compare, what-if, roadmap, form, coefficient, standard, template, convert, collect, measures."
            },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_told_in_the_chosen_language(string line, string zh, string en)
    {
        string[] args = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool isCommand = args is ["evaluate" or "template" or "standard", ..];
        string command = isCommand ? "balance " + args[0] : "balance";

        Assert.Equal(
            $"{zh}\n用 {command} --help 查看用法。\n",
            Command.Run(args).Refused(64).Error
        );
        Assert.Equal(
            $"{en}\nSee {command} --help for usage.\n",
            Command.RunIn("en_GB.UTF-8", args).Refused(64).Error
        );
    }

    [Theory]
    [InlineData("help")]
    [InlineData("help evaluate")]
    [InlineData("help standard show")]
    public void Help_is_a_command_too(string line)
    {
        string[] args = line.Split(' ');
        Command command = Command.Run(args);

        Assert.Equal(0, command.ExitCode);
        Assert.Equal(Command.Run([.. args[1..], "--help"]), command);
    }

    [Theory]
    [InlineData("EN", "en")]
    [InlineData("en-US", "en")]
    [InlineData("en_GB", "en")]
    [InlineData("zh", "zh-CN")]
    [InlineData("ZH-cn", "zh-CN")]
    public void A_language_is_known_however_it_is_written(string written, string usual)
    {
        string other = usual == "en" ? "zh_CN.UTF-8" : "en_GB.UTF-8";
        foreach (string sign in (string[])["=", ":"])
        {
            Assert.Equal(
                Command.RunIn(other, "standard", "list", "--language", usual),
                Command.RunIn(other, "standard", "list", "--language" + sign + written)
            );
        }

        Assert.Equal(
            Command.RunIn(other, "standard", "list", "--language", usual),
            Command.RunIn(other, "standard", "list", "--language", written)
        );
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("english")]
    [InlineData("")]
    public void Another_language_is_refused(string written) =>
        Assert.StartsWith(
            $"--language 的值“{written}”不对；可以写的是：zh-CN、en。\n",
            Command.Run("standard", "list", "--language", written).Refused(64).Error
        );

    [Fact]
    public void What_begins_with_a_minus_is_a_file_behind_two()
    {
        Assert.Equal(
            "找不到文件 --foo；请检查路径。\n",
            Command.Run("evaluate", "--", "--foo").Refused(66).Error
        );
        Assert.Equal(0, Command.Run("evaluate", "--format", "json", "--", Minimal).ExitCode);
    }

    [Fact]
    public void An_at_sign_is_a_part_of_a_name()
    {
        using var file = new TemporaryFile("evaluate");
        Assert.Equal(
            $"找不到文件 @{file.Path}；请检查路径。\n",
            Command.Run("evaluate", "@" + file.Path).Refused(66).Error
        );
        Assert.Equal(
            "balance 没有“@file”这个命令。可以写的是：evaluate、compare、what-if、roadmap、form、coefficient、standard、template、convert、collect、measures。",
            Command.Run("@file").Refused(64).Error.Split('\n')[0]
        );
    }

    [Theory]
    [InlineData("--format=json")]
    [InlineData("--format:json")]
    public void A_value_may_stand_behind_a_sign(string option) =>
        Assert.Equal(
            Command.Run("evaluate", Minimal, "--format", "json"),
            Command.Run("evaluate", option, Minimal)
        );

    [Fact]
    public void An_escape_on_the_command_line_does_not_reach_the_terminal()
    {
        string error = Command.Run("evaluate", Minimal, "--\u001b[31mred").Refused(64).Error;
        Assert.Contains("“--\\u001b[31mred”", error);
        error = Command.Run("evaluate", "\u202egnp.\u001b[2J").Refused(66).Error;
        Assert.Equal("找不到文件 \\u202egnp.\\u001b[2J；请检查路径。\n", error);
    }

    public static TheoryData<string> Commands =>
        [
            "",
            "evaluate",
            "compare",
            "what-if",
            "roadmap",
            "form",
            "convert",
            "collect",
            "coefficient",
            "standard",
            "standard list",
            "standard show",
            "standard validate",
            "standard compare",
            "standard sql",
            "template",
            "measures",
        ];

    /// <summary>No English in the Chinese help but names and codes, which stand in brackets or begin with a hyphen; no Chinese in the English one.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_is_wholly_in_the_chosen_language(string command)
    {
        string[] args = [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        foreach (string option in (string[])["--help", "-h", "-?"])
        {
            Command zh = Command.Run([.. args, option]);
            Command en = Command.Run([.. args, option, "--language", "en"]);
            Assert.Equal((0, "", 0, ""), (zh.ExitCode, zh.Error, en.ExitCode, en.Error));
            Assert.DoesNotContain(en.Output, c => c is >= '\u2E80' and <= '\uFFEF');
            Assert.All(
                zh.Output.TrimEnd().Split('\n').Where(line => line.Length > 0),
                line => Assert.Contains(line, c => c is >= '一' and <= '龥')
            );
            Assert.DoesNotContain("efault", zh.Output);
            Assert.StartsWith("  balance " + command, zh.Output.Split('\n')[3]);
        }
    }

    [Fact]
    public void Help_tells_what_an_option_is_unless_it_is_given()
    {
        string[] help =
        [
            .. Command
                .Run("evaluate", "--help")
                .Output.Split('\n')
                .Select(line =>
                    string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                ),
        ];
        Assert.Contains("--max-size <size> 输入文件的大小上限，如 300MiB、1GiB；缺省 256MiB", help);
        Assert.Contains(
            "--format <text|json|markdown|html|docx|xlsx|csv> 输出格式，不写时看 --output 的扩展名；html 是可以打印的网页，带图；docx 是同样内容、可以修改的 Word 文档；xlsx 是工作簿；csv 用于 --lines --summary；缺省 text",
            help
        );
        Assert.Contains("-h, -?, --help 显示用法", help);
    }

    [Fact]
    public void The_version_is_that_of_the_library()
    {
        Assert.Equal(
            new Command(0, Evaluation.LibraryVersion + "\n", ""),
            Command.Run("--version")
        );
        Assert.Equal(
            new Command(0, Evaluation.LibraryVersion + "\n", ""),
            Command.Run("--language", "en", "--version")
        );
    }
}
