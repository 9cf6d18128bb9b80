namespace Balance.Indicators;

/// <summary>One way in which two standards differ.</summary>
/// <param name="Aspect">What side of them it is of.</param>
/// <param name="Topic">What differs: an id of an indicator, scope, veto, provision or reading, or a rule such as <c>schoolRule</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="First">What the first standard says.</param>
/// <param name="Second">What the second standard says.</param>
public sealed record StandardDifference(
    StandardAspect Aspect,
    string Topic,
    LocalizedText Name,
    LocalizedText First,
    LocalizedText Second
);
