namespace Balance.Indicators.Tests.Counties;

/// <summary>What only code can write into a county is told in whole sentences, as what files write; at its limits nothing is.</summary>
public sealed class ValueChecksTests
{
    private const string Types =
        "小学 `primary`、初中 `juniorSecondary`、九年一贯制学校 `nineYear`、十二年一贯制学校 `twelveYear`、完全中学 `completeSecondary`、教学点 `teachingPoint`、特殊教育学校 `specialEducation`";

    private const string TypesInEnglish =
        "`primary` (primary school), `juniorSecondary` (junior secondary school), `nineYear` (nine-year school), `twelveYear` (twelve-year school), `completeSecondary` (complete secondary school), `teachingPoint` (teaching point), `specialEducation` (special-education school)";

    /// <summary>The address, the sentence in Chinese, the sentence in English.</summary>
    public static TheoryData<County, string, string, string> Told() =>
        new()
        {
            {
                Of("layoutCompliant", true, "pupils", 5),
                "measures.pupils",
                "不是这里可以填报的要素。",
                "is not a measure that is reported here."
            },
            {
                Of("books", 5),
                "measures.books",
                "不是这里可以填报的要素。",
                "is not a measure that is reported here."
            },
            {
                Of("layoutCompliant", 1),
                "measures.layoutCompliant",
                "“规划布局合理，符合国家规定”的值类型不对，应为 yesNo。",
                "The value of \"schools laid out soundly, as the state requires\" has the wrong type; it is a yesNo."
            },
            {
                School("moralEducation", (Grade)99),
                "schools[0].measures.moralEducation",
                "一校（第 1 所学校）的“德育工作等级”不在允许的值之中：不合格 `unqualified`、合格 `qualified`、良好 `good`、优秀 `excellent`。",
                "一校 (school 1): \"grade of moral education\" is not one of: `unqualified`, `qualified`, `good`, `excellent`."
            },
            {
                Empty with
                {
                    Year = 1899,
                },
                "year",
                "甲县的“年份”填的是 1899，不是 1900 到 9999 之间的整数；请改正。",
                "甲县: \"year\" is 1899, which is not a whole number from 1900 to 9999; correct it."
            },
            {
                Empty with
                {
                    Year = 10000,
                },
                "year",
                "甲县的“年份”填的是 10000，不是 1900 到 9999 之间的整数；请改正。",
                "甲县: \"year\" is 10000, which is not a whole number from 1900 to 9999; correct it."
            },
            {
                School(school => school with { BuiltYear = 999 }),
                "schools[0].builtYear",
                "一校（第 1 所学校）的“建成年份”填的是 999，不是 1000 到 9999 之间的整数；请改正。",
                "一校 (school 1): \"year built\" is 999, which is not a whole number from 1000 to 9999; correct it."
            },
            {
                School(school => school with { Type = (SchoolType)99 }),
                "schools[0].type",
                $"一校（第 1 所学校）的“办学类型”不在允许的值之中：{Types}。",
                $"一校 (school 1): \"school type\" is not one of: {TypesInEnglish}."
            },
            {
                School(school => school with { Vetoes = school.Vetoes.Add("V5", true) }),
                "schools[0].vetoes.V5",
                "这里可以填报的一票否决情形是：V1、V2、V3、V4、V6。",
                "The vetoes that can be reported here are: V1, V2, V3, V4, V6."
            },
            {
                Empty with
                {
                    Vetoes = Empty.Vetoes.Add("V7", false),
                },
                "vetoes.V7",
                "这里可以填报的一票否决情形是：V1、V2、V3、V4、V5、V6。",
                "The vetoes that can be reported here are: V1, V2, V3, V4, V5, V6."
            },
            {
                School("artRoomAreas", new[] { new Bracket(90, null, -1) }),
                "schools[0].measures.artRoomAreas[0].count",
                "一校（第 1 所学校）的“各美术专用教室面积”第 1 段的个数为 -1，应为 0 到 1000000；请改正。",
                "一校 (school 1), bracket 1 of \"area of each art room\" counts -1; it is from 0 to 1000000. Correct it."
            },
            {
                School("artRoomAreas", new[] { new Bracket(90, null, 1_000_001) }),
                "schools[0].measures.artRoomAreas[0].count",
                "一校（第 1 所学校）的“各美术专用教室面积”第 1 段的个数为 1000001，应为 0 到 1000000；请改正。",
                "一校 (school 1), bracket 1 of \"area of each art room\" counts 1000001; it is from 0 to 1000000. Correct it."
            },
            {
                School("artRoomAreas", new[] { new Bracket(0, 90, 1), new Bracket(90, 90, 1) }),
                "schools[0].measures.artRoomAreas[1].below",
                "一校（第 1 所学校）的“各美术专用教室面积”第 2 段从 90 到不满 90，里面没有数；below 应大于 from，请改正。",
                "一校 (school 1), bracket 2 of \"area of each art room\": from 90 to below 90 there is no number; below must be more than from. Correct it."
            },
            {
                School(school => school with { Sections = [Classes(new Bracket(41, 45.5m, 1))] }),
                "schools[0].sections.primary.classSizes[0].below",
                "一校（第 1 所学校）小学部的“各班学生数”第 1 段的“到（不含）”为 45.5，不是整数；应按整数计（单位：人），请改正。",
                "一校 (school 1), primary section, bracket 1 of \"pupils of each class\": \"below\" is 45.5, not a whole number; it counts whole ones (people). Correct it."
            },
            {
                School("artRoomAreas", new[] { new Bracket(-2, 90, 1) }),
                "schools[0].measures.artRoomAreas[0].from",
                "一校（第 1 所学校）的“各美术专用教室面积”第 1 段的“从（含）”为 -2，小于 0；不能是负数，请改正。",
                "一校 (school 1), bracket 1 of \"area of each art room\": \"from\" is -2, below 0; it cannot be negative. Correct it."
            },
            {
                School(
                    "artRoomAreas",
                    new[] { new Bracket(95, null, 1), new Bracket(90, 95.01m, 2) }
                ),
                "schools[0].measures.artRoomAreas[1]",
                "一校（第 1 所学校）的“各美术专用教室面积”第 2 段与第 1 段重叠；各段不能重叠，请改正。",
                "一校 (school 1): brackets 1 and 2 of \"area of each art room\" overlap; brackets cannot overlap. Correct them."
            },
            {
                Subjects(new MonitoredSubject("语文", 3) { SchoolGrade = 5 }),
                "measures.monitoredSubjects[0].schoolGrade",
                "5 不是监测的年级；应填 4（四年级）或 8（八年级），请改正。",
                "5 is not a grade that is monitored; give 4 or 8. Correct it."
            },
            {
                Subjects(new MonitoredSubject("语文", 11)),
                "measures.monitoredSubjects[0].grade",
                "甲县第 1 个监测学科“语文”的“学业水平等级”为 11，不是 1 到 10 之间的整数；应填等级，Ⅲ级填 3，请改正。",
                "甲县, monitored subject 1 \"语文\": \"grade of academic achievement\" is 11, not a whole number from 1 to 10; give the level, Ⅲ is 3. Correct it."
            },
            {
                Subjects(new MonitoredSubject("语文", 3), new MonitoredSubject(" ")),
                "measures.monitoredSubjects[1].subject",
                "甲县第 2 个监测学科的“学科”是空的；它是必填的，请填写。",
                "甲县, monitored subject 2: \"subject\" is blank; it is required, fill it in."
            },
            {
                Of("recognitionRate", 1.01m),
                "measures.recognitionRate",
                "甲县的“社会认可度”为 1.01，大于 1；请填 0 到 1 之间的小数，如 86% 填 0.86。",
                "甲县: \"social recognition\" is 1.01, above 1; give a decimal from 0 to 1: 86 % is 0.86."
            },
            {
                Of("averageTeacherSalary", 1_000_000_000_000_000m),
                "measures.averageTeacherSalary",
                "甲县的“义务教育教师年平均工资收入”为 1000000000000000，不小于 10^15；请改正。",
                "甲县: \"average yearly salary of compulsory-education teachers\" is 1000000000000000, 10^15 or more; correct it."
            },
            {
                Of("averageTeacherSalary", 1.2345678901234567890123456789m),
                "measures.averageTeacherSalary",
                "甲县的“义务教育教师年平均工资收入”为 1.2345678901234567890123456789，有效数字超过 28 位，不能精确保存；请改正。",
                "甲县: \"average yearly salary of compulsory-education teachers\" is 1.2345678901234567890123456789, more than 28 significant digits, which cannot be kept exactly; correct it."
            },
            {
                Of("visits", 2.5m),
                "measures.visits",
                "甲县的“实地走访人次”为 2.5，不是整数；应按整数计（单位：人次），请改正。",
                "甲县: \"field visits\" is 2.5, not a whole number; it counts whole ones (visits). Correct it."
            },
            {
                School("musicRoomAreas", new[] { 96m, -0.5m }),
                "schools[0].measures.musicRoomAreas[1]",
                "一校（第 1 所学校）的“各音乐专用教室面积”第 2 项为 -0.5，小于 0；不能是负数，请改正。",
                "一校 (school 1): item 2 of \"area of each music room\" is -0.5, below 0; it cannot be negative. Correct it."
            },
            {
                Empty with
                {
                    Note = "甲\ud800",
                },
                "note",
                "甲县的“说明”含有半个字符（不成对的代理字符）；请重新输入这段文字。",
                "甲县: \"note\" holds half a character (an unpaired surrogate); type the text again."
            },
            {
                School(school => school with { Township = " " }),
                "schools[0].township",
                "一校（第 1 所学校）的“所在镇街”是空的；请填写，不知道的请删去这一项。",
                "一校 (school 1): \"township\" is blank; fill it in, or leave it out."
            },
        };

