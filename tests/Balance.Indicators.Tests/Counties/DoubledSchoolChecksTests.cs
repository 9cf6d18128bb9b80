namespace Balance.Indicators.Tests.Counties;

/// <summary>Two schools of one name are perhaps one: with the same figures, or in one township.</summary>
public sealed class DoubledSchoolChecksTests
{
    private const string Figures =
        """ "pupils": 90, "backboneTeachers": 2, "classSizes": [45, 45] """;

    /// <summary>Three numbers above 0 at least, every one and every list the same, at the same level; numbers as they count, not as they are written.</summary>
    [Theory]
    [InlineData(
        Figures,
        """ "measures": { "sportsArea": 500 } """,
        Figures,
        """ "measures": { "sportsArea": 500.0 } """,
        "4"
    )]
    [InlineData(
        Figures,
        """ "measures": { "sportsArea": 500, "moralEducation": "good" } """,
        Figures,
        """ "measures": { "sportsArea": 500 } """,
        "4"
    )]
    [InlineData(
        Figures,
        """ "measures": { "sportsArea": 500, "fundedPupils": 0 } """,
        Figures,
        """ "measures": { "fundedPupils": 0, "sportsArea": 500 } """,
        "5"
    )]
    [InlineData(
        Figures,
        """ "measures": { "sportsArea": 500 } """,
        Figures,
        """ "measures": { "sportsArea": 501 } """,
        null
    )]
    [InlineData(
        Figures,
        """ "measures": { "sportsArea": 500 } """,
        Figures,
        """ "measures": { "teachingArea": 500 } """,
        null
    )]
    [InlineData(
        Figures,
        """ "measures": { "sportsArea": 500 } """,
        Figures,
        """ "measures": {} """,
        null
    )]
    [InlineData(
        Figures,
        """ "measures": { "sportsArea": 500, "musicRoomAreas": [96] } """,
        Figures,
        """ "measures": { "sportsArea": 500, "musicRoomAreas": [97] } """,
        null
    )]
    [InlineData(
        Figures,
        """ "measures": { "fundedPupils": 0 } """,
        Figures,
        """ "measures": { "fundedPupils": 0 } """,
        null
    )]
    public void TheSameNameAndFigures(
        string figures,
        string measures,
        string otherFigures,
        string otherMeasures,
        string? count
    )
    {
        string[] told = Told(
            Parse(
                $$"""{ "code": "a", "name": "一校", "type": "primary", {{measures}}, "sections": { "primary": { {{figures}} } } }""",
                $$"""{ "code": "c", "name": "二校", "type": "primary", {{measures}}, "sections": { "primary": { {{figures}} } } }""",
                $$"""{ "code": "b", "name": "一校 ", "type": "primary", {{otherMeasures}}, "sections": { "primary": { {{otherFigures}} } } }"""
            )
        );

        Assert.Equal(
            count is null
                ? []
                :
                [
                    $"schools[2]：一校 （第 3 所学校，代码 b）与一校（第 1 所学校，代码 a）名称相同，填报的 {count} 个数也全部相同；如果是同一所学校，请移去一项：填报两次，各项总数会多算一次，差异系数也会改变。",
                    $"schools[2]: 一校  (school 3, code b) has the name of 一校 (school 1, code a) and all of its {count} figures; if they are one school, remove one of them: reported twice, it is counted twice in sums and changes coefficients.",
                ],
            told
        );
    }

    [Theory]
    [InlineData("东镇", "东镇 ", "", "b", true)]
    [InlineData("东镇", "西镇", "", "b", false)]
    [InlineData("", "", "", "b", false)]
    [InlineData("东镇", "", "", "b", false)]
    [InlineData("东镇", "东镇", "a", "b", false)]
    public void TheSameNameAndTownship(
        string first,
        string second,
        string campusOf,
        string code,
        bool isTold
    )
    {
        School Of(string itsCode, string name, string township, string main) =>
            new(itsCode)
            {
                Name = name,
                Township = township.Length == 0 ? null : township,
                CampusOf = main.Length == 0 ? null : main,
            };

        County county = new("1", "甲县")
        {
            Schools =
            [
                Of("a", "一校", first, ""),
                Of("c", "二校", first, ""),
                Of(code, "一校", second, campusOf),
            ],
        };

        Assert.Equal(
            isTold
                ?
                [
                    "schools[2]：一校（第 3 所学校，代码 b）与一校（第 1 所学校，代码 a）名称和所在镇街都相同，代码不同；请核对是不是同一所学校填报了两次，是校区的请填所属主校代码，确是两所学校的不用改。",
                    "schools[2]: 一校 (school 3, code b) has the name and the township of 一校 (school 1, code a) and another code; check whether one school was reported twice. A campus names its main school; two schools stay as they are.",
                ]
                : [],
            Told([.. county.Check()])
        );
    }

    [Fact]
    public void OfTheSameFiguresTheTownshipIsNotToldAgain()
    {
        const string School =
            """ "name": "一校", "type": "primary", "township": "东镇", "measures": { "sportsArea": 500 }, "sections": { "primary": { "pupils": 90, "backboneTeachers": 2 } } """;

        string[] told = Told(
            Parse(
                $$"""{ "code": "a", {{School}} }""",
                $$"""{ "code": "b", {{School}} }""",
                """{ "code": "c", "name": "一校", "township": "东镇" }"""
            )
        );

        Assert.Equal(4, told.Length);
        Assert.Contains("填报的 3 个数也全部相同", told[0], StringComparison.Ordinal);
        Assert.StartsWith("schools[1]：", told[0], StringComparison.Ordinal);
        Assert.StartsWith(
            "schools[2]：一校（第 3 所学校，代码 c）与一校（第 1 所学校，代码 a）名称和所在镇街都相同",
            told[2],
            StringComparison.Ordinal
        );
    }

    /// <summary>Each figure is held against one: that ids and numbers read alike one after the other makes no figures the same.</summary>
    [Fact]
    public void FiguresThatReadAlikeAreNotTheSame()
    {
        School Of(string code, params (string Id, int Value)[] figures) =>
            new(code)
            {
                Name = "一校",
                Measures = new MeasureSet(
                    figures.Select(figure => new KeyValuePair<string, MeasureValue>(
                        figure.Id,
                        figure.Value
                    ))
                ),
            };

        IEnumerable<string> Told(params (string Id, int Value)[] figures) =>
            new County("1", "甲县")
            {
                Schools = [Of("a", ("w", 1), ("x", 2), ("y", 3), ("z", 4)), Of("b", figures)],
            }
                .Check()
                .Where(problem => problem.Severity == ProblemSeverity.Warning)
                .Select(problem => problem.Path.ToString());

        Assert.Equal(["schools[1]"], Told(("z", 4), ("y", 3), ("x", 2), ("w", 1)));
        Assert.Empty(Told(("w=1.x", 2), ("y", 3), ("z", 4)));
    }

    private static DataProblem[] Parse(params string[] schools) =>
        [
            .. ProblemsOf.County(
                $$"""{ "format": "balance-county/1", "code": "1", "name": "甲县", "schools": [{{string.Join(", ", schools)}}] }""",
                out _
            ),
        ];

    private static string[] Told(DataProblem[] problems) =>
        [
            .. problems.SelectMany(problem =>
                new[] { problem.In(Language.Chinese), problem.In(Language.English) }
            ),
        ];
}
