using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>What a county's head reads of several years: the comparison, and where its figures go.</summary>
public static class TrendReport
{
    private const int CoefficientDecimals = 3;
    private const int ShareDecimals = 1;

    /// <summary>The report of the comparison, with a chapter on its trends before the ledger.</summary>
    /// <param name="trends">The trends; nothing of them is computed again.</param>
    /// <param name="language">The language to write in.</param>
    /// <exception cref="ArgumentNullException">There are no trends.</exception>
    public static Report ToReport(this YearTrends trends, Language language = Language.Chinese)
    {
        if (trends is null)
        {
            throw new ArgumentNullException(nameof(trends));
        }

        Report comparison = trends.Comparison.ToReport(language);
        var report = new ReportBuilder(language);
        AddTrends(report, trends);
        int before = 0;
        while (
            before < comparison.Sections.Length
            && comparison.Sections[before].Id is not ("concerns" or "fading" or "schools")
        )
        {
            before++;
        }

        return new Report(
            language,
            comparison.Title,
            comparison.Sections.InsertRange(before, report.Build().Sections)
        );
    }

    private static void AddTrends(ReportBuilder report, YearTrends trends)
    {
        report.Chapter(
            "trends",
            report.Text("走势（推算，不是结论）", "Trends (extrapolated; no verdict)")
        );
        if (trends.Reason is { } reason)
        {
            report.Paragraph(report.Text(reason));
            return;
        }

        report.Paragraph(
            report.Text(
                "给每个数列按最小二乘法配一条直线。“每年变化”的 ± 是标准误；括号里的年份和“推算”的 ± 是八成把握的范围。三年的数据很少，范围往往很宽：走势看不出方向的，不推算年份。比例推算超过 100% 的按 100% 写。推算只提示该看哪里，不能当作达标。",
                "A straight line of least squares is laid through each series. After the change per year, ± is its standard error; years in brackets and ± after a projected value are ranges that hold four times in five. Three years are few figures, and ranges are often wide: where the direction is not clear, no year is told. A share is never projected above 100 %. A projection tells where to look; nothing is met by it."
            )
        );
        if (!trends.Milestones.IsEmpty)
        {
            report.Paragraph(
                report.Text("标准的期限：", "The standard's schedule: ")
                    + string.Join(
                        report.Text("；", "; "),
                        trends
                            .Milestones.GroupBy(milestone => milestone.By)
                            .Select(group =>
                                group.Key
                                + " "
                                + report.Join(group.Select(milestone => milestone.Text))
                            )
                    )
                    + report.Text("。", ".")
            );
        }

        string[] left =
        [
            .. trends
                .Trends.Where(trend => trend.Line is null && trend.Kind != TrendKind.SchoolMet)
                .Select(trend => NameOf(report, trend)),
        ];
        if (left.Length > 0)
        {
            report.Paragraph(
                report.Text(
                    "因有的年度待定、缺数据或不涉及而没有推算的：",
                    "Without a line, because a year is undetermined, lacks figures or is not concerned: "
                )
                    + report.Join(left)
                    + report.Text("。", ".")
            );
        }

        Add(
            report,
            trends,
            "trends-coefficients",
            new("差异系数的走势", "Trends of the coefficients"),
            trends.Trends.Where(trend => trend.Kind == TrendKind.Coefficient)
        );
        Add(
            report,
            trends,
            "trends-shares",
            new("达标比例的走势（%）", "Trends of the shares that are met (%)"),
            trends.Trends.Where(trend =>
                trend.Kind is TrendKind.SchoolsMet or TrendKind.IndicatorMet
                && IsNotAlwaysAll(trend)
            )
        );
        Add(
            report,
            trends,
            "trends-schools",
            new(
                "达标项数的比例有走势的学校（%）",
                "Schools whose share of criteria that are met has a direction (%)"
            ),
            trends.Trends.Where(trend =>
                trend.Kind == TrendKind.SchoolMet && trend.Line?.IsClear == true
            )
        );
    }

    private static bool IsNotAlwaysAll(Trend trend) => trend.Values.Any(value => value is not 100);

    private static void Add(
        ReportBuilder report,
        YearTrends trends,
        string id,
        LocalizedText title,
        IEnumerable<Trend> all
    )
    {
        Trend[] lines = [.. all.Where(trend => trend.Line is not null)];
        if (lines.Length == 0)
        {
            return;
        }

        report.Part(id, report.Text(title));
        report.Table(
            [
                new(report.Text("对象", "Of")),
                .. trends.Comparison.Labels.Select(label => new ReportColumn(
                    label,
                    isNumber: true
                )),
                new(report.Text("每年变化", "Change per year"), isNumber: true),
                new(report.Text("限值", "Limit"), isNumber: true),
                new(report.Text("按直线推算", "Along the line")),
                .. lines[0]
                    .Projections.Select(item => new ReportColumn(
                        report.Text(
                            $"{FigureText.Number(item.Year)} 年推算",
                            $"{FigureText.Number(item.Year)} projected"
                        ),
                        isNumber: true
                    )),
            ],
            lines.Select(trend =>
                ImmutableArray.CreateRange<ReportText>([
                    NameOf(report, trend),
                    .. trend.Values.Select(value =>
                        (ReportText)(value is { } known ? Figure(trend, known) : "—")
                    ),
                    Signed(trend, trend.Line!.Slope) + " ± " + Change(trend, trend.Line.SlopeError),
                    trend.Kind == TrendKind.Coefficient
                        ? FigureText.CoefficientLimit(trend.Limit)
                        : "100",
                    Course(report, trends, trend),
                    .. trend.Projections.Select(item =>
                        (ReportText)(
                            Figure(trend, Possible(trend, item.Value))
                            + " ± "
                            + Figure(trend, item.Range)
                        )
                    ),
                ])
            )
        );
    }

