using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary>Options that several commands have, and mean the same by.</summary>
internal static class SharedOptions
{
    public const string MaxSizeName = "--max-size";

    public static Argument<string> County(Host host) =>
        new("county.json")
        {
            Description = host.Text(
                "县数据：JSON、工作簿（.xlsx）或表格（CSV）",
                "the county: JSON, a workbook (.xlsx) or a table (CSV)"
            ),
        };

    public static Option<string> Standard(Host host) =>
        new("--standard")
        {
            Description = host.Text(
                "标准：内置标准的编号或标准文件",
                "the standard: a built-in id or a file"
            ),
            HelpName = "haicheng-2023|national-2017|file",
            DefaultValueFactory = _ => "haicheng-2023",
        };

    public static FormatOption Format(Host host, string description, params string[] documents) =>
        new(host, description, ["text", "json", "markdown", .. documents]);

    /// <summary>The format of what is a report and can be a page, a document or a workbook.</summary>
    /// <param name="host">Who is told.</param>
    /// <param name="workbookZh">What is said of the workbook, in Chinese.</param>
    /// <param name="workbookEn">The same in English.</param>
    /// <param name="more">Other formats that there are.</param>
    public static FormatOption PaperFormat(
        Host host,
        string workbookZh = "",
        string workbookEn = "",
        params string[] more
    ) =>
        Format(
            host,
            host.Text(
                "输出格式，不写时看 --output 的扩展名；html 是可以打印的网页，带图；docx 是同样内容、可以修改的 Word 文档；xlsx 是工作簿"
                    + workbookZh,
                "the output's format, unless given by the ending of --output; html is a page with charts, to be read or printed; docx is the same as a Word document to be edited; xlsx is a workbook"
                    + workbookEn
            ),
            ["html", "docx", "xlsx", .. more]
        );

    /// <summary>The format of a comparison.</summary>
    public static FormatOption ComparisonFormat(Host host) =>
        PaperFormat(
            host,
            "，第二张表是逐年不变编号的台账",
            " with a ledger whose ids stay the same over the years"
        );

    public static Option<bool> Transitional(Host host) =>
        new("--transitional")
        {
            Description = host.Text(
                "适用标准中的过渡期规定",
                "apply the standard's transitional provisions"
            ),
        };

    public static Option<string?> FailOn(Host host, string description) =>
        Choice(host, "--fail-on", description, "notMet", "undetermined");

    /// <summary>Whether an outcome is one that --fail-on names.</summary>
    public static bool FailsOn(Outcome outcome, string? failOn) =>
        failOn is not null
        && (
            outcome == Outcome.NotMet
            || (failOn == "undetermined" && outcome == Outcome.Undetermined)
        );

    /// <summary>An option that has one of a few values.</summary>
    public static Option<string?> Choice(
        Host host,
        string name,
        string description,
        params string[] values
    ) => Choice(host, name, description, value => values.Contains(value), values);

    /// <inheritdoc cref="Choice(Host, string, string, string[])"/>
    /// <param name="host">Who is told.</param>
    /// <param name="name">The option.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="accepts">Whether a value is one of them, however it is written.</param>
    /// <param name="values">As they are usually written.</param>
    public static Option<string?> Choice(
        Host host,
        string name,
        string description,
        Func<string, bool> accepts,
        params string[] values
    )
    {
        var option = new Option<string?>(name);
        Choose(option, host, description, accepts, values);
        return option;
    }

    /// <summary>Gives an option that has one of a few values what is said of it.</summary>
    public static void Choose(
        Option<string?> option,
        Host host,
        string description,
        Func<string, bool> accepts,
        string[] values
    )
    {
        string name = option.Name;
        option.Description = description;
        option.HelpName = string.Join('|', values);
        option.CompletionSources.Add(values);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !accepts(value))
            {
                result.AddError(
                    host.Text(
                        $"{name} 的值“{Quoted.Short(value)}”不对；可以写的是：{string.Join("、", values)}。",
                        $"{name} is \"{Quoted.Short(value)}\"; it should be one of: {string.Join(", ", values)}."
                    )
                );
            }
        });
    }

    /// <summary>The limit of every input, for every command.</summary>
    public static Option<string> MaxSize(Host host)
    {
        var option = new Option<string>(MaxSizeName)
        {
            Description = host.Text(
                "输入文件的大小上限，如 300MiB、1GiB",
                "how large an input may be, such as 300MiB or 1GiB"
            ),
            HelpName = "size",
            Recursive = true,
            DefaultValueFactory = _ => "256MiB",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && ByteSize.Parse(value) is null)
            {
                string shown = Quoted.Short(value);
                string most = ByteSize.Format(ByteSize.Most);
                result.AddError(
                    host.Text(
                        $"{MaxSizeName} 的值“{shown}”不是大小；请写如 300MiB 或 1GiB，最多 {most}。",
                        $"{MaxSizeName} is \"{shown}\", which is not a size; write 300MiB or 1GiB, at most {most}."
                    )
                );
            }
        });
        return option;
    }
}
