using System.Globalization;

namespace Balance.Indicators.Tests.Counties;

/// <summary>Figures that follow from others: added up exactly, and open where one is missing or cannot be.</summary>
public sealed class CountyFiguresTests
{
    /// <summary>From 0 to below 10^15, with as many digits as there are.</summary>
    [Theory]
    [InlineData("0", true)]
    [InlineData("0.0", true)]
    [InlineData("999999999999999", true)]
    [InlineData("999999999999999.9999999999999", true)]
    [InlineData("0.0000000000000000000000000001", true)]
    [InlineData("1000000000000000", false)]
    [InlineData("1000000000000000.0", false)]
    [InlineData("-0.0000000000000000000000000001", false)]
    [InlineData("-1", false)]
    public void ANumberThatCanBeAddedUp(string text, bool isPossible)
    {
        decimal number = Number(text);
        decimal? expected = isPossible ? number : null;

        Assert.Equal(expected, CountyFigures.Possible(number));
        Assert.Equal(expected, CountyFigures.Possible((MeasureValue)number));
        Assert.Equal(
            expected,
            CountyFigures.Number(MeasureSet.Empty.With("visits", number), Measures.Visits)
        );
        Assert.Equal(isPossible ? number + 2.5m : null, CountyFigures.Sum(new[] { number, 2.5m }));
        Assert.Equal(
            isPossible ? (2 * number) + 5 : null,
            CountyFigures.Sum(
                new[] { new Bracket(number, null, 2), new Bracket(1, 2, 5), new Bracket(7, 8, 0) }
            )
        );
    }

    [Fact]
    public void WhatIsNoNumberIsNoFigure()
    {
        Assert.Null(CountyFigures.Possible((decimal?)null));
        Assert.Null(CountyFigures.Possible((MeasureValue?)null));
        Assert.Null(CountyFigures.Possible(true));
        Assert.Null(CountyFigures.Number(null, Measures.Visits));
        Assert.Null(CountyFigures.Number(MeasureSet.Empty, Measures.Visits));
        Assert.Null(CountyFigures.Sum(null));
        Assert.Null(CountyFigures.Sum(5));
        Assert.Null(CountyFigures.Sum(false));
        Assert.Equal(0, CountyFigures.Sum(Array.Empty<decimal>()));
        Assert.Equal(0, CountyFigures.Sum(Array.Empty<Bracket>()));
    }

