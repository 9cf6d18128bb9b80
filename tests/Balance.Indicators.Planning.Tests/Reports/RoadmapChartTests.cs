namespace Balance.Indicators.Planning.Tests.Reports;

/// <summary>The charts of <see cref="SmallCounties"/>: what they are drawn from. A month is counted from January of year 0.</summary>
public sealed class RoadmapChartTests
{
    private const int In2024 = 12 * 2024;
    private const int In2026 = 12 * 2026;

    /// <summary>School 1 is done in 2026 and school 2 in 2027, the task is due in 2026, the coefficient has no money.</summary>
    [Fact]
    public void The_time_line_with_a_budget()
    {
        (ReportChart chart, TimeChart line) = ChartOf<TimeChart>(
            SmallCounties.Priced,
            Language.Chinese
        );

        Assert.Equal("时间线", chart.Title);
        Assert.Equal("每条横条是一类工作从开始到结束的时间。", chart.Description);
        Assert.Equal(
            [(In2026, "2026-01"), (In2026 + 12, "2027-01"), (In2026 + 24, "2027-12")],
            line.Ticks.AsEnumerable()
        );
        Assert.Equal(
            [
                new TimeBar("增加配置解决不了的事", "1 项", In2026, In2026 + 12),
                new TimeBar("学校达到限值", "2 所学校", In2026, In2026 + 24),
            ],
            line.Bars.AsEnumerable()
        );
    }

    /// <summary>From March 2024: three schools' figures change by moving in the first year, tasks are due in the second, schools are done in both.</summary>
    [Fact]
    public void The_time_line_with_teachers_who_move()
    {
        (ReportChart chart, TimeChart line) = ChartOf<TimeChart>(
            SmallCounties.Moving,
            Language.English
        );

        Assert.Equal("Time line", chart.Title);
        Assert.Equal(
            "Each bar is the time of one kind of work, from its beginning to its end.",
            chart.Description
        );
        Assert.Equal(
            [
                (In2024 + 2, "2024-03"),
                (In2024 + 12, "2025-01"),
                (In2024 + 24, "2026-01"),
                (In2024 + 36, "2027-01"),
                (In2024 + 48, "2027-12"),
            ],
            line.Ticks.AsEnumerable()
        );
        Assert.Equal(
            [
                new TimeBar(
                    "What is the county's, and moving teachers",
                    "4 actions",
                    In2024 + 2,
                    In2024 + 12
                ),
                new TimeBar("What adding cannot solve", "3 tasks", In2024 + 2, In2024 + 24),
                new TimeBar(
                    "Schools come up to their limits",
                    "2 schools",
                    In2024 + 2,
                    In2024 + 24
                ),
            ],
            line.Bars.AsEnumerable()
        );
    }

    /// <summary>The coefficient of sports areas takes three schools in 2026, after the limits; the county's own 1 of 10 teachers who rotate comes first.</summary>
    [Theory]
    [InlineData(
        Language.Chinese,
        "县里的事",
        "1 项",
        "缩小差距：体育运动场馆面积（含室内体育用房）",
        "3 所学校"
    )]
    [InlineData(
        Language.English,
        "What is the county's",
        "1 actions",
        "Coefficient: sports grounds and halls, indoor sports rooms included",
        "3 schools"
    )]
    public void The_time_line_with_a_coefficient(
        Language language,
        string county,
        string actions,
        string coefficient,
        string schools
    )
    {
        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            TestCounty
                .Met.Only(
                    TestSchool.PrimarySchool("1").With("sportsArea", 750),
                    TestSchool.PrimarySchool("2").With("sportsArea", 750),
                    TestSchool.PrimarySchool("3").With("sportsArea", 750),
                    TestSchool.PrimarySchool("4").With("sportsArea", 4000)
                )
                .Set("rotatedTeachers", 9)
                .County,
            new RoadmapOptions { From = new Month(2025, 7), To = new Month(2026, 8) }
        );

        (_, TimeChart line) = ChartOf<TimeChart>(roadmap, language);

