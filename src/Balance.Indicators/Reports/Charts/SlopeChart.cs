using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Figures that go from one evaluation to the next, a line each, in panels side by side or below each other.</summary>
/// <param name="labels">What the evaluations are called.</param>
/// <param name="panels">The panels.</param>
internal sealed class SlopeChart(ImmutableArray<string> labels, ImmutableArray<SlopePanel> panels)
    : Chart
{
    public ImmutableArray<string> Labels => labels;

    public ImmutableArray<SlopePanel> Panels => panels;

    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}

/// <summary>Lines on one scale.</summary>
/// <param name="Name">What they are of.</param>
/// <param name="Limit">The limit of all of them; null where they have none in common.</param>
/// <param name="LimitShown">The limit in words.</param>
/// <param name="Lines">The lines.</param>
internal sealed record SlopePanel(
    string Name,
    decimal? Limit,
    string LimitShown,
    ImmutableArray<SlopeLine> Lines
);

/// <summary>One figure over the evaluations.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Points">Where it stands, and how that is written, one for each evaluation; null where there is no figure.</param>
/// <param name="Outcome">The outcome of the last, by which the line is coloured; null where it has none.</param>
internal sealed record SlopeLine(string Name, ImmutableArray<SlopePoint?> Points, Outcome? Outcome);

/// <summary>One figure of one evaluation.</summary>
internal sealed record SlopePoint(decimal Value, string Shown);
