using System.Text.Json.Nodes;
using Balance.Indicators.Tests.Schemas;

namespace Balance.Indicators.Planning.Tests.Schemas;

/// <summary>The schemas of <c>balance-roadmap/1</c> and <c>balance-prices/1</c> agree with what is written and read.</summary>
public sealed class SchemaTests
{
    private static readonly SchemaFile OfRoadmaps = new("roadmap", RoadmapSchema.Build());
    private static readonly SchemaFile OfPrices = new("prices", PriceSchema.Build());

    [Fact]
    public void TheSchemaOfRoadmapsIsWhatTheCodeSays() => OfRoadmaps.Verify();

    [Fact]
    public void TheSchemaOfPricesIsWhatTheCodeSays() => OfPrices.Verify();

    public static TheoryData<string, bool, bool> Ways =>
        new()
        {
            { "haicheng-2023", false, false },
            { "haicheng-2023", false, true },
            { "national-2017", true, true },
        };

    /// <summary>Of the sample, with a task and with prices, dates and moves: everything that is written fits, and a key more does not.</summary>
    [Theory]
    [MemberData(nameof(Ways))]
    public void WhatIsWrittenFits(string standard, bool rotate, bool isPriced)
    {
        JsonNode roadmap = JsonNode.Parse(
            Roadmap
                .For(
                    Standard.Find(standard)!,
                    TestFiles.Sample.With("measures.layoutCompliant", false),
                    new RoadmapOptions
                    {
                        Rotate = rotate,
                        Prices = isPriced ? PriceList.Parse(Sample) : null,
                        From = new Month(2026, 1),
                        To = new Month(2027, 12),
                    }
                )
                .ToJson()
        )!;

        Assert.NotEmpty(roadmap["tasks"]!.AsArray());
        Assert.NotEmpty(roadmap["phases"]!.AsArray());
        Assert.True(OfRoadmaps.Fits(roadmap.ToJsonString()));
        roadmap["actions"]![0]!["price"] = 1;
        Assert.False(OfRoadmaps.Fits(roadmap.ToJsonString()));
    }

    [Fact]
    public void TheSampleOfPricesFitsAndIsRead()
    {
        Assert.True(OfPrices.Fits(Sample));
        Assert.Equal(400, PriceList.Parse(Sample).Find(Measures.SportsArea, null));
        Assert.Empty(PriceList.Parse(Sample).Check(TestFiles.Sample));
    }

    [Theory]
    [InlineData("""{ "measure": "sportsArea" }""")]
    [InlineData("""{ "price": 1 }""")]
    [InlineData("""{ "measure": "sportsArea", "price": 0 }""")]
    [InlineData("""{ "measure": "sportsArea", "price": "1" }""")]
    [InlineData("""{ "measure": "sportsArea", "price": 1, "location": "city" }""")]
    [InlineData("""{ "measure": "sportsArea", "price": 1, "unit": "㎡" }""")]
    public void WhatIsNoPriceDoesNotFit(string price) =>
        Assert.False(
            OfPrices.Fits($$"""{ "format": "balance-prices/1", "prices": [{{price}}] }""")
        );

    private static string Sample => TestFiles.Read("docs/samples/prices.json");
}
