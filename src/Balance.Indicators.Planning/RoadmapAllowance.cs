namespace Balance.Indicators.Planning;

/// <summary>
/// A criterion that a section is left below, because the school rule allows it ("at least six of seven, and the remaining one at least
/// 85 %"): the one that saves most.
/// </summary>
public sealed record RoadmapAllowance
{
    internal RoadmapAllowance(School school, Stage stage, string indicator, decimal floor)
    {
        School = school;
        Stage = stage;
        Indicator = indicator;
        Floor = floor;
    }

    /// <summary>The school.</summary>
    public School School { get; }

    /// <summary>The stage of the section.</summary>
    public Stage Stage { get; }

    /// <summary>The id of the criterion.</summary>
    public string Indicator { get; }

    /// <summary>The share of its limit that it still reaches, from 0 to 1.</summary>
    public decimal Floor { get; }

    /// <summary>The section and the criterion.</summary>
    public override string ToString() => School.Name + Stage.Name().Zh + "部 " + Indicator;
}
