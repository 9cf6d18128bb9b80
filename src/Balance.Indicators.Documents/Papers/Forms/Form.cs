using System.Collections.Immutable;

namespace Balance.Indicators.Documents;

/// <summary>A form to be printed: a title and tables.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Tables">The tables, each on a sheet of its own.</param>
internal sealed record Form(string Title, ImmutableArray<FormTable> Tables);
