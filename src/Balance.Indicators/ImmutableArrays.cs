using System.Collections.Immutable;

namespace Balance.Indicators;

internal static class ImmutableArrays
{
    /// <summary>The items; none of an array that is not there.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> items) =>
        items.IsDefault ? [] : items;

    /// <summary>The item at a position from the end, 1 being the last.</summary>
    public static T FromEnd<T>(this ImmutableArray<T> items, int position) =>
        items[items.Length - position];
}
