using System.Collections.Immutable;
using static Balance.Indicators.Tests.Counties.SheetPlace;

namespace Balance.Indicators.Tests.Counties;

/// <summary>Who fills in a sheet is told of cells and columns, who writes a file of keys.</summary>
public sealed class SheetChecksTests
{
    private readonly CountyBuilder _builder = new();

    public SheetChecksTests() => Facts(_builder, ("code", "1"), ("name", "甲县"));

    [Fact]
    public void TheFirstOfTwoSchoolsOfOneCodeIsToldByItsCell()
    {
        SchoolBuilder first = AddSchool(4, "一校", "小学");
        _ = first.Fact("code", Text("a"), At("学校", "A4"));
        SchoolBuilder second = AddSchool(5, "二校", "小学");
        _ = second.Fact("code", Text("Ａ"), At("学校", "A5"));
        SchoolBuilder third = AddSchool(6, "三校", "小学");
        _ = third.Fact("code", Text("a"), At("学校", "A6"));

        Assert.Equal(
            [
                "学校!A5：学校代码“Ａ”（二校）与学校!A4（一校）的“a”重复：全角半角、大小写和首尾空格不作区别；同一所学校只填报一次，不同的学校请用不同的代码。",
                "学校!A5: School code \"Ａ\" (二校) is that of 学校!A4 (一校), \"a\": width, case and outer blanks make no difference; report one school once, and give different schools different codes.",
                "学校!A6：学校代码“a”（三校）与学校!A4（一校）的“a”重复；同一所学校只填报一次，不同的学校请用不同的代码。",
                "学校!A6: School code \"a\" (三校) is that of 学校!A4 (一校), \"a\"; report one school once, and give different schools different codes.",
            ],
            Rejected()
        );
    }

    [Fact]
    public void ASectionBeyondTheTypeIsToldWithTheColumnOrTheKey()
    {
        SchoolBuilder school = AddSchool(4, "一校", "小学");
        Facts(school, ("code", "a"));
        _ = school.Section(Stage.Primary);
        _ = school.Section(Stage.Junior, At("学校", "5"));

        Assert.Equal(
            [
                "学校!5：一校（第 1 所学校）是小学，不能有初中部；请改正办学类型或移去这个学部，是附设班的请在“是否有附设班”填“是”。",
                "学校!5: 一校 (school 1) is a primary school, which cannot have a junior secondary section; correct the type or remove the section, or fill in 是 (yes) under 是否有附设班 where they are attached classes.",
            ],
            Rejected()
        );
        Assert.Equal(
            [
                "= schools[0].sections.junior：一校（第 1 所学校）是小学，不能有初中部；请改正办学类型或移去这个学部，是附设班的请填 attachedClasses 为 true。",
                "= schools[0].sections.junior: 一校 (school 1) is a primary school, which cannot have a junior secondary section; correct the type or remove the section, or report attachedClasses as true where they are attached classes.",
            ],
            OneSchool.Told("primary", """{ "primary": {}, "junior": {} }""")
        );
    }

    [Fact]
    public void PupilsOfAWholeSchoolAreToldWithoutTheKeyOfAFile()
    {
        SchoolBuilder school = AddSchool(4, "一校", "小学");
        Facts(school, ("code", "a"));
        school.Measure(Measures.Pupils, Text("90"), At("学校", "D4"));

        Assert.Equal(
            [
                "学校!D4：一校（第 1 所学校）的学生数应按学部填报，只有特殊教育学校按全校填报；请移到各学部。",
                "学校!D4: 一校 (school 1) reports its pupils by section; only a special-education school reports them as a whole. Move them to the sections.",
            ],
            Rejected()
        );
    }

    /// <summary>What a section lacks stands where the section was first told, else where its school stands.</summary>
    [Fact]
    public void ASectionStandsWhereItWasFirstTold()
    {
        SchoolBuilder school = AddSchool(4, "一校", "九年一贯制学校");
        SectionBuilder junior = school.Section(Stage.Junior, At("初中", "7"));

        Assert.Same(junior, school.Section(Stage.Junior, At("初中", "8")));
        Assert.NotSame(junior, school.Section(Stage.Primary));
        Assert.Equal(
            ["初中!7", "学校!4"],
            new[] { junior.PathOf(Measures.Pupils), school.Path.Section(Stage.Primary) }.Select(
                path => _builder.SourceOf(path)?.Words.Zh
            )
        );
    }

    /// <summary>Whose measures are closed takes no more of them; lists that are read item by item keep them open.</summary>
    [Fact]
    public void WhatIsClosedTakesNoMore()
    {
        SchoolBuilder school = AddSchool(4, "一校", "小学");
        Facts(school, ("code", "a"));
        SectionBuilder primary = school.Section(Stage.Primary);
        primary.Measure(Measures.Pupils, 90);
        primary.CloseMeasures();
        school.Measure(Measures.SportsArea, 500);
        ListBuilder rooms = school.List(Measures.ArtRoomAreas);
        rooms.Add(90);
        school.CloseMeasures();
        rooms.Add(96);
        school.Measure(Measures.TeachingArea, 900);

        Assert.Equal(
            "The measures are closed.",
            Assert
                .Throws<InvalidOperationException>(() =>
                    primary.Measure(Measures.BackboneTeachers, 3)
                )
                .Message
        );
        Assert.Equal(
            """{"code":"a","name":"A","type":"primary","measures":{"sportsArea":500,"artRoomAreas":[90,96],"teachingArea":900},"sections":{"primary":{"pupils":90}}}""",
            System.Text.Json.JsonSerializer.Serialize(
                _builder.Build().County!.Schools[0] with
                {
                    Name = "A",
                }
            )
        );
    }

    private SchoolBuilder AddSchool(int row, string name, string type)
    {
        SchoolBuilder school = _builder.AddSchool(
            At("学校", row.ToString(System.Globalization.CultureInfo.InvariantCulture))
        );
        Facts(school, ("name", name), ("type", type));
        return school;
    }

    private IEnumerable<string> Rejected()
    {
        ImmutableArray<DataProblem> problems = _builder.Build().Problems;
        return problems
            .Where(problem => problem.Severity == ProblemSeverity.Rejected)
            .SelectMany(problem =>
                new[] { problem.In(Language.Chinese), problem.In(Language.English) }
            );
    }
}
