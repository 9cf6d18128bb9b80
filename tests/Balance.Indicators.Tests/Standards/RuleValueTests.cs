namespace Balance.Indicators.Tests.Standards;

/// <summary>Rules that say the same are equal, whatever object says it; any difference makes them differ.</summary>
public sealed class RuleValueTests
{
    [Fact]
    public void EqualRulesAreEqualAndOthersDiffer()
    {
        AssertDistinct<Limit>(
            limit => limit.Data,
            () => new(),
            () => Limits(new LimitCase(0)),
            () => Limits(new LimitCase(1)),
            () => Limits(new LimitCase(1) { Stage = Stage.Primary }),
            () => Limits(new LimitCase(1) { Stage = Stage.Junior }),
            () => Limits(new LimitCase(2) { Stage = Stage.Primary }),
            () => Limits(new LimitCase(1) { Type = SchoolType.Primary }),
            () => Limits(new LimitCase(1) { Type = SchoolType.NineYear }),
            () => Limits(new LimitCase(1) { Location = Location.Rural }),
            () => Limits(new LimitCase(1) { Stage = Stage.Primary, Location = Location.Rural })
        );
        AssertDistinct<Condition>(
            condition => condition.Data,
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
            quantity => quantity.Data,
            () => Pupils(),
            () => new([Of("pupils")]) { Times = 100 },
            () => new([Of("pupils")]) { Per = [Of("classSizes")] },
            () => new([Of("pupils"), Of("nearHomePupils")]),
            () => new([Of("nearHomePupils")]),
            () => new([new Term(Measures.Pupils) { IsSubtracted = true }])
        );
    }

    [Fact]
    public void ALimitIsAskedForACase()
    {
        Limit plain = Limits(new LimitCase(6000));
        Limit byStage = Limits(
            new LimitCase(45) { Stage = Stage.Primary },
            new LimitCase(50) { Stage = Stage.Junior }
        );
        Limit byType = Limits(new LimitCase(2500) { Type = SchoolType.NineYear });
        Limit byBoth = Limits(
            new LimitCase(6) { Stage = Stage.Primary, Location = Location.Urban },
            new LimitCase(7) { Stage = Stage.Primary, Location = Location.Rural },
            new LimitCase(8) { Stage = Stage.Junior }
        );

        Assert.Equal(6000, plain.For(null, null, null));
        Assert.Equal(6000, plain.For(Stage.Primary, SchoolType.NineYear, Location.Town));
        Assert.Equal(45, byStage.For(Stage.Primary, null, null));
        Assert.Equal(50, byStage.For(Stage.Junior, SchoolType.NineYear, null));
        Assert.Null(byStage.For(Stage.Senior, null, null));
        Assert.Null(byStage.For(null, SchoolType.NineYear, null));
        Assert.Equal(2500, byType.For(null, SchoolType.NineYear, null));
        Assert.Null(byType.For(null, SchoolType.Primary, null));
        Assert.Null(byType.For(Stage.Primary, null, null));
        Assert.Equal(6, byBoth.For(Stage.Primary, null, Location.Urban));
        Assert.Equal(7, byBoth.For(Stage.Primary, null, Location.Rural));
        Assert.Null(byBoth.For(Stage.Primary, null, Location.Town));
        Assert.Equal(8, byBoth.For(Stage.Junior, null, Location.Town));
        Assert.Equal(8, byBoth.For(Stage.Junior, null, null));
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

    private static Limit Limits(params LimitCase[] cases) => new() { Cases = [.. cases] };

    private static void AssertDistinct<T>(Func<T, object> data, params Func<T>[] make)
    {
        for (int i = 0; i < make.Length; i++)
        {
            for (int j = 0; j < make.Length; j++)
            {
                (object first, object second) = (data(make[i]()), data(make[j]()));
                Assert.True(i == j == first.Equals(second), $"{typeof(T).Name} {i} and {j}");
                if (i == j)
                {
                    Assert.Equal(first.GetHashCode(), second.GetHashCode());
                }
            }
        }
    }
}
