using Balance.Indicators.Tests.Schemas;

namespace Balance.Indicators.Documents.Tests;

/// <summary><c>balance-mapping/1</c>: its schema, the sample, what is refused; and brackets as columns, with a mapping and without.</summary>
public sealed class MappingTests
{
    private static readonly SchemaFile Schema = new("mapping", MappingSchema.Build());

    [Fact]
    public void TheSchemaIsWhatTheCodeSays() => Schema.Verify();

    [Fact]
    public void TheSampleReadsASheetOfOtherHeads()
    {
        string text = File.ReadAllText(TestFiles.PathOf("docs/samples/mapping.json"));
        Assert.True(Schema.Fits(text));
        var draft = new WorkbookDraft();
        Fill(
            draft.Add("小学"),
            [
                "编号",
                "单位",
                "就读规模",
                "就读规模",
                "班级规模",
                "班级规模",
                "操场大小",
                "室内体育用房",
                "设备",
                "内部编号",
            ],
            ["", "", "合计", "其中：女", "45人以内", "超过45人", "", "", "", ""],
            ["0001", "第一小学", 300m, 140m, 6m, 1m, 2000m, 400.5m, 62.5m, 17m]
        );

        CountyWorkbook read = Read(draft, SheetMapping.Parse(text));

        School school = Assert.Single(Accepted(read).Schools);
        Assert.Equal(("0001", "第一小学"), (school.Code, school.Name));
        Section primary = Assert.Single(school.Sections);
        Assert.Equal(300, primary.Measures.Find(Measures.Pupils)?.Number);
        // 2000 + 400.5, and 62.5 万元.
        Assert.Equal(2400.5m, SumOf(read.County!, "sportsArea"));
        Assert.Equal(625000, SumOf(read.County!, "equipmentValue"));
        Assert.Equal(
            [(0m, 46m, 6m), (46m, null, 1m)],
            Brackets(primary.Measures.Find(Measures.ClassSizes)!)
        );
    }

    /// <summary>As a city's platform collects them: sizes of classes and of rooms from edge to edge, a count in each column.</summary>
    [Fact]
    public void BracketsInColumnsAreListsInBrackets()
    {
        string[] sizes =
        [
            "25人以下",
            "26-30人",
            "31－35人",
            "36～40人",
            "41-45人",
            "46-50人",
            "51人以上",
        ];
        string[] rooms = ["≥96㎡", "73-96㎡", "61-73㎡"];
        var draft = new WorkbookDraft();
        Fill(
            draft.Add("小学"),
            [
                "学校代码",
                "办学类型",
                "在校学生数",
                .. sizes.Select(_ => "班级人数"),
                .. rooms.Select(_ => "音乐教室面积"),
            ],
            ["", "", "", .. sizes, .. rooms],
            ["0001", "小学", 215m, 1m, 0m, 0m, 2m, 1m, 1m, 0m, 1m, 0m, 2m]
        );

        School school = Assert.Single(Accepted(Read(draft, null)).Schools);

        Assert.Equal(
            [(0m, 26m, 1m), (36m, 41m, 2m), (41m, 46m, 1m), (46m, 51m, 1m)],
            Brackets(school.Section(Stage.Primary)!.Measures.Find(Measures.ClassSizes)!)
                .Where(bracket => bracket.Count > 0)
        );
        Assert.Equal(
            [(61m, 73m, 2m), (96m, null, 1m)],
            Brackets(school.Measures.Find(Measures.MusicRoomAreas)!)
                .Where(bracket => bracket.Count > 0)
                .OrderBy(bracket => bracket.From)
        );
    }

