using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Fractions;

namespace Balance.Indicators;

/// <summary>
/// One criterion applied to one subject: what was observed, what it was held against, what follows. Text about it is
/// derived (<see cref="In"/>), never stored.
/// </summary>
[JsonConverter(typeof(EvaluationJsonConverter<Finding>))]
public sealed record Finding : IFormattable
{
    internal Finding(Indicator indicator, Criterion criterion, Subject subject)
    {
        Indicator = indicator;
        Criterion = criterion;
        Subject = subject;
    }

    /// <summary>The indicator that the criterion belongs to.</summary>
    public Indicator Indicator { get; }

    /// <summary>The criterion.</summary>
    public Criterion Criterion { get; }

    /// <summary>Who or what was judged.</summary>
    public Subject Subject { get; }

    /// <summary>What follows.</summary>
    public Outcome Outcome { get; internal init; }

    /// <summary>
    /// The observed value in the criterion's unit, to 28 digits; null where it cannot be formed. Yes is 1, no is 0; a grade is 0
    /// (不合格) to 3 (优秀).
    /// </summary>
    public decimal? Value { get; internal init; }

    /// <summary>
    /// Whether the value is only the least that it can be, because what was reported in brackets leaves the rest open:
    /// 1 class beyond the limit for certain, and perhaps more. The outcome is the same for all that it can be.
    /// </summary>
    public bool IsValueLeast { get; internal init; }

    /// <summary>
    /// What is counted, to 28 digits: the figure itself, or a ratio's numerator. A section's share of a resource that its
    /// school shares is exact inside and rounded here. Null where it is missing.
    /// </summary>
    public decimal? Numerator { get; internal init; }

    /// <summary>What it is counted per, in its own unit; null where the quantity is no ratio, or it is missing.</summary>
    public decimal? Denominator { get; internal init; }

    /// <summary>The limit that was used, in the criterion's unit; null where it is unknown, because the school type is.</summary>
    public decimal? Limit { get; internal init; }

    /// <summary>
    /// Where all classes of a section are judged together, because they are reported in brackets: the limit of one class. The
    /// value is then the number of classes beyond it, and <see cref="Limit"/> is 0. Null otherwise.
    /// </summary>
    public decimal? ItemLimit { get; internal init; }

    /// <summary>The unit of value and limit: the criterion's, or that of classes where they are judged together.</summary>
    public LocalizedText Unit =>
        ItemLimit is null ? Criterion.Unit : Criterion.Quantity.Of[0].Measure.ItemUnit;

    /// <summary>How the value is held against the limit: as the criterion says, or at most where classes are judged together.</summary>
    public Comparison Comparison => ItemLimit is null ? Criterion.Comparison : Comparison.AtMost;

    /// <summary>How much is missing; null unless the outcome is NotMet and the quantity is an amount.</summary>
    public Shortfall? Shortfall { get; internal init; }

    /// <summary>What the criterion needs and nobody reported; empty unless the outcome is Undetermined.</summary>
    public ImmutableArray<MissingMeasure> Missing { get; internal init; } = [];

    /// <summary>
    /// 学校达标规则的下限, from 0 to the limit, in the unit of the value: what it must reach where the school rule lets the section leave the limit, the floor of
    /// the rule times the limit (85 % of it, say; the limit itself under "all seven"). Null where the school rule does not count the criterion, or without
    /// a limit.
    /// </summary>
    public decimal? Floor { get; internal set; }

    /// <summary>
    /// Whether it is not met and the school rule of its section is met all the same, so that it weighs nothing in the verdict of the
    /// school and of the dimension in which the rule stands.
    /// </summary>
    public bool IsTolerated { get; internal set; }

    /// <summary>The transitional provision that decides, or null where none does.</summary>
    public TransitionalProvision? Provision { get; internal init; }

    /// <summary>Whether comparing the rounded value changed the verdict; only with <see cref="ComparisonMode.AsReported"/>.</summary>
    public bool IsDecidedByRounding { get; internal init; }

    /// <summary>
    /// Red where it is not met; orange where it is met by less than 5 % of the limit (not of what is attested, graded or counted in
    /// rooms, nor where the limit is all there can be, such as 100 %), or only by a transitional provision or by rounding;
    /// null otherwise.
    /// </summary>
    public Alert? Alert => Alerts.Of(this);

    /// <summary>Where the rule stands written.</summary>
    public Clause Clause => Provision?.Clause ?? Criterion.Clause;

    /// <summary>Who is responsible; empty where the standard names nobody.</summary>
    public ImmutableArray<LocalizedText> Departments => Indicator.Departments;

    /// <summary>The exact value; meaningful only where <see cref="Value"/> is not null.</summary>
    internal Fraction Exact { get; init; }

    /// <summary>
    /// Of classes that are judged together, the size that the one nearest to the limit is known to have, or to be past; null where
    /// nothing is known of it, and of every other finding.
    /// </summary>
    internal Fraction? NearestItem { get; init; }

    /// <summary>The finding in one sentence: subject, value, limit, outcome, what is missing.</summary>
    /// <param name="language">The language to read in.</param>
    public string In(Language language) => FindingText.Describe(this, language);

    /// <inheritdoc/>
    public override string ToString() => In(Language.Chinese);

    /// <summary>What <see cref="In"/> says, in the language that is asked for.</summary>
    /// <param name="format"><c>zh</c> or <c>en</c>; null, empty or <c>G</c> is <c>zh</c>.</param>
    /// <param name="formatProvider">Not looked at: texts do not follow cultures.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        In(TextFormat.LanguageOf(format));
}
