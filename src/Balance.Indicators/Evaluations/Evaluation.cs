using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// What a standard says of a county: a tree of outcomes (county → dimension → indicator → finding; county → school →
/// section → finding; county → stage → coefficient) over the same findings. Immutable; reports read it and compute nothing.
/// </summary>
[JsonConverter(typeof(EvaluationJsonConverter<Evaluation>))]
public sealed class Evaluation
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

    /// <summary>Whether comparing rounded values changed the verdict; only with <see cref="Rounding.AsReported"/>.</summary>
    public bool IsDecidedByRounding { get; internal set; }

    /// <summary>The dimensions, in the order of the standard.</summary>
    public ImmutableArray<DimensionEvaluation> Dimensions { get; internal init; } = [];

    /// <summary>Every indicator, by position and by id (<c>evaluation.Indicators["RA1"]</c>).</summary>
    public IndicatorTable Indicators { get; internal init; } = null!;

    /// <summary>The difference coefficients (<c>evaluation.Coefficients[Stage.Primary, "RA5"]</c>).</summary>
    public CoefficientTable Coefficients { get; internal init; } = null!;

    /// <summary>How many sections, pupils and classes each compulsory stage has, 小学 first; a stage without sections is left out.</summary>
    public ImmutableArray<StageTotals> Stages { get; internal init; } = [];

    /// <summary>Every school, by position in the order of the county and by code (<c>evaluation.Schools["2103810011"]</c>).</summary>
    public SchoolTable Schools { get; internal init; } = null!;

    /// <summary>The county's vetoes.</summary>
    public ImmutableArray<VetoEvaluation> Vetoes { get; internal init; } = [];

    /// <summary>What had to hold beforehand; empty where the standard asks for nothing.</summary>
    public ImmutableArray<IndicatorEvaluation> Preconditions { get; internal init; } = [];

    /// <summary>What is odd in the data and was evaluated all the same.</summary>
    public ImmutableArray<DataProblem> Warnings { get; internal init; } = [];

    internal FigureTable Figures { get; init; } = null!;

    /// <summary>How many indicators have each outcome.</summary>
    internal OutcomeCounts IndicatorCounts =>
        OutcomeCounts.Of(Indicators.Select(item => item.Outcome));

    /// <summary>How many schools have each outcome.</summary>
    internal OutcomeCounts SchoolCounts => OutcomeCounts.Of(Schools.Select(item => item.Outcome));

    /// <summary>Every finding: indicator by indicator, preconditions last.</summary>
    public IEnumerable<Finding> Findings =>
        Indicators.Concat(Preconditions).SelectMany(indicator => indicator.Findings);

    /// <summary>What <see cref="Findings"/> is made of.</summary>
    internal IEnumerable<IJudged> Judged =>
        Indicators.Concat(Preconditions).SelectMany(indicator => indicator.Judged);

    /// <summary>Everything that is missing, each once, in the order in which it was asked for. Put together when first asked for.</summary>
    public ImmutableArray<MissingFigure> Missing =>
        field.IsDefault
            ? field = [
                .. Findings
                    .SelectMany(finding => finding.Missing)
                    .Concat(Coefficients.SelectMany(coefficient => coefficient.Missing))
                    .Concat(Vetoes.SelectMany(veto => veto.Missing))
                    .Concat(
                        Schools.SelectMany(school => school.Vetoes).SelectMany(veto => veto.Missing)
                    )
                    .Distinct()
                    .GroupBy(missing => missing.Path)
                    .Select(group => group.First()),
            ]
            : field;

    /// <summary>
    /// Everything that is not met, by responsible department: findings and coefficients, the one farthest from its limit
    /// first, and vetoes. Put together when first asked for.
    /// </summary>
    public ImmutableArray<DepartmentShortfalls> Shortfalls =>
        field.IsDefault ? field = ShortfallOrder.ByDepartment(this) : field;

    /// <summary>
    /// What stands at each alert, red first; an alert at which nothing stands is left out. Of findings, coefficients, vetoes and
    /// school rules alike; it is no verdict. Put together when first asked for.
    /// </summary>
    public ImmutableArray<AlertList> Alerts =>
        field.IsDefault ? field = Balance.Indicators.Alerts.Of(this) : field;

    /// <summary>One finding, of a criterion for counties, schools or sections.</summary>
    /// <param name="criterion">The criterion's id, such as <c>RA5</c> or <c>GG3.music</c>.</param>
    /// <param name="school">The school's code; null for a finding of the county. Width, case and outer blanks make no difference.</param>
    /// <param name="stage">The stage, of a section or of the county's figure by stage; null for a finding that is of no stage.</param>
    /// <returns>The finding; null where there is none. Of classes and monitored subjects, of which there are several, the first.</returns>
    /// <exception cref="ArgumentNullException">There is no criterion.</exception>
    public Finding? Find(string criterion, string? school = null, Stage? stage = null)
    {
        if (criterion is null)
        {
            throw new ArgumentNullException(nameof(criterion));
        }

        string? code = school is null ? null : FoldedText.Of(school);
        return Judged
            .FirstOrDefault(item =>
                item.Rule.Criterion.Id == criterion
                && item.Stage == stage
                && (
                    item.Place.School is { } of
                        ? code is not null && FoldedText.Of(of.Code) == code
                        : code is null
                )
            )
            ?.First;
    }

    /// <summary>
    /// A figure of the county as it counts in this evaluation: the county's own, or the sum over its schools where it is one. Yes is 1, no is 0; a grade is
    /// 0 (不合格) to 3 (优秀).
    /// </summary>
    /// <param name="measure">The measure.</param>
    /// <returns>The figure in the measure's unit, to 28 digits; null where it is not reported.</returns>
    /// <exception cref="ArgumentNullException">There is no measure.</exception>
    public decimal? Figure(Measure measure) =>
        Figures.OfCounty(measure ?? throw new ArgumentNullException(nameof(measure)));

    /// <summary>
    /// A figure of a school or of one of its sections as it counts in this evaluation: campuses merged, sections added up, a section's share
    /// of what its school shares; of a list, how many items it has.
    /// </summary>
    /// <param name="measure">The measure.</param>
    /// <param name="school">The school's code; width, case and outer blanks make no difference.</param>
    /// <param name="stage">The section's stage; null for the school.</param>
    /// <returns>The figure in the measure's unit, to 28 digits; null where it is not reported, or there is no such school or section.</returns>
    /// <exception cref="ArgumentNullException">There is no measure or no code.</exception>
    public decimal? Figure(Measure measure, string school, Stage? stage = null) =>
        Figures.Of(
            measure ?? throw new ArgumentNullException(nameof(measure)),
            school ?? throw new ArgumentNullException(nameof(school)),
            stage
        );

    /// <summary>The county, the standard and the verdict in one line.</summary>
    public override string ToString() => County.Name + " " + Standard.Id + " " + Outcome.Name().Zh;

    /// <summary>Writes the evaluation as <c>balance-evaluation/1</c>, numbers at full precision, ending in a line break.</summary>
    /// <param name="indented">Whether it is spread over lines to be read; false puts all of it on one line.</param>
    public string ToJson(bool indented = true) =>
        JsonText.WriteText(writer => EvaluationWriter.Parts(writer, this), indented);

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
