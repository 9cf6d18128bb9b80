using System.Reflection;

namespace Balance.Indicators.Documents;

/// <summary>What heads mean: official names and ids of measures, and the names that people use beside them, from a data file.</summary>
internal sealed class HeadRecognizer
{
    /// <summary>What narrows a figure down to some of those that it counts.</summary>
    private static readonly string[] Narrowing =
    [
        .. "女,少数民族,寄宿生,随迁,留守,外省,本省,毕业生,招生,预计,代课,兼任,危房,租借,年级,正在施工,当年新增,非学校产权,独立使用,共同使用,复式班,未接受过,校外教师,银龄,按职称,按年龄,职业".Split(
            ','
        ),
    ];

    private static readonly Lazy<List<HeadName>> FromFile = new(ReadFile);

    private static readonly Lazy<Dictionary<(string Key, string Word), string>> Values = new(
        ReadValues
    );

    private readonly Dictionary<string, List<HeadName>> _byLeaf = new(StringComparer.Ordinal);
    private string[]? _measured;

    /// <param name="catalogue">What can be reported.</param>
    public HeadRecognizer(CountyCatalogue catalogue)
    {
        Catalogue = catalogue;
        foreach (Measure measure in catalogue.Measures)
        {
            Add(
                new HeadName(
                    new HeadTarget(measure.Id),
                    null,
                    [],
                    HeadText.Of(measure.Name.Zh).Bare,
                    []
                )
            );
        }

        foreach (HeadName name in FromFile.Value)
        {
            Add(name);
        }
    }

    /// <summary>What can be reported.</summary>
    public CountyCatalogue Catalogue { get; }

    /// <summary>The measure that a target is of; null where it is of none.</summary>
    public Measure? MeasureOf(HeadTarget target) => Catalogue.Find(target.Key);

    /// <summary>Whether a target is one: a fact, a veto, a word of tables, or a measure that there is.</summary>
    public bool IsKnown(HeadTarget target) =>
        MeasureOf(target) is { } measure
            ? target.Stage is null || measure.IsReportedBy(MeasureLevels.Section)
            : target is { Stage: null, Sign: 0, Aspect: null, Bracket: null }
                && (
                    Catalogue.VetoesOfCounty.Contains(target.Key)
                    || FromFile.Value.Exists(name => name.Target.Key == target.Key)
                );

    /// <summary>The word of the county's format for what people write as a value; null where none is known.</summary>
    public string? ValueOf(string key, string text) =>
        Values.Value.TryGetValue((key, PlainText.Bare(text)), out string? word) ? word : null;

    /// <summary>The parts of a sum of which no column is there.</summary>
    /// <param name="measure">What is summed.</param>
    /// <param name="present">The parts that are there, with those that they contain.</param>
    /// <param name="stage">The stage that it is the sum for.</param>
    public List<HeadName> PartsMissing(
        Measure measure,
        Dictionary<string, IReadOnlyList<string>> present,
        Stage? stage
    )
    {
        bool IsThere(string part) =>
            present.ContainsKey(part) || present.Values.Any(contained => contained.Contains(part));
        return
        [
            .. FromFile
                .Value.Where(name =>
                    name.Part is not null
                    && name.Target.Key == measure.Id
                    && (name.Target.Stage is null || name.Target.Stage == stage)
                )
                .GroupBy(name => name.Part)
                .Select(names => names.First())
                .Where(name =>
                    !IsThere(name.Part!)
                    && (name.Contains.Count == 0 || !name.Contains.All(IsThere))
                ),
        ];
    }

    /// <summary>Whether a head that means nothing is known to be of no use here: a remark, or a part of a figure, such as 女.</summary>
    /// <param name="head">The head as it is told, with its groups.</param>
    public bool IsLeftAside(string head)
    {
        HeadText[] path = [.. head.Split('→').Select(HeadText.Of)];
        return path[path.Length - 1].Bare.Length == 0
            || path.Any(step => Array.Exists(Narrowing, word => step.Bare.Contains(word)))
            || Find([path[path.Length - 1]]).Exists(match => match.Target.Key == "ignored");
    }

    /// <summary>What a head that means nothing is like: the name of the measure; null where it is like none.</summary>
    /// <param name="head">The head as it is told, with its groups.</param>
    public LocalizedText? NearestTo(string head)
    {
        string leaf = HeadText.Of(head.Split('→').Last()).Bare;
        leaf = HeadText.StageIn(leaf) is { Other: { Length: > 0 } other } ? other : leaf;
        _measured ??=
        [
            .. _byLeaf
                .Where(names => names.Value.Exists(name => MeasureOf(name.Target) is not null))
                .Select(names => names.Key),
        ];
        return Likeness.Nearest(leaf, _measured) is { } near
            ? _byLeaf[near]
                .Select(name => MeasureOf(name.Target)?.Name)
                .First(name => name is not null)
            : null;
    }

