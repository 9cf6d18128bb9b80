using System.Runtime.CompilerServices;

namespace Balance.Indicators;

/// <summary>
/// Tells schools, or things that are missing, apart by identity: faster than comparing everything that a school reported, and
/// two may be alike.
/// </summary>
internal sealed class ByReference : IEqualityComparer<object?>
{
    public static readonly ByReference Comparer = new();

    public new bool Equals(object? x, object? y) => ReferenceEquals(x, y);

    public int GetHashCode(object? obj) => obj is null ? 0 : RuntimeHelpers.GetHashCode(obj);
}
