using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Balance.Indicators.Documents.Tests;

/// <summary>What other programs say of a workbook: the SDK's validator, and LibreOffice where it is there.</summary>
internal static class Office
{
    /// <summary>Every error that the SDK's validator finds.</summary>
    public static string[] Errors(byte[] workbook)
    {
        using var stream = new MemoryStream(workbook);
        using var document = SpreadsheetDocument.Open(stream, false);
        return
        [
            .. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
                .Validate(document)
                .Select(error =>
                    error.Part?.Uri + " " + error.Path?.XPath + ": " + error.Description
                ),
        ];
    }

    /// <summary>The workbook as LibreOffice opens and saves it, in the format that is named (xlsx, csv, pdf).</summary>
    public static byte[] SavedByLibreOffice(byte[] workbook, string format)
    {
        Skip.If(FindOffice() is null, "LibreOffice (soffice) is not here.");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("balance-office-");
        try
        {
            string file = Path.Combine(folder.FullName, "in.xlsx");
            File.WriteAllBytes(file, workbook);
            string output = Path.Combine(folder.FullName, "out");
            using Process process = Process.Start(
                new ProcessStartInfo(FindOffice()!)
                {
                    ArgumentList =
                    {
                        "-env:UserInstallation=file://" + folder.FullName + "/profile",
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        output,
                        file,
                    },
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            string said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            Assert.True(process.WaitForExit(120_000), said);
            string[] saved = Directory.Exists(output) ? Directory.GetFiles(output) : [];
            Assert.True(saved.Length == 1, said + string.Join(", ", saved));
            return File.ReadAllBytes(saved[0]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? FindOffice() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "soffice"))
            .FirstOrDefault(File.Exists);
}
