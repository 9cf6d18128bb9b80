using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>The part of an evaluation's report that says what is met by little, and how many more pupils there is room for.</summary>
internal static class AlertChapter
{
    /// <summary>The most that is listed of one kind; the JSON has all.</summary>
    private const int MostNearest = 3;

    private const int MostSections = 10;

    public static void AddAlerts(ReportBuilder report, Evaluation evaluation)
    {
        AlertList? orange = evaluation.Alerts.FirstOrDefault(list => list.Alert == Alert.Orange);
        if (orange is null)
        {
            return;
        }

        report.Chapter(
            "orange",
            report.Text("橙色预警：达标但余量不足", "Orange: met, but by little")
        );
        report.Paragraph(
            report.Text(
                "达标而与限值相差不到限值的 5%，或只靠过渡期规定、舍入才达标。不影响结论。",
                "Met by less than 5 % of the limit, or only by a transitional provision or by rounding. It does not affect the verdict."
            )
        );
        report.Table(
            [
                new(report.Text("指标", "Indicator")),
                new(report.Text("项数", "Number"), isNumber: true),
                new(report.Text("最接近限值的", "Nearest to the limit")),
            ],
            Rows(report, evaluation, orange)
        );
    }

    private static IEnumerable<ImmutableArray<ReportText>> Rows(
        ReportBuilder report,
        Evaluation evaluation,
        AlertList orange
    )
    {
        foreach (
            IGrouping<Criterion, Finding> group in orange
                .Findings.GroupBy(finding => finding.Criterion)
                .OrderBy(group =>
                    evaluation.Standard.Criteria.TakeWhile(item => item != group.Key).Count()
                )
        )
        {
            yield return
            [
                group.First().Indicator.Id + " " + report.Text(group.Key.Name),
                ReportBuilder.Number(group.Count()),
                string.Join(
                    report.Text("；", "; "),
                    group
                        .Take(MostNearest)
                        .Select(finding =>
                            finding.Subject.In(report.Language)
                            + " "
                            + FigureText.Value(finding, report.Language)
                            + (
                                finding.Provision is { } provision
                                    ? report.Text($"（{provision.Id}）", $" ({provision.Id})")
                                    : ""
                            )
                        )
                ),
            ];
        }

        foreach (CoefficientEvaluation coefficient in orange.Coefficients)
        {
            yield return
            [
                report.Text(coefficient.Stage.Name())
                    + " "
                    + CoefficientChapter.Name(report, coefficient),
                ReportBuilder.Number(1),
                report.Value(coefficient),
            ];
        }

        string[] sections =
        [
            .. SectionsOf(evaluation)
                .Where(item => item.Section.Alert == Alert.Orange)
                .Select(item => NameOf(report, evaluation, item.School, item.Section)),
        ];
        if (sections.Length > 0)
        {
            yield return
            [
                report.Text("学校达标规则", "School rule"),
                ReportBuilder.Number(sections.Length),
                string.Join(report.Text("；", "; "), sections.Take(MostNearest)),
            ];
        }
    }

    /// <summary>The sections with the least room for more pupils.</summary>
    public static void AddHeadroom(ReportBuilder report, Evaluation evaluation)
    {
        (SchoolEvaluation School, SectionEvaluation Section, int Headroom)[] sections =
        [
            .. SectionsOf(evaluation)
                .Where(item => item.Section.Headroom is not null)
                .Select(item => (item.School, item.Section, item.Section.Headroom!.Value))
                .OrderBy(item => item.Value),
        ];
        if (sections.Length == 0)
        {
            return;
        }

        report.Chapter("headroom", report.Text("还能增加的学生", "Room for more pupils"));
        report.Paragraph(
            report.Text(
                "班级、教师、资源不变，某一学部最多增加多少学生，全校各学部仍符合学校达标规则，学校规模也不超限。只列最少的 "
                    + FigureText.Number(Math.Min(MostSections, sections.Length))
                    + " 个；未达标、待定的学部没有余量可言。",
                "With classes, teachers and resources as they are: how many more pupils one section can take so that every section of its school still meets the school rule and the school is not too large. The "
                    + FigureText.Number(Math.Min(MostSections, sections.Length))
                    + " with the least are listed; sections not met or undetermined have none to speak of."
            )
        );
        report.Table(
            [
                new(report.Text("学部", "Section")),
                new(report.Text("还能增加的学生", "More pupils"), isNumber: true),
            ],
            sections
                .Take(MostSections)
                .Select(item =>
                    ImmutableArray.Create<ReportText>(
                        NameOf(report, evaluation, item.School, item.Section),
                        ReportBuilder.Number(item.Headroom)
                    )
                )
        );
        report.Chart(
            report.Text("还能增加的学生（最少的几个学部）", "Room for more pupils (the least)"),
            report.Text(
                "每条横条是一个学部还能增加的学生数。",
                "Each bar is how many more pupils a section can take."
            ),
            new BarChart([
                new BarGroup(
                    "",
                    [
                        .. sections
                            .Take(MostSections)
                            .Select(item => new Bar(
                                Quoted.Inert(NameOf(report, evaluation, item.School, item.Section)),
                                item.Headroom,
                                FigureText.Number(item.Headroom)
                            )),
                    ]
                ),
            ])
        );
    }

    private static IEnumerable<(SchoolEvaluation School, SectionEvaluation Section)> SectionsOf(
        Evaluation evaluation
    ) => from school in evaluation.Schools from section in school.Sections select (school, section);

    private static string NameOf(
        ReportBuilder report,
        Evaluation evaluation,
        SchoolEvaluation school,
        SectionEvaluation section
    ) =>
        new Subject(SubjectKind.Section)
        {
            School = school.School,
            SchoolName = SchoolNames.Of(evaluation.County)[school.School],
            Stage = section.Stage,
        }.In(report.Language);
}
