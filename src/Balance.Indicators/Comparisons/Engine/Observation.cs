using System.Collections.Immutable;

namespace Balance.Indicators.Comparisons;

/// <summary>What one evaluation says of one subject of a comparison: one finding, all classes of a section, or a veto.</summary>
internal sealed class Observation
{
    private List<Finding>? _more;

    public Observation(Finding finding)
    {
        bool isOfClasses = finding.Subject.Kind == SubjectKind.Class;
        First = finding;
        Outcome = finding.Outcome;
        Value = isOfClasses ? Beyond(finding) : finding.Value;
        Limit = isOfClasses ? 0 : finding.Limit;
        Comparison = isOfClasses ? Comparison.AtMost : finding.Comparison;
        Shortfall = isOfClasses ? Positive(Value) : finding.Shortfall?.Amount;
        ShortfallUnit = isOfClasses
            ? finding.Criterion.Quantity.Of[0].Measure.ItemUnit
            : finding.Shortfall?.Unit;
    }

    public Observation(VetoEvaluation veto)
    {
        Veto = veto;
        Outcome = veto.Outcome;
    }

    public Finding? First { get; }

    public VetoEvaluation? Veto { get; }

    public Outcome Outcome { get; private set; }

    public decimal? Value { get; private set; }

    public decimal? Limit { get; }

    public Comparison Comparison { get; }

    public decimal? Shortfall { get; private set; }

    public LocalizedText? ShortfallUnit { get; }

    public ImmutableArray<Finding> Findings =>
        First is null ? []
        : _more is null ? [First]
        : [First, .. _more];

    /// <summary>Another class of the same section.</summary>
    public void Add(Finding finding)
    {
        (_more ??= []).Add(finding);
        if (Outcome != finding.Outcome)
        {
            Outcome = Outcomes.Combine([Outcome, finding.Outcome]);
        }

        Value += Beyond(finding);
        Shortfall = Positive(Value);
    }

    private static decimal? Positive(decimal? value) => value > 0 ? value : null;

    private static decimal? Beyond(Finding finding) =>
        finding.Outcome switch
        {
            Outcome.NotMet => 1,
            Outcome.Undetermined => null,
            _ => 0,
        };
}
