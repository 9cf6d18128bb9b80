using static Balance.Indicators.Tests.Counties.OneSchool;

namespace Balance.Indicators.Tests.Counties;

/// <summary>
/// What is told of the figures of one school, where they are exactly at what may be and one beyond. Sums are worked out by hand.
/// </summary>
public sealed class SchoolChecksTests
{
    [Theory]
    [InlineData(
        "teachersAboveRequiredQualification",
        "高于规定学历教师数",
        "teachers above the required qualification"
    )]
    [InlineData(
        "backboneTeachers",
        "县级以上骨干教师数",
        "backbone teachers of county level or above"
    )]
    [InlineData(
        "peAndArtTeachers",
        "体育、艺术（美术、音乐）专任教师数",
        "full-time PE, music and art teachers"
    )]
    [InlineData(
        "itinerantPeAndArtTeachers",
        "走教的体育、艺术教师数",
        "itinerant PE, music and art teachers"
    )]
    public void TeachersOfASectionAreNoMoreThanItsPupils(string id, string zh, string en)
    {
        Assert.Empty(Told("primary", $$"""{ "primary": { "pupils": 100, "{{id}}": 100 } }"""));
        Assert.Empty(Told("primary", $$"""{ "primary": { "{{id}}": 101 } }""", "sections.primary"));
        Assert.Equal(
            [
                $"! schools[0].sections.primary.{id}：{Zh}小学部的“{zh}”为 101，多于学生数 100；请核对这两个数。",
                $"! schools[0].sections.primary.{id}: {En}, primary section: \"{en}\" is 101, more than its 100 pupils; check both.",
            ],
            Told("primary", $$"""{ "primary": { "pupils": 100, "{{id}}": 101 } }""")
        );
    }

    /// <summary>60 and 40 pupils: as many teachers as pupils may be, and more where each pupil may have one.</summary>
    [Theory]
    [InlineData("nineYear", 100, false)]
    [InlineData("nineYear", 101, true)]
    [InlineData("specialEducation", 101, false)]
    public void FullTimeTeachersAreNoMoreThanPupils(string type, int teachers, bool isTold) =>
        Assert.Equal(
            isTold
                ?
                [
                    $"! schools[0].measures.fullTimeTeachers：{Zh}的“专任教师数”为 101，多于学生数 100；请核对这两个数。",
                    $"! schools[0].measures.fullTimeTeachers: {En}: \"full-time teachers\" is 101, more than its 100 pupils; check both.",
                ]
                : [],
            Told(
                type,
                """{ "primary": { "pupils": 60 }, "junior": { "pupils": 40 } }""",
                measures: $$"""{ "fullTimeTeachers": {{teachers}} }"""
            )
        );

    [Fact]
    public void ATeachingPointMayHaveATeacherForEachPupilAndASchoolOfNobodySome()
    {
        Assert.Empty(
            Told(
                "teachingPoint",
                """{ "primary": { "pupils": 1 } }""",
                measures: """{ "fullTimeTeachers": 2 }"""
            )
        );
        Assert.Empty(
            Told(
                "primary",
                """{ "primary": { "pupils": 0 } }""",
                measures: """{ "fullTimeTeachers": 2 }"""
            )
        );
    }

    [Theory]
    [InlineData(
        "teachersAboveRequiredQualification",
        "高于规定学历教师数",
        "teachers above the required qualification"
    )]
    [InlineData(
        "backboneTeachers",
        "县级以上骨干教师数",
        "backbone teachers of county level or above"
    )]
    [InlineData(
        "peAndArtTeachers",
        "体育、艺术（美术、音乐）专任教师数",
        "full-time PE, music and art teachers"
    )]
    public void TeachersOfAKindAreSomeOfTheFullTimeTeachers(string id, string zh, string en)
    {
        string Sections(int primary, int junior) =>
            $$"""{ "primary": { "pupils": 600, "{{id}}": {{primary}} }, "junior": { "pupils": 400, "{{id}}": {{junior}} } }""";
        const string Thirty = """{ "fullTimeTeachers": 30 }""";

        Assert.Empty(Told("nineYear", Sections(16, 14), measures: Thirty));
        Assert.Equal(
            [
                $"! schools[0].sections.primary.{id}：{Zh}的“{zh}”各学部合计为 31，多于“专任教师数”的 30；前者应是后者的一部分，请核对这两个数。",
                $"! schools[0].sections.primary.{id}: {En}: \"{en}\" adds up to 31 over its sections, more than \"full-time teachers\", 30; the former are some of the latter, so check both.",
            ],
            Told("nineYear", Sections(16, 15), measures: Thirty)
        );
        Assert.Equal(
            [
                $"! schools[0].sections.junior.{id}：{Zh}的“{zh}”为 31，多于“专任教师数”的 30；前者应是后者的一部分，请核对这两个数。",
                $"! schools[0].sections.junior.{id}: {En}: \"{en}\" is 31, more than \"full-time teachers\", 30; the former are some of the latter, so check both.",
            ],
            Told(
                "nineYear",
                $$"""{ "primary": { "pupils": 600 }, "junior": { "pupils": 400, "{{id}}": 31 } }""",
                measures: Thirty
            )
        );
    }

