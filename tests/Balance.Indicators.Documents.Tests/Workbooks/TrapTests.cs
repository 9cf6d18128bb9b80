namespace Balance.Indicators.Documents.Tests;

/// <summary>What was seen in sheets of bureaus and in exports of statistics, one trap each: heads as they are called, values as they are written, cells as programs save them.</summary>
public sealed class TrapTests
{
    /// <summary>A head, what stands below it, and the figure that it is: in yuan, people, rooms, ㎡.</summary>
    [Theory]
    [InlineData("在校生数", "300", "pupils", "300")]
    [InlineData("学生数", "300", "pupils", "300")]
    [InlineData("学生人数", "300", "pupils", "300")]
    [InlineData("学生总数", "300", "pupils", "300")]
    [InlineData("学生人数（在校人数）", "300", "pupils", "300")]
    [InlineData("在籍学生数", "300", "pupils", "300")]
    [InlineData("小学学生人数", "300", "pupils", "300")]
    [InlineData("小学部学生数", "300", "pupils", "300")]
    [InlineData("１．在校\n学生数（人）", "300", "pupils", "300")]
    [InlineData("其中：在校的学生数", "300", "pupils", "300")]
    [InlineData("高于规定学历教师数", "12", "teachersAboveRequiredQualification", "12")]
    [InlineData("高学历教师", "12", "teachersAboveRequiredQualification", "12")]
    [InlineData("县级以上骨干教师数", "12", "backboneTeachers", "12")]
    [InlineData("县级及以上骨干教师人数", "12", "backboneTeachers", "12")]
    [InlineData("骨干教师数", "12", "backboneTeachers", "12")]
    [InlineData("骨干教师数", "0", "backboneTeachers", "0")]
    [InlineData("体育、艺术（美术、音乐）专任教师数", "12", "peAndArtTeachers", "12")]
    [InlineData("体育艺术专任教师数", "12", "peAndArtTeachers", "12")]
    [InlineData("艺体教师", "12", "peAndArtTeachers", "12")]
    [InlineData("教学及辅助用房面积", "1200.5", "teachingArea", "1200.5")]
    [InlineData("教学及辅助用房总面积（㎡）", "1200.5", "teachingArea", "1200.5")]
    [InlineData("教辅用房面积", "1200.5", "teachingArea", "1200.5")]
    [InlineData("体育运动场馆面积", "1200.5", "sportsArea", "1200.5")]
    [InlineData("体育运动场馆总面积", "1200.5", "sportsArea", "1200.5")]
    [InlineData("教学仪器设备值", "600000", "equipmentValue", "600000")]
    [InlineData("教学仪器设备资产值(万元)", "60.5", "equipmentValue", "605000")]
    [InlineData("教学仪器设备资产值（账面原值，万元）", "60.5", "equipmentValue", "605000")]
    [InlineData("教学仪器设备资产值（账面原值）", "605000", "equipmentValue", "605000")]
    [InlineData("仪器设备总值（单位：万元）", "60.5", "equipmentValue", "605000")]
    [InlineData("教学仪器设备值（千元）", "605", "equipmentValue", "605000")]
    [InlineData("网络多媒体教室数", "9", "multimediaClassrooms", "9")]
    [InlineData("网络多媒体教室间数", "9", "multimediaClassrooms", "9")]
    [InlineData("网络多媒体教室(间)", "9", "multimediaClassrooms", "9")]
    [InlineData("多媒体教室数", "9", "multimediaClassrooms", "9")]
    [InlineData("公用经费预算总额（万元）", "30", "publicFundingBudget", "300000")]
    [InlineData("教师培训经费预算总额（万元）", "2", "teacherTrainingBudget", "20000")]
    [InlineData("专任教师数", "40", "fullTimeTeachers", "40")]
    [InlineData("持有教师资格证的专任教师数", "40", "certifiedTeachers", "40")]
    [InlineData("近5年培训满360学时专任教师人数", "40", "trainedTeachers", "40")]
    [InlineData("就近入学人数", "290", "nearHomePupils", "290")]
    [InlineData("仪器设备值（万元）", "60.5", "equipmentValue", "605000")]
    [InlineData("体育场馆面积", "1200.5", "sportsArea", "1200.5")]
    [InlineData("高于规定学历教师", "12", "teachersAboveRequiredQualification", "12")]
    [InlineData("体艺教师数", "12", "peAndArtTeachers", "12")]
    public void AHeadIsKnownByTheNamesThatItHas(
        string head,
        string value,
        string measure,
        string expected
    )
    {
        bool isPupils = measure == "pupils";
        string[] heads = isPupils
            ? ["学校代码", "办学类型", head]
            : ["学校代码", "办学类型", "在校学生数", head];
        object[] row = isPupils ? ["0001", "小学", Of(value)] : ["0001", "小学", 300m, Of(value)];

        County county = Accepted(Read(heads, row));

        Assert.Equal(Of(expected), Figure(county, measure));
    }

