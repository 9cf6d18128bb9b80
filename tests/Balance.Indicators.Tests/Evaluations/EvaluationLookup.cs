namespace Balance.Indicators.Tests.Evaluations;

/// <summary>Finds one thing in an evaluation, and fails where there is not exactly one.</summary>
public static class EvaluationLookup
{
    public static Finding Finding(
        this Evaluation evaluation,
        string criterion,
        Stage? stage = null,
        int? school = null
    ) =>
        evaluation.Findings.Single(finding =>
            finding.Criterion.Id == criterion
            && (stage is null || finding.Subject.Stage == stage)
            && (
                school is not { } index
                || ReferenceEquals(finding.Subject.School, evaluation.County.Schools[index])
            )
        );

    public static Outcome Dimension(this Evaluation evaluation, string id) =>
        evaluation.Dimensions.Single(dimension => dimension.Dimension.Id == id).Outcome;
}
