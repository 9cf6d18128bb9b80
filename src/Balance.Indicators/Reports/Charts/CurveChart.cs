using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>How many there are by then, as something rises from 0: schools complete against money spent.</summary>
/// <param name="across">What rises, with its unit.</param>
/// <param name="up">What is counted.</param>
/// <param name="steps">Where the next one is complete, rising.</param>
/// <param name="marks">Places across that have a name, rising.</param>
internal sealed class CurveChart(
    string across,
    string up,
    ImmutableArray<decimal> steps,
    ImmutableArray<(decimal At, string Name)> marks
) : Chart
{
    public string Across => across;

    public string Up => up;

    public ImmutableArray<decimal> Steps => steps;

    public ImmutableArray<(decimal At, string Name)> Marks => marks;

    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}