    [Fact]
    public void TheCellsOfANoticeAreListedUpToTen()
    {
        object[][] Rows(int count) =>
            [
                ["学校代码", "办学类型", "学生数"],
                .. Enumerable
                    .Range(1, count)
                    .Select(number => new object[] { ExactNumber.Text(number), "小学", "1,000" }),
            ];
        string Told(int count) =>
            Read(Rows(count))
                .Problems.Select(problem => problem.In(Language.Chinese))
                .Single(text => text.Contains("里的数是文本", StringComparison.Ordinal));

        Assert.StartsWith(
            "学校!C2：“学校”有 1 个单元格里的数是文本",
            Told(1),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "学校!C2：“学校”有 3 个单元格（C2、C3、C4）里的数是文本",
            Told(3),
            StringComparison.Ordinal
        );
        Assert.Contains("、C11）里的数是文本", Told(10), StringComparison.Ordinal);
        Assert.Contains("、C11 等）里的数是文本", Told(11), StringComparison.Ordinal);
    }

    [Fact]
    public void ASchoolWithoutANameIsWarnedOfWhereTheSheetAsksForNames()
    {
        CountyWorkbook read = Read(
            ["学校代码", "学校名称", "办学类型", "学生数"],
            ["0001", "第一小学", "小学", 300m],
            ["0002", "", "小学", 310m]
        );

        Assert.Equal("0002", Accepted(read).Schools[1].Name);
        Assert.Equal(
            "学校!B3：代码为“0002”的学校没有填学校名称，报告里以代码称呼；请补上。",
            Assert.Single(read.Problems).In(Language.Chinese)
        );
    }

    [Fact]
    public void AColumnThatNobodyKnowsIsToldOnceWithWhatItIsPerhaps()
    {
        CountyWorkbook read = Read(
            ["序号", "学校代码", "办学类型", "学生数", "教学仪器设备数", "神秘", "空列", "备注"],
            [1m, "0001", "小学", 300m, 605000m, 7m, "", "新建"],
            [2m, "0002", "小学", 310m, 605000m, 8m, "—", ""]
        );

        Assert.Null(Figure(Accepted(read), "equipmentValue"));
        Assert.Equal(
            [
                "学校!E1：“教学仪器设备数”一列没有认出，没有读入；是不是“教学仪器设备值”？要读入请用对应表（--mapping）指明它是什么。",
                "学校!F1：“神秘”一列没有认出，没有读入；要读入请用对应表（--mapping）指明它是什么。",
            ],
            read.Problems.Where(problem =>
                    problem.Message.Zh.Contains("没有认出", StringComparison.Ordinal)
                )
                .Select(problem => problem.In(Language.Chinese))
        );
        Assert.All(
            read.Problems,
            problem => Assert.Equal(ProblemSeverity.Warning, problem.Severity)
        );
    }

