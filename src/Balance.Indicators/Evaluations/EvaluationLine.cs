using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>What became of one county of many: its evaluation, or the problems for which there is none.</summary>
public sealed class EvaluationLine
{
    internal EvaluationLine(
        long number,
        Evaluation? evaluation,
        ImmutableArray<DataProblem> problems
    )
    {
        Number = number;
        Evaluation = evaluation;
        Problems = problems;
    }

    /// <summary>Which of the counties, from 1; of lines the number of the line in its stream, blank lines counted.</summary>
    public long Number { get; }

    /// <summary>The evaluation; null where the county is rejected.</summary>
    public Evaluation? Evaluation { get; }

    /// <summary>Every problem of the county; only warnings, or none, where there is an evaluation.</summary>
    public ImmutableArray<DataProblem> Problems { get; }
}
