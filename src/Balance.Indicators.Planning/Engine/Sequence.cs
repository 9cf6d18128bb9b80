using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>
/// Which actions belong together and in which order they are done: what is the county's and what moves teachers, then the limits school by
/// school, cheapest to complete first, then the coefficients, cheapest to complete first.
/// </summary>
/// <remarks>
/// A school is complete when all of its limits are met, so its actions are one step. Whatever the money, no other order completes more schools than
/// the cheapest first. Where something that has to be bought has no price, there is no cost to compare, and those are first that lack the least: how
/// much of what there will be is still to be added, over all figures.
/// </remarks>
internal sealed class Sequence
{
    public Sequence(
        IEnumerable<RoadmapAction> actions,
        IReadOnlyList<SchoolEvaluation> schools,
        Func<RoadmapAction, bool> isWithoutPrice
    )
    {
        ILookup<RoadmapReason, RoadmapAction> byCause = actions.ToLookup(action =>
            action.Owner is null ? RoadmapReason.Rotation : action.Cause
        );
        ImmutableArray<Step> Steps(IEnumerable<RoadmapAction> of, bool isPriced) =>
            [
                .. of.GroupBy(action => action.Owner)
                    .Select(group => new Step(group.Key, [.. group]))
                    .OrderBy(step => isPriced ? step.Cost : 0)
                    .ThenBy(step => step.Effort)
                    .ThenBy(
                        step => step.School is { } school ? schools[school].School.Code : "",
                        StringComparer.Ordinal
                    ),
            ];

        bool IsPriced(RoadmapReason cause) => !byCause[cause].Any(isWithoutPrice);
        First = Steps(byCause[RoadmapReason.Rotation], IsPriced(RoadmapReason.Rotation));
        Limits = Steps(byCause[RoadmapReason.Limit], IsPriced(RoadmapReason.Limit));

        // A coefficient holds only when all of its additions are done, so one is finished before the next begins.
        bool isPriced = IsPriced(RoadmapReason.Coefficient);
        Coefficients =
        [
            .. byCause[RoadmapReason.Coefficient]
                .GroupBy(action =>
                    TeacherPlanner.IsOfTeachers(action.Measure) ? null : action.Measure
                )
                .Select(group => Steps(group, isPriced))
                .OrderBy(steps => isPriced ? steps.Sum(step => step.Cost) : 0)
                .ThenBy(steps => steps.Sum(step => step.Effort))
                .SelectMany(steps => steps),
        ];
    }

    /// <summary>What is the county's, and moves: one step each.</summary>
    public ImmutableArray<Step> First { get; }

    /// <summary>The limits of one school each.</summary>
    public ImmutableArray<Step> Limits { get; }

    /// <summary>What one school adds for one coefficient each.</summary>
    public ImmutableArray<Step> Coefficients { get; }
}

/// <summary>Actions that are done as one.</summary>
internal sealed class Step
{
    public Step(int? school, ImmutableArray<RoadmapAction> actions)
    {
        School = school;
        Actions = actions;
        Cost = actions.Sum(action => action.Cost ?? 0);
        Effort = actions
            .Where(action => action.Reason != RoadmapReason.Consequence)
            .Sum(action => Math.Abs(action.Amount) / Math.Max(1, SizeOf(action.To)));
    }

    /// <summary>The number of the school; null for the county.</summary>
    public int? School { get; }

    /// <summary>The actions; at least one.</summary>
    public ImmutableArray<RoadmapAction> Actions { get; }

    /// <summary>What they cost, what has no price left out.</summary>
    public decimal Cost { get; }

    /// <summary>How much of what there will be is still to be added, over all figures.</summary>
    public decimal Effort { get; }

    /// <summary>In which phase it is done; null where in none.</summary>
    public int? Phase { get; set; }

    private static decimal SizeOf(MeasureValue value) =>
        value.Number ?? (value.Numbers.IsDefault ? 0 : value.Numbers.Length);
}
