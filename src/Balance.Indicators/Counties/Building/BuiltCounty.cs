using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>What was built: a county, or the problems that reject it.</summary>
/// <param name="County">The county, checked; null where a problem rejects it.</param>
/// <param name="Problems">Every problem; only warnings, or none, where there is a county.</param>
internal sealed record BuiltCounty(County? County, ImmutableArray<DataProblem> Problems);
