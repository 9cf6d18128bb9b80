using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>
/// Marks what rounding decided: sections, schools, dimensions and the verdict of which an evaluation of exact values says
/// otherwise. Rounding can decide them without deciding a finding, where a value reaches the school rule's floor by rounding only.
/// </summary>
internal static class RoundingMarks
{
    public static Evaluation Mark(Evaluation rounded, Evaluation exact) =>
        rounded with
        {
            IsDecidedByRounding = rounded.Outcome != exact.Outcome,
            Dimensions = Pair(
                rounded.Dimensions,
                exact.Dimensions,
                (own, other) => own with { IsDecidedByRounding = own.Outcome != other.Outcome }
            ),
            Schools = Pair(
                rounded.Schools,
                exact.Schools,
                (own, other) =>
                    own with
                    {
                        IsDecidedByRounding = own.Outcome != other.Outcome,
                        Sections = Pair(
                            own.Sections,
                            other.Sections,
                            (section, otherSection) =>
                                section with
                                {
                                    IsDecidedByRounding = section.Outcome != otherSection.Outcome,
                                }
                        ),
                    }
            ),
        };

    /// <summary>Both evaluations are of one county by one standard, so their parts stand in the same order.</summary>
    private static ImmutableArray<T> Pair<T>(
        ImmutableArray<T> own,
        ImmutableArray<T> other,
        Func<T, T, T> mark
    ) => [.. own.Zip(other, mark)];
}
