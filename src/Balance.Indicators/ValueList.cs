using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>A list that equals another with the same items in the same order.</summary>
internal readonly struct ValueList<T>(ImmutableArray<T> items) : IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> _items = items;

    public bool Equals(ValueList<T> other) => _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    public override int GetHashCode() => _items.Length;
}

/// <summary>Makes lists that are compared by their items.</summary>
internal static class ValueList
{
    /// <summary>What is taken of each item.</summary>
    public static ValueList<object> Of<T>(ImmutableArray<T> items, Func<T, object> take) =>
        new([.. items.Select(take)]);
}
