namespace Balance.Indicators;

internal static class EvaluationWriter
{
    public static string Write(Evaluation e) => "";
}
