namespace Balance.Indicators;

/// <summary>
/// What one rule says of one place: a <see cref="Finding"/>, or of all classes that a section lists <see cref="ListedClasses"/>, which are as many
/// findings as there are classes. Whoever needs no single class reads this, and the findings of classes are never made.
/// </summary>
internal interface IJudged
{
    Rule Rule { get; }

    Place Place { get; }

    /// <summary>The stage, of a section, of classes or of a county's figure by stage; null otherwise.</summary>
    Stage? Stage { get; }

    /// <summary>What follows; of classes, of all of them together.</summary>
    Outcome Outcome { get; }

    /// <summary>How many findings it is.</summary>
    int Count { get; }

    /// <summary>The first of its findings.</summary>
    Finding First { get; }

    /// <summary>Those of its findings that are not met.</summary>
    IEnumerable<Finding> NotMet { get; }
}
