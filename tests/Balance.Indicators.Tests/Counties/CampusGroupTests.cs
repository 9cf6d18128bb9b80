using System.Collections.Immutable;
using System.Text.Json;

namespace Balance.Indicators.Tests.Counties;

/// <summary>Schools with their campuses: what they are together, what one of them has left out, and whose a figure is. Sums are worked out by hand.</summary>
public sealed class CampusGroupTests
{
    private const string NoArea = """ "sections": { "primary": { "pupils": 400 } } """;

    /// <summary>A nine-year school <c>a</c> and its campus <c>b</c>, and the measures, sections and vetoes of both together.</summary>
    [Theory]
    // Sums add, lists join, sections add by stage; the lower grade and the no prevail, and a veto is a yes anywhere.
    [InlineData(
        """ "measures": { "teachingArea": 3000, "musicRoomAreas": [96], "moralEducation": "good", "campusCulture": "qualified", "charterAndDigitalManagement": true, "fullTimeTeachers": 40 }, "sections": { "primary": { "pupils": 400, "classSizes": [40, 41] }, "junior": { "pupils": 200 } }, "vetoes": { "V1": false, "V2": false, "V3": true } """,
        """ "measures": { "teachingArea": 500.5, "musicRoomAreas": [97, 98], "moralEducation": "qualified", "campusCulture": "excellent", "charterAndDigitalManagement": false, "fullTimeTeachers": 5 }, "sections": { "junior": { "pupils": 50 }, "primary": { "classSizes": [30, 30], "pupils": 60 } }, "vetoes": { "V1": true, "V3": false, "V4": false } """,
        """ "measures":{"teachingArea":3500.5,"musicRoomAreas":[96,97,98],"moralEducation":"qualified","campusCulture":"qualified","charterAndDigitalManagement":false,"fullTimeTeachers":45},"sections":{"primary":{"pupils":460,"classSizes":[40,41,30,30]},"junior":{"pupils":250}},"vetoes":{"V1":true,"V2":false,"V3":true}"""
    )]
    // What a part leaves out is missing of the whole, in schools and in sections; grades, yes and no are the main school's to tell.
    [InlineData(
        """ "measures": { "teachingArea": 3000, "fullTimeTeachers": 40, "musicRoomAreas": [96], "moralEducation": "good" }, "sections": { "primary": { "pupils": 400, "backboneTeachers": 4 }, "junior": { "pupils": 200, "backboneTeachers": 2 } } """,
        """ "measures": { "campusCulture": "good" }, "sections": { "primary": { "pupils": 60 }, "junior": { "backboneTeachers": 1 } } """,
        """ "measures":{"moralEducation":"good"},"sections":{"primary":{"pupils":460},"junior":{"backboneTeachers":3}}"""
    )]
    // A stage that a campus lacks is nobody there.
    [InlineData(
        """ "sections": { "primary": { "pupils": 400, "classSizes": [40] }, "junior": { "pupils": 200, "teachingArea": 1000 } } """,
        """ "sections": { "primary": { "pupils": 60, "classSizes": [30] } } """,
        """ "sections":{"primary":{"pupils":460,"classSizes":[40,30]},"junior":{"pupils":200,"teachingArea":1000}}"""
    )]
    // Of who has nobody it is not asked, nor of its sections: 0, and no rooms; but what it has counts.
    [InlineData(
        """ "measures": { "teachingArea": 3000, "sportsArea": 2000, "fullTimeTeachers": 40 }, "sections": { "primary": { "pupils": 400, "backboneTeachers": 4, "classSizes": [40] }, "junior": { "pupils": 200, "classSizes": [] } } """,
        """ "measures": { "teachingArea": 500 }, "sections": { "primary": { "pupils": 0, "classSizes": [] }, "junior": { "pupils": 0, "backboneTeachers": 1, "classSizes": [] } } """,
        """ "measures":{"teachingArea":3500,"sportsArea":2000},"sections":{"primary":{"pupils":400,"backboneTeachers":4,"classSizes":[40]},"junior":{"pupils":200}}"""
    )]
    // Each of one stage: the whole of each is its stage's.
    [InlineData(
        """ "measures": { "teachingArea": 3000, "specialSportsArea": 10, "fullTimeTeachers": 40 }, "sections": { "primary": { "pupils": 400 } } """,
        """ "measures": { "teachingArea": 2000, "specialSportsArea": 20, "fullTimeTeachers": 30 }, "sections": { "junior": { "pupils": 200 } } """,
        """ "measures":{"specialSportsArea":30,"fullTimeTeachers":70},"sections":{"primary":{"pupils":400,"teachingArea":3000},"junior":{"pupils":200,"teachingArea":2000}}"""
    )]
    // The junior stage, which nobody reports, may be at either: nothing is of the primary stage alone.
    [InlineData(
        """ "measures": { "teachingArea": 3000 }, "sections": { "primary": { "pupils": 400 } } """,
        """ "measures": { "teachingArea": 500 }, "sections": { "primary": { "pupils": 60 } } """,
        """ "measures":{"teachingArea":3500},"sections":{"primary":{"pupils":460}}"""
    )]
    // Single sizes here and brackets there are both kept.
    [InlineData(
        """ "measures": { "artRoomAreas": [96] } """,
        """ "measures": { "artRoomAreas": [{ "from": 90, "below": 96, "count": 2 }] } """,
        """ "measures":{"artRoomAreas":[96,{"from":90,"below":96,"count":2}]}"""
    )]
    public void TogetherTheyAreOneSchool(string main, string campus, string joined) =>
        Assert.Equal(
            $$"""{"code":"a","name":"A","type":"nineYear",{{joined.Trim()}}}""",
            JsonSerializer.Serialize(GroupOf("nineYear", main, campus).Join())
        );

