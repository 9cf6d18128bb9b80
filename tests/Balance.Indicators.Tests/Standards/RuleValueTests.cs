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

    /// <summary>The order of its cases says nothing, whichever fact tells them apart.</summary>
    [Fact]
    public void ALimitIsTheSameInAnyOrder()
    {
        LimitCase[] cases =
        [
            new(1),
            new(2) { Location = Location.Rural },
            new(3) { Location = Location.Urban },
            new(4) { Type = SchoolType.NineYear },
            new(5) { Type = SchoolType.NineYear, Location = Location.Rural },
            new(6) { Stage = Stage.Junior },
            new(7) { Stage = Stage.Primary, Type = SchoolType.Primary },
        ];

        Assert.Equal(Limits(cases).Data, Limits([.. cases.Reverse()]).Data);
    }

    [Fact]
    public void AShareOfALimitIsThatOfEachCase()
    {
        Limit limit = Limits(
                new LimitCase(4) { Stage = Stage.Primary, Location = Location.Urban },
                new LimitCase(5) { Stage = Stage.Junior, Type = SchoolType.NineYear }
            )
            .Times(0.85m);

        Assert.Equal(
            [
                (3.4m, Stage.Primary, (SchoolType?)null, (Location?)Location.Urban),
                (4.25m, Stage.Junior, SchoolType.NineYear, null),
            ],
            limit.Cases.Select(item => (item.Figure, item.Stage!.Value, item.Type, item.Location))
        );
    }

    [Fact]
    public void ALimitTellsItsStagesInTheirOrderAndWhatItAsksFor()
    {
        Limit limit = Limits(
            new LimitCase(1) { Stage = Stage.Junior },
            new LimitCase(2) { Stage = Stage.Primary, Location = Location.Urban },
            new LimitCase(3) { Stage = Stage.Primary, Location = Location.Rural }
        );
        Limit ofAll = Limits(
            new LimitCase(1) { Stage = Stage.Junior },
            new LimitCase(2) { Type = SchoolType.Primary }
        );

        Assert.Equal([Stage.Primary, Stage.Junior], limit.Stages);
        Assert.True(limit.AsksFor(Stage.Primary, item => item.Location is not null));
        Assert.False(limit.AsksFor(Stage.Junior, item => item.Location is not null));
        Assert.False(limit.AsksFor(Stage.Primary, item => item.Type is not null));
        Assert.True(ofAll.AsksFor(Stage.Primary, item => item.Type is not null));
        Assert.True(ofAll.AsksFor(Stage.Junior, item => item.Type is not null));
        Assert.True(ofAll.AsksFor(null, item => item.Type is not null));
        Assert.False(ofAll.AsksFor(null, item => item.Stage is not null));
    }

    /// <summary>What is given stands in the place of what a case has; what is not stays.</summary>
    [Fact]
    public void ACaseKeepsWhatIsNotGivenAnew()
    {
        var all = new LimitCase(1)
        {
            Stage = Stage.Primary,
            Type = SchoolType.Primary,
            Location = Location.Urban,
        };

        Assert.Equal(
            [
                (
                    1m,
                    (Stage?)Stage.Primary,
                    (SchoolType?)SchoolType.Primary,
                    (Location?)Location.Urban
                ),
                (2m, Stage.Primary, SchoolType.Primary, Location.Urban),
                (1m, Stage.Junior, SchoolType.NineYear, Location.Rural),
                (1m, null, null, Location.Rural),
                (1m, Stage.Junior, null, null),
                (1m, null, SchoolType.NineYear, null),
            ],
            new[]
            {
                all.With(),
                all.With(figure: 2),
                all.With(stage: Stage.Junior, type: SchoolType.NineYear, location: Location.Rural),
                new LimitCase(1).With(location: Location.Rural),
                new LimitCase(1).With(stage: Stage.Junior),
                new LimitCase(1).With(type: SchoolType.NineYear),
            }.Select(item => (item.Figure, item.Stage, item.Type, item.Location))
        );
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
