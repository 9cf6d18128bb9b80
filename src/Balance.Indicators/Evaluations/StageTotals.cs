using System.Text.Json.Serialization;

namespace Balance.Indicators.Evaluations;

/// <summary>
/// How large one stage of the county is: all its sections, whatever their school, teaching points and special education
/// included. What a section has not reported leaves the sum open: it is never taken for 0.
/// </summary>
[JsonConverter(typeof(EvaluationJsonConverter<StageTotals>))]
public sealed class StageTotals
{
    internal StageTotals(
        Stage stage,
        int sections,
        decimal? pupils,
        long? classes,
        OutcomeCounts schoolRule
    )
    {
        SchoolRule = schoolRule;
        Stage = stage;
        Sections = sections;
        Pupils = pupils;
        Classes = classes;
    }

    /// <summary>小学 or 初中.</summary>
    public Stage Stage { get; }

    /// <summary>How many sections there are; above 0. A school that could have the stage counts, also where it has not reported it.</summary>
    public int Sections { get; }

    /// <summary>Σ of their pupils; null where a section has not reported them.</summary>
    public decimal? Pupils { get; }

    /// <summary>Σ of their classes; null where a section with pupils has not listed them.</summary>
    public long? Classes { get; }

    /// <summary>How many sections meet the school rule; none are counted where the standard has none.</summary>
    public OutcomeCounts SchoolRule { get; }

    /// <summary>The stage with its sections, pupils and classes, in invariant digits.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Stage.Name().Zh}：学部 {Sections}，学生 {(Pupils is { } pupils ? FigureText.Plain(pupils) : "—")}，班 {(Classes is { } classes ? FigureText.Plain(classes) : "—")}"
        );
}