    /// <summary>A campus that reports no section is of all the stages that its school has: of a primary school, of the one.</summary>
    [Fact]
    public void ACampusWithoutSectionsIsOfTheStagesOfItsSchool()
    {
        CampusGroup group = GroupOf(
            "primary",
            """ "measures": { "teachingArea": 3000 }, "sections": { "primary": { "pupils": 400 } } """,
            """ "measures": { "teachingArea": 500 } """
        );

        Assert.Equal([Stage.Primary], group.StagesOf(group.Entries[1]));
        Assert.Equal(
            """{"code":"a","name":"A","type":"primary","sections":{"primary":{"pupils":400,"teachingArea":3500}}}""",
            JsonSerializer.Serialize(group.Join())
        );
    }

    [Fact]
    public void ASchoolThatIsAloneIsItself()
    {
        CampusGroup group = GroupOf("nineYear", NoArea);

        Assert.Same(group.Main, group.Join());
    }

    /// <summary>The stages that an entry reports first, then those of the school that nobody reports.</summary>
    [Theory]
    [InlineData("nineYear", "primary", null, "primary junior")]
    [InlineData("nineYear", "junior", null, "junior primary")]
    [InlineData("nineYear", "primary junior", null, "primary junior")]
    [InlineData("nineYear", "junior primary", null, "junior primary")]
    [InlineData("primary", "primary junior", null, "primary junior")]
    [InlineData("primary", "junior", null, "junior primary")]
    [InlineData("completeSecondary", "", null, "junior senior")]
    [InlineData("specialEducation", "junior", null, "junior")]
    [InlineData("specialEducation", "", null, "")]
    [InlineData("specialEducation", "junior junior", null, "junior")]
    [InlineData("nineYear", "primary", "junior", "primary | junior")]
    [InlineData("nineYear", "primary", "primary", "primary junior | primary junior")]
    [InlineData("twelveYear", "primary", "senior", "primary junior | senior junior")]
    [InlineData("nineYear", "primary junior", "", "primary junior | primary junior")]
    [InlineData("nineYear", "primary junior", "junior", "primary junior | junior")]
    [InlineData("nineYear", "primary", "", "primary junior | junior")]
    [InlineData("primary", "primary", "junior", "primary | junior")]
    [InlineData("specialEducation", "", "", " | ")]
    public void AnEntryIsOfItsStages(string type, string main, string? campus, string stages)
    {
        School Of(string code, string reported) =>
            new(code)
            {
                Type = Vocabulary.TryFind(type, out SchoolType term) ? term : null,
                CampusOf = code == "a" ? null : "a",
                Sections =
                [
                    .. reported
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(stage => new Section(
                            Vocabulary.TryFind(stage, out Stage known) ? known : default,
                            MeasureSet.Empty
                        )),
                ],
            };

        County county = new("1", "甲县")
        {
            Schools = campus is null ? [Of("a", main)] : [Of("a", main), Of("b", campus)],
        };
        CampusGroup group = Assert.Single(CampusGroup.Of(county));

        Assert.Equal(
            stages,
            string.Join(
                " | ",
                group.Entries.Select(entry =>
                    string.Join(' ', group.StagesOf(entry).Select(stage => stage.Code()))
                )
            )
        );
    }

