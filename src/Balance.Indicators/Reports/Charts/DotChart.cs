using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>Every section as a dot on the line of its value, one line for each stage, against limit and mean.</summary>
internal sealed class DotChart(ImmutableArray<DotStrip> strips) : Chart
{
    public ImmutableArray<DotStrip> Strips => strips;

    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}

/// <summary>One line of dots.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Limit">The limit of all of them; null where they have none in common.</param>
/// <param name="LimitShown">The limit in words.</param>
/// <param name="Mean">The mean; null where there is none.</param>
/// <param name="MeanShown">The mean in words.</param>
/// <param name="Dots">The dots.</param>
internal sealed record DotStrip(
    string Name,
    decimal? Limit,
    string LimitShown,
    decimal? Mean,
    string MeanShown,
    ImmutableArray<Dot> Dots
);

/// <summary>One section.</summary>
/// <param name="Name">Its name and value.</param>
/// <param name="Value">Where it stands.</param>
/// <param name="Pupils">How large it is.</param>
/// <param name="Location">Its shape; null where the location is not reported.</param>
internal readonly record struct Dot(string Name, decimal Value, decimal Pupils, Location? Location);
