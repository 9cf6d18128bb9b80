using System.Runtime.InteropServices;

namespace Balance.Indicators.Comparisons;

/// <summary>What makes a finding or a veto of one evaluation the same as one of another: two numbers, given out by <see cref="FindingKeys"/>.</summary>
/// <param name="Rule">The number of the criterion, or of the veto.</param>
/// <param name="Subject">The number of the county, a school, a section or a monitored subject.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FindingKey(int Rule, int Subject);
