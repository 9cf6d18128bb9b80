using System.Globalization;

namespace Balance.Indicators.Planning.Tests.Papers;

/// <summary>What a chapter of a roadmap's paper has to tell, put together anew from the roadmap.</summary>
internal sealed class ExpectedTables(string id, string title, Cell[][] rows)
{
    public string Id => id;

    /// <summary>Compares with what a paper tells; how many rows there are.</summary>
    public int Check(RoadmapPaper paper)
    {
        string[][] told = paper.Rows(id, title);
        Assert.True(
            rows.Length == told.Length,
            $"{paper.Kind}, {id}: {told.Length} rows, and not {rows.Length}."
        );
        for (int i = 0; i < rows.Length; i++)
        {
            for (int k = 0; k < rows[i].Length; k++)
            {
                Assert.True(
                    rows[i][k].Is(told[i][k]),
                    $"{paper.Kind}, {id}, row {i}, cell {k}: “{told[i][k]}”, and not {rows[i][k]}."
                );
            }
        }

        return rows.Length;
    }

    /// <summary>Sentences that have to stand somewhere.</summary>
    public static IEnumerable<string> Texts(Roadmap roadmap)
    {
        static string Resources(Evaluation evaluation) =>
            evaluation.Dimensions.Single(dimension => dimension.HoldsSchoolRule).Outcome.Name().Zh;
        yield return $"现在：{roadmap.Before.Outcome.Name().Zh}，资源配置{Resources(roadmap.Before)}。";
        yield return $"全部办完后：{roadmap.After.Outcome.Name().Zh}，资源配置{Resources(roadmap.After)}。";
        foreach (RoadmapRemainder open in roadmap.Remaining)
        {
            yield return $"{open.Indicator} {open.Subject.Zh}：{open.Why.Zh}";
        }

        foreach (RoadmapAllowance left in roadmap.Allowances)
        {
            yield return $"{Name(left.School)}{left.Stage.Name().Zh}部：{left.Indicator}（不低于限值的 85%）";
        }

        if (roadmap.Cost is { } cost)
        {
            yield return $"有单价的合计 {Plain(cost)} 元";
        }

        if (roadmap.Moves.Length > 0)
        {
            yield return $"共调配 {Plain(roadmap.Moves.Sum(move => move.Amount))} 人";
        }
    }

