namespace Balance.Indicators.Documents;

/// <summary>What an area of cells takes.</summary>
internal enum DraftRuleKind
{
    /// <summary>Anything: the rule only shows what belongs there.</summary>
    Any,

    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>One of the choices.</summary>
    Choice,
}
