using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>The part of an evaluation's report that shows every section: its values against limit and mean, by location, and as a map.</summary>
internal static class SectionChapter
{
    /// <summary>How many rows of a map can still be looked through: some ten pages.</summary>
    private const int MostRows = 360;

    public static void Add(ReportBuilder report, Evaluation evaluation)
    {
        CoefficientEvaluation[] coefficients =
        [
            .. evaluation.Coefficients.Where(item =>
                item.Indicator != CoefficientEvaluation.CompositeId && !item.ByLocation.IsEmpty
            ),
        ];
        if (coefficients.Length == 0)
        {
            return;
        }

        ILookup<(string, Stage?), Finding> findings = evaluation
            .Findings.Where(finding => finding.Subject.Kind == SubjectKind.Section)
            .ToLookup(finding => (finding.Criterion.Id, finding.Subject.Stage));
        report.Chapter(
            "sections",
            report.Text("城区、镇区、乡村和各学部", "Urban, town and rural sections")
        );
        AddMeans(report, coefficients, findings);
        AddDots(report, evaluation, coefficients, findings);
        AddMap(report, evaluation);
    }

    private static void AddMeans(
        ReportBuilder report,
        CoefficientEvaluation[] coefficients,
        ILookup<(string, Stage?), Finding> findings
    )
    {
        Location?[] locations =
        [
            .. coefficients
                .SelectMany(item => item.ByLocation)
                .Select(mean => mean.Location)
                .Distinct()
                .OrderBy(location => location is null)
                .ThenBy(location => location),
        ];
        report.Table(
            [
                new(report.Text("学段", "Stage")),
                new(report.Text("指标", "Indicator")),
                new(report.Text("限值", "Limit"), isNumber: true),
                new(report.Text("全县均值", "County mean"), isNumber: true),
                .. locations.Select(location => new ReportColumn(
                    NameOf(report, location) + report.Text("均值", " mean"),
                    isNumber: true
                )),
            ],
            coefficients.Select(item =>
                ImmutableArray.Create<ReportText>([
                    report.Text(item.Stage.Name()),
                    item.Indicator + " " + report.Text(item.Name),
                    LimitOf(findings[(item.Indicator, item.Stage)]) is { } limit
                        ? ReportBuilder.Number(limit)
                        : "—",
                    ReportBuilder.Number(item.Mean, item.ValueDecimals),
                    .. locations.Select(location =>
                        ReportBuilder.Number(
                            item.ByLocation.FirstOrDefault(mean => mean.Location == location)?.Mean,
                            item.ValueDecimals
                        )
                    ),
                ])
            )
        );
        report.Chart(
            report.Text("城区、镇区、乡村的均值", "Means of urban, town and rural sections"),
            report.Text(
                "圆是城区，方是镇区，三角是乡村，竖线是限值；每行自成比例，从 0 开始。",
                "Circle: urban; square: town; triangle: rural; the line across: the limit. Each line has its own scale from 0."
            ),
            new MeanChart([
                .. coefficients.Select(item => new MeanLine(
                    report.Text(item.Stage.Name())
                        + " "
                        + item.Indicator
                        + " "
                        + report.Text(item.Name),
                    string.Join(
                        report.Text("　", "  "),
                        item.ByLocation.Select(mean =>
                            NameOf(report, mean.Location)
                            + " "
                            + FigureText.Number(mean.Mean, item.ValueDecimals)
                        )
                    ),
                    LimitOf(findings[(item.Indicator, item.Stage)]),
                    [.. item.ByLocation.Select(mean => (mean.Location, (decimal)mean.Mean))]
                )),
            ])
        );
    }

    private static void AddDots(
        ReportBuilder report,
        Evaluation evaluation,
        CoefficientEvaluation[] coefficients,
        ILookup<(string, Stage?), Finding> findings
    )
    {
        var names = SchoolNames.Of(evaluation.County);
        report.Part(
            "distribution",
            report.Text("各学部的数值与限值、均值", "Every section against limit and mean")
        );
        report.Paragraph(
            report.Text(
                "数值最低和最高的学部（差异系数超限的）见“差异系数超限的来源”，未达标的学部见“未达标的对象与差距”。",
                "Sections far below and above the mean are listed under the sources of coefficients above their limits, those not met under what falls short."
            )
        );
        foreach (
            IGrouping<string, CoefficientEvaluation> group in coefficients.GroupBy(item =>
                item.Indicator
            )
        )
        {
            report.Chart(
                group.Key + " " + report.Text(group.First().Name),
                report.Text(
                    "每个点是一个学部，越大学生越多；圆是城区，方是镇区，三角是乡村。实线是限值，虚线是均值。",
                    "Each mark is a section, larger with more pupils; circle: urban, square: town, triangle: rural. Solid line: limit; dashed: mean."
                ),
                new DotChart([
                    .. group.Select(item => new DotStrip(
                        report.Text(item.Stage.Name()),
                        LimitOf(findings[(item.Indicator, item.Stage)]),
                        LimitOf(findings[(item.Indicator, item.Stage)]) is { } limit
                            ? report.Text("限值 ", "limit ") + FigureText.Plain(limit)
                            : "",
                        (decimal?)item.Mean,
                        report.Text("均值 ", "mean ")
                            + FigureText.Number(item.Mean, item.ValueDecimals),
                        [
                            .. findings[(item.Indicator, item.Stage)]
                                .Where(finding =>
                                    finding.Value is not null
                                    && finding.Outcome != Outcome.NotApplicable
                                )
                                .Select(finding => new Dot(
                                    Quoted.Inert(names[finding.Subject.School!])
                                        + " "
                                        + FigureText.Value(finding, report.Language),
                                    finding.Value!.Value,
                                    finding.Denominator ?? 0,
                                    finding.Subject.School!.Location
                                )),
                        ]
                    )),
                ])
            );
        }
    }

