namespace Balance.Indicators;

/// <summary>Draws charts; a kind that is new does not compile until it is drawn.</summary>
internal interface IChartVisitor
{
    void Visit(BarChart chart);
}
