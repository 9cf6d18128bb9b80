using System.Globalization;

namespace Balance.Indicators.Tests.Counties;

/// <summary>Figures far from those of others: 20 times the median or a twentieth of it is not far yet, beyond is told.</summary>
public sealed class OutlierChecksTests
{
    private const string Area = "teachingArea";

    /// <summary>
    /// Sections of 100 pupils, or of as many as are told: the amounts of each, and the position, the rate and the median that are
    /// told. Worked out by hand: of 6, the median lies between the third and the fourth.
    /// </summary>
    [Theory]
    // Four sections are too few to tell what is usual, and of nobody or of what is not reported nothing is told.
    [InlineData("1000 1000 1000 90000", "")]
    [InlineData("1000 1000 1000 - 90000", "")]
    [InlineData("1000 1000 1000 1000/0 90000", "")]
    [InlineData("1000 1000 1000 1000 20000", "")]
    [InlineData("1000 1000 1000 1000 20001", "5 20001 200.01 > 10")]
    [InlineData("50 1000 1000 1000 1000", "")]
    [InlineData("49.9 1000 1000 1000 1000", "1 49.9 0.499 < 10")]
    [InlineData("0 1000 1000 1000 1000", "")]
    [InlineData("20001 49 1000 1000 1000 1000 1000", "1 20001 200.01 > 10; 2 49 0.49 < 10")]
    [InlineData("100 100 300 300 100 4000", "")]
    [InlineData("100 100 300 300 100 4001", "6 4001 40.01 > 2")]
    [InlineData("10 200 200 200 200 200", "")]
    [InlineData("9 100 100 300 300 300", "1 9 0.09 < 2")]
    // Where half have none, nothing is far from that.
    [InlineData("0 0 0 1 90000", "")]
    // Thirds are no doubles: 200 for 3 is exactly 20 times 10 for 3, and 0.5 for 3 a twentieth.
    [InlineData("10/3 10/3 10/3 10/3 200/3", "")]
    [InlineData("10/3 10/3 10/3 10/3 200.00000001/3", "5 200.00000001 66.6667 > 3.3333")]
    [InlineData("10/3 10/3 10/3 10/3 0.5/3", "")]
    [InlineData("10/3 10/3 10/3 10/3 0.49999999999/3", "5 0.49999999999 0.1667 < 3.3333")]
    [InlineData("10/3 20/6 30/9 40/12 20000/300", "")]
    public void ASectionBeyondTwentyTimesTheMedianIsTold(string amounts, string told)
    {
        foreach (
            (Stage stage, string zh, string en) in new[]
            {
                (Stage.Primary, "小学", "primary"),
                (Stage.Junior, "初中", "junior secondary"),
            }
        )
        {
            string[] each = amounts.Split(' ');
            County county = CountyOf([
                .. each.Select((amount, i) => SchoolOf(i + 1, stage, Figures(amount, Area))),
            ]);

            var expected =
                from one in told.Split("; ", StringSplitOptions.RemoveEmptyEntries)
                let parts = one.Split(' ')
                let more = parts[3] == ">"
                from text in new[]
                {
                    $"schools[{int.Parse(parts[0], CultureInfo.InvariantCulture) - 1}].sections.{stage.Code()}.teachingArea：{parts[0]}校（第 {parts[0]} 所学校）{zh}部的“教学及辅助用房面积（不含室内体育用房）”为 {parts[1]}，平均每名学生 {parts[2]}，{(more ? "超过" : "不到")}全县{zh}中位数 {parts[4]} 的{(more ? " 20 倍" : "二十分之一")}；请核对数值和单位。",
                    $"schools[{int.Parse(parts[0], CultureInfo.InvariantCulture) - 1}].sections.{stage.Code()}.teachingArea: {parts[0]}校 (school {parts[0]}), {en} section: \"teaching and auxiliary rooms, indoor sports rooms left out\" is {parts[1]}, {parts[2]} per pupil, {(more ? "more than 20 times" : "less than a twentieth of")} the median of the county's {en} sections, {parts[4]}; check the number and its unit.",
                }
                select text;
            Assert.Equal(expected, Told(county));
        }
    }