    /// <summary>Who has left a figure of the school out: of what it shares nobody who has no pupils, and no one who reports it by section.</summary>
    [Theory]
    [InlineData("teachingArea", NoArea, null, "a")]
    [InlineData("fullTimeTeachers", """ "measures": { "fullTimeTeachers": 4 } """, "", "b")]
    [InlineData("fullTimeTeachers", "", """ "measures": { "fullTimeTeachers": 4 } """, "a")]
    [InlineData("fullTimeTeachers", "", "", "a b")]
    [InlineData(
        "fullTimeTeachers",
        """ "measures": { "fullTimeTeachers": 4 } """,
        """ "measures": { "fullTimeTeachers": 0 } """,
        "a"
    )]
    // Yes, no and grades are the main school's to tell, whoever has told them.
    [InlineData(
        "charterAndDigitalManagement",
        """ "measures": { "charterAndDigitalManagement": true } """,
        "",
        "a"
    )]
    [InlineData("moralEducation", "", """ "measures": { "moralEducation": "good" } """, "a")]
    // In one of two sections is reported.
    [InlineData(
        "teachingArea",
        NoArea,
        """ "sections": { "primary": { "pupils": 60, "teachingArea": 500 }, "junior": { "pupils": 50 } } """,
        "a"
    )]
    // Who tells that nobody is there shares nothing; who tells nothing, or has somebody, might.
    [InlineData(
        "teachingArea",
        NoArea,
        """ "sections": { "primary": { "pupils": 0 }, "junior": { "pupils": 0 } } """,
        "a"
    )]
    [InlineData(
        "teachingArea",
        NoArea,
        """ "sections": { "primary": { "pupils": 0 }, "junior": { "pupils": 1 } } """,
        "a b"
    )]
    [InlineData("teachingArea", NoArea, """ "sections": { "primary": {} } """, "a b")]
    [InlineData("teachingArea", NoArea, "", "a b")]
    // Teachers are not shared: also of nobody they are asked.
    [InlineData(
        "fullTimeTeachers",
        """ "measures": { "fullTimeTeachers": 4 } """,
        """ "sections": { "primary": { "pupils": 0 } } """,
        "b"
    )]
    public void WhoLacksAFigureOfTheSchool(string id, string main, string? campus, string codes) =>
        Assert.Equal(codes, Codes(GroupOf("nineYear", main, campus).Lacking(Measures.Find(id)!)));

    /// <summary>Who has left a figure of a stage out: not who has no such stage; the main school where nobody has.</summary>
    [Theory]
    [InlineData("teachingArea", NoArea, null, "a")]
    [InlineData(
        "backboneTeachers",
        """ "sections": { "primary": { "pupils": 400, "backboneTeachers": 4 } } """,
        """ "sections": { "primary": { "pupils": 60 } } """,
        "b"
    )]
    [InlineData(
        "backboneTeachers",
        """ "sections": { "primary": { "pupils": 400 } } """,
        """ "sections": { "junior": { "pupils": 60 } } """,
        "a"
    )]
    [InlineData(
        "backboneTeachers",
        """ "sections": { "junior": { "pupils": 400 } } """,
        """ "sections": { "primary": { "pupils": 60 } } """,
        "b"
    )]
    [InlineData(
        "backboneTeachers",
        """ "sections": { "junior": { "pupils": 400 } } """,
        """ "sections": { "junior": { "pupils": 60 } } """,
        "a"
    )]
    [InlineData(
        "backboneTeachers",
        """ "sections": { "primary": { "pupils": 0 } } """,
        """ "sections": { "primary": {} } """,
        "b"
    )]
    // Pupils have classes: an empty list is a form that was not filled in.
    [InlineData(
        "classSizes",
        """ "sections": { "primary": { "pupils": 0, "classSizes": [] } } """,
        """ "sections": { "primary": { "pupils": 60, "classSizes": [] } } """,
        "b"
    )]
    // The whole of a campus of one stage is that stage's.
    [InlineData(
        "teachingArea",
        """ "measures": { "teachingArea": 3000 }, "sections": { "primary": { "pupils": 400 } } """,
        """ "sections": { "junior": { "pupils": 60 } } """,
        "a"
    )]
    public void WhoLacksAFigureOfAStage(string id, string main, string? campus, string codes) =>
        Assert.Equal(
            codes,
            Codes(GroupOf("nineYear", main, campus).Lacking(Measures.Find(id)!, Stage.Primary))
        );

