using System.Collections.Immutable;
using static Balance.Indicators.Tests.Counties.SheetPlace;

namespace Balance.Indicators.Tests.Counties;

/// <summary>A county put together value by value, as a reader of workbooks does: in any order, each value with its cell.</summary>
public sealed class CountyBuilderTests
{
    private readonly CountyBuilder _builder = new();

    [Fact]
    public void ValuesInAnyOrderGiveTheCountyThatItsJsonGives()
    {
        SchoolBuilder school = _builder.AddSchool();
        ListBuilder classes = school.Section(Stage.Junior).List(Measures.ClassSizes);
        classes.Add(Text("45"));
        BracketBuilder bracket = school
            .Section(Stage.Primary)
            .List(Measures.ClassSizes)
            .AddBracket()!;
        _ = bracket.Fact("count", Text("4"));
        _ = bracket.Fact("below", Text("46"));
        _ = bracket.Fact("from", Text("41"));
        school.Section(Stage.Primary).Measure(Measures.Pupils, Text("170"));
        school.Section(Stage.Primary).Measure(Measures.NearHomePupils, Nothing);
        school.Section(Stage.Junior).Measure(Measures.Pupils, Text("90"));
        classes.Add(Text("45"));
        _ = school.List(Measures.MusicRoomAreas);
        school.Measure(Measures.MoralEducation, Text("良好"));
        school.Measure(Measures.SportsArea, Text("5000.50"));
        school.Veto("V1", Text("否"));
        Facts(school, ("type", "九年一贯制"), ("location", "镇区"), ("boarding", "否"));
        Facts(school, ("builtYear", "1998"), ("name", "第一学校"), ("code", "1"));
        SubjectBuilder subject = _builder.AddSubject();
        subject.Measure(Measures.Grade, Text("Ⅲ"));
        Facts(subject, ("schoolGrade", "4"), ("subject", "语文"));
        _builder.Measure(Measures.LayoutCompliant, Text("√"));
        _builder.Measure(Measures.RecognitionRate, 0.90m);
        Facts(_builder, ("name", "海城市"), ("year", "2023"), ("code", "210381"));

        BuiltCounty built = _builder.Build();

        Assert.Empty(built.Problems);
        County expected = County.Parse(
            """
            {
              "format": "balance-county/1", "code": "210381", "name": "海城市", "year": 2023,
              "measures": {
                "monitoredSubjects": [{ "subject": "语文", "schoolGrade": 4, "grade": 3 }],
                "layoutCompliant": true, "recognitionRate": 0.90
              },
              "schools": [{
                "code": "1", "name": "第一学校", "type": "nineYear", "location": "town",
                "boarding": false, "builtYear": 1998,
                "measures": { "musicRoomAreas": [], "moralEducation": "good", "sportsArea": 5000.50 },
                "sections": {
                  "primary": { "classSizes": [{ "from": 41, "below": 46, "count": 4 }], "pupils": 170 },
                  "junior": { "classSizes": [45, 45], "pupils": 90 }
                },
                "vetoes": { "V1": false }
              }]
            }
            """
        );
        Assert.Equal(expected.ToJson(), built.County!.ToJson());
    }

    [Fact]
    public void ProblemsAreThoseOfTheJsonWithTheCellAdded()
    {
        SchoolBuilder school = _builder.AddSchool(At("学校", "4"));
        SectionBuilder primary = school.Section(Stage.Primary);
        // Before the name and the type are known.
        primary.Measure(Measures.Pupils, new RawValue(RawShape.Text, "三百"), At("学校", "D4"));
        school.Measure(Measures.CertifiedTeachers, Text("31"), At("学校", "F4"));
        school.Measure(Measures.FullTimeTeachers, Text("30"), At("学校", "E4"));
        _ = school.Fact("location", new RawValue(RawShape.Text, "郊区"), At("学校", "C4"));
        ListBuilder rooms = school.List(Measures.ArtRoomAreas, At("专用教室", "B"));
        rooms.Add(Text("90"), At("专用教室", "D9"));
        rooms.Add(new RawValue(RawShape.Number, "1e90"), At("专用教室", "D12"));
        Facts(school, ("type", "nineYear"), ("name", "第一学校"), ("code", "1"));
        Facts(_builder, ("name", "海城市"), ("code", "210381"));

        ImmutableArray<DataProblem> problems = _builder.Build().Problems;

        ImmutableArray<DataProblem> ofJson = ProblemsOf.County(
            """
            {
              "format": "balance-county/1", "code": "210381", "name": "海城市",
              "schools": [{
                "sections": { "primary": { "pupils": "三百" } },
                "measures": {
                  "certifiedTeachers": 31, "fullTimeTeachers": 30, "artRoomAreas": [90, 1e90]
                },
                "location": "郊区", "type": "nineYear", "name": "第一学校", "code": "1"
              }]
            }
            """,
            out _
        );
        Assert.Equal(
            ofJson.OrderBy(problem => problem.Path.ToString()),
            problems
                .Select(problem => new DataProblem(problem.Severity, problem.Path, problem.Message))
                .OrderBy(problem => problem.Path.ToString())
        );
        Assert.Equal(
            [
                "学校!D4 schools[0].sections.primary.pupils",
                "学校!C4 schools[0].location",
                "专用教室!D12 schools[0].measures.artRoomAreas[1]",
                // The section that a nine-year school lacks has no cell: its row has.
                "学校!4 schools[0].sections.junior",
                "学校!F4 schools[0].measures.certifiedTeachers",
            ],
            problems.Select(problem => $"{problem.Source?.Zh} {problem.Path}")
        );
        Assert.StartsWith(
            "学校!F4：第一学校（第 1 所学校）的“持有教师资格证的专任教师数”为 31，大于",
            problems[4].In(Language.Chinese),
            StringComparison.Ordinal
        );
        Assert.Equal("学校!D4", _builder.SourceOf(problems[0].Path)!.Words.Zh);
    }

