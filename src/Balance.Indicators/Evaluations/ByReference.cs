using System.Runtime.CompilerServices;

namespace Balance.Indicators;

/// <summary>Tells schools apart by identity: faster than comparing everything they reported, and two may be alike.</summary>
internal sealed class ByReference : IEqualityComparer<School?>
{
    public static readonly ByReference Comparer = new();

    public bool Equals(School? x, School? y) => ReferenceEquals(x, y);

    public int GetHashCode(School? obj) => obj is null ? 0 : RuntimeHelpers.GetHashCode(obj);
}