    /// <summary>Ten of a sheet are told one by one, the others with their number; what is like a measure always is.</summary>
    [Fact]
    public void OfManyUnknownColumnsTheNumberIsTold()
    {
        string[] unknown =
        [
            .. Enumerable.Range(1, 12).Select(number => "神秘事项" + (char)('甲' + number)),
        ];
        CountyWorkbook read = Read(
            ["学校代码", "学生数", .. unknown, "教学仪器设备数"],
            ["0001", 300m, .. unknown.Select(_ => (object)1m), 2m]
        );

        string[] told =
        [
            .. read
                .Problems.Select(problem => problem.Message.Zh)
                .Where(text => text.Contains("没有认出", StringComparison.Ordinal)),
        ];
        Assert.Equal(12, told.Length);
        Assert.StartsWith("另有 2 列没有认出", told[11], StringComparison.Ordinal);
        Assert.Contains("是不是“教学仪器设备值”", told[10], StringComparison.Ordinal);
    }

    /// <summary>A part of a figure is not the figure, and not unknown either.</summary>
    [Fact]
    public void PartsOfFiguresAreLeftAsideInSilence()
    {
        CountyWorkbook read = Read(
            ["学校代码", "办学类型", "学生数", "其中：女学生", "一年级学生数"],
            ["0001", "小学", 300m, 140m, 50m]
        );

        Assert.Equal(300, Figure(Accepted(read), "pupils"));
        Assert.Equal(
            [],
            read.Problems.Where(problem =>
                problem.Message.Zh.Contains("没有认出", StringComparison.Ordinal)
            )
        );
    }

