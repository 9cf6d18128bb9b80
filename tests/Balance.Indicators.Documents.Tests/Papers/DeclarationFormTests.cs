using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Balance.Indicators.Tests.Evaluations;
using CsCheck;

namespace Balance.Indicators.Documents.Tests.Papers;

/// <summary>The declaration form, read back by readers that know nothing of how it was written.</summary>
public sealed class DeclarationFormTests
{
    /// <summary>
    /// A county with a school of every type. Counts, means and shares are worked out by hand; the coefficients by their definition, section by
    /// section, in two passes outside this library. 0.875 and 11.875 are ties.
    /// </summary>
    [Fact]
    public void A_small_county_with_every_school_type_is_filled_in_as_by_hand()
    {
        XElement page = PageOf(
            DeclarationForm.Of(
                Standard.National2017.Evaluate(EveryTypeCounty.County),
                FormFacts.Parse(EveryTypeCounty.Facts)
            )
        );

        Assert.Equal(
            [
                "市|示例市",
                "县（市、区）|测试县",
                "报送单位（盖章）|测试县人民政府",
                "报送时间|2026年10月15日",
                "数据年份|2025",
                "评估标准|" + Standard.National2017.Name.Zh,
            ],
            Rows(page, "cover")
        );
        Assert.Equal(
            ["120.50|60.25|5|40|61235|5120|18345|36789|1|1|1|1|1|1|2|1|31|16|1290|800|90|80|70|65"],
            Rows(page, "basics")
        );
        Assert.Equal(
            [
                "小学|达标学校总数|4|3|3|4|4|4|4|2",
                "达标学校比例（%）|100.0|75.0|75.0|100.0|100.0|100.0|100.0|50.0",
                "初中|达标学校总数|3|4|3|4|4|3|4|3",
                "达标学校比例（%）|75.0|100.0|75.0|100.0|100.0|75.0|100.0|75.0",
            ],
            Rows(page, "counts")
        );
        Assert.Equal(
            [
                "小学",
                "1|甲小学|7|1000|6|22|4.20|1.00|0.90|4.50|7.50|2000.00|2.30|达标|7项指标全部达标",
                "2|丙学校（小学部）|7|100|6|3|5.00|1.00|1.00|10.00|20.00|2000.00|2.38|达标|7项指标全部达标",
                "3|丁学校（小学部）|7|100|6|3|5.00|0.00|1.00|10.00|10.00|2500.00|2.92|未达标|第1、3、4、5、6、7项达标；第2项不到85%",
                "4|己教学点|7|60|＿＿|2|5.00|1.67|0.00|5.00|8.00|2500.00|3.33|未达标|第1、2、4、5、6、7项达标；第3项不到85%",
                "初中",
                "1|乙中学|10|500|3|10|5.20|1.00|0.80|5.80|10.20|2500.00|2.40|未达标|第2、4、5、6、7项达标；第1、3项达到85%",
                "2|丙学校（初中部）|7|100|3|2|6.00|1.00|1.00|11.00|22.00|2200.00|2.62|达标|第1、2、3、4、5、7项达标；第6项达到85%",
                "3|丁学校（初中部）|7|100|3|2|6.00|1.00|1.00|11.00|11.00|2750.00|3.22|达标|7项指标全部达标",
                "4|戊中学（初中部）|5|100|3|2|6.00|1.00|1.00|11.00|11.00|2750.00|2.73|达标|7项指标全部达标",
            ],
            Rows(page, "sections")
        );
        Assert.Equal(
            ["0.00", "未达标", "0.00", "未达标", "5.20", "0.80", "未达标", "2200.00"],
            Section(page, "sections")
                .Descendants("td")
                .Where(cell =>
                    cell.Attribute("class")?.Value.EndsWith("below", StringComparison.Ordinal)
                    == true
                )
                .Select(cell => cell.Value)
        );
        Assert.Equal(
            "小学学校总数 4 所（其中：一贯制学校的小学部 2 所，50人及以上教学点 1 个），初中学校总数 4 所（其中：一贯制学校的初中部 2 所，完全中学的初中部 1 所）。",
            Section(page, "sections").Descendants("li").First().Value
        );
        Assert.Equal(
            [
                "小学|全县平均值|4.37|0.95|0.87|5.40|8.71|2063.49|2.41|——",
                "差异系数|0.074|0.329|0.227|0.371|0.388|0.081|0.111|——",
                "初中|全县平均值|5.50|1.00|0.88|7.75|11.88|2525.00|2.57|——",
                "差异系数|0.070|0.000|0.111|0.325|0.324|0.064|0.106|——",
            ],
            Rows(page, "coefficients")
        );
        // The national method has no composite; the plan has.
        Assert.Equal(
            ["0.226", "0.143"],
            Rows(
                    PageOf(
                        DeclarationForm.Of(Standard.Haicheng2023.Evaluate(EveryTypeCounty.County))
                    ),
                    "coefficients"
                )
                .Where(row => row.StartsWith("差异系数", StringComparison.Ordinal))
                .Select(row => row.Split('|').Last())
        );
        Assert.Equal(
            [
                "规划布局合理，符合国家规定要求：是。布局规划经市政府批准|达标",
                "建设标准统一：是；教师编制标准统一：是；生均公用经费基准定额统一：是；基本装备配置标准统一：是。＿＿|达标",
                "每12个班有1间以上不小于96㎡的音乐专用教室：应有6间，已有41间，5所学校中4所达标；每12个班有1间以上不小于90㎡的美术专用教室：应有6间，已有50间，5所学校中5所达标|未达标",
                "超过2000人的小学0所、初中0所，超过2500人的一贯制学校0所|达标",
                "超过45人的小学班级20个，超过50人的初中班级1个|未达标",
                "不足100人学校学生数90人，公用经费100000元|未达标",
                "特殊教育学校公用经费7万元，学生数10人，生均6500元|达标",
                "教师年平均工资90000元，公务员年平均工资90000元|达标",
                "完成规定学时培训159人，全县教师160人，完成率99.4%|未达标",
                "统筹分配各校编制和岗位：是。＿＿|达标",
                "符合交流条件教师100名，上一年度交流10名，比例10.0%；其中骨干教师2名，占交流教师20.0%|达标",
                "在岗专任教师160人，持有教师资格证160人，占比100.0%|达标",
                "小学99.9%、初中95.0%|未达标",
                "优质高中招生名额总数100人，分配50人，占比50.0%；其中分配农村学校20人，占分配名额40.0%|达标",
                "符合条件的随迁子女100人，在公办学校就读80人，在政府购买服务的民办学校就读5人，合计85人，占比85.0%|达标",
            ],
            Conclusions(page, "conclusions-1")
        );
        Assert.Equal(
            [
                "初中毕业班学生96人，三年前入学101人，三年转入3人，死亡1人，转出2人，巩固率95.0%|达标",
                "适龄残疾儿童少年20人，入学19人，入学率95.0%；其中特殊教育学校就读10人，占入学人数52.6%|达标",
                "制定章程，实现管理与教学信息化：涉及6所，达标6所。＿＿|达标",
                "教师培训经费占公用经费预算比例：涉及6所，达标6所。＿＿|达标",
                "熟练运用信息化手段，设施设备利用率较高：是。＿＿|达标",
                "德育工作：涉及6所，达标6所；校园文化建设：涉及6所，达标6所。＿＿|达标",
                "课程开齐开足，秩序规范，实践活动有效开展：是。＿＿|达标",
                "无过重课业负担：是。＿＿|达标",
                "语文Ⅲ级、校际差异率0.140；数学Ⅳ级、校际差异率0.100；科学＿＿级、校际差异率＿＿；体育＿＿级、校际差异率＿＿；艺术＿＿级、校际差异率＿＿；德育＿＿级、校际差异率＿＿|达标",
            ],
            Conclusions(page, "conclusions-2")
        );
        Assert.Equal(
            ["计|100|90|80|88.9|40|36|90.0", "其中：家长|60|54|50|92.6|20|19|95.0"],
            Rows(page, "survey")
        );
        Assert.Equal(
            [
                "1|己教学点小学部 年级数|申报表数据|schools[\"F\"].grades.primary|表Ⅱ-2",
                "2|简要结论：" + Name("GG2") + "|申报表数据|texts.GG2|表Ⅳ",
            ],
            Rows(page, "missing").Take(2)
        );
    }

