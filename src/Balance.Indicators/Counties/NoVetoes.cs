using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Nothing reported about vetoes, ordered by id ordinally.</summary>
internal static class NoVetoes
{
    public static readonly ImmutableSortedDictionary<string, bool> Value =
        ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal);
}