    /// <summary>Whether the teaching area is reported at all, and whether by section; of a school that is alone a whole stays one.</summary>
    [Theory]
    [InlineData("primary", NoArea, null, false, false)]
    [InlineData(
        "primary",
        """ "measures": { "teachingArea": 3000 }, "sections": { "primary": { "pupils": 400 } } """,
        null,
        true,
        false
    )]
    [InlineData(
        "nineYear",
        """ "sections": { "primary": { "pupils": 400 }, "junior": { "pupils": 9, "teachingArea": 3000 } } """,
        null,
        true,
        true
    )]
    [InlineData(
        "nineYear",
        """ "sections": { "primary": { "pupils": 400 } } """,
        """ "sections": { "junior": { "pupils": 400 } } """,
        false,
        false
    )]
    [InlineData(
        "nineYear",
        """ "sections": { "primary": { "pupils": 400 } } """,
        """ "measures": { "teachingArea": 3000 }, "sections": { "junior": { "pupils": 400 } } """,
        true,
        true
    )]
    [InlineData(
        "nineYear",
        """ "sections": { "primary": { "pupils": 400 } } """,
        """ "measures": { "teachingArea": 3000 }, "sections": { "primary": { "pupils": 400 }, "junior": { "pupils": 4 } } """,
        true,
        false
    )]
    public void AnAreaIsReportedAsAWholeOrBySection(
        string type,
        string main,
        string? campus,
        bool isReported,
        bool isBySection
    )
    {
        CampusGroup group = GroupOf(type, main, campus);

        Assert.Equal(
            (isReported, isBySection),
            (group.IsReported(Measures.TeachingArea), group.IsBySection(Measures.TeachingArea))
        );
    }

    /// <summary>Schools in their order, each with its campuses in theirs, wherever these stand; a campus of no school, or of a campus, is alone.</summary>
    [Fact]
    public void CampusesJoinTheirSchools()
    {
        School Of(string code, string? main = null) => new(code) { CampusOf = main };
        County county = new("1", "甲县")
        {
            Schools =
            [
                Of("b1", "b"),
                Of("a"),
                Of("x1", "nobody"),
                Of("b"),
                Of("a2", " Ａ "),
                Of("a1", "a"),
                Of("y1", "b1"),
            ],
        };

        Assert.Equal(
            ["a a2 a1", "b b1", "x1", "y1"],
            CampusGroup.Of(county).Select(group => Codes(group.Entries))
        );
        Assert.Equal(
            ["a 1", "b 0", "c 2"],
            CampusGroup
                .Of(county with { Schools = [Of("b"), Of("a"), Of("c")] })
                .Select(group => $"{group.Main.Code} {group.Entries[0].Index}")
                .Order(StringComparer.Ordinal)
        );
    }

    private static string Codes(IEnumerable<SchoolEntry> entries) =>
        string.Join(' ', entries.Select(entry => entry.School.Code));

    /// <summary>A school and a campus of it, of what is written of each beside its code and name.</summary>
    private static CampusGroup GroupOf(string type, string main, string? campus = null)
    {
        string Rest(string text) => text.Length == 0 ? "" : ", " + text;
        string others = campus is null
            ? ""
            : $$""", { "code": "b", "name": "B", "campusOf": "a" {{Rest(campus)}} }""";
        ImmutableArray<DataProblem> problems = ProblemsOf.County(
            $$"""
            { "format": "balance-county/1", "code": "1", "name": "甲县", "schools": [
              { "code": "a", "name": "A", "type": "{{type}}" {{Rest(main)}} } {{others}}
            ] }
            """,
            out County? county
        );
        Assert.DoesNotContain(problems, problem => problem.Severity == ProblemSeverity.Rejected);
        return Assert.Single(CampusGroup.Of(county!));
    }
}
