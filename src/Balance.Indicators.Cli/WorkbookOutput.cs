namespace Balance.Indicators.Cli;

/// <summary>Where a workbook or a document goes: into a file, by its ending.</summary>
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

    /// <summary>Refuses a workbook or a document that has no file to go into.</summary>
    public static void Check(string format, string? path, Host host)
    {
        if (format == "xlsx")
        {
            Require(path, host);
        }
        else if (format == "docx" && HasNoFile(path, host))
        {
            throw new CommandException(
                ExitCode.Usage,
                "Word 文档要写入文件；请加 --output 文件名.docx。",
                "A Word document goes into a file; add --output name.docx."
            );
        }
    }

    /// <summary>Refuses to print a workbook on a terminal.</summary>
    public static void Require(string? path, Host host)
    {
        if (HasNoFile(path, host))
        {
            throw new CommandException(
                ExitCode.Usage,
                "工作簿要写入文件；请加 --output 文件名.xlsx。",
                "A workbook goes into a file; add --output name.xlsx."
            );
        }
    }

    private static bool HasNoFile(string? path, Host host) =>
        (path is null && host.IsTerminal) || path is "";
}
