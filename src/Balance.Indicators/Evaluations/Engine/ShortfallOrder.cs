using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Who has to see to what, and what comes first: that which is farthest from its limit, as a share of the limit.</summary>
internal static class ShortfallOrder
{
    public static ImmutableArray<DepartmentShortfalls> ByDepartment(Evaluation evaluation)
    {
        Finding[] findings =
        [
            .. evaluation
                .Findings.Where(finding => finding.Outcome == Outcome.NotMet)
                .OrderByDescending(Gap),
        ];
        CoefficientEvaluation[] coefficients =
        [
            .. evaluation
                .Coefficients.Where(coefficient => coefficient.Outcome == Outcome.NotMet)
                .OrderByDescending(coefficient =>
                    coefficient.Value / (double)coefficient.Limit!.Value
                ),
        ];
        VetoEvaluation[] vetoes =
        [
            .. evaluation.Vetoes.Where(veto => veto.Outcome == Outcome.NotMet),
        ];
        IEnumerable<LocalizedText?> departments = findings
            .SelectMany(finding => Responsible(finding.Departments))
            .Concat(coefficients.SelectMany(coefficient => Responsible(coefficient.Departments)))
            .Concat(vetoes.SelectMany(veto => Responsible(veto.Veto.Departments)))
            .Distinct();
        return
        [
            .. departments
                .OrderBy(department => department is null)
                .Select(department => new DepartmentShortfalls(
                    department,
                    [.. findings.Where(item => Responsible(item.Departments).Contains(department))],
                    [
                        .. coefficients.Where(item =>
                            Responsible(item.Departments).Contains(department)
                        ),
                    ],
                    [
                        .. vetoes.Where(item =>
                            Responsible(item.Veto.Departments).Contains(department)
                        ),
                    ]
                )),
        ];
    }

    /// <summary>The departments named, or the one entry for nobody.</summary>
    private static IEnumerable<LocalizedText?> Responsible(
        ImmutableArray<LocalizedText> departments
    ) =>
        departments.IsEmpty ? [null] : departments.Select(department => (LocalizedText?)department);

    /// <summary>|limit − value| / limit; 1 where there is no value, or no limit to divide by.</summary>
    public static Rational Gap(Finding finding) =>
        finding is { Value: not null, Limit: { } limit } && limit != 0
            ? ((Rational)limit - finding.Exact).Abs() / limit
            : Rational.One;
}
