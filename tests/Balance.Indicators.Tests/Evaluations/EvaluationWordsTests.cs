namespace Balance.Indicators.Tests.Evaluations;

/// <summary>What each part of an evaluation is called in one line, what is not there, and what years are warned of.</summary>
public sealed class EvaluationWordsTests
{
    /// <summary>76 and 24 teachers for 100 pupils each: (76 − 24) / 100 = 0.52 of 0.5. A class of 46 is above 45.</summary>
    private static readonly Evaluation Evaluated = TestCounty
        .Met.Only(TestSchool.PrimarySchool("1"), TestSchool.PrimarySchool("2"))
        .Set(Stage.Primary, "peAndArtTeachers", 76)
        .Set(Stage.Primary, "peAndArtTeachers", 24, 1)
        .Set(Stage.Primary, "classSizes", new[] { 46m, 45, 9 })
        .Set(Stage.Primary, "backboneTeachers", null)
        .Veto("V1", null)
        .Evaluate();

    [Fact]
    public void Each_part_is_told_in_one_line() =>
        Assert.Equal(
            [
                "测试县 haicheng-2023 未达标",
                "资源配置 未达标",
                "RA1 达标",
                "小学 RA3 0.520 未达标",
                "小学 RA2 0.000（暂算） 待定",
                "初中 RA3 — 不适用",
                "学校2小学部 24",
                "镇区 50.00",
                "小学：学部 2，学生 200，班 6",
                "学校1 未达标",
                "小学 待定",
                "GG5 小学 1",
                "V1 待定",
                "RA1 小学 达标 2，未达标 0，待定 0",
                "GG4 小学 达标 2，未达标 0，待定 0",
                "达标 1，未达标 0，待定 1",
                "教育局 2",
                "红色 2",
                "超 1 人",
                "学校1小学部第1班",
                "学校1小学部 县级以上骨干教师数",
            ],
            new object[]
            {
                Evaluated,
                Evaluated.Dimensions[0],
                Evaluated.Indicators["RA1"],
                Evaluated.Coefficients[Stage.Primary, "RA3"],
                Evaluated.Coefficients[Stage.Primary, "RA2"],
                Evaluated.Coefficients[Stage.Junior, "RA3"],
                Evaluated.Coefficients[Stage.Primary, "RA3"].BySection[0],
                Evaluated.Coefficients[Stage.Primary, "RA3"].ByLocation[0],
                Evaluated.Stages[0],
                Evaluated.Schools[0],
                Evaluated.Schools[0].Sections[0],
                Evaluated.Schools[0].ClassesBeyondLimit[0],
                Evaluated.Vetoes[0],
                Evaluated.Indicators["RA1"].Totals[0],
                Evaluated.Indicators["GG4"].Totals[0],
                Evaluated.Indicators["RA2"].Totals[0].Subjects,
                Evaluated.Shortfalls[0],
                Evaluated.Alerts[0],
                Evaluated.Indicators["GG5"].Findings[0].Shortfall!,
                Evaluated.Indicators["GG5"].Findings[0].Subject,
                Evaluated.Missing[0],
            }.Select(item => item.ToString())
        );

    [Fact]
    public void What_is_not_there_is_named()
    {
        Assert.Equal(
            "The standard has no indicator RA8.",
            Assert.Throws<KeyNotFoundException>(() => Evaluated.Indicators["RA8"]).Message
        );
        Assert.Equal(
            "The standard has no coefficient of RA1 for Senior.",
            Assert
                .Throws<KeyNotFoundException>(() => Evaluated.Coefficients[Stage.Senior, "RA1"])
                .Message
        );
        Assert.Equal(
            "The county has no school with the code 3.",
            Assert.Throws<KeyNotFoundException>(() => Evaluated.Schools["3"]).Message
        );
        Assert.Equal(
            ["criterion", "measure", "measure", "school"],
            new Action[]
            {
                () => Evaluated.Find(null!),
                () => Evaluated.Figure(null!),
                () => Evaluated.Figure(null!, "1"),
                () => Evaluated.Figure(Measures.Pupils, null!),
            }.Select(act => Assert.Throws<ArgumentNullException>(act).ParamName)
        );
        Assert.Null(Evaluated.Find("RA1", "3", Stage.Primary));
        Assert.Null(Evaluated.Find("GG1", "1"));
        Assert.Null(Evaluated.Find("GG4", "1", Stage.Primary));
        Assert.Equal("1", Evaluated.Find("GG5", " 1 ", Stage.Primary)!.Subject.School!.Code);
    }

