using System.Text.Json;
using Balance.Indicators.Comparisons;

namespace Balance.Indicators.Planning.Tests;

/// <summary>
/// Two primary schools of 100 pupils with 1 000 − d and 1 000 + d ㎡ for sports: RA5's coefficient is d ÷ 1 000, its limit 0.50. The lines are
/// worked out by hand.
/// </summary>
public sealed class TrendTests
{
    /// <summary>
    /// The line of <see cref="TrendLineTests.A_line_through_three_years_by_hand"/> is at 0.5267 in 2026 and 0.4967 in 2027, so it comes to 0.50 in 2027. In 2026 it may be 0.5267 − 0.0459 = 0.4808
    /// already; on the other side it is 0.3767 + 0.1277 = 0.5044 in 2031 and 0.3467 + 0.1451 = 0.4918 in 2032.
    /// </summary>
    [Fact]
    public void A_limit_is_reached_where_the_line_comes_to_it()
    {
        Trend trend = RA5(620, 580, 560);

        Assert.Equal([0.62m, 0.58m, 0.56m], trend.Values.AsEnumerable());
        Assert.Equal(0.5m, trend.Limit);
        Assert.True(trend.Crossing!.IsReached);
        Assert.Equal(2027, trend.Crossing.Year);
        Assert.Equal(2026, trend.Crossing.Earliest);
        Assert.Equal(2032, trend.Crossing.Latest);
        Assert.Equal("reached 2027 (2026–2032)", trend.Crossing.ToString());
        // The schedule of the plan: 2026-12 and 2027-12; 2025-12 is over.
        Assert.Equal([2026, 2027], trend.Projections.Select(item => item.Year));
        Assert.Equal([0.526667m, 0.496667m], trend.Projections.Select(item => item.Value));
        Assert.Equal(0.060693m, trend.Projections[1].Range);
    }

    /// <summary>0.40, 0.43, 0.46: 0.49 next, 0.52 the year after. On the limit is within it: from 0.44, 0.46, 0.48 it is 0.50 next, then 0.52.</summary>
    [Theory]
    [InlineData(400, 430, 460, false, 2027)]
    [InlineData(440, 460, 480, false, 2027)]
    [InlineData(580, 560, 540, true, 2027)]
    [InlineData(581, 561, 541, true, 2028)]
    [InlineData(700, 600, 500, null, 0)]
    [InlineData(560, 580, 600, null, 0)]
    [InlineData(460, 430, 400, null, 0)]
    [InlineData(400, 400, 400, null, 0)]
    // −0.005 a year from 0.56: 0.51 ten years on, too late to be told; −0.006: 0.50 in the tenth.
    [InlineData(570, 565, 560, null, 0)]
    [InlineData(572, 566, 560, true, 2035)]
    public void The_year_in_which_a_limit_is_reached_or_lost(
        int first,
        int second,
        int third,
        bool? isReached,
        int year
    )
    {
        TrendCrossing? crossing = RA5(first, second, third).Crossing;

        Assert.Equal(isReached, crossing?.IsReached);
        Assert.Equal(year, crossing?.Year ?? 0);
        // Three on one line: no range.
        Assert.Equal(year, crossing?.Earliest ?? 0);
        Assert.Equal(year, crossing?.Latest ?? 0);
    }

