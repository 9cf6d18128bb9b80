using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary>Options that several commands have, and mean the same by.</summary>
internal static class SharedOptions
{
    public const string MaxSizeName = "--max-size";

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

    public static Option<string> Format(string description)
    {
        var format = new Option<string>("--format")
        {
            Description = description,
            HelpName = "text|json|markdown",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "markdown");
        return format;
    }

    /// <summary>The limit of every input, for every command.</summary>
    public static Option<long> MaxSize(Host host) =>
        new(MaxSizeName)
        {
            Description = host.Text(
                "输入文件的大小上限，如 300MiB、1GiB",
                "how large an input may be, such as 300MiB or 1GiB"
            ),
            HelpName = "size",
            Recursive = true,
            DefaultValueFactory = _ => ByteSize.Default,
            CustomParser = result =>
            {
                if (ByteSize.Parse(result.Tokens[0].Value) is { } size)
                {
                    return size;
                }

                result.AddError(
                    host.Text(
                        $"{MaxSizeName} 的值“{result.Tokens[0].Value}”不是大小；请写如 300MiB 或 1GiB，最多 {ByteSize.Format(ByteSize.Most)}。",
                        $"{MaxSizeName} is \"{result.Tokens[0].Value}\", which is no size; write 300MiB or 1GiB, at most {ByteSize.Format(ByteSize.Most)}."
                    )
                );
                return 0;
            },
        };
}
