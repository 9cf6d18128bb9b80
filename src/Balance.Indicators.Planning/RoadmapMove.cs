using System.Globalization;

namespace Balance.Indicators.Planning;

/// <summary>People who move from one school to another, in one stage.</summary>
public sealed record RoadmapMove
{
    internal RoadmapMove(Measure measure, Stage stage, School from, School to, decimal amount)
    {
        Measure = measure;
        Stage = stage;
        From = from;
        To = to;
        Amount = amount;
    }

    /// <summary>Who moves, such as backbone teachers.</summary>
    public Measure Measure { get; }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>The school that they leave.</summary>
    public School From { get; }

    /// <summary>The school that they go to.</summary>
    public School To { get; }

    /// <summary>How many people; 1 or more.</summary>
    public decimal Amount { get; }

    /// <summary>Who, how many, from where to where.</summary>
    public override string ToString() =>
        Measure.Name.Zh
        + " "
        + Amount.ToString(CultureInfo.InvariantCulture)
        + ": "
        + From.Name
        + " → "
        + To.Name;
}
