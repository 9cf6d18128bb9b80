using Balance.Indicators.Comparisons;

namespace Balance.Indicators.Planning.Tests.Reports;

/// <summary>
/// The chapter on trends. Two primary schools of 100 pupils with 1000 − d and 1000 + d ㎡ for sports: the coefficient of RA5 is d ÷ 1000, its limit 0.50. The
/// schedule of the plan has dates in 2025-12, 2026-12 and 2027-12.
/// </summary>
public sealed class TrendReportTests
{
    /// <summary>
    /// 0.62, 0.58, 0.56: the line of <see cref="TrendLineTests.A_line_through_three_years_by_hand"/>; in 2026 it is 0.5267 ± 0.0251292 · √(1 + 1/3 + 2² / 2) = 0.0459.
    /// The mean of seven coefficients is a seventh of all that. Both the share of schools that are met and that of RA5 stay at a half (3.8 ㎡ of 7.5).
    /// </summary>
    [Theory]
    [InlineData(
        Language.Chinese,
        """
            ## 走势（推算，不是结论）

            给每个数列按最小二乘法配一条直线。“每年变化”的 ± 是标准误；括号里的年份和“推算”的 ± 是八成把握的范围。三年的数据很少，范围往往很宽：走势看不出方向的，不推算年份。比例推算超过 100% 的按 100% 写。推算只提示该看哪里，不能当作达标。

            标准的期限：2026-12 通过市级督导评估、通过省级督导评估；2027-12 达到优质均衡区标准，通过国家级审核认定。

            因有的年度待定、缺数据或不涉及而没有推算的：初中 RA1、初中 RA2、初中 RA3、初中 RA4、初中 RA5、初中 RA6、初中 RA7、初中 综合。

            ### 差异系数的走势

            | 对象 | 2023 | 2024 | 2025 | 每年变化 | 限值 | 按直线推算 | 2026 年推算 | 2027 年推算 |
            | --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: |
            | 小学 RA1 | 0\.000 | 0\.000 | 0\.000 | 0\.0000 ± 0.0000 | ≤ 0.50 | 几乎没有变化 | 0\.000 ± 0.000 | 0\.000 ± 0.000 |
            | 小学 RA2 | 0\.000 | 0\.000 | 0\.000 | 0\.0000 ± 0.0000 | ≤ 0.50 | 几乎没有变化 | 0\.000 ± 0.000 | 0\.000 ± 0.000 |
            | 小学 RA3 | 0\.000 | 0\.000 | 0\.000 | 0\.0000 ± 0.0000 | ≤ 0.50 | 几乎没有变化 | 0\.000 ± 0.000 | 0\.000 ± 0.000 |
            | 小学 RA4 | 0\.000 | 0\.000 | 0\.000 | 0\.0000 ± 0.0000 | ≤ 0.50 | 几乎没有变化 | 0\.000 ± 0.000 | 0\.000 ± 0.000 |
            | 小学 RA5 | 0\.620 | 0\.580 | 0\.560 | \-0.0300 ± 0.0058 | ≤ 0.50 | 2027 年到限值（2026—2032 年），可能晚于期限 2027-12 | 0\.527 ± 0.046 | 0\.497 ± 0.061 |
            | 小学 RA6 | 0\.000 | 0\.000 | 0\.000 | 0\.0000 ± 0.0000 | ≤ 0.50 | 几乎没有变化 | 0\.000 ± 0.000 | 0\.000 ± 0.000 |
            | 小学 RA7 | 0\.000 | 0\.000 | 0\.000 | 0\.0000 ± 0.0000 | ≤ 0.50 | 几乎没有变化 | 0\.000 ± 0.000 | 0\.000 ± 0.000 |
            | 小学 综合 | 0\.089 | 0\.083 | 0\.080 | \-0.0043 ± 0.0008 | ≤ 0.50 | 下降，向好 | 0\.075 ± 0.007 | 0\.071 ± 0.009 |

            ### 达标比例的走势（%）

            | 对象 | 2023 | 2024 | 2025 | 每年变化 | 限值 | 按直线推算 | 2026 年推算 | 2027 年推算 |
            | --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: |
            | 达标学校比例 | 50\.0 | 50\.0 | 50\.0 | 0\.00 ± 0.00 | 100 | 几乎没有变化 | 50\.0 ± 0.0 | 50\.0 ± 0.0 |
            | RA5 达标比例 | 50\.0 | 50\.0 | 50\.0 | 0\.00 ± 0.00 | 100 | 几乎没有变化 | 50\.0 ± 0.0 | 50\.0 ± 0.0 |


            """
    )]
    [InlineData(
        Language.English,
        """
            ## Trends (extrapolated; no verdict)

            A straight line of least squares is laid through each series. After the change per year, ± is its standard error; years in brackets and ± after a projected value are ranges that hold four times in five. Three years are few figures, and ranges are often wide: where the direction is not clear, no year is told. A share is never projected above 100 %. A projection tells where to look; nothing is met by it.

            The standard's schedule: 2026-12 The city's evaluation is passed, The province's evaluation is passed; 2027-12 The standard is reached and nationally recognised.

            Without a line, because a year is undetermined, lacks figures or is not concerned: junior secondary RA1, junior secondary RA2, junior secondary RA3, junior secondary RA4, junior secondary RA5, junior secondary RA6, junior secondary RA7, junior secondary composite.

            ### Trends of the coefficients

            | Of | 2023 | 2024 | 2025 | Change per year | Limit | Along the line | 2026 projected | 2027 projected |
            | --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: |
            | primary RA1 | 0\.000 | 0\.000 | 0\.000 | 0\.0000 ± 0.0000 | ≤ 0.50 | hardly any change | 0\.000 ± 0.000 | 0\.000 ± 0.000 |
            | primary RA2 | 0\.000 | 0\.000 | 0\.000 | 0\.0000 ± 0.0000 | ≤ 0.50 | hardly any change | 0\.000 ± 0.000 | 0\.000 ± 0.000 |
            | primary RA3 | 0\.000 | 0\.000 | 0\.000 | 0\.0000 ± 0.0000 | ≤ 0.50 | hardly any change | 0\.000 ± 0.000 | 0\.000 ± 0.000 |
            | primary RA4 | 0\.000 | 0\.000 | 0\.000 | 0\.0000 ± 0.0000 | ≤ 0.50 | hardly any change | 0\.000 ± 0.000 | 0\.000 ± 0.000 |
            | primary RA5 | 0\.620 | 0\.580 | 0\.560 | \-0.0300 ± 0.0058 | ≤ 0.50 | comes to the limit in 2027 (2026–2032), perhaps later than 2027-12 | 0\.527 ± 0.046 | 0\.497 ± 0.061 |
            | primary RA6 | 0\.000 | 0\.000 | 0\.000 | 0\.0000 ± 0.0000 | ≤ 0.50 | hardly any change | 0\.000 ± 0.000 | 0\.000 ± 0.000 |
            | primary RA7 | 0\.000 | 0\.000 | 0\.000 | 0\.0000 ± 0.0000 | ≤ 0.50 | hardly any change | 0\.000 ± 0.000 | 0\.000 ± 0.000 |
            | primary composite | 0\.089 | 0\.083 | 0\.080 | \-0.0043 ± 0.0008 | ≤ 0.50 | falling, to the good | 0\.075 ± 0.007 | 0\.071 ± 0.009 |

            ### Trends of the shares that are met (%)

            | Of | 2023 | 2024 | 2025 | Change per year | Limit | Along the line | 2026 projected | 2027 projected |
            | --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: |
            | Schools that are met | 50\.0 | 50\.0 | 50\.0 | 0\.00 ± 0.00 | 100 | hardly any change | 50\.0 ± 0.0 | 50\.0 ± 0.0 |
            | RA5 share | 50\.0 | 50\.0 | 50\.0 | 0\.00 ± 0.00 | 100 | hardly any change | 50\.0 ± 0.0 | 50\.0 ± 0.0 |


            """
    )]
    public void The_whole_chapter(Language language, string chapter)
    {
        YearTrends trends = Over(Uneven(2023, 620), Uneven(2024, 580), Uneven(2025, 560));

        Assert.Equal(chapter.ReplaceLineEndings("\n"), ChapterOf(trends, language));
        Assert.Throws<ArgumentNullException>(() => ((YearTrends)null!).ToReport(language));
    }