    private static void AddMap(ReportBuilder report, Evaluation evaluation)
    {
        if (evaluation.Standard.SchoolRule is not { } rule)
        {
            return;
        }

        var names = SchoolNames.Of(evaluation.County);
        HeatRow[] rows =
        [
            .. from school in evaluation.Schools
            from section in school.Sections
            where section.Outcome != Outcome.NotApplicable
            let byId = section.Findings.ToDictionary(finding => finding.Criterion.Id)
            select new HeatRow(
                Quoted.Inert(names[school.School]) + " " + report.Text(section.Stage.Name()),
                [
                    .. rule.Criteria.Select(id =>
                        byId.TryGetValue(id, out Finding? finding)
                            ? new HeatCell(Short(report, finding), HeatOf(finding))
                            : new HeatCell("—", Heat.None)
                    ),
                ]
            ),
        ];
        HeatRow[] shown = MostTelling(rows);
        if (rows.Length > 0)
        {
            report.Chart(
                report.Text(
                    "各学部各项指标（热力图）",
                    "Every section by every indicator (heat map)"
                ),
                (
                    shown.Length == rows.Length
                        ? ""
                        : report.Text(
                            $"共 {rows.Length} 个学部，图中是未达标、缺数据、余量小的项数最多的 {shown.Length} 个，其余见评估结果工作簿的“学校”表。",
                            $"{rows.Length} sections, of which the map shows the {shown.Length} with most that is not met, not reported or met by little; the others are in the results workbook. "
                        )
                )
                    + report.Text(
                        "加框的深色格未达标，浅色加框的未达标但不低于学校达标规则的下限，斜体的达标而余量不足 5%，“缺”是未填报。",
                        "Framed dark cells are not met; framed light ones are not met but at the floor of the school rule; italic ones are met by less than 5 %; \"?\" is not reported."
                    ),
                new HeatMap(rule.Criteria, [.. shown])
            );
        }
    }

    /// <summary>As many rows as can still be looked through, in their order: those with most cells not met, then near, open and tight.</summary>
    private static HeatRow[] MostTelling(HeatRow[] rows)
    {
        if (rows.Length <= MostRows)
        {
            return rows;
        }

        int Count(HeatRow row, Heat heat) => row.Cells.Count(cell => cell.Heat == heat);
        HashSet<HeatRow> chosen =
        [
            .. rows.OrderByDescending(row => Count(row, Heat.NotMet))
                .ThenByDescending(row => Count(row, Heat.Near))
                .ThenByDescending(row => Count(row, Heat.Open))
                .ThenByDescending(row => Count(row, Heat.Tight))
                .Take(MostRows),
        ];
        return [.. rows.Where(chosen.Contains)];
    }

    private static string Short(ReportBuilder report, Finding finding) =>
        finding.Value is { } value ? FigureText.Number(value, finding.Criterion.Decimals)
        : finding.Outcome == Outcome.NotApplicable ? "—"
        : report.Text("缺", "?");

    private static Heat HeatOf(Finding finding) =>
        finding.Outcome switch
        {
            Outcome.NotMet => finding.IsTolerated ? Heat.Near : Heat.NotMet,
            Outcome.Met => finding.Alert is null ? Heat.Met : Heat.Tight,
            Outcome.Undetermined => Heat.Open,
            _ => Heat.None,
        };

    /// <summary>The limit that all of them have; null where they have different ones, or none.</summary>
    private static decimal? LimitOf(IEnumerable<Finding> findings)
    {
        decimal[] limits =
        [
            .. findings
                .Where(finding => finding.Limit is not null)
                .Select(finding => finding.Limit!.Value)
                .Distinct()
                .Take(2),
        ];
        return limits.Length == 1 ? limits[0] : null;
    }

    private static string NameOf(ReportBuilder report, Location? location) =>
        location is { } known
            ? report.Text(known.Name())
            : report.Text("所在地未填报", "location not reported");
}