    /// <summary>Everything of it is missing that only the form asks for; the shares of 100 : 55 weighted pupils are worked out by hand.</summary>
    [Fact]
    public void The_smallest_county_is_filled_in_as_by_hand_with_blanks_for_what_only_the_form_asks()
    {
        DeclarationForm form = DeclarationForm.Of(
            Standard.Haicheng2023.Evaluate(TestFiles.County("docs/samples/minimal.json"))
        );
        XElement page = PageOf(form);

        Assert.Equal(
            [
                string.Join("|", Enumerable.Repeat("＿＿", 8))
                    + "|0|1|0|0|0|0|0|0|6|3|100|50|"
                    + string.Join("|", Enumerable.Repeat("＿＿", 4)),
            ],
            Rows(page, "basics")
        );
        Assert.Equal(
            [
                "小学",
                "1|示例九年一贯制学校（小学部）|＿＿|100|＿＿|6|5.00|1.00|1.00|5.29|9.29|2322.58|2.58|达标|7项指标全部达标",
                "初中",
                "1|示例九年一贯制学校（初中部）|＿＿|50|＿＿|3|6.00|2.00|2.00|5.82|10.22|2554.84|2.84|达标|7项指标全部达标",
            ],
            Rows(page, "sections")
        );
        Assert.Equal(
            [
                "小学|全县平均值|5.00|1.00|1.00|5.29|9.29|2322.58|2.58|——",
                "差异系数|0.000|0.000|0.000|0.000|0.000|0.000|0.000|0.000",
                "初中|全县平均值|6.00|2.00|2.00|5.82|10.22|2554.84|2.84|——",
                "差异系数|0.000|0.000|0.000|0.000|0.000|0.000|0.000|0.000",
            ],
            Rows(page, "coefficients")
        );
        Assert.Equal(
            [
                "规划布局合理，符合国家规定要求：是。＿＿|达标",
                "建设标准统一：是；教师编制标准统一：是；生均公用经费基准定额统一：是；基本装备配置标准统一：是。＿＿|达标",
                "每12个班有1间以上不小于96㎡的音乐专用教室：应有1间，已有1间，1所学校中1所达标；每12个班有1间以上不小于90㎡的美术专用教室：应有1间，已有1间，1所学校中1所达标|达标",
                "超过2000人的小学0所、初中0所，超过2500人的一贯制学校0所|达标",
                "超过45人的小学班级0个，超过50人的初中班级0个|达标",
                "不足100人学校学生数0人，公用经费0元|不适用",
                "特殊教育学校公用经费0万元，学生数0人，生均——元|不适用",
                "教师年平均工资92000元，公务员年平均工资91500元|达标",
                "完成规定学时培训18人，全县教师18人，完成率100.0%|达标",
                "统筹分配各校编制和岗位：是。＿＿|达标",
                "符合交流条件教师15名，上一年度交流2名，比例13.3%；其中骨干教师1名，占交流教师50.0%|达标",
                "在岗专任教师18人，持有教师资格证18人，占比100.0%|达标",
                "小学100.0%、初中96.0%|达标",
                "优质高中招生名额总数10人，分配5人，占比50.0%；其中分配农村学校＿＿人，占分配名额＿＿%|达标",
                "符合条件的随迁子女8人，在公办学校就读6人，在政府购买服务的民办学校就读1人，合计7人，占比87.5%|达标",
            ],
            Conclusions(page, "conclusions-1")
        );
        Assert.Equal(
            [
                "初中毕业班学生16人，三年前入学17人，三年转入1人，死亡0人，转出2人，巩固率100.0%|达标",
                "适龄残疾儿童少年2人，入学2人，入学率100.0%；其中特殊教育学校就读0人，占入学人数0.0%|达标",
                "制定规章制度（清单：章程），实现管理与教学信息化：涉及1所，达标1所。＿＿|达标",
                "教师培训经费占公用经费预算比例：涉及1所，达标1所。＿＿|达标",
                "熟练运用信息化手段，设施设备利用率较高：是。＿＿|达标",
                "德育工作：涉及1所，达标1所；校园文化建设：涉及1所，达标1所。＿＿|达标",
                "课程开齐开足，秩序规范，实践活动有效开展：是。＿＿|达标",
                "无过重课业负担：是。＿＿|达标",
                "语文Ⅲ级、校际差异率0.140；数学＿＿级、校际差异率＿＿；科学＿＿级、校际差异率＿＿；体育＿＿级、校际差异率＿＿；艺术＿＿级、校际差异率＿＿；德育＿＿级、校际差异率＿＿|达标",
            ],
            Conclusions(page, "conclusions-2")
        );
        Assert.Equal(
            [
                "计|" + string.Join("|", Enumerable.Repeat("＿＿", 7)),
                "其中：家长|" + string.Join("|", Enumerable.Repeat("＿＿", 7)),
            ],
            Rows(page, "survey")
        );
        Assert.Contains("86.0%", Section(page, "survey").Value, StringComparison.Ordinal);
        Assert.Equal(form.Missing.Length, Rows(page, "missing").Length);
        Assert.Equal(
            ["市", "报送单位", "报送时间", "人口总数"],
            form.Missing.Take(4).Select(gap => gap.What.Zh)
        );
        Assert.Equal(
            ("figures.population", true, "表Ⅰ"),
            (form.Missing[3].Path, form.Missing[3].IsOfForm, form.Missing[3].Tables.Single())
        );
    }

