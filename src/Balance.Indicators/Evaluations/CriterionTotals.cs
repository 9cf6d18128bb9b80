using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Evaluations;

/// <summary>
/// How one criterion stands over all that it concerns in one stage or of one school type: how many are met, and the sums of what was
/// judged. Made from its findings; it judges nothing.
/// </summary>
[JsonConverter(typeof(EvaluationJsonConverter<CriterionTotals>))]
public sealed class CriterionTotals
{
    private CriterionTotals(Criterion criterion, Stage? stage, SchoolType? type)
    {
        Criterion = criterion;
        Stage = stage;
        Type = type;
    }

    /// <summary>The criterion.</summary>
    public Criterion Criterion { get; }

    /// <summary>The stage, of sections, of classes and of a county's figure by stage; null otherwise.</summary>
    public Stage? Stage { get; }

    /// <summary>The school type, of schools; null otherwise, and of schools that have not told theirs.</summary>
    public SchoolType? Type { get; }

    /// <summary>How many schools, sections or classes are met; the county counts as one.</summary>
    public OutcomeCounts Subjects { get; private init; } = null!;

    /// <summary>
    /// Σ of what is counted over all that are concerned, to 28 digits: numerators of ratios, or the figures themselves. Null where one of them
    /// is undetermined, where nobody is concerned, and of what cannot be added: grades, yes or no, classes, monitored subjects.
    /// </summary>
    public decimal? Numerator { get; private init; }

    /// <summary>Σ of what it is counted per, to 28 digits; null where <see cref="Numerator"/> is, or the criterion is no ratio.</summary>
    public decimal? Denominator { get; private init; }

    /// <summary>
    /// The criterion's quantity over all of them together, Σ of what is counted by Σ of what it is counted per, in the criterion's unit, to
    /// 28 digits: of a resource per pupil, the mean of the stage. Null where <see cref="Denominator"/> is, or it is 0.
    /// </summary>
    public decimal? Value => Exact is { } exact ? Exactly.ToDecimal(exact) : null;

    /// <summary>The exact value; null where there is none.</summary>
    internal Rational? Exact { get; private init; }

    /// <summary>The criterion, the stage or type, and how many are met.</summary>
    public override string ToString() =>
        string.Join(
            " ",
            new[] { Criterion.Id, Stage?.Name().Zh, Type?.Name().Zh, Subjects.ToString() }.Where(
                part => part is not null
            )
        );

    /// <summary>The totals of an indicator's findings, criterion by criterion, stages and types in their order.</summary>
    internal static ImmutableArray<CriterionTotals> Of(ImmutableArray<IJudged> judged) =>
        [
            .. judged
                .GroupBy(item => item.Rule.Criterion, ByReference.Comparer)
                .SelectMany(group =>
                    group
                        .GroupBy(item => (item.Stage, Type: TypeOf(item)))
                        .OrderBy(part => part.Key.Stage)
                        .ThenBy(part => part.Key.Type is null)
                        .ThenBy(part => part.Key.Type)
                        .Select(part => Of([.. part], part.Key.Stage, part.Key.Type))
                ),
        ];

    /// <summary>The totals of some of what was judged by one criterion; of at least one.</summary>
    internal static CriterionTotals Of(
        IReadOnlyList<IJudged> judged,
        Stage? stage,
        SchoolType? type
    )
    {
        Criterion criterion = judged[0].Rule.Criterion;
        (Rational Numerator, Rational? Denominator)? sums = CanBeAdded(criterion)
            ? Sum(judged)
            : null;
        return new CriterionTotals(criterion, stage, type)
        {
            Subjects = judged
                .Select(CountsOf)
                .Aggregate(new OutcomeCounts(0, 0, 0, 0), (counts, item) => counts.Plus(item)),
            Numerator = sums is { } known ? Exactly.ToDecimal(known.Numerator) : null,
            Denominator = sums?.Denominator is { } divisor ? Exactly.ToDecimal(divisor) : null,
            Exact = sums is { Denominator: { IsZero: false } per }
                ? sums.Value.Numerator * criterion.Quantity.Times / per
                : null,
        };
    }

    private static SchoolType? TypeOf(IJudged item) =>
        item.Stage is null ? item.Place.School?.Type : null;

    private static bool CanBeAdded(Criterion criterion) =>
        criterion.Subject is SubjectKind.County or SubjectKind.School or SubjectKind.Section
        && FigureText.KindOf(criterion)
            is not (MeasureKind.YesNo or MeasureKind.Grade or MeasureKind.Rate);

    private static (Rational, Rational?)? Sum(IReadOnlyList<IJudged> judged)
    {
        Rational numerator = Rational.Zero;
        Rational? denominator = null;
        bool any = false;
        foreach (IJudged item in judged)
        {
            if (item.Outcome == Outcome.NotApplicable)
            {
                continue;
            }

            any = true;
            if (item.Outcome == Outcome.Undetermined || item.First.Parts is not { } parts)
            {
                return null;
            }

            numerator += parts.Numerator;
            if (parts.Denominator is { } divisor)
            {
                denominator = (denominator ?? Rational.Zero) + divisor;
            }
        }

        return any ? (numerator, denominator) : null;
    }

    /// <summary>One finding counts one, but classes that are judged together each count one.</summary>
    private static OutcomeCounts CountsOf(IJudged item)
    {
        if (item is ListedClasses classes)
        {
            return classes.Counts;
        }

        var finding = (Finding)item;
        if (finding.ItemLimit is not { } limit || finding.Place.Items is not { } items)
        {
            return OutcomeCounts.Of([finding.Outcome]);
        }

        long met = 0;
        long notMet = 0;
        long undetermined = 0;
        foreach (ReportedItem reported in items)
        {
            switch (reported.Size.Holds(finding.Criterion.Comparison, limit))
            {
                case true:
                    met += reported.Count;
                    break;
                case false:
                    notMet += reported.Count;
                    break;
                default:
                    undetermined += reported.Count;
                    break;
            }
        }

        return new OutcomeCounts(met, notMet, undetermined, 0);
    }
}