    [Theory]
    [InlineData("teachersAboveRequiredQualification")]
    [InlineData("backboneTeachers")]
    [InlineData("peAndArtTeachers")]
    [InlineData("teachingArea")]
    [InlineData("sportsArea")]
    [InlineData("equipmentValue")]
    [InlineData("multimediaClassrooms")]
    public void EveryResourceIsLookedAt(string id)
    {
        // 10 for each pupil and 300 for each, a teacher a pupil and 30 for each among them: more than pupils, which is told too.
        County county = CountyOf([
            .. new[] { "1000", "1000", "1000", "1000", "30000" }.Select(
                (amount, i) => SchoolOf(i + 1, Stage.Primary, Figures(amount, id))
            ),
        ]);

        Assert.Contains(
            county.Check(),
            problem =>
                problem.Path.ToString() == "schools[4].sections.primary." + id
                && problem.Message.Zh.Contains(
                    "全县小学中位数 10 的 20 倍",
                    StringComparison.Ordinal
                )
        );
    }

    /// <summary>What a school of two stages shares is for the pupils of both: 3 000 ㎡ for 100 and 200 pupils are 10 for each.</summary>
    [Fact]
    public void WhatASchoolSharesIsForThePupilsOfAllItsStages()
    {
        School Nine(int number, decimal area) =>
            new(Text(number))
            {
                Name = number + "校",
                Type = SchoolType.NineYear,
                Measures = new MeasureSet([new(Area, area)]),
                Sections =
                [
                    new Section(Stage.Primary, new MeasureSet([new("pupils", 100)])),
                    new Section(Stage.Junior, new MeasureSet([new("pupils", 200)])),
                ],
            };

        County county = CountyOf([
            .. Enumerable.Range(1, 4).Select(number => Nine(number, 3000)),
            Nine(5, 60000),
        ]);
        Assert.Empty(Told(county));

        string[] told = Told(CountyOf([.. county.Schools.Take(4), Nine(5, 60001)]));
        Assert.Equal(4, told.Length);
        Assert.All(
            told,
            text =>
                Assert.StartsWith(
                    "schools[4].measures.teachingArea",
                    text,
                    StringComparison.Ordinal
                )
        );
        Assert.Contains("5校（第 5 所学校）小学部的", told[0], StringComparison.Ordinal);
        Assert.Contains(
            "为 60001，平均每名学生 200.0033，超过全县小学中位数 10 的",
            told[0],
            StringComparison.Ordinal
        );
        Assert.Contains("5校（第 5 所学校）初中部的", told[2], StringComparison.Ordinal);
        Assert.Contains("超过全县初中中位数 10 的", told[2], StringComparison.Ordinal);
    }

    /// <summary>A campus is a place of its own, with its own figures and the type of its school; places keep the order of the county.</summary>
    [Fact]
    public void ACampusIsLookedAtByItself()
    {
        School[] schools =
        [
            .. new[] { "1000", "1000", "1000", "1000", "20001" }.Select(
                (amount, i) => SchoolOf(i + 1, Stage.Primary, Figures(amount, Area))
            ),
        ];
        // The first is a campus of the last: it stands before it.
        schools[0] = schools[0] with
        {
            CampusOf = "5",
            Type = null,
            Measures = schools[0].Measures,
        };

        Assert.StartsWith(
            "schools[4].sections.primary.teachingArea：5校",
            Told(CountyOf(schools))[0],
            StringComparison.Ordinal
        );
    }