    /// <summary>A thousand items of the greatest whole number and one more are more than a long holds, and are added up all the same.</summary>
    [Theory]
    [InlineData(1000, "999999999999999000.0")]
    [InlineData(1001, "1000999999999998999.0")]
    [InlineData(20000, "19999999999999980000.0")]
    public void ManyGreatItemsAreAddedUp(int count, string sum) =>
        Assert.Equal(
            Number(sum),
            CountyFigures.Sum(Enumerable.Repeat(999_999_999_999_999m, count).ToArray())
        );

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, 0)]
    [InlineData(1_000_000, 41_000_000)]
    [InlineData(1_000_001, null)]
    public void ABracketCountsAtMostAMillion(int count, int? sum) =>
        Assert.Equal(sum, CountyFigures.Sum(new[] { new Bracket(41, 46, count) }));

    /// <summary>The county's own figure, else the sum over its schools, where all report it and it sums.</summary>
    [Theory]
    [InlineData("fullTimeTeachers", 100, "60 50", 100)]
    [InlineData("fullTimeTeachers", null, "60 50", 110)]
    [InlineData("fullTimeTeachers", null, "60 -", null)]
    [InlineData("fullTimeTeachers", null, "60 0", 60)]
    [InlineData("fullTimeTeachers", null, "", null)]
    [InlineData("fullTimeTeachers", -1, "60 50", 110)]
    [InlineData("rotatedTeachers", 100, "60 50", 100)]
    [InlineData("rotatedTeachers", null, "60 50", null)]
    public void TheFigureOfACounty(string id, int? own, string ofSchools, int? total)
    {
        County county = new("1", "甲县")
        {
            Measures = MeasureSet.Empty.With(id, own is { } figure ? figure : null),
            Schools =
            [
                .. ofSchools
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(text => new School("a")
                    {
                        Measures = MeasureSet.Empty.With(id, text == "-" ? null : Number(text)),
                    }),
            ],
        };

        Assert.Equal(total, CountyFigures.Total(county, Measures.Find(id)!));
    }

    /// <summary>Pupils of a school are its own, else those of all its stages; of any other figure only its own; and nobody knows the stages of a type that is not told.</summary>
    [Theory]
    [InlineData("pupils", SchoolType.NineYear, "primary 60 junior 40", null, 100)]
    [InlineData("pupils", SchoolType.NineYear, "primary 60 junior 40", 99, 99)]
    [InlineData("pupils", SchoolType.NineYear, "primary 60", null, null)]
    [InlineData("pupils", SchoolType.NineYear, "primary 60 junior -", null, null)]
    [InlineData("pupils", SchoolType.NineYear, "", null, null)]
    [InlineData("pupils", SchoolType.SpecialEducation, "", null, null)]
    [InlineData("pupils", SchoolType.SpecialEducation, "", 30, 30)]
    [InlineData("pupils", null, "primary 60 junior 40", null, null)]
    [InlineData("pupils", null, "primary 60 junior 40", 99, 99)]
    [InlineData("teachingArea", SchoolType.NineYear, "primary 60 junior 40", null, null)]
    [InlineData("teachingArea", SchoolType.NineYear, "primary 60 junior 40", 99, 99)]
    public void TheFigureOfASchool(
        string id,
        SchoolType? type,
        string sections,
        int? own,
        int? figure
    )
    {
        string[] parts = sections.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        School school = new("a")
        {
            Type = type,
            Measures = MeasureSet.Empty.With(id, own is { } whole ? whole : null),
            Sections =
            [
                .. parts
                    .Chunk(2)
                    .Select(part => new Section(
                        part[0] == "primary" ? Stage.Primary : Stage.Junior,
                        MeasureSet.Empty.With(id, part[1] == "-" ? null : Number(part[1]))
                    )),
            ],
        };

        Assert.Equal(
            figure,
            CountyFigures.OfSchool(school, Measures.Find(id)!, SchoolStages.Expected(type))
        );
        decimal?[] reported =
        [
            .. parts.Chunk(2).Select(part => part[1] == "-" ? (decimal?)null : Number(part[1])),
        ];
        Assert.Equal(
            reported.Any(one => one is not null) ? reported.Sum() : null,
            CountyFigures.SumOverSections(school, Measures.Find(id)!)
        );
    }

    /// <summary>What is no list where a list belongs is told as that, and is not added up.</summary>
    [Fact]
    public void ANumberInPlaceOfAListIsToldOnce()
    {
        County county = new("1", "甲县")
        {
            Schools =
            [
                new School("a")
                {
                    Name = "一校",
                    Measures = MeasureSet
                        .Empty.With("artRoomAreas", 96)
                        .With("musicRoomAreas", true)
                        .With("teachingArea", 50),
                    Sections =
                    [
                        new Section(
                            Stage.Primary,
                            MeasureSet.Empty.With("classSizes", 45).With("pupils", 90)
                        ),
                    ],
                },
            ],
        };

        Assert.Equal(
            [
                "schools[0].measures.artRoomAreas：“各美术专用教室面积”的值类型不对，应为 amountList。",
                "schools[0].measures.musicRoomAreas：“各音乐专用教室面积”的值类型不对，应为 amountList。",
                "schools[0].sections.primary.classSizes：“各班学生数”的值类型不对，应为 countList。",
            ],
            county.Check().Select(problem => problem.In(Language.Chinese))
        );
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
