namespace Balance.Indicators.Reports;

/// <summary>What a chart shows, as data in the language of its report; each kind has one way to be drawn.</summary>
internal abstract class Chart
{
    /// <summary>Has a visitor draw it.</summary>
    public abstract void Accept(IChartVisitor visitor);
}
