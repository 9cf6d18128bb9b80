using Balance.Indicators.Comparisons;

namespace Balance.Indicators.Documents;

/// <summary>
/// A comparison as a workbook, first of all the ledger (台账): one row a task, known from year to year by its id, with 销号 and columns that are
/// left to fill in; then indicators, coefficients and schools. Numbers are numbers.
/// </summary>
public static class ComparisonWorkbook
{
    /// <summary>Writes the workbook (.xlsx).</summary>
    /// <param name="comparison">The comparison; nothing of it is computed again.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="trends">
    /// A report whose chapter on trends gets a sheet, in the same language: that of <c>YearTrends</c> in Balance.Indicators.Planning. Null,
    /// or a report without that chapter, for none.
    /// </param>
    /// <exception cref="ArgumentNullException">There is no comparison or no stream.</exception>
    public static void Write(
        EvaluationComparison comparison,
        Stream stream,
        Language language = Language.Chinese,
        Report? trends = null
    )
    {
        if (comparison is null)
        {
            throw new ArgumentNullException(nameof(comparison));
        }

        if (stream is null)
        {
            throw new ArgumentNullException(nameof(stream));
        }

        SheetReport.Write(ComparisonSheets.Of(comparison, language, trends), stream);
    }
}
