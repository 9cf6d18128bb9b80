namespace Balance.Indicators;

/// <summary>A heading.</summary>
/// <param name="Level">1 for the title, 2 for a chapter, 3 for a part of it.</param>
/// <param name="Text">The text.</param>
public sealed record ReportHeading(int Level, string Text) : ReportBlock;
