using System.Collections.Immutable;

namespace Balance.Indicators.Documents;

/// <summary>What the declaration form asks of one school beyond the county file.</summary>
public sealed class FormSchoolFacts
{
    internal FormSchoolFacts(string code) => Code = code;

    /// <summary>The school's code, as it is written in the file.</summary>
    public string Code { get; }

    /// <summary>举办者类型: from 1 (中央教育部门) to 10 (民办); null where it is not told.</summary>
    public int? Sponsor { get; internal init; }

    /// <summary>年级数 of each stage that tells it, from 1 to 9.</summary>
    public ImmutableSortedDictionary<Stage, int> Grades { get; internal init; } =
        ImmutableSortedDictionary<Stage, int>.Empty;

    /// <summary>The school's code and what is told of it.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Code} 举办者 {Sponsor} 年级 {Grades.Values.Sum()}");
}