    /// <summary>What a campus reports as a whole is for its pupils, by the stages of its school's type; and of all places the first in the county is told.</summary>
    [Fact]
    public void TheWholeOfACampusIsForItsPupils()
    {
        School[] schools =
        [
            .. new[] { "500", "1000", "1000", "1000", "1000" }.Select(
                (amount, i) =>
                    SchoolOf(
                        i + 1,
                        Stage.Primary,
                        Figures(amount, Area).With("equipmentValue", 500)
                    )
            ),
        ];
        schools[0] = schools[0] with
        {
            CampusOf = "5",
            Type = null,
            Measures = MeasureSet.Empty.With(Area, 20001),
            Sections = [new Section(Stage.Primary, Figures("500", "equipmentValue"))],
        };

        string[] told = Told(CountyOf(schools));
        Assert.Equal(4, told.Length);
        Assert.StartsWith(
            "schools[0].measures.teachingArea：1校（第 1 所学校）小学部的“教学及辅助用房面积（不含室内体育用房）”为 20001，平均每名学生 200.01，超过全县小学中位数 10 的 20 倍",
            told[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "schools[0].sections.primary.equipmentValue：各校平均每名学生的“教学仪器设备值”，中位数是 5 元",
            told[2],
            StringComparison.Ordinal
        );
    }

    /// <summary>The median yuan for each pupil: 10 is a unit that may be, less is not.</summary>
    [Theory]
    [InlineData("publicFunding", "公用经费", "public funding", "1000", "")]
    [InlineData("publicFunding", "公用经费", "public funding", "999.9", "0 9.999")]
    [InlineData("publicFunding", "公用经费", "public funding", "30/3 30/3 0.03/3", "")]
    [InlineData("publicFunding", "公用经费", "public funding", "29.9999999999/3", "0 10")]
    [InlineData("publicFunding", "公用经费", "public funding", "- 900 800/0", "1 9")]
    [InlineData("publicFunding", "公用经费", "public funding", "0 0 900", "")]
    [InlineData("publicFunding", "公用经费", "public funding", "900 1100", "")]
    [InlineData("publicFunding", "公用经费", "public funding", "900 1098", "0 9.99")]
    [InlineData(
        "publicFundingBudget",
        "年度公用经费预算总额",
        "annual public-funding budget",
        "5000 200 300",
        "0 3"
    )]
    [InlineData(
        "publicFundingBudget",
        "年度公用经费预算总额",
        "annual public-funding budget",
        "",
        ""
    )]
    public void AMedianBelowTenYuanIsTold(
        string id,
        string zh,
        string en,
        string amounts,
        string told
    )
    {
        County county = CountyOf([
            .. amounts
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(
                    (amount, i) =>
                    {
                        MeasureSet figures = Figures(amount, id);
                        return SchoolOf(i + 1, Stage.Primary, figures.With(id, null)) with
                        {
                            Measures = MeasureSet.Empty.With(id, figures.Find(id)),
                        };
                    }
                ),
        ]);

        string[] parts = told.Split(' ');
        Assert.Equal(
            told.Length == 0
                ? []
                :
                [
                    $"schools[{parts[0]}].measures.{id}：各校平均每名学生的“{zh}”，中位数是 {parts[1]} 元，不到 10 元；是否把万元当作元填报，请核对单位。",
                    $"schools[{parts[0]}].measures.{id}: The median over the schools of \"{en}\" per pupil is {parts[1]} yuan, below 10; check whether it was reported in units of 10 000 yuan.",
                ],
            Told(county)
        );
    }

    /// <summary>Of equipment the sections of both stages count together: 5, 5, 5, 15, 15 yuan, and with two more of 15.</summary>
    [Fact]
    public void EquipmentOfBothStagesCountsTogether()
    {
        School[] schools =
        [
            .. Enumerable
                .Range(1, 3)
                .Select(number =>
                    SchoolOf(number, Stage.Primary, Figures("500", "equipmentValue"))
                ),
            .. Enumerable
                .Range(4, 4)
                .Select(number =>
                    SchoolOf(number, Stage.Junior, Figures("1500", "equipmentValue"))
                ),
        ];

        Assert.Empty(Told(CountyOf(schools)));
        Assert.Equal(
            "schools[0].sections.primary.equipmentValue：各校平均每名学生的“教学仪器设备值”，中位数是 5 元，不到 10 元；是否把万元当作元填报，请核对单位。",
            Told(CountyOf(schools[..5]))[0]
        );
    }

    [Theory]
    [InlineData("100000", "5000", "")]
    [InlineData("100000.01", "5000", "超过 more")]
    [InlineData("5000", "100000", "")]
    [InlineData("4999.99", "100000", "不到 less")]
    [InlineData("0", "100000", "")]
    [InlineData("100000", "-", "")]
    [InlineData("-", "100000", "")]
    public void SalariesAreAlike(string teachers, string others, string told)
    {
        MeasureSet measures = MeasureSet.Empty;
        foreach (
            (string id, string amount) in new[]
            {
                ("averageTeacherSalary", teachers),
                ("averageCivilServantSalary", others),
            }
        )
        {
            measures = amount == "-" ? measures : measures.With(id, Number(amount));
        }

        bool more = told.StartsWith("超过", StringComparison.Ordinal);
        Assert.Equal(
            told.Length == 0
                ? []
                :
                [
                    $"measures.averageTeacherSalary：甲县的“义务教育教师年平均工资收入”为 {teachers} 元，{(more ? "超过" : "不到")}“当地公务员年平均工资收入” {others} 元的{(more ? " 20 倍" : "二十分之一")}；是否把万元当作元、或把月工资当作年工资填报，请核对两个数的单位。",
                    $"measures.averageTeacherSalary: 甲县: \"average yearly salary of compulsory-education teachers\" is {teachers} yuan, {(more ? "more than 20 times" : "less than a twentieth of")} \"average yearly salary of local civil servants\", {others} yuan; check whether one of them was reported in units of 10 000 yuan, or for a month.",
                ],
            Told(CountyOf([]) with { Measures = measures })
        );
    }

    [Theory]
    [InlineData(1900, true)]
    [InlineData(1999, true)]
    [InlineData(2000, false)]
    [InlineData(2100, false)]
    [InlineData(2101, true)]
    [InlineData(9999, true)]
    public void AYearOfAnotherCenturyIsTold(int year, bool isTold) =>
        Assert.Equal(
            isTold
                ?
                [
                    $"year：甲县的年份是 {year}，不在 2000 到 2100 之间；请核对。",
                    $"year: 甲县: the year is {year}, not from 2000 to 2100; check it.",
                ]
                : [],
            Told(CountyOf([]) with { Year = year })
        );

    /// <summary>A year that is refused is not warned of as well.</summary>
    [Theory]
    [InlineData(1899)]
    [InlineData(10000)]
    public void AYearThatCannotBeIsToldOnce(int year) =>
        Assert.Equal(
            ProblemSeverity.Rejected,
            Assert.Single((CountyOf([]) with { Year = year }).Check()).Severity
        );

    /// <summary>12 or 12/3: an amount, of 100 pupils or of 3; − is none.</summary>
    private static MeasureSet Figures(string amount, string id)
    {
        string[] parts = amount.Split('/');
        MeasureSet pupils = MeasureSet.Empty.With(
            "pupils",
            parts.Length > 1 ? Number(parts[1]) : 100
        );
        return parts[0] == "-" ? pupils : pupils.With(id, Number(parts[0]));
    }

    private static School SchoolOf(int number, Stage stage, MeasureSet measures) =>
        new(Text(number))
        {
            Name = number + "校",
            Type = stage == Stage.Primary ? SchoolType.Primary : SchoolType.JuniorSecondary,
            Sections = [new Section(stage, measures)],
        };

    private static County CountyOf(params School[] schools) =>
        new("1", "甲县") { Schools = [.. schools] };

    /// <summary>What is told of the county, but for what is said of figures for nobody.</summary>
    private static string[] Told(County county) =>
        [
            .. county
                .Check()
                .Where(problem =>
                    !problem.Message.Zh.Contains("没有学生", StringComparison.Ordinal)
                )
                .SelectMany(problem =>
                    new[] { problem.In(Language.Chinese), problem.In(Language.English) }
                ),
        ];

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
