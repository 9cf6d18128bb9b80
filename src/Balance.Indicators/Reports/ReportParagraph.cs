namespace Balance.Indicators.Reports;

/// <summary>A paragraph.</summary>
public sealed class ReportParagraph : ReportBlock
{
    internal ReportParagraph(ReportText text)
    {
        Text = text;
    }

    /// <summary>The text.</summary>
    public ReportText Text { get; }

    private protected override void Show(IReportVisitor visitor) => visitor.Visit(this);
}
