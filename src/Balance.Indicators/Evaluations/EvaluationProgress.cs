using System.Runtime.InteropServices;

namespace Balance.Indicators;

/// <summary>How far the evaluation of many counties has come; reported after each of them.</summary>
/// <param name="Done">How many counties have been evaluated; 1 or more.</param>
/// <param name="Total">How many there are; null where that is not known beforehand.</param>
/// <param name="Latest">The county that was evaluated last.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EvaluationProgress(int Done, int? Total, County Latest);
