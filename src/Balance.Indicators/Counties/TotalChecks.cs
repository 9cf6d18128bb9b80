namespace Balance.Indicators;

/// <summary>A total among the schools: by its name or code, or because its figures are the sums of other schools' figures.</summary>
internal sealed class TotalChecks(County county, ProblemList problems)
{
    private const int LeastFigures = 3;
    private const int MostNamed = 3;

    private static readonly Stage?[] Levels = [null, Stage.Primary, Stage.Junior, Stage.Senior];

    private readonly HashSet<int> _totals = [];
    private readonly int[] _townships = Townships(county);

    /// <summary>Of each school, its pupils at each level; null where it does not report them.</summary>
    private readonly decimal?[] _pupils = PupilsByLevel(county);

    public void Check()
    {
        for (int i = 0; i < county.Schools.Length; i++)
        {
            CheckLabel(i);
        }

        // A sum of primary and junior pupils is found before the sums of either.
        int[] levels = LevelsWithPupils();
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
        var rows = new List<int>(county.Schools.Length);
        var pupils = new decimal[county.Schools.Length];
        for (int row = 0; row < pupils.Length; row++)
        {
            decimal? sum = _totals.Contains(row) ? null : PupilsOf(row, chosen);
            pupils[row] = sum ?? 0;
            if (sum is not null)
            {
                rows.Add(row);
            }
        }

        var search = new SumSearch<int, (Stage?, string)>(
            rows,
            row => (double)pupils[row],
            pupils.All(number => number == decimal.Truncate(number)),
            _ => double.NaN,
            row => levels[row] == chosen && HasEnough(county.Schools[row]),
            row => Keys(county.Schools[row]),
            Figure,
            [.. rows.Select(row => _townships[row])]
        );
        foreach ((int row, int[] others) in search.Find())
        {
            Report(rows[row], [.. others.Select(other => county.Schools[rows[other]])]);
        }
    }

    /// <summary>The pupils of a school at some levels, one bit each; null where it reports them at none.</summary>
    private decimal? PupilsOf(int school, int levels)
    {
        decimal? sum = null;
        for (int level = 0; level < Levels.Length; level++)
        {
            if (
                (levels & (1 << level)) != 0
                && _pupils[school * Levels.Length + level] is { } pupils
            )
            {
                sum = sum is { } others ? others + pupils : pupils;
            }
        }

        return sum;
    }

    private static decimal?[] PupilsByLevel(County county)
    {
        var pupils = new decimal?[county.Schools.Length * Levels.Length];
        for (int i = 0; i < pupils.Length; i++)
        {
            School school = county.Schools[i / Levels.Length];
            pupils[i] = CountyFigures.Number(
                Levels[i % Levels.Length] is { } stage
                    ? school.Section(stage)?.Measures
                    : school.Measures,
                Measures.Pupils
            );
        }

        return pupils;
    }

    private static bool HasEnough(School school)
    {
        int count = CountAbove0(school.Measures);
        foreach (Section section in school.Sections)
        {
            count += CountAbove0(section.Measures);
        }

        return count >= LeastFigures;
    }

    private static int CountAbove0(MeasureSet measures)
    {
        int count = 0;
        for (int i = 0; i < measures.Count && count < LeastFigures; i++)
        {
            count += CountyFigures.Possible(measures.ValueAt(i)) > 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>The townships of schools, as numbers; −1 of a school that tells none.</summary>
    private static int[] Townships(County county)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var townships = new int[county.Schools.Length];
        for (int i = 0; i < townships.Length; i++)
        {
            townships[i] = -1;
            if (county.Schools[i].Township is { Length: > 0 } township)
            {
                string folded = FoldedText.Of(township);
                if (!known.TryGetValue(folded, out townships[i]))
                {
                    townships[i] = known.Count;
                    known.Add(folded, known.Count);
                }
            }
        }

        return townships;
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

    /// <summary>The levels at which each school reports pupils above 0, one bit each.</summary>
    private int[] LevelsWithPupils()
    {
        var levels = new int[county.Schools.Length];
        for (int i = 0; i < _pupils.Length; i++)
        {
            levels[i / Levels.Length] |= _pupils[i] > 0 ? 1 << (i % Levels.Length) : 0;
        }

        return levels;
    }

    private static IEnumerable<(Stage?, string)> Keys(School school) =>
        school
            .Sections.SelectMany(section =>
                section.Measures.Select(pair => ((Stage?)section.Stage, pair))
            )
            .Concat(school.Measures.Select(pair => ((Stage?)null, pair)))
            .Where(item => CountyFigures.Possible(item.pair.Value) is not null)
            .Select(item => (item.Item1, item.pair.Key));

    private decimal? Figure(int row, (Stage?, string) key) => Figure(county.Schools[row], key);

    private static decimal? Figure(School school, (Stage? Stage, string Id) key) =>
        CountyFigures.Possible(
            (key.Stage is { } stage ? school.Section(stage)?.Measures : school.Measures)?.Find(
                key.Id
            )
        );

    private static string Number(int index) => Text(index + 1);

    private static string Text(int number) => ExactNumber.Text(number);
}
