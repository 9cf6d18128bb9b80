namespace Balance.Indicators.Reports;

/// <summary>One way in which two standards differ.</summary>
internal sealed class StandardDifference
{
    internal StandardDifference(
        StandardAspect aspect,
        string topic,
        LocalizedText name,
        LocalizedText first,
        LocalizedText second
    )
    {
        Aspect = aspect;
        Topic = topic;
        Name = name;
        First = first;
        Second = second;
    }

    /// <summary>What side of them it is of.</summary>
    public StandardAspect Aspect { get; }

    /// <summary>What differs: an id of an indicator, scope, veto, provision or interpretation, or a rule such as <c>schoolRule</c>.</summary>
    public string Topic { get; }

    /// <summary>What it is called.</summary>
    public LocalizedText Name { get; }

    /// <summary>What the first standard says.</summary>
    public LocalizedText First { get; }

    /// <summary>What the second standard says.</summary>
    public LocalizedText Second { get; }
}
