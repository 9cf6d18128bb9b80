namespace Balance.Indicators;

/// <summary>A text in a report, and the outcome it tells, so that a renderer can colour it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Outcome">The outcome it tells; null for any other text.</param>
public readonly record struct ReportText(string Text, Outcome? Outcome = null)
{
    /// <summary>A text that tells no outcome.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ReportText(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