    public static IEnumerable<ExpectedTables> Of(Roadmap roadmap)
    {
        bool isPriced = roadmap.Options.Prices is not null;
        bool isDated = !roadmap.Phases.IsEmpty;
        RoadmapAction[] actions =
        [
            .. roadmap.Actions.Where(action =>
                action.Reason is RoadmapReason.Limit or RoadmapReason.Coefficient
            ),
        ];
        Cell[] Date(int? phase) =>
            !isDated ? []
            : phase is { } number
                ? [Text(roadmap.Phases.Single(p => p.Number == number).To.ToString())]
            : [Text("尚无资金")];
        Cell[] Cost(decimal? cost) =>
            !isPriced ? []
            : cost is { } known ? [Exactly(known)]
            : [Text("没有单价")];

        yield return new(
            "totals",
            "资源至少要增加多少",
            [
                .. roadmap.Totals.Select(total =>
                    (Cell[])
                        [
                            Text(total.Measure.Name.Zh),
                            Text(total.Stage?.Name().Zh ?? "小学、初中共用"),
                            Exactly(total.Limit),
                            Exactly(total.Coefficient),
                            Exactly(total.Limit + total.Coefficient),
                            total.Cost is not null && total.LowerBound < total.Amount
                                ? Text("—")
                                : Exactly(total.LowerBound),
                            Text(total.Measure.Unit.Zh),
                            .. Cost(total.Cost),
                            .. Cost(
                                total.CostLowerBound is { } bound
                                    ? decimal.Floor(100 * bound) / 100
                                    : null
                            ),
                        ]
                ),
            ]
        );
        if (isDated)
        {
            yield return new(
                "timetable",
                "时间表",
                [
                    .. roadmap.Phases.Select(phase =>
                        (Cell[])
                            [
                                Text($"{phase.From} – {phase.To}"),
                                Text(phase.Name.Zh),
                                Exactly(phase.Schools.Length),
                                Exactly(
                                    roadmap
                                        .Schools.Where(school => school.Phase <= phase.Number)
                                        .Count()
                                ),
                                .. phase.Budget is { } budget ? [Exactly(budget)] : (Cell[])[],
                                .. Cost(phase.Cost),
                                Text(
                                    phase
                                        .After.Dimensions.Single(d => d.HoldsSchoolRule)
                                        .Outcome.Name()
                                        .Zh
                                ),
                                Text(phase.After.Outcome.Name().Zh),
                            ]
                    ),
                ]
            );
        }

        if (isDated || isPriced)
        {
            decimal together = 0;
            int order = 0;
            yield return new(
                "schools",
                "先办哪些学校",
                [
                    .. roadmap.Schools.Select(school =>
                        (Cell[])
                            [
                                Exactly(++order),
                                Text(Name(school.School)),
                                Text(school.School.Township ?? ""),
                                With([
                                    .. actions
                                        .Where(action =>
                                            action.School?.Code == school.School.Code
                                            && action.Reason == RoadmapReason.Limit
                                        )
                                        .Select(What),
                                ]),
                                .. isPriced
                                    ?
                                    [
                                        actions.Any(action =>
                                            action.School?.Code == school.School.Code
                                            && action.Reason == RoadmapReason.Limit
                                            && action.Cost is not null
                                        )
                                            ? Exactly(school.Cost!.Value)
                                            : Text("没有单价"),
                                        Exactly(together += school.Cost!.Value),
                                    ]
                                    : (Cell[])[],
                                .. Date(school.Phase),
                            ]
                    ),
                ]
            );
        }

        yield return new(
            "actions",
            "办什么、在哪里办",
            [
                .. actions.Select(action =>
                    (Cell[])
                        [
                            Text(string.Join("、", action.Indicators)),
                            Text(action.School?.Township ?? ""),
                            Text(Who(action)),
                            Text(action.Measure.Name.Zh),
                            Exactly(action.Amount),
                            Text(FromTo(action)),
                            Text(action.Reason == RoadmapReason.Limit ? "未达限值" : "差异系数"),
                            .. Cost(action.Cost),
                            .. Date(action.Phase),
                            .. actions.Any(any => any.Departments.Length > 0)
                                ? [Text(string.Join("、", action.Departments.Select(d => d.Zh)))]
                                : (Cell[])[],
                        ]
                ),
            ]
        );
        if (roadmap.Moves.Length > 0)
        {
            yield return new(
                "moves",
                "教师调配",
                [
                    .. roadmap.Moves.Select(move =>
                        (Cell[])
                            [
                                Text(move.Measure.Name.Zh),
                                Text(move.Stage.Name().Zh),
                                Text(Name(move.From)),
                                Text(Name(move.To)),
                                Exactly(move.Amount),
                            ]
                    ),
                ]
            );
        }

        yield return new("beforeAfter", "办前办后对照", [.. BeforeAndAfter(roadmap)]);
        if (Drivers(roadmap).ToArray() is { Length: > 0 } drivers)
        {
            yield return new("drivers", "差异系数从哪里来", drivers);
        }

        yield return Departments(roadmap, actions, isDated);
        yield return Townships(roadmap, actions, isDated);
        yield return new(
            "tasks",
            "增加配置解决不了的事",
            [
                .. roadmap.Tasks.Select(task =>
                    (Cell[])
                        [
                            Text(task.Indicator),
                            Text(task.Text.Zh),
                            Text(task.Why.Zh),
                            .. Date(task.Phase),
                            Text(task.School?.Township ?? ""),
                            Text(string.Join("、", task.Departments.Select(d => d.Zh))),
                        ]
                ),
            ]
        );
        RoadmapAction[] consequences =
        [
            .. roadmap.Actions.Where(action => action.Reason == RoadmapReason.Consequence),
        ];
        if (consequences.Length > 0)
        {
            yield return new(
                "consequences",
                "随之变动的数据",
                [
                    .. consequences.Select(action =>
                        (Cell[])
                            [
                                Text(Who(action)),
                                Text(action.Measure.Name.Zh),
                                Text(FromTo(action)),
                                .. Date(action.Phase),
                            ]
                    ),
                ]
            );
        }
    }

