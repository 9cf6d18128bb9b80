namespace Balance.Indicators;

/// <summary>A paragraph.</summary>
/// <param name="text">The text.</param>
public sealed class ReportParagraph(ReportText text) : ReportBlock
{
    /// <summary>The text.</summary>
    public ReportText Text => text;
}
