using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// 县（市、区）: what one county and its schools have reported for one year, exactly as reported. What is absent is not
/// reported; nothing is filled in.
/// </summary>
[JsonConverter(typeof(CountyJsonConverter))]
public sealed record County
{
    /// <summary>The name and version of the interchange format, <c>balance-county/1</c>.</summary>
    public const string Format = "balance-county/1";

    /// <summary>Makes a county that has reported nothing yet.</summary>
    /// <param name="code">The county's code, such as 210381; never empty.</param>
    /// <param name="name">The county's name; never empty.</param>
    public County(string code, string name)
    {
        Code = code;
        Name = name;
    }

    /// <summary>The county's code, such as 210381; never empty.</summary>
    public string Code { get; init; }

    /// <summary>The county's name; never empty.</summary>
    public string Name { get; init; }

    /// <summary>
    /// What it can report: the measures and vetoes with which it was read, as far as they are known to <see cref="Check"/>, to writing and to
    /// <see cref="Find(DataPath)"/>. Under another standard ids decide.
    /// </summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public CountyCatalogue Catalogue
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = CountyCatalogue.BuiltIn;

    /// <summary>The year the figures are of.</summary>
    public int? Year { get; init; }

    /// <summary>A note on the data, such as that they are synthetic. Never evaluated.</summary>
    public string? Note { get; init; }

    /// <summary>What the county has reported for itself.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public MeasureSet Measures
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = MeasureSet.Empty;

    /// <summary>Which veto conditions the county has reported: yes (true, it exists) or no.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public ImmutableSortedDictionary<string, bool> Vetoes
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = NoVetoes.Value;

    /// <summary>Every school of the county; empty counts as not reported.</summary>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public ImmutableArray<School> Schools
    {
        get;
        init => field = NoNulls.In(value, nameof(value));
    } = [];

    /// <summary>Reads a county from <c>balance-county/1</c>, strictly.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="catalogue">What it can report; a <see cref="Standard"/> stands for its own, and null for what is built in.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="BadDataException">The data cannot be accepted; it carries every problem.</exception>
    public static County Parse(string json, CountyCatalogue? catalogue = null) =>
        Read(StrictJson.ToBytes(json), catalogue);

    /// <summary>Reads a county from <c>balance-county/1</c> in UTF-8, strictly.</summary>
    /// <param name="utf8Json">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <param name="catalogue">What it can report; a <see cref="Standard"/> stands for its own, and null for what is built in.</param>
    /// <exception cref="BadDataException">The data cannot be accepted; it carries every problem.</exception>
    public static County Parse(ReadOnlySpan<byte> utf8Json, CountyCatalogue? catalogue = null) =>
        Read(utf8Json, catalogue);

    /// <summary>Reads a county from <c>balance-county/1</c> in UTF-8, strictly, from where the stream stands to its end.</summary>
    /// <param name="utf8Json">The JSON text in UTF-8, with or without a byte order mark. Left open.</param>
    /// <param name="catalogue">What it can report; a <see cref="Standard"/> stands for its own, and null for what is built in.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    /// <exception cref="BadDataException">The data cannot be accepted; it carries every problem.</exception>
    public static County Parse(Stream utf8Json, CountyCatalogue? catalogue = null) =>
        Read(JsonSource.ReadAll(utf8Json).Span, catalogue);