    [Fact]
    public void TheSameValueAgainIsNoProblemAndAnotherOneIs()
    {
        SchoolBuilder school = _builder.AddSchool();
        Facts(school, ("code", "1"), ("name", "第一学校"), ("type", "小学"));
        _ = school.Fact("type", Text("小学"), At("初中", "B4"));
        _ = school.Fact("name", Text("第二学校"), At("初中", "A4"));
        school.Measure(Measures.SportsArea, Text("5000"), At("小学", "K4"));
        school.Measure(Measures.SportsArea, Text("5000.0"), At("初中", "K4"));
        school.Measure(Measures.SportsArea, Text("5001"), At("初中", "K5"));
        school.Measure(Measures.SportsArea, Nothing, At("高中", "K4"));
        school.Section(Stage.Primary).Measure(Measures.Pupils, Text("300"));
        Facts(_builder, ("name", "海城市"), ("code", "210381"));

        ImmutableArray<DataProblem> problems = _builder.Build().Problems;

        Assert.Equal(
            [
                "初中!A4：第二学校（第 1 所学校）的“名称”填报了两次，这里是 \"第二学校\"，与前面填报的不同；请只保留正确的一个。",
                "初中!K5：第二学校（第 1 所学校）的“体育运动场馆面积（含室内体育用房）”填报了两次，这里是 5001，与小学!K4填报的不同；请只保留正确的一个。",
            ],
            problems.Select(problem => problem.In(Language.Chinese))
        );
    }

    [Theory]
    [InlineData("pupils", "300", true)]
    [InlineData("pupils", "3e2", true)]
    [InlineData("pupils", "+300", true)]
    [InlineData("pupils", "约300", false)]
    [InlineData("pupils", "300人", false)]
    [InlineData("pupils", "", false)]
    [InlineData("moralEducation", "优", true)]
    [InlineData("moralEducation", "excellent", true)]
    [InlineData("moralEducation", "中", false)]
    [InlineData("charterAndDigitalManagement", "是", true)]
    [InlineData("charterAndDigitalManagement", "×", true)]
    [InlineData("charterAndDigitalManagement", "1", false)]
    [InlineData("musicRoomAreas", "98", false)]
    public void ACellIsReadAsPeopleWriteItAndNeverGuessed(string id, string text, bool isRead)
    {
        Measure measure = Measures.Find(id)!;
        SchoolBuilder school = _builder.AddSchool();
        Facts(school, ("code", "1"), ("name", "特教学校"), ("type", "特殊教育学校"));
        school.Measure(measure, Text(text), At("学校", "D7"));
        Facts(_builder, ("name", "海城市"), ("code", "210381"));

        BuiltCounty built = _builder.Build();

        Assert.Equal(isRead, built.County?.Schools[0].Measures.Has(id) == true);
        Assert.Equal(
            isRead ? [] : ["学校!D7"],
            built.Problems.Select(problem => problem.Source?.Zh)
        );
    }

