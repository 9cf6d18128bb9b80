using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>The parts of a roadmap's report that tell how much is added, and what that changes.</summary>
internal static class TotalsChapter
{
    private const int MostDrivers = 10;

    public static void Add(ReportBuilder report, Roadmap roadmap)
    {
        if (roadmap.Totals.IsEmpty)
        {
            return;
        }

        bool isPriced = roadmap.Options.Prices is not null;
        report.Chapter("totals", report.Text("资源至少要增加多少", "Resources: the least to add"));
        report.Paragraph(
            report.Text(
                "“达到限值”是让每所学校达到每生或每百名学生的要求；“缩小差距”是在此之外，让差异系数降到限值以内。差异系数说的是各校之间差距有多大，0 是完全相同，超过限值就不达标。“不可能少于”是证明过的：任何方案要达到同样的要求，都不会比它少。这是最低数，没有余量。",
                "\"Limits\" is what brings every school up to what is asked per pupil or per 100 pupils; \"coefficient\" is what is needed beyond that to bring the difference coefficient down to its limit. A coefficient tells how unequal schools are; 0 is all alike. \"No less than\" is proven: no plan that reaches the same can add less. It is the least, with nothing to spare."
            )
        );
        if (isPriced)
        {
            report.Paragraph(
                report.Text(
                    "有单价时求的是费用最少，不是数量最少。数量没有证明为最少的，“不可能少于”记作“—”，看费用的“不可能少于”。",
                    "With prices the least is sought in cost, not in amount. Where an amount is not proven to be the least, its \"No less than\" is —; see that of the cost."
                )
            );
        }

        if (
            roadmap.Standard.SchoolRule is { } rule
            && rule.AtLeast < rule.Criteria.Length
            && roadmap.Totals.Any(total => total.LowerBound < total.Amount)
        )
        {
            report.Paragraph(
                report.Text(
                    "本标准允许学校的一部分指标略低于限值；“不可能少于”按每一项都略低计算，所以可以比任何可行的方案都少。",
                    "This standard lets a school fall somewhat short in some criteria; \"no less than\" supposes that it does so in all of them, so it can be below whatever is possible."
                )
            );
        }

        if (
            roadmap.Options.Rotate
            && roadmap.Totals.Any(total => TeacherPlanner.Kinds.Contains(total.Measure))
        )
        {
            report.Paragraph(
                report.Text(
                    "先调配、后增加的教师，“不可能少于”以每所学校能抽出几人为前提：抽走以后，骨干、体育艺术等每一类教师都不多于剩下的专任教师。",
                    "Of teachers who are moved before any are hired, \"no less than\" holds for what each school can spare: its full-time teachers stay no fewer than any other kind."
                )
            );
        }

        report.Table(
            [
                new(report.Text("要素", "Measure")),
                new(report.Text("学段", "Stage")),
                new(report.Text("达到限值", "Limits"), isNumber: true),
                new(report.Text("缩小差距", "Coefficient"), isNumber: true),
                new(report.Text("合计", "Total"), isNumber: true),
                new(report.Text("不可能少于", "No less than"), isNumber: true),
                new(report.Text("单位", "Unit")),
                .. isPriced
                    ? (ReportColumn[])
                        [
                            new(report.Text("费用（元）", "Cost (yuan)"), isNumber: true),
                            new(
                                report.Text("费用不可能少于（元）", "No less than (yuan)"),
                                isNumber: true
                            ),
                        ]
                    : [],
            ],
            roadmap.Totals.Select(total =>
                ImmutableArray.CreateRange<ReportText>([
                    report.Text(total.Measure.Name),
                    total.Stage is { } stage
                        ? report.Text(stage.Name())
                        : report.Text("小学、初中共用", "shared by stages"),
                    ReportBuilder.Number(total.Limit),
                    ReportBuilder.Number(total.Coefficient),
                    ReportBuilder.Number(total.Amount),
                    total.Cost is not null && total.LowerBound < total.Amount
                        ? "—"
                        : ReportBuilder.Number(total.LowerBound),
                    report.Text(total.Measure.Unit),
                    .. isPriced
                        ?
                        [
                            RoadmapWords.Money(report, total.Cost),
                            RoadmapWords.Money(report, Fen(total.CostLowerBound)),
                        ]
                        : (ReportText[])[],
                ])
            )
        );
        AddCost(report, roadmap);
    }

