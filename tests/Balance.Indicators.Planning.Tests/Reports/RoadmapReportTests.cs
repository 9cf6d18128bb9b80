using System.Collections.Immutable;
using Balance.Indicators.Tests;

namespace Balance.Indicators.Planning.Tests.Reports;

/// <summary>
/// Reports of <see cref="SmallCounties"/>, where every figure of the golden files is worked out; and what a chapter says in other cases.
/// </summary>
public sealed class RoadmapReportTests
{
    [Fact]
    public void 有单价和预算的报告() => Verify(SmallCounties.Priced, Language.Chinese);

    [Fact]
    public void With_prices_and_a_budget() => Verify(SmallCounties.Priced, Language.English);

    [Fact]
    public void 调配教师并有期限的报告() => Verify(SmallCounties.Moving, Language.Chinese);

    [Fact]
    public void With_teachers_who_move_and_dates() =>
        Verify(SmallCounties.Moving, Language.English);

    [Fact]
    public void 七项有六项达标的报告() => Verify(SmallCounties.SixOfSeven, Language.Chinese);

    [Fact]
    public void Under_six_of_seven() => Verify(SmallCounties.SixOfSeven, Language.English);

    [Fact]
    public void Where_everything_is_met_little_is_said()
    {
        Roadmap roadmap = Roadmap.For(Standard.National2017, TestCounty.Met.County);

        Assert.Equal(
            """
            # 测试县补齐短板路线图

            依据：县域义务教育优质均衡发展督导评估办法（2017）（national-2017）

            现在：达标，资源配置达标。按本路线图全部办完后：达标，资源配置达标。办完后的结论，是把计划的数填进数据，按同一标准重新评估得出的；以学生数不变、新聘和调入的教师持证并完成培训为前提。

            不需要增加任何配置。

            """,
            roadmap.ToReport().ToMarkdown()
        );
        Assert.Contains(
            "Nothing needs to be added.",
            roadmap.ToReport(Language.English).ToMarkdown(),
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentNullException>(() => ((Roadmap)null!).ToReport());
    }

    /// <summary>Links and other programs find the chapters by their ids.</summary>
    [Fact]
    public void The_ids_of_chapters()
    {
        Assert.Equal(
            "head totals timetable schools actions beforeAfter drivers departments townships tasks remaining",
            Ids(SmallCounties.Priced)
        );
        Assert.Equal(
            "head totals timetable schools actions moves beforeAfter drivers departments townships tasks consequences",
            Ids(SmallCounties.Moving)
        );
        Assert.Equal("head totals actions beforeAfter allowances", Ids(SmallCounties.SixOfSeven));

        static string Ids(Roadmap roadmap) =>
            string.Join(
                ' ',
                roadmap
                    .ToReport()
                    .Sections.Select(section => section.Id)
                    .Where(id => id is { Length: > 0 })
            );
    }

    /// <summary>In a workbook an amount is a number with the decimals that it has: 50 and 583.34 ㎡, 1 room.</summary>
    [Fact]
    public void Amounts_are_numbers_with_their_decimals()
    {
        ReportTable table = SmallCounties
            .Priced.ToReport()
            .Sections.Single(section => section.Id == "actions")
            .Blocks.OfType<ReportTable>()
            .Single();

        Assert.Equal(
            [(50m, 0, "㎡"), (1m, 0, "间"), (1m, 0, "间"), (583.34m, 2, "㎡")],
            table.Rows.Select(row => (row[4].Number!.Value, row[4].Decimals, row[4].Unit))
        );
    }

    /// <summary>
    /// 1000 元 of 16 000: the schools for 5000 and 10 000 元 stay below, and with the coefficient (√3 · (4000 − y) = 0.5 · (3y + 4000) at y = 1524.7913…,
    /// so 2324.38 ㎡ more than three times 750) 247 438 元 are lacking.
    /// </summary>
    [Fact]
    public void What_the_money_does_not_reach()
    {
        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            Four,
            new RoadmapOptions
            {
                Prices = Sports,
                Budget = ImmutableSortedDictionary<int, decimal>.Empty.Add(2026, 1000),
                To = new Month(2026, 12),
            }
        );

        Says(
            roadmap,
            "要全部办完还缺 247438 元",
            "247438 yuan are lacking for the rest",
            "预算不够全部办完：247438 元的项目没有资金，2 所学校因此达不到限值。",
            "The budget does not reach everything: work of 247438 yuan has no money, and 2 schools stay below their limits for lack of it.",
            "有单价的合计 248438 元（约 24.84 万元），不可能少于 248438 元。",
            "| 体育运动场馆面积（含室内体育用房） | 小学 | 160 | 2324\\.38 | 2484\\.38 | 2484\\.38 | ㎡ | 248438 | 248438 |"
        );
        Assert.DoesNotContain(
            "元是上表没有的",
            roadmap.ToReport().ToMarkdown(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_the_money_reaches_everything_nothing_is_said_to_lack()
    {
        string markdown = Roadmap
            .For(
                Standard.Haicheng2023,
                Four,
                new RoadmapOptions
                {
                    Prices = Sports,
                    Budget = ImmutableSortedDictionary<int, decimal>.Empty.Add(2026, 248438),
                }
            )
            .ToReport()
            .ToMarkdown();

        Assert.DoesNotContain("预算不够", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("还缺", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("尚无资金", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("没有单价、没有计入费用的", markdown, StringComparison.Ordinal);
    }

    /// <summary>School 2 lacks a teacher, who has no price, so no cost is told for it.</summary>
    [Fact]
    public void Where_a_price_is_missing_there_is_no_cost_to_compare()
    {
        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            TestCounty
                .Met.Only(
                    TestSchool.PrimarySchool("1").With(Stage.Primary, "backboneTeachers", 0),
                    TestSchool.PrimarySchool("2").With("sportsArea", 700)
                )
                .County,
            new RoadmapOptions { Prices = Sports }
        );

        Says(
            roadmap,
            "没有费用可比，按缺口占办完后数量的比例从小到大排列；缩小差距的增加不在其中。",
            "There is no cost to compare, so by how much of what there will be is lacking",
            "| 次序 | 学校 | 镇街 | 要增加的 |\n",
            "| Order | School | Township | What is added |\n",
            "| 2 | 学校1 |  | 县级以上骨干教师数 +1 人 |",
            "| 县级以上骨干教师数 | 小学 | 1 | 0 | 1 | 1 | 人 | 没有单价 | 没有单价 |",
            "没有单价、没有计入费用的：县级以上骨干教师数。"
        );
        Assert.DoesNotContain("有单价的合计", roadmap.ToReport().ToMarkdown());
    }

    /// <summary>A room is built at school 1 of the first township after the area at school 2 of the second; the first township is told first.</summary>
    [Fact]
    public void Townships_are_in_the_order_of_the_county()
    {
        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            TestCounty
                .Met.Only(
                    TestSchool
                        .PrimarySchool("1")
                        .With("musicRoomAreas", Array.Empty<decimal>()) with
                    {
                        Township = "西镇",
                    },
                    TestSchool.PrimarySchool("2").With("sportsArea", 700) with
                    {
                        Township = "东镇",
                    }
                )
                .County
        );

        Says(
            roadmap,
            """
            | 镇街 | 学校 | 要办的 |
            | --- | --- | --- |
            | 西镇 | 学校1 | 各音乐专用教室面积：新增 1 间 |
            | 东镇 | 学校2 | 体育运动场馆面积（含室内体育用房） +50 ㎡ |
            """,
            """
            | Township | School | What is to be done |
            | --- | --- | --- |
            | 西镇 | 学校1 | area of each music room: new, 1 rooms |
            | 东镇 | 学校2 | sports grounds and halls, indoor sports rooms included +50 ㎡ |
            """
        );
        Assert.DoesNotContain("先办哪些学校", roadmap.ToReport().ToMarkdown());
    }

    /// <summary>Of one department nothing can be added up twice.</summary>
    [Fact]
    public void A_department_alone()
    {
        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            TestCounty.Met.Set("recognitionRate", 0.8m).County
        );

        Says(
            roadmap,
            """
            ## 各部门的任务

            | 部门 | 指标 | 事项 | 学校（所） | 增加 | 单位 |
            | --- | --- | --- | ---: | ---: | --- |
            | 领导小组各成员单位 | SR1.rate | 全县：社会认可度 80.0%，要求 ≥ 85%，未达标，缺 5 个百分点 | 全县 | — |  |

            ## 增加配置解决不了的事
            """
        );
    }

    /// <summary>
    /// Of 28 schools half have 750 ㎡ and half 2400: each has one 28th of the variance, so twelve have 42.9 % (eleven 39.3 %), and ten of them are listed,
    /// 35.7 %.
    /// </summary>
    [Fact]
    public void Of_many_sections_that_drive_a_coefficient_ten_are_listed()
    {
        School[] schools =
        [
            .. Enumerable
                .Range(1, 28)
                .Select(i =>
                    TestSchool
                        .PrimarySchool(
                            i.ToString("00", System.Globalization.CultureInfo.InvariantCulture)
                        )
                        .With("sportsArea", i > 14 ? 750 : 2400)
                ),
        ];
        Roadmap roadmap = Roadmap.For(Standard.Haicheng2023, TestCounty.Met.Only(schools).County);

        string markdown = roadmap.ToReport().ToMarkdown();
        int from = markdown.IndexOf("## 差异系数从哪里来", StringComparison.Ordinal);
        string chapter = markdown[
            from..markdown.IndexOf("## 各部门的任务", StringComparison.Ordinal)
        ];
        Assert.Contains(
            "28 个学部中的 12 个占了方差的 42.9%。均值 15.75。",
            chapter,
            StringComparison.Ordinal
        );
        Assert.Equal(
            10,
            chapter.Split('\n').Count(line => line.StartsWith("| 学校", StringComparison.Ordinal))
        );
        Assert.Contains(" | 3\\.6 | 35\\.7 |", chapter, StringComparison.Ordinal);
    }

    private static PriceList Sports { get; } =
        PriceList.Parse(
            """{ "format": "balance-prices/1", "prices": [{ "measure": "sportsArea", "price": 100 }] }"""
        );

    private static County Four { get; } =
        TestCounty
            .Met.Only(
                TestSchool.PrimarySchool("1").With("sportsArea", 700),
                TestSchool.PrimarySchool("2").With("sportsArea", 740),
                TestSchool.PrimarySchool("3").With("sportsArea", 650),
                TestSchool.PrimarySchool("4").With("sportsArea", 4000)
            )
            .County;

    /// <summary>Each text in the report of one language or the other.</summary>
    private static void Says(Roadmap roadmap, params string[] texts)
    {
        string both =
            roadmap.ToReport(Language.Chinese).ToMarkdown()
            + roadmap.ToReport(Language.English).ToMarkdown();
        Assert.All(
            texts,
            text => Assert.Contains(text.ReplaceLineEndings("\n"), both, StringComparison.Ordinal)
        );
    }

    private static void Verify(
        Roadmap roadmap,
        Language language,
        [System.Runtime.CompilerServices.CallerMemberName] string method = ""
    ) => Golden.Verify(roadmap.ToReport(language).ToMarkdown(), "md", method: method);
}
