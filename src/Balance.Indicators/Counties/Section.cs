using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>小学部, 初中部 (or 高中部): one stage of one school.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Measures">What the section has reported. A senior section carries <c>pupils</c> only.</param>
/// <exception cref="ArgumentNullException">There are no measures.</exception>
[JsonConverter(typeof(CountyPartJsonConverter<Section>))]
public sealed record Section(Stage Stage, MeasureSet Measures)
{
    /// <summary>What the section has reported. A senior section carries <c>pupils</c> only.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public MeasureSet Measures
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = Measures ?? throw new ArgumentNullException(nameof(Measures));
}
