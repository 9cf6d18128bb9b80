using System.Text.Json.Serialization;

namespace Balance.Indicators.Evaluations;

/// <summary>The mean of one indicator in one stage over the schools of one location: 城区, 镇区 or 乡村.</summary>
[JsonConverter(typeof(EvaluationJsonConverter<LocationMean>))]
public sealed class LocationMean
{
    internal LocationMean(Location? location, int sections, decimal pupils, double mean)
    {
        Location = location;
        Sections = sections;
        Pupils = pupils;
        Mean = mean;
    }

    /// <summary>The location; null of the schools that have not reported theirs.</summary>
    public Location? Location { get; }

    /// <summary>How many sections it is over; above 0.</summary>
    public int Sections { get; }

    /// <summary>How many pupils they have.</summary>
    public decimal Pupils { get; }

    /// <summary>Σx / ΣP over these sections, per pupil (or per 100 pupils, as the indicator).</summary>
    public double Mean { get; }

    /// <summary>The location and its mean, in invariant digits.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Location?.Name().Zh ?? "所在地未填报"} {FigureText.Number(Mean, 2)}"
        );
}
