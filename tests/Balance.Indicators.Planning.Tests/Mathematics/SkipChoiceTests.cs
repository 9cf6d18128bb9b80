using Balance.Indicators.Planning.Mathematics;

namespace Balance.Indicators.Planning.Tests.Mathematics;

/// <summary>Which criterion a section leaves at the lower floor.</summary>
public sealed class SkipChoiceTests
{
    /// <summary>Full 10 or 6 steps of criterion 0, 8 or 1 of criterion 1: leaving the second saves 7, the first 4.</summary>
    [Fact]
    public void ItLeavesWhatSavesMost() =>
        Assert.Equal(
            [
                [1],
            ],
            Choose([new(0, 0, 0, 10, 6, 1), new(0, 1, 1, 8, 1, 1)], 1, 1)
        );

    [Fact]
    public void ItLeavesByCostAndNotByAmount() =>
        Assert.Equal(
            [
                [0],
            ],
            Choose([new(0, 0, 0, 10, 6, 2), new(0, 1, 1, 8, 1, 1)], 1, 1)
        );

    [Fact]
    public void OfEqualsTheEarlierCriterionAndNoneWhereNothingIsSaved()
    {
        Assert.Equal(
            [
                [2],
            ],
            Choose([new(0, 2, 0, 5, 3, 1), new(0, 4, 1, 5, 3, 1)], 1, 1)
        );
        Assert.Equal(
            [
                [],
            ],
            Choose([new(0, 2, 0, 5, 5, 1), new(0, 4, 1, 0, 0, 1)], 1, 1)
        );
    }

    /// <summary>
    /// Two sections share supply 0. Leaving it in one of them saves nothing, because the other still asks for 10; leaving it in both
    /// saves 10 − 4 = 6, more than the 2 + 3 that they could save on their own.
    /// </summary>
    [Fact]
    public void WhatIsSharedIsLeftByAllOrByNone()
    {
        SkipNeed[] needs =
        [
            new(0, 0, 0, 10, 4, 1),
            new(1, 0, 0, 10, 3, 1),
            new(0, 1, 1, 5, 3, 1),
            new(1, 1, 2, 6, 3, 1),
        ];

        Assert.Equal(
            [
                [0],
                [0],
            ],
            Choose(needs, 2, 1)
        );
        Assert.Equal(
            [
                [1],
                [1],
            ],
            Choose([.. needs.Skip(1).Prepend(new(0, 0, 0, 10, 6, 1))], 2, 1)
        );
    }

    [Fact]
    public void TwoMayBeLeftWhereTheRuleLetsTwo() =>
        Assert.Equal(
            [
                [0, 2],
            ],
            Choose([new(0, 0, 0, 9, 1, 1), new(0, 1, 1, 9, 8, 1), new(0, 2, 2, 9, 2, 1)], 1, 2)
        );

    private static int[][] Choose(SkipNeed[] needs, int sections, int most) =>
        [
            .. SkipChoice
                .Choose(needs, sections, [.. Enumerable.Repeat(most, sections)])
                .Select(choice => choice.ToArray()),
        ];
}
