using System.Collections;
using System.Collections.Immutable;

namespace Balance.Indicators.Evaluations;

/// <summary>The schools of an evaluation, by position in the order of the county, and by code.</summary>
public sealed class SchoolTable : IReadOnlyList<SchoolEvaluation>
{
    private readonly ImmutableArray<SchoolEvaluation> _all;

    internal SchoolTable(ImmutableArray<SchoolEvaluation> all) => _all = all;

    /// <summary>How many schools there are, campuses merged.</summary>
    public int Count => _all.Length;

    /// <summary>The one at a position, in the order of the county.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is none.</exception>
    public SchoolEvaluation this[int index] => _all[index];

    /// <summary>One school.</summary>
    /// <param name="code">The code; width, case and outer blanks make no difference. That of a campus is not one: it is merged into its school.</param>
    /// <exception cref="KeyNotFoundException">The county has no such school.</exception>
    public SchoolEvaluation this[string code] =>
        Find(code)
        ?? throw new KeyNotFoundException($"The county has no school with the code {code}.");

    /// <summary>One school, or null where the county has none with this code.</summary>
    /// <param name="code">The code; width, case and outer blanks make no difference.</param>
    public SchoolEvaluation? Find(string code)
    {
        string folded = FoldedText.Of(code);
        return _all.FirstOrDefault(item => FoldedText.Of(item.School.Code) == folded);
    }

    /// <inheritdoc/>
    public IEnumerator<SchoolEvaluation> GetEnumerator() =>
        ((IEnumerable<SchoolEvaluation>)_all).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