    [Fact]
    public void Tables_are_gone_through_in_their_order()
    {
        Assert.Equal(
            Enumerable.Range(0, Evaluated.Indicators.Count).Select(i => Evaluated.Indicators[i]),
            ((System.Collections.IEnumerable)Evaluated.Indicators).Cast<IndicatorEvaluation>()
        );
        Assert.Equal(
            Enumerable.Range(0, 16).Select(i => Evaluated.Coefficients[i]),
            ((System.Collections.IEnumerable)Evaluated.Coefficients).Cast<CoefficientEvaluation>()
        );
        Assert.Equal(
            ["1", "2"],
            ((System.Collections.IEnumerable)Evaluated.Schools)
                .Cast<SchoolEvaluation>()
                .Select(school => school.School.Code)
        );
        Assert.Equal(2, Evaluated.Schools.Count);
    }

    /// <summary>Of the same school, by identity, with everything else equal; each other difference makes another subject.</summary>
    [Fact]
    public void Subjects_are_equal_where_everything_is()
    {
        School school = TestSchool.NineYear("1");
        var subject = new Subject(SubjectKind.Class)
        {
            School = school,
            Stage = Stage.Primary,
            Class = 2,
            MonitoredSubject = "语文",
            SchoolGrade = 4,
        };
        Subject Like(
            SubjectKind kind = SubjectKind.Class,
            School? of = null,
            Stage stage = Stage.Primary,
            int number = 2,
            string monitored = "语文",
            int grade = 4
        ) =>
            new(kind)
            {
                School = of ?? school,
                Stage = stage,
                Class = number,
                MonitoredSubject = monitored,
                SchoolGrade = grade,
            };

        Assert.Equal(subject, Like());
        Assert.Equal(subject.GetHashCode(), Like().GetHashCode());
        Assert.True(subject == Like());
        Assert.False(subject != Like());
        Assert.True((Subject?)null == null);
        Assert.False(subject == null);
        Assert.True(subject != null);
        Assert.False(subject.Equals((object?)"subject"));
        Assert.True(subject.Equals((object)Like()));
        Subject[] others =
        [
            Like(kind: SubjectKind.Section),
            Like(of: school with { }),
            Like(stage: Stage.Junior),
            Like(number: 3),
            Like(monitored: "数学"),
            Like(grade: 8),
        ];
        Assert.All(
            others,
            other =>
            {
                Assert.NotEqual(subject, other);
                Assert.True(subject != other);
            }
        );
    }

    [Fact]
    public void A_year_that_is_not_covered_is_told_whole()
    {
        TestCounty county = TestCounty.Met;
        var eased = new EvaluationOptions { TransitionalProvisions = true };
        Standard standard = OwnStandard.With(root =>
            root["validity"] = new System.Text.Json.Nodes.JsonObject
            {
                ["from"] = 2012,
                ["until"] = 2020,
            }
        );

        Assert.Equal(
            [
                (
                    "标准 haicheng-2023 的有效期是 2012 年到 2020 年，而数据是 2025 年的；已照此评估，是否适用请核实。",
                    "the standard haicheng-2023 is in force from 2012 to 2020, and the data are of 2025; they are still evaluated by it: check whether it applies."
                ),
            ],
            OfYear(county.Evaluate(standard))
        );
        Assert.Equal(
            [
                (
                    "过渡期规定 T1、T2、T3、T4、T5 自 2019 年起 3 年，到 2022 年为止，而数据是 2025 年的；已按要求适用，能否适用请向认定机关核实。",
                    "the transitional provisions T1, T2, T3, T4, T5 were made in 2019 for 3 years, until 2022, and the data are of 2025; they are applied as asked for: check with the authority whether they still may be."
                ),
            ],
            OfYear(county.Evaluate(Standard.National2017, eased))
        );
        Assert.Empty(OfYear(county.Evaluate(Standard.National2017)));
        Assert.Single(OfYear(In(2023).Evaluate(Standard.National2017, eased)));
        Assert.Empty(OfYear(In(2022).Evaluate(Standard.National2017, eased)));
        Assert.Empty(OfYear(In(null).Evaluate(Standard.National2017, eased)));
        Assert.Empty(OfYear(In(null).Evaluate(standard)));

        TestCounty In(int? year) => new(county.County with { Year = year });

        static IEnumerable<(string, string)> OfYear(Evaluation evaluation)
        {
            DataProblem[] told =
            [
                .. evaluation.Warnings.Where(warning => warning.Path == DataPath.Root.Key("year")),
            ];
            Assert.All(told, warning => Assert.Equal(ProblemSeverity.Warning, warning.Severity));
            return told.Select(warning => (warning.Message.Zh, warning.Message.En));
        }
    }
}
