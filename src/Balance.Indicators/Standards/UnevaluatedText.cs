namespace Balance.Indicators;

/// <summary>What a text asks for and nothing here evaluates: recorded, so that nobody takes it for met.</summary>
/// <param name="Clause">Where it stands written.</param>
/// <param name="Concerns">What it concerns: an indicator, or whom it asks.</param>
/// <param name="Text">What it asks for, word for word, in its own language.</param>
/// <param name="Why">Why it is not evaluated.</param>
public sealed record UnevaluatedText(
    Clause Clause,
    string Concerns,
    string Text,
    LocalizedText Why
);
