using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Comparisons;

/// <summary>One indicator in each of the evaluations.</summary>
[JsonConverter(typeof(ComparisonJsonConverter<IndicatorChange>))]
public sealed class IndicatorChange
{
    internal IndicatorChange(
        string id,
        LocalizedText name,
        ImmutableArray<Outcome?> outcomes,
        ImmutableArray<OutcomeCounts?> counts
    )
    {
        Id = id;
        Name = name;
        Outcomes = outcomes;
        Counts = counts;
    }

    /// <summary>The id, such as <c>RA5</c>.</summary>
    public string Id { get; }

    /// <summary>What it is called in the last evaluation that has it.</summary>
    public LocalizedText Name { get; }

    /// <summary>What followed, one for each evaluation; null where its standard has no such indicator.</summary>
    public ImmutableArray<Outcome?> Outcomes { get; }

    /// <summary>
    /// How many of its findings are met, one for each evaluation, all classes of a section being one; what is judged of the county as a whole
    /// and coefficients are not counted. Null where it judges nobody else, or there is no such indicator.
    /// </summary>
    public ImmutableArray<OutcomeCounts?> Counts { get; }

    /// <summary>Met in the last evaluation, and not in the one before it.</summary>
    public bool IsGained =>
        Outcomes.FromEnd(1) == Outcome.Met && Outcomes.FromEnd(2) != Outcome.Met;

    /// <summary>Not met, or undetermined, in the last evaluation, and met in the one before it.</summary>
    public bool IsLost =>
        Outcomes.FromEnd(1) is Outcome.NotMet or Outcome.Undetermined
        && Outcomes.FromEnd(2) == Outcome.Met;

    /// <summary>The id and the outcomes, such as <c>RA5: notMet → met</c>.</summary>
    public override string ToString() =>
        Id + ": " + string.Join(" → ", Outcomes.Select(item => item?.Code() ?? "-"));
}
