using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>一级指标: 资源配置, 政府保障程度, 教育质量, 社会认可度.</summary>
/// <param name="Id">The id, such as <c>resourceAllocation</c>.</param>
/// <param name="Name">The official name.</param>
/// <param name="Indicators">Its indicators, in the order of the text.</param>
public sealed record Dimension(string Id, LocalizedText Name, ImmutableArray<Indicator> Indicators);