    /// <summary>
    /// Of three years on one line there is no range. 0.57, 0.565, 0.56 comes to 0.51 in ten years; 0.4, 0.402, 0.404 to 0.424. 0.4, 0.5, 0.42 rise by 0.01 with an error of
    /// 0.0520. 0.70, 0.58, 0.56 fall by 0.07; off the line by ±0.01667, 0.0333, deviation 0.0408, error 0.0289, and 3.0777 times that is more. 0.70, 0.60, 0.55: −0.075,
    /// off by 0.00833 and 0.01667, deviation 0.0204, error 0.0144, 0.0444: clear; 0.4667 in 2026, and 0.2417 +
    /// 3.0777 · 0.0204 · √(1 + 1/3 + 5² / 2) = 0.4753 in 2029 is the first that is within the limit with its range.
    /// </summary>
    [Theory]
    [InlineData(300, 300.1, 300.2, "几乎没有变化", "hardly any change")]
    [InlineData(400, 500, 420, "看不出方向", "no clear direction")]
    [InlineData(700, 580, 560, "看不出方向", "no clear direction")]
    [InlineData(400, 430, 460, "2027 年越出限值", "leaves the limit in 2027")]
    [InlineData(700, 650, 600, "2027 年到限值", "comes to the limit in 2027")]
    [InlineData(
        700,
        660,
        620,
        "2028 年到限值，晚于期限 2027-12",
        "comes to the limit in 2028, later than 2027-12"
    )]
    [InlineData(
        700,
        600,
        550,
        "2026 年到限值（2026—2029 年），可能晚于期限 2027-12",
        "comes to the limit in 2026 (2026–2029), perhaps later than 2027-12"
    )]
    [InlineData(560, 580, 600, "上升，变差", "rising, to the bad")]
    [InlineData(460, 430, 400, "下降，向好", "falling, to the good")]
    [InlineData(
        570,
        565,
        560,
        "下降，向好，10 年内到不了限值",
        "falling, to the good, does not come to the limit within 10 years"
    )]
    [InlineData(
        400,
        402,
        404,
        "上升，变差，10 年内不越出限值",
        "rising, to the bad, does not leave the limit within 10 years"
    )]
    public void Where_a_line_goes(double first, double second, double third, string zh, string en)
    {
        YearTrends trends = Over(
            Uneven(2023, (decimal)first),
            Uneven(2024, (decimal)second),
            Uneven(2025, (decimal)third)
        );

        Assert.Contains(
            $" ≤ 0.50 | {zh} | ",
            RowOf(trends, Language.Chinese, "小学 RA5"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $" ≤ 0.50 | {en} | ",
            RowOf(trends, Language.English, "primary RA5"),
            StringComparison.Ordinal
        );
    }

    /// <summary>
    /// Four schools. EQ3 is not met at three, two and one of them: 25, 50, 75 %. School 4 lacks two and one of the two criteria of EQ6 besides: of eight, six, seven and all
    /// are met, 75, 87.5, 100 %. Schools that are met are none, one and three: 0, 25, 75 %, 37.5 a year, off by 4.17 and 8.33, deviation 10.206, error 7.217, range 22.2: clear;
    /// 108.3 in 2026, which no share is, ± 3.0776835 · 10.206 · √(10 / 3) = 57.3, then ± 75.9; and 220.8 − 116.8 is above 100 in 2029. School 4 meets 13, 14 and 15 of 15
    /// criteria: 86.7, 93.3, 100, a line; so does nobody else.
    /// </summary>
    [Fact]
    public void Shares_have_a_direction_too()
    {
        County Of(int year, int undigital, int unfit)
        {
            TestCounty county = TestCounty.Met.Only([
                .. new[] { "1", "2", "3", "4" }.Select(code => TestSchool.PrimarySchool(code)),
            ]);
            for (int i = 0; i < undigital; i++)
            {
                county = county.SetSchool("charterAndDigitalManagement", false, i);
            }

            county = unfit > 0 ? county.SetSchool("moralEducation", Grade.Qualified, 3) : county;
            county = unfit > 1 ? county.SetSchool("campusCulture", Grade.Qualified, 3) : county;
            return county.County with { Year = year };
        }

        YearTrends trends = Over(Of(2023, 3, 2), Of(2024, 2, 1), Of(2025, 1, 0));

        Assert.Equal(
            "| 达标学校比例 | 0\\.0 | 25\\.0 | 75\\.0 | \\+37.50 ± 7.22 | 100 | 2026 年到限值（2026—2029 年），可能晚于期限 2027-12 | 100\\.0 ± 57.3 | 100\\.0 ± 75.9 |",
            RowOf(trends, Language.Chinese, "达标学校比例")
        );
        Assert.Equal(
            "| EQ3 share | 25\\.0 | 50\\.0 | 75\\.0 | \\+25.00 ± 0.00 | 100 | comes to the limit in 2026 | 100\\.0 ± 0.0 | 100\\.0 ± 0.0 |",
            RowOf(trends, Language.English, "EQ3 share")
        );
        Assert.Equal(
            "| EQ6 达标比例 | 75\\.0 | 87\\.5 | 100\\.0 | \\+12.50 ± 0.00 | 100 | 上升，向好 | 100\\.0 ± 0.0 | 100\\.0 ± 0.0 |",
            RowOf(trends, Language.Chinese, "EQ6 达标比例")
        );
        string schools = ChapterOf(trends, Language.Chinese)
            .Split("### 达标项数的比例有走势的学校（%）\n")[1];
        Assert.Equal(
            "| 学校4 | 86\\.7 | 93\\.3 | 100\\.0 | \\+6.67 ± 0.00 | 100 | 上升，向好 | 100\\.0 ± 0.0 | 100\\.0 ± 0.0 |",
            Assert.Single(
                schools.Split('\n'),
                line => line.StartsWith("| 学校", StringComparison.Ordinal)
            )
        );
        Assert.Contains(
            "### Schools whose share of criteria that are met has a direction (%)",
            ChapterOf(trends, Language.English),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "RA5 达标比例",
            ChapterOf(trends, Language.Chinese),
            StringComparison.Ordinal
        );
    }

    /// <summary>Fewer and fewer: 100, 75, 50 % have left the limit already; where a year lacks a figure there is a dash.</summary>
    [Fact]
    public void A_share_that_falls_and_a_year_without_a_figure()
    {
        County Of(int year, int undigital)
        {
            TestCounty county = TestCounty.Met.Only([
                .. new[] { "1", "2", "3", "4" }.Select(code => TestSchool.PrimarySchool(code)),
            ]);
            for (int i = 0; i < undigital; i++)
            {
                county = county.SetSchool("charterAndDigitalManagement", false, i);
            }

            return county.County with
            {
                Year = year,
            };
        }

        Assert.Equal(
            "| EQ3 达标比例 | 100\\.0 | 75\\.0 | 50\\.0 | \\-25.00 ± 0.00 | 100 | 下降，变差 | 25\\.0 ± 0.0 | 0\\.0 ± 0.0 |",
            RowOf(Over(Of(2023, 0), Of(2024, 1), Of(2025, 2)), Language.Chinese, "EQ3 达标比例")
        );
        County missing = Uneven(2023, 0)
            .With("schools[0].measures.sportsArea", (MeasureValue?)null);
        Assert.StartsWith(
            "| 小学 RA5 | 0\\.700 | — | 0\\.660 | 0\\.640 | \\-0.0200 ± 0.0000 |",
            RowOf(
                Over(Uneven(2022, 700), missing, Uneven(2024, 660), Uneven(2025, 640)),
                Language.Chinese,
                "小学 RA5"
            ),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        2,
        "推算走势要有三年以上，现在只有 2 次评估。",
        "A trend takes three years or more; there are 2 evaluations."
    )]
    [InlineData(
        3,
        "推算走势要每次评估都有年度，而且一次比一次晚；这几次不是这样，所以不推算。",
        "A trend takes evaluations that all have a year, each later than the one before; these do not, so there is none."
    )]
    [InlineData(
        4,
        "几次评估的标准不同，变化可能来自规则，所以不推算走势。",
        "The evaluations are by different standards, and a change may come from the rules, so there is no trend."
    )]
    public void Why_there_is_none(int count, string zh, string en)
    {
        YearTrends trends =
            count == 4
                ? YearTrends.Of(
                    EvaluationComparison.Between(
                        Standard.National2017.Evaluate(Uneven(2023, 0)),
                        Standard.Haicheng2023.Evaluate(Uneven(2024, 0)),
                        Standard.Haicheng2023.Evaluate(Uneven(2025, 0))
                    )
                )
                : Over([.. Enumerable.Range(0, count).Select(i => Uneven(2025 - i, 0))]);

        Assert.Equal(
            $"## 走势（推算，不是结论）\n\n{zh}\n",
            ChapterOf(trends, Language.Chinese).TrimEnd('\n') + "\n"
        );
        Assert.Equal(
            $"## Trends (extrapolated; no verdict)\n\n{en}\n",
            ChapterOf(trends, Language.English).TrimEnd('\n') + "\n"
        );
    }

    /// <summary>Before the first of what tells of single schools, after what tells of the county; in a comparison without those, at its end.</summary>
    [Fact]
    public void Where_the_chapter_stands()
    {
        string[] Of(YearTrends trends) =>
            [.. trends.ToReport().Sections.Select(section => section.Id)];
        YearTrends uneven = Over(Uneven(2023, 620), Uneven(2024, 580), Uneven(2025, 560));

        string[] ids = Of(uneven);
        string[] before = [.. uneven.Comparison.ToReport().Sections.Select(section => section.Id)];
        int at = Array.IndexOf(ids, "trends");
        Assert.Equal(
            at,
            before
                .Select((id, i) => (id, i))
                .First(pair => pair.id is "concerns" or "fading" or "schools")
                .i
        );
        Assert.Equal(before, ids.Where(id => !id.StartsWith("trends", StringComparison.Ordinal)));
    }

    private static string RowOf(YearTrends trends, Language language, string name) =>
        Assert.Single(
            ChapterOf(trends, language).Split('\n'),
            line => line.StartsWith("| " + name + " |", StringComparison.Ordinal)
        );

    private static string ChapterOf(YearTrends trends, Language language)
    {
        string markdown = trends.ToReport(language).ToMarkdown();
        int from = markdown.IndexOf(
            language == Language.Chinese ? "## 走势" : "## Trends (",
            StringComparison.Ordinal
        );
        int to = markdown.IndexOf("\n## ", from + 1, StringComparison.Ordinal);
        return to < 0 ? markdown[from..] : markdown[from..(to + 1)];
    }

    private static YearTrends Over(params County[] counties) =>
        YearTrends.Of(
            EvaluationComparison.Between([
                .. counties.Select(county => Standard.Haicheng2023.Evaluate(county)),
            ])
        );

    private static County Uneven(int year, decimal difference) =>
        TestCounty
            .Met.Only(
                TestSchool.PrimarySchool("1").With("sportsArea", 1000 - difference),
                TestSchool.PrimarySchool("2").With("sportsArea", 1000 + difference)
            )
            .County with
        {
            Year = year,
        };
}
