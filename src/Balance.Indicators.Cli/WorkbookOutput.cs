namespace Balance.Indicators.Cli;

/// <summary>Where a workbook goes: into a file, by its ending.</summary>
internal static class WorkbookOutput
{
    /// <summary>xlsx, json or html, by the ending of a path; null for any other.</summary>
    public static string? FormatOf(string? path) =>
        Path.GetExtension(path ?? "").ToUpperInvariant() switch
        {
            ".XLSX" => "xlsx",
            ".JSON" => "json",
            ".HTML" or ".HTM" => "html",
            _ => null,
        };

    /// <summary>Refuses to print a workbook on a terminal.</summary>
    public static void Require(string? path, Host host)
    {
        if ((path is null && host.IsTerminal) || path is "")
        {
            throw new CommandException(
                ExitCode.Usage,
                "工作簿要写入文件；请加 --output 文件名.xlsx。",
                "A workbook goes into a file; add --output name.xlsx."
            );
        }
    }
}
