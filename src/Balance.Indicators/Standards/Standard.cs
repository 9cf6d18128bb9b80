using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// A standard: what the rules say, as data. Two are built in; others are read from files through the same door, so that
/// a province's or a city's figures need no code. It comes from its text only, so what is evaluated has been checked.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed class Standard
{
    /// <summary>The name and version of the file format, <c>balance-standard/1</c>.</summary>
    public const string Format = "balance-standard/1";

    private readonly string _json;

    internal Standard(string json) => _json = json;

    /// <summary>海城市推进义务教育优质均衡发展实施方案, the plan of 海城市.</summary>
    public static Standard Haicheng2023 => StandardCatalog.Find("haicheng-2023")!;

    /// <summary>县域义务教育优质均衡发展督导评估办法 (教督〔2017〕6号), the national method.</summary>
    public static Standard National2017 => StandardCatalog.Find("national-2017")!;

    /// <summary>Every standard that is built in.</summary>
    public static ImmutableArray<Standard> All => StandardCatalog.All();

    /// <summary>The id, such as <c>haicheng-2023</c>.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The title.</summary>
    public LocalizedText Name { get; internal init; }

    /// <summary>The mark of the standard's own main text; clauses with another mark are not in it.</summary>
    public string MainText { get; internal init; } = "";

    /// <summary>For which years it holds; null where it does not say.</summary>
    public StandardValidity? Validity { get; internal init; }

    /// <summary>What a county can report to be evaluated by it: the measures of the library and its own, and the ids of its vetoes.</summary>
    public CountyCatalogue Catalogue { get; internal init; } = CountyCatalogue.BuiltIn;

    /// <summary>The documents it rests on.</summary>
    public ImmutableArray<SourceDocument> Documents { get; internal init; } = [];

    /// <summary>原文: what the texts say, word for word, where rules cite them; empty where the standard quotes none.</summary>
    public ImmutableArray<Wording> Wordings { get; internal init; } = [];

    /// <summary>Bodies that are named together as responsible, one by one; empty where there are none.</summary>
    public ImmutableArray<DepartmentGroup> DepartmentGroups { get; internal init; } = [];

    /// <summary>对象范围: the populations that criteria name.</summary>
    public ImmutableArray<Scope> Scopes { get; internal init; } = [];

    /// <summary>The four dimensions with their indicators.</summary>
    public ImmutableArray<Dimension> Dimensions { get; internal init; } = [];

    /// <summary>The weights by which a composite school's shared resources are split over its stages.</summary>
    public ImmutableSortedDictionary<Stage, decimal> SplitWeights { get; internal init; } =
        ImmutableSortedDictionary<Stage, decimal>.Empty;

    /// <summary>Where the weights stand written.</summary>
    public Clause SplitClause { get; internal init; } = null!;

    /// <summary>The single difference coefficients, and their limit where there is one.</summary>
    public CoefficientRule Coefficients { get; internal init; } = null!;

    /// <summary>The limit of the composite coefficient; null where the standard has none.</summary>
    public CoefficientRule? Composite { get; internal init; }

    /// <summary>What a section must reach of the resource criteria; null where no section is judged as a whole.</summary>
    public SchoolRule? SchoolRule { get; internal init; }

    /// <summary>What may not exist.</summary>
    public ImmutableArray<VetoCondition> Vetoes { get; internal init; } = [];

    /// <summary>What must hold before a county is evaluated; empty where the standard asks for nothing.</summary>
    public ImmutableArray<Indicator> Preconditions { get; internal init; } = [];

    /// <summary>Easier terms for some schools; empty where the standard has none.</summary>
    public ImmutableArray<TransitionalProvision> TransitionalProvisions { get; internal init; } =
    [];

    /// <summary>The phases by which it is to be reached; empty where the standard has none.</summary>
    public ImmutableArray<SchedulePhase> Schedule { get; internal init; } = [];

    /// <summary>What is to be reached by a month of its own; empty where the standard has none.</summary>
    public ImmutableArray<Milestone> Milestones { get; internal init; } = [];

    /// <summary>What the texts ask for and nothing evaluates.</summary>
    public ImmutableArray<UnevaluatedText> NotEvaluated { get; internal init; } = [];

    /// <summary>Everything that is read into the text and not in it.</summary>
    public ImmutableArray<Interpretation> Interpretations { get; internal init; } = [];

    /// <summary>Where the text contradicts itself.</summary>
    public ImmutableArray<Discrepancy> Discrepancies { get; internal init; } = [];

    /// <summary>The document that clauses with a mark cite; null for interpretations, and where there is none.</summary>
    /// <param name="mark">The mark, such as S.</param>
    public SourceDocument? DocumentOf(string mark) =>
        Documents.FirstOrDefault(document => document.Mark == mark);

    /// <summary>A standard stands for its <see cref="Catalogue"/> where a county is read: <c>County.Parse(json, standard)</c>.</summary>
    /// <param name="standard">The standard.</param>
    /// <exception cref="ArgumentNullException">There is no standard.</exception>
    public static implicit operator CountyCatalogue(Standard standard) =>
        (standard ?? throw new ArgumentNullException(nameof(standard))).Catalogue;

    /// <summary>Every indicator of every dimension, in the order of the text.</summary>
    public IEnumerable<Indicator> Indicators =>
        Dimensions.SelectMany(dimension => dimension.Indicators);

    /// <summary>Every criterion of the indicators and the preconditions.</summary>
    public IEnumerable<Criterion> Criteria =>
        Indicators.Concat(Preconditions).SelectMany(indicator => indicator.Criteria);

    /// <summary>The built-in standard with an id, or null.</summary>
    /// <param name="id">The id, such as <c>haicheng-2023</c>.</param>
    public static Standard? Find(string id) => StandardCatalog.Find(id);

    /// <summary>Reads a standard from <c>balance-standard/1</c>, strictly.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="BadDataException">The standard cannot be accepted; it carries every problem.</exception>
    public static Standard Parse(string json) => Read(StrictJson.ToBytes(json));

    /// <summary>Reads a standard from <c>balance-standard/1</c> in UTF-8, strictly.</summary>
    /// <param name="utf8Json">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="BadDataException">The standard cannot be accepted; it carries every problem.</exception>
    public static Standard Parse(ReadOnlySpan<byte> utf8Json) => Read(utf8Json.ToArray());

    /// <summary>Reads a standard from <c>balance-standard/1</c> in UTF-8, strictly, from where the stream stands to its end.</summary>
    /// <param name="utf8Json">The JSON text in UTF-8, with or without a byte order mark. Left open.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    /// <exception cref="BadDataException">The standard cannot be accepted; it carries every problem.</exception>
    public static Standard Parse(Stream utf8Json) => Read(JsonSource.ReadAll(utf8Json));

    /// <summary>Reads a standard from <c>balance-standard/1</c> in UTF-8, strictly, from where the stream stands to its end.</summary>
    /// <param name="utf8Json">The JSON text in UTF-8, with or without a byte order mark. Left open.</param>
    /// <param name="cancellationToken">Ends the reading of the stream.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    /// <exception cref="BadDataException">The standard cannot be accepted; it carries every problem.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static async Task<Standard> ParseAsync(
        Stream utf8Json,
        CancellationToken cancellationToken = default
    ) => Read(await JsonSource.ReadAllAsync(utf8Json, cancellationToken).ConfigureAwait(false));

    /// <summary>Reads a standard from <c>balance-standard/1</c>, telling problems instead of throwing.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="standard">The standard, or null where it is rejected.</param>
    /// <param name="problems">Every problem; empty where the standard was read.</param>
    /// <returns>Whether the standard was read.</returns>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public static bool TryParseJson(
        string json,
        [NotNullWhen(true)] out Standard? standard,
        out ImmutableArray<DataProblem> problems
    ) => TryRead(StrictJson.ToBytes(json), out standard, out problems);

    /// <summary>Reads a standard from <c>balance-standard/1</c> in UTF-8, telling problems instead of throwing.</summary>
    /// <param name="utf8Json">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <param name="standard">The standard, or null where it is rejected.</param>
    /// <param name="problems">Every problem; empty where the standard was read.</param>
    /// <returns>Whether the standard was read.</returns>
    public static bool TryParseJson(
        ReadOnlySpan<byte> utf8Json,
        [NotNullWhen(true)] out Standard? standard,
        out ImmutableArray<DataProblem> problems
    ) => TryRead(utf8Json.ToArray(), out standard, out problems);

    private static bool TryRead(
        ReadOnlyMemory<byte> utf8Json,
        [NotNullWhen(true)] out Standard? standard,
        out ImmutableArray<DataProblem> problems
    )
    {
        standard = StrictJson.ReadDocument(
            utf8Json,
            (root, list) =>
                Accept(
                    root,
                    Encoding.UTF8.GetString(StrictJson.WithoutByteOrderMark(utf8Json).ToArray()),
                    list
                ),
            out problems
        );
        return standard is not null;
    }

    /// <summary>The standard that JSON holds, checked; null where a problem rejects it.</summary>
    internal static Standard? Accept(JsonElement json, string text, ProblemList problems)
    {
        Standard? standard = StandardReader.Read(json, text, problems);
        if (standard is not null && !problems.AnyRejected)
        {
            StandardChecks.Check(standard, problems);
        }

        return problems.AnyRejected ? null : standard;
    }

    private static Standard Read(ReadOnlyMemory<byte> utf8Json) =>
        TryRead(utf8Json, out Standard? standard, out ImmutableArray<DataProblem> problems)
            ? standard
            : throw new BadDataException(problems);

    /// <summary>The text that the standard was read from: a start for a standard of one's own.</summary>
    public string ToJson() => _json;

    /// <summary>
    /// The SHA-256 of the standard's text, <see cref="ToJson"/> in UTF-8 without a byte order mark, as 64 lower-case hexadecimal
    /// digits. Of a standard that was read from a file it is that of the file: of two standards with one id it tells which was
    /// used.
    /// </summary>
    public string ComputeSha256()
    {
        byte[] text = Encoding.UTF8.GetBytes(_json);
        return Sha256.Of(stream => stream.Write(text, 0, text.Length));
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
