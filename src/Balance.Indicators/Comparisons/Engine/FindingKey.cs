using System.Runtime.InteropServices;

namespace Balance.Indicators.Comparisons;

/// <summary>What makes a finding of one evaluation the same as one of another.</summary>
/// <param name="Criterion">The criterion's id, or the veto's.</param>
/// <param name="School">The position of the school in the comparison; −1 for none.</param>
/// <param name="Stage">The stage, where there is one.</param>
/// <param name="MonitoredSubject">The monitored subject, where there is one.</param>
/// <param name="SchoolGrade">Its grade, where it is told.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FindingKey(
    string Criterion,
    int School,
    Stage? Stage,
    string? MonitoredSubject,
    int? SchoolGrade
);
