using System.Collections.Immutable;

namespace Balance.Indicators.Standards;

/// <summary>一级指标: 资源配置, 政府保障程度, 教育质量, 社会认可度.</summary>
public sealed class Dimension
{
    internal Dimension(string id, LocalizedText name, ImmutableArray<Indicator> indicators)
    {
        Id = id;
        Name = name;
        Indicators = indicators;
    }

    /// <summary>The id, such as <c>resourceAllocation</c>.</summary>
    public string Id { get; }

    /// <summary>The official name.</summary>
    public LocalizedText Name { get; }

    /// <summary>Its indicators, in the order of the text.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
