namespace Balance.Indicators.Reports;

/// <summary>What side of a standard a difference is of.</summary>
internal enum StandardAspect
{
    /// <summary>规则: what is asked of whom: figures, subjects, scopes, vetoes, transitional provisions.</summary>
    Rule,

    /// <summary>责任部门: who is responsible.</summary>
    Departments,

    /// <summary>实施步骤: by when.</summary>
    Schedule,

    /// <summary>出处和文字: names, clauses, documents.</summary>
    Source,

    /// <summary>解读: what is read into the text, and where it contradicts itself.</summary>
    Interpretation,
}
