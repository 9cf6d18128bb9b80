using System.Collections;
using System.Collections.Immutable;

namespace Balance.Indicators.Tests.Counties;

public sealed class MeasureSetTests
{
    private static readonly MeasureSet Set = MeasureSet
        .Empty.With("pupils", 300)
        .With("teachingArea", 8421.05m)
        .With("classSizes", new[] { 45m, 44m });

    [Fact]
    public void KeepsTheOrderInWhichMeasuresWereReported()
    {
        Assert.Equal(["pupils", "teachingArea", "classSizes"], Set.Select(pair => pair.Key));
        Assert.Equal([300m, 8421.05m, null], Set.Select(pair => pair.Value.Number));
        Assert.Equal(3, ((IEnumerable)Set).Cast<object>().Count());
    }

    [Fact]
    public void AChangedMeasureKeepsItsPlaceAndTheOldSetStaysAsItWas()
    {
        MeasureSet changed = Set.With("pupils", 301);

        Assert.Equal(["pupils", "teachingArea", "classSizes"], changed.Select(pair => pair.Key));
        Assert.Equal(301, changed["pupils"].Number);
        Assert.Equal(300, Set["pupils"].Number);
    }

    [Fact]
    public void NullTakesAMeasureAway()
    {
        MeasureSet without = Set.With("teachingArea", null);

        Assert.Equal(["pupils", "classSizes"], without.Select(pair => pair.Key));
        Assert.Null(without.Find("teachingArea"));
        Assert.Equal(3, Set.Count);
        Assert.Empty(MeasureSet.Empty.With("pupils", null));
    }

    [Fact]
    public void WhatIsNotReportedIsNotThere()
    {
        Assert.Null(Set.Find("sportsArea"));
        Assert.Equal(300, Set.Find("pupils")?.Number);
        Assert.Equal(
            "The measure sportsArea is not reported.",
            Assert.Throws<KeyNotFoundException>(() => Set["sportsArea"]).Message
        );
        Assert.Null(Set.Find(Measures.SportsArea));
        Assert.Equal(8421.05m, Set.Find(Measures.TeachingArea)?.Number);
        Assert.Equal((true, false), (Set.Has("classSizes"), Set.Has("sportsArea")));
    }

    [Fact]
    public void WhatIsNoSetIsAProgrammersError()
    {
        Assert.Equal(
            "The measure pupils appears twice. (Parameter 'values')",
            Assert
                .Throws<ArgumentException>(() =>
                    new MeasureSet([new("pupils", 1), new("visits", 3), new("pupils", 2)])
                )
                .Message
        );
        Assert.Equal(
            "The measure visits has no value; leave it out where it is not reported. (Parameter 'values')",
            Assert
                .Throws<ArgumentException>(() =>
                    new MeasureSet([new("pupils", 1), new("visits", null!)])
                )
                .Message
        );
        Assert.Equal(
            "measure",
            Assert.Throws<ArgumentNullException>(() => Set.Find((Measure)null!)).ParamName
        );
        Assert.Equal(
            "measure",
            Assert.Throws<ArgumentNullException>(() => Set.With((Measure)null!, 1)).ParamName
        );
    }

    [Fact]
    public void SetsAreTheSameByTheirValuesInWhateverOrder()
    {
        MeasureSet other = new([
            new("classSizes", new[] { 45.0m, 44m }),
            new("teachingArea", 8421.050m),
            new("pupils", 300),
        ]);

        Assert.True(Set.HasSame(other));
        Assert.True(MeasureSet.Empty.HasSame(new MeasureSet([])));
        Assert.False(Set.HasSame(other.With("pupils", 301)));
        Assert.False(Set.HasSame(other.With("pupils", null)));
        Assert.False(Set.HasSame(other.With("pupils", null).With("visits", 300)));
        Assert.False(Set.HasSame(other.With("visits", 300)));
    }

    [Fact]
    public void EqualValuesAreEqual()
    {
        AssertEqual(1, 1.0m);
        AssertEqual(true, true);
        AssertEqual(Grade.Good, Grade.Good);
        AssertEqual(new[] { 45m, 44m }, ImmutableArray.Create(45m, 44m));
        AssertEqual(
            new[] { new MonitoredSubject("语文", 3, 0.1m) },
            ImmutableArray.Create(new MonitoredSubject("语文", 3, 0.10m))
        );
        AssertEqual(
            new[] { new Bracket(41, 46, 2) },
            ImmutableArray.Create(new Bracket(41.0m, 46, 2))
        );
        AssertEqual(Array.Empty<Bracket>(), Array.Empty<decimal>());
    }

    [Fact]
    public void DifferentValuesDiffer()
    {
        MeasureValue[] values =
        [
            0,
            1,
            false,
            true,
            Grade.Unqualified,
            Grade.Good,
            Array.Empty<decimal>(),
            new[] { 1m },
            new[] { 2m },
            new[] { new Bracket(1, 2, 1) },
            new[] { new Bracket(1, 3, 1) },
            new[] { new Bracket(1, null, 1) },
            new[] { new Bracket(1, 2, 2) },
            Array.Empty<MonitoredSubject>(),
            new[] { new MonitoredSubject("语文") },
            new[] { new MonitoredSubject("数学") },
        ];
        for (int i = 0; i < values.Length; i++)
        {
            for (int j = 0; j < values.Length; j++)
            {
                Assert.True(i == j == values[i].Equals(values[j]), $"values {i} and {j}");
            }
        }

        Assert.False(values[0].Equals((object?)null));
        Assert.False(values[0].Equals((object)"0"));
    }

    [Theory]
    [InlineData(MeasureKind.Count, "number")]
    [InlineData(MeasureKind.Amount, "number")]
    [InlineData(MeasureKind.Rate, "number")]
    [InlineData(MeasureKind.Level, "number")]
    [InlineData(MeasureKind.YesNo, "yesNo")]
    [InlineData(MeasureKind.Grade, "grade")]
    [InlineData(MeasureKind.CountList, "numbers, brackets")]
    [InlineData(MeasureKind.AmountList, "numbers, brackets")]
    [InlineData(MeasureKind.Subjects, "subjects")]
    public void AKindAsksForItsShape(MeasureKind kind, string shape)
    {
        var values = new Dictionary<string, MeasureValue>(StringComparer.Ordinal)
        {
            ["number"] = 0,
            ["yesNo"] = false,
            ["grade"] = Grade.Unqualified,
            ["numbers"] = Array.Empty<decimal>(),
            ["brackets"] = new[] { new Bracket(0, null, 1) },
            ["subjects"] = Array.Empty<MonitoredSubject>(),
        };

        Assert.Equal(
            shape,
            string.Join(", ", values.Where(pair => pair.Value.Fits(kind)).Select(pair => pair.Key))
        );
    }

    private static void AssertEqual(MeasureValue first, MeasureValue second)
    {
        Assert.True(first.Equals(second));
        Assert.True(first.Equals((object)second));
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }
}
