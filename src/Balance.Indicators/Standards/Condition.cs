using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>
/// Facts of a school that must all hold. An empty list asks for nothing. A fact or figure that is not reported leaves the
/// condition unknown, unless another part of it already fails.
/// </summary>
public sealed record Condition
{
    /// <summary>The school is of one of these types.</summary>
    public ImmutableArray<SchoolType> Types { get; init; } = [];

    /// <summary>The school stands in one of these locations.</summary>
    public ImmutableArray<Location> Locations { get; init; } = [];

    /// <summary>The school is run by one of these.</summary>
    public ImmutableArray<Ownership> Ownerships { get; init; } = [];

    /// <summary>Whether the school boards its pupils.</summary>
    public bool? Boarding { get; init; }

    /// <summary>The school was built in this year or before it.</summary>
    public int? BuiltBy { get; init; }

    /// <summary>The school has reported this measure, itself or in a section.</summary>
    public Measure? Reported { get; init; }

    /// <summary>Figures of the whole school that hold.</summary>
    public ImmutableArray<QuantityCondition> When { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Condition? other) =>
        other is not null
        && Types.SequenceEqual(other.Types)
        && Locations.SequenceEqual(other.Locations)
        && Ownerships.SequenceEqual(other.Ownerships)
        && Boarding == other.Boarding
        && BuiltBy == other.BuiltBy
        && Equals(Reported, other.Reported)
        && When.SequenceEqual(other.When);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        (
            Types.Length,
            Locations.Length,
            Ownerships.Length,
            Boarding,
            BuiltBy,
            When.Length
        ).GetHashCode();
}
