namespace Balance.Indicators.Fuzz;

/// <summary>An input was answered otherwise than is promised.</summary>
internal sealed class BrokenPromise(string what) : Exception(what);
