namespace Balance.Indicators.Tests.Cases;

/// <summary>No clause without a case, no case without a clause, and a table that says which is which.</summary>
public sealed class TraceabilityTests
{
    [Fact]
    public void Every_clause_has_a_case() =>
        None.Of(
            "Clauses without a case",
            Clauses
                .All.Select(clause => clause.Id)
                .Except(CaseLibrary.Cases.SelectMany(item => item.Clauses))
        );

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
