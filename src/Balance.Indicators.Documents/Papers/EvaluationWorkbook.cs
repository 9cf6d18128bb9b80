namespace Balance.Indicators.Documents;

/// <summary>
/// An evaluation as a workbook: verdict, indicators, coefficients, every school and section with its values, what falls short as a
/// ledger whose last columns are left to fill in, what is missing, what is odd. Numbers are numbers.
/// </summary>
public static class EvaluationWorkbook
{
    /// <summary>Writes the workbook (.xlsx).</summary>
    /// <param name="evaluation">The evaluation; nothing of it is computed again.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="language">The language to write in.</param>
    /// <exception cref="ArgumentNullException">There is no evaluation or no stream.</exception>
    public static void Write(
        Evaluation evaluation,
        Stream stream,
        Language language = Language.Chinese
    )
    {
        if (evaluation is null)
        {
            throw new ArgumentNullException(nameof(evaluation));
        }

        if (stream is null)
        {
            throw new ArgumentNullException(nameof(stream));
        }

        SheetReport.Write(EvaluationSheets.Of(evaluation, language), stream);
    }
}
