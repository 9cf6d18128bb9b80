using System.Text.Json;

namespace Balance.Indicators.Planning.Tests;

/// <summary><c>balance-roadmap/1</c> and <c>balance-prices/1</c>.</summary>
public sealed class RoadmapJsonTests
{
    private const string Prices = """
        {
          "format": "balance-prices/1",
          "prices": [
            { "measure": "sportsArea", "price": 100 },
            { "measure": "sportsArea", "location": "town", "price": 80 },
            { "measure": "sportsArea", "school": "２", "price": 50 },
            { "measure": "backboneTeachers", "price": 90000.5 }
          ]
        }
        """;

    /// <summary>Every key of one small roadmap, by hand: see <see cref="RoadmapTests.ACoefficientIsToldApartFromTheLimit"/>.</summary>
    [Fact]
    public void WhatIsWritten()
    {
        using var json = JsonDocument.Parse(Two(null).ToJson());
        JsonElement root = json.RootElement;

        Assert.Equal(
            [
                "format",
                "library",
                "standard",
                "county",
                "rotation",
                "before",
                "after",
                "coefficients",
                "actions",
                "moves",
                "schools",
                "phases",
                "totals",
                "cost",
                "lowerBound",
                "allowances",
                "tasks",
                "remaining",
            ],
            root.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal("balance-roadmap/1", root.GetProperty("format").GetString());
        Assert.Equal("notMet", root.GetProperty("before").GetProperty("outcome").GetString());
        Assert.Equal(
            "met",
            root.GetProperty("after").GetProperty("resourceAllocation").GetString()
        );
        Assert.Equal(
            """{"path":"schools[0].measures.sportsArea","school":"1","stage":null,"measure":"sportsArea","from":750,"to":1333.34,"amount":583.34,"unit":"㎡","cost":null,"reason":"coefficient","indicators":["RA5"],"departments":["教育局","各镇街"],"township":null,"phase":null}""",
            JsonSerializer.Serialize(root.GetProperty("actions")[1], Plain)
        );
        Assert.Equal(
            """[{"measure":"sportsArea","stage":"primary","limit":50,"coefficient":583.34,"amount":633.34,"lowerBound":633.34,"cost":null,"costLowerBound":null}]""",
            JsonSerializer.Serialize(root.GetProperty("totals"), Plain)
        );
        Assert.Equal(JsonValueKind.Null, root.GetProperty("cost").ValueKind);
    }

    /// <summary>
    /// 7 and 40 ㎡ for 100 pupils each: mean 23.5, coefficient 16.5 / 23.5 = 0.7021…; then 13.3334 and 40: 13.3333 / 26.6667 = 0.49999…. Either section has
    /// half of the variance, so the first has 40 % of it.
    /// </summary>
    [Fact]
    public void WhereACoefficientComesFrom()
    {
        using var json = JsonDocument.Parse(Two(null).ToJson());

        JsonElement[] coefficients =
        [
            .. json.RootElement.GetProperty("coefficients").EnumerateArray(),
        ];
        Assert.Equal(
            """{"stage":"primary","indicator":"RA5","schools":2,"mean":23.5,"limit":0.50,"before":0.702,"after":0.500,"drivers":[{"school":"1","pupils":100,"resource":700,"value":7,"shareOfVariance":0.5,"coefficientWithout":0}]}""",
            JsonSerializer.Serialize(
                coefficients.Single(of =>
                    of.GetProperty("indicator").GetString() == "RA5"
                    && of.GetProperty("stage").GetString() == "primary"
                ),
                Plain
            )
        );
        Assert.All(
            coefficients.Where(of => of.GetProperty("indicator").GetString() != "RA5"),
            of => Assert.Equal(0, of.GetProperty("drivers").GetArrayLength())
        );
    }

    /// <summary>From the file alone, see <see cref="SampleRoadmapTests.EightSchoolsDriveTheCoefficient"/>: eight sections with 40.1 % of the variance.</summary>
    [Fact]
    public void TheEightSchoolsOfTheSampleAreWritten()
    {
        using var json = JsonDocument.Parse(
            Roadmap.For(Standard.Haicheng2023, TestFiles.Sample).ToJson()
        );

        JsonElement[] drivers =
        [
            .. json
                .RootElement.GetProperty("coefficients")
                .EnumerateArray()
                .Single(of => of.GetProperty("drivers").GetArrayLength() > 0)
                .GetProperty("drivers")
                .EnumerateArray(),
        ];
        Assert.Equal(8, drivers.Length);
        Assert.Equal(
            0.401,
            drivers.Sum(section => section.GetProperty("shareOfVariance").GetDouble()),
            3
        );
    }

    [Fact]
    public void TheStreamHasTheSameText()
    {
        Roadmap roadmap = Two(null);
        using var stream = new MemoryStream();
        roadmap.WriteJson(stream);

        Assert.Equal(roadmap.ToJson(), System.Text.Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Throws<ArgumentNullException>(() => roadmap.WriteJson(null!));
    }

    /// <summary>633.34 ㎡ at 80 元 in a town.</summary>
    [Fact]
    public void WhatItCosts()
    {
        Roadmap roadmap = Two(PriceList.Parse(Prices));

        Assert.Equal(633.34m * 80, roadmap.Cost);
        Assert.True(roadmap.LowerBound <= roadmap.Cost);
        Assert.True(roadmap.LowerBound > 633.32m * 80);
        Assert.Equal([4000m, 46667.2m], roadmap.Actions.Select(action => action.Cost!.Value));
    }

    /// <summary>The school's own price, then that of its location, then that for all; what is counted in 元 costs itself.</summary>
    [Fact]
    public void WhichPriceHolds()
    {
        PriceList prices = PriceList.Parse(Prices);
        School school = TestSchool.PrimarySchool("1");

        Assert.Equal(80, prices.Find(Measures.SportsArea, school));
        Assert.Equal(50, prices.Find(Measures.SportsArea, TestSchool.PrimarySchool("2")));
        Assert.Equal(
            100,
            prices.Find(Measures.SportsArea, school with { Location = Location.Urban })
        );
        Assert.Equal(100, prices.Find(Measures.SportsArea, null));
        Assert.Equal(90000.5m, prices.Find(Measures.BackboneTeachers, school));
        Assert.Equal(1, prices.Find(Measures.EquipmentValue, school));
        Assert.Null(prices.Find(Measures.TeachingArea, school));
        Assert.Throws<ArgumentNullException>(() => prices.Find(null!, school));
    }

    [Theory]
    [InlineData("""{ "measure": "sportsarea", "price": 1 }""", "prices[0].measure")]
    [InlineData("""{ "measure": "layoutCompliant", "price": 1 }""", "prices[0].measure")]
    [InlineData("""{ "measure": "sportsArea" }""", "prices[0].price")]
    [InlineData("""{ "measure": "sportsArea", "price": 0 }""", "prices[0].price")]
    [InlineData("""{ "measure": "sportsArea", "price": -1 }""", "prices[0].price")]
    [InlineData("""{ "measure": "sportsArea", "price": "much" }""", "prices[0].price")]
    [InlineData("""{ "price": 1 }""", "prices[0].measure")]
    [InlineData("""{ "measure": "sportsArea", "price": 1, "cost": 2 }""", "prices[0].cost")]
    [InlineData(
        """{ "measure": "sportsArea", "price": 1, "location": "town", "school": "1" }""",
        "prices[0].school"
    )]
    [InlineData(
        """{ "measure": "sportsArea", "price": 1 }, { "measure": "sportsArea", "price": 2 }""",
        "prices[1].measure"
    )]
    public void WhatIsNoPriceIsRefused(string prices, string path)
    {
        string json = $$"""{ "format": "balance-prices/1", "prices": [{{prices}}] }""";

        Assert.False(PriceList.TryParseJson(json, out PriceList? list, out var problems));
        Assert.Null(list);
        DataProblem problem = Assert.Single(problems);
        Assert.Equal(path, problem.Path.ToString());
        Assert.Throws<BadDataException>(() => PriceList.Parse(json));
    }

    [Theory]
    [InlineData("""{ "format": "balance-prices/1" }""", "prices")]
    [InlineData("""{ "format": "balance-prices/1", "prices": [] }""", "prices")]
    [InlineData("""{ "prices": [{ "measure": "sportsArea", "price": 1 }] }""", "format")]
    public void AFileWithoutPricesIsRefused(string json, string path)
    {
        Assert.False(PriceList.TryParseJson(json, out _, out var problems));
        Assert.Equal(path, Assert.Single(problems).Path.ToString());
    }

    /// <summary>A price for a school that is not there would otherwise be of no effect, and nobody would know.</summary>
    [Fact]
    public void APriceForASchoolThatTheCountyDoesNotHaveIsRefused()
    {
        PriceList prices = PriceList.Parse(
            """
            { "format": "balance-prices/1", "prices": [
              { "measure": "sportsArea", "school": "１", "price": 9 },
              { "measure": "sportsArea", "school": "3", "price": 9 } ] }
            """
        );

        BadDataException refused = Assert.Throws<BadDataException>(() => Two(prices));

        DataProblem problem = Assert.Single(refused.Problems);
        Assert.Equal("prices[1].school", problem.Path.ToString());
        Assert.Contains(
            "没有代码为“3”的学校",
            problem.In(Language.Chinese),
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentNullException>(() => prices.Check(null!));
    }

    [Fact]
    public void APriceForACampusIsRefusedAndNamesItsSchool()
    {
        County county = TestCounty
            .Met.Only(
                TestSchool.PrimarySchool("1"),
                TestSchool.PrimarySchool("2") with
                {
                    CampusOf = "1",
                }
            )
            .County;
        PriceList prices = PriceList.Parse(
            """{ "format": "balance-prices/1", "prices": [{ "measure": "sportsArea", "school": "2", "price": 9 }] }"""
        );

        DataProblem problem = Assert.Single(prices.Check(county));
        Assert.Contains("单价请写给“1”", problem.In(Language.Chinese), StringComparison.Ordinal);
    }

    /// <summary>A standard's own measures can have prices where the standard is told; without it they are unknown.</summary>
    [Fact]
    public void AMeasureOfTheStandardCanHaveAPrice()
    {
        Standard standard = Standard.Parse(TestFiles.Read("docs/samples/basic-balance-2012.json"));
        const string Json = """
            { "format": "balance-prices/1", "prices": [{ "measure": "computers", "price": 4000 }] }
            """;

        Assert.Equal(
            4000,
            PriceList.Parse(Json, standard).Find(standard.Catalogue.Find("computers")!, null)
        );
        Assert.False(PriceList.TryParseJson(Json, out _, out var problems));
        Assert.Equal("prices[0].measure", Assert.Single(problems).Path.ToString());
        Assert.Throws<BadDataException>(() => PriceList.Parse(Json));
    }

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static Roadmap Two(PriceList? prices) =>
        Roadmap.For(
            Standard.Haicheng2023,
            TestCounty
                .Met.Only(
                    TestSchool.PrimarySchool("1").With("sportsArea", 700),
                    TestSchool.PrimarySchool("2").With("sportsArea", 4000)
                )
                .County,
            new RoadmapOptions { Prices = prices }
        );
}
