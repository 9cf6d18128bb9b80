using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Balance.Indicators.Documents;

/// <summary>
/// 申报表数据: what only the declaration form asks for, and no standard does: population, economy, staff by stage, who runs a school,
/// questionnaires sent, conclusions in words. Read from <c>balance-form/1</c>. Everything may be left out; the form then has a blank there.
/// </summary>
public sealed class FormFacts
{
    /// <summary>The name and version of the file format, <c>balance-form/1</c>.</summary>
    public const string Format = "balance-form/1";

    internal FormFacts() { }

    /// <summary>No facts at all.</summary>
    public static FormFacts Empty { get; } = new();

    /// <summary>市: the city that the county is of; null where it is not told.</summary>
    public string? City { get; internal init; }

    /// <summary>报送时间, as it is to be printed; null where it is not told.</summary>
    public string? SubmittedOn { get; internal init; }

    /// <summary>报送单位; null where it is not told.</summary>
    public string? SubmittedBy { get; internal init; }

    /// <summary>Numbers by their key, such as <c>population</c> in 万人; see the format. Each is 0 or more.</summary>
    public ImmutableSortedDictionary<string, decimal> Figures { get; internal init; } =
        ImmutableSortedDictionary<string, decimal>.Empty;

    /// <summary>简要结论: what is said of an indicator in words, by the indicator's id, such as <c>GG1</c>.</summary>
    public ImmutableSortedDictionary<string, string> Texts { get; internal init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What is told of schools, in the order of the file.</summary>
    public ImmutableArray<FormSchoolFacts> Schools { get; internal init; } = [];

    /// <summary>Reads facts from <c>balance-form/1</c>, strictly.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="BadDataException">The facts cannot be accepted; it carries every problem.</exception>
    public static FormFacts Parse(string json) =>
        TryParseJson(json, out FormFacts? facts, out ImmutableArray<DataProblem> problems)
            ? facts
            : throw new BadDataException(problems);

    /// <summary>Reads facts from <c>balance-form/1</c>, telling problems instead of throwing.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="facts">The facts, or null where they are rejected.</param>
    /// <param name="problems">Every problem; empty where the facts were read.</param>
    /// <returns>Whether the facts were read.</returns>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public static bool TryParseJson(
        string json,
        [NotNullWhen(true)] out FormFacts? facts,
        out ImmutableArray<DataProblem> problems
    )
    {
        facts = StrictJson.ReadDocument(
            StrictJson.ToBytes(json),
            FormFactsReader.Read,
            out problems
        );
        return facts is not null;
    }

    /// <summary>An empty <c>balance-form/1</c> for a standard and a county: every key with null, each school with its stages.</summary>
    /// <param name="standard">The standard whose indicators are told of in words.</param>
    /// <param name="county">The county whose schools are listed; null lists none.</param>
    /// <returns>JSON, ending in a line break.</returns>
    /// <exception cref="ArgumentNullException">There is no standard.</exception>
    public static string Template(Standard standard, County? county = null) =>
        FormFactsTemplate.Of(standard ?? throw new ArgumentNullException(nameof(standard)), county);

    /// <summary>
    /// Whether the facts fit an evaluation: indicators that its standard does not have, schools that its county does not have, stages that a
    /// school does not have, parts larger than their whole.
    /// </summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <returns>Every problem; empty where they fit.</returns>
    /// <exception cref="ArgumentNullException">There is no evaluation.</exception>
    public ImmutableArray<DataProblem> Check(Evaluation evaluation) =>
        FormFactsChecks.Check(
            this,
            evaluation ?? throw new ArgumentNullException(nameof(evaluation))
        );

    internal decimal? Find(string key) =>
        Figures.TryGetValue(key, out decimal figure) ? figure : null;
}
