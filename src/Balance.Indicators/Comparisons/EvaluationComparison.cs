using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Comparisons;

/// <summary>
/// Two or more evaluations of one county side by side, in order: years, or scenarios (what if), or standards. What became met, what was
/// lost, and how each concern stands. It compares data, never texts, and decides nothing. Immutable.
/// </summary>
[JsonConverter(typeof(ComparisonJsonConverter<EvaluationComparison>))]
public sealed class EvaluationComparison
{
    /// <summary>The name and version of the output format, <c>balance-comparison/1</c>.</summary>
    public const string Format = "balance-comparison/1";

    private EvaluationComparison(
        ImmutableArray<Evaluation> evaluations,
        ImmutableArray<string> labels
    )
    {
        Evaluations = evaluations;
        Labels = labels;
        var builder = new ComparisonBuilder(evaluations);
        Schools = builder.Schools;
        SchoolCounts = builder.SchoolCounts();
        Findings = builder.Findings;
        Indicators = builder.Indicators();
        Coefficients = builder.Coefficients();
    }

    /// <summary>The evaluations, in the order in which they were given; two or more.</summary>
    public ImmutableArray<Evaluation> Evaluations { get; }

    /// <summary>
    /// What each evaluation is called beside the others: as given; otherwise its year, or its standard's id where all years are one, or
    /// its number from 1 where neither tells them apart.
    /// </summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Every indicator, in the order of the last standard, then those that only earlier ones have.</summary>
    public ImmutableArray<IndicatorChange> Indicators { get; }

    /// <summary>Every difference coefficient, in the order of the last standard, then those that only earlier ones have.</summary>
    public ImmutableArray<CoefficientChange> Coefficients { get; }

    /// <summary>Every finding and veto, in the order of the last evaluation, then those that only earlier ones have.</summary>
    public ImmutableArray<FindingChange> Findings { get; }

    /// <summary>How many schools are met, one for each evaluation; null where none is judged.</summary>
    public ImmutableArray<OutcomeCounts?> SchoolCounts { get; }

    /// <summary>Every school, in the order of the last evaluation, then those that only earlier ones have.</summary>
    public ImmutableArray<SchoolChange> Schools { get; }

    /// <summary>What is or was a concern, with its state: the ledger (台账).</summary>
    public IEnumerable<FindingChange> Concerns => Findings.Where(item => item.State is not null);

    /// <summary>
    /// Whether anything differs between the last two: the outcome of a finding, coefficient or indicator, a gap, or a school.
    /// </summary>
    public bool HasChanges =>
        Findings.Any(item =>
            item.Outcomes.FromEnd(1) != item.Outcomes.FromEnd(2)
            || item.State is ChangeState.Narrowed or ChangeState.Widened
        )
        || Coefficients.Any(item =>
            item.Outcomes.FromEnd(1) != item.Outcomes.FromEnd(2)
            || item.State is ChangeState.Narrowed or ChangeState.Widened
        )
        || Indicators.Any(item => item.Outcomes.FromEnd(1) != item.Outcomes.FromEnd(2))
        || Schools.Any(item =>
            item.Schools.FromEnd(1)?.School.Type != item.Schools.FromEnd(2)?.School.Type
            || item.Schools.FromEnd(1)?.School.Name != item.Schools.FromEnd(2)?.School.Name
        );

    /// <summary>Compares evaluations in the order in which they are given, the earliest first.</summary>
    /// <param name="evaluations">Two or more, of counties with the same code.</param>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    /// <exception cref="ArgumentException">There are fewer than two, one is null, or their counties have different codes.</exception>
    public static EvaluationComparison Between(params Evaluation[] evaluations) =>
        Of(evaluations, null);

    /// <summary>Compares evaluations in the order in which they are given, each with a name of its own.</summary>
    /// <param name="evaluations">Two or more, of counties with the same code.</param>
    /// <param name="labels">What each is called, in the same order.</param>
    /// <exception cref="ArgumentNullException">There are no evaluations or no labels.</exception>
    /// <exception cref="ArgumentException">
    /// There are fewer than two, one is null, their counties have different codes, or there are not as many labels.
    /// </exception>
    public static EvaluationComparison Between(
        IReadOnlyList<Evaluation> evaluations,
        IReadOnlyList<string> labels
    ) => Of(evaluations, labels ?? throw new ArgumentNullException(nameof(labels)));

    /// <summary>Writes the comparison as <c>balance-comparison/1</c>, ending in a line break.</summary>
    /// <param name="indented">Whether it is spread over lines to be read; false puts all of it on one line.</param>
    public string ToJson(bool indented = true) =>
        JsonText.Write(writer => ComparisonWriter.Write(writer, this), indented);

    /// <summary>Writes what <see cref="ToJson"/> writes, in UTF-8 without a byte order mark.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    public void WriteJson(Stream stream) =>
        JsonText.Write(stream, writer => ComparisonWriter.Write(writer, this));

    /// <summary>The county, the labels and the verdicts.</summary>
    public override string ToString() =>
        Evaluations.FromEnd(1).County.Name
        + " "
        + string.Join(
            " → ",
            Evaluations.Select((item, index) => Labels[index] + " " + item.Outcome.Code())
        );

    private static EvaluationComparison Of(
        IReadOnlyList<Evaluation> evaluations,
        IReadOnlyList<string>? labels
    )
    {
        if (evaluations is null)
        {
            throw new ArgumentNullException(nameof(evaluations));
        }

        if (evaluations.Count < 2 || evaluations.Any(item => item is null))
        {
            throw new ArgumentException(
                "Two or more evaluations can be compared, and none of them null.",
                nameof(evaluations)
            );
        }

        Evaluation first = evaluations[0];
        Evaluation? other = evaluations.FirstOrDefault(item =>
            FoldedText.Of(item.County.Code) != FoldedText.Of(first.County.Code)
        );
        if (other is not null)
        {
            throw new ArgumentException(
                $"Evaluations of one county are compared, but these are of {first.County.Code} {first.County.Name} and {other.County.Code} {other.County.Name}.",
                nameof(evaluations)
            );
        }

        if (labels is not null && labels.Count != evaluations.Count)
        {
            throw new ArgumentException(
                $"There are {evaluations.Count} evaluations and {labels.Count} labels.",
                nameof(labels)
            );
        }

        return new EvaluationComparison([.. evaluations], [.. labels ?? LabelsOf(evaluations)]);
    }

    private static IEnumerable<string> LabelsOf(IReadOnlyList<Evaluation> evaluations)
    {
        string[] years =
        [
            .. evaluations.Select(item =>
                item.County.Year?.ToString(CultureInfo.InvariantCulture) ?? ""
            ),
        ];
        string[] standards = [.. evaluations.Select(item => item.Standard.Id)];
        return AllDiffer(years) && !years.Contains("") ? years
            : AllDiffer(standards) ? standards
            : evaluations.Select((_, index) => (index + 1).ToString(CultureInfo.InvariantCulture));
    }

    private static bool AllDiffer(string[] names) => names.Distinct().Count() == names.Length;
}
