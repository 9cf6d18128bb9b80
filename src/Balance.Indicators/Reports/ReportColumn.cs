namespace Balance.Indicators.Reports;

/// <summary>A column of a table.</summary>
public sealed class ReportColumn
{
    internal ReportColumn(string title, bool isNumber = false, string group = "")
    {
        Title = title;
        IsNumber = isNumber;
        Group = group;
    }

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>Whether it holds numbers, which are aligned to the right.</summary>
    public bool IsNumber { get; }

    /// <summary>What stands above the titles of this column and its neighbours of the same group; empty where nothing does.</summary>
    public string Group { get; }

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
