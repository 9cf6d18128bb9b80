namespace Balance.Indicators.Documents;

/// <summary>
/// An evaluation as a document to be edited and handed in (.docx): heads, paragraphs, tables whose heads are repeated on every page, and charts as
/// drawings that stay sharp in any size, on A4.
/// </summary>
public static class WordReport
{
    /// <summary>Writes the report of an evaluation.</summary>
    /// <param name="evaluation">The evaluation; nothing of it is computed again.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="language">The language to write in.</param>
    /// <exception cref="ArgumentNullException">There is no evaluation or no stream.</exception>
    public static void Write(
        Evaluation evaluation,
        Stream stream,
        Language language = Language.Chinese
    ) => Write(evaluation.ToReport(language), stream);

    /// <summary>Writes any report: of an evaluation, a school, a comparison, a standard or a roadmap.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stream">Where to; left open.</param>
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

        WordPackage.Write(report, stream);
    }
}
