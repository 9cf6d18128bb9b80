namespace Balance.Indicators.Planning;

/// <summary>What a roadmap says, in both languages.</summary>
internal static class RoadmapTexts
{
    public static readonly LocalizedText NotReported = new(
        "没有填报，路线图无法安排；请补报后重新生成。",
        "It is not reported, so the roadmap cannot plan it; report it and make the roadmap again."
    );

    public static readonly LocalizedText NotPlanned = new(
        "未达标，路线图不安排这一类指标；请按评估报告中的差距处理。",
        "It is not met, and the roadmap does not plan this kind of rule; see the evaluation for what is missing."
    );

    /// <summary>What is needed, or what it costs, is beyond all figures: one of those that it follows from is wrong.</summary>
    public static BadDataException TooLarge(DataPath path) =>
        new([
            new DataProblem(
                ProblemSeverity.Rejected,
                path,
                new(
                    "达标所需的数或费用不小于 10^15，不可能做到；请核对学生数、单价等填得过大的数。",
                    "what is needed, or what it costs, is 10^15 or more, which nobody can do; look for a figure that is too large, such as pupils or a price."
                )
            ),
        ]);

    private static readonly LocalizedText Attested = new(
        "须由责任部门落实到位，再如实填报；增加投入不能代替。",
        "The responsible departments have to put it in place and then report it; no addition replaces that."
    );

    private static readonly LocalizedText Excess = new(
        "数量超过上限，须通过分流、调整学区或新建学校解决；增加配置不能代替。",
        "There is too much of it: move pupils elsewhere, redraw catchment areas or build a school; adding resources does not solve it."
    );

    private static readonly LocalizedText Outcome = new(
        "取决于工作成效或群众评价，不能靠增加配置直接达到；须制定专项措施。",
        "It depends on results or on how people judge them; adding resources does not change it; it needs measures of its own."
    );

    public static readonly LocalizedText Veto = new(
        "属一票否决（不予认定）情形，须查处整改到位。",
        "It is a veto: it has to be investigated and set right."
    );

    /// <summary>Why no addition mends what is not met.</summary>
    public static LocalizedText WhyOf(Finding finding) =>
        finding.Criterion.Quantity.Of[0].Measure.Kind is MeasureKind.YesNo or MeasureKind.Grade
            ? Attested
        : finding.Criterion.Comparison is Comparison.AtMost
        && finding.Criterion.Quantity.Per.IsEmpty
            ? Excess
        : Outcome;

    /// <summary>A coefficient that is not planned.</summary>
    public static RoadmapRemainder Coefficient(CoefficientEvaluation coefficient, bool isMissing) =>
        new()
        {
            Indicator = coefficient.Indicator,
            Subject = SubjectOf(coefficient),
            Why = isMissing
                ? new(
                    "有学校的数据没有填报，系数待定，没有为它安排增加；请补报后重新生成。",
                    "Figures of schools are missing, so the coefficient is undetermined and nothing is added for it; report them and make the roadmap again."
                )
                : NotPlanned,
        };

    public static LocalizedText SubjectOf(CoefficientEvaluation coefficient)
    {
        bool isComposite = coefficient.Indicator == CoefficientEvaluation.CompositeId;
        LocalizedText stage = coefficient.Stage.Name();
        return isComposite
            ? new(stage.Zh + coefficient.Name.Zh, stage.En + ": " + coefficient.Name.En)
            : new(
                stage.Zh + " " + coefficient.Indicator + " 差异系数",
                stage.En + ": difference coefficient of " + coefficient.Indicator
            );
    }
}
