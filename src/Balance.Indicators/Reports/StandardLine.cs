namespace Balance.Indicators.Reports;

/// <summary>
/// One thing that a standard says, as data and in words. The data decide whether another standard says the same; the words
/// only show it.
/// </summary>
internal sealed record StandardLine(
    StandardAspect Aspect,
    string Topic,
    LocalizedText Name,
    object Data,
    LocalizedText Text
);
