using System.Collections.Immutable;

namespace Balance.Indicators;

internal static class ImmutableArrays
{
    /// <summary>The items; none of an array that is not there.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> items) =>
        items.IsDefault ? [] : items;
}
