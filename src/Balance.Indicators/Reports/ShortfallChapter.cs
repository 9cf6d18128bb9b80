using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>The part of an evaluation's report that says what falls short, where and by how much.</summary>
internal static class ShortfallChapter
{
    public static void AddShortfalls(ReportBuilder report, Evaluation evaluation)
    {
        Finding[] notMet =
        [
            .. evaluation.Findings.Where(finding => finding.Outcome == Outcome.NotMet),
        ];
        CoefficientEvaluation[] uneven =
        [
            .. evaluation.Coefficients.Where(coefficient => coefficient.Outcome == Outcome.NotMet),
        ];
        report.Chapter(
            "shortfalls",
            report.Text("未达标的对象与差距", "What falls short, and by how much")
        );
        if (notMet.Length + uneven.Length == 0)
        {
            report.Paragraph(report.Text("没有。", "Nothing."));
        }

        report.Table(
            [
                new(report.Text("对象", "Who")),
                new(report.Text("指标", "Indicator")),
                new(report.Text("要求", "Required")),
                new(report.Text("实际", "Observed")),
                new(report.Text("差距", "Gap")),
            ],
            Together(notMet)
                .Select(findings => Row(report, findings, findings[0].IsTolerated))
                .Concat(
                    uneven.Select(coefficient =>
                        ImmutableArray.Create(
                            CoefficientChapter.Subject(report, coefficient),
                            CoefficientChapter.Name(report, coefficient),
                            FigureText.CoefficientLimit(coefficient.Limit),
                            report.Value(coefficient),
                            CoefficientChapter.Gap(report, coefficient)
                        )
                    )
                )
        );
        if (notMet.Any(finding => finding.Shortfall is { IsOfWholeSchool: true }))
        {
            report.Paragraph(
                report.Text(
                    "（全校）：学部的资源由全校共用资源拆分而来，差距是全校需要增加的数量；同一学校各学部的差距取最大值，不相加。",
                    "(whole school): the section's share comes out of a shared resource, and the gap is what the whole school needs; of one school's gaps the greatest counts, not their sum."
                )
            );
        }

        if (notMet.Any(finding => finding.IsTolerated))
        {
            report.Paragraph(
                report.Text(
                    "（学校已达标）：该项未达标，但所在学部符合学校达标规则，不影响结论。",
                    "(school rule met): this is not met, but its section meets the school rule, so it does not affect the verdict."
                )
            );
        }

        AddProvisions(report, evaluation);
    }

    /// <summary>The classes of a section together, everything else alone; in the order in which they come.</summary>
    public static IEnumerable<ImmutableArray<Finding>> Together(IEnumerable<Finding> findings) =>
        findings
            .GroupBy(finding =>
                finding.Subject.Class is null
                    ? (object)finding
                    : (finding.Criterion.Id, finding.Subject.School, finding.Subject.Stage)
            )
            .Select(group => group.ToImmutableArray());

    /// <summary>Who or what findings that are listed together are of.</summary>
    public static string Who(ReportBuilder report, ImmutableArray<Finding> findings) =>
        (findings.Length == 1 ? findings[0].Subject : findings[0].Subject.OfSection).In(
            report.Language
        );

    /// <summary>How far they are from their limit: the one by how much, several by how many.</summary>
    public static string Gap(ReportBuilder report, ImmutableArray<Finding> findings) =>
        findings.Length > 1
            ? VerdictChapter.Count(report, findings[0].Criterion, findings.Length)
                + report.Text("超出", " beyond it")
        : findings[0].Shortfall is { } shortfall ? FigureText.Shortfall(shortfall, report.Language)
        : "—";

    private static ImmutableArray<ReportText> Row(
        ReportBuilder report,
        ImmutableArray<Finding> findings,
        bool isTolerated
    )
    {
        Finding first = findings[0];
        return
        [
            Who(report, findings),
            first.Indicator.Id + " " + report.Text(first.Criterion.Name),
            first.Limit is { } limit ? FigureText.Limit(first, limit, report.Language) : "—",
            findings.Length == 1
                ? report.Value(first)
                : new ReportText(
                    report.Join(
                        findings.Select(finding =>
                            report.Text(
                                $"第{FigureText.Number(finding.Subject.Class!.Value)}班 ",
                                $"class {FigureText.Number(finding.Subject.Class!.Value)} "
                            ) + FigureText.Value(finding, report.Language)
                        )
                    ),
                    Outcome.NotMet
                ),
            Gap(report, findings)
                + (isTolerated ? report.Text("（学校已达标）", " (school rule met)") : ""),
        ];
    }

    private static void AddProvisions(ReportBuilder report, Evaluation evaluation)
    {
        Finding[] provided =
        [
            .. evaluation.Findings.Where(finding => finding.Provision is not null),
        ];
        if (provided.Length > 0)
        {
            report.Part(
                "provisions",
                report.Text("由过渡期规定决定", "Decided by transitional provisions")
            );
            report.List(provided.Select(finding => new ReportText(finding.In(report.Language))));
        }
    }
}
