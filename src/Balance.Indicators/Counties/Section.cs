using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>小学部, 初中部 (or 高中部): one stage of one school.</summary>
[JsonConverter(typeof(CountyPartJsonConverter<Section>))]
public sealed record Section
{
    /// <summary>Makes a section.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="measures">What the section has reported. A senior section carries <c>pupils</c> only.</param>
    /// <exception cref="ArgumentNullException">There are no measures.</exception>
    public Section(Stage stage, MeasureSet measures)
    {
        Stage = stage;
        Measures = measures;
    }

    /// <summary>The stage.</summary>
    public Stage Stage { get; init; }

    /// <summary>What the section has reported. A senior section carries <c>pupils</c> only.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public MeasureSet Measures
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    }
}
