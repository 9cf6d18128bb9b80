namespace Balance.Indicators.Planning;

/// <summary>What the chapters of a roadmap's report write alike.</summary>
internal static class RoadmapWords
{
    /// <summary>A school or section as people name it; 县 for none.</summary>
    public static string Who(
        ReportBuilder report,
        Roadmap roadmap,
        School? school,
        Stage? stage = null
    ) =>
        new Subject(SubjectKind.School)
        {
            School = school,
            SchoolName = school is null ? null : SchoolNames.Of(roadmap.County).WithCode(school),
            Stage = stage,
        }.In(report.Language);

    /// <summary>How much is added: 8 人.</summary>
    public static ReportText Amount(ReportBuilder report, RoadmapAction action) =>
        new(FigureText.Plain(action.Amount) + FigureText.Unit(action.Unit, report.Language))
        {
            Number = action.Amount,
            Decimals = DecimalsOf(action.Amount),
            Unit = report.Text(action.Unit),
        };

    /// <summary>县级以上骨干教师数 +8 人; 各音乐专用教室面积：新增 1 间.</summary>
    public static string What(ReportBuilder report, RoadmapAction action) =>
        report.Text(action.Measure.Name)
        + (action.To.Number is null ? report.Text("：新增 ", ": new, ") : " +")
        + FigureText.Plain(action.Amount)
        + FigureText.Unit(action.Unit, report.Language);

    /// <summary>An amount of money; words where there is no price.</summary>
    public static ReportText Money(ReportBuilder report, decimal? cost) =>
        cost is { } known ? ReportBuilder.Number(known) : report.Text("没有单价", "no price");

    public static IEnumerable<ReportColumn> DateColumn(ReportBuilder report, bool isDated) =>
        isDated ? [new ReportColumn(report.Text("期限", "By"))] : [];

    /// <summary>The last month of a phase, where there is a timetable.</summary>
    public static IEnumerable<ReportText> Date(ReportBuilder report, Roadmap roadmap, int? phase) =>
        roadmap.Phases.IsEmpty ? []
        : phase is { } number ? [roadmap.Phases[number - 1].To.ToString()]
        : [new ReportText(report.Text("尚无资金", "no money yet"), Outcome.NotMet)];

    private static int DecimalsOf(decimal number)
    {
        string text = FigureText.Plain(number);
        int point = text.IndexOf('.');
        return point < 0 ? 0 : text.Length - point - 1;
    }
}
