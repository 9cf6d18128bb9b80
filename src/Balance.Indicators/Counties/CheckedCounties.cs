using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Balance.Indicators;

/// <summary>
/// What the check of a county has found, so that one that was parsed is not checked again when it is evaluated. A county cannot
/// change; what <c>with</c> makes of it is another one, of which nothing is known.
/// </summary>
internal static class CheckedCounties
{
    private static readonly ConditionalWeakTable<County, object> Known = new();

    public static ImmutableArray<DataProblem> Of(County county) =>
        (ImmutableArray<DataProblem>)Known.GetValue(county, Check);

    /// <summary>Keeps that the check of a county found problems, wherever their figures stood in a file.</summary>
    public static void Keep(County county, IEnumerable<DataProblem> problems) =>
        Known.GetValue(
            county,
            _ =>
                problems
                    .Select(problem => new DataProblem(
                        problem.Severity,
                        problem.Path,
                        problem.Message
                    ))
                    .ToImmutableArray()
        );

    private static object Check(County county)
    {
        var problems = new ProblemList();
        CountyChecks.Check(county, problems);
        return problems.ToImmutable();
    }
}
