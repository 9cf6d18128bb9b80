namespace Balance.Indicators;

/// <summary>Whether a rule is about a school at all, and whether it is left out all the same.</summary>
internal sealed class ScopeResult
{
    private readonly Truth _isAddressed;
    private readonly Truth _isExcepted;

    private ScopeResult(Truth isAddressed, Truth isExcepted)
    {
        _isAddressed = isAddressed;
        _isExcepted = isExcepted;
    }

    /// <summary>The rule is about whoever is judged, without exception.</summary>
    public static ScopeResult Everybody { get; } = new(Truth.Yes, Truth.No);

    /// <summary>One of those that nearly all schools have is not made anew.</summary>
    public static ScopeResult Of(Truth isAddressed, Truth isExcepted) =>
        isAddressed.Holds == true && isExcepted.Holds == false
            ? Everybody
            : new(isAddressed, isExcepted);

    /// <summary>Whether the school is one that the rule is about at all.</summary>
    public Truth IsAddressed => _isAddressed;

    /// <summary>Whether the school is left out although the rule is about such schools.</summary>
    public Truth IsExcepted => _isExcepted;

    /// <summary>Whether the rule counts the school.</summary>
    public Truth IsIn => Truth.All(_isAddressed, _isExcepted.Negated());

    /// <summary>What is missing to know either; null where both are known.</summary>
    public MissingList? Missing => MissingList.Join(_isAddressed.Missing, _isExcepted.Missing);
}
