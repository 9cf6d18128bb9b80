using System.Collections.Immutable;
using static Balance.Indicators.Tests.Counties.SheetPlace;

namespace Balance.Indicators.Tests.Counties;

/// <summary>What is written cell by cell: where each value stands, what is written twice, what is no fact.</summary>
public sealed class PartBuilderTests
{
    private readonly CountyBuilder _builder = new();

    public PartBuilderTests() => Facts(_builder, ("code", "210381"), ("name", "海城市"));

    /// <summary>The first value stays; the other one is told, with the cell of the first where it is known.</summary>
    [Fact]
    public void WhatIsWrittenTwiceIsToldWithBothPlaces()
    {
        _ = _builder.Fact("year", Text("2023"));
        _ = _builder.Fact("year", Text("2024"));
        _ = _builder.Fact("note", Text("甲"), At("县", "B5"));
        _ = _builder.Fact("note", Text("乙"), At("县", "B6"));
        _builder.Measure(Measures.LayoutCompliant, Text("是"), At("县", "B7"));
        _builder.Measure(Measures.LayoutCompliant, Text("否"), At("县", "B8"));
        SchoolBuilder school = _builder.AddSchool();
        Facts(school, ("code", "a"), ("name", "一校"), ("type", "小学"));
        _ = school.Fact("boarding", Text("是"), At("学校", "E4"));
        _ = school.Fact("boarding", Text("否"), At("学校", "E5"));
        _ = school.Fact("type", Text("初中"), At("学校", "C5"));
        school.Veto("V1", Text("是"), At("学校", "G4"));
        school.Veto("V1", Text("是"), At("学校", "G5"));
        school.Veto("V1", Text("否"), At("学校", "G6"));
        school.Measure(Measures.ArtRoomAreas, new[] { 90m }, At("学校", "H4"));
        _ = school.List(Measures.ArtRoomAreas, At("专用教室", "B9"));
        SectionBuilder primary = school.Section(Stage.Primary);
        primary.List(Measures.ClassSizes, At("班级", "D4")).Add(Text("45"), At("班级", "D4"));
        primary.Measure(Measures.ClassSizes, new[] { 45m, 44m }, At("学校", "I4"));
        SubjectBuilder subject = _builder.AddSubject();
        Facts(subject, ("subject", "语文"), ("schoolGrade", "4"));
        _ = subject.Fact("schoolGrade", Text("8"), At("监测", "B4"));

        ImmutableArray<DataProblem> problems = _builder.Build().Problems;

        string[][] told =
        [
            ["year", "海城市的“年份”", "海城市: \"year\"", "\"2024\"", "前面", "before"],
            ["县!B6", "海城市的“说明”", "海城市: \"note\"", "\"乙\"", "县!B5", "县!B5"],
            [
                "县!B8",
                "海城市的“规划布局合理，符合国家规定”",
                "海城市: \"schools laid out soundly, as the state requires\"",
                "false",
                "县!B7",
                "县!B7",
            ],
            [
                "学校!E5",
                "一校（第 1 所学校）的“是否寄宿制”",
                "一校 (school 1): \"boarding or not\"",
                "\"否\"",
                "学校!E4",
                "学校!E4",
            ],
            [
                "学校!C5",
                "一校（第 1 所学校）的“办学类型”",
                "一校 (school 1): \"school type\"",
                "\"初中\"",
                "前面",
                "before",
            ],
            [
                "学校!G6",
                "一校（第 1 所学校）的“V1”",
                "一校 (school 1): \"V1\"",
                "\"否\"",
                "学校!G4",
                "学校!G4",
            ],
            [
                "专用教室!B9",
                "一校（第 1 所学校）的“各美术专用教室面积”",
                "一校 (school 1): \"area of each art room\"",
                "[ … ]",
                "学校!H4",
                "学校!H4",
            ],
            [
                "学校!I4",
                "一校（第 1 所学校）小学部的“各班学生数”",
                "一校 (school 1), primary section: \"pupils of each class\"",
                "[45, 44]",
                "班级!D4",
                "班级!D4",
            ],
            [
                "监测!B4",
                "海城市第 1 个监测学科“语文”的“年级”",
                "海城市, monitored subject 1 \"语文\": \"school grade\"",
                "\"8\"",
                "前面",
                "before",
            ],
        ];
        Assert.Equal(
            told.SelectMany(one =>
                new[]
                {
                    $"{one[0]}：{one[1]}填报了两次，这里是 {one[3]}，与{one[4]}填报的不同；请只保留正确的一个。",
                    $"{one[0]}: {one[2]} is reported twice: {one[3]} here, and something else {one[5]}; keep the right one.",
                }
            ),
            problems.SelectMany(problem =>
                new[] { problem.In(Language.Chinese), problem.In(Language.English) }
            )
        );
    }

