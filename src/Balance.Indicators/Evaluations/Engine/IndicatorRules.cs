using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>An indicator and its rules.</summary>
/// <param name="indicator">The indicator.</param>
/// <param name="rules">The rules of its criteria, in their order.</param>
internal sealed class IndicatorRules(Indicator indicator, ImmutableArray<Rule> rules)
{
    public Indicator Indicator => indicator;

    public ImmutableArray<Rule> Rules => rules;

    /// <summary>Its groups of alternatives, of which only those are judged that are reported; empty where it has none.</summary>
    public ImmutableArray<ImmutableArray<Rule>> Alternatives { get; } =
    [
        .. rules
            .Where(rule => rule.Criterion.Alternative is not null)
            .GroupBy(rule => rule.Criterion.Alternative)
            .Select(group => group.ToImmutableArray()),
    ];

    /// <summary>Whether every criterion is one that the school rule counts.</summary>
    public bool IsCounted { get; } = rules.All(rule => rule.IsCounted);

    /// <summary>Whether a coefficient is formed of what one of its rules measures.</summary>
    public bool HasCoefficient { get; } = rules.Any(rule => rule.IsOfCoefficient);

    /// <summary>Whether a coefficient is one of those.</summary>
    public bool Concerns(CoefficientEvaluation coefficient) =>
        rules.Any(rule => rule.Criterion.Id == coefficient.Indicator);
}
