using System.Runtime.InteropServices;

namespace Balance.Indicators;

/// <summary>Counts outcomes one by one.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct OutcomeTally
{
    private long _met;
    private long _notMet;
    private long _undetermined;
    private long _notApplicable;

    /// <summary>What was counted so far.</summary>
    public readonly OutcomeCounts Counts => new(_met, _notMet, _undetermined, _notApplicable);

    public void Add(Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Met:
                _met++;
                break;
            case Outcome.NotMet:
                _notMet++;
                break;
            case Outcome.Undetermined:
                _undetermined++;
                break;
            default:
                _notApplicable++;
                break;
        }
    }
}
