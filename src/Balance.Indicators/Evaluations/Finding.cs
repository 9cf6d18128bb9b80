using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// One criterion applied to one subject: what was observed, what it was held against, what follows. Text about it is
/// derived (<see cref="In"/>), never stored. Each is equal to itself only.
/// </summary>
[JsonConverter(typeof(EvaluationJsonConverter<Finding>))]
public sealed class Finding : IFormattable, IJudged
{
    internal Finding(Rule rule, Place place, Subject? subject = null, int classNumber = 0)
    {
        Rule = rule;
        Place = place;
        if (subject is not null)
        {
            Subject = subject;
        }

        ClassNumber = classNumber == 0 ? place.ItemNumber : classNumber;
    }

    /// <summary>The indicator that the criterion belongs to.</summary>
    public Indicator Indicator => Rule.Indicator;

    /// <summary>The criterion.</summary>
    public Criterion Criterion => Rule.Criterion;

    /// <summary>Who or what was judged.</summary>
    public Subject Subject => field ??= Place.Subject(Criterion.Subject, ClassNumber);

    /// <summary>What follows.</summary>
    public Outcome Outcome { get; internal set; }

    /// <summary>
    /// The observed value in the criterion's unit, to 28 digits; null where it cannot be formed. Yes is 1, no is 0; a grade is 0
    /// (不合格) to 3 (优秀).
    /// </summary>
    public decimal? Value => HasValue ? Exactly.ToDecimal(Exact) : null;

    /// <summary>
    /// Whether the value is only the least that it can be, because what was reported in brackets leaves the rest open:
    /// 1 class beyond the limit for certain, and perhaps more. The outcome is the same for all that it can be.
    /// </summary>
    public bool IsValueLeast { get; internal set; }

    /// <summary>
    /// What is counted, to 28 digits: the figure itself, or a ratio's numerator. A section's share of a resource that its
    /// school shares is exact inside and rounded here. Null where it is missing.
    /// </summary>
    public decimal? Numerator => HasNumerator ? Exactly.ToDecimal(Amount) : null;

    /// <summary>What it is counted per, in its own unit; null where the quantity is no ratio, or it is missing.</summary>
    public decimal? Denominator => HasDenominator ? Exactly.ToDecimal(Divisor) : null;

    /// <summary>The limit that was used, in the criterion's unit; null where it is unknown, because the school type is.</summary>
    public decimal? Limit
    {
        get => HasLimit ? LimitFigure : null;
        internal set
        {
            HasLimit = value is not null;
            LimitFigure = value.GetValueOrDefault();
        }
    }

    /// <summary>
    /// Where all classes of a section are judged together, because they are reported in brackets: the limit of one class. The
    /// value is then the number of classes beyond it, and <see cref="Limit"/> is 0. Null otherwise.
    /// </summary>
    public decimal? ItemLimit
    {
        get => More?.ItemLimit;
        internal set => Rest.ItemLimit = value;
    }

    /// <summary>The unit of value and limit: the criterion's, or that of classes where they are judged together.</summary>
    public LocalizedText Unit =>
        ItemLimit is null ? Criterion.Unit : Criterion.Quantity.Of[0].Measure.ItemUnit;

    /// <summary>How the value is held against the limit: as the criterion says, or at most where classes are judged together.</summary>
    public Comparison Comparison => ItemLimit is null ? Criterion.Comparison : Comparison.AtMost;

    /// <summary>How much is missing; null unless the outcome is NotMet and the quantity is an amount.</summary>
    public Shortfall? Shortfall
    {
        get => More?.Shortfall;
        internal set
        {
            if (value is not null || More is not null)
            {
                Rest.Shortfall = value;
            }
        }
    }

    /// <summary>What the criterion needs and nobody reported; empty unless the outcome is Undetermined.</summary>
    public ImmutableArray<MissingFigure> Missing
    {
        get => More?.Missing ?? [];
        internal set
        {
            if (!value.IsEmpty || More is not null)
            {
                Rest.Missing = value;
            }
        }
    }

    /// <summary>
    /// 学校达标规则的下限, from 0 to the limit, in the unit of the value: what it must reach where the school rule lets the section leave the limit, the floor of
    /// the rule times the limit (85 % of it, say; the limit itself under "all seven"). Null where the school rule does not count the criterion, or without
    /// a limit.
    /// </summary>
    public decimal? Floor => Place.Stage is null ? null : Limit * Rule.Floor;

    /// <summary>
    /// Whether it is not met and the school rule of its section is met all the same, so that it weighs nothing in the verdict of the
    /// school and of the dimension in which the rule stands.
    /// </summary>
    public bool IsTolerated { get; internal set; }

    /// <summary>The transitional provision that decides, or null where none does.</summary>
    public TransitionalProvision? Provision
    {
        get => More?.Provision;
        internal init => Rest.Provision = value;
    }