    /// <summary>
    /// Reads a county from <c>balance-county/1</c> in UTF-8, strictly, from where the stream stands to its end, with the measures and
    /// vetoes of a standard.
    /// </summary>
    /// <param name="utf8Json">The JSON text in UTF-8, with or without a byte order mark. Left open.</param>
    /// <param name="catalogue">What it can report; a <see cref="Standard"/> stands for its own, and null for what is built in.</param>
    /// <param name="cancellationToken">Ends the reading of the stream.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    /// <exception cref="BadDataException">The data cannot be accepted; it carries every problem.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static async Task<County> ParseAsync(
        Stream utf8Json,
        CountyCatalogue? catalogue = null,
        CancellationToken cancellationToken = default
    ) =>
        Read(
            (await JsonSource.ReadAllAsync(utf8Json, cancellationToken).ConfigureAwait(false)).Span,
            catalogue
        );

    /// <summary>Reads a county from <c>balance-county/1</c>, telling problems instead of throwing.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="county">The county, or null where it is rejected.</param>
    /// <param name="problems">Every problem; only warnings, or none, where the county was read.</param>
    /// <param name="catalogue">What it can report; a <see cref="Standard"/> stands for its own, and null for what is built in.</param>
    /// <returns>Whether the county was read.</returns>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public static bool TryParseJson(
        string json,
        [NotNullWhen(true)] out County? county,
        out ImmutableArray<DataProblem> problems,
        CountyCatalogue? catalogue = null
    ) => TryRead(StrictJson.ToBytes(json), catalogue, out county, out problems);

    /// <summary>Reads a county from <c>balance-county/1</c> in UTF-8, telling problems instead of throwing.</summary>
    /// <param name="utf8Json">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <param name="county">The county, or null where it is rejected.</param>
    /// <param name="problems">Every problem; only warnings, or none, where the county was read.</param>
    /// <param name="catalogue">What it can report; a <see cref="Standard"/> stands for its own, and null for what is built in.</param>
    /// <returns>Whether the county was read.</returns>
    public static bool TryParseJson(
        ReadOnlySpan<byte> utf8Json,
        [NotNullWhen(true)] out County? county,
        out ImmutableArray<DataProblem> problems,
        CountyCatalogue? catalogue = null
    ) => TryRead(utf8Json, catalogue, out county, out problems);

    /// <summary>
    /// Reads counties from lines of JSON (NDJSON, JSON Lines), each line one <c>balance-county/1</c>, with the measures and vetoes of a
    /// standard. A line that is rejected does not end the reading. One line at a time is held in memory.
    /// </summary>
    /// <param name="utf8Lines">Lines of JSON in UTF-8, ended by LF or CR LF; blank lines are passed over. Left open.</param>
    /// <param name="catalogue">What they can report; a <see cref="Standard"/> stands for its own, and null for what is built in.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>A county or its problems for each line that is not blank, in their order; to be gone through once, as the stream is.</returns>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static IAsyncEnumerable<CountyLine> ReadLinesAsync(
        Stream utf8Lines,
        CountyCatalogue? catalogue = null,
        CancellationToken cancellationToken = default
    ) =>
        CountyLines.ReadAsync(
            utf8Lines ?? throw new ArgumentNullException(nameof(utf8Lines)),
            catalogue ?? CountyCatalogue.BuiltIn,
            cancellationToken
        );

    internal static bool TryRead(
        ReadOnlySpan<byte> utf8Json,
        CountyCatalogue? catalogue,
        [NotNullWhen(true)] out County? county,
        out ImmutableArray<DataProblem> problems
    )
    {
        var list = new ProblemList();
        county = StrictJson.Read(
            utf8Json,
            list,
            json =>
                CountyReader.Read(
                    json,
                    catalogue ?? CountyCatalogue.BuiltIn,
                    new JsonReaderOptions { MaxDepth = StrictJson.DeepestNesting },
                    list
                )
        );
        problems = list.ToImmutable();
        return county is not null;
    }

    private static County Read(ReadOnlySpan<byte> utf8Json, CountyCatalogue? catalogue) =>
        TryRead(utf8Json, catalogue, out County? county, out ImmutableArray<DataProblem> problems)
            ? county
            : throw new BadDataException(problems);

    /// <summary>What is reported at an address: a measure, an item of its list, a veto, or a fact that is a number or yes or no.</summary>
    /// <param name="path">Such as <c>schools[3].sections.primary.pupils</c>; schools also by code.</param>
    /// <returns>The value; null where nothing is reported there.</returns>
    /// <exception cref="ArgumentNullException">There is no path.</exception>
    /// <exception cref="ArgumentException">The county has no such school or item, or nothing of the kind is reported there.</exception>
    public MeasureValue? Find(DataPath path) =>
        ReportedFigure.At(this, path ?? throw new ArgumentNullException(nameof(path))).Value;

    /// <summary>What is reported at an address that is given as text.</summary>
    /// <param name="path">Such as <c>schools["2103810011"].measures.teachingArea</c>.</param>
    /// <returns>The value; null where nothing is reported there.</returns>
    /// <exception cref="ArgumentNullException">There is no path.</exception>
    /// <exception cref="FormatException">The text is no path.</exception>
    /// <exception cref="ArgumentException">The county has no such school or item, or nothing of the kind is reported there.</exception>
    public MeasureValue? Find(string path) => Find(DataPath.Parse(path));

    /// <summary>
    /// This county with another value at an address, everything else unchanged; for what-if. Whether the figures fit each other
    /// is checked when it is evaluated.
    /// </summary>
    /// <param name="path">
    /// Such as <c>schools[3].sections.primary.pupils</c>; schools also by code. A section that is not there yet is added, and so is an
    /// item one past the end of its list.
    /// </param>
    /// <param name="value">The value; null where it is not reported, and of an item takes it out of its list.</param>
    /// <exception cref="ArgumentNullException">There is no path.</exception>
    /// <exception cref="ArgumentException">
    /// The county has no such school or item, nothing of the kind is reported there, or the value is of another kind.
    /// </exception>
    public County With(DataPath path, MeasureValue? value) =>
        ReportedFigure.At(this, path ?? throw new ArgumentNullException(nameof(path))).With(value);

    /// <summary>This county with another value at an address that is given as text.</summary>
    /// <param name="path">Such as <c>schools["2103810011"].sections.primary.pupils</c>.</param>
    /// <param name="value">The value; null where it is not reported, and of an item takes it out of its list.</param>
    /// <exception cref="ArgumentNullException">There is no path.</exception>
    /// <exception cref="FormatException">The text is no path.</exception>
    /// <exception cref="ArgumentException">
    /// The county has no such school or item, nothing of the kind is reported there, or the value is of another kind.
    /// </exception>
    public County With(string path, MeasureValue? value) => With(DataPath.Parse(path), value);

    /// <summary>
    /// Checks the figures against each other and against what is possible. A county that was parsed has passed; one that
    /// was made in code has not been checked until it is evaluated.
    /// </summary>
    /// <returns>Every problem, rejected or warned of; empty where there is none.</returns>
    public ImmutableArray<DataProblem> Check() => CheckedCounties.Of(this);

    /// <summary>Writes the county as <c>balance-county/1</c>, indented; what was read is written back without loss, but for <c>$schema</c>.</summary>
    public string ToJson() => JsonText.Write(writer => CountyWriter.Write(writer, this));

    /// <summary>
    /// The SHA-256 of the county's canonical JSON, which is what <see cref="WriteJson"/> writes, to the byte, as 64 lower-case
    /// hexadecimal digits. Two files that report the same in the same order have the same one, however they are laid out.
    /// </summary>
    public string ComputeSha256() =>
        Sha256.Of(stream =>
            JsonText.WriteParts(stream, writer => CountyWriter.Parts(writer, this))
        );

    /// <summary>Writes what <see cref="ToJson"/> writes, in UTF-8 without a byte order mark.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    public void WriteJson(Stream stream) =>
        JsonText.Write(stream, writer => CountyWriter.Write(writer, this));

    /// <summary>Writes what <see cref="ToJson"/> writes, in UTF-8 without a byte order mark.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    /// <exception cref="OperationCanceledException">The writing was cancelled.</exception>
    public Task WriteJsonAsync(Stream stream, CancellationToken cancellationToken = default) =>
        JsonText.WriteAsync(stream, writer => CountyWriter.Write(writer, this), cancellationToken);
}
