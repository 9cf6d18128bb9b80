using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>
/// Compares two standards, as data: what they ask for, and then who is responsible, by when, where it stands and how the
/// text is read. Their ids are not compared: they name the two.
/// </summary>
public static class StandardComparison
{
    private static readonly (StandardAspect Aspect, LocalizedText Title)[] Aspects =
    [
        (StandardAspect.Rule, new("规则", "Rules")),
        (StandardAspect.Departments, new("责任部门", "Departments")),
        (StandardAspect.Schedule, new("实施步骤", "Schedule")),
        (StandardAspect.Source, new("出处和文字", "Sources and wording")),
        (
            StandardAspect.Interpretation,
            new("解读和文本矛盾", "Interpretations and contradictions")
        ),
    ];

    /// <summary>Every difference, rules first, each aspect in the order of the first standard; empty where both say the same.</summary>
    /// <param name="first">One standard.</param>
    /// <param name="second">The other.</param>
    /// <exception cref="ArgumentNullException">A standard is missing.</exception>
    internal static ImmutableArray<StandardDifference> Compare(Standard first, Standard second)
    {
        if (first is null)
        {
            throw new ArgumentNullException(nameof(first));
        }

        if (second is null)
        {
            throw new ArgumentNullException(nameof(second));
        }

        ILookup<(StandardAspect, string), StandardLine> ofFirst = Lines(first);
        ILookup<(StandardAspect, string), StandardLine> ofSecond = Lines(second);
        return
        [
            .. ofFirst
                .Concat(ofSecond)
                .Select(group => group.Key)
                .Distinct()
                .Select(key => Difference(ofFirst[key], ofSecond[key]))
                .OfType<StandardDifference>()
                .OrderBy(difference => difference.Aspect),
        ];
    }

    /// <summary>The differences as a report, a table for each aspect that has any.</summary>
    /// <param name="first">One standard.</param>
    /// <param name="second">The other.</param>
    /// <param name="language">The language to write in.</param>
    /// <exception cref="ArgumentNullException">A standard is missing.</exception>
    public static Report Report(Standard first, Standard second, Language language)
    {
        var report = new ReportBuilder(language);
        ImmutableArray<StandardDifference> differences = Compare(first, second);
        report.Title(
            report.Text(
                $"{first.Id} 与 {second.Id} 的差异",
                $"How {first.Id} and {second.Id} differ"
            )
        );
        if (differences.IsEmpty)
        {
            report.Paragraph(report.Text("没有差异。", "They do not differ."));
        }

        foreach ((StandardAspect aspect, LocalizedText title) in Aspects)
        {
            ImmutableArray<StandardDifference> all =
            [
                .. differences.Where(difference => difference.Aspect == aspect),
            ];
            if (!all.IsEmpty)
            {
                report.Chapter(aspect.Code(), report.Text(title));
                AddTable(report, first, second, all);
            }
        }

        return report.Build();
    }

    private static void AddTable(
        ReportBuilder report,
        Standard first,
        Standard second,
        ImmutableArray<StandardDifference> differences
    ) =>
        report.Table(
            [
                new(report.Text("项目", "Topic")),
                new(report.Text("名称", "Name")),
                new(first.Id),
                new(second.Id),
            ],
            differences.Select(difference =>
                ImmutableArray.Create<ReportText>(
                    difference.Topic,
                    report.Text(difference.Name),
                    report.Text(difference.First),
                    report.Text(difference.Second)
                )
            )
        );

    private static ILookup<(StandardAspect, string), StandardLine> Lines(Standard standard) =>
        StandardLines.Of(standard).ToLookup(line => (line.Aspect, line.Topic));

    private static StandardDifference? Difference(
        IEnumerable<StandardLine> first,
        IEnumerable<StandardLine> second
    )
    {
        // Where only one has it, its first line says what it is; lines that both have say nothing about the difference.
        StandardLine any = first.Concat(second).First();
        StandardLine[] onlyFirst = [.. second.Any() ? Without(first, second) : first.Take(1)];
        StandardLine[] onlySecond = [.. first.Any() ? Without(second, first) : second.Take(1)];
        return onlyFirst.Length + onlySecond.Length == 0
            ? null
            : new StandardDifference(
                any.Aspect,
                any.Topic,
                any.Name,
                Joined(onlyFirst),
                Joined(onlySecond)
            );
    }

    private static IEnumerable<StandardLine> Without(
        IEnumerable<StandardLine> lines,
        IEnumerable<StandardLine> others
    )
    {
        var known = new HashSet<object>(others.Select(line => line.Data));
        return lines.Where(line => !known.Contains(line.Data));
    }

    private static LocalizedText Joined(StandardLine[] lines) =>
        lines.Length == 0
            ? new LocalizedText("—", "—")
            : new LocalizedText(
                string.Join("；", lines.Select(line => line.Text.Zh)),
                string.Join("; ", lines.Select(line => line.Text.En))
            );
}
