namespace Balance.Indicators.Documents;

/// <summary>The cover: which county, by which standard, who hands it in and when.</summary>
internal static class CoverTable
{
    public const string Title = "全国义务教育优质均衡发展县（市、区）申报表";

    public static FormTable Of(FormFigures figures)
    {
        County county = figures.Evaluation.County;
        FormFacts facts = figures.Facts;
        var table = new FormTable("cover", "封面", Title, 30, 70);
        figures.Begin(table);
        (string Label, FormValue Value)[] rows =
        [
            ("市", figures.Of(facts.City, new("市", "city"), "city")),
            ("县（市、区）", FormValue.Of(county.Name)),
            (
                "报送单位（盖章）",
                figures.Of(
                    facts.SubmittedBy,
                    new("报送单位", "who submits the form"),
                    "submittedBy"
                )
            ),
            (
                "报送时间",
                figures.Of(facts.SubmittedOn, new("报送时间", "date of submission"), "submittedOn")
            ),
            ("数据年份", county.Year is { } year ? FormValue.Of(year, 0) : FormValue.Missing),
            ("评估标准", FormValue.Of(figures.Evaluation.Standard.Name.Zh)),
        ];
        for (int i = 0; i < rows.Length; i++)
        {
            table.Label(i + 1, 1, rows[i].Label);
            table.Text(i + 1, 2, rows[i].Value.Text);
        }

        if (county.Year is null)
        {
            figures.MissYear();
        }

        table.Note(
            "指标名称和限值取自上述标准，数值取自评估结果，四舍五入。＿＿ 处没有填报，列在最后一张表；—— 表示不涉及。"
        );
        return table;
    }
}
