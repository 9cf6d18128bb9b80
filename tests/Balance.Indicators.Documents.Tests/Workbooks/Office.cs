using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Balance.Indicators.Documents.Tests;

/// <summary>What other programs say of a workbook or a document: the SDK's validator, and LibreOffice where it is there.</summary>
internal static class Office
{
    /// <summary>Every error that the SDK's validator finds in a workbook.</summary>
    public static string[] Errors(byte[] workbook)
    {
        using var stream = new MemoryStream(workbook);
        using var document = SpreadsheetDocument.Open(stream, false);
        return Errors(document);
    }

    /// <summary>Every error that the SDK's validator finds in a document.</summary>
    public static string[] ErrorsOfDocument(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var document = WordprocessingDocument.Open(stream, false);
        return Errors(document);
    }

    private static string[] Errors(OpenXmlPackage package) =>
        [
            .. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
                .Validate(package)
                .Select(error =>
                    error.Part?.Uri + " " + error.Path?.XPath + ": " + error.Description
                ),
        ];

    /// <summary>A document as LibreOffice opens and saves it, in the format that is named (docx, txt, pdf).</summary>
    public static byte[] DocumentSavedByLibreOffice(byte[] document, string format)
    {
        Skip.If(Find("lowriter") is null, "LibreOffice Writer (lowriter) is not here.");
        return SavedByLibreOffice(document, format, "in.docx");
    }

    /// <summary>The workbook as LibreOffice opens and saves it, in the format that is named (xlsx, csv, pdf).</summary>
    public static byte[] SavedByLibreOffice(byte[] workbook, string format) =>
        SavedByLibreOffice(workbook, format, "in.xlsx");

    private static byte[] SavedByLibreOffice(byte[] content, string format, string name)
    {
        Skip.If(Find("soffice") is null, "LibreOffice (soffice) is not here.");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("balance-office-");
        try
        {
            string file = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(file, content);
            string output = Path.Combine(folder.FullName, "out");
            using Process process = Process.Start(
                new ProcessStartInfo(Find("soffice")!)
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

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
