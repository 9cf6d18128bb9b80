namespace Balance.Indicators.Reports;

/// <summary>
/// Shows the blocks of a report: on a terminal, as Markdown, as a page of a browser, in a workbook. There is a method for every kind
/// of block, so a program with a visitor of its own does not compile until it shows a kind that is new.
/// </summary>
public interface IReportVisitor
{
    /// <summary>Shows a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    void Visit(ReportParagraph paragraph);

    /// <summary>Shows a list.</summary>
    /// <param name="list">The list.</param>
    void Visit(ReportList list);

    /// <summary>Shows a table.</summary>
    /// <param name="table">The table.</param>
    void Visit(ReportTable table);

    /// <summary>Shows a chart. What it shows is told in words or in a table of the same section too.</summary>
    /// <param name="chart">The chart.</param>
    void Visit(ReportChart chart);
}