    /// <summary>What stands in a cell, and what it is taken for; blank is not reported.</summary>
    [Theory]
    [InlineData("1,234", "1234")]
    [InlineData("１２３４", "1234")]
    [InlineData(" 1234 ", "1234")]
    [InlineData("'1234", "1234")]
    [InlineData("—", null)]
    [InlineData("*", null)]
    [InlineData("/", null)]
    [InlineData("-", null)]
    [InlineData("", null)]
    [InlineData("0", "0")]
    public void ANumberIsReadAsPeopleWriteIt(string written, string? expected)
    {
        CountyWorkbook read = Read(
            ["学校代码", "办学类型", "在校学生数", "教学仪器设备值"],
            ["0001", "小学", 300m, written]
        );

        Assert.Equal(
            expected is null ? null : Of(expected),
            Figure(Accepted(read), "equipmentValue")
        );
        // Whatever is no plain number or blank is told, with a count.
        Assert.Equal(
            written.Length > 0,
            read.Problems.Any(problem =>
                problem.Message.Zh.Contains("按数读入", StringComparison.Ordinal)
                || problem.Message.Zh.Contains("按未填报处理", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void MinusOneOfAnExportIsNotReported() =>
        Assert.Null(
            Figure(
                Accepted(
                    Read(
                        ["学校代码", "办学类型", "在校学生数", "骨干教师数"],
                        ["0001", "小学", 300m, -1m]
                    )
                ),
                "backboneTeachers"
            )
        );

    /// <summary>Rows of a list of the county: its item, what is written, the figure.</summary>
    [Theory]
    [InlineData("社会认可度", "86%", "recognitionRate", "0.86")]
    [InlineData("社会认可度（%）", "86", "recognitionRate", "0.86")]
    [InlineData("社会认可度", "0.86", "recognitionRate", "0.86")]
    [InlineData("适龄残疾儿童少年总数", "1,020", "disabledChildren", "1020")]
    public void ARateIsReadAsPeopleWriteIt(
        string item,
        string written,
        string measure,
        string expected
    )
    {
        var draft = new WorkbookDraft();
        Fill(draft.Add("县"), ["填报项目", "填报值"], [item, written], ["符合交流条件教师数", 10m]);
        Fill(draft.Add("学校"), ["学校代码", "办学类型", "在校学生数"], ["0001", "小学", 300m]);

        Assert.Equal(Of(expected), Accepted(Read(draft)).Find("measures." + measure)?.Number);
    }

    /// <summary>Which of the two counts, nobody knows.</summary>
    [Fact]
    public void AListWithTwoColumnsOfValuesIsRefused()
    {
        var draft = new WorkbookDraft();
        Fill(
            draft.Add("县"),
            ["编号", "项目", "填报值", "填报值"],
            ["recognitionRate", "社会认可度", 0.86m, 0.85m],
            ["eligibleTeachers", "符合交流条件教师数", 10m, 11m]
        );
        Fill(draft.Add("学校"), ["学校代码", "办学类型", "在校学生数"], ["0001", "小学", 300m]);

        CountyWorkbook read = Read(draft);

        Assert.Null(read.County);
        Assert.Contains(
            "C 列“填报值”、D 列“填报值”看来是同一项",
            Assert.Single(read.Problems).In(Language.Chinese),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("是否寄宿制", "是", true)]
    [InlineData("是否寄宿制", "否", false)]
    [InlineData("是否寄宿制", "√", true)]
    [InlineData("是否寄宿制", "有", true)]
    [InlineData("是否寄宿制", "1", true)]
    [InlineData("是否寄宿制", "0", false)]
    public void YesAndNoAreReadAsPeopleWriteThem(string head, string written, bool expected) =>
        Assert.Equal(
            expected,
            Accepted(
                Read(["学校代码", "办学类型", "在校学生数", head], ["0001", "小学", 300m, written])
            )
                .Schools[0]
                .Boarding
        );

    [Theory]
    [InlineData("小学", SchoolType.Primary)]
    [InlineData("初级中学", SchoolType.JuniorSecondary)]
    [InlineData("九年一贯制学校", SchoolType.NineYear)]
    [InlineData("九年一贯制", SchoolType.NineYear)]
    [InlineData("十二年一贯制学校", SchoolType.TwelveYear)]
    [InlineData("完全中学", SchoolType.CompleteSecondary)]
    [InlineData("完中", SchoolType.CompleteSecondary)]
    [InlineData("小学教学点", SchoolType.TeachingPoint)]
    [InlineData("特殊教育学校", SchoolType.SpecialEducation)]
    [InlineData("特教", SchoolType.SpecialEducation)]
    public void ATypeIsKnownByTheNamesThatItHas(string written, SchoolType expected) =>
        Assert.Equal(
            expected,
            Accepted(Read(["学校代码", "学校名称", "办学类型"], ["0001", "一校", written]))
                .Schools[0]
                .Type
        );

    [Theory]
    [InlineData("主城区", Location.Urban)]
    [InlineData("镇中心区", Location.Town)]
    [InlineData("村庄", Location.Rural)]
    [InlineData("农村", Location.Rural)]
    [InlineData("县镇", Location.Town)]
    public void ALocationIsKnownByTheNamesThatItHas(string written, Location expected) =>
        Assert.Equal(
            expected,
            Accepted(Read(["学校代码", "学校名称", "驻地城乡类型"], ["0001", "一校", written]))
                .Schools[0]
                .Location
        );

    [Theory]
    [InlineData("Ⅲ")]
    [InlineData("III")]
    [InlineData("3级")]
    [InlineData("三级")]
    public void AMonitoredGradeIsReadAsPeopleWriteIt(string written)
    {
        var draft = new WorkbookDraft();
        Fill(draft.Add("学校"), ["学校代码", "办学类型", "在校学生数"], ["0001", "小学", 300m]);
        Fill(
            draft.Add("监测学科"),
            ["学科", "监测年级", "等级", "校际差异率"],
            ["数学", 4m, written, 0.12m]
        );

        Assert.Equal(3, Accepted(Read(draft)).Find("measures.monitoredSubjects[0].grade")?.Number);
    }

    [Theory]
    [InlineData("合计")]
    [InlineData("小计")]
    [InlineData("镇东街道小计")]
    [InlineData("全县")]
    public void ARowOfTotalsIsNoSchoolAndIsNamed(string label)
    {
        CountyWorkbook read = Read(
            ["学校代码", "学校名称", "办学类型", "在校学生数"],
            ["0001", "一校", "小学", 300m],
            ["0002", "二校", "小学", 200m],
            ["", label, "", 500m]
        );

        Assert.Equal(2, Accepted(read).Schools.Length);
        Assert.Contains(
            read.Problems,
            problem =>
                problem
                    .In(Language.Chinese)
                    .Contains($"学校!第 4 行：“{label}”是合计行", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void ARowOfTotalsIsKnownByItsSumsToo()
    {
        CountyWorkbook read = Read(
            ["学校代码", "学校名称", "办学类型", "在校学生数", "骨干教师数", "网络多媒体教室数"],
            ["0001", "一校", "小学", 300m, 5m, 9m],
            ["0002", "二校", "小学", 200m, 4m, 7m],
            ["0003", "三校", "小学", 100m, 2m, 3m],
            ["0009", "中心校", "小学", 600m, 11m, 19m]
        );

        Assert.Null(read.County);
        Assert.Contains(
            read.Problems,
            problem =>
                problem.In(Language.Chinese).StartsWith("学校!第 5 行", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void ASchoolThatStandsTwiceIsRefused()
    {
        CountyWorkbook read = Read(
            ["学校代码", "学校名称", "办学类型", "在校学生数"],
            ["0001", "一校", "小学", 300m],
            ["０００１", "一校", "小学", 300m]
        );

        Assert.Null(read.County);
        Assert.Contains(
            read.Problems,
            problem => problem.In(Language.Chinese).Contains("０００１", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void ACampusOfNobodyIsAskedFor()
    {
        CountyWorkbook read = Read(
            ["学校代码", "学校名称", "办学类型", "是否计校数", "在校学生数"],
            ["0001", "一校", "小学", 1m, 300m],
            ["0002", "二校（东校区）", "小学", 0m, 200m]
        );

        Assert.Null(read.County);
        Assert.Contains(
            read.Problems,
            problem =>
                problem.In(Language.Chinese).StartsWith("学校!D3", StringComparison.Ordinal)
                && problem.Message.Zh.Contains("主校代码", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void AreasInMuAreRefusedOnceAColumn()
    {
        CountyWorkbook read = Read(
            ["学校代码", "办学类型", "在校学生数", "体育运动场馆面积（亩）"],
            ["0001", "小学", 300m, 12m],
            ["0002", "小学", 200m, 9m]
        );

        Assert.Null(read.County);
        Assert.Single(
            read.Problems,
            problem => problem.Message.Zh.Contains("单位是亩", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void AHiddenSheetIsReadWhereItIsNamedOnly()
    {
        var draft = new WorkbookDraft();
        Fill(draft.Add("学校"), ["学校代码", "办学类型", "在校学生数"], ["0001", "小学", 300m]);
        SheetDraft hidden = draft.Add("旧表", isHidden: true);
        Fill(hidden, ["学校代码", "办学类型", "在校学生数"], ["0002", "小学", 200m]);

        Assert.Single(Accepted(Read(draft)).Schools);
        Assert.Equal(
            2,
            Accepted(
                Read(
                    draft,
                    SheetMapping.Parse(
                        """{ "format": "balance-mapping/1", "sheets": [{ "sheet": "旧表", "columns": [] }] }"""
                    )
                )
            ).Schools.Length
        );
    }

    /// <summary>How programs save a number of pupils: the cell's XML, and what it is; null where that is a problem.</summary>
    [Theory]
    [InlineData("<c><v>300</v></c>", "300")]
    [InlineData("<c r=\"C2\"><v>3E2</v></c>", "300")]
    [InlineData("<c><v>299.99999999999994</v></c>", "300")]
    [InlineData("<c><f>SUM(A1:A9)</f><v>300</v></c>", "300")]
    [InlineData("<c><f>SUM(A1:A9)</f></c>", null)]
    [InlineData("<c t=\"str\"><f>A1&amp;\"\"</f><v>300</v></c>", "300")]
    [InlineData("<c t=\"e\"><v>#N/A</v></c>", null)]
    [InlineData("<c t=\"inlineStr\"><is><r><t>3</t></r><r><t>00</t></r></is></c>", "300")]
    [InlineData(
        "<c t=\"inlineStr\"><is><t>300</t><rPh sb=\"0\" eb=\"1\"><t>9</t></rPh></is></c>",
        "300"
    )]
    [InlineData("<c t=\"inlineStr\"><is><t>300_x000D_</t></is></c>", "300")]
    [InlineData("<c t=\"d\"><v>2025-03-01</v></c>", null)]
    public void ACellIsReadAsProgramsSaveIt(string cell, string? expected)
    {
        static string Text(string text) => $"<c t=\"str\"><v>{text}</v></c>";
        // In strict XML, with a dimension that is wrong, and cells that do not say where they are.
        byte[] workbook = HostileWorkbooks.Sheet(
            "<row>"
                + Text("学校代码")
                + Text("办学类型")
                + Text("在校学生数")
                + "</row><row>"
                + Text("0001")
                + Text("小学")
                + cell
                + "</row>"
        );

        CountyWorkbook read = CountyWorkbook.Read(new MemoryStream(workbook), Named);

        if (expected is null)
        {
            Assert.Null(read.County);
            Assert.StartsWith(
                "s1!C2",
                read.Problems.Single(problem => problem.Severity == ProblemSeverity.Rejected)
                    .In(Language.Chinese),
                StringComparison.Ordinal
            );
        }
        else
        {
            Assert.Equal(Of(expected), Figure(Accepted(read), "pupils"));
        }
    }

    /// <summary>0.58 stands in a workbook as 0.57999999999999996; a limit that is met exactly would fail.</summary>
    [Theory]
    [InlineData("0.57999999999999996", "0.58")]
    [InlineData("1200.0999999999999", "1200.1")]
    [InlineData("1E-2", "0.01")]
    public void ANumberIsThatOfFifteenDigits(string stored, string expected) =>
        Assert.Equal(
            Of(expected),
            decimal.Parse(
                StoredNumber.Of(stored)!,
                System.Globalization.NumberStyles.Float,
                System.Globalization.CultureInfo.InvariantCulture
            )
        );

    private static CountyWorkbookOptions Named => new() { Code = "1", Name = "县" };

    private static decimal Of(string digits) =>
        decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private static decimal? Figure(County county, string measure) =>
        county
            .Schools[0]
            .Sections.SelectMany(section => section.Measures)
            .Concat(county.Schools[0].Measures)
            .SingleOrDefault(item => item.Key == measure)
            .Value?.Number;

    private static County Accepted(CountyWorkbook read)
    {
        Assert.Equal(
            [],
            read.Problems.Where(problem => problem.Severity == ProblemSeverity.Rejected)
                .Select(problem => problem.In(Language.Chinese))
        );
        return read.County!;
    }

    private static CountyWorkbook Read(params object[][] rows)
    {
        var draft = new WorkbookDraft();
        Fill(draft.Add("学校"), rows);
        return Read(draft);
    }

    private static CountyWorkbook Read(WorkbookDraft draft, SheetMapping? mapping = null)
    {
        using var stream = new MemoryStream();
        draft.Write(stream);
        stream.Position = 0;
        return CountyWorkbook.Read(stream, Named with { Mapping = mapping });
    }

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
