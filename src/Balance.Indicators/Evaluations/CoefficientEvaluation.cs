using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>差异系数 of one indicator in one stage, or 综合差异系数 of the stage.</summary>
[JsonConverter(typeof(EvaluationJsonConverter<CoefficientEvaluation>))]
public sealed class CoefficientEvaluation
{
    /// <summary>The id under which the composite stands.</summary>
    public const string CompositeId = "composite";

    internal static readonly LocalizedText CompositeName = new(
        "综合差异系数",
        "composite difference coefficient"
    );

    internal CoefficientEvaluation(
        Stage stage,
        string indicator,
        LocalizedText name,
        decimal? limit,
        CoefficientRule rule
    )
    {
        Stage = stage;
        Indicator = indicator;
        Name = name;
        Limit = limit;
        Clause = rule.Clause;
        Departments = rule.Departments;
        Decimals = rule.Decimals;
    }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>The id of the criterion whose quantity is looked at, such as <c>RA5</c>; <c>composite</c> for the composite.</summary>
    public string Indicator { get; }

    /// <summary>What that criterion is called; 综合差异系数 for the composite.</summary>
    public LocalizedText Name { get; }

    /// <summary>The greatest coefficient that is met, from 0; null where the standard has none, and it is shown only.</summary>
    public decimal? Limit { get; }

    /// <summary>Where the rule stands written.</summary>
    public Clause Clause { get; }

    /// <summary>Who is responsible; empty where the standard names nobody.</summary>
    public ImmutableArray<LocalizedText> Departments { get; }

    /// <summary>How many decimals it is reported with, from 0 to 9.</summary>
    public int Decimals { get; }

    /// <summary>How many decimals the values, means and deviations that it comes from are shown with: the criterion's.</summary>
    internal int ValueDecimals { get; init; }

    /// <summary>What follows; NotApplicable where there is no limit or no section.</summary>
    public Outcome Outcome { get; internal set; }

    /// <summary>How many sections the figures are over.</summary>
    public int Sections { get; internal init; }

    /// <summary>How many pupils those sections have.</summary>
    public decimal Pupils { get; internal init; }

    /// <summary>The mean per pupil (or per 100 pupils, as the indicator); null for the composite, or without sections.</summary>
    public double? Mean { get; internal init; }

    /// <summary>The standard deviation, in the unit of the mean; null for the composite, or without sections.</summary>
    public double? StandardDeviation { get; internal init; }

    /// <summary>The coefficient at full precision; null where it is undefined or there are no sections.</summary>
    public double? Value { get; internal set; }

    /// <summary>The coefficient as it is reported: <see cref="Decimals"/> decimals, half away from zero, rounded from the exact value; null where it is undefined.</summary>
    public decimal? Rounded { get; internal set; }

    /// <summary>
    /// By how much <see cref="Rounded"/> is above the limit; 0 where only digits that are not reported are. Null unless it is not met.
    /// </summary>
    public decimal? Excess =>
        Outcome == Outcome.NotMet && Rounded is { } rounded && Limit is { } limit
            ? Math.Max(0, rounded - limit)
            : null;

    /// <summary>
    /// The sections that the figures are over, the one with the lowest value first and the one with the highest last, each with its part of
    /// the variance and the coefficient without it. Empty for the composite. Worked out when first asked for.
    /// </summary>
    public ImmutableArray<CoefficientSection> BySection =>
        field.IsDefault ? field = CoefficientParts.BySection(Reported, Times) : field;

    /// <summary>
    /// The means by location, 城区 first, of the locations that have sections; that of schools which have not told theirs last. Empty for the
    /// composite. Worked out when first asked for.
    /// </summary>
    public ImmutableArray<LocationMean> ByLocation =>
        field.IsDefault ? field = CoefficientParts.ByLocation(Reported, Times) : field;

    /// <summary>What was measured of the sections that the figures are over, in the order of the county; nothing of the composite.</summary>
    internal ImmutableArray<Finding> Reported { get; init; } = [];

    /// <summary>What the resource per pupil is multiplied by.</summary>
    internal decimal Times { get; init; } = 1;

    /// <summary>Whether the coefficient is only that of what was reported or defined, and so decides nothing.</summary>
    public bool IsProvisional { get; internal set; }

    /// <summary>Whether there are figures but no coefficient: everything reported is 0, so the mean is 0.</summary>
    public bool IsUndefined { get; internal set; }

    /// <summary>Whether comparing the rounded value changed the verdict; only with <see cref="Rounding.AsReported"/>.</summary>
    public bool IsDecidedByRounding { get; internal set; }

    /// <summary>
    /// Red where it is not met; orange where it is met by less than 5 % of the limit, decided exactly, or only by rounding; null
    /// otherwise.
    /// </summary>
    public Alert? Alert { get; internal set; }

    /// <summary>What is missing; empty unless the outcome is Undetermined for want of data.</summary>
    public ImmutableArray<MissingFigure> Missing { get; internal set; } = [];

    /// <summary>The stage, the indicator, the coefficient and what follows.</summary>
    public override string ToString() =>
        Stage.Name().Zh
        + " "
        + Indicator
        + " "
        + FigureText.Coefficient(this, Language.Chinese)
        + " "
        + Outcome.Name().Zh;
}
