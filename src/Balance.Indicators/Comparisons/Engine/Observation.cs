using System.Runtime.InteropServices;

namespace Balance.Indicators.Comparisons;

/// <summary>
/// What one evaluation says of one subject of a comparison: one finding, all classes of a section, or a veto; nothing, where the evaluation does not have
/// it, which is the default.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct Observation
{
    private bool _isOfClasses;
    private int? _beyond;

    /// <summary>The finding, or that of the first class.</summary>
    public Finding? First { get; private set; }

    public VetoEvaluation? Veto { get; private init; }

    /// <summary>Null where the evaluation does not have it.</summary>
    public Outcome? Outcome { get; private set; }

    /// <summary>Whether it is of classes that are judged one by one.</summary>
    public readonly bool IsOfClasses => _isOfClasses;

    /// <summary>The value; of classes, how many are beyond the limit of one.</summary>
    public readonly decimal? Value => _isOfClasses ? _beyond : First?.Value;

    public readonly decimal? Limit => _isOfClasses ? 0 : First?.Limit;

    public readonly Comparison Comparison =>
        _isOfClasses ? Comparison.AtMost : First?.Comparison ?? default;

    public readonly decimal? Shortfall =>
        !_isOfClasses ? First?.Shortfall?.Amount
        : _beyond > 0 ? _beyond
        : null;

    public readonly LocalizedText? ShortfallUnit =>
        _isOfClasses ? First!.Criterion.Quantity.Of[0].Measure.ItemUnit : First?.Shortfall?.Unit;

    public static Observation Of(VetoEvaluation veto) =>
        new() { Veto = veto, Outcome = veto.Outcome };

    /// <summary>A finding of it: the only one, or one more class of the same section.</summary>
    public void Add(Finding finding)
    {
        if (First is null)
        {
            First = finding;
            Outcome = finding.Outcome;
            _isOfClasses = finding.ClassNumber > 0;
            _beyond = 0;
        }
        else
        {
            Outcome = Outcomes.Combine(Outcome!.Value, finding.Outcome);
        }

        _beyond += finding.Outcome switch
        {
            Indicators.Outcome.NotMet => 1,
            Indicators.Outcome.Undetermined => null,
            _ => 0,
        };
    }
}
