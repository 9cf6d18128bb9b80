namespace Balance.Indicators.Cli;

/// <summary>Writes a line for each county.</summary>
internal interface ILineWriter
{
    /// <summary>The evaluation of a county.</summary>
    /// <param name="number">The number of its line, from 1.</param>
    /// <param name="evaluation">The evaluation.</param>
    public void Write(long number, Evaluation evaluation);
}
