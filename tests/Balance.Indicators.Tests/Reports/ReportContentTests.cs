using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Reports;

/// <summary>What the report of an evaluation tells, section by section, looked up by the ids of sections.</summary>
public sealed class ReportContentTests
{
    [Fact(DisplayName = "国家办法的 32 项指标和 2 项前置条件分别列表，各表行数与标题一致")]
    public void RowsAreCountedRight()
    {
        Report report = Standard
            .National2017.Evaluate(SampleCounty.Create())
            .ToReport(Language.Chinese);

        Assert.Equal("32 项指标", SectionOf(report, "indicators").Title);
        Assert.Equal(32, TableOf(report, "indicators").Rows.Length);
        Assert.Equal("2 项前置条件", SectionOf(report, "preconditions").Title);
        Assert.Equal(2, TableOf(report, "preconditions").Rows.Length);
    }

    /// <summary>
    /// 3 rooms for 120 pupils and 4 for 180: 7 for 300 are 2.3333 for 100, and √(0.4 × 0.16667² + 0.6 × 0.11111²) = 0.1361.
    /// </summary>
    [Fact(DisplayName = "均值和标准差的小数位数与指标的相同")]
    public void MeansHaveTheDecimalsOfTheirIndicator()
    {
        JsonNode json = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
        foreach (JsonObject criterion in Objects(json).Where(item => (string?)item["id"] == "RA7"))
        {
            if (criterion.ContainsKey("decimals"))
            {
                criterion["decimals"] = 4;
            }
        }

        TestCounty county = TestCounty.Met.Only(
            TestSchool.PrimarySchool("1", 120).With("multimediaClassrooms", 3),
            TestSchool.PrimarySchool("2", 180).With("multimediaClassrooms", 4)
        );
        Report report = county.Evaluate(Standard.Parse(json.ToJsonString())).ToReport();

        Assert.Equal(
            ["2.3333", "0.1361"],
            TableOf(report, "coefficients")
                .Rows.First(row => row[1].Text.StartsWith("RA7", StringComparison.Ordinal))
                .Skip(4)
                .Take(2)
                .Select(cell => cell.Text)
        );
        Assert.Equal(
            "2.3333",
            TableOf(report, "sections")
                .Rows.First(row => row[1].Text.StartsWith("RA7", StringComparison.Ordinal))[3]
                .Text
        );
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonObject item => item.SelectMany(pair => Objects(pair.Value)).Prepend(item),
            JsonArray items => items.SelectMany(Objects),
            _ => [],
        };

    [Fact(DisplayName = "没有前置条件的标准，报告没有前置条件一节")]
    public void NoPreconditionsNoSection() =>
        Assert.DoesNotContain(
            TestCounty.Met.Evaluate().ToReport(Language.Chinese).Sections,
            section => section.Id == "preconditions"
        );

    [Fact(DisplayName = "指标表中引用的每个条款标记都有说明，没有引用的不列")]
    public void EveryMarkIsExplained()
    {
        Report report = Standard
            .Haicheng2023.Evaluate(SampleCounty.Create())
            .ToReport(Language.Chinese);
        string legend = SectionOf(report, "indicators")
            .Blocks.OfType<ReportParagraph>()
            .Last()
            .Text.Text;
        string[] marks =
        [
            .. TableOf(report, "indicators")
                .Rows.Select(row => row[^1].Text)
                .SelectMany(clauses => clauses.Split('['))
                .Where(part => part.Contains(']'))
                .Select(part => part.Split(']')[0])
                .Distinct(),
        ];

        Assert.Equal(["S", "A"], marks);
        Assert.Equal(marks, legend.Split('[').Skip(1).Select(part => part.Split(']')[0]).ToArray());
    }

    /// <summary>47 and 48 of 45; the class of 45 is met.</summary>
    [Fact(DisplayName = "同一学部超限的班级合为一行，逐班列出人数")]
    public void ClassesOfASectionStandTogether()
    {
        Report report = TestCounty
            .Met.Only(
                TestSchool
                    .PrimarySchool("1", 140)
                    .With(Stage.Primary, "classSizes", new[] { 47m, 45, 48 })
            )
            .Evaluate()
            .ToReport(Language.Chinese);
        string[][] rows =
        [
            .. TableOf(report, "shortfalls")
                .Rows.Select(row => row.Select(cell => cell.Text).ToArray())
                .Where(row => row[1].StartsWith("GG5", StringComparison.Ordinal)),
        ];

        string[] row = Assert.Single(rows);
        Assert.Equal("≤ 45 人", row[2]);
        Assert.Equal("第1班 47 人、第3班 48 人", row[3]);
        Assert.Equal("2 个班级超出", row[4]);
    }