    [Fact]
    public void What_the_county_lacks_is_a_blank_and_is_listed_with_its_place_and_tables()
    {
        County county = new TestCounty(EveryTypeCounty.County)
            .Set(Stage.Primary, "backboneTeachers", null)
            .Set("eligibleTeachers", null)
            .Change(school => school with { Type = null }, 6)
            .County;
        DeclarationForm form = DeclarationForm.Of(
            Standard.National2017.Evaluate(county),
            FormFacts.Parse(EveryTypeCounty.Facts)
        );
        XElement page = PageOf(form);

        // Of no type it is known how many schools there are.
        Assert.Equal(
            Enumerable.Repeat("＿＿", 8),
            Rows(page, "basics").Single().Split('|').Skip(8).Take(8)
        );
        Assert.Equal(
            "1|甲小学|7|1000|6|22|4.20|＿＿|0.90|4.50|7.50|2000.00|2.30|＿＿|第1、3、4、5、6、7项达标；第2项待定",
            Rows(page, "sections")[1]
        );
        Assert.Equal("＿＿", Rows(page, "counts")[0].Split('|')[3]);
        Assert.Equal("＿＿", Rows(page, "coefficients")[0].Split('|')[3]);
        Assert.Equal("＿＿", Rows(page, "coefficients")[1].Split('|')[2]);
        Assert.Equal(
            "符合交流条件教师＿＿名，上一年度交流＿＿名，比例＿＿%；其中骨干教师2名，占交流教师20.0%|＿＿",
            Conclusions(page, "conclusions-1")[10]
        );
        FormGap gap = form.Missing.Single(item =>
            item.Path == "schools[0].sections.primary.backboneTeachers"
        );
        Assert.Equal(("甲小学小学部 县级以上骨干教师数", false), (gap.What.Zh, gap.IsOfForm));
        Assert.Equal(["表Ⅱ-1", "表Ⅱ-2", "表Ⅲ"], gap.Tables.ToArray());
        Assert.Contains(form.Missing, item => item.Path == "measures.eligibleTeachers");
        Assert.Contains(form.Missing, item => item.Path == "schools[6].type");
    }

