using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Balance.Indicators;

/// <summary>A standard as the engine goes through it: put together once, whichever counties it is applied to.</summary>
internal sealed class RuleBook
{
    private static readonly ConditionalWeakTable<Standard, RuleBook> Known = new();

    private readonly Dictionary<string, Rule> _byId = [];

    private RuleBook(Standard standard)
    {
        Indicators = Of(standard, standard.Indicators);
        Preconditions = Of(standard, standard.Preconditions);
        foreach (IndicatorRules indicator in Indicators.Concat(Preconditions))
        {
            foreach (Rule rule in indicator.Rules)
            {
                _byId[rule.Criterion.Id] = rule;
            }
        }

        SchoolRuled = standard.SchoolRule is null
            ? []
            : [.. Indicators.SelectMany(item => item.Rules).Where(rule => rule.IsCounted)];
        Sizes = [.. Indicators.SelectMany(item => item.Rules).Where(IsSize)];
        Ruled = RuledOf(standard);
    }

    /// <summary>In the order of the standard.</summary>
    public ImmutableArray<IndicatorRules> Indicators { get; }

    public ImmutableArray<IndicatorRules> Preconditions { get; }

    /// <summary>The rules that the school rule counts.</summary>
    public ImmutableArray<Rule> SchoolRuled { get; }

    /// <summary>The rules by which a school may not have more pupils than so many, such as GG4.</summary>
    public ImmutableArray<Rule> Sizes { get; }

    /// <summary>
    /// The dimension in which coefficients, and the school rule where there is one, stand: the one with most of the criteria that they count.
    /// </summary>
    public Dimension Ruled { get; }

    /// <summary>The rule of a criterion.</summary>
    public Rule this[string id] => _byId[id];

    public static RuleBook Of(Standard standard) =>
        Known.GetValue(standard, static key => new RuleBook(key));

    private static ImmutableArray<IndicatorRules> Of(
        Standard standard,
        IEnumerable<Indicator> indicators
    ) =>
        [
            .. indicators.Select(indicator => new IndicatorRules(
                indicator,
                [
                    .. indicator.Criteria.Select(criterion => new Rule(
                        standard,
                        indicator,
                        criterion
                    )),
                ]
            )),
        ];

    private static Dimension RuledOf(Standard standard)
    {
        var counted = new HashSet<string>(
            standard.SchoolRule?.Criteria
                ?? standard.Coefficients.Criteria.Union(standard.Composite?.Criteria ?? [])
        );
        return standard
            .Dimensions.OrderByDescending(dimension =>
                dimension
                    .Indicators.SelectMany(indicator => indicator.Criteria)
                    .Count(criterion => counted.Contains(criterion.Id))
            )
            .First();
    }

    private static bool IsSize(Rule rule)
    {
        Criterion criterion = rule.Criterion;
        return criterion.Subject == SubjectKind.School
            && criterion.Quantity.Per.IsEmpty
            && criterion.Comparison is Comparison.AtMost or Comparison.LessThan
            && criterion.Quantity.Of.Any(term => term.Measure == Measures.Pupils);
    }
}
