using Xunit.Abstractions;

namespace Balance.Indicators.Tests.Cases;

/// <summary>
/// Whether the cases would notice: changing any one thing in a built-in standard makes a case fail that names the clause
/// which the change falsifies.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    /// <summary>Fewer changes than this would mean that the standard was not walked.</summary>
    private const int FewestChanges = 1000;

    public static TheoryData<string> BuiltIn => [.. Standard.All.Select(standard => standard.Id)];

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void Every_change_of_a_standard_is_noticed_by_a_case_of_its_clause(string id)
    {
        Dictionary<string, List<Case>> byClause = CaseLibrary
            .Cases.Where(item => item.Standards.Contains(id))
            .SelectMany(item => item.Clauses.Select(clause => (Clause: clause, Case: item)))
            .GroupBy(pair => pair.Clause, pair => pair.Case)
            .ToDictionary(group => group.Key, group => group.ToList());
        var unnoticed = new List<string>();
        int refused = 0;
        IReadOnlyList<Mutant> mutants = StandardMutants.Of(Standard.Find(id)!);
        foreach (Mutant mutant in mutants)
        {
            ProblemsOf.Standard(mutant.Json, out Standard? changed);
            if (changed is null)
            {
                refused++;
            }
            else if (!mutant.Clauses.Any(clause => IsNoticed(changed, byClause, clause)))
            {
                unnoticed.Add(mutant.Name);
            }
        }

        output.WriteLine(
            $"{mutants.Count} changes: {refused} are no standard, {unnoticed.Count} decide nothing differently."
        );
        Assert.True(mutants.Count - refused >= FewestChanges);
        string[] known =
        [
            .. EquivalentMutants.Reasons.Keys.Where(name =>
                name.StartsWith(id, StringComparison.Ordinal)
            ),
        ];
        None.Of(
            "Changes that no case of their clause notices; add cases of the clause at the limit, below and above it, and for each scope (docs/guides/for-auditors.md)",
            unnoticed.Except(known)
        );
        Assert.Equal(known.Order(StringComparer.Ordinal), unnoticed.Order(StringComparer.Ordinal));
    }

    /// <summary>The case that notices comes first next time: the next change is like this one.</summary>
    private static bool IsNoticed(
        Standard changed,
        Dictionary<string, List<Case>> byClause,
        string clause
    )
    {
        if (!byClause.TryGetValue(clause, out List<Case>? cases))
        {
            return false;
        }

        int index = cases.FindIndex(item => item.Differences(changed).Any());
        if (index > 0)
        {
            Case first = cases[index];
            cases.RemoveAt(index);
            cases.Insert(0, first);
        }

        return index >= 0;
    }
}