    [Fact]
    public void AMeasureWhereItDoesNotBelongIsToldWhereItDoes()
    {
        Facts(_builder, ("name", "海城市"), ("code", "210381"));
        _builder.Measure(Measures.Pupils, Text("300"), At("县", "B9"));

        DataProblem problem = Assert.Single(_builder.Build().Problems);

        Assert.Equal(
            "县!B9：海城市的“学生数”不在这里填报；请移到学校的 measures 或学部 sections。",
            problem.In(Language.Chinese)
        );
    }

    [Fact]
    public void WhatMustBeThereAndIsNotIsTold()
    {
        _ = _builder.AddSchool(At("学校", "4"));
        _ = _builder.AddSubject(At("监测学科", "4"));

        Assert.Equal(
            [
                " code",
                " name",
                "监测学科!4 measures.monitoredSubjects[0].subject",
                "学校!4 schools[0].code",
            ],
            _builder.Build().Problems.Select(problem => $"{problem.Source?.Zh} {problem.Path}")
        );
    }

    [Fact]
    public void ASchoolIsFoundByItsCodeWhateverItsWidthAndCase()
    {
        SchoolBuilder school = _builder.AddSchool();
        _ = school.Fact("code", Text("Ａ１"));

        Assert.Same(school, _builder.FindSchool(" a1 "));
        Assert.Null(_builder.FindSchool("a2"));
        Assert.Same(school, Assert.Single(_builder.Schools));
    }

    [Fact]
    public void AReaderTellsOfItsOwnProblems()
    {
        static BuiltCounty Tell(ProblemSeverity severity)
        {
            var builder = new CountyBuilder();
            Facts(builder, ("name", "海城市"), ("code", "210381"));
            builder.Tell(severity, DataPath.Root, At("学校", "D7"), new("是文本。", "A text."));
            return builder.Build();
        }

        BuiltCounty warned = Tell(ProblemSeverity.Warning);
        BuiltCounty rejected = Tell(ProblemSeverity.Rejected);

        Assert.NotNull(warned.County);
        Assert.Equal("学校!D7：是文本。", Assert.Single(warned.Problems).In(Language.Chinese));
        Assert.Null(rejected.County);
        Assert.Equal("学校!D7：是文本。", Assert.Single(rejected.Problems).In(Language.Chinese));
    }

    [Fact]
    public void PastAThousandProblemsTheyAreCounted()
    {
        SchoolBuilder school = _builder.AddSchool();
        Facts(school, ("code", "1"), ("name", "第一学校"), ("type", "小学"));
        Facts(_builder, ("name", "海城市"), ("code", "210381"));
        ListBuilder list = school.Section(Stage.Primary).List(Measures.ClassSizes);
        for (int i = 0; i < 1003; i++)
        {
            list.Add(Text("约45"), At("班级", "D7"));
        }

        ImmutableArray<DataProblem> problems = _builder.Build().Problems;

        Assert.Equal(1001, problems.Length);
        Assert.StartsWith(
            "另有 3 个问题未列出",
            problems[1000].Message.Zh,
            StringComparison.Ordinal
        );
    }

    /// <summary>However many a reader warns of, what rejects the county is listed, and what is warned of after that too.</summary>
    [Fact]
    public void WarningsDoNotCountAsRejections()
    {
        Facts(_builder, ("name", "海城市"), ("code", "210381"));
        void Tell(ProblemSeverity severity, int times, string words)
        {
            for (int i = 0; i < times; i++)
            {
                _builder.Tell(severity, DataPath.Root, null, new(words, words));
            }
        }

        Tell(ProblemSeverity.Warning, 1000, "甲");
        Tell(ProblemSeverity.Rejected, 1001, "乙");
        Tell(ProblemSeverity.Warning, 2, "丙");

        Assert.Equal(
            [
                ("甲", 1000),
                ("乙", 1000),
                ("丙", 2),
                ("另有 1 个问题未列出；请先改正以上问题再重新检查。", 1),
            ],
            _builder
                .Build()
                .Problems.GroupBy(problem => problem.Message.Zh)
                .Select(group => (group.Key, group.Count()))
        );
    }

    [Fact]
    public void SchoolsKeepTheirPositionsBehindWhatIsNone()
    {
        ImmutableArray<DataProblem> problems = ProblemsOf.County(
            """
            {
              "format": "balance-county/1", "code": "210381", "name": "海城市",
              "schools": ["第一学校", {
                "code": "2", "name": "第二学校", "type": "primary",
                "sections": { "primary": { "pupils": 5, "nearHomePupils": 6 } }
              }]
            }
            """,
            out _
        );

        Assert.Equal(
            ["schools[0]", "schools[1].sections.primary.nearHomePupils"],
            problems.Select(problem => problem.Path.ToString())
        );
    }
}
