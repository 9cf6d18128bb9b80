namespace Balance.Indicators.Reports;

/// <summary>A chart: what it shows, as data, for a visitor that can draw.</summary>
public sealed class ReportChart : ReportBlock
{
    internal ReportChart(string title, string description, Chart data)
    {
        Title = title;
        Description = description;
        Data = data;
    }

    /// <summary>What it is of.</summary>
    public string Title { get; }

    /// <summary>What is to be seen in it, in words, for those who cannot see it.</summary>
    public string Description { get; }

    internal Chart Data { get; }

    private protected override void Show(IReportVisitor visitor) => visitor.Visit(this);
}
