using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Lists as they are handed in by code.</summary>
internal static class NoNulls
{
    /// <summary>The list, empty where it is default; refuses one with an item that is null.</summary>
    public static ImmutableArray<T> In<T>(ImmutableArray<T> items, string parameter)
        where T : class
    {
        if (items.IsDefault)
        {
            return [];
        }

        foreach (T item in items)
        {
            if (item is null)
            {
                throw new ArgumentException("An item of the list is null.", parameter);
            }
        }

        return items;
    }
}