    /// <summary>Whether comparing the rounded value changed the verdict; only with <see cref="Rounding.AsReported"/>.</summary>
    public bool IsDecidedByRounding { get; internal set; }

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

    internal Rule Rule { get; }

    internal Place Place { get; }

    Rule IJudged.Rule => Rule;

    Place IJudged.Place => Place;

    Stage? IJudged.Stage => Subject.Stage;

    int IJudged.Count => 1;

    Finding IJudged.First => this;

    IEnumerable<Finding> IJudged.NotMet => Outcome == Outcome.NotMet ? [this] : [];

    /// <summary>The number of the class, from 1; 0 where it is of no single class.</summary>
    internal int ClassNumber { get; }

    /// <summary>The exact value; meaningful only where <see cref="Value"/> is not null.</summary>
    internal Rational Exact
    {
        get
        {
            Rational value = Amount * (More?.Quantity ?? Criterion.Quantity).Times;
            return HasDenominator ? value / Divisor : value;
        }
    }

    /// <summary>What is counted and what it is counted per, exactly; null where one of them is missing.</summary>
    internal (Rational Numerator, Rational? Denominator)? Parts =>
        !HasNumerator || (!HasDenominator && !(More?.Quantity ?? Criterion.Quantity).Per.IsEmpty)
            ? null
            : (Amount, HasDenominator ? Divisor : null);

    /// <summary>
    /// Of classes that are judged together, the size that the one nearest to the limit is known to have, or to be past; null where
    /// nothing is known of it, and of every other finding.
    /// </summary>
    internal Rational? NearestItem
    {
        get => More?.NearestItem;
        set => Rest.NearestItem = value;
    }

    /// <summary>A plain figure, of one class or of classes: it is value and numerator.</summary>
    internal Rational Counted
    {
        set
        {
            Amount = value;
            HasNumerator = HasValue = true;
        }
    }

    /// <summary>The exact numerator; 0 where it is not known.</summary>
    internal Rational Amount { get; private set; }

    /// <summary>The exact denominator; 0 where it is not known, 1 where there is none.</summary>
    internal Rational Divisor { get; private set; }

    private decimal LimitFigure { get; set; }

    private bool HasLimit { get; set; }

    private bool HasNumerator { get; set; }

    private bool HasDenominator { get; set; }

    private bool HasValue { get; set; }

    /// <summary>What most findings, those that are met, have nothing of.</summary>
    private Details? More { get; set; }

    private Details Rest => More ??= new Details();

    /// <summary>
    /// What was measured by the quantity of the criterion, a resource and what it is counted per, where both were known for certain and no
    /// provision changed them. False where they have to be asked for.
    /// </summary>
    internal bool IsPlainlyMeasured =>
        HasNumerator
        && HasDenominator
        && !IsValueLeast
        && (More is null || (More.Quantity is null && More.Provision is null));

    /// <summary>Takes what was measured, as far as it is known.</summary>
    internal void Measured(Quantity quantity, in QuantityValue value)
    {
        HasNumerator = value.Numerator.IsKnown;
        Amount = value.Numerator.Value;
        HasDenominator = value.Denominator.IsKnown && !quantity.Per.IsEmpty;
        Divisor = value.Denominator.Value;
        HasValue = value.IsKnown && !value.IsForNobody;
        if (!ReferenceEquals(quantity, Criterion.Quantity))
        {
            Rest.Quantity = quantity;
        }
    }

    /// <summary>The same, shown only: it decides nothing, and so nothing is missing.</summary>
    internal Finding Shown()
    {
        Outcome = Outcome.NotApplicable;
        Missing = [];
        return this;
    }

    /// <summary>
    /// Whether the value comes up to a share of the limit, decided exactly: 85 % of it, say. Under
    /// <see cref="Rounding.AsReported"/> the rounded value is asked.
    /// </summary>
    /// <param name="shareOfLimit">The share, such as 0.85.</param>
    /// <param name="rounding">How it was evaluated.</param>
    /// <returns>Null where the value or the limit is not known.</returns>
    public bool? Reaches(decimal shareOfLimit, Rounding rounding = Rounding.Exact) =>
        HasValue && Limit is { } limit
            ? Exactly.Holds(
                ComparedValue.Of(Exact, Criterion.Decimals, rounding),
                Comparison.AtLeast,
                (Rational)limit * shareOfLimit
            )
            : null;

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

    private sealed class Details
    {
        public Quantity? Quantity { get; set; }

        public Shortfall? Shortfall { get; set; }

        public ImmutableArray<MissingFigure> Missing { get; set; } = [];

        public TransitionalProvision? Provision { get; set; }

        public decimal? ItemLimit { get; set; }

        public Rational? NearestItem { get; set; }
    }
}
