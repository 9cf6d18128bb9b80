using System.Collections.Immutable;

namespace Balance.Indicators.Tests.Standards;

/// <summary>Rules that say the same are equal, whatever object says it; any difference makes them differ.</summary>
public sealed class RuleValueTests
{
    [Fact]
    public void EqualRulesAreEqualAndOthersDiffer()
    {
        AssertDistinct<Limit>(
            () => new(),
            () => new() { Plain = 0 },
            () => new() { Plain = 1 },
            () => new() { ByStage = Stages((Stage.Primary, 1)) },
            () => new() { ByStage = Stages((Stage.Junior, 1)) },
            () => new() { ByStage = Stages((Stage.Primary, 2)) },
            () => new() { ByType = Types((SchoolType.Primary, 1)) },
            () => new() { ByType = Types((SchoolType.NineYear, 1)) }
        );
        AssertDistinct<Condition>(
            () => new(),
            () => new() { Types = [SchoolType.Primary] },
            () => new() { Types = [SchoolType.NineYear] },
            () => new() { Locations = [Location.Rural] },
            () => new() { Ownerships = [Ownership.Public] },
            () => new() { Boarding = false },
            () => new() { Boarding = true },
            () => new() { BuiltBy = 2010 },
            () => new() { Reported = Measures.Find("specialSportsArea") },
            () => new() { When = [new(Pupils(), Comparison.AtMost, 99)] },
            () => new() { When = [new(Pupils(), Comparison.AtMost, 100)] }
        );
        AssertDistinct<Quantity>(
            () => Pupils(),
            () => Pupils() with { Times = 100 },
            () => Pupils() with { Per = [Of("classSizes")] },
            () => new([Of("pupils"), Of("nearHomePupils")]),
            () => new([Of("nearHomePupils")]),
            () => new([Of("pupils") with { IsSubtracted = true }])
        );
    }

    [Fact]
    public void ALimitIsAskedForACase()
    {
        var plain = new Limit { Plain = 6000 };
        var byStage = new Limit { ByStage = Stages((Stage.Primary, 45), (Stage.Junior, 50)) };
        var byType = new Limit { ByType = Types((SchoolType.NineYear, 2500)) };

        Assert.Equal(6000, plain.For(null, null));
        Assert.Equal(6000, plain.For(Stage.Primary, SchoolType.NineYear));
        Assert.Equal(45, byStage.For(Stage.Primary, null));
        Assert.Equal(50, byStage.For(Stage.Junior, SchoolType.NineYear));
        Assert.Null(byStage.For(Stage.Senior, null));
        Assert.Null(byStage.For(null, SchoolType.NineYear));
        Assert.Equal(2500, byType.For(null, SchoolType.NineYear));
        Assert.Null(byType.For(null, SchoolType.Primary));
        Assert.Null(byType.For(Stage.Primary, null));
    }

    [Fact]
    public void AQuantityNamesEveryMeasureItNeeds()
    {
        Criterion retention = Standard.Haicheng2023.Criteria.Single(each => each.Id == "EQ1");

        Assert.Equal(
            [
                "juniorGraduates",
                "juniorTransfersIn",
                "juniorTransfersOut",
                "juniorEntrants",
                "juniorDeaths",
            ],
            retention.Quantity.Measures.Select(measure => measure.Id)
        );
    }

    [Fact]
    public void AStandardWithoutDepartmentsIsReadAsNamingNobody()
    {
        string json = Standard.National2017.ToJson();
        Assert.Contains("\"departments\": {},", json, StringComparison.Ordinal);

        Standard standard = Standard.Parse(
            json.Replace("\"departments\": {},", "", StringComparison.Ordinal)
        );

        Assert.Equal("national-2017", standard.Id);
        Assert.All(standard.Indicators, indicator => Assert.Empty(indicator.Departments));
    }

    private static Quantity Pupils() => new([Of("pupils")]);

    private static Term Of(string id) => new(Measures.Find(id)!);

    private static ImmutableSortedDictionary<Stage, decimal> Stages(
        params (Stage, decimal)[] figures
    ) => figures.ToImmutableSortedDictionary(pair => pair.Item1, pair => pair.Item2);

    private static ImmutableSortedDictionary<SchoolType, decimal> Types(
        params (SchoolType, decimal)[] figures
    ) => figures.ToImmutableSortedDictionary(pair => pair.Item1, pair => pair.Item2);

    private static void AssertDistinct<T>(params Func<T>[] make)
        where T : class, IEquatable<T>
    {
        for (int i = 0; i < make.Length; i++)
        {
            for (int j = 0; j < make.Length; j++)
            {
                (T first, T second) = (make[i](), make[j]());
                Assert.True(i == j == first.Equals(second), $"{typeof(T).Name} {i} and {j}");
                if (i == j)
                {
                    Assert.Equal(first.GetHashCode(), second.GetHashCode());
                }
            }

            Assert.False(make[i]().Equals(null));
        }
    }
}
