using System.Collections.Immutable;
using static Balance.Indicators.Tests.Counties.SheetPlace;

namespace Balance.Indicators.Tests.Counties;

/// <summary>Lists of classes and rooms that are read item by item.</summary>
public sealed class ListBuilderTests
{
    private readonly CountyBuilder _builder = new();
    private readonly SectionBuilder _primary;

    public ListBuilderTests()
    {
        Facts(_builder, ("code", "210381"), ("name", "海城市"));
        SchoolBuilder school = _builder.AddSchool(At("学校", "4"));
        Facts(school, ("code", "a"), ("name", "一校"), ("type", "小学"));
        _primary = school.Section(Stage.Primary);
    }

    /// <summary>Half a pupil is a number, and is found only when figures are looked at: at the cell of that item.</summary>
    [Fact]
    public void WhatIsFoundOfAnItemStandsAtItsCell()
    {
        ListBuilder classes = _primary.List(Measures.ClassSizes, At("班级", "B"));
        classes.Add(Text("45"), At("班级", "D4"));
        classes.Add(Text("44.5"), At("班级", "D5"));
        classes.Add(-1, At("班级", "D6"));
        BracketBuilder bracket = _builder
            .Schools[0]
            .List(Measures.ArtRoomAreas)
            .AddBracket(At("专用教室", "7"))!;
        _ = bracket.Fact("from", Text("90"));
        _ = bracket.Fact("below", Text("90"));
        _ = bracket.Fact("count", Text("1"));

        Assert.Equal(
            [
                "专用教室!7：一校（第 1 所学校）的“各美术专用教室面积”第 1 段从 90 到不满 90，里面没有数；below 应大于 from，请改正。",
                "班级!D5：一校（第 1 所学校）小学部的“各班学生数”第 2 项为 44.5，不是整数；应按整数计（单位：人），请改正。",
                "班级!D6：一校（第 1 所学校）小学部的“各班学生数”第 3 项为 -1，小于 0；不能是负数，请改正。",
            ],
            Told(_builder.Build().Problems, Language.Chinese)
        );
    }

    /// <summary>Single numbers and brackets in one list are told once, at the first that differs; what comes after it is not looked at.</summary>
    [Fact]
    public void AMixedListIsToldOnce()
    {
        ListBuilder classes = _primary.List(Measures.ClassSizes);
        Fill(classes.AddBracket(At("班级", "4"))!, "41", "46", "2");
        classes.Add(Text("45"), At("班级", "D5"));
        classes.Add(Text("约45"), At("班级", "D6"));
        classes.Add(45, At("班级", "D7"));
        ListBuilder rooms = _builder.Schools[0].List(Measures.ArtRoomAreas);
        rooms.Add(96, At("专用教室", "D4"));
        Assert.Null(rooms.AddBracket(At("专用教室", "5")));

        Assert.Equal((4, 2), (classes.Count, rooms.Count));
        Assert.Equal(
            [
                "班级!D5：一校（第 1 所学校）小学部的“各班学生数”第 2 项：同一个列表既有逐个填报的数，又有分段；请统一为一种。",
                "专用教室!5：一校（第 1 所学校）的“各美术专用教室面积”第 2 项：同一个列表既有逐个填报的数，又有分段；请统一为一种。",
            ],
            Told(_builder.Build().Problems, Language.Chinese)
        );
    }

    /// <summary>An item that many digits make long is read by itself, and those before and after it stay.</summary>
    [Fact]
    public void NumbersBesideALongOneStay()
    {
        County county = County.Parse(
            """
            { "format": "balance-county/1", "code": "1", "name": "甲县", "schools": [
              { "code": "a", "measures": { "artRoomAreas": [90, 12.3456789012345678, 96, 97.25] } }
            ] }
            """
        );

        Assert.Equal<decimal>(
            [90, 12.3456789012345678m, 96, 97.25m],
            county.Schools[0].Measures["artRoomAreas"].Numbers
        );
    }

    /// <summary>The edges of a bracket are numbers, its count a whole one, and all of them are asked for but the upper edge.</summary>
    [Fact]
    public void ABracketTellsWhatBelongsWhere()
    {
        ListBuilder rooms = _builder.Schools[0].List(Measures.ArtRoomAreas);
        Fill(rooms.AddBracket()!, "甲", "甲", "甲");
        BracketBuilder second = rooms.AddBracket()!;
        _ = second.Fact("count", Text("1000001"), At("专用教室", "E5"));
        _ = second.Fact("below", Text("1e90"), At("专用教室", "D5"));
        _ = second.Fact("from", Text("-0.5"));
        Fill(rooms.AddBracket()!, "96.5", null, "0");
        _ = rooms.AddBracket()!;
        const string Zh = "一校（第 1 所学校）的“各美术专用教室面积”第";
        const string En = "一校 (school 1), bracket";
        const string Of = "of \"area of each art room\":";

        ImmutableArray<DataProblem> problems = _builder.Build().Problems;

        Assert.Equal(
            [
                "[0].from",
                "[0].below",
                "[0].count",
                "[1].count",
                "[1].below",
                "[3].from",
                "[3].count",
            ],
            problems.Select(problem =>
                problem.Path.ToString()["schools[0].measures.artRoomAreas".Length..]
            )
        );
        Assert.Equal(
            [
                $"学校!4：{Zh} 1 段的“从（含）”填的是 \"甲\"；应为一个数，请改正。",
                $"学校!4：{Zh} 1 段的“到（不含）”填的是 \"甲\"；应为一个数，请改正。",
                $"学校!4：{Zh} 1 段的“个数”填的是 \"甲\"；应为一个整数，请改正。",
                $"专用教室!E5：{Zh} 2 段的“个数”填的是 1000001，不是 0 到 1000000 之间的整数；请改正。",
                $"专用教室!D5：{Zh} 2 段的“到（不含）”填的是 \"1e90\"，不能精确保存；数值应小于 10^15，有效数字和小数位都不超过 28 位，请改正。",
                $"学校!4：{Zh} 4 段的“从（含）”没有填；它是必填的，请补上。",
                $"学校!4：{Zh} 4 段的“个数”没有填；它是必填的，请补上。",
            ],
            Told(problems, Language.Chinese)
        );
        Assert.Equal(
            [
                $"学校!4: {En} 1 {Of} \"from\" is \"甲\"; it should be a number. Correct it.",
                $"学校!4: {En} 1 {Of} \"below\" is \"甲\"; it should be a number. Correct it.",
                $"学校!4: {En} 1 {Of} \"count\" is \"甲\"; it should be a whole number. Correct it.",
                $"专用教室!E5: {En} 2 {Of} \"count\" is 1000001, which is not a whole number from 0 to 1000000; correct it.",
                $"专用教室!D5: {En} 2 {Of} \"below\" is \"1e90\", which cannot be kept exactly; a number is below 10^15 and has at most 28 significant digits and decimals. Correct it.",
                $"学校!4: {En} 4 {Of} \"from\" is missing; it is required, add it.",
                $"学校!4: {En} 4 {Of} \"count\" is missing; it is required, add it.",
            ],
            Told(problems, Language.English)
        );
    }

    private static void Fill(BracketBuilder bracket, string from, string? below, string count)
    {
        Assert.True(bracket.Fact("from", Text(from)));
        Assert.True(bracket.Fact("below", below is null ? Nothing : Text(below)));
        Assert.True(bracket.Fact("count", Text(count)));
    }

    private static IEnumerable<string> Told(
        ImmutableArray<DataProblem> problems,
        Language language
    ) => problems.Select(problem => problem.In(language));
}