    /// <summary>What a head may mean, with how well it fits: the fewer groups above it are not asked for, the better.</summary>
    /// <param name="path">The head below its groups, the outermost first.</param>
    public List<HeadMatch> Find(IReadOnlyList<HeadText> path)
    {
        string[] steps = [.. path.Select(step => step.Bare).Where(step => step.Length > 0)];
        var found = new List<HeadMatch>();
        if (steps.Length == 0)
        {
            return found;
        }

        Stage? ofGroup = null;
        for (int i = 0; i < steps.Length - 1; i++)
        {
            // 小学情况, 初中部: a group that names one stage only.
            ofGroup = HeadText.StageIn(steps[i])?.Stage ?? ofGroup;
        }

        string leaf = steps[steps.Length - 1];
        string[] groups = [.. steps.Take(steps.Length - 1)];
        Find(leaf, groups, ofGroup, found);
        if (found.Count == 0 && HeadText.StageIn(leaf) is { } part)
        {
            if (part.Other.Length > 0)
            {
                Find(part.Other, groups, part.Stage, found);
            }
            else if (groups.Length > 0)
            {
                Find(
                    groups[groups.Length - 1],
                    [.. groups.Take(groups.Length - 1)],
                    part.Stage,
                    found
                );
            }
        }

        if (
            found.Count == 0
            && groups.Length > 0
            && leaf is "合计" or "计" or "总计" or "数量" or "数"
        )
        {
            return Find([.. path.Where(step => step.Bare.Length > 0).Take(steps.Length - 1)]);
        }

        if (found.Count == 0 && groups.Length > 0)
        {
            // 学校 over 代码: 学校代码.
            Find(
                groups[groups.Length - 1] + leaf,
                [.. groups.Take(groups.Length - 1)],
                ofGroup,
                found
            );
        }

        if (found.Count == 0 && BracketOf(leaf, groups, ofGroup) is { } bracket)
        {
            found.Add(new HeadMatch(bracket, null, [], 0));
        }

        return found;
    }

    private void Find(string leaf, string[] groups, Stage? stage, List<HeadMatch> found)
    {
        if (!_byLeaf.TryGetValue(leaf, out List<HeadName>? names))
        {
            return;
        }

        foreach (HeadName name in names)
        {
            int at = 0;
            foreach (string group in groups)
            {
                at += at < name.Groups.Count && group.Contains(name.Groups[at]) ? 1 : 0;
            }

            bool isNarrowed = groups.Any(group =>
                Narrowing.Any(word => group.Contains(word) && !leaf.Contains(word))
                || HeadBracket.Of(group, isWhole: true) is not null
            );
            if (at < name.Groups.Count || (isNarrowed && MeasureOf(name.Target) is not null))
            {
                continue;
            }

            HeadTarget target = name.Target;
            if (stage is not null && target.Stage is not null && stage != target.Stage)
            {
                continue;
            }

            bool isOfSection =
                MeasureOf(target)?.IsReportedBy(MeasureLevels.Section) == true
                || target.Key == "classSizes";
            found.Add(
                new HeadMatch(
                    isOfSection && stage is not null ? target with { Stage = stage } : target,
                    name.Part,
                    name.Contains,
                    groups.Length - name.Groups.Count
                )
            );
        }
    }

    /// <summary>A head such as 41-45人 below 班额, or ≥96 below 音乐教室.</summary>
    private static HeadTarget? BracketOf(string leaf, string[] groups, Stage? stage)
    {
        string all = string.Concat(groups) + leaf;
        string? key =
            all.Contains("音乐") ? "musicRoomAreas"
            : all.Contains("美术") ? "artRoomAreas"
            : all.Contains("班") ? "classSizes"
            : null;
        return key is not null && HeadBracket.Of(leaf, isWhole: key == "classSizes") is { } bracket
            ? new HeadTarget(key) { Bracket = bracket, Stage = key == "classSizes" ? stage : null }
            : null;
    }

    private void Add(HeadName name)
    {
        if (!_byLeaf.TryGetValue(name.Leaf, out List<HeadName>? names))
        {
            names = [];
            _byLeaf.Add(name.Leaf, names);
        }

        if (
            !names.Exists(other =>
                other.Target == name.Target && other.Groups.SequenceEqual(name.Groups)
            )
        )
        {
            names.Add(name);
        }
    }

    private static Dictionary<(string, string), string> ReadValues()
    {
        var values = new Dictionary<(string, string), string>();
        foreach (string line in Lines())
        {
            int equals = line.IndexOf('=');
            string[] left = line.Substring(0, equals).Split(':');
            foreach (string word in left.Length == 2 ? line.Substring(equals + 1).Split('|') : [])
            {
                values[(left[0].Trim(), PlainText.Bare(word))] = left[1].Trim();
            }
        }

        return values;
    }

    private static IEnumerable<string> Lines()
    {
        using Stream stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream("HeadAliases.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    private static List<HeadName> ReadFile()
    {
        var names = new List<HeadName>();
        foreach (string line in Lines())
        {
            int equals = line.IndexOf('=');
            if (line.IndexOf(':') is > 0 and var colon && colon < equals)
            {
                continue;
            }

            string[] left = line.Substring(0, equals).Trim().Split('{');
            string[] part = left.Length > 1 ? left[1].Trim(' ', '}').Split('>') : [];
            HeadTarget target = HeadTarget.Parse(left[0])!;
            foreach (string name in line.Substring(equals + 1).Split('|'))
            {
                string[] steps = [.. name.Split('→').Select(step => HeadText.Of(step).Bare)];
                names.Add(
                    new HeadName(
                        target,
                        part.Length > 0 ? part[0].Trim() : null,
                        [.. steps.Take(steps.Length - 1)],
                        steps[steps.Length - 1],
                        part.Length > 1
                            ? part[1].Split([' '], StringSplitOptions.RemoveEmptyEntries)
                            : []
                    )
                );
            }
        }

        return names;
    }
}
