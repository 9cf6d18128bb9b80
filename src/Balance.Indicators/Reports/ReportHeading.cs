namespace Balance.Indicators;

/// <summary>A heading.</summary>
/// <param name="level">From 1 to 3: 1 for the title, 2 for a chapter, 3 for a part of it.</param>
/// <param name="text">The text.</param>
public sealed class ReportHeading(int level, string text) : ReportBlock
{
    /// <summary>From 1 to 3: 1 for the title, 2 for a chapter, 3 for a part of it.</summary>
    public int Level => level;

    /// <summary>The text.</summary>
    public string Text => text;
}
