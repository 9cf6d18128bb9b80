using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>What one line of a stream of counties holds: a county, or the problems that reject it.</summary>
/// <param name="Number">The number of the line in its stream, from 1; blank lines count too.</param>
/// <param name="County">The county; null where the line is rejected.</param>
/// <param name="Problems">Every problem of the line; only warnings, or none, where there is a county.</param>
public sealed record CountyLine(long Number, County? County, ImmutableArray<DataProblem> Problems);
