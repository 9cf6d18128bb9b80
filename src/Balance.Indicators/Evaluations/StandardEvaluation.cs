using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Evaluates counties against standards. An extension, so that standards need not know that they are evaluated.</summary>
public static class StandardEvaluation
{
    /// <summary>Evaluates a county: every clause, exactly.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="county">The county.</param>
    /// <param name="options">How; null is exact and without transitional provisions.</param>
    /// <returns>The evaluation; missing data make it Undetermined and never fail.</returns>
    /// <exception cref="BadDataException">
    /// The county holds figures that cannot be right, which a county that was parsed never does; it carries every problem.
    /// </exception>
    public static Evaluation Evaluate(
        this Standard standard,
        County county,
        EvaluationOptions? options = null
    )
    {
        if (standard is null)
        {
            throw new ArgumentNullException(nameof(standard));
        }

        if (county is null)
        {
            throw new ArgumentNullException(nameof(county));
        }

        ImmutableArray<DataProblem> problems = county.Check();
        return problems.Any(problem => problem.Severity == ProblemSeverity.Rejected)
            ? throw new BadDataException(problems)
            : new Evaluator(standard, county, options ?? EvaluationOptions.Default).Evaluate(
                problems
            );
    }
}