    private static IEnumerable<Cell[]> BeforeAndAfter(Roadmap roadmap)
    {
        static int Count(Evaluation evaluation, string id) =>
            evaluation.Findings.Count(finding =>
                finding.Criterion.Id == id && finding.Outcome == Outcome.NotMet
            );
        foreach (
            (Indicator indicator, Criterion criterion) in roadmap
                .Standard.Indicators.SelectMany(indicator =>
                    indicator.Criteria.Select(criterion => (indicator, criterion))
                )
                .Where(item =>
                    Count(roadmap.Before, item.criterion.Id)
                        + Count(roadmap.After, item.criterion.Id)
                    > 0
                )
        )
        {
            yield return
            [
                Text(indicator.Id),
                Text(criterion.Name.Zh),
                Text(
                    criterion.SumsSections || criterion.Subject == SubjectKind.County ? "全县"
                    : criterion.Subject == SubjectKind.School ? "学校"
                    : criterion.Subject == SubjectKind.Section ? "学部"
                    : "班级"
                ),
                Exactly(Count(roadmap.Before, criterion.Id)),
                Exactly(Count(roadmap.After, criterion.Id)),
            ];
        }

        for (int i = 0; i < roadmap.Before.Coefficients.Count; i++)
        {
            CoefficientEvaluation now = roadmap.Before.Coefficients[i];
            CoefficientEvaluation then = roadmap.After.Coefficients[i];
            if (now is { Limit: { } limit, Rounded: { } first } && then.Rounded is { } last)
            {
                yield return
                [
                    Text(now.Stage.Name().Zh),
                    Text(now.Indicator == "composite" ? "综合" : now.Indicator),
                    Begins(first),
                    Begins(last),
                    Limit(limit),
                ];
            }
        }
    }

    /// <summary>As few sections as have 40 % of P·(X − X̄)²; at most ten are shown.</summary>
    private static IEnumerable<Cell[]> Drivers(Roadmap roadmap)
    {
        foreach (
            CoefficientEvaluation coefficient in roadmap.Before.Coefficients.Where(one =>
                one.Outcome == Outcome.NotMet
            )
        )
        {
            double mean = (double)(
                coefficient.BySection.Sum(s => s.Pupils * s.Value)
                / Math.Max(1, coefficient.BySection.Sum(s => s.Pupils))
            );
            (CoefficientSection Section, double Part)[] parts =
            [
                .. coefficient
                    .BySection.Select(s =>
                        (s, (double)s.Pupils * Math.Pow((double)s.Value - mean, 2))
                    )
                    .OrderByDescending(pair => pair.Item2),
            ];
            double all = parts.Sum(pair => pair.Part);
            double sum = 0;
            int shown = 0;
            foreach ((CoefficientSection section, double part) in parts)
            {
                if (sum >= 0.4 || shown++ == 10)
                {
                    break;
                }

                sum += part / all;
                yield return
                [
                    Text(Name(section.School)),
                    Near((double)section.Value, 2),
                    Near(100 * part / all, 1),
                    Near(100 * sum, 1),
                ];
            }
        }
    }

