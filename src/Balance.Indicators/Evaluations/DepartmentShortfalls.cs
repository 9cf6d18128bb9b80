using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>What one department has to see to.</summary>
/// <param name="Department">The department; null for findings for which the standard names nobody.</param>
/// <param name="Findings">Every finding not met that it is responsible for, the one farthest from its limit first.</param>
public sealed record DepartmentShortfalls(
    LocalizedText? Department,
    ImmutableArray<Finding> Findings
);