    private static void AddCost(ReportBuilder report, Roadmap roadmap)
    {
        if (roadmap.Options.Prices is null)
        {
            return;
        }

        if (roadmap.Cost is { } all)
        {
            report.Paragraph(
                report.Text(
                    $"有单价的合计 {FigureText.Plain(all)} 元（约 {FigureText.Number(all / 10000, 2)} 万元），不可能少于 {FigureText.Plain(Fen(roadmap.LowerBound)!.Value)} 元。",
                    $"What has a price costs {FigureText.Plain(all)} yuan in all, and cannot cost less than {FigureText.Plain(Fen(roadmap.LowerBound)!.Value)} yuan."
                )
            );
        }

        decimal elsewhere = roadmap
            .Actions.Where(action => roadmap.Totals.All(total => total.Measure != action.Measure))
            .Sum(action => action.Cost ?? 0);
        if (elsewhere > 0)
        {
            string other = FigureText.Plain(Workbench.WithoutZeros(elsewhere));
            report.Paragraph(
                report.Text(
                    $"其中 {other} 元是上表没有的，如专用教室、班，见“办什么、在哪里办”。",
                    $"Of that {other} yuan are for what is not in the table, such as special rooms and classes: see \"What to do, and where\"."
                )
            );
        }

        AddPrices(report, roadmap, roadmap.Options.Prices);
        string[] without =
        [
            .. roadmap
                .Actions.Where(action =>
                    action.Cost is null
                    && action.Reason is RoadmapReason.Limit or RoadmapReason.Coefficient
                )
                .Select(action => report.Text(action.Measure.Name))
                .Distinct(),
        ];
        if (without.Length > 0)
        {
            report.Paragraph(
                report.Text("没有单价、没有计入费用的：", "Without a price, and in no cost: ")
                    + report.Join(without)
                    + report.Text("。", ".")
            );
        }
    }

    /// <summary>What was reckoned with, so that whoever reads the costs can judge them.</summary>
    private static void AddPrices(ReportBuilder report, Roadmap roadmap, PriceList prices)
    {
        string[] used =
        [
            .. roadmap
                .Actions.Select(action =>
                    (action.Measure, Price: prices.FindOwn(action.Measure, action.School))
                )
                .Where(item => item.Price is not null)
                .GroupBy(item => item.Measure, item => item.Price!.Value)
                .Select(group =>
                    report.Text(group.Key.Name)
                    + " "
                    + report.Join(group.Distinct().OrderBy(price => price).Select(FigureText.Plain))
                ),
        ];
        if (used.Length > 0)
        {
            report.Paragraph(
                report.Text("所用单价（元）：", "Prices used (yuan a unit): ")
                    + string.Join(report.Text("；", "; "), used)
                    + report.Text("。", ".")
            );
        }
    }

    /// <summary>A bound in whole 分, rounded down so that it stays one.</summary>
    private static decimal? Fen(decimal? bound) =>
        bound is { } known ? Workbench.WithoutZeros(Math.Floor(known * 100) / 100) : null;

    /// <summary>Criteria and coefficients, now and when everything is done.</summary>
    public static void AddBeforeAndAfter(ReportBuilder report, Roadmap roadmap)
    {
        if (roadmap.Actions.IsEmpty)
        {
            return;
        }

        string now = report.Text("现在", "now");
        string then = report.Text("办完后", "afterwards");
        report.Chapter("beforeAfter", report.Text("办前办后对照", "Before and after"));
        int Count(Evaluation evaluation, Criterion criterion) =>
            evaluation.Findings.Count(finding =>
                finding.Criterion == criterion && finding.Outcome == Outcome.NotMet
            );
        report.Table(
            [
                new(report.Text("指标", "Indicator")),
                new(report.Text("要求", "What is asked")),
                new(report.Text("对象", "Of what")),
                new(
                    now,
                    isNumber: true,
                    group: report.Text("未达标的有几个", "How many are not met")
                ),
                new(
                    then,
                    isNumber: true,
                    group: report.Text("未达标的有几个", "How many are not met")
                ),
            ],
            roadmap
                .Before.Standard.Criteria.Select(criterion =>
                    (
                        Criterion: criterion,
                        Now: Count(roadmap.Before, criterion),
                        Then: Count(roadmap.After, criterion)
                    )
                )
                .Where(row => row.Now > 0 || row.Then > 0)
                .Select(row =>
                    ImmutableArray.Create(
                        IndicatorOf(roadmap, row.Criterion),
                        report.Text(row.Criterion.Name),
                        report.Text(StandardText.Subject(row.Criterion)),
                        ReportBuilder.Number(row.Now),
                        ReportBuilder.Number(row.Then)
                    )
                )
        );
        if (!roadmap.Allowances.IsEmpty)
        {
            string allowed = FigureText.Number(roadmap.Allowances.Length);
            report.Paragraph(
                report.Text(
                    $"办完后仍计为未达标的，其中 {allowed} 个是学校达标规则允许略低于限值的，学校照样达标，见“允许低于限值的指标”。",
                    $"Of what still counts as not met afterwards, {allowed} are what the school rule allows to fall short; the schools are still met: see \"Criteria that are left below their limits\"."
                )
            );
        }

        (CoefficientEvaluation Now, CoefficientEvaluation Then)[] pairs =
        [
            .. roadmap
                .Before.Coefficients.Zip(roadmap.After.Coefficients, (one, other) => (one, other))
                .Where(pair =>
                    pair.one.Limit is not null
                    && pair.one.Rounded is not null
                    && pair.other.Rounded is not null
                ),
        ];
        report.Table(
            [
                new(report.Text("学段", "Stage")),
                new(report.Text("差异系数", "Coefficient")),
                new(now, isNumber: true),
                new(then, isNumber: true),
                new(report.Text("限值", "Limit"), isNumber: true),
            ],
            pairs.Select(pair =>
                ImmutableArray.Create(
                    report.Text(pair.Now.Stage.Name()),
                    CoefficientChapter.ShortName(report, pair.Now),
                    report.Value(pair.Now),
                    report.Value(pair.Then),
                    new ReportText(FigureText.CoefficientLimit(pair.Now.Limit))
                    {
                        Number = pair.Now.Limit,
                        Decimals = pair.Now.Decimals,
                    }
                )
            )
        );
        if (pairs.Length > 0)
        {
            report.Chart(
                report.Text(
                    "差异系数：现在和办完后",
                    "Difference coefficients, now and afterwards"
                ),
                report.Text(
                    "横线是限值；数值见上表。",
                    "The line across is the limit; the figures are in the table above."
                ),
                new SlopeChart(
                    [now, then],
                    [
                        .. pairs
                            .GroupBy(pair => (pair.Now.Stage, pair.Now.Limit))
                            .Select(group => new SlopePanel(
                                report.Text(group.Key.Stage.Name()),
                                group.Key.Limit,
                                FigureText.CoefficientLimit(group.Key.Limit),
                                [
                                    .. group.Select(pair => new SlopeLine(
                                        CoefficientChapter.ShortName(report, pair.Now),
                                        [Point(report, pair.Now), Point(report, pair.Then)],
                                        pair.Now.Outcome
                                    )),
                                ]
                            )),
                    ]
                )
            );
        }
    }

