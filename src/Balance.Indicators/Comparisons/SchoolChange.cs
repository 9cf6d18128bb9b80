using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Comparisons;

/// <summary>One school in each of the evaluations, known by its code; campuses are part of their school.</summary>
[JsonConverter(typeof(ComparisonJsonConverter<SchoolChange>))]
public sealed class SchoolChange
{
    internal SchoolChange(
        ImmutableArray<SchoolEvaluation?> schools,
        ImmutableArray<OutcomeCounts?> counts,
        string? namesakeCode
    )
    {
        Schools = schools;
        Counts = counts;
        NamesakeCode = namesakeCode;
        School last = schools.Last(item => item is not null)!.School;
        Code = last.Code;
        Name = last.Name;
        State =
            schools.FromEnd(1) is not { } now ? SchoolChangeState.Gone
            : schools[0] is not { } before ? SchoolChangeState.New
            : before.School.Type != now.School.Type ? SchoolChangeState.Retyped
            : before.School.Name != now.School.Name ? SchoolChangeState.Renamed
            : SchoolChangeState.Same;
    }

    /// <summary>The code, as the last evaluation that has the school writes it.</summary>
    public string Code { get; }

    /// <summary>The name in the last evaluation that has the school.</summary>
    public string Name { get; }

    /// <summary>What became of it.</summary>
    public SchoolChangeState State { get; }

    /// <summary>The school, one for each evaluation; null where there is none of this code.</summary>
    public ImmutableArray<SchoolEvaluation?> Schools { get; }

    /// <summary>What followed, one for each evaluation; null where there is no school of this code.</summary>
    public IEnumerable<Outcome?> Outcomes => Schools.Select(item => item?.Outcome);

    /// <summary>
    /// How many of the findings of it and its sections are met, one for each evaluation, all classes of a section being one; vetoes are not
    /// counted. Null where nothing of it is judged.
    /// </summary>
    public ImmutableArray<OutcomeCounts?> Counts { get; }

    /// <summary>
    /// Of a new school, the code of one that is gone and has the same name, and of that one the code of the new: perhaps one
    /// school under two codes. It is told, and never taken for one. Null otherwise.
    /// </summary>
    public string? NamesakeCode { get; }

    /// <summary>The code, the name and the state.</summary>
    public override string ToString() => $"{Code} {Name}: {State.Code()}";
}
