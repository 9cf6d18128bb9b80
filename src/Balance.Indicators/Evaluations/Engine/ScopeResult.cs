namespace Balance.Indicators;

/// <summary>Whether a rule is about a school at all, and whether it is left out all the same.</summary>
internal sealed class ScopeResult(Truth isAddressed, Truth isExcepted)
{
    /// <summary>Whether the school is one that the rule is about at all.</summary>
    public Truth IsAddressed => isAddressed;

    /// <summary>Whether the school is left out although the rule is about such schools.</summary>
    public Truth IsExcepted => isExcepted;

    /// <summary>Whether the rule counts the school.</summary>
    public Truth IsIn => Truth.All(isAddressed, isExcepted.Negated());

    /// <summary>What is missing to know either; null where both are known.</summary>
    public MissingList? Missing => MissingList.Join(isAddressed.Missing, isExcepted.Missing);
}
