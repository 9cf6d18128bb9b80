namespace Balance.Indicators;

/// <summary>A paragraph.</summary>
/// <param name="Text">The text.</param>
public sealed record ReportParagraph(ReportText Text) : ReportBlock;
