using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Evaluates counties against standards. An extension, so that standards need not know that they are evaluated.</summary>
public static class StandardEvaluation
{
    /// <summary>Evaluates a county: every clause, exactly.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="county">The county.</param>
    /// <param name="options">How; null is exact and without transitional provisions.</param>
    /// <param name="cancellationToken">Ends the evaluation between two indicators.</param>
    /// <returns>The evaluation; missing data make it Undetermined and never fail.</returns>
    /// <exception cref="ArgumentNullException">There is no standard or no county.</exception>
    /// <exception cref="BadDataException">
    /// The county holds figures that cannot be right, which a county that was parsed never does; it carries every problem.
    /// </exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    public static Evaluation Evaluate(
        this Standard standard,
        County county,
        EvaluationOptions? options = null,
        CancellationToken cancellationToken = default
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

        cancellationToken.ThrowIfCancellationRequested();
        ImmutableArray<DataProblem> problems =
        [
            .. county.Check(),
            .. CatalogueDifferences.Of(standard, county),
        ];
        return problems.Any(problem => problem.Severity == ProblemSeverity.Rejected)
            ? throw new BadDataException(problems)
            : Evaluate(standard, county, options ?? EvaluationOptions.Default);

        Evaluation Evaluate(Standard standard, County county, EvaluationOptions options) =>
            new Evaluator(standard, county, options).Evaluate(
                [.. problems, .. YearWarnings.Of(standard, county, options)],
                cancellationToken
            );
    }

    /// <summary>
    /// Evaluates many counties, one by one and only as the result is gone through, so that no more than one evaluation need
    /// be in memory. A county that cannot be evaluated ends it. For several processors at once call <see cref="Evaluate"/> from several threads.
    /// </summary>
    /// <param name="standard">The standard.</param>
    /// <param name="counties">The counties.</param>
    /// <param name="options">How; null is exact and without transitional provisions.</param>
    /// <param name="progress">Is told after each county; null tells nobody.</param>
    /// <param name="cancellationToken">Ends the evaluation between two indicators.</param>
    /// <returns>An evaluation of each county, in their order.</returns>
    /// <exception cref="ArgumentNullException">There is no standard, there are no counties, or one of them is null.</exception>
    /// <exception cref="BadDataException">A county holds figures that cannot be right; thrown when its turn comes.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    public static IEnumerable<Evaluation> EvaluateAll(
        this Standard standard,
        IEnumerable<County> counties,
        EvaluationOptions? options = null,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        if (standard is null)
        {
            throw new ArgumentNullException(nameof(standard));
        }

        if (counties is null)
        {
            throw new ArgumentNullException(nameof(counties));
        }

        return EvaluateEach();

        IEnumerable<Evaluation> EvaluateEach()
        {
            int? total = (counties as IReadOnlyCollection<County>)?.Count;
            int done = 0;
            foreach (County county in counties)
            {
                Evaluation evaluation = standard.Evaluate(county, options, cancellationToken);
                done++;
                progress?.Report(new EvaluationProgress(done, total, county));
                yield return evaluation;
            }
        }
    }
}
