using System.Collections.Immutable;
using static System.FormattableString;

namespace Balance.Indicators.Cli;

/// <summary>Which column of a table is what: pupils, what a row is called by, resources; other facts of schools are passed over.</summary>
internal sealed record TableHeader(
    int Pupils,
    int? Name,
    int? Code,
    int? Stage,
    ImmutableArray<(int Column, string Name)> Resources,
    int Count
)
{
    /// <summary>Whether a column tells what rows are called by.</summary>
    public bool HasLabels => Name is not null || Code is not null;

    private const string Passed = "";

    /// <summary>Words beside those of the county format, as <see cref="PlainText.Bare"/> has them.</summary>
    private static readonly Dictionary<string, string> Words = new()
    {
        ["学生"] = "pupils",
        ["人数"] = "pupils",
        ["在校生"] = "pupils",
        ["enrolment"] = "pupils",
        ["enrollment"] = "pupils",
        ["school"] = "name",
        ["schoolname"] = "name",
        ["单位"] = "name",
        ["单位名称"] = "name",
        ["学校全称"] = "name",
        ["schoolcode"] = "code",
        ["schoolid"] = "code",
        ["id"] = "code",
        ["stage"] = "sections",
        ["section"] = "sections",
        ["序号"] = Passed,
        ["no"] = Passed,
        ["县"] = Passed,
        ["区县"] = Passed,
        ["县区"] = Passed,
    };

    /// <summary>The header, or null after reporting everything that is wrong with it.</summary>
    public static TableHeader? Read(string[] cells, Action<LocalizedText> report)
    {
        bool isWrong = false;
        void Refuse(string zh, string en)
        {
            report(new LocalizedText(zh, en));
            isWrong = true;
        }

        if (IsTitle(cells))
        {
            string title = Quoted.Short(cells.First(cell => cell.Length > 0));
            Refuse(
                $"只有“{title}”一格，像是标题；请删去标题，首行应为列名，其中有一列是学生数（写“学生数”或 pupils）。",
                $"it holds \"{title}\" alone and looks like a title; remove it, so that the first row names the columns, one of them pupils (or 学生数)."
            );
            return null;
        }

        var columns = new Dictionary<string, int>();
        var seen = new Dictionary<string, int>();
        var resources = ImmutableArray.CreateBuilder<(int, string)>();
        for (int i = 0; i < cells.Length; i++)
        {
            string told = Quoted.Short(cells[i]);
            string role = RoleOf(cells[i]);
            if (cells[i].Length == 0)
            {
                Refuse(
                    Invariant($"第 {i + 1} 列没有列名；请写上列名，或删去这一列。"),
                    Invariant($"column {i + 1} has no name; name it, or remove it.")
                );
            }
            else if (!seen.TryAdd(PlainText.Bare(cells[i]), i))
            {
                int first = seen[PlainText.Bare(cells[i])] + 1;
                Refuse(
                    Invariant(
                        $"第 {first} 列和第 {i + 1} 列的列名都是“{told}”；请只保留一列，或改成不同的列名。"
                    ),
                    Invariant(
                        $"columns {first} and {i + 1} are both named \"{told}\"; keep one of them, or name them differently."
                    )
                );
            }
            else if (role == "resource")
            {
                resources.Add((i, cells[i]));
            }
            else if (role != Passed && !columns.TryAdd(role, i))
            {
                string other = Quoted.Short(cells[columns[role]]);
                Refuse(
                    Invariant(
                        $"第 {columns[role] + 1} 列“{other}”和第 {i + 1} 列“{told}”是同一项；请只保留一列。"
                    ),
                    Invariant(
                        $"columns {columns[role] + 1} (\"{other}\") and {i + 1} (\"{told}\") are the same; keep one of them."
                    )
                );
            }
        }

        if (!columns.ContainsKey("pupils"))
        {
            LocalizedText hint = Hint(cells);
            Refuse(
                $"首行应为列名，其中有一列是学生数（写“学生数”或 pupils）。{hint.Zh}",
                $"the first row should name the columns, one of them pupils (or 学生数). {hint.En}"
            );
        }
        else if (resources.Count == 0)
        {
            Refuse(
                "首行除学生数外没有资源的列名；请至少写一列，如“图书”。",
                "the first row names no resource beside pupils; name one at least, such as books."
            );
        }

        return isWrong
            ? null
            : new TableHeader(
                columns["pupils"],
                Find(columns, "name"),
                Find(columns, "code"),
                Find(columns, "sections"),
                resources.ToImmutable(),
                cells.Length
            );
    }

    private static int? Find(Dictionary<string, int> columns, string role) =>
        columns.TryGetValue(role, out int column) ? column : null;

    private static string RoleOf(string header) =>
        Words.TryGetValue(PlainText.Bare(header), out string? role)
            ? role
            : CountyKeys.All.Find(header) switch
            {
                "pupils" => "pupils",
                "name" or "schools" => "name",
                "code" => "code",
                "sections" => "sections",
                SchoolFacts.Type
                or SchoolFacts.Location
                or SchoolFacts.Township
                or SchoolFacts.Ownership
                or SchoolFacts.Boarding
                or SchoolFacts.BuiltYear
                or SchoolFacts.CampusOf
                or SchoolFacts.AttachedClasses
                or "year"
                or "note" => Passed,
                _ => "resource",
            };

    /// <summary>What stands between columns that are none, one of them pupils.</summary>
    private static LocalizedText? SeparatorWritten(string row)
    {
        foreach (char c in "|，、；　 ")
        {
            if (row.Split(c).Skip(1).Any() && row.Split(c).Any(cell => RoleOf(cell) == "pupils"))
            {
                return char.IsWhiteSpace(c) ? new("空格", "blanks") : new($"“{c}”", $"\"{c}\"");
            }
        }

        return null;
    }

    /// <summary>Whether one cell alone is filled, and is none of the columns that are known.</summary>
    private static bool IsTitle(string[] cells) =>
        cells.Where(cell => cell.Length > 0).ToArray() is [var only]
        && RoleOf(only) == "resource"
        && !ExactNumber.IsNumber(only)
        && SeparatorWritten(only) is null;

    /// <summary>What may have gone wrong where no column is pupils.</summary>
    private static LocalizedText Hint(string[] cells)
    {
        if (cells.Length == 1 && SeparatorWritten(cells[0]) is { } separator)
        {
            return new(
                $"这里列之间是{separator.Zh}；请用英文逗号 , 分号 ; 或制表符分隔。",
                $"The columns are separated by {separator.En} here; use a comma, a semicolon or a tab."
            );
        }

        if (cells.All(cell => cell.Length == 0 || ExactNumber.IsNumber(cell)))
        {
            return new(
                "这里的首行是数据；请在前面加一行列名。",
                "The first row here holds figures; put a row of names before it."
            );
        }

        string? near = cells.FirstOrDefault(cell =>
            CountyKeys.All.Meant(cell, ["pupils"]) is not null
        );
        if (near is not null)
        {
            return new(
                $"“{Quoted.Short(near)}”是不是“学生数”？",
                $"Is \"{Quoted.Short(near)}\" meant to be pupils?"
            );
        }

        const int MostNamed = 8;
        string[] named = [.. cells.Take(MostNamed).Select(Quoted.Short)];
        string more = cells.Length > MostNamed ? "…" : "";
        return new(
            $"现在的列名是：{string.Join("、", named)}{more}。",
            $"It names: {string.Join(", ", named)}{more}."
        );
    }
}
