namespace Balance.Indicators;

/// <summary>One block of a report: a heading, a paragraph, a list or a table.</summary>
public abstract class ReportBlock
{
    private protected ReportBlock() { }
}