    private static ExpectedTables Departments(
        Roadmap roadmap,
        RoadmapAction[] actions,
        bool isDated
    )
    {
        int shift = isDated ? 1 : 0;
        var rows = new List<Cell[]>();
        foreach (
            LocalizedText department in actions
                .SelectMany(action => action.Departments)
                .Concat(roadmap.Tasks.SelectMany(task => task.Departments))
                .Distinct()
        )
        {
            // By phase, those without one last, and in it as they come.
            foreach (
                RoadmapAction[] same in actions
                    .Where(action => action.Departments.Contains(department))
                    .GroupBy(action =>
                        (
                            action.Phase,
                            string.Join("、", action.Indicators),
                            action.Measure.Id,
                            action.Unit.Zh,
                            action.Reason
                        )
                    )
                    .Select(group => group.ToArray())
                    .OrderBy(group => group[0].Phase ?? 9999)
            )
            {
                int schools = same.Select(action => action.School?.Code)
                    .OfType<string>()
                    .Distinct()
                    .Count();
                rows.Add([
                    Text(department.Zh),
                    .. Enumerable.Repeat(Anything, shift),
                    Text(string.Join("、", same[0].Indicators)),
                    Text(
                        same[0].Measure.Name.Zh
                            + (same[0].Reason == RoadmapReason.Coefficient ? "（缩小差距）" : "")
                    ),
                    schools == 0 ? Text("全县") : Exactly(schools),
                    Exactly(same.Sum(action => action.Amount)),
                    Text(same[0].Unit.Zh),
                ]);
            }

            rows.AddRange(
                roadmap
                    .Tasks.Where(task => task.Departments.Contains(department))
                    .Select(task =>
                        (Cell[])
                            [
                                Text(department.Zh),
                                .. Enumerable.Repeat(Anything, shift),
                                Text(task.Indicator),
                                Text(task.Text.Zh),
                            ]
                    )
            );
        }

        return new("departments", "各部门的任务", [.. rows]);
    }

    private static ExpectedTables Townships(Roadmap roadmap, RoadmapAction[] actions, bool isDated)
    {
        string[] townships =
        [
            .. roadmap.County.Schools.Select(school => school.Township).OfType<string>().Distinct(),
        ];
        return new(
            "townships",
            "各镇街的任务",
            [
                .. actions
                    .Where(action => action.School?.Township is not null)
                    .GroupBy(action => (action.School!.Township, action.Phase, action.School.Code))
                    .OrderBy(group => Array.IndexOf(townships, group.Key.Township))
                    .ThenBy(group => group.Key.Phase ?? 9999)
                    .Select(group =>
                        (Cell[])
                            [
                                Text(group.Key.Township!),
                                .. Enumerable.Repeat(Anything, isDated ? 1 : 0),
                                Text(Name(group.First().School!)),
                                With([.. group.Select(What)]),
                            ]
                    ),
            ]
        );
    }

    private static string What(RoadmapAction action) =>
        $"{action.Measure.Name.Zh} +{Plain(action.Amount)} {action.Unit.Zh}";

    private static string Who(RoadmapAction action) =>
        action.School is { } school
            ? Name(school) + (action.Stage is { } stage ? stage.Name().Zh + "部" : "")
            : "全县";

    /// <summary>The schools of these counties have names of their own.</summary>
    private static string Name(School school) => school.Name;

    private static string FromTo(RoadmapAction action) =>
        $"{Plain(action.From.Number!.Value)} → {Plain(action.To.Number!.Value)}";

    private static string Plain(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static Cell Text(string text) => new(text, told => told == text);

    private static Cell With(string[] parts) =>
        new(
            string.Join(" & ", parts),
            told => parts.All(part => told.Contains(part, StringComparison.Ordinal))
        );

    private static Cell Exactly(decimal number) =>
        new(Plain(number), told => RoadmapPaper.NumberOf(told) == number);

    /// <summary>A coefficient, after which can stand that it was decided by rounding.</summary>
    private static Cell Begins(decimal number) =>
        new(Plain(number), told => RoadmapPaper.NumberOf(told.Split('（')[0]) == number);

    /// <summary>In words ≤ 0.50, in a workbook the number.</summary>
    private static Cell Limit(decimal number) =>
        new(
            Plain(number),
            told =>
                RoadmapPaper.NumberOf(told.Replace("≤ ", "", StringComparison.Ordinal)) == number
        );

    private static Cell Near(double number, int decimals) =>
        new(
            number.ToString(CultureInfo.InvariantCulture),
            told =>
                RoadmapPaper.NumberOf(told) is { } shown
                && Math.Abs((double)shown - number) <= 0.5000001 * Math.Pow(10, -decimals)
        );

    private static readonly Cell Anything = new("anything", _ => true);
}

/// <summary>What a cell has to be.</summary>
internal sealed record Cell(string Told, Func<string, bool> Is)
{
    public override string ToString() => $"“{Told}”";
}
