using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>
/// What a value is held against: one figure, or one for each stage or school type. Where it is by stage or type, a
/// stage or type without a figure is not concerned. Yes is 1; a grade is 0 (不合格) to 3 (优秀).
/// </summary>
public sealed record Limit
{
    /// <summary>The one figure, in the criterion's unit; null where the limit is by stage or by type.</summary>
    public decimal? Plain { get; init; }

    /// <summary>The figure of each stage; empty where the limit is not by stage.</summary>
    public ImmutableSortedDictionary<Stage, decimal> ByStage { get; init; } =
        ImmutableSortedDictionary<Stage, decimal>.Empty;

    /// <summary>The figure of each school type; empty where the limit is not by type.</summary>
    public ImmutableSortedDictionary<SchoolType, decimal> ByType { get; init; } =
        ImmutableSortedDictionary<SchoolType, decimal>.Empty;

    /// <summary>The figure for a case, or null where the case is not concerned.</summary>
    /// <param name="stage">The stage, where the subject has one.</param>
    /// <param name="type">The school type, where the subject has one.</param>
    public decimal? For(Stage? stage, SchoolType? type)
    {
        if (stage is { } s && ByStage.TryGetValue(s, out decimal byStage))
        {
            return byStage;
        }

        return type is { } t && ByType.TryGetValue(t, out decimal byType) ? byType : Plain;
    }

    /// <inheritdoc/>
    public bool Equals(Limit? other) =>
        other is not null
        && Plain == other.Plain
        && ByStage.SequenceEqual(other.ByStage)
        && ByType.SequenceEqual(other.ByType);

    /// <inheritdoc/>
    public override int GetHashCode() => (Plain, ByStage.Count, ByType.Count).GetHashCode();
}
