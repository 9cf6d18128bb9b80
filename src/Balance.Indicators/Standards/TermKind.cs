using System.Text.Json.Serialization;

namespace Balance.Indicators.Standards;

/// <summary>What a term takes of a measure.</summary>
[JsonConverter(typeof(CodeJsonConverter<TermKind>))]
public enum TermKind
{
    /// <summary>The reported value: a number, yes as 1 and no as 0, a grade as 0 (不合格) to 3 (优秀).</summary>
    Value,

    /// <summary>How many items a list has.</summary>
    Count,

    /// <summary>The greatest item of a list; 0 for an empty one.</summary>
    Largest,

    /// <summary>
    /// The pupils of the whole school, senior ones included, whether it reports them as a whole or by section. A plain value is
    /// that of the compulsory stages.
    /// </summary>
    AllStages,
}