    private static string NameOf(ReportBuilder report, Trend trend) =>
        trend.Kind switch
        {
            TrendKind.Coefficient => report.Text(trend.Stage!.Value.Name())
                + " "
                + (
                    trend.Indicator == CoefficientEvaluation.CompositeId
                        ? report.Text("综合", "composite")
                        : trend.Indicator
                ),
            TrendKind.SchoolsMet => report.Text("达标学校比例", "Schools that are met"),
            TrendKind.SchoolMet => trend.School!.Name,
            _ => trend.Indicator + report.Text(" 达标比例", " share"),
        };

    /// <summary>When the line comes to its limit, in words; or that it does not.</summary>
    private static string Course(ReportBuilder report, YearTrends trends, Trend trend)
    {
        TrendLine line = trend.Line!;
        // What would not change the figures in a year is told as no direction.
        if (Figure(trend, Math.Abs(line.Slope)) == Figure(trend, 0))
        {
            return report.Text("几乎没有变化", "hardly any change");
        }

        if (!line.IsClear)
        {
            return report.Text("看不出方向", "no clear direction");
        }

        if (trend.Crossing is { } crossing)
        {
            string years =
                crossing.Latest is { } latest && latest == crossing.Earliest ? ""
                : crossing.Latest is { } known
                    ? report.Text(
                        $"（{FigureText.Number(crossing.Earliest)}—{FigureText.Number(known)} 年）",
                        $" ({FigureText.Number(crossing.Earliest)}–{FigureText.Number(known)})"
                    )
                : report.Text(
                    $"（最早 {FigureText.Number(crossing.Earliest)} 年，最晚说不准）",
                    $" ({FigureText.Number(crossing.Earliest)} at the earliest; the latest is not known)"
                );
            return crossing.IsReached
                ? report.Text(
                    $"{FigureText.Number(crossing.Year)} 年到限值{years}",
                    $"comes to the limit in {FigureText.Number(crossing.Year)}{years}"
                ) + Late(report, trends, crossing)
                : report.Text(
                    $"{FigureText.Number(crossing.Year)} 年越出限值{years}",
                    $"leaves the limit in {FigureText.Number(crossing.Year)}{years}"
                );
        }

        bool isRising = line.Slope > 0;
        string way = isRising ? report.Text("上升", "rising") : report.Text("下降", "falling");
        if (trend.Limit is not { } limit)
        {
            return way;
        }

        bool isBetter = isRising != (trend.Comparison == Comparison.AtMost);
        bool isWithin =
            trend.Comparison == Comparison.AtMost
                ? trend.Values.FromEnd(1) <= limit
                : trend.Values.FromEnd(1) >= limit;
        return way
            + (
                isBetter
                    ? report.Text("，向好", ", to the good")
                    : report.Text("，变差", ", to the bad")
            )
            + (
                isBetter == isWithin ? ""
                : isWithin ? Within(report, "不越出限值", "does not leave the limit")
                : Within(report, "到不了限值", "does not come to the limit")
            );
    }

    private static string Within(ReportBuilder report, string zh, string en) =>
        report.Text(
            $"，{FigureText.Number(YearTrends.Horizon)} 年内{zh}",
            $", {en} within {FigureText.Number(YearTrends.Horizon)} years"
        );

    /// <summary>That the line comes to its limit after the last month of the schedule, or perhaps does.</summary>
    private static string Late(ReportBuilder report, YearTrends trends, TrendCrossing crossing)
    {
        if (trends.Milestones.LastOrDefault() is not { } last)
        {
            return "";
        }

        int by = TrendBuilder.YearOf(last);
        return crossing.Year > by ? report.Text($"，晚于期限 {last.By}", $", later than {last.By}")
            : crossing.Latest is { } latest && latest <= by ? ""
            : report.Text($"，可能晚于期限 {last.By}", $", perhaps later than {last.By}");
    }

    /// <summary>With its sign, where what is shown has one.</summary>
    private static string Signed(Trend trend, decimal value) =>
        (Change(trend, value) == Change(trend, 0) || value < 0 ? "" : "+") + Change(trend, value);

    /// <summary>A share is from 0 to 100 %, and no coefficient below 0, wherever a line goes.</summary>
    private static decimal Possible(Trend trend, decimal value) =>
        Math.Max(0, trend.Kind == TrendKind.Coefficient ? value : Math.Min(100, value));

    private static string Figure(Trend trend, decimal value) => Rounded(value, Decimals(trend));

    /// <summary>A change per year and its error, with one digit more than the figures: it is much smaller than they are.</summary>
    private static string Change(Trend trend, decimal value) => Rounded(value, Decimals(trend) + 1);

    private static int Decimals(Trend trend) =>
        trend.Kind == TrendKind.Coefficient ? CoefficientDecimals : ShareDecimals;

    private static string Rounded(decimal value, int decimals) =>
        FigureText.Number(Math.Round(value, decimals, MidpointRounding.AwayFromZero), decimals);
}
