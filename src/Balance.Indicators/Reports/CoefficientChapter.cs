using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>The part of an evaluation's report that shows the difference coefficients, and where those above their limits come from.</summary>
internal static class CoefficientChapter
{
    private const int MostEnds = 5;
    private const int MostDrivers = 10;

    public static void Add(ReportBuilder report, Evaluation evaluation)
    {
        report.Chapter("coefficients", report.Text("差异系数", "Difference coefficients"));
        AddChart(report, evaluation);
        report.Table(
            [
                new(report.Text("学段", "Stage")),
                new(report.Text("指标", "Indicator")),
                new(report.Text("学部数", "Sections"), isNumber: true),
                new(report.Text("学生数", "Pupils"), isNumber: true),
                new(report.Text("均值", "Mean"), isNumber: true),
                new(report.Text("标准差", "Deviation"), isNumber: true),
                new(report.Text("差异系数", "Coefficient"), isNumber: true),
                new(report.Text("限值", "Limit"), isNumber: true),
                new(report.Text("结果", "Outcome")),
            ],
            evaluation.Coefficients.Select(item =>
                ImmutableArray.Create(
                    report.Text(item.Stage.Name()),
                    ShortName(report, item),
                    ReportBuilder.Number(item.Sections),
                    ReportBuilder.Number(item.Pupils),
                    ReportBuilder.Number(item.Mean, item.ValueDecimals),
                    ReportBuilder.Number(item.StandardDeviation, item.ValueDecimals),
                    report.Value(item),
                    new ReportText(FigureText.CoefficientLimit(item.Limit))
                    {
                        Number = item.Limit,
                        Decimals = item.Decimals,
                    },
                    item.Limit is null
                        ? report.Text("仅展示", "shown only")
                        : report.Text(item.Outcome)
                )
            )
        );
        AddSources(report, evaluation);
    }

    private static void AddChart(ReportBuilder report, Evaluation evaluation)
    {
        if (evaluation.Coefficients.Count == 0)
        {
            return;
        }

        report.Chart(
            report.Text("各指标差异系数与限值", "Difference coefficients and their limits"),
            report.Text(
                "每条横条是一个差异系数，竖线是它的限值；数值见下表。",
                "Each bar is a coefficient, the line across it its limit. The figures are in the table below."
            ),
            new BarChart([
                .. evaluation
                    .Coefficients.GroupBy(item => item.Stage)
                    .Select(stage => new BarGroup(
                        report.Text(stage.Key.Name()),
                        [
                            .. stage.Select(item => new Bar(
                                LongName(report, item),
                                item.Rounded,
                                FigureText.Coefficient(item, report.Language),
                                item.Limit,
                                item.Outcome
                            )),
                        ]
                    )),
            ])
        );
    }

    /// <summary>Where a coefficient above its limit comes from: the sections at both ends, and those that drive it.</summary>
    private static void AddSources(ReportBuilder report, Evaluation evaluation)
    {
        CoefficientEvaluation[] uneven =
        [
            .. evaluation.Coefficients.Where(item =>
                item.Outcome == Outcome.NotMet && !item.BySection.IsEmpty
            ),
        ];
        if (uneven.Length == 0)
        {
            return;
        }

        report.Part(
            "coefficientSources",
            report.Text("差异系数超限的来源", "Where the coefficients above their limits come from")
        );
        string Listed(IEnumerable<CoefficientSection> sections, int decimals) =>
            report.Join(
                sections.Select(section =>
                    (section.SchoolName ?? section.School.Name)
                    + " "
                    + FigureText.Number((double)section.Value, decimals)
                )
            );
        report.Table(
            [
                new(report.Text("差异系数", "Coefficient")),
                new(report.Text("均值", "Mean"), isNumber: true),
                new(report.Text("最低的学部", "Lowest sections")),
                new(report.Text("最高的学部", "Highest sections")),
            ],
            uneven.Select(item =>
                ImmutableArray.Create(
                    report.Text(item.Stage.Name()) + " " + item.Indicator,
                    ReportBuilder.Number(item.Mean, item.ValueDecimals),
                    Listed(item.BySection.Take(MostEnds), item.ValueDecimals),
                    Listed(item.BySection.Reverse().Take(MostEnds), item.ValueDecimals)
                )
            )
        );
        foreach (CoefficientEvaluation item in uneven)
        {
            AddDrivers(report, item);
        }
    }