        Assert.Equal(
            [
                new TimeBar(county, actions, In2026 - 6, In2026),
                new TimeBar(coefficient, schools, In2026, In2026 + 8),
            ],
            line.Bars.AsEnumerable()
        );
    }

    [Fact]
    public void Without_anything_to_do_there_is_no_time_line() =>
        Assert.DoesNotContain(
            Roadmap
                .For(
                    Standard.Haicheng2023,
                    TestCounty.Met.County,
                    new RoadmapOptions { From = new Month(2026, 1) }
                )
                .ToReport()
                .Sections.SelectMany(section => section.Blocks),
            block => block is ReportChart
        );

    /// <summary>4000 元 for one school, 154 000 for two; there are 5000 元 by the end of 2026 and 154 500 by that of 2027.</summary>
    [Fact]
    public void The_curve_of_schools_and_money()
    {
        (ReportChart chart, CurveChart curve) = ChartOf<CurveChart>(
            SmallCounties.Priced,
            Language.Chinese
        );

        Assert.Equal("花多少钱，能办成多少所学校", chart.Title);
        Assert.StartsWith(
            "每上一级，又有一所学校达到全部限值；",
            chart.Description,
            StringComparison.Ordinal
        );
        Assert.Equal(("元", "达到限值的学校（所）"), (curve.Across, curve.Up));
        Assert.Equal([4000m, 154000m], curve.Steps.AsEnumerable());
        Assert.Equal(
            [(5000m, "2026-12 5000"), (154500m, "2027-12 154500")],
            curve.Marks.AsEnumerable()
        );
        (chart, curve) = ChartOf<CurveChart>(SmallCounties.Priced, Language.English);
        Assert.Equal("How many schools for how much money", chart.Title);
        Assert.StartsWith(
            "At each step one more school meets",
            chart.Description,
            StringComparison.Ordinal
        );
        Assert.Equal(("yuan", "schools that meet their limits"), (curve.Across, curve.Up));
    }

    /// <summary>A school needs 10 ㎡ for 1000 元. Marks go as far as twice that, 2000 元; the first is always there.</summary>
    [Theory]
    [InlineData(new[] { 500, 1500, 1 }, new[] { 500, 2000 })]
    [InlineData(new[] { 500, 1501, 1 }, new[] { 500 })]
    [InlineData(new[] { 9000, 1, 1 }, new[] { 9000 })]
    public void Money_far_outside_of_the_curve_is_not_marked(int[] budget, int[] marks)
    {
        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            TestCounty.Met.Only(TestSchool.PrimarySchool("1").With("sportsArea", 740)).County,
            new RoadmapOptions
            {
                Prices = PriceList.Parse(
                    """{ "format": "balance-prices/1", "prices": [{ "measure": "sportsArea", "price": 100 }] }"""
                ),
                Budget = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(
                    budget.Select((money, i) => KeyValuePair.Create(2025 + i, (decimal)money))
                ),
            }
        );

        (_, CurveChart curve) = ChartOf<CurveChart>(roadmap, Language.Chinese);

        Assert.Equal([1000m], curve.Steps.AsEnumerable());
        Assert.Equal(marks, curve.Marks.Select(mark => (int)mark.At));
    }

    /// <summary>Eight lines in one panel, of which that of RA5 falls from 0.702 to 0.500.</summary>
    [Fact]
    public void The_coefficients_now_and_afterwards()
    {
        (ReportChart chart, SlopeChart slope) = ChartOf<SlopeChart>(
            SmallCounties.Priced,
            Language.Chinese
        );

        Assert.Equal("差异系数：现在和办完后", chart.Title);
        Assert.Equal("横线是限值；数值见上表。", chart.Description);
        Assert.Equal(["现在", "办完后"], slope.Labels.AsEnumerable());
        SlopePanel panel = Assert.Single(slope.Panels);
        Assert.Equal(("小学", 0.5m, "≤ 0.50"), (panel.Name, panel.Limit, panel.LimitShown));
        Assert.Equal(
            ["RA1", "RA2", "RA3", "RA4", "RA5", "RA6", "RA7", "综合"],
            panel.Lines.Select(line => line.Name)
        );
        Assert.Equal(
            [new SlopePoint(0.702m, "0.702"), new SlopePoint(0.5m, "0.500")],
            panel.Lines[4].Points.AsEnumerable()
        );
        Assert.Equal(
            [Outcome.Met, Outcome.NotMet],
            panel.Lines.Skip(3).Take(2).Select(line => line.Outcome!.Value)
        );
        (chart, slope) = ChartOf<SlopeChart>(SmallCounties.Priced, Language.English);
        Assert.Equal("Difference coefficients, now and afterwards", chart.Title);
        Assert.Equal(
            "The line across is the limit; the figures are in the table above.",
            chart.Description
        );
        Assert.Equal(["now", "afterwards"], slope.Labels.AsEnumerable());
    }

    private static (ReportChart Chart, T Data) ChartOf<T>(Roadmap roadmap, Language language)
        where T : Chart
    {
        ReportChart chart = roadmap
            .ToReport(language)
            .Sections.SelectMany(section => section.Blocks)
            .OfType<ReportChart>()
            .Single(chart => chart.Data is T);
        return (chart, (T)chart.Data);
    }
}
