using System.Collections.Immutable;

namespace Balance.Indicators.Tests.Cases;

/// <summary>No clause without a case, no case without a clause, and a table that says which is which.</summary>
public sealed class TraceabilityTests
{
    [Fact]
    public void Every_clause_has_a_case() =>
        None.Of(
            "Clauses without a case; add one under tests/cases (docs/guides/for-auditors.md), then make the table anew with GOLDEN_ACCEPT=1",
            Clauses
                .All.Where(clause => !clause.Concerns.SequenceEqual([Clauses.NotEvaluated]))
                .Select(clause => clause.Id)
                .Except(CaseLibrary.Cases.SelectMany(item => item.Clauses))
        );

    /// <summary>A clause that decides nothing is recorded in the standard, word for word, with the reason.</summary>
    [Fact]
    public void What_is_not_evaluated_is_recorded_with_the_reason()
    {
        Dictionary<string, string> plan = Clauses.OfPlan.ToDictionary(
            clause => clause.Id,
            clause => clause.Text
        );
        ImmutableArray<UnevaluatedText> recorded = Standard.Haicheng2023.NotEvaluated;

        Assert.All(
            recorded,
            item =>
                Assert.Contains(item.Text, plan[item.Clause.ToString()], StringComparison.Ordinal)
        );
        Assert.Equal(
            ["[S] 五（一）", "[S] 五（二）", "[S] 五（四）"],
            Clauses
                .OfPlan.Where(clause => clause.Concerns.Contains(Clauses.NotEvaluated))
                .Select(clause => clause.Id)
        );
        Assert.Equal(
            [
                ("[S] 三（二）8", "依法依规落实义务教育教师工资待遇"),
                ("[S] 三（二）13", "严格规范学校办学行为。"),
                ("[S] 三（二）13", "加强和完善招生政策"),
            ],
            recorded.Take(3).Select(item => (item.Clause.ToString(), item.Text))
        );
        Assert.Equal(
            ["[S] 五（一）", "[S] 五（二）", "[S] 五（三）", "[S] 五（四）"],
            recorded.Skip(3).Select(item => item.Clause.ToString())
        );
    }

    /// <summary>
    /// The standard quotes each clause of the plan that a rule cites exactly as it is written out beside the cases, but for
    /// the departments, and an indicator bears the name that stands in the clause it cites first.
    /// </summary>
    [Fact]
    public void The_standard_quotes_the_plan_word_for_word()
    {
        Dictionary<string, string> plan = Clauses.OfPlan.ToDictionary(
            clause => clause.Id,
            clause => clause.Text.Split(" 责任部门：")[0]
        );
        Standard standard = Standard.Haicheng2023;

        Assert.All(
            standard.Wordings,
            wording => Assert.Equal(plan[wording.Clause.ToString()], wording.Text)
        );
        foreach (Indicator indicator in standard.Indicators)
        {
            Assert.Contains(
                indicator.Name.Zh,
                plan[indicator.Criteria[0].Clause.ToString()],
                StringComparison.Ordinal
            );
            foreach (Criterion criterion in indicator.Criteria)
            {
                Assert.Equal(
                    criterion.AlsoIn.Prepend(criterion.Clause),
                    criterion.Wordings.Select(wording => wording.Clause)
                );
            }

            string row = Clauses
                .OfPlan.Single(clause =>
                    clause.Id[1] == 'A' && clause.Concerns.Contains(indicator.Id)
                )
                .Id;
            Assert.Contains(
                row,
                indicator
                    .Criteria.SelectMany(criterion => criterion.Wordings)
                    .Select(wording => wording.Clause.ToString())
            );
        }
    }

    /// <summary>The phases' months and whole tasks, and the members of the leading group, stand so in the plan.</summary>
    [Fact]
    public void The_schedule_and_the_leading_group_are_the_plan_s()
    {
        Dictionary<string, string> plan = Clauses.OfPlan.ToDictionary(
            clause => clause.Id,
            clause => clause.Text
        );
        foreach (SchedulePhase phase in Standard.Haicheng2023.Schedule)
        {
            Assert.Equal(
                $"{phase.Name.Zh}（{Month(phase.From)}—{Month(phase.To)}）。{phase.Task.Zh}",
                plan[phase.Clause.ToString()]
            );
        }

        string members = plan["[S] 附件1"].Split("成员单位：")[1].TrimEnd('。').Replace('，', '、');
        DepartmentGroup group = Assert.Single(Standard.Haicheng2023.DepartmentGroups);
        Assert.Equal("领导小组各成员单位", group.Name.Zh);
        Assert.Equal(
            members.Replace("市编委办", "编办", StringComparison.Ordinal).Split('、'),
            group.Members.Select(member =>
                member.Zh is "编办" or "各镇街" || member.Zh[0] == '市'
                    ? member.Zh
                    : "市" + member.Zh
            )
        );

        static string Month(string month) => $"{month[..4]}年{month[5..].TrimStart('0')}月";
    }

    [Fact]
    public void Every_case_documents_clauses_that_exist()
    {
        HashSet<string> known = [.. Clauses.All.Select(clause => clause.Id)];

        None.Of(
            "Cases without a clause that exists",
            CaseLibrary
                .Cases.Where(item =>
                    item.Clauses.Length == 0 || item.Clauses.Any(id => !known.Contains(id))
                )
                .Select(item => $"{item.Path} {item.Title}: {string.Join("；", item.Clauses)}")
        );
    }

    /// <summary>The plan is written out beside the cases, and its standard cites no clause that is not in it.</summary>
    [Fact]
    public void The_plan_s_clauses_decide_what_the_standard_says_they_decide()
    {
        Dictionary<string, ClauseText> plan = Clauses.OfPlan.ToDictionary(clause => clause.Id);

        None.Of(
            "Clauses that the standard cites and the plan has not, or has about something else",
            Clauses
                .Cited(Standard.Haicheng2023)
                .Where(clause =>
                    clause.Id.StartsWith("[S]", StringComparison.Ordinal)
                    || clause.Id.StartsWith("[A]", StringComparison.Ordinal)
                )
                .Where(clause =>
                    !plan.TryGetValue(clause.Id, out ClauseText? text)
                    || clause.Concerns.Except(text.Concerns).Any()
                )
                .Select(clause => $"{clause.Id}: {string.Join(", ", clause.Concerns)}")
        );
    }

    /// <summary>Each row of the checklist and the indicator that it is about name the same departments.</summary>
    [Fact]
    public void The_checklist_s_departments_are_the_standard_s()
    {
        const string Before = "责任部门：";
        foreach (ClauseText row in Clauses.OfPlan.Where(clause => clause.Id[1] == 'A'))
        {
            string departments = row.Text[
                (row.Text.LastIndexOf(Before, StringComparison.Ordinal) + Before.Length)..
            ];
            foreach (string id in row.Concerns)
            {
                var named =
                    Standard
                        .Haicheng2023.Indicators.FirstOrDefault(item => item.Id == id)
                        ?.Departments
                    ?? Standard.Haicheng2023.Vetoes.Single(item => item.Id == id).Departments;
                Assert.Equal(departments, string.Join("、", named.Select(item => item.Zh)));
            }
        }
    }

    [Fact]
    public void The_table_is_up_to_date() =>
        Golden.VerifyFile(
            Traceability.Render(),
            Path.GetFullPath("../../docs/traceability.md", CaseLibrary.Folder)
        );
}