    [Theory]
    [MemberData(nameof(Told))]
    public void ItIsToldInOneSentence(County county, string path, string zh, string en)
    {
        DataProblem problem = Assert.Single(
            county.Check(),
            item => item.Severity == ProblemSeverity.Rejected
        );

        Assert.Equal(path, problem.Path.ToString());
        Assert.Equal(zh, problem.Message.Zh);
        Assert.Equal(en, problem.Message.En);
    }

    public static TheoryData<County> Sound() =>
        new()
        {
            Empty with
            {
                Year = 1900,
            },
            Empty with
            {
                Year = 9999,
                Note = " ",
            },
            School(school => school with { BuiltYear = 1000, Township = null }),
            School(
                "artRoomAreas",
                new[]
                {
                    new Bracket(0, 90, 0),
                    new Bracket(90, 96, 1_000_000),
                    new Bracket(96, null, 1),
                }
            ),
            School("musicRoomAreas", Array.Empty<decimal>()),
            School("musicRoomAreas", new[] { 0m, 96.5m }),
            School("moralEducation", Grade.Unqualified),
            Subjects(
                new MonitoredSubject("语文", 1) { SchoolGrade = 4 },
                new MonitoredSubject("语文", 10) { SchoolGrade = 8 }
            ),
            Of("recognitionRate", 1),
            Of("recognitionRate", 0),
            Of("averageTeacherSalary", 999_999_999_999_999.9999m),
            Of("averageTeacherSalary", 1.234567890123456789012345678m),
            Of("visits", 999_999_999_999_999m, "visitsSatisfied", 0),
            Empty with
            {
                Vetoes = Empty.Vetoes.Add("V5", false),
            },
        };

