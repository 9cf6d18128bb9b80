namespace Balance.Indicators;

/// <summary>A total among the schools: by its name or code, or because its figures are the sums of other schools' figures.</summary>
internal sealed class TotalRules(County county, ProblemList problems)
{
    private const int LeastFigures = 3;
    private const int MostNamed = 3;

    private static readonly Stage?[] Levels = [null, Stage.Primary, Stage.Junior, Stage.Senior];

    private readonly HashSet<int> _totals = [];

    public void Check()
    {
        for (int i = 0; i < county.Schools.Length; i++)
        {
            CheckLabel(i);
        }

        // A sum of primary and junior pupils is found before the sums of either.
        int[] levels = [.. county.Schools.Select(LevelsWithPupils)];
        foreach (
            int chosen in levels.Distinct().Where(set => set > 0).OrderByDescending(set => set)
        )
        {
            CheckSums(chosen, levels);
        }
    }

    private void CheckLabel(int index)
    {
        School school = county.Schools[index];
        bool isName = TotalRows.IsLabel(school.Name);
        if (!isName && !TotalRows.IsLabel(school.Code))
        {
            return;
        }

        _totals.Add(index);
        string label = isName ? school.Name : school.Code;
        problems.Reject(
            DataPath.OfSchool(index).Key(isName ? "name" : "code"),
            $"第 {Number(index)} 所学校的{(isName ? "名称" : "代码")}“{label}”是合计行的写法；合计不是学校，各校之和由评估自己计算，请移去这一项。",
            $"The {(isName ? "name" : "code")} of school {Number(index)}, \"{label}\", is that of a total; a total is not a school, and sums over schools are worked out by the evaluation. Remove it."
        );
    }

    /// <summary>Totals of the pupils of certain levels, among the schools that report pupils of one of them.</summary>
    private void CheckSums(int chosen, int[] levels)
    {
        Stage?[] stages = [.. Levels.Where((_, level) => (chosen & (1 << level)) != 0)];
        int[] rows =
        [
            .. Enumerable
                .Range(0, county.Schools.Length)
                .Where(row =>
                    !_totals.Contains(row)
                    && stages.Any(stage => Figure(row, (stage, Measures.Pupils.Id)) is not null)
                ),
        ];
        var search = new SumSearch<int, (Stage?, string)>(
            rows,
            row => stages.Sum(stage => Figure(row, (stage, Measures.Pupils.Id)) ?? 0),
            row => levels[row] == chosen ? Keys(county.Schools[row]) : [],
            Figure,
            row =>
                county.Schools[row].Township is { Length: > 0 } township
                    ? FoldedText.Of(township)
                    : null,
            LeastFigures
        );
        foreach ((int row, int[] others) in search.Find())
        {
            Report(rows[row], [.. others.Select(other => county.Schools[rows[other]])]);
        }
    }

    private void Report(int index, School[] others)
    {
        School school = county.Schools[index];
        int figures = Keys(school).Count();
        bool isTotal = others.Length >= SumSearch<int, int>.LeastOfTotal;
        string zh = string.Concat(others.Take(MostNamed).Select(other => $"“{other.Name}”"));
        string en = string.Join(", ", others.Take(MostNamed).Select(other => $"\"{other.Name}\""));
        if (isTotal)
        {
            _totals.Add(index);
            problems.Reject(
                DataPath.OfSchool(index),
                $"{school.Name} 填报的 {Text(figures)} 个数，每一个都恰好等于{zh}{(others.Length > MostNamed ? "等 " : "这 ")}{Text(others.Length)} 所学校之和；合计不是学校，各校之和由评估自己计算，请移去这一项。",
                $"{school.Name}: each of its {Text(figures)} figures is exactly the sum over {Text(others.Length)} schools ({en}{(others.Length > MostNamed ? " …" : "")}); a total is not a school, and sums over schools are worked out by the evaluation. Remove it."
            );
        }
        else
        {
            problems.Warn(
                DataPath.OfSchool(index),
                $"{school.Name} 填报的 {Text(figures)} 个数，每一个都恰好等于{zh}两所学校之和；如果它是合计，请移去：合计当作学校，会改变差异系数和各项总数。",
                $"{school.Name}: each of its {Text(figures)} figures is exactly the sum over two schools ({en}). If it is a total, remove it: taken for a school, it changes coefficients and sums."
            );
        }
    }

    /// <summary>The levels at which a school reports pupils above 0, one bit each.</summary>
    private static int LevelsWithPupils(School school)
    {
        int set = 0;
        for (int level = 0; level < Levels.Length; level++)
        {
            set |= Figure(school, (Levels[level], Measures.Pupils.Id)) > 0 ? 1 << level : 0;
        }

        return set;
    }

    private static IEnumerable<(Stage?, string)> Keys(School school) =>
        school
            .Sections.SelectMany(section =>
                section.Measures.Select(pair => ((Stage?)section.Stage, pair))
            )
            .Concat(school.Measures.Select(pair => ((Stage?)null, pair)))
            .Where(item => CountyFigures.Possible(item.pair.Value.Number) is not null)
            .Select(item => (item.Item1, item.pair.Key));

    private decimal? Figure(int row, (Stage?, string) key) => Figure(county.Schools[row], key);

    private static decimal? Figure(School school, (Stage? Stage, string Id) key) =>
        CountyFigures.Possible(
            (key.Stage is { } stage ? school.Section(stage)?.Measures : school.Measures)
                ?.Find(key.Id)
                ?.Number
        );

    private static string Number(int index) => Text(index + 1);

    private static string Text(int number) => ExactNumber.Text(number);
}
