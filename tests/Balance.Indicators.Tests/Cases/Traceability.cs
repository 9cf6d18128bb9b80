using System.Globalization;
using System.Text;

namespace Balance.Indicators.Tests.Cases;

/// <summary>The table from clauses to what they decide, to criteria, to cases; made of the standards and the library, in Chinese.</summary>
internal static class Traceability
{
    private static readonly (string Mark, string Title)[] Parts =
    [
        ("[S]", "方案正文 [S]"),
        ("[A]", "责任清单 [A]"),
        ("[N]", "国家评估办法 [N]"),
        ("[F]", "国家申报表 [F]"),
        ("[P]", "通行做法和过渡期规定 [P]"),
        ("[B]", "示例标准 basic-balance-2012 [B]"),
        ("[R]", "本项目的解读 [R]"),
        ("矛盾", "文本自相矛盾之处"),
    ];

    public static string Render()
    {
        var text = new StringBuilder();
        Line(text, "# 条款对照表 · Traceability");
        Line(text, "");
        Line(
            text,
            "从条款到指标、到判断标准、到案例：找到条款，点开案例文件，逐条核对。怎样读案例见[督导人员指南](guides/for-auditors.md)。"
        );
        Line(text, "");
        Line(
            text,
            "*From each clause to the indicator, its criteria and the cases that document it. Made from the standards and the case library;"
        );
        Line(
            text,
            "a test compares it, and refuses a clause without a case and a case without a clause.*"
        );
        Line(text, "");
        Case[] cases = CaseLibrary.Cases;
        Line(
            text,
            Invariant(
                $"共 {Clauses.All.Count()} 条，{cases.Length} 个案例，{cases.Select(item => item.Path).Distinct().Count()} 个文件。"
            )
        );
        foreach ((string mark, string title) in Parts)
        {
            Line(text, "");
            Line(text, "## " + title);
            Line(text, "");
            Line(text, "| 条款 | 原文或解读 | 决定 | 判断标准 | 案例 |");
            Line(text, "|---|---|---|---|---|");
            foreach (
                ClauseText clause in Clauses.All.Where(item =>
                    item.Id.StartsWith(mark, StringComparison.Ordinal)
                )
            )
            {
                Line(text, Row(clause, cases));
            }
        }

        Line(text, "");
        Line(text, "## 常见错误 · Mistakes that others make");
        Line(text, "");
        Line(text, "| 错误 | 得出的错误答案 | 正确的结论（案例） |");
        Line(text, "|---|---|---|");
        foreach (
            IGrouping<string, Case> mistake in cases
                .Where(item => item.WrongAnswer is not null)
                .GroupBy(item => item.WrongAnswer!.Mistake)
        )
        {
            Case first = mistake.First();
            int more = mistake.Count() - 1;
            string others = more == 0 ? "" : Invariant($"；另有 {more} 例");
            Line(
                text,
                $"| {Cell(mistake.Key)} | {Cell(first.WrongAnswer!.Answer)} | [{Cell(first.Title)}]({Link(first.Path)}){others} |"
            );
        }

        foreach (IGrouping<string, Case> file in cases.GroupBy(item => item.Path))
        {
            Line(text, "");
            Line(text, $"## {file.Key[..^".json".Length]}");
            Line(text, "");
            Line(text, $"[{file.First().Topic}]({Link(file.Key)})");
            Line(text, "");
            foreach (Case @case in file)
            {
                Line(text, Invariant($"{@case.Id}. {@case.Title}"));
            }
        }

        return text.ToString();
    }

    private static string Row(ClauseText clause, Case[] cases)
    {
        string[] criteria =
        [
            .. CaseLibrary
                .Standards.SelectMany(standard => standard.Criteria)
                .Where(criterion =>
                    criterion.Clause.ToString() == clause.Id
                    || clause.Concerns.Contains(criterion.Id.Split('.')[0])
                )
                .Select(criterion => criterion.Id)
                .Distinct(),
        ];
        IEnumerable<string> links = cases
            .Where(item => item.Clauses.Contains(clause.Id))
            .GroupBy(item => item.Path)
            .OrderByDescending(file => file.Count())
            .Select(file =>
                Invariant(
                    $"[{Path.GetFileNameWithoutExtension(file.Key)}]({Link(file.Key)}) {file.Count()}"
                )
            );
        return $"| {Cell(clause.Id)} | {Cell(clause.Text)} | {Cell(string.Join("、", clause.Concerns))} | {string.Join("、", criteria)} | {string.Join("；", links)} |";
    }

    private static string Link(string path) => "../tests/cases/" + path;

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
