namespace Balance.Indicators.Tests.Counties;

/// <summary>A county of one school, and what is told of it: <c>=</c> is a problem that rejects, <c>!</c> one that warns.</summary>
internal static class OneSchool
{
    public const string Zh = "一校（第 1 所学校）";
    public const string En = "一校 (school 1)";

    /// <summary>What is told of a county of this one school, in both languages, but for what begins at an address of its own.</summary>
    public static string[] Told(
        string type,
        string sections,
        string? but = null,
        string measures = "{}"
    )
    {
        string json = $$"""
            {
              "format": "balance-county/1", "code": "1", "name": "甲县",
              "schools": [{ "code": "a", "name": "一校", "type": "{{type}}", "measures": {{measures}}, "sections": {{sections}} }]
            }
            """;
        return
        [
            .. ProblemsOf
                .County(json, out _)
                .Where(problem => but is null || problem.Path.ToString() != "schools[0]." + but)
                .SelectMany(problem =>
                    new[] { Language.Chinese, Language.English }.Select(language =>
                        (problem.Severity == ProblemSeverity.Rejected ? "= " : "! ")
                        + problem.In(language)
                    )
                ),
        ];
    }
}
