namespace Balance.Indicators.Tests.Counties;

/// <summary>The value of a measure from what is written, and what is told where there is none: what belongs there, and how to write it.</summary>
public sealed class MeasureTextTests
{
    [Theory]
    [InlineData("visits", nameof(RawShape.Number), "3", "3")]
    [InlineData("visits", nameof(RawShape.Cell), "+3.0", "3.0")]
    [InlineData("visits", nameof(RawShape.Text), "3", null)]
    [InlineData("recognitionRate", nameof(RawShape.Number), "0.90", "0.90")]
    [InlineData("layoutCompliant", nameof(RawShape.YesNo), "true", "true")]
    [InlineData("layoutCompliant", nameof(RawShape.YesNo), "false", "false")]
    [InlineData("layoutCompliant", nameof(RawShape.Cell), "否", "false")]
    [InlineData("layoutCompliant", nameof(RawShape.Text), "true", null)]
    [InlineData("moralEducation", nameof(RawShape.Text), "good", "good")]
    [InlineData("moralEducation", nameof(RawShape.Cell), "优秀", "excellent")]
    [InlineData("moralEducation", nameof(RawShape.Text), "优秀", null)]
    [InlineData("moralEducation", nameof(RawShape.Number), "3", null)]
    [InlineData("grade", nameof(RawShape.Cell), "Ⅲ", "3")]
    [InlineData("grade", nameof(RawShape.Text), "Ⅲ", null)]
    [InlineData("visits", nameof(RawShape.Cell), "Ⅲ", null)]
    [InlineData("classSizes", nameof(RawShape.Number), "45", null)]
    [InlineData("artRoomAreas", nameof(RawShape.Cell), "90", null)]
    [InlineData("monitoredSubjects", nameof(RawShape.Text), "语文", null)]
    public void IsTheValue(string id, string shape, string text, string? value)
    {
        bool isRead = MeasureText.TryRead(
            Measures.Find(id)!,
            new RawValue(Enum.Parse<RawShape>(shape), text),
            out MeasureValue? read
        );

        Assert.Equal(value, read?.ToString(null, null));
        Assert.Equal(value is not null, isRead);
    }

    [Theory]
    [InlineData(
        "visits",
        "实地走访人次",
        "field visits",
        "一个整数，请改正",
        "a whole number. Correct it"
    )]
    [InlineData(
        "recognitionRate",
        "社会认可度",
        "social recognition",
        "一个 0 到 1 之间的小数，请改正",
        "a decimal from 0 to 1. Correct it"
    )]
    [InlineData(
        "grade",
        "学业水平等级",
        "grade of academic achievement",
        "等级的数字，请改正",
        "the number of a level. Correct it"
    )]
    [InlineData(
        "publicFunding",
        "公用经费",
        "public funding",
        "一个数，请改正",
        "a number. Correct it"
    )]
    [InlineData(
        "layoutCompliant",
        "规划布局合理，符合国家规定",
        "schools laid out soundly, as the state requires",
        " true（是）或 false（否），请改正",
        "true (yes) or false (no). Correct it"
    )]
    [InlineData(
        "moralEducation",
        "德育工作等级",
        "grade of moral education",
        "以下代码之一：不合格 `unqualified`、合格 `qualified`、良好 `good`、优秀 `excellent`，请改正",
        "one of these codes: `unqualified`, `qualified`, `good`, `excellent`. Correct it"
    )]
    [InlineData(
        "classSizes",
        "各班学生数",
        "pupils of each class",
        "一个列表 [ … ]，逐班列出人数，如 [45, 44]，只有一个班写 [45]，没有班写 []",
        "a list [ … ]. List the pupils of each class, such as [45, 44]; of a single class [45], of no class []"
    )]
    [InlineData(
        "artRoomAreas",
        "各美术专用教室面积",
        "area of each art room",
        "一个列表 [ … ]，逐间列出面积，如 [98, 96.5]，只有一间写 [98]，没有写 []",
        "a list [ … ]. List the area of each room, such as [98, 96.5]; of a single room [98], of none []"
    )]
    [InlineData(
        "monitoredSubjects",
        "国家义务教育质量监测的学科",
        "subjects of the national quality monitoring",
        "一个列表 [ … ]，每个学科一项，如 [{ \"subject\": \"语文\", \"grade\": 3 }]",
        "a list [ … ]. One item a subject, such as [{ \"subject\": \"语文\", \"grade\": 3 }]"
    )]
    public void WhatBelongsThereIsTold(string id, string name, string nameEn, string zh, string en)
    {
        ProblemList problems = new();

        MeasureText.Refuse(
            Measures.Find(id)!,
            new RawValue(RawShape.Text, "甲"),
            DataPlace.File(CountyKeys.All).OfCounty("甲县").Key(id),
            problems
        );

        DataProblem problem = Assert.Single(problems.ToImmutable());
        Assert.Equal(id, problem.Path.ToString());
        Assert.Equal(
            new LocalizedText(
                $"甲县的“{name}”填的是 \"甲\"；应为{zh}。",
                $"甲县: \"{nameEn}\" is \"甲\"; it should be {en}."
            ),
            problem.Message
        );
    }
}
