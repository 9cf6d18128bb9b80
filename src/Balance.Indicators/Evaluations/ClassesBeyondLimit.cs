using System.Text.Json.Serialization;

namespace Balance.Indicators.Evaluations;

/// <summary>The classes of one section that are beyond the limit of one class, such as those above 45 pupils.</summary>
[JsonConverter(typeof(EvaluationJsonConverter<ClassesBeyondLimit>))]
public sealed class ClassesBeyondLimit
{
    internal ClassesBeyondLimit(Criterion criterion, Stage stage, decimal limit)
    {
        Criterion = criterion;
        Stage = stage;
        Limit = limit;
    }

    /// <summary>The criterion that has the limit.</summary>
    public Criterion Criterion { get; }

    /// <summary>The section's stage.</summary>
    public Stage Stage { get; }

    /// <summary>How many pupils one class may have at the limit; above 0.</summary>
    public decimal Limit { get; }

    /// <summary>How many classes are beyond it; above 0.</summary>
    public int Count { get; internal init; }

    /// <summary>Whether there may be more, because brackets leave open on which side of the limit some classes are.</summary>
    public bool IsCountLeast { get; internal init; }

    /// <summary>How many pupils the class farthest beyond the limit has; null where classes are reported in brackets.</summary>
    public decimal? Farthest { get; internal init; }

    /// <summary>The criterion, the stage and how many classes there are, in invariant digits.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Criterion.Id} {Stage.Name().Zh} {(IsCountLeast ? "≥ " : "")}{Count}"
        );
}
