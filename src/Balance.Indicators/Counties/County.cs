using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>
/// 县（市、区）: what one county and its schools have reported for one year, exactly as reported. What is absent is not
/// reported; nothing is filled in.
/// </summary>
/// <param name="Code">The county's code, such as 210381; never empty.</param>
/// <param name="Name">The county's name; never empty.</param>
public sealed record County(string Code, string Name)
{
    /// <summary>The name and version of the interchange format, <c>balance-county/1</c>.</summary>
    public const string Format = "balance-county/1";

    /// <summary>The year the figures are of.</summary>
    public int? Year { get; init; }

    /// <summary>A note on the data, such as that they are synthetic. Never evaluated.</summary>
    public string? Note { get; init; }

    /// <summary>What the county has reported for itself.</summary>
    public MeasureSet Measures
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = MeasureSet.Empty;

    /// <summary>Which veto conditions V1–V6 the county has reported: yes (true, it exists) or no.</summary>
    public ImmutableSortedDictionary<string, bool> Vetoes { get; init; } = NoVetoes.Value;

    /// <summary>Every school of the county; empty counts as not reported.</summary>
    public ImmutableArray<School> Schools
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Reads a county from <c>balance-county/1</c>, strictly.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="BadDataException">The data cannot be accepted; it carries every problem.</exception>
    public static County Parse(string json) => Parse(StrictJson.ToBytes(json));

    /// <summary>Reads a county from <c>balance-county/1</c> in UTF-8, strictly.</summary>
    /// <param name="utf8Json">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="BadDataException">The data cannot be accepted; it carries every problem.</exception>
    public static County Parse(ReadOnlyMemory<byte> utf8Json)
    {
        ImmutableArray<DataProblem> problems = TryParse(utf8Json, out County? county);
        return county ?? throw new BadDataException(problems);
    }

    /// <summary>Reads a county, returning problems instead of throwing.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="county">The county, or null where it is rejected.</param>
    /// <returns>Every problem; warnings only where the county was read.</returns>
    public static ImmutableArray<DataProblem> TryParse(string json, out County? county) =>
        TryParse(StrictJson.ToBytes(json), out county);

    /// <summary>Reads a county, returning problems instead of throwing.</summary>
    /// <param name="utf8Json">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <param name="county">The county, or null where the data are rejected.</param>
    /// <returns>Every problem; warnings only where the county was read.</returns>
    public static ImmutableArray<DataProblem> TryParse(
        ReadOnlyMemory<byte> utf8Json,
        out County? county
    )
    {
        var problems = new ProblemList();
        county = CountyReader.Read(utf8Json, problems);
        if (county is not null)
        {
            CountyRules.Check(county, problems);
        }

        if (problems.AnyRejected)
        {
            county = null;
        }

        return problems.ToImmutable();
    }

    /// <summary>
    /// Checks the figures against each other and against what is possible. A county that was parsed has passed; one that
    /// was made in code has not been checked until it is evaluated.
    /// </summary>
    /// <returns>Every problem, rejected or warned of; empty where there is none.</returns>
    public ImmutableArray<DataProblem> Check()
    {
        var problems = new ProblemList();
        CountyRules.Check(this, problems);
        return problems.ToImmutable();
    }

    /// <summary>Writes the county as <c>balance-county/1</c>, indented; what was read is written back without loss.</summary>
    public string ToJson() => CountyWriter.Write(this);
}
