using System.Collections.Immutable;
using Fractions;

namespace Balance.Indicators;

/// <summary>Which shortfall comes first: the one that is farthest from its limit, as a share of the limit.</summary>
internal static class ShortfallOrder
{
    public static ImmutableArray<DepartmentShortfalls> ByDepartment(IEnumerable<Finding> findings)
    {
        var order = new List<LocalizedText>();
        var byDepartment = new Dictionary<LocalizedText, List<Finding>>();
        var unassigned = new List<Finding>();
        foreach (
            Finding finding in findings
                .Where(finding => finding.Outcome == Outcome.NotMet)
                .OrderByDescending(Gap)
        )
        {
            if (finding.Departments.IsEmpty)
            {
                unassigned.Add(finding);
            }

            foreach (LocalizedText department in finding.Departments)
            {
                if (!byDepartment.TryGetValue(department, out List<Finding>? list))
                {
                    byDepartment.Add(department, list = []);
                    order.Add(department);
                }

                list.Add(finding);
            }
        }

        var result = order.Select(department => new DepartmentShortfalls(
            department,
            [.. byDepartment[department]]
        ));
        return unassigned.Count == 0
            ? [.. result]
            : [.. result, new DepartmentShortfalls(null, [.. unassigned])];
    }

    /// <summary>|limit − value| / limit; 1 where there is no limit to divide by.</summary>
    private static Fraction Gap(Finding finding) =>
        finding.Limit is { } limit && limit != 0
            ? ((Fraction)limit - finding.Exact).Abs() / limit
            : Fraction.One;
}