    [Theory]
    [InlineData("""{ "format": "balance-county/1", "sheets": [] }""", "balance-mapping/1")]
    [InlineData("""{ "format": "balance-mapping/1", "sheet": [] }""", "sheet")]
    [InlineData("""{ "format": "balance-mapping/1", "sheets": {} }""", "应为一个列表 [ … ]")]
    [InlineData(
        """{ "format": "balance-mapping/1", "sheets": [{ "stage": "小学部" }] }""",
        "sheets[0].stage："
    )]
    [InlineData(
        """{ "format": "balance-mapping/1", "sheets": [{ "columns": [{ "measure": "pupils" }] }] }""",
        "sheets[0].columns[0].head："
    )]
    [InlineData(
        """{ "format": "balance-mapping/1", "sheets": [{ "columns": [{ "head": "学生", "measure": "学生数" }] }] }""",
        "“学生数”不是要素"
    )]
    [InlineData(
        """{ "format": "balance-mapping/1", "sheets": [{ "columns": [{ "head": "班", "measure": "classSizes[41-45]" }] }] }""",
        "“classSizes[41-45]”不是要素"
    )]
    [InlineData(
        """{ "format": "balance-mapping/1", "sheets": [{ "columns": [{ "head": 7 }] }] }""",
        "应为一段文字"
    )]
    public void ABadMappingIsRefusedAndTheSchemaKnowsIt(string text, string told)
    {
        var bad = Assert.Throws<BadDataException>(() => SheetMapping.Parse(text));

        Assert.Contains(told, bad.Problems.Single().In(Language.Chinese), StringComparison.Ordinal);
        Assert.False(Schema.Fits(text));
    }

    [Theory]
    [InlineData("""{ "format": "balance-mapping/1", """, "JSON 有误")]
    [InlineData("""{ "format": "balance-mapping/1", "sheets": [], "sheets": [] }""", "sheets：")]
    [InlineData(
        """{ "format": "balance-mapping/1", "sheets": [{ "sheet": "\ud800" }] }""",
        "半个字符"
    )]
    public void WhatNoSchemaCanKnowIsRefusedToo(string text, string told)
    {
        var bad = Assert.Throws<BadDataException>(() => SheetMapping.Parse(text));

        Assert.Contains(told, bad.Problems.Single().In(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryProblemOfAMappingIsToldAtOnce()
    {
        var bad = Assert.Throws<BadDataException>(() =>
            SheetMapping.Parse(
                """{ "format": "balance-mapping/1", "sheets": [{ "stage": "x", "columns": [{ "head": "甲", "measure": "乙" }, {}] }] }"""
            )
        );

        Assert.Equal(
            ["sheets[0].stage", "sheets[0].columns[0].measure", "sheets[0].columns[1].head"],
            bad.Problems.Select(problem => problem.Path.ToString())
        );
    }

    [Fact]
    public void WhatIsSuggestedIsValid()
    {
        var draft = new WorkbookDraft();
        Fill(draft.Add("表"), ["学校代码", "神秘"], ["0001", 3m]);

        Assert.True(Schema.Fits(Read(draft, null).Suggest().ToJson()));
    }

    private static CountyWorkbook Read(WorkbookDraft draft, SheetMapping? mapping)
    {
        using var stream = new MemoryStream();
        draft.Write(stream);
        stream.Position = 0;
        return CountyWorkbook.Read(
            stream,
            new CountyWorkbookOptions
            {
                Mapping = mapping,
                Code = "1",
                Name = "县",
            }
        );
    }

    private static County Accepted(CountyWorkbook read)
    {
        Assert.Equal(
            [],
            read.Problems.Where(problem => problem.Severity == ProblemSeverity.Rejected)
                .Select(problem => problem.In(Language.Chinese))
        );
        return read.County!;
    }

    private static decimal? SumOf(County county, string measure) =>
        county.Find("schools[0].measures." + measure)?.Number
        ?? county.Find("schools[0].sections.primary." + measure)?.Number;

    private static IEnumerable<(decimal From, decimal? Below, decimal Count)> Brackets(
        MeasureValue value
    ) => value.Brackets.Select(bracket => (bracket.From, bracket.Below, (decimal)bracket.Count));

    private static void Fill(SheetDraft sheet, params object[][] rows)
    {
        for (int row = 0; row < rows.Length; row++)
        {
            for (int column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column] is decimal number)
                {
                    sheet.Set(row + 1, column + 1, number);
                }
                else
                {
                    sheet.Set(row + 1, column + 1, (string)rows[row][column]);
                }
            }
        }
    }
}
