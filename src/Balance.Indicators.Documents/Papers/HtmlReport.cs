using System.Text;

namespace Balance.Indicators.Documents;

/// <summary>
/// An evaluation as one page of a browser: text, tables and charts in a single file without script that asks the network for nothing,
/// to be read on a screen, light or dark, or printed on A4.
/// </summary>
public static class HtmlReport
{
    /// <summary>Writes the report of an evaluation.</summary>
    /// <param name="evaluation">The evaluation; nothing of it is computed again.</param>
    /// <param name="stream">Where to, as UTF-8; left open.</param>
    /// <param name="language">The language to write in.</param>
    /// <exception cref="ArgumentNullException">There is no evaluation or no stream.</exception>
    public static void Write(
        Evaluation evaluation,
        Stream stream,
        Language language = Language.Chinese
    ) => Write(evaluation.ToReport(language), stream);

    /// <summary>Writes any report: of an evaluation, a school, a standard or a roadmap.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stream">Where to, as UTF-8; left open.</param>
    /// <exception cref="ArgumentNullException">There is no report or no stream.</exception>
    public static void Write(Report report, Stream stream)
    {
        if (report is null)
        {
            throw new ArgumentNullException(nameof(report));
        }

        if (stream is null)
        {
            throw new ArgumentNullException(nameof(stream));
        }

        using var writer = new StreamWriter(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            bufferSize: 1 << 16,
            leaveOpen: true
        );
        new HtmlPage(writer).Write(report);
    }
}
