using System.Collections.Immutable;
using System.Globalization;

namespace Balance.Indicators.Planning.Tests;

/// <summary>What is refused, in whole sentences of both languages.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData(
        """{ "measure": "sportsarea", "price": 1 }""",
        "prices[0].measure",
        "“sportsarea”不是可以定价的采集要素；请填写按人、班、间、㎡ 或元计的要素代码，如 sportsArea。",
        "\"sportsarea\" is not a measure that can have a price; write the id of one that is counted in people, classes, rooms, ㎡ or yuan, such as sportsArea."
    )]
    [InlineData(
        """{ "measure": "sportsArea", "price": -1.5 }""",
        "prices[0].price",
        "单价是 -1.5；单价应大于 0，没有单价的请删去这一条。",
        "The price is -1.5; a price is above 0. Remove the entry where there is none."
    )]
    [InlineData(
        """{ "measure": "sportsArea", "price": 1, "location": "town", "school": "1" }""",
        "prices[0].school",
        "同一条单价既写了城乡（location）又写了学校（school）；请只保留一个。",
        "One price has both a location and a school; keep one of the two."
    )]
    [InlineData(
        """{ "measure": "sportsArea", "school": "１", "price": 1 }, { "measure": "sportsArea", "school": "1", "price": 1 }""",
        "prices[1].measure",
        "“sportsArea”的同一种单价写了两次；请只保留一个。",
        "The same price of \"sportsArea\" appears twice; keep one of them."
    )]
    public void A_price(string prices, string path, string zh, string en)
    {
        Assert.False(
            PriceList.TryParseJson(
                $$"""{ "format": "balance-prices/1", "prices": [{{prices}}] }""",
                out _,
                out var problems
            )
        );
        DataProblem problem = Assert.Single(problems);
        Assert.Equal(
            (path, zh, en),
            (problem.Path.ToString(), problem.Message.Zh, problem.Message.En)
        );
    }

    /// <summary>What has a price: people, areas, money, classes and rooms; not yes or no, not a grade, not a share, not a year's subjects.</summary>
    [Theory]
    [InlineData("backboneTeachers", true)]
    [InlineData("sportsArea", true)]
    [InlineData("classSizes", true)]
    [InlineData("musicRoomAreas", true)]
    [InlineData("layoutCompliant", false)]
    [InlineData("moralEducation", false)]
    [InlineData("recognitionRate", false)]
    [InlineData("monitoredSubjects", false)]
    public void What_can_have_a_price(string measure, bool can) =>
        Assert.Equal(
            can,
            PriceList.TryParseJson(
                $$"""{ "format": "balance-prices/1", "prices": [{ "measure": "{{measure}}", "price": 0.01 }] }""",
                out _,
                out _
            )
        );

    [Fact]
    public void What_the_file_of_prices_does_not_have()
    {
        Assert.False(
            PriceList.TryParseJson(
                """{ "format": "balance-prices/1", "note": "2025", "currency": "元", "prices": [{ "measure": "sportsArea", "price": 1 }] }""",
                out _,
                out var problems
            )
        );
        Assert.Equal("currency", Assert.Single(problems).Path.ToString());
    }

    [Theory]
    [InlineData(
        "9",
        "单价写给学校“9”，测试县没有代码为“9”的学校；请改正代码，或删去这一条。",
        "The price is for school \"9\", and 测试县 has no school with that code; correct the code, or remove the entry."
    )]
    [InlineData(
        "２",
        "“２”（学校2）是学校“1”的校区，和主校合在一起安排；单价请写给“1”。",
        "\"２\" (学校2) is a campus of school \"1\" and planned with it; write the price for \"1\"."
    )]
    public void A_price_for_what_is_no_school(string school, string zh, string en)
    {
        County county = TestCounty
            .Met.Add(TestSchool.PrimarySchool("2") with { CampusOf = "1" })
            .County;
        var prices = PriceList.Parse(
            $$"""{ "format": "balance-prices/1", "prices": [{ "measure": "sportsArea", "school": "{{school}}", "price": 1 }] }"""
        );

        DataProblem problem = Assert.Single(prices.Check(county));

        Assert.Equal(
            ("prices[0].school", zh, en),
            (problem.Path.ToString(), problem.Message.Zh, problem.Message.En)
        );
    }

    [Theory]
    [InlineData(
        "haicheng-2023",
        "2026-02",
        "2026-01",
        "",
        "开始（2026-02）在结束（2026-01）之后；没有写结束时，以标准实施步骤的最后一个月为准。",
        "Work begins (2026-02) after it ends (2026-01); where no end is given, it is the last month of the standard's schedule."
    )]
    [InlineData(
        "haicheng-2023",
        "2028-01",
        null,
        "",
        "开始（2028-01）在结束（2027-12）之后；没有写结束时，以标准实施步骤的最后一个月为准。",
        "Work begins (2028-01) after it ends (2027-12); where no end is given, it is the last month of the standard's schedule."
    )]
    [InlineData(
        "haicheng-2023",
        "2026-03",
        "2026-12",
        "2027:1",
        "2027 年有预算，但安排的时间是 2026-03 到 2026-12；请改正年份。",
        "There is money for 2027, but work goes from 2026-03 to 2026-12; correct the year."
    )]
    [InlineData(
        "haicheng-2023",
        "2026-03",
        "2026-12",
        "2025:1",
        "2025 年有预算，但安排的时间是 2026-03 到 2026-12；请改正年份。",
        "There is money for 2025, but work goes from 2026-03 to 2026-12; correct the year."
    )]
    [InlineData(
        "haicheng-2023",
        null,
        null,
        "2026:-0.5",
        "2026 年的预算是 -0.5 元；预算应不小于 0。",
        "The money for 2026 is -0.5 yuan; it should be 0 or more."
    )]
    [InlineData(
        "national-2017",
        null,
        "2026-12",
        "",
        "标准没有实施步骤，要写明从哪个月开始。",
        "The standard has no schedule; say in which month work begins."
    )]
    [InlineData(
        "national-2017",
        "2026-01",
        null,
        "",
        "标准没有实施步骤，要写明到哪个月结束。",
        "The standard has no schedule; say in which month work ends."
    )]
    public void A_timetable(
        string standard,
        string? from,
        string? to,
        string budget,
        string zh,
        string en
    )
    {
        var options = new RoadmapOptions
        {
            Prices = PriceList.Parse(
                """{ "format": "balance-prices/1", "prices": [{ "measure": "sportsArea", "price": 1 }] }"""
            ),
            From = from is null ? null : Month.Parse(from),
            To = to is null ? null : Month.Parse(to),
        };
        if (budget.Split(':') is [var year, var money])
        {
            options = options with
            {
                Budget = ImmutableSortedDictionary<int, decimal>.Empty.Add(
                    int.Parse(year, CultureInfo.InvariantCulture),
                    decimal.Parse(money, CultureInfo.InvariantCulture)
                ),
            };
        }

        Refused(standard, options, zh, en);
    }

    [Fact]
    public void Money_without_prices() =>
        Refused(
            "haicheng-2023",
            new RoadmapOptions
            {
                Budget = ImmutableSortedDictionary<int, decimal>.Empty.Add(2026, 1),
            },
            "有预算就要有单价，才能算出钱够办到哪里；请加上单价文件。",
            "A budget needs prices, to tell how far the money reaches; add a file of prices."
        );

    /// <summary>Two backbone teachers and a better qualified one are needed at two schools, and none has a price: each measure is told once.</summary>
    [Fact]
    public void Money_without_the_price_of_what_is_needed()
    {
        BadDataException refused = Assert.Throws<BadDataException>(() =>
            Roadmap.For(
                Standard.Haicheng2023,
                TestCounty
                    .Met.Only(
                        TestSchool.PrimarySchool("1").With(Stage.Primary, "backboneTeachers", 0),
                        TestSchool
                            .PrimarySchool("2")
                            .With(Stage.Primary, "backboneTeachers", 0)
                            .With("sportsArea", 700)
                    )
                    .County,
                new RoadmapOptions
                {
                    Prices = PriceList.Parse(
                        """{ "format": "balance-prices/1", "prices": [{ "measure": "sportsArea", "price": 1 }] }"""
                    ),
                    Budget = ImmutableSortedDictionary<int, decimal>.Empty.Add(2026, 1),
                }
            )
        );

        DataProblem problem = Assert.Single(refused.Problems);
        Assert.Equal(
            (
                "prices",
                "要增加县级以上骨干教师数（backboneTeachers），单价文件里没有它的单价，算不出预算够办到哪里；请补上这一项的单价。",
                "More is needed of backbone teachers of county level or above (backboneTeachers), and the file of prices has no price for it, so it is not known how far the budget reaches; add a price for it."
            ),
            (problem.Path.ToString(), problem.Message.Zh, problem.Message.En)
        );
    }

    /// <summary>
    /// 5 · 10¹¹ pupils need 2000 元 of equipment each, 10¹⁵ in all, which no figure is; one pupil less does. Of 10¹⁴ pupils even the 分 are too many
    /// to count.
    /// </summary>
    [Theory]
    [InlineData(500_000_000_000, 1, "schools[0].measures.equipmentValue")]
    [InlineData(499_999_999_999, 1, null)]
    [InlineData(99_999_999_999_999, 1, "")]
    public void What_nobody_can_do(long pupils, long price, string? path)
    {
        Roadmap Make() =>
            Roadmap.For(
                Standard.Haicheng2023,
                TestCounty
                    .Met.Only(
                        TestSchool.PrimarySchool("1").With(Stage.Primary, "pupils", (decimal)pupils)
                    )
                    .County,
                new RoadmapOptions
                {
                    Prices = PriceList.Parse(
                        FormattableString.Invariant(
                            $$"""{ "format": "balance-prices/1", "prices": [{ "measure": "teachingArea", "price": {{price}} }] }"""
                        )
                    ),
                }
            );

        if (path is null)
        {
            Assert.Equal(
                999_999_999_998_000m,
                Make().Actions.Single(action => action.Indicators.Contains("RA6")).To.Number
            );
            return;
        }

        DataProblem problem = Assert.Single(Assert.Throws<BadDataException>(Make).Problems);
        Assert.Equal(
            (
                path,
                "达标所需的数或费用不小于 10^15，不可能做到；请核对学生数、单价等填得过大的数。",
                "what is needed, or what it costs, is 10^15 or more, which nobody can do; look for a figure that is too large, such as pupils or a price."
            ),
            (problem.Path.ToString(), problem.Message.Zh, problem.Message.En)
        );
    }

    [Fact]
    public void What_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            Roadmap.For(Standard.Haicheng2023, TestCounty.Met.County, null, cancelled.Token)
        );
    }

    private static void Refused(string standard, RoadmapOptions options, string zh, string en)
    {
        var refused = Assert.Throws<TimetableException>(() =>
            Roadmap.For(Standard.Find(standard)!, TestCounty.Met.County, options)
        );

        Assert.Equal((zh, en, en), (refused.Told.Zh, refused.Told.En, refused.Message));
    }
}
