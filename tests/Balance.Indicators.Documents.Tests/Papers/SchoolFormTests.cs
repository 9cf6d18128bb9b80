using System.Text;
using System.Xml.Linq;

namespace Balance.Indicators.Documents.Tests.Papers;

/// <summary>The self-evaluation form of schools, read back from the page, with figures worked by hand.</summary>
public sealed class SchoolFormTests
{
    [Fact]
    public void A_nine_year_school_is_filled_in_as_by_hand()
    {
        XElement page = PageOf(
            SchoolForm.Of(Standard.National2017.Evaluate(EveryTypeCounty.County), " c ")
        );

        Assert.Equal(
            "学校名称：丙学校（九年一贯制学校）　学校代码：C　建校于 ＿＿ 年",
            page.Descendants("thead").First().Descendants("th").First().Value
        );

        // 2100 ㎡, 4200 ㎡, 420 000 元 and 5 rooms are shared 1 : 1.1; GG13 is the county's.
        Assert.Equal(
            [
                "小学：高于规定学历教师数 5 人，每百名学生 5.00 人；初中：高于规定学历教师数 6 人，每百名学生 6.00 人|达标",
                "小学：县级以上骨干教师数 1 人，每百名学生 1.00 人；初中：县级以上骨干教师数 1 人，每百名学生 1.00 人|达标",
                "小学：体育、艺术（美术、音乐）专任教师数 1 人，每百名学生 1.00 人；初中：体育、艺术（美术、音乐）专任教师数 1 人，每百名学生 1.00 人|达标",
                "小学：教学及辅助用房面积（不含室内体育用房） 1000.00 ㎡，生均 10.00 ㎡；初中：教学及辅助用房面积（不含室内体育用房） 1100.00 ㎡，生均 11.00 ㎡|达标",
                "小学：体育运动场馆面积（含室内体育用房） 2000.00 ㎡，生均 20.00 ㎡；初中：体育运动场馆面积（含室内体育用房） 2200.00 ㎡，生均 22.00 ㎡|达标",
                "小学：教学仪器设备值 20.00 万元，生均 2000.00 元；初中：教学仪器设备值 22.00 万元，生均 2200.00 元|未达标",
                "小学：网络多媒体教室数 2.38 间，每百名学生 2.38 间；初中：网络多媒体教室数 2.62 间，每百名学生 2.62 间|达标",
                "小学部：达标；初中部：达标|达标",
                "全校教学班数5个；音乐专用教室10间，面积分别为96、96、96、96、96、96、96、96、96、96㎡；美术专用教室10间，面积分别为90、90、90、90、90、90、90、90、90、90㎡|达标",
                "全校学生200人，其中小学100人、初中100人、高中0人|达标",
                "最大班额50人，超过45人小学班级0个，超过50人初中班级0个|达标",
                "制定章程，实现管理与教学信息化：是|达标",
                "教师培训经费占公用经费预算比例：5.0%|达标",
                "德育工作：良好；校园文化建设：良好|达标",
                "达标",
            ],
            Rows(page)
        );
    }

    [Fact]
    public void Other_types_tell_what_concerns_them()
    {
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(EveryTypeCounty.County);
        string[] Of(string code) => Rows(PageOf(SchoolForm.Of(evaluation, code)));

        Assert.Contains(
            "学生数30人，核定公用经费的学生数90人，拨付公用经费3.00万元，生均1000元|未达标",
            Of("G")
        );
        Assert.Contains("学生数10人，拨付公用经费6.50万元，生均6500元|达标", Of("H"));
        Assert.Contains("全校学生300人，其中小学100人、初中100人、高中100人|达标", Of("D"));
        Assert.Contains("最大班额51人，超过45人小学班级0个，超过50人初中班级1个|未达标", Of("D"));
        Assert.Contains("最大班额46人，超过45人小学班级20个，超过50人初中班级0个|未达标", Of("A"));
        Assert.Contains(Of("A"), row => row.StartsWith("不存在|", StringComparison.Ordinal));
        Assert.Equal("未达标", Of("A").Last());
    }

    [Fact]
    public void Campuses_are_named_and_the_school_has_a_place_to_sign()
    {
        County county = EveryTypeCounty.County;
        School main = county.Schools[0];
        XElement page = PageOf(
            SchoolForm.Of(
                Standard.National2017.Evaluate(
                    county with
                    {
                        Schools =
                        [
                            .. county.Schools,
                            main with
                            {
                                Code = "A2",
                                Name = "甲小学东校区",
                                CampusOf = " a ",
                            },
                        ],
                    }
                ),
                main.Code
            )
        );

        Assert.EndsWith(
            " 年　含校区：甲小学东校区（各校区合并填写）",
            page.Descendants("thead").First().Descendants("th").First().Value,
            StringComparison.Ordinal
        );
        Assert.Contains(
            page.Descendants("section").First().Descendants("tr").Last().Value.Split('　'),
            text => text == "学校（盖章）："
        );
    }