    private static string IndicatorOf(Roadmap roadmap, Criterion criterion) =>
        roadmap
            .Before.Findings.Concat(roadmap.After.Findings)
            .First(finding => finding.Criterion == criterion)
            .Indicator.Id;

    private static SlopePoint Point(ReportBuilder report, CoefficientEvaluation coefficient) =>
        new(coefficient.Rounded!.Value, FigureText.Coefficient(coefficient, report.Language));

    /// <summary>Which sections a coefficient above its limit comes from, as the evaluation tells it.</summary>
    public static void AddDrivers(ReportBuilder report, Roadmap roadmap)
    {
        (CoefficientEvaluation Coefficient, ImmutableArray<CoefficientSection> Drivers)[] uneven =
        [
            .. roadmap
                .Before.Coefficients.Select(coefficient => (coefficient, Drivers.Of(coefficient)))
                .Where(pair => !pair.Item2.IsEmpty),
        ];
        if (uneven.Length == 0)
        {
            return;
        }

        report.Chapter(
            "drivers",
            report.Text("差异系数从哪里来", "Where the coefficients come from")
        );
        report.Paragraph(
            report.Text(
                "少数几个数值特别高的学部（一所学校的小学部或初中部）拉开的差距最大。路线图只算一种办法，就是给其他学校增加配置，所以数量往往很大；共用这几个学部的场馆、教室，调整学区和招生，可能更省，要由县里决定。效果可以用 balance what-if 试算。下表按对差距的影响排列，学生多的影响大。",
                "A few sections with very high values make the most of the difference. The roadmap reckons with one way only, adding at all the other schools, so the amounts are large; sharing the grounds and rooms of these sections, or redrawing catchment areas, may take less, and is for the county to decide. balance what-if tells what it would do. The table is by what they do to the difference, to which large sections do more."
            )
        );
        foreach ((CoefficientEvaluation coefficient, var drivers) in uneven)
        {
            AddDrivers(report, coefficient, drivers);
        }
    }

    private static void AddDrivers(
        ReportBuilder report,
        CoefficientEvaluation coefficient,
        ImmutableArray<CoefficientSection> drivers
    )
    {
        double sum = drivers.Sum(section => section.ShareOfVariance!.Value);
        string name =
            report.Text(coefficient.Stage.Name())
            + " "
            + CoefficientChapter.FullName(report, coefficient);
        report.Paragraph(
            report.Text(
                $"{name}：{FigureText.Number(coefficient.Sections)} 个学部中的 {FigureText.Number(drivers.Length)} 个占了方差的 {FigureText.Number(sum * 100, 1)}%。均值 {FigureText.Number(coefficient.Mean, 2)}。",
                $"{name}: {FigureText.Number(drivers.Length)} of {FigureText.Number(coefficient.Sections)} sections have {FigureText.Number(sum * 100, 1)} % of the variance. The mean is {FigureText.Number(coefficient.Mean, 2)}."
            )
        );
        double told = 0;
        report.Table(
            [
                new(report.Text("学部", "Section")),
                new(report.Text("数值", "Value"), isNumber: true),
                new(report.Text("占方差（%）", "Share of variance (%)"), isNumber: true),
                new(report.Text("累计（%）", "Together (%)"), isNumber: true),
            ],
            drivers
                .Take(MostDrivers)
                .Select(section =>
                {
                    told += section.ShareOfVariance!.Value;
                    return ImmutableArray.Create<ReportText>(
                        section.SchoolName ?? section.School.Name,
                        ReportBuilder.Number((double)section.Value, 2),
                        ReportBuilder.Number(section.ShareOfVariance * 100, 1),
                        ReportBuilder.Number(told * 100, 1)
                    );
                })
        );
    }
}
