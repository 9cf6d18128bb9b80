namespace Balance.Indicators.Reports;

/// <summary>Draws charts; a kind that is new does not compile until it is drawn.</summary>
internal interface IChartVisitor
{
    void Visit(BarChart chart);

    void Visit(CurveChart chart);

    void Visit(DotChart chart);

    void Visit(HeatMap chart);

    void Visit(MeanChart chart);

    void Visit(ShareChart chart);

    void Visit(SlopeChart chart);

    void Visit(TimeChart chart);
}
