using System.Text.Json.Serialization;

namespace Balance.Indicators.Evaluations;

/// <summary>One section that a difference coefficient is over, and what it adds to it.</summary>
[JsonConverter(typeof(EvaluationJsonConverter<CoefficientSection>))]
public sealed class CoefficientSection
{
    internal CoefficientSection(School school, string? schoolName, Stage stage)
    {
        School = school;
        SchoolName = schoolName;
        Stage = stage;
    }

    /// <summary>The school.</summary>
    public School School { get; }

    /// <summary>The school's name with its code, where another school of the county has that name too; null otherwise.</summary>
    internal string? SchoolName { get; }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>How many pupils it has; above 0.</summary>
    public decimal Pupils { get; internal init; }

    /// <summary>How much it has of the resource, its share where the school shares it, to 28 digits; 0 or more.</summary>
    public decimal Resource { get; internal init; }

    /// <summary>The resource per pupil (or per 100 pupils, as the indicator), to 28 digits.</summary>
    public decimal Value { get; internal init; }

    /// <summary>
    /// Its part of the variance, P(X − X̄)² / Σ P(X − X̄)², from 0 to 1; those of all sections add up to 1. Null where there is
    /// no variance: all are alike, or there is one section only.
    /// </summary>
    public double? ShareOfVariance { get; internal init; }

    /// <summary>What the coefficient would be without this section, 0 or more; null where none would be left, or it would be undefined.</summary>
    public double? CoefficientWithout { get; internal init; }

    /// <summary>The section and its value, in invariant digits.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{SchoolName ?? School.Name}{Stage.Name().Zh}部 {FigureText.Plain(Value)}"
        );
}
