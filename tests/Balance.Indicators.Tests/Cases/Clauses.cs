using System.Globalization;
using System.Text.Json;

namespace Balance.Indicators.Tests.Cases;

/// <summary>
/// Every clause there is: the plan's main text and its checklist are written out in <c>tests/cases/条款.json</c>; the
/// others are those that the built-in standards cite, with what the standards say of them.
/// </summary>
internal static class Clauses
{
    private static readonly char[] Digits = [.. "0123456789"];

    public static ClauseText[] OfPlan { get; } =
        JsonSerializer.Deserialize<ClauseText[]>(
            File.ReadAllText(Path.Combine(CaseLibrary.Folder, "条款.json")),
            CaseLibrary.Json
        )!;

    public static ClauseText[] OfStandards { get; } =
    [
        .. CaseLibrary
            .Standards.SelectMany(Cited)
            .GroupBy(clause => clause.Id)
            .Where(group => OfPlan.All(clause => clause.Id != group.Key))
            .Select(group => new ClauseText
            {
                Id = group.Key,
                Text = string.Join("；", group.Select(clause => clause.Text).Distinct()),
                Concerns = [.. group.SelectMany(clause => clause.Concerns).Distinct()],
            }),
    ];

    /// <summary>What it says of a clause that it decides nothing, and a standard says why.</summary>
    public const string NotEvaluated = "不评估";

    public static IEnumerable<ClauseText> All => OfPlan.Concat(OfStandards);

    public static string OfInterpretation(Interpretation item) => $"[{item.Mark}] 解读 {item.Id}";

    public static string OfContradiction(Discrepancy contradiction) => "矛盾 " + contradiction.Id;

    /// <summary>What a standard's rules cite, in the order of the standard.</summary>
    public static IEnumerable<ClauseText> Cited(Standard standard)
    {
        foreach (Indicator indicator in standard.Indicators.Concat(standard.Preconditions))
        {
            foreach (Criterion criterion in indicator.Criteria)
            {
                foreach (Clause clause in criterion.AlsoIn.Prepend(criterion.Clause))
                {
                    yield return Of(clause, indicator.Name.Zh, indicator.Id);
                }
            }
        }

        yield return Of(
            standard.Coefficients.Clause,
            "各项指标的校际差异系数和学校达标规则",
            "差异系数",
            "学校达标规则"
        );
        yield return Of(standard.SplitClause, "共用资源拆分权重", "RA4", "RA5", "RA6", "RA7");
        if (standard.Composite is { } composite)
        {
            yield return Of(composite.Clause, "综合差异系数", "综合差异系数");
        }

        foreach (VetoCondition veto in standard.Vetoes)
        {
            foreach (
                Clause clause in new[] { veto.SchoolClause, veto.CountyClause }.OfType<Clause>()
            )
            {
                yield return Of(clause, veto.Name.Zh, veto.Id);
            }
        }

        foreach (SchedulePhase phase in standard.Schedule)
        {
            yield return Of(phase.Clause, phase.Name.Zh, "实施步骤");
        }

        foreach (Milestone milestone in standard.Milestones)
        {
            yield return Of(milestone.Clause, milestone.Text.Zh, "实施步骤");
        }

        foreach (DepartmentGroup group in standard.DepartmentGroups)
        {
            yield return Of(group.Clause, group.Name.Zh, group.Name.Zh);
        }

        foreach (TransitionalProvision provision in standard.TransitionalProvisions)
        {
            yield return Of(provision.Clause, provision.Name.Zh, provision.Id);
        }

        foreach (Scope scope in standard.Scopes)
        {
            yield return Of(
                scope.Clause,
                scope.Name.Zh,
                [
                    .. standard
                        .Indicators.Where(item => item.Criteria.Any(c => c.Scope?.Id == scope.Id))
                        .Select(item => item.Id),
                ]
            );
        }

        foreach (Interpretation item in standard.Interpretations)
        {
            yield return new()
            {
                Id = OfInterpretation(item),
                Text = item.Text.Zh,
                Concerns = [.. Each(item.Concerns)],
            };
        }

        foreach (Discrepancy contradiction in standard.Discrepancies)
        {
            yield return new()
            {
                Id = OfContradiction(contradiction),
                Text =
                    $"{contradiction.First.Zh}；{contradiction.Second.Zh}。采用：{contradiction.Chosen.Zh}",
                Concerns = [.. Each(contradiction.Concerns)],
            };
        }
    }

    /// <summary>RA4、RA5 and RA1–RA7 one by one; words as they are.</summary>
    private static IEnumerable<string> Each(string concerns)
    {
        foreach (string item in concerns.Split('、'))
        {
            string[] ends = item.Split('–');
            string kind = ends[0].TrimEnd(Digits);
            bool isRange = ends.Length == 2 && ends[1].TrimEnd(Digits) == kind;
            int first = isRange ? Number(ends[0], kind) : 0;
            int last = isRange ? Number(ends[1], kind) : 0;
            for (int i = first; i <= last; i++)
            {
                yield return isRange ? kind + i.ToString(CultureInfo.InvariantCulture) : item;
            }
        }
    }

    private static int Number(string id, string kind) =>
        int.Parse(id[kind.Length..], CultureInfo.InvariantCulture);

    private static ClauseText Of(Clause clause, string text, params string[] concerns) =>
        new()
        {
            Id = clause.ToString(),
            Text = text,
            Concerns = concerns,
        };
}
