namespace Balance.Indicators.Documents;

/// <summary>
/// Any report as a workbook, such as that of a roadmap: a sheet for each chapter, numbers as numbers. Where a chapter is one table, its heads are
/// frozen and have filters. Charts are left out: what they show stands in the tables.
/// </summary>
public static class ReportWorkbook
{
    /// <summary>Writes the workbook (.xlsx).</summary>
    /// <param name="report">The report.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <exception cref="ArgumentNullException">There is no report or no stream.</exception>
    public static void Write(Report report, Stream stream) =>
        SheetReport.Write(
            report ?? throw new ArgumentNullException(nameof(report)),
            stream ?? throw new ArgumentNullException(nameof(stream))
        );
}
