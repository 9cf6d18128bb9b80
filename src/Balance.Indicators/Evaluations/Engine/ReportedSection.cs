namespace Balance.Indicators;

/// <summary>A section whose resource and pupils are known, so that it is counted in a coefficient.</summary>
internal readonly record struct ReportedSection(Place Place, Rational Resource, Rational Pupils);