    /// <summary>What is refused has its cell as well: who asks where it stands is told.</summary>
    [Fact]
    public void WhereItStandsIsKnownOfWhatIsTakenAndOfWhatIsRefused()
    {
        SchoolBuilder school = _builder.AddSchool(At("学校", "4"));
        _ = school.Fact("code", Nothing, At("学校", "A4"));
        _ = school.Fact("name", Text("一校"), At("学校", "B4"));
        _ = school.Fact("location", Text("郊区"), At("学校", "C4"));
        _ = school.Fact("township", Nothing, At("学校", "D4"));
        school.Veto("V1", Text("否"), At("学校", "E4"));
        school.Veto("V2", Text("也许"), At("学校", "F4"));
        school.Veto("V3", Nothing, At("学校", "G4"));
        school.Measure(Measures.SportsArea, Text("甲"), At("学校", "H4"));
        school.Measure(Measures.TeachingArea, Text("500"), At("学校", "I4"));
        SubjectBuilder subject = _builder.AddSubject(At("监测", "4"));
        _ = subject.Fact("subject", Text(" "), At("监测", "A4"));

        string[] stands =
        [
            "schools[0] 学校!4",
            "schools[0].code 学校!A4",
            "schools[0].name 学校!B4",
            "schools[0].location 学校!C4",
            // An empty cell of what need not be told is no place of anything: what it lies in is.
            "schools[0].township 学校!4",
            "schools[0].vetoes.V1 学校!E4",
            "schools[0].vetoes.V2 学校!F4",
            "schools[0].vetoes.V3 学校!4",
            "schools[0].measures.sportsArea 学校!H4",
            "schools[0].measures.teachingArea 学校!I4",
            "measures.monitoredSubjects[0].subject 监测!A4",
            "measures.monitoredSubjects[0].grade 监测!4",
            "measures ",
        ];
        Assert.Equal(
            stands,
            stands
                .Select(one => one.Split(' ')[0])
                .Select(path => $"{path} {_builder.SourceOf(DataPath.Parse(path))?.Words.Zh}")
        );
        Assert.Equal(
            [
                "学校!C4：一校（第 1 所学校）的“所在地（城区、镇区、乡村）”填的是 \"郊区\"；应为以下之一：城区、镇区、乡村，请改正。",
                "学校!F4：一校（第 1 所学校）的“V2”填的是 \"也许\"；应为“是”或“否”，请改正。",
                "学校!H4：一校（第 1 所学校）的“体育运动场馆面积（含室内体育用房）”填的是 \"甲\"；应为一个数，请改正。",
                "监测!A4：海城市第 1 个监测学科的“学科”是空的；它是必填的，请填写。",
                // The cell that was left empty.
                "学校!A4：一校（第 1 所学校）的“代码”没有填；它是必填的，请补上。",
            ],
            _builder.Build().Problems.Select(problem => problem.In(Language.Chinese))
        );
    }

    /// <summary>A veto that the county denies and a school reports stands where the county wrote it.</summary>
    [Fact]
    public void WhatFollowsFromAVetoStandsAtItsCell()
    {
        SchoolBuilder school = _builder.AddSchool();
        Facts(school, ("code", "a"), ("name", "一校"));
        school.Veto("V1", Text("是"), At("学校", "G4"));
        _builder.Veto("V1", Text("否"), At("县", "B7"));

        Assert.Equal(
            "县!B7: 海城市 reports that V1 does not exist, but a school reports that it does: 一校; it is taken to exist, check both.",
            Assert.Single(_builder.Build().Problems).In(Language.English)
        );
    }

