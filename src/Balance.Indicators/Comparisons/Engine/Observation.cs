using System.Collections.Immutable;

namespace Balance.Indicators.Comparisons;

/// <summary>What one evaluation says of one subject of a comparison: one finding, all classes of a section, or a veto.</summary>
internal sealed class Observation
{
    private readonly bool _isOfClasses;
    private List<Finding>? _more;
    private decimal? _beyond;

    public Observation(Finding finding)
    {
        First = finding;
        Outcome = finding.Outcome;
        _isOfClasses = finding.Subject.Kind == SubjectKind.Class;
        _beyond = _isOfClasses ? Beyond(finding) : null;
    }

    public Observation(VetoEvaluation veto)
    {
        Veto = veto;
        Outcome = veto.Outcome;
    }

    public Finding? First { get; }

    public VetoEvaluation? Veto { get; }

    public Outcome Outcome { get; private set; }

    /// <summary>The value; of classes, how many are beyond the limit of one.</summary>
    public decimal? Value => _isOfClasses ? _beyond : First?.Value;

    public decimal? Limit => _isOfClasses ? 0 : First?.Limit;

    public Comparison Comparison => _isOfClasses ? Comparison.AtMost : First?.Comparison ?? default;

    public decimal? Shortfall => _isOfClasses ? Positive(_beyond) : First?.Shortfall?.Amount;

    public LocalizedText? ShortfallUnit =>
        _isOfClasses ? First!.Criterion.Quantity.Of[0].Measure.ItemUnit : First?.Shortfall?.Unit;

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

        _beyond += Beyond(finding);
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
