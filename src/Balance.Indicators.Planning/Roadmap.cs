using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>
/// 路线图: the least additions with which every section meets the school rule and every difference coefficient its limit, with what
/// follows from them, what else can be mended, and what is left for people to do. It is believed only because the evaluator, run on the
/// county with every action, says so: that evaluation is <see cref="After"/>.
/// </summary>
public sealed record Roadmap
{
    /// <summary>The name and version of the output format, <c>balance-roadmap/1</c>.</summary>
    public const string Format = "balance-roadmap/1";

    internal Roadmap(Standard standard, County county, RoadmapOptions options)
    {
        Standard = standard;
        County = county;
        Options = options;
    }

    /// <summary>The standard.</summary>
    public Standard Standard { get; }

    /// <summary>The county, as reported.</summary>
    public County County { get; }

    /// <summary>How the roadmap was made.</summary>
    public RoadmapOptions Options { get; }

    /// <summary>The evaluation of the county as reported, exact and without transitional provisions.</summary>
    public Evaluation Before { get; internal init; } = null!;

    /// <summary>The evaluation of the county with every action. The changed county is its <see cref="Evaluation.County"/>.</summary>
    public Evaluation After { get; internal init; } = null!;

    /// <summary>What changes. Setting each figure to its <see cref="RoadmapAction.To"/>, in this order, gives the county of <see cref="After"/>.</summary>
    public ImmutableArray<RoadmapAction> Actions { get; internal init; } = [];

    /// <summary>Who moves where; empty unless <see cref="RoadmapOptions.Rotate"/> is asked for.</summary>
    public ImmutableArray<RoadmapMove> Moves { get; internal init; } = [];

    /// <summary>The schools that have limits to be met, cheapest first: so as many as can be are done, however much money there is.</summary>
    public ImmutableArray<RoadmapSchool> Schools { get; internal init; } = [];

    /// <summary>The timetable; empty unless <see cref="RoadmapOptions.From"/>, <see cref="RoadmapOptions.To"/> or a budget asks for one.</summary>
    public ImmutableArray<RoadmapPhase> Phases { get; internal init; } = [];

    /// <summary>How much of each resource measure is added, and how little would do at the least.</summary>
    public ImmutableArray<RoadmapTotal> Totals { get; internal init; } = [];

    /// <summary>Which criterion a section is left below, where the school rule allows that.</summary>
    public ImmutableArray<RoadmapAllowance> Allowances { get; internal init; } = [];

    /// <summary>What is not met and that no addition mends.</summary>
    public ImmutableArray<RoadmapTask> Tasks { get; internal init; } = [];

    /// <summary>What could not be planned.</summary>
    public ImmutableArray<RoadmapRemainder> Remaining { get; internal init; } = [];

    /// <summary>
    /// What the actions cost in 元, 0 or more; null where there are no prices, or one of a resource that has to be added is missing. Classes, rooms
    /// and what else is no resource of a section cost what the list says, and nothing where it does not.
    /// </summary>
    public decimal? Cost { get; internal init; }

    /// <summary>What nothing that meets the same can cost less than, in 元, from 0 to <see cref="Cost"/>; null where the cost is.</summary>
    public decimal? LowerBound { get; internal init; }

    /// <summary>Makes the roadmap of a county.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="county">The county.</param>
    /// <param name="options">How; null is the least amounts, without prices and without moving anybody.</param>
    /// <param name="cancellationToken">Ends it between two steps.</param>
    /// <returns>The roadmap. Where figures are missing it plans what can be planned, and tells the rest.</returns>
    /// <exception cref="ArgumentNullException">There is no standard or no county.</exception>
    /// <exception cref="ArgumentException">
    /// The dates or the budget are such that there is no timetable: no end, an end before the beginning, money without prices, below 0 or of a year
    /// outside.
    /// </exception>
    /// <exception cref="BadDataException">
    /// The county holds figures that cannot be right, or of which so much is asked (10^15 or more) that one cannot be right; or the prices are of a school that it does not have, or lack one that a budget needs. It carries
    /// every problem.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The county with every action is not what was promised: a fault of this library, of which no roadmap is given out.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Roadmap For(
        Standard standard,
        County county,
        RoadmapOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        RoadmapPlanner.Plan(
            standard ?? throw new ArgumentNullException(nameof(standard)),
            county ?? throw new ArgumentNullException(nameof(county)),
            options ?? RoadmapOptions.Default,
            cancellationToken
        );

    /// <summary>Writes the roadmap as <c>balance-roadmap/1</c>, indented, ending in a line break.</summary>
    public string ToJson() => JsonText.Write(writer => RoadmapWriter.Write(writer, this));

    /// <summary>Writes what <see cref="ToJson"/> writes, in UTF-8 without a byte order mark.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    public void WriteJson(Stream stream) =>
        JsonText.Write(stream, writer => RoadmapWriter.Write(writer, this));

    /// <summary>The outcome of the dimension in which the school rule stands; without one, most of the coefficients.</summary>
    internal static Outcome ResourcesOf(Evaluation evaluation) =>
        evaluation
            .Dimensions.OrderByDescending(dimension => dimension.HoldsSchoolRule)
            .ThenByDescending(dimension =>
                dimension.Indicators.Sum(indicator => indicator.Coefficients.Length)
            )
            .First()
            .Outcome;
}
