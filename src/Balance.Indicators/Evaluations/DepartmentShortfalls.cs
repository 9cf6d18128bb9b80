using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Evaluations;

/// <summary>What one department has to see to.</summary>
[JsonConverter(typeof(EvaluationJsonConverter<DepartmentShortfalls>))]
public sealed class DepartmentShortfalls
{
    internal DepartmentShortfalls(
        LocalizedText? department,
        ImmutableArray<Finding> findings,
        ImmutableArray<CoefficientEvaluation> coefficients,
        ImmutableArray<VetoEvaluation> vetoes
    )
    {
        Department = department;
        Findings = findings;
        Coefficients = coefficients;
        Vetoes = vetoes;
    }

    /// <summary>The department; null for what the standard names nobody for.</summary>
    public LocalizedText? Department { get; }

    /// <summary>Every finding not met that it is responsible for, the one farthest from its limit first.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Every difference coefficient above its limit that it is responsible for, the one farthest from it first.</summary>
    public ImmutableArray<CoefficientEvaluation> Coefficients { get; }

    /// <summary>Every veto condition that exists and that it is responsible for.</summary>
    public ImmutableArray<VetoEvaluation> Vetoes { get; }

    /// <summary>The department and how many things it has to see to.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Department?.Zh ?? "（标准未指定）"} {Findings.Length + Coefficients.Length + Vetoes.Length}"
        );
}