    [Fact(
        DisplayName = "缺数据使县待定时，缺少的数据紧跟结论；县已未达标时列在后面，并说明补上也不改变结论"
    )]
    public void WhatIsMissingStandsWhereItMatters()
    {
        Report open = TestCounty
            .Met.Set("quotaFavoursRural", null)
            .Evaluate()
            .ToReport(Language.Chinese);
        Report closed = TestCounty
            .Met.Set("quotaFavoursRural", null)
            .Set("noExcessiveBurden", false)
            .Evaluate()
            .ToReport(Language.Chinese);

        Assert.Equal(1, Place(open, "missing") - Place(open, "verdict"));
        Assert.True(Place(closed, "missing") > Place(closed, "schools"));
        Assert.Contains(
            "缺少 1 项数据，补齐之前不能下结论。",
            open.ToMarkdown(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "缺少 1 项数据；无论补上什么，县的结论仍是未达标。",
            closed.ToMarkdown(),
            StringComparison.Ordinal
        );
    }

    [Fact(DisplayName = "结论中的每一条原因写明指标名称、数值、要求和差距")]
    public void ReasonsNameFigures()
    {
        // 8 of 1000 pupils: 0.8 of 0.9, so 1 more teacher.
        ReportSection verdict = SectionOf(
            TestCounty
                .Met.Only(
                    TestSchool.PrimarySchool("1", 1000).With(Stage.Primary, "peAndArtTeachers", 8)
                )
                .Evaluate()
                .ToReport(Language.Chinese),
            "verdict"
        );
        string[] reasons =
        [
            .. verdict
                .Blocks.OfType<ReportList>()
                .SelectMany(list => list.Items)
                .Where(item => item.Outcome == Outcome.NotMet)
                .Select(item => item.Text),
        ];

        Assert.Contains(
            reasons,
            reason =>
                reason.StartsWith(
                    "RA3 每百名学生拥有体育、艺术（美术、音乐）专任教师数：",
                    StringComparison.Ordinal
                ) && reason.EndsWith("0.80 人（要求 ≥ 0.9 人，缺 1 人）", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void No_two_sections_have_one_id()
    {
        foreach (Standard standard in Standard.All)
        {
            foreach (
                Report report in (Report[])
                    [
                        standard.ToReport(),
                        standard.Evaluate(SampleCounty.Create()).ToReport(Language.English),
                    ]
            )
            {
                string[] ids = [.. report.Sections.Select(section => section.Id)];
                Assert.Equal(ids.Distinct(), ids);
            }
        }
    }

    [Fact]
    public void A_number_in_a_cell_is_the_figure_of_the_evaluation()
    {
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(SampleCounty.Create());
        ReportTable table = TableOf(evaluation.ToReport(), "coefficients");

        Assert.Equal(
            evaluation.Coefficients.Select(item => (item.Rounded, item.Decimals, item.Outcome)),
            table.Rows.Select(row => (row[6].Number, row[6].Decimals, row[6].Outcome!.Value))
        );
    }

    private static ReportSection SectionOf(Report report, string id) =>
        report.Sections.Single(section => section.Id == id);

    private static ReportTable TableOf(Report report, string id) =>
        SectionOf(report, id).Blocks.OfType<ReportTable>().Single();

    private static int Place(Report report, string id) =>
        report.Sections.IndexOf(SectionOf(report, id));

    /// <summary>0 of 0 migrant children, and one of the two parts not told: there is no value whose gap could be the widest.</summary>
    [Fact(DisplayName = "分母为 0 而分子缺一部分的，结论写缺什么")]
    public void WhatIsMissingForNobodyIsToldInTheVerdict()
    {
        County county = SampleCounty
            .Create()
            .With("measures.eligibleMigrantChildren", 0)
            .With("measures.migrantChildrenInPublicSchools", 0)
            .With("measures.migrantChildrenInPurchasedPlaces", null);
        var evaluation = Standard.National2017.Evaluate(county);

        Assert.Equal(Outcome.Undetermined, evaluation.Indicators["GG15"].Outcome);
        Assert.NotEmpty(evaluation.ToReport(Language.Chinese).ToMarkdown());
    }
}
