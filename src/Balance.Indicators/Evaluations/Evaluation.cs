using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// What a standard says of a county: a tree of outcomes (county → dimension → indicator → finding; county → school →
/// section → finding; county → stage → coefficient) over the same findings. Immutable; reports read it and compute nothing.
/// </summary>
[JsonConverter(typeof(EvaluationJsonConverter<Evaluation>))]
public sealed record Evaluation
{
    /// <summary>The name and version of the output format, <c>balance-evaluation/1</c>.</summary>
    public const string Format = "balance-evaluation/1";

    /// <summary>The version of this library, such as <c>1.2.0</c>: with the standard and the county, what made an evaluation.</summary>
    public static string LibraryVersion { get; } = ReadLibraryVersion();

    internal Evaluation(Standard standard, County county, EvaluationOptions options)
    {
        Standard = standard;
        County = county;
        Options = options;
    }

    /// <summary>The standard.</summary>
    public Standard Standard { get; }

    /// <summary>The county, as reported.</summary>
    public County County { get; }

    /// <summary>How it was evaluated.</summary>
    public EvaluationOptions Options { get; }

    /// <summary>The verdict: the dimensions, the vetoes and the preconditions combined.</summary>
    public Outcome Outcome { get; internal init; }

    /// <summary>Whether comparing rounded values changed the verdict; only with <see cref="ComparisonMode.AsReported"/>.</summary>
    public bool IsDecidedByRounding { get; internal init; }

    /// <summary>The dimensions, in the order of the standard.</summary>
    public ImmutableArray<DimensionEvaluation> Dimensions { get; internal init; } = [];

    /// <summary>Every indicator, by position and by id (<c>evaluation.Indicators["RA1"]</c>).</summary>
    public IndicatorTable Indicators { get; internal init; } = null!;

    /// <summary>The difference coefficients (<c>evaluation.Coefficients[Stage.Primary, "RA5"]</c>).</summary>
    public CoefficientTable Coefficients { get; internal init; } = null!;

    /// <summary>How many sections, pupils and classes each compulsory stage has, 小学 first; a stage without sections is left out.</summary>
    public ImmutableArray<StageTotals> Stages { get; internal init; } = [];

    /// <summary>Every school, in the order of the county.</summary>
    public ImmutableArray<SchoolEvaluation> Schools { get; internal init; } = [];

    /// <summary>The county's vetoes.</summary>
    public ImmutableArray<VetoEvaluation> Vetoes { get; internal init; } = [];

    /// <summary>What had to hold beforehand; empty where the standard asks for nothing.</summary>
    public ImmutableArray<IndicatorEvaluation> Preconditions { get; internal init; } = [];

    /// <summary>What is odd in the data and was evaluated all the same.</summary>
    public ImmutableArray<DataProblem> Warnings { get; internal init; } = [];

    /// <summary>Every finding: indicator by indicator, preconditions last.</summary>
    public IEnumerable<Finding> Findings =>
        Indicators.Concat(Preconditions).SelectMany(indicator => indicator.Findings);

    /// <summary>Everything that is missing, each once, in the order in which it was asked for.</summary>
    public ImmutableArray<MissingMeasure> Missing =>
        [
            .. Findings
                .SelectMany(finding => finding.Missing)
                .Concat(Coefficients.SelectMany(coefficient => coefficient.Missing))
                .Concat(Vetoes.SelectMany(veto => veto.Missing))
                .Concat(
                    Schools.SelectMany(school => school.Vetoes).SelectMany(veto => veto.Missing)
                )
                .Distinct(ByReference.Comparer)
                .Cast<MissingMeasure>()
                .GroupBy(missing => missing.Path)
                .Select(group => group.First()),
        ];

    /// <summary>
    /// Everything that is not met, by responsible department: findings and coefficients, the one farthest from its limit
    /// first, and vetoes.
    /// </summary>
    public ImmutableArray<DepartmentShortfalls> Shortfalls => ShortfallOrder.ByDepartment(this);

    /// <summary>
    /// What stands at each alert, red first; an alert at which nothing stands is left out. Of findings, coefficients, vetoes and
    /// school rules alike; it is no verdict.
    /// </summary>
    public ImmutableArray<AlertList> Alerts => Balance.Indicators.Alerts.Of(this);

    /// <summary>Writes the evaluation as <c>balance-evaluation/1</c>, numbers at full precision, ending in a line break.</summary>
    /// <param name="indented">Whether it is spread over lines to be read; false puts all of it on one line.</param>
    public string ToJson(bool indented = true) =>
        JsonText.Write(writer => EvaluationWriter.Write(writer, this), indented);

    /// <summary>
    /// Writes what <see cref="ToJson"/> writes, in UTF-8 without a byte order mark, bit by bit: the whole text is never in memory.
    /// </summary>
    /// <param name="stream">Where to; left open.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    public void WriteJson(Stream stream) =>
        JsonText.WriteParts(stream, writer => EvaluationWriter.Parts(writer, this));

    /// <summary>
    /// Writes what <see cref="ToJson"/> writes, in UTF-8 without a byte order mark, bit by bit: the whole text is never in memory.
    /// </summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    /// <exception cref="OperationCanceledException">The writing was cancelled.</exception>
    public Task WriteJsonAsync(Stream stream, CancellationToken cancellationToken = default) =>
        JsonText.WritePartsAsync(
            stream,
            writer => EvaluationWriter.Parts(writer, this),
            cancellationToken
        );

    /// <summary>What the package is called by, without the commit that builds add after a plus.</summary>
    private static string ReadLibraryVersion() =>
        typeof(Evaluation)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
}