    [Fact]
    public void A_projection_meets_nothing()
    {
        YearTrends trends = Over(Uneven(2023, 580), Uneven(2024, 540), Uneven(2025, 501));
        string report = trends.ToReport(Language.Chinese).ToMarkdown();

        Assert.Equal(Outcome.NotMet, trends.Comparison.Evaluations[2].Outcome);
        Assert.True(Of(trends).Crossing!.IsReached);
        Assert.Contains("2026 年到限值", report, StringComparison.Ordinal);
        int from = report.IndexOf("## 走势", StringComparison.Ordinal);
        int to = report.IndexOf("## 问题台账", StringComparison.Ordinal);
        string chapter = report[from..to];
        Assert.Contains("不能当作达标", chapter, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_that_is_reached_after_the_schedule_is_told()
    {
        string report = Over(Uneven(2023, 700), Uneven(2024, 650), Uneven(2025, 600))
            .ToReport(Language.Chinese)
            .ToMarkdown();

        // 0.55 in 2026, 0.50 in 2027.
        Assert.Contains("2027 年到限值 |", report, StringComparison.Ordinal);
        Assert.Contains(
            "2028 年到限值，晚于期限 2027-12",
            Over(Uneven(2023, 700), Uneven(2024, 660), Uneven(2025, 620))
                .ToReport(Language.Chinese)
                .ToMarkdown(),
            StringComparison.Ordinal
        );
    }

    /// <summary>0.3000, 0.3001 and 0.3002 are a clear line that nobody can see with three decimals.</summary>
    [Fact]
    public void A_change_that_is_not_shown_has_no_direction()
    {
        YearTrends trends = Over(Uneven(2023, 300), Uneven(2024, 300.1m), Uneven(2025, 300.2m));

        Assert.True(Of(trends).Line!.IsClear);
        Assert.Contains(
            "几乎没有变化",
            trends.ToReport(Language.Chinese).ToMarkdown(),
            StringComparison.Ordinal
        );
    }

    /// <summary>One of two schools is met, then both, and so on: 50, 100, 100 %. Its slope is 25, not clear.</summary>
    [Fact]
    public void Shares_that_are_met_are_followed_for_county_indicator_and_school()
    {
        County poor = Two(2023).With("schools[0].measures.sportsArea", 100);

        YearTrends trends = Over(poor, Two(2024), Two(2025));

        Trend schools = trends.Trends.Single(trend => trend.Kind == TrendKind.SchoolsMet);
        Assert.Equal([50m, 100m, 100m], schools.Values.AsEnumerable());
        Assert.Equal(25m, schools.Line!.Slope);
        Assert.Null(schools.Crossing);
        Trend indicator = trends.Trends.Single(trend =>
            trend is { Kind: TrendKind.IndicatorMet, Indicator: "RA5" }
        );
        Assert.Equal([50m, 100m, 100m], indicator.Values.AsEnumerable());
        Assert.Equal(100m, indicator.Limit);
        Trend[] each = [.. trends.Trends.Where(trend => trend.Kind == TrendKind.SchoolMet)];
        Assert.Equal(["1", "2"], each.Select(trend => trend.School!.Code));
        Assert.True(each[0].Values[0] < 100);
        Assert.Equal([100m, 100m, 100m], each[1].Values.AsEnumerable());
    }

    /// <summary>A year without a figure is left out; without the last year there is no line.</summary>
    [Fact]
    public void Years_without_a_figure_are_left_out()
    {
        County Missing(int year) =>
            Uneven(year, 0).With("schools[0].measures.sportsArea", (MeasureValue?)null);

        Trend gap = Of(
            Over(Uneven(2022, 620), Missing(2023), Uneven(2024, 580), Uneven(2025, 560))
        );
        Assert.Null(gap.Values[1]);
        Assert.Equal(3, gap.Line!.Years);
        Trend end = Of(
            Over(Uneven(2022, 620), Uneven(2023, 600), Uneven(2024, 580), Missing(2025))
        );
        Assert.Null(end.Line);
        Assert.Empty(end.Projections);
        Assert.Null(Of(Over(Uneven(2023, 620), Missing(2024), Uneven(2025, 560))).Line);
    }

    [Fact]
    public void Without_years_that_rise_or_by_several_standards_there_is_no_trend()
    {
        Assert.Contains("三年以上", ReasonOf(Over(Two(2024), Two(2025))), StringComparison.Ordinal);
        Assert.Contains(
            "年度",
            ReasonOf(Over(Two(2023), Two(2025), Two(2024))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "年度",
            ReasonOf(Over(Two(2023), Two(2024), Two(2024))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "年度",
            ReasonOf(Over(Two(2023) with { Year = null }, Two(2024), Two(2025))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "标准不同",
            ReasonOf(
                YearTrends.Of(
                    EvaluationComparison.Between(
                        Standard.National2017.Evaluate(Two(2023)),
                        Standard.Haicheng2023.Evaluate(Two(2024)),
                        Standard.Haicheng2023.Evaluate(Two(2025))
                    )
                )
            ),
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentNullException>(() => YearTrends.Of(null!));
    }

    [Fact]
    public void The_json_is_that_of_the_comparison_with_trends()
    {
        YearTrends trends = Over(Uneven(2023, 620), Uneven(2024, 580), Uneven(2025, 560));
        using var json = JsonDocument.Parse(trends.ToJson());
        using var stream = new MemoryStream();
        trends.WriteJson(stream);

        Assert.Equal(trends.ToJson(), System.Text.Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal("balance-comparison/1", json.RootElement.GetProperty("format").GetString());
        JsonElement trend = json
            .RootElement.GetProperty("trends")
            .EnumerateArray()
            .First(item =>
                item.GetProperty("kind").GetString() == "coefficient"
                && item.GetProperty("indicator").GetString() == "RA5"
            );
        Assert.Equal(-0.03m, trend.GetProperty("slope").GetDecimal());
        Assert.Equal(0.005774m, trend.GetProperty("slopeError").GetDecimal());
        JsonElement crossing = trend.GetProperty("crossing");
        Assert.Equal("reached", crossing.GetProperty("limit").GetString());
        Assert.Equal(2027, crossing.GetProperty("year").GetInt32());
        Assert.Equal(2026, crossing.GetProperty("earliest").GetInt32());
        Assert.Equal(2032, crossing.GetProperty("latest").GetInt32());
        Assert.Equal(2026, trend.GetProperty("projections")[0].GetProperty("year").GetInt32());
    }

    /// <summary>0.43, 0.46, 0.49 leave the limit in 2026; what does not come to it has no crossing.</summary>
    [Fact]
    public void A_trend_in_json()
    {
        using var json = JsonDocument.Parse(
            Over(Uneven(2023, 430), Uneven(2024, 460), Uneven(2025, 490)).ToJson()
        );
        string[] trends =
        [
            .. json
                .RootElement.GetProperty("trends")
                .EnumerateArray()
                .Where(item => item.GetProperty("stage").GetString() == "primary")
                .Select(item => JsonSerializer.Serialize(item)),
        ];

        Assert.Equal(
            """{"kind":"coefficient","stage":"primary","indicator":"RA4","school":null,"values":[0,0,0],"limit":0.50,"slope":0,"slopeError":0,"clear":false,"crossing":null,"projections":[{"year":2026,"value":0,"range":0},{"year":2027,"value":0,"range":0}]}""",
            trends[3]
        );
        Assert.Contains(
            "\"clear\":true,\"crossing\":{\"limit\":\"lost\",\"year\":2026,\"earliest\":2026,\"latest\":2026}",
            trends[4],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_a_trend_is_called()
    {
        YearTrends trends = Over(Uneven(2023, 430), Uneven(2024, 460), Uneven(2025, 490));

        Assert.Equal("coefficient primary RA5 0.03 ± 0", Of(trends).ToString());
        Assert.Equal("lost 2026 (2026–2026)", Of(trends).Crossing!.ToString());
        Assert.Equal("2026 0.52 ± 0", Of(trends).Projections[0].ToString());
        Assert.Equal(
            "schoolMet 1",
            trends.Trends.First(trend => trend.Kind == TrendKind.SchoolMet).ToString()[..11]
        );
        Assert.Equal(
            trends.Comparison
                + ": "
                + trends.Trends.Count(trend => trend.Line is not null)
                + " lines",
            trends.ToString()
        );
        Assert.Null(RA5(520, 510, 515).Crossing);
    }

    /// <summary>
    /// 0.70, 0.61, 0.55: −0.075 a year, off by 0.005 and 0.01, deviation 0.01225, error 0.00866, range 0.02665: clear. In 2026 0.47 ± 0.0688: in 2026 already, or not
    /// before 0.47 − 0.075 + 0.0910 = 0.486 in 2027.
    /// </summary>
    [Fact]
    public void A_limit_that_is_reached_soon()
    {
        TrendCrossing crossing = RA5(700, 610, 550).Crossing!;

        Assert.Equal("reached 2026 (2026–2027)", crossing.ToString());
    }

    /// <summary>Every key of every trend stands in the schema, and every key of the schema in some trend.</summary>
    [Fact]
    public void The_keys_are_those_of_the_schema()
    {
        using var schema = JsonDocument.Parse(
            TestFiles.Read("docs/schemas/balance-comparison-1.schema.json")
        );
        using var json = JsonDocument.Parse(
            Over(Uneven(2023, 620), Uneven(2024, 580), Uneven(2025, 560)).ToJson()
        );
        var properties = new SortedSet<string>(StringComparer.Ordinal);
        AddProperties(
            schema.RootElement.GetProperty("properties").GetProperty("trends"),
            properties
        );
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        AddKeys(json.RootElement.GetProperty("trends"), keys);

        Assert.Equal(properties, keys);
        Assert.Equal(
            Vocabulary.CodesOf<TrendKind>(),
            schema
                .RootElement.GetProperty("properties")
                .GetProperty("trends")
                .GetProperty("items")
                .GetProperty("properties")
                .GetProperty("kind")
                .GetProperty("enum")
                .EnumerateArray()
                .Select(code => code.GetString()!)
        );
    }

    private static void AddProperties(JsonElement schema, SortedSet<string> names)
    {
        switch (schema.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement item in schema.EnumerateArray())
                {
                    AddProperties(item, names);
                }

                break;
            case JsonValueKind.Object:
                foreach (JsonProperty property in schema.EnumerateObject())
                {
                    if (property.Name == "properties")
                    {
                        names.UnionWith(property.Value.EnumerateObject().Select(one => one.Name));
                    }

                    AddProperties(property.Value, names);
                }

                break;
        }
    }

    private static void AddKeys(JsonElement json, SortedSet<string> names)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement item in json.EnumerateArray())
                {
                    AddKeys(item, names);
                }

                break;
            case JsonValueKind.Object:
                foreach (JsonProperty property in json.EnumerateObject())
                {
                    names.Add(property.Name);
                    AddKeys(property.Value, names);
                }

                break;
        }
    }

    [Fact]
    public void The_report_reads_in_english()
    {
        string report = Over(Uneven(2023, 620), Uneven(2024, 580), Uneven(2025, 560))
            .ToReport(Language.English)
            .ToMarkdown();

        Assert.Contains("comes to the limit in 2027 (2026–2032)", report, StringComparison.Ordinal);
        Assert.Contains("nothing is met by it", report, StringComparison.Ordinal);
    }

    private static string ReasonOf(YearTrends trends)
    {
        Assert.Empty(trends.Trends);
        return trends.Reason!.Value.Zh;
    }

    private static Trend RA5(int first, int second, int third) =>
        Of(Over(Uneven(2023, first), Uneven(2024, second), Uneven(2025, third)));

    private static Trend Of(YearTrends trends) =>
        trends.Trends.Single(trend =>
            trend is { Kind: TrendKind.Coefficient, Stage: Stage.Primary, Indicator: "RA5" }
        );

    private static YearTrends Over(params County[] counties) =>
        YearTrends.Of(
            EvaluationComparison.Between([
                .. counties.Select(county => Standard.Haicheng2023.Evaluate(county)),
            ])
        );

    private static County Two(int year) =>
        TestCounty
            .Met.Only(TestSchool.PrimarySchool("1"), TestSchool.PrimarySchool("2"))
            .County with
        {
            Year = year,
        };

    private static County Uneven(int year, decimal difference) =>
        Two(year)
            .With("schools[0].measures.sportsArea", 1000 - difference)
            .With("schools[1].measures.sportsArea", 1000 + difference);
}
