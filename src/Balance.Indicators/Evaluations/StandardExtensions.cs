using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Balance.Indicators;

/// <summary>Evaluates counties against standards. An extension, so that standards need not know that they are evaluated.</summary>
public static class StandardExtensions
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
    /// Evaluates many counties on every processor, and only as the results are gone through, so that no more evaluations than a
    /// few for each processor are in memory. A county that cannot be evaluated is told, and the others go on.
    /// </summary>
    /// <param name="standard">The standard.</param>
    /// <param name="counties">The counties. They are asked for by whoever goes through the results.</param>
    /// <param name="options">How; null is exact and without transitional provisions.</param>
    /// <param name="progress">Is told after each county; null tells nobody.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The evaluation of each county, or its problems, in their order.</returns>
    /// <exception cref="ArgumentNullException">There is no standard, there are no counties, or one of them is null.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    public static IEnumerable<EvaluationLine> EvaluateAll(
        this Standard standard,
        IEnumerable<County> counties,
        EvaluationOptions? options = null,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        _ = standard ?? throw new ArgumentNullException(nameof(standard));
        _ = counties ?? throw new ArgumentNullException(nameof(counties));
        return EvaluateEach();

        IEnumerable<EvaluationLine> EvaluateEach()
        {
            int? total = (counties as IReadOnlyCollection<County>)?.Count;
            int done = 0;
            foreach (
                EvaluationLine line in InOrder.Select(
                    counties.Select((county, index) => (county, Number: index + 1L)),
                    item =>
                        TryEvaluate(standard, item.county, item.Number, options, cancellationToken),
                    cancellationToken
                )
            )
            {
                progress?.Report(new EvaluationProgress(++done, total, line));
                yield return line;
            }
        }
    }

    /// <summary>
    /// Reads counties from lines of JSON and evaluates them, both on every processor: <see cref="County.ReadLinesAsync"/> and
    /// <see cref="EvaluateAll"/> in one, for streams of any length. A line that is rejected is told, and the others go on.
    /// </summary>
    /// <param name="standard">The standard; counties report its measures and vetoes.</param>
    /// <param name="utf8Lines">Lines of JSON in UTF-8, ended by LF or CR LF; blank lines are passed over. Left open.</param>
    /// <param name="options">How; null is exact and without transitional provisions.</param>
    /// <param name="progress">Is told after each line; null tells nobody.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The evaluation of each line that is not blank, or its problems, in their order; to be gone through once, as the stream is.</returns>
    /// <exception cref="ArgumentNullException">There is no standard or no stream.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    public static IAsyncEnumerable<EvaluationLine> EvaluateLinesAsync(
        this Standard standard,
        Stream utf8Lines,
        EvaluationOptions? options = null,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        _ = standard ?? throw new ArgumentNullException(nameof(standard));
        _ = utf8Lines ?? throw new ArgumentNullException(nameof(utf8Lines));
        return EvaluateEach(cancellationToken);

        async IAsyncEnumerable<EvaluationLine> EvaluateEach(
            [EnumeratorCancellation] CancellationToken cancellation
        )
        {
            int done = 0;
            IAsyncEnumerable<EvaluationLine> lines = InOrder.SelectAsync(
                CountyLines.ReadRawAsync(utf8Lines, cancellation),
                raw =>
                {
                    CountyLine line = CountyLines.Read(raw, standard.Catalogue);
                    return line.County is { } county
                        ? TryEvaluate(standard, county, line.Number, options, cancellation)
                        : new EvaluationLine(line.Number, null, line.Problems);
                },
                cancellation
            );
            await foreach (EvaluationLine line in lines.ConfigureAwait(false))
            {
                progress?.Report(new EvaluationProgress(++done, null, line));
                yield return line;
            }
        }
    }

    private static EvaluationLine TryEvaluate(
        Standard standard,
        County county,
        long number,
        EvaluationOptions? options,
        CancellationToken cancellationToken
    )
    {
        try
        {
            Evaluation evaluation = standard.Evaluate(county, options, cancellationToken);
            return new EvaluationLine(number, evaluation, evaluation.Warnings);
        }
        catch (BadDataException exception)
        {
            return new EvaluationLine(number, null, exception.Problems);
        }
    }
}