    [Fact]
    public void WhatIsNoFactIsNotTaken()
    {
        SchoolBuilder school = _builder.AddSchool();
        Facts(school, ("code", "a"));
        BracketBuilder bracket = school.List(Measures.ArtRoomAreas).AddBracket()!;
        _ = bracket.Fact("from", Text("90"));
        _ = bracket.Fact("count", Text("1"));

        Assert.False(_builder.Fact("township", Text("东镇")));
        Assert.False(_builder.AddSubject().Fact("code", Text("b")));
        Assert.False(school.Fact("year", Text("2023")));
        Assert.False(school.Section(Stage.Primary).Fact("code", Text("b")));
        Assert.False(bracket.Fact("to", Text("95")));
        Assert.Equal(
            """{"code":"a","name":"a","measures":{"artRoomAreas":[{"from":90,"count":1}]},"sections":{"primary":{}}}""",
            System.Text.Json.JsonSerializer.Serialize(School(_builder))
        );
    }

    [Theory]
    [InlineData("code", true, false)]
    [InlineData("name", true, false)]
    [InlineData("year", false, true)]
    [InlineData("note", false, false)]
    public void ACountyIsNamedByItsCodeOrItsName(string key, bool isNamed, bool hasYear)
    {
        CountyBuilder builder = new();
        Assert.Equal((false, false), (builder.IsNamed, builder.HasYear));

        _ = builder.Fact(key, Text("2023"));

        Assert.Equal((isNamed, hasYear), (builder.IsNamed, builder.HasYear));
    }

    /// <summary>Of two schools of one name a code tells which: as text it was written; a number is no code, and nothing takes none away.</summary>
    [Theory]
    [InlineData(nameof(RawShape.Cell), "a", "，代码 a）")]
    [InlineData(nameof(RawShape.Text), "a", "，代码 a）")]
    [InlineData(nameof(RawShape.Number), "5", "）")]
    public void SchoolsOfOneNameAreToldApartByTheirCodes(string shape, string code, string told)
    {
        SchoolBuilder school = _builder.AddSchool();
        _ = school.Fact("code", new RawValue(Enum.Parse<RawShape>(shape), code));
        _ = school.Fact("code", Nothing);
        _ = school.Fact("name", Text("一校"));
        _ = school.Fact("name", Nothing);
        _ = school.Fact("boarding", Text("也许"));
        SchoolBuilder other = _builder.AddSchool();
        Facts(other, ("code", "b"), ("name", "一校 "));

        Assert.Equal(
            $"一校（第 1 所学校{told}的“是否寄宿制”填的是 \"也许\"；应为“是”或“否”，请改正。",
            _builder
                .Build()
                .Problems.Single(problem => problem.Path.ToString() == "schools[0].boarding")
                .Message.Zh
        );
    }

    /// <summary>Without codes they are two schools whose code is missing, and nothing is said of one code twice.</summary>
    [Fact]
    public void SchoolsWithoutCodesAreNotTheSame()
    {
        Facts(_builder.AddSchool(), ("name", "一校"));
        Facts(_builder.AddSchool(), ("name", "二校"));

        Assert.Equal(
            [
                "schools[0].code：一校（第 1 所学校）的“代码”没有填；它是必填的，请补上。",
                "schools[1].code：二校（第 2 所学校）的“代码”没有填；它是必填的，请补上。",
            ],
            _builder.Build().Problems.Select(problem => problem.In(Language.Chinese))
        );
        Assert.Equal(
            ["schools[0].code", "schools[1].code"],
            (new County("1", "甲县") with { Schools = [new School(""), new School("")] })
                .Check()
                .Select(problem => problem.Path.ToString())
        );
    }

    /// <summary>Only 4 and 8 are monitored: nothing between them, nor what no number of a grade can be.</summary>
    [Theory]
    [InlineData("4.5", "4.5")]
    [InlineData("5", "5")]
    [InlineData("0", "0")]
    [InlineData("-4", "-4")]
    [InlineData("8.0000000001", "8.0000000001")]
    [InlineData("99999999999", "99999999999")]
    public void AGradeThatIsNotMonitoredIsRefused(string written, string told)
    {
        SubjectBuilder subject = _builder.AddSubject();
        Facts(subject, ("subject", "语文"));
        _ = subject.Fact("schoolGrade", Text(written));

        BuiltCounty built = _builder.Build();

        Assert.Null(built.County);
        DataProblem problem = Assert.Single(built.Problems);
        Assert.Equal("measures.monitoredSubjects[0].schoolGrade", problem.Path.ToString());
        Assert.Equal(
            new LocalizedText(
                $"{told} 不是监测的年级；应填 4（四年级）或 8（八年级），请改正。",
                $"{told} is not a grade that is monitored; give 4 or 8. Correct it."
            ),
            problem.Message
        );
    }

    private static School School(CountyBuilder builder) => builder.Schools[0].Build();
}
