namespace Balance.Indicators.Reports;

/// <summary>
/// A text in a report as people read it, and what it tells, if it tells only that: an outcome, by which it can be coloured, or a
/// number, which a workbook can hold as one.
/// </summary>
public sealed class ReportText
{
    internal ReportText(string text, Outcome? outcome = null)
    {
        Text = text;
        Outcome = outcome;
    }

    /// <summary>The text; of a number with its unit.</summary>
    public string Text { get; private init; }

    /// <summary>The outcome that it tells, or that of the figure that it tells; null for any other text.</summary>
    public Outcome? Outcome { get; }

    /// <summary>The number that it tells, not rounded, to 28 digits; null where it tells none, or words beside it.</summary>
    public decimal? Number { get; internal init; }

    /// <summary>With how many decimals the number is shown, from 0 to 28.</summary>
    public int Decimals { get; internal init; }

    /// <summary>The unit of the number; empty where there is none.</summary>
    public string Unit { get; internal init; } = "";

    /// <summary>A text that tells nothing but what it says.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ReportText(string text) => new(text);

    internal ReportText With(string text) =>
        text == Text
            ? this
            : new(text, Outcome)
            {
                Number = Number,
                Decimals = Decimals,
                Unit = Unit,
            };

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