    /// <summary>41 to 45 pupils in each of two classes are 82 to 90; two of 46 or more are 92 or more.</summary>
    [Theory]
    [InlineData("[50, 50]", 100, null, null)]
    [InlineData(
        "[50, 49]",
        100,
        "各班学生数合计 99，与学生数 100 不符",
        "the class sizes add up to 99, not to its 100 pupils"
    )]
    [InlineData(
        "[50, 51]",
        100,
        "各班学生数合计 101，与学生数 100 不符",
        "the class sizes add up to 101, not to its 100 pupils"
    )]
    [InlineData("""[{ "from": 41, "below": 46, "count": 2 }]""", 82, null, null)]
    [InlineData("""[{ "from": 41, "below": 46, "count": 2 }]""", 90, null, null)]
    [InlineData(
        """[{ "from": 41, "below": 46, "count": 2 }]""",
        81,
        "按班级分段应有 82 到 90 名学生，与学生数 81 不符",
        "by the brackets of its classes it has 82 to 90 pupils, not 81"
    )]
    [InlineData(
        """[{ "from": 41, "below": 46, "count": 2 }]""",
        91,
        "按班级分段应有 82 到 90 名学生，与学生数 91 不符",
        "by the brackets of its classes it has 82 to 90 pupils, not 91"
    )]
    [InlineData("""[{ "from": 46, "count": 2 }]""", 92, null, null)]
    [InlineData("""[{ "from": 46, "count": 2 }]""", 5000, null, null)]
    [InlineData(
        """[{ "from": 46, "count": 2 }]""",
        91,
        "按班级分段应有 92 名以上学生，与学生数 91 不符",
        "by the brackets of its classes it has 92 or more pupils, not 91"
    )]
    [InlineData(
        """[{ "from": 1, "below": 46, "count": 1 }, { "from": 46, "below": 51, "count": 1 }, { "from": 51, "count": 0 }]""",
        95,
        null,
        null
    )]
    [InlineData(
        """[{ "from": 1, "below": 46, "count": 1 }, { "from": 46, "below": 51, "count": 1 }, { "from": 51, "count": 0 }]""",
        96,
        "按班级分段应有 47 到 95 名学生，与学生数 96 不符",
        "by the brackets of its classes it has 47 to 95 pupils, not 96"
    )]
    public void ClassesAddUpToThePupils(string sizes, int pupils, string? zh, string? en) =>
        Assert.Equal(
            zh is null
                ? []
                :
                [
                    $"! schools[0].sections.primary.classSizes：{Zh}小学部{zh}；请核对。",
                    $"! schools[0].sections.primary.classSizes: {En}, primary section: {en}; check both.",
                ],
            Told(
                "primary",
                $$"""{ "primary": { "pupils": {{pupils}}, "classSizes": {{sizes}} } }"""
            )
        );

    [Theory]
    [InlineData(
        """{ "teachingArea": 1000, "musicRoomAreas": [300, 300], "artRoomAreas": [400] }""",
        "",
        null,
        null
    )]
    [InlineData(
        """{ "teachingArea": 1000, "musicRoomAreas": [300, 300], "artRoomAreas": [400.5] }""",
        "musicRoomAreas",
        "1000.5",
        "1000"
    )]
    [InlineData(
        """{ "teachingArea": 1000, "artRoomAreas": [1001] }""",
        "artRoomAreas",
        "1001",
        "1000"
    )]
    [InlineData(
        """{ "teachingArea": 1000, "musicRoomAreas": [1002] }""",
        "musicRoomAreas",
        "1002",
        "1000"
    )]
    [InlineData("""{ "musicRoomAreas": [1002] }""", "musicRoomAreas", "1002", "900")]
    [InlineData(
        """{ "musicRoomAreas": [{ "from": 96, "count": 9 }], "artRoomAreas": [36] }""",
        "",
        null,
        null
    )]
    [InlineData(
        """{ "musicRoomAreas": [{ "from": 96, "count": 9 }], "artRoomAreas": [36.01] }""",
        "musicRoomAreas",
        "900.01",
        "900"
    )]
    public void RoomsLieWithinTheTeachingArea(
        string measures,
        string id,
        string? rooms,
        string? area
    )
    {
        // Where the school reports no area as a whole, 500 and 400 of its sections are 900.
        string sections = measures.Contains("teachingArea", StringComparison.Ordinal)
            ? """{ "primary": { "pupils": 60 }, "junior": { "pupils": 40 } }"""
            : """{ "primary": { "pupils": 60, "teachingArea": 500 }, "junior": { "pupils": 40, "teachingArea": 400 } }""";

        Assert.Equal(
            rooms is null
                ? []
                :
                [
                    $"! schools[0].measures.{id}：{Zh}的音乐、美术专用教室面积合计 {rooms} ㎡，大于“教学及辅助用房面积（不含室内体育用房）”的 {area} ㎡；专用教室是教学及辅助用房的一部分，请核对这两个数。",
                    $"! schools[0].measures.{id}: {En}: its music and art rooms add up to {rooms} ㎡, more than \"teaching and auxiliary rooms, indoor sports rooms left out\", {area} ㎡, of which they are a part; check both.",
                ],
            Told("nineYear", sections, measures: measures)
        );
        // The area of one section alone is not that of the school.
        Assert.Empty(
            Told(
                "nineYear",
                """{ "primary": { "pupils": 60, "teachingArea": 5 }, "junior": { "pupils": 40 } }""",
                measures: """{ "musicRoomAreas": [96] }"""
            )
        );
    }
}
