namespace Balance.Indicators.Tests.Problems;

/// <summary>What is said of what somebody wrote, without any file: a measure, a raw value and a place give a value or a message.</summary>
public sealed class ValueParserTests
{
    [Theory]
    // Rates
    [InlineData(
        "recognitionRate",
        "86%",
        "请写 0.86，不用百分号、不加引号。",
        "Write 0.86, without a per cent sign and without quotes."
    )]
    [InlineData("recognitionRate", "８６．５％", "请写 0.865，", "Write 0.865,")]
    [InlineData("recognitionRate", "100 %", "请写 1，", "Write 1,")]
    [InlineData("recognitionRate", "0.86", "请写 0.86，不加引号。", "Write 0.86, without quotes.")]
    // Counts and amounts
    [InlineData(
        "pupils",
        "1,234",
        "请写 1234，不加千分位逗号、不加引号。",
        "Write 1234, without separators and without quotes."
    )]
    [InlineData("pupils", "1，234", "请写 1234，", "Write 1234,")]
    [InlineData("pupils", "1,234,567", "请写 1234567，", "Write 1234567,")]
    [InlineData("pupils", "１２００", "请写 1200，不加引号。", "Write 1200, without quotes.")]
    [InlineData(
        "pupils",
        "1200人",
        "请写 1200，不带单位（单位固定为“人”）、不加引号。",
        "Write 1200, without a unit (it is always people) and without quotes."
    )]
    [InlineData("pupils", "1,200 人", "请写 1200，", "Write 1200,")]
    [InlineData("teachingArea", "8421.05㎡", "请写 8421.05，", "Write 8421.05,")]
    [InlineData("teachingArea", "12亩", "请换算成平方米", "Convert it to square metres")]
    [InlineData("equipmentValue", "35.5万元", "请写 355000，", "Write 355000,")]
    [InlineData("equipmentValue", "1.2亿元", "请写 120000000，", "Write 120000000,")]
    [InlineData("equipmentValue", "1.2千万元", "请写 12000000，", "Write 12000000,")]
    [InlineData("equipmentValue", "1.2百万元", "请写 1200000，", "Write 1200000,")]
    [InlineData("equipmentValue", "1.2千元", "请写 1200，", "Write 1200,")]
    [InlineData("equipmentValue", "1.2亿", "请写 120000000，", "Write 120000000,")]
    [InlineData("equipmentValue", "1.2万", "请写 12000，", "Write 12000,")]
    [InlineData("equipmentValue", "1.2千", "请写 1200，", "Write 1200,")]
    [InlineData("pupils", "约1200", "请查实后填确切的数", "Find out the exact figure")]
    [InlineData("pupils", "1200左右", "请查实后填确切的数", "Find out the exact figure")]
    [InlineData("pupils", ">1200", "请查实后填确切的数", "Find out the exact figure")]
    [InlineData("pupils", "", "不知道的请不填", "Leave out what is not known")]
    [InlineData("pupils", "暂无", "不知道的请不填", "Leave out what is not known")]
    [InlineData("pupils", "—", "不知道的请不填", "Leave out what is not known")]
    // What cannot be understood gets no figure
    [InlineData(
        "pupils",
        "45,44",
        "应为一个整数，请改正。",
        "it should be a whole number. Correct it."
    )]
    [InlineData(
        "pupils",
        "1,23",
        "应为一个整数，请改正。",
        "it should be a whole number. Correct it."
    )]
    [InlineData(
        "pupils",
        "86%",
        "应为一个整数，请改正。",
        "it should be a whole number. Correct it."
    )]
    [InlineData(
        "pupils",
        "若干",
        "应为一个整数，请改正。",
        "it should be a whole number. Correct it."
    )]
    [InlineData(
        "pupils",
        "12-15",
        "应为一个整数，请改正。",
        "it should be a whole number. Correct it."
    )]
    // Levels
    [InlineData(
        "grade",
        "Ⅲ",
        "请写 3，用阿拉伯数字、不加引号。",
        "Write 3, in digits and without quotes."
    )]
    [InlineData("grade", "iii级", "请写 3，", "Write 3,")]
    [InlineData("grade", "IV", "请写 4，", "Write 4,")]
    [InlineData("grade", "第三级", "请写 3，", "Write 3,")]
    [InlineData("grade", "3级", "请写 3，", "Write 3,")]
    // Yes and no
    [InlineData("layoutCompliant", "是", "请写 true，不加引号。", "Write true, without quotes.")]
    [InlineData("layoutCompliant", "true", "请写 true，不加引号。", "Write true, without quotes.")]
    [InlineData("layoutCompliant", "√", "请写 true，", "Write true,")]
    [InlineData("layoutCompliant", "否", "请写 false，", "Write false,")]
    [InlineData("layoutCompliant", "不存在", "请写 false，", "Write false,")]
    [InlineData(
        "layoutCompliant",
        "大概",
        "应为 true（是）或 false（否），请改正。",
        "true (yes) or false (no). Correct it."
    )]
    // Grades
    [InlineData(
        "moralEducation",
        "优秀",
        "您是否想写 \"excellent\"？",
        "Did you mean \"excellent\"?"
    )]
    [InlineData("moralEducation", "Good", "您是否想写 \"good\"？", "Did you mean \"good\"?")]
    [InlineData(
        "moralEducation",
        "excelent",
        "您是否想写 \"excellent\"？",
        "Did you mean \"excellent\"?"
    )]
    [InlineData("moralEducation", "中等", "优秀 `excellent`，请改正。", "`excellent`. Correct it.")]
    public void SaysHowToWriteIt(string id, string text, string zh, string en)
    {
        var problems = new ProblemList();
        DataPlace place = DataPlace.File(CountyKeys.All).OfCounty("海城市").Key(id);

        Measure measure = Measures.Find(id)!;
        var raw = new RawValue(RawShape.Text, text);
        Assert.False(MeasureText.TryRead(measure, raw, out _));
        MeasureText.Refuse(measure, raw, place, problems);

        DataProblem problem = Assert.Single(problems.ToImmutable());
        Assert.Equal(id, problem.Path.ToString());
        Assert.Contains(zh, problem.Message.Zh, StringComparison.Ordinal);
        Assert.Contains(en, problem.Message.En, StringComparison.Ordinal);
        Assert.StartsWith(
            $"海城市的“{Measures.Find(id)!.Name.Zh}”填的是 \"{text}\"；应为",
            problem.Message.Zh,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("小学", "primary")]
    [InlineData("初级中学", "juniorSecondary")]
    [InlineData("九年一贯制", "nineYear")]
    [InlineData("完中", "completeSecondary")]
    [InlineData("NineYear", "nineYear")]
    [InlineData("nine-year", "nineYear")]
    [InlineData("primery", "primary")]
    public void ASchoolTypeInWordsGetsItsCode(string text, string code)
    {
        var problems = new ProblemList();

        Assert.Null(
            ValueParser.Code<SchoolType>(
                new RawValue(RawShape.Text, text),
                DataPlace.File(CountyKeys.All).Key("type"),
                problems
            )
        );

        Assert.EndsWith(
            $"您是否想写 \"{code}\"？",
            Assert.Single(problems.ToImmutable()).Message.Zh,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AValueOfTwoMegabytesIsNotToldWhole()
    {
        var problems = new ProblemList();
        _ = ValueParser.Number(
            new RawValue(RawShape.Text, new string('9', 2_000_000) + "人"),
            DataPlace.File(CountyKeys.All).Key("pupils"),
            problems
        );

        Assert.True(Assert.Single(problems.ToImmutable()).Message.Zh.Length < 200);
    }
}
