namespace Balance.Indicators;

/// <summary>How a text is read where it is silent: what is not in it, kept apart so that an auditor sees it at once.</summary>
/// <param name="Id">The id, such as <c>I1</c>.</param>
/// <param name="Mark">Where the reading comes from.</param>
/// <param name="Concerns">What it concerns: indicators, rules.</param>
/// <param name="Text">The reading.</param>
public sealed record Interpretation(string Id, string Mark, string Concerns, LocalizedText Text);