    [Fact]
    public void What_is_missing_is_a_blank_and_is_listed()
    {
        SchoolForm form = SchoolForm.Of(
            new TestCounty(EveryTypeCounty.County)
                .Set(Stage.Primary, "sportsArea", null)
                .SetSchool("sportsArea", null)
                .SetSchool("moralEducation", null)
                .Set(Stage.Primary, "classSizes", null)
                .Change(school => school with { BuiltYear = 1999 })
                .Evaluate(),
            "A"
        );
        string[] rows = Rows(PageOf(form));

        Assert.Contains(
            "小学：体育运动场馆面积（含室内体育用房） ＿＿ ㎡，生均 ＿＿ ㎡|＿＿",
            rows
        );
        Assert.Contains("德育工作：＿＿；校园文化建设：良好|＿＿", rows);
        Assert.Contains("最大班额＿＿人，超过45人小学班级＿＿个，超过50人初中班级0个|＿＿", rows);
        Assert.Equal(
            ["体育运动场馆面积（含室内体育用房）", "各班学生数", "德育工作等级"],
            form.Missing.Select(gap => gap.What.Zh.Split(' ').Last()).Order(StringComparer.Ordinal)
        );
        Assert.All(form.Missing, gap => Assert.Equal(["甲小学"], gap.Tables.ToArray()));
    }

    [Fact]
    public void All_schools_have_one_each_and_the_outcomes_are_the_evaluation_s()
    {
        foreach (Standard standard in Standard.All)
        {
            Evaluation evaluation = standard.Evaluate(SampleCounty.Create());
            SchoolForm form = SchoolForm.OfAll(evaluation);
            XElement[] sections =
            [
                .. PageOf(form)
                    .Descendants("section")
                    .Where(section => section.Attribute("id")!.Value != "missing"),
            ];

            Assert.Equal(
                evaluation.Schools.Select(school =>
                    school.Outcome == Outcome.Undetermined ? "＿＿" : school.Outcome.Name().Zh
                ),
                sections.Select(section => section.Descendants("td").Last().Value)
            );
            using var stream = new MemoryStream();
            form.WriteWorkbook(stream);
            Assert.Equal([], Office.Errors(stream.ToArray()));
            Assert.Equal(
                evaluation.Schools.Count + (form.Missing.IsEmpty ? 0 : 1),
                Sheets.Read(stream.ToArray()).Count
            );
        }
    }

    [Fact]
    public void What_is_needed_is_asked_for()
    {
        Evaluation evaluation = TestCounty.Met.Evaluate();
        Assert.Throws<ArgumentNullException>(() => SchoolForm.OfAll(null!));
        Assert.Throws<ArgumentNullException>(() => SchoolForm.Of(null!, "1"));
        Assert.Throws<ArgumentNullException>(() => SchoolForm.Of(evaluation, null!));
        Assert.Throws<KeyNotFoundException>(() => SchoolForm.Of(evaluation, "no such"));
        Assert.Throws<ArgumentNullException>(() => SchoolForm.OfAll(evaluation).WriteHtml(null!));
        Assert.Throws<ArgumentNullException>(() =>
            SchoolForm.OfAll(evaluation).WriteWorkbook(null!)
        );
    }

    private static XElement PageOf(SchoolForm form)
    {
        using var stream = new MemoryStream();
        form.WriteHtml(stream);
        string page = Encoding.UTF8.GetString(stream.ToArray());
        int start = page.IndexOf("<body>", StringComparison.Ordinal);
        int end = page.IndexOf("</body>", StringComparison.Ordinal) + "</body>".Length;
        return XElement.Parse(page[start..end]);
    }

    /// <summary>The conclusions and outcomes of the first school, row by row.</summary>
    /// <summary>The rows but for the last, which is there to be signed.</summary>
    private static string[] Rows(XElement page) =>
        [
            .. page.Descendants("section")
                .First()
                .Descendants("tbody")
                .Elements("tr")
                .SkipLast(1)
                .Select(row => string.Join("|", row.Elements("td").Select(cell => cell.Value))),
        ];
}