    [Theory]
    [MemberData(nameof(Sound))]
    public void AtItsLimitsNothingIsRejected(County county) =>
        Assert.DoesNotContain(county.Check(), item => item.Severity == ProblemSeverity.Rejected);

    /// <summary>Several faults in one county are told one by one, in the order of the county.</summary>
    [Fact]
    public void EveryFaultIsTold()
    {
        County county = new("1", "甲县")
        {
            Measures = new MeasureSet([new("visits", -1), new("visitsSatisfied", 0.5m)]),
            Schools =
            [
                new School("a")
                {
                    Name = "一校",
                    Measures = new MeasureSet([new("sportsArea", -1)]),
                    Vetoes = Empty.Vetoes.Add("V5", true).Add("V9", true),
                },
                new School("b")
                {
                    Name = "二校",
                    Type = (SchoolType)99,
                    Vetoes = Empty.Vetoes.Add("V5", true).Add("V9", true),
                },
            ],
        };

        Assert.Equal(
            [
                "measures.visits",
                "measures.visitsSatisfied",
                "schools[0].measures.sportsArea",
                "schools[0].vetoes.V5",
                "schools[0].vetoes.V9",
                "schools[1].type",
                "schools[1].vetoes.V5",
                "schools[1].vetoes.V9",
            ],
            county
                .Check()
                .Where(item => item.Severity == ProblemSeverity.Rejected)
                .Select(item => item.Path.ToString())
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>What the county may report a school may not, also where both hold the very same; and each school is looked at.</summary>
    [Fact]
    public void VetoesAreLookedAtForWhoReportsThem()
    {
        var vetoes = Empty.Vetoes.Add("V5", false);
        County county = Empty with
        {
            Vetoes = vetoes,
            Schools =
            [
                new School("a") { Vetoes = vetoes },
                new School("b"),
                new School("c") { Vetoes = Empty.Vetoes.Add("V1", false) },
                new School("d") { Vetoes = Empty.Vetoes.Add("V9", false) },
                new School("e") { Vetoes = vetoes },
            ],
        };

        Assert.Equal(
            ["schools[0].vetoes.V5", "schools[3].vetoes.V9", "schools[4].vetoes.V5"],
            county.Check().Select(item => item.Path.ToString())
        );
    }

    /// <summary>Each of two grades of a subject is one of its own; the same twice, or one without its grade, is told.</summary>
    [Fact]
    public void ASubjectIsReportedOncePerGrade()
    {
        Assert.Empty(
            Subjects(
                    new MonitoredSubject("语文", 3) { SchoolGrade = 4 },
                    new MonitoredSubject("语文", 3) { SchoolGrade = 8 },
                    new MonitoredSubject("数学", 3),
                    new MonitoredSubject("科学", 3)
                )
                .Check()
        );
        DataProblem twice = Assert.Single(
            Subjects(
                    new MonitoredSubject("语文", 3) { SchoolGrade = 8 },
                    new MonitoredSubject("语文", 2) { SchoolGrade = 8 }
                )
                .Check()
        );
        Assert.Equal("measures.monitoredSubjects[1].subject", twice.Path.ToString());
        Assert.StartsWith(
            "学科“语文（八年级）”出现了两次；",
            twice.Message.Zh,
            StringComparison.Ordinal
        );
        DataProblem open = Assert.Single(
            Subjects(
                    new MonitoredSubject("语文", 3) { SchoolGrade = 8 },
                    new MonitoredSubject("语文", 2)
                )
                .Check()
        );
        Assert.Equal(
            (ProblemSeverity.Warning, "measures.monitoredSubjects[1].schoolGrade"),
            (open.Severity, open.Path.ToString())
        );
        Assert.Equal(
            "学科“语文”有一项没有填年级，另一项是“语文（八年级）”；两项分别评估，请核对并补填年级（4 或 8）。",
            open.Message.Zh
        );
    }

    /// <summary>Two subjects without a name are not one that appears twice.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void SubjectsWithoutNamesAreNotTheSame(string? name) =>
        Assert.Equal(
            ["measures.monitoredSubjects[0].subject", "measures.monitoredSubjects[1].subject"],
            Subjects(new MonitoredSubject(name!, 3), new MonitoredSubject(name!, 3))
                .Check()
                .Select(problem => problem.Path.ToString())
        );

    private static County Empty => new("1", "甲县");

    private static County Of(string id, MeasureValue value) =>
        Empty with
        {
            Measures = new MeasureSet([new(id, value)]),
        };

    private static County Of(string id, MeasureValue value, string other, MeasureValue second) =>
        Empty with
        {
            Measures = new MeasureSet([new(id, value), new(other, second)]),
        };

    private static County Subjects(params MonitoredSubject[] subjects) =>
        Of("monitoredSubjects", subjects);

    private static Section Classes(params Bracket[] sizes) =>
        new(Stage.Primary, new MeasureSet([new("classSizes", sizes)]));

    private static County School(string id, MeasureValue value) =>
        School(school => school with { Measures = new MeasureSet([new(id, value)]) });

    private static County School(Func<School, School> change) =>
        Empty with
        {
            Schools = [change(new School("a") { Name = "一校" })],
        };
}