    [Theory]
    [InlineData("5.30", "7项指标全部达标", "达标")]
    [InlineData("5.299", "第2、3、4、5、6、7项达标；第1项达到85%", "达标")]
    [InlineData("4.505", "第2、3、4、5、6、7项达标；第1项达到85%", "达标")]
    [InlineData("4.504", "第2、3、4、5、6、7项达标；第1项不到85%", "未达标")]
    public void Remarks_tell_exactly_which_reach_the_limit_and_85_percent(
        string perHundred,
        string remark,
        string outcome
    )
    {
        // For 100 000 pupils, so that a thousandth is a person.
        int teachers = (int)(decimal.Parse(perHundred, CultureInfo.InvariantCulture) * 1000);
        XElement page = PageOf(
            DeclarationForm.Of(
                TestCounty
                    .Met.Only(
                        TestSchool
                            .JuniorSchool("1", 100_000)
                            .With(Stage.Junior, "teachersAboveRequiredQualification", teachers)
                    )
                    .Evaluate(Standard.National2017)
            )
        );

        string[] cells = Rows(page, "sections").Last().Split('|');
        Assert.Equal((outcome, remark), (cells[13], cells[14]));
    }

    [Fact]
    public void Names_and_limits_are_those_of_the_standard()
    {
        string changed = Standard
            .National2017.ToJson()
            .Replace("\"limit\": 6000", "\"limit\": 8000", StringComparison.Ordinal)
            .Replace("不低于6000元", "不低于8000元", StringComparison.Ordinal)
            .Replace("\"primary\": 45,", "\"primary\": 40,", StringComparison.Ordinal);
        foreach (Standard standard in (Standard[])[.. Standard.All, Standard.Parse(changed)])
        {
            XElement page = PageOf(DeclarationForm.Of(standard.Evaluate(EveryTypeCounty.County)));

            Assert.Equal(
                standard
                    .Dimensions.Skip(1)
                    .Take(2)
                    .SelectMany(dimension =>
                        dimension.Indicators.Select((item, i) => $"{i + 1}. {item.Name.Zh}")
                    ),
                Section(page, "conclusions-1")
                    .Descendants("tbody")
                    .Concat(Section(page, "conclusions-2").Descendants("tbody"))
                    .Descendants("th")
                    .Select(cell => cell.Value)
            );
            Assert.Equal(
                standard.Dimensions[0].Indicators.Select(item => item.Name.Zh).Append("综合评估"),
                Section(page, "counts")
                    .Descendants("thead")
                    .First()
                    .Elements("tr")
                    .First()
                    .Elements("th")
                    .Skip(2)
                    .Select(head => head.Value)
            );
        }

        XElement own = PageOf(
            DeclarationForm.Of(Standard.Parse(changed).Evaluate(EveryTypeCounty.County))
        );
        Assert.StartsWith(
            "超过40人的小学班级",
            Conclusions(own, "conclusions-1")[4],
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "生均6500元|未达标",
            Conclusions(own, "conclusions-1")[6],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_indicator_of_another_standard_is_told_in_general_words()
    {
        string changed = Standard
            .National2017.ToJson()
            .Replace("\"GG9\"", "\"GX1\"", StringComparison.Ordinal)
            .Replace("\"GG6\"", "\"GX2\"", StringComparison.Ordinal)
            .Replace("\"GG5\"", "\"GX3\"", StringComparison.Ordinal);
        string[] conclusions = Conclusions(
            PageOf(DeclarationForm.Of(Standard.Parse(changed).Evaluate(EveryTypeCounty.County))),
            "conclusions-1"
        );

        // 22 + 3 + 3 + 2 + 1 and 10 + 2 + 2 + 2 classes, of which 20 and 1 are too large.
        Assert.Equal("班级学生数：涉及47个，达标26个。＿＿|未达标", conclusions[4]);
        Assert.Equal("核定公用经费的学生数：涉及2所，达标1所。＿＿|未达标", conclusions[5]);
        Assert.Equal("5年360学时培训完成率：99.4%。＿＿|未达标", conclusions[8]);
    }

    /// <summary>Figure by figure, from the page and from the workbook, for random counties and both standards.</summary>
    [Fact]
    public void Figures_are_those_of_the_evaluation() =>
        CountyGen.Any.Sample(
            county =>
            {
                foreach (Standard standard in Standard.All)
                {
                    Evaluation evaluation = standard.Evaluate(county);
                    DeclarationForm form = DeclarationForm.Of(evaluation);
                    (string, string[])[] expected =
                    [
                        .. from stage in (Stage[])[Stage.Primary, Stage.Junior]
                        from school in evaluation.Schools
                        let section = school.Section(stage)
                        where section is not null && section.Outcome != Outcome.NotApplicable
                        select (
                            Outcomes(section.Outcome),
                            (string[])
                                [
                                    .. section.Findings.Select(finding =>
                                        finding.Value is { } value ? Rounded(value, 2) : "＿＿"
                                    ),
                                ]
                        ),
                    ];
                    string[] coefficients =
                    [
                        .. evaluation
                            .Coefficients.Where(item =>
                                item.Sections > 0 || !item.Missing.IsEmpty || item.Value is not null
                            )
                            .Select(item =>
                                !item.Missing.IsEmpty ? "＿＿"
                                : item.IsUndefined || item.IsProvisional ? "无定义"
                                : Rounded(item.Rounded!.Value, 3)
                            ),
                    ];
                    XElement page = PageOf(form);
                    Dictionary<string, string[][]> sheets = SheetsOf(form);
                    foreach (
                        string[][] rows in (string[][][])
                            [
                                [.. Rows(page, "sections").Select(row => row.Split('|'))],
                                Below(sheets["表Ⅱ-2"], 2),
                            ]
                    )
                    {
                        Assert.Equal(
                            expected,
                            rows.Where(row => row.Length > 14 && row[13].Length > 0)
                                .Select(row => (row[13], row[6..13]))
                        );
                    }

                    foreach (
                        string[][] rows in (string[][][])
                            [
                                [.. Rows(page, "coefficients").Select(row => row.Split('|'))],
                                Below(sheets["表Ⅲ"], 2),
                            ]
                    )
                    {
                        Assert.Equal(
                            coefficients,
                            rows.Where(row => row.Contains("差异系数"))
                                .SelectMany(row =>
                                    row.SkipWhile(cell => cell != "差异系数").Skip(1).Take(8)
                                )
                                .Where(cell => cell is not ("——" or ""))
                        );
                    }

                    Assert.Equal(
                        evaluation
                            .Dimensions.Skip(1)
                            .Take(2)
                            .SelectMany(dimension => dimension.Indicators)
                            .Select(item => Outcomes(item.Outcome)),
                        Conclusions(page, "conclusions-1")
                            .Concat(Conclusions(page, "conclusions-2"))
                            .Select(row => row.Split('|').Last())
                    );
                    Assert.Equal(
                        Conclusions(page, "conclusions-1"),
                        Below(sheets["表Ⅳ"], 1)
                            .Where(row => row[2].Length > 0)
                            .Select(row => row[1] + "|" + row[2])
                    );
                    Assert.Equal(
                        Rows(page, "basics").Single().Split('|'),
                        Below(sheets["表Ⅰ"], 4)[0][..24]
                    );
                }
            },
            iter: 50
        );

    [Fact]
    public void The_workbook_is_valid_and_has_a_sheet_for_each_table()
    {
        DeclarationForm form = DeclarationForm.Of(
            Standard.National2017.Evaluate(SampleCounty.Create())
        );
        byte[] bytes = WorkbookOf(form);

        Assert.Equal([], Office.Errors(bytes));
        Assert.Equal(
            ["封面", "表Ⅰ", "表Ⅱ-1", "表Ⅱ-2", "表Ⅲ", "表Ⅳ", "表Ⅴ", "表Ⅵ", "缺少的数据"],
            SheetsOf(form).Keys
        );
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")")]
    [InlineData("+1+1")]
    [InlineData("<script>alert(1)</script>&amp;\"'")]
    [InlineData("甲\u200b乙\u2060")]
    [InlineData("长")]
    public void Names_and_words_of_others_are_inert(string name)
    {
        string written = name == "长" ? new string('长', 500) : name;
        string facts = EveryTypeCounty.Facts.Replace(
            "布局规划经市政府批准",
            System.Text.Json.JsonEncodedText.Encode(Visible(written)).ToString(),
            StringComparison.Ordinal
        );
        County county = EveryTypeCounty.County with
        {
            Name = written,
            Schools =
            [
                .. EveryTypeCounty.County.Schools.Select(school =>
                    school with
                    {
                        Name = written,
                        Township = written,
                    }
                ),
            ],
        };
        DeclarationForm form = DeclarationForm.Of(
            Standard.Haicheng2023.Evaluate(county),
            FormFacts.Parse(facts)
        );
        XElement page = PageOf(form);
        XElement plain = PageOf(
            DeclarationForm.Of(
                Standard.Haicheng2023.Evaluate(EveryTypeCounty.County),
                FormFacts.Parse(EveryTypeCounty.Facts)
            )
        );

        Assert.Equal(
            plain.Descendants().Select(item => item.Name.LocalName),
            page.Descendants().Select(item => item.Name.LocalName)
        );
        Assert.DoesNotContain(page.Value, text => text is '\u200b' or '\u2060');
        byte[] bytes = WorkbookOf(form);
        Assert.Equal([], Office.Errors(bytes));
        Assert.DoesNotContain("<f>", Sheets.PartsOf(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain('\u200b', Sheets.PartsOf(bytes));
        Assert.StartsWith(
            Visible(written),
            Rows(page, "sections")[1].Split('|')[1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_needed_is_asked_for_and_what_does_not_fit_is_refused()
    {
        Evaluation evaluation = Standard.National2017.Evaluate(EveryTypeCounty.County);
        var form = DeclarationForm.Of(evaluation);
        Assert.Throws<ArgumentNullException>(() => DeclarationForm.Of(null!));
        Assert.Throws<ArgumentNullException>(() => form.WriteHtml(null!));
        Assert.Throws<ArgumentNullException>(() => form.WriteWorkbook(null!));
        BadDataException refused = Assert.Throws<BadDataException>(() =>
            DeclarationForm.Of(
                evaluation,
                FormFacts.Parse(
                    """{ "format": "balance-form/1", "schools": { "no such": { "sponsor": 1 } } }"""
                )
            )
        );
        Assert.Contains(
            "no such",
            Assert.Single(refused.Problems).In(Language.English),
            StringComparison.Ordinal
        );
    }

    private static string Outcomes(Outcome outcome) =>
        outcome == Outcome.Undetermined ? "＿＿" : outcome.Name().Zh;

    private static string Rounded(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString(
                "F" + decimals.ToString(CultureInfo.InvariantCulture),
                CultureInfo.InvariantCulture
            );

    private static string Visible(string text) =>
        text.Replace("\u200b", "\\u200b", StringComparison.Ordinal)
            .Replace("\u2060", "\\u2060", StringComparison.Ordinal);

    private static string Name(string indicator) =>
        Standard
            .National2017.Dimensions.SelectMany(dimension => dimension.Indicators)
            .Single(item => item.Id == indicator)
            .Name.Zh;

    private static XElement PageOf(DeclarationForm form)
    {
        using var stream = new MemoryStream();
        form.WriteHtml(stream);
        string page = Encoding.UTF8.GetString(stream.ToArray());
        int start = page.IndexOf("<body>", StringComparison.Ordinal);
        int end = page.IndexOf("</body>", StringComparison.Ordinal) + "</body>".Length;
        return XElement.Parse(page[start..end]);
    }

    private static XElement Section(XElement page, string id) =>
        page.Descendants("section").Single(section => section.Attribute("id")!.Value == id);

    /// <summary>The rows below the heads, their cells between strokes.</summary>
    private static string[] Rows(XElement page, string id) =>
        [
            .. Section(page, id)
                .Descendants("tbody")
                .Elements("tr")
                .Select(row => string.Join("|", row.Elements().Select(cell => cell.Value))),
        ];

    private static string[] Conclusions(XElement page, string id) =>
        [
            .. Section(page, id)
                .Descendants("tbody")
                .Elements("tr")
                .Select(row => string.Join("|", row.Elements("td").Select(cell => cell.Value))),
        ];

    private static byte[] WorkbookOf(DeclarationForm form)
    {
        using var stream = new MemoryStream();
        form.WriteWorkbook(stream);
        return stream.ToArray();
    }

    private static Dictionary<string, string[][]> SheetsOf(DeclarationForm form) =>
        Sheets.Shown(WorkbookOf(form));

    /// <summary>What stands below the title and so many rows of heads.</summary>
    private static string[][] Below(string[][] sheet, int heads) => sheet[(1 + heads)..];
}
