namespace Balance.Indicators.Reports;

/// <summary>What an education bureau reads: the verdict and why, the indicators, the coefficients, the schools that fall short, what is missing, who is responsible.</summary>
public static class EvaluationReport
{
    /// <summary>The report of an evaluation.</summary>
    /// <param name="evaluation">The evaluation; nothing of it is computed again.</param>
    /// <param name="language">The language to write in.</param>
    /// <exception cref="ArgumentNullException">There is no evaluation.</exception>
    public static Report ToReport(this Evaluation evaluation, Language language = Language.Chinese)
    {
        if (evaluation is null)
        {
            throw new ArgumentNullException(nameof(evaluation));
        }

        var report = new ReportBuilder(language);
        AddHead(report, evaluation);
        VerdictChapter.AddVerdict(report, evaluation);

        // What is missing comes next where the verdict hangs on it.
        bool isOpen = evaluation.Outcome == Outcome.Undetermined;
        if (isOpen)
        {
            DataChapter.AddMissing(report, evaluation);
        }

        DataChapter.AddWarnings(report, evaluation);
        IndicatorChapter.AddPreconditions(report, evaluation);
        IndicatorChapter.AddIndicators(report, evaluation);
        CoefficientChapter.Add(report, evaluation);
        SectionChapter.Add(report, evaluation);
        IndicatorChapter.AddVetoes(report, evaluation);
        ShortfallChapter.AddShortfalls(report, evaluation);
        SchoolChapter.AddSchools(report, evaluation);
        AlertChapter.AddAlerts(report, evaluation);
        AlertChapter.AddHeadroom(report, evaluation);
        if (!isOpen)
        {
            DataChapter.AddMissing(report, evaluation);
        }

        ResponsibleChapter.AddDepartments(report, evaluation);
        ResponsibleChapter.AddTownships(report, evaluation);
        DataChapter.AddInterpretations(report, evaluation);
        return report.Build();
    }

    /// <summary>The card of one school: what is known of it, its sections' resources, and everything else that is judged at it.</summary>
    /// <param name="evaluation">The evaluation; nothing of it is computed again.</param>
    /// <param name="code">The school's code.</param>
    /// <param name="language">The language to write in.</param>
    /// <exception cref="ArgumentNullException">There is no evaluation or no code.</exception>
    /// <exception cref="KeyNotFoundException">The county has no such school.</exception>
    public static Report ToSchoolReport(
        this Evaluation evaluation,
        string code,
        Language language = Language.Chinese
    )
    {
        if (evaluation is null)
        {
            throw new ArgumentNullException(nameof(evaluation));
        }

        if (code is null)
        {
            throw new ArgumentNullException(nameof(code));
        }

        return SchoolCard.Of(
            evaluation,
            evaluation.Schools.FirstOrDefault(school => school.School.Code == code)
                ?? throw new KeyNotFoundException(
                    $"The county has no school with the code {Quoted.Short(code)}."
                ),
            language
        );
    }

    private static void AddHead(ReportBuilder report, Evaluation evaluation)
    {
        County county = evaluation.County;
        string year = county.Year is { } y ? FigureText.Number(y) : "";
        report.Title(
            report.Text(
                $"{county.Name}{(year.Length == 0 ? "" : " " + year + " 年")}义务教育优质均衡发展评估",
                $"{county.Name}{(year.Length == 0 ? "" : ", " + year)}: evaluation of high-quality balanced compulsory education"
            )
        );
        if (county.Note is not null)
        {
            report.Paragraph(county.Note);
        }

        report.Paragraph(
            report.Text("依据：", "Standard: ")
                + report.Text(evaluation.Standard.Name)
                + report.Text($"（{evaluation.Standard.Id}）", $" ({evaluation.Standard.Id})")
                + Options(report, evaluation.Options)
        );
    }

    private static string Options(ReportBuilder report, EvaluationOptions options) =>
        (
            options.Rounding == Rounding.AsReported
                ? report.Text("；按显示位数舍入后的指标值比较", "; rounded values compared")
                : ""
        )
        + (
            options.TransitionalProvisions
                ? report.Text("；适用过渡期规定", "; with transitional provisions")
                : ""
        );
}
