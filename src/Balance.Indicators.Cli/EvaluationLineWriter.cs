namespace Balance.Indicators.Cli;

/// <summary>Each evaluation in full, as JSON on one line.</summary>
internal sealed class EvaluationLineWriter(Stream output) : ILineWriter
{
    public void Write(long number, Evaluation evaluation)
    {
        using StreamWriter writer = Host.WriterOf(output);
        writer.Write(evaluation.ToJson(indented: false).TrimEnd('\n'));
        writer.Write('\n');
    }
}
