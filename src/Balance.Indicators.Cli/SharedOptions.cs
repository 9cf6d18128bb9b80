using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary>Options that several commands have, and mean the same by.</summary>
internal static class SharedOptions
{
    public static Option<string> Standard(Func<string, string, string> text) =>
        new("--standard")
        {
            Description = text(
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
}
