using System.Collections.Immutable;

namespace Balance.Indicators.Standards;

/// <summary>
/// Facts of a school that must all hold. An empty list asks for nothing. A fact or figure that is not reported leaves the
/// condition unknown, unless another part of it already fails.
/// </summary>
public sealed class Condition
{
    internal Condition() { }

    /// <summary>The school is of one of these types.</summary>
    public ImmutableArray<SchoolType> Types { get; internal init; } = [];

    /// <summary>The school stands in one of these locations.</summary>
    public ImmutableArray<Location> Locations { get; internal init; } = [];

    /// <summary>The school is run by one of these.</summary>
    public ImmutableArray<Ownership> Ownerships { get; internal init; } = [];

    /// <summary>Whether the school boards its pupils.</summary>
    public bool? Boarding { get; internal init; }

    /// <summary>The school was built in this year or before it.</summary>
    public int? BuiltBy { get; internal init; }

    /// <summary>The school has reported this measure, itself or in a section.</summary>
    public Measure? Reported { get; internal init; }

    /// <summary>Figures of the whole school that hold.</summary>
    public ImmutableArray<QuantityCondition> When { get; internal init; } = [];

    /// <summary>What it says, as a value: equal where another says the same.</summary>
    internal object Data =>
        (
            new ValueList<SchoolType>(Types),
            new ValueList<Location>(Locations),
            new ValueList<Ownership>(Ownerships),
            (Boarding, BuiltBy, Reported?.Id),
            ValueList.Of(When, item => item.Data)
        );
}