    /// <summary>The sections that have most of the variance, and the coefficient without each.</summary>
    private static void AddDrivers(ReportBuilder report, CoefficientEvaluation coefficient)
    {
        CoefficientSection[] drivers =
        [
            .. coefficient
                .BySection.Where(section => section.ShareOfVariance is not null)
                .OrderByDescending(section => section.ShareOfVariance)
                .Take(MostDrivers),
        ];
        if (drivers.Length == 0)
        {
            return;
        }

        string name = report.Text(coefficient.Stage.Name()) + " " + FullName(report, coefficient);
        string NameOf(CoefficientSection section) => section.SchoolName ?? section.School.Name;
        report.Paragraph(
            report.Text(
                $"{name}：差异主要来自下列学部。“没有它”是去掉该学部后的差异系数，只作参考。",
                $"{name}: most of the variance comes from these sections. \"Without it\" is the coefficient of the others, to compare with."
            )
        );
        report.Table(
            [
                new(report.Text("学部", "Section")),
                new(report.Text("数值", "Value"), isNumber: true),
                new(report.Text("占方差", "Share of variance"), isNumber: true),
                new(report.Text("没有它的差异系数", "Coefficient without it"), isNumber: true),
            ],
            drivers.Select(section =>
                ImmutableArray.Create(
                    NameOf(section),
                    ReportBuilder.Number((double)section.Value, coefficient.ValueDecimals),
                    Share(section),
                    ReportBuilder.Number(section.CoefficientWithout, coefficient.Decimals)
                )
            )
        );
        report.Chart(
            report.Text($"{name}：各学部占方差的比例", $"{name}: shares of the variance"),
            report.Text(
                "每条横条是一个学部占全部方差的百分比，只画最大的几个。",
                "Each bar is one section's percentage of the whole variance; only the greatest are drawn."
            ),
            new BarChart([
                new BarGroup(
                    "",
                    [
                        .. drivers.Select(section => new Bar(
                            Quoted.Inert(NameOf(section)),
                            (decimal)section.ShareOfVariance!.Value,
                            Share(section).Text
                        )),
                    ]
                ),
            ])
        );
    }

    private static ReportText Share(CoefficientSection section) =>
        new(FigureText.Number(section.ShareOfVariance * 100, 1) + "%")
        {
            Number = (decimal?)(section.ShareOfVariance * 100),
            Decimals = 1,
            Unit = "%",
        };

    /// <summary>RA5; 综合.</summary>
    public static string ShortName(ReportBuilder report, CoefficientEvaluation coefficient) =>
        coefficient.Indicator == CoefficientEvaluation.CompositeId
            ? report.Text("综合", "composite")
            : coefficient.Indicator;

    /// <summary>RA5 生均体育运动场馆面积; 综合差异系数.</summary>
    private static string LongName(ReportBuilder report, CoefficientEvaluation coefficient) =>
        coefficient.Indicator == CoefficientEvaluation.CompositeId
            ? report.Text(coefficient.Name)
            : coefficient.Indicator + " " + report.Text(coefficient.Name);

    /// <summary>RA5 生均体育运动场馆面积差异系数; 综合差异系数.</summary>
    public static string FullName(ReportBuilder report, CoefficientEvaluation coefficient) =>
        LongName(report, coefficient)
        + (
            coefficient.Indicator == CoefficientEvaluation.CompositeId
                ? ""
                : report.Text(" 差异系数", ", difference coefficient")
        );

    /// <summary>RA5 差异系数; 综合差异系数.</summary>
    public static string Name(ReportBuilder report, CoefficientEvaluation coefficient) =>
        coefficient.Indicator == CoefficientEvaluation.CompositeId
            ? report.Text(coefficient.Name)
            : coefficient.Indicator + report.Text(" 差异系数", " difference coefficient");

    public static string Subject(ReportBuilder report, CoefficientEvaluation coefficient) =>
        new Subject(SubjectKind.County) { Stage = coefficient.Stage }.In(report.Language);

    /// <summary>How far the reported coefficient lies above its limit; where rounding hides it, that it does.</summary>
    public static string Gap(ReportBuilder report, CoefficientEvaluation coefficient)
    {
        decimal excess = coefficient.Excess!.Value;
        return excess > 0
            ? report.Text("超 ", "over by ") + FigureText.Number(excess, coefficient.Decimals)
            : report.Text("超不足 ", "over by less than ")
                + FigureText.Number(LastPlace(coefficient.Decimals), coefficient.Decimals);
    }

    private static decimal LastPlace(int decimals) => new(1, 0, 0, false, (byte)decimals);
}
