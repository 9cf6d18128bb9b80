using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>
/// Compares what two standards ask for: indicators with their official names, figures and scopes, whether a rule stands in
/// the main text, coefficients, school rule, vetoes, preconditions, transitional provisions. Departments, schedules,
/// documents and the numbering of clauses are not rules and are not compared.
/// </summary>
public static class StandardComparison
{
    /// <summary>Every difference, in the order of the first standard; empty where both ask for the same.</summary>
    /// <param name="first">One standard.</param>
    /// <param name="second">The other.</param>
    public static ImmutableArray<StandardDifference> Compare(Standard first, Standard second)
    {
        if (first is null)
        {
            throw new ArgumentNullException(nameof(first));
        }

        if (second is null)
        {
            throw new ArgumentNullException(nameof(second));
        }

        return
        [
            .. Rules(first)
                .Concat(Rules(second))
                .GroupBy(rule => rule.Topic)
                .Select(group =>
                    Difference(group.Key, Find(first, group.Key), Find(second, group.Key))
                )
                .OfType<StandardDifference>(),
        ];
    }

    /// <summary>The differences as a report.</summary>
    /// <param name="first">One standard.</param>
    /// <param name="second">The other.</param>
    /// <param name="language">The language to write in.</param>
    public static Report Report(Standard first, Standard second, Language language)
    {
        var report = new ReportBuilder(language);
        ImmutableArray<StandardDifference> differences = Compare(first, second);
        report.Heading(
            1,
            report.Text(
                $"{first.Id} 与 {second.Id} 的差异",
                $"How {first.Id} and {second.Id} differ"
            )
        );
        if (differences.IsEmpty)
        {
            report.Paragraph(report.Text("没有差异。", "They do not differ."));
        }

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
        return report.Build();
    }

    private static StandardDifference? Difference(string topic, Rule? first, Rule? second)
    {
        if (first is null || second is null)
        {
            // Where only one has it, its first line says what it is.
            return new StandardDifference(
                topic,
                (first ?? second)!.Name,
                Joined(first?.Lines.Take(1) ?? []),
                Joined(second?.Lines.Take(1) ?? [])
            );
        }

        // Lines that both have say nothing about the difference.
        LocalizedText[] onlyFirst = [.. first.Lines.Except(second.Lines)];
        LocalizedText[] onlySecond = [.. second.Lines.Except(first.Lines)];
        return onlyFirst.Length + onlySecond.Length == 0
            ? null
            : new StandardDifference(topic, first.Name, Joined(onlyFirst), Joined(onlySecond));
    }

    private static LocalizedText Joined(IEnumerable<LocalizedText> lines)
    {
        LocalizedText[] all = [.. lines];
        return all.Length == 0
            ? new LocalizedText("—", "—")
            : new LocalizedText(
                string.Join("；", all.Select(line => line.Zh)),
                string.Join("; ", all.Select(line => line.En))
            );
    }

    private static Rule? Find(Standard standard, string topic) =>
        Rules(standard).FirstOrDefault(rule => rule.Topic == topic);

    private static IEnumerable<Rule> Rules(Standard standard)
    {
        foreach (Indicator indicator in standard.Indicators)
        {
            yield return new Rule(
                indicator.Id,
                indicator.Name,
                [.. IndicatorLines(standard, indicator)]
            );
        }

        yield return new Rule(
            "coefficients",
            new("差异系数", "difference coefficients"),
            [InBoth(language => StandardText.Coefficients(standard.Coefficients, language))]
        );
        yield return new Rule(
            "composite",
            new("综合差异系数", "composite coefficient"),
            standard.Composite is { } composite
                ? [InBoth(language => StandardText.Coefficients(composite, language))]
                : [new("不设限值", "no limit")]
        );
        yield return new Rule(
            "schoolRule",
            new("学校达标规则", "school rule"),
            [
                InBoth(language => StandardText.SchoolRule(standard.SchoolRule, language)),
                InBoth(_ => string.Join(", ", standard.SchoolRule.Criteria)),
            ]
        );
        yield return new Rule(
            "split",
            new("共用资源拆分权重", "weights for splitting shared resources"),
            [
                .. standard.SplitWeights.Select(weight =>
                    InBoth(language =>
                        weight.Key.Name().In(language) + " " + FigureText.Plain(weight.Value)
                    )
                ),
            ]
        );
        yield return new Rule(
            "vetoes",
            new("一票否决的范围", "scope of the vetoes"),
            [.. VetoLines(standard)]
        );
        foreach (Indicator precondition in standard.Preconditions)
        {
            yield return new Rule(
                precondition.Id,
                new("前置条件", "precondition"),
                [.. IndicatorLines(standard, precondition)]
            );
        }

        foreach (TransitionalProvision provision in standard.TransitionalProvisions)
        {
            yield return new Rule(
                provision.Id,
                new("过渡期规定", "transitional provision"),
                [.. ProvisionLines(standard, provision)]
            );
        }
    }

    private static IEnumerable<LocalizedText> IndicatorLines(Standard standard, Indicator indicator)
    {
        yield return indicator.Name;
        foreach (
            Dimension dimension in standard.Dimensions.Where(item =>
                item.Indicators.Contains(indicator)
            )
        )
        {
            yield return new($"属于{dimension.Name.Zh}", $"part of {dimension.Name.En}");
        }

        foreach (Criterion criterion in indicator.Criteria)
        {
            yield return InBoth(language => DecimalsLine(criterion, language));
            if (criterion.Alternative is not null)
            {
                yield return new(
                    $"{criterion.Id}: 可替代的填报方式之一",
                    $"{criterion.Id}: one of several ways to report it"
                );
            }

            yield return InBoth(language => CriterionLine(criterion, language))
                .With(
                    criterion.Clause.Mark == SourceMark.R
                        ? new LocalizedText("（解读，不在正文）", " (a reading, not in the text)")
                        : Standing(standard, criterion.Clause)
                );
            if (criterion.Scope is { } scope)
            {
                yield return InBoth(language =>
                        criterion.Id + ": " + StandardText.Scope(scope, language)
                    )
                    .With(Standing(standard, scope.Clause));
            }
        }
    }

    private static string CriterionLine(Criterion criterion, Language language) =>
        criterion.Id
        + ": "
        + StandardText.Subject(criterion).In(language)
        + " "
        + StandardText.Quantity(criterion.Quantity, language)
        + " "
        + StandardText.Limit(criterion, criterion.Limit, language);

    /// <summary>Decimals matter where rounded values are compared.</summary>
    private static string DecimalsLine(Criterion criterion, Language language)
    {
        string decimals = FigureText.Number(criterion.Decimals);
        return criterion.Id
            + ": "
            + (language == Language.Chinese ? $"{decimals} 位小数" : $"{decimals} decimals");
    }

    private static IEnumerable<LocalizedText> VetoLines(Standard standard)
    {
        LocalizedText Ids(Func<VetoCondition, Clause?> clause) =>
            InBoth(_ =>
                string.Join(
                    ", ",
                    standard.Vetoes.Where(veto => clause(veto) is not null).Select(veto => veto.Id)
                )
            );
        LocalizedText schools = Ids(veto => veto.SchoolClause);
        LocalizedText counties = Ids(veto => veto.CountyClause);
        yield return schools.Zh.Length == 0
            ? new("学校不因此判为不合格", "no school fails by them")
            : new($"学校不合格：{schools.Zh}", $"a school fails by {schools.En}");
        yield return new(
            $"县不予认定：{counties.Zh}",
            $"a county is not recognised by {counties.En}"
        );
        foreach (VetoCondition veto in standard.Vetoes)
        {
            yield return InBoth(language => veto.Id + " " + veto.Name.In(language));
        }
    }

    private static IEnumerable<LocalizedText> ProvisionLines(
        Standard standard,
        TransitionalProvision provision
    )
    {
        yield return InBoth(language => provision.Id + " " + provision.Name.In(language));
        foreach (ProvisionPart part in provision.Parts)
        {
            Criterion criterion = standard.Criteria.First(item => item.Id == part.Criterion);
            Criterion eased = criterion with
            {
                Quantity = part.Quantity ?? criterion.Quantity,
                Limit = part.Limit ?? criterion.Limit,
            };
            yield return InBoth(language =>
                provision.Id
                + " "
                + CriterionLine(eased, language)
                + (language == Language.Chinese ? "（" : " (")
                + StandardText.Conditions(part.Only, language)
                + (language == Language.Chinese ? "）" : ")")
            );
        }
    }

    /// <summary>Whether a rule stands in the standard's own text; readings and practice are the same whoever is read.</summary>
    private static LocalizedText Standing(Standard standard, Clause clause) =>
        clause.Mark == standard.MainText
        || clause.Mark is SourceMark.F or SourceMark.P or SourceMark.R
            ? new LocalizedText("", "")
            : new LocalizedText(
                $"（仅见 [{clause.Mark}]，不在正文）",
                $" (only in [{clause.Mark}], not in the main text)"
            );

    private static LocalizedText InBoth(Func<Language, string> text) =>
        new(text(Language.Chinese), text(Language.English));

    private static LocalizedText With(this LocalizedText text, LocalizedText more) =>
        new(text.Zh + more.Zh, text.En + more.En);

    private sealed record Rule(
        string Topic,
        LocalizedText Name,
        ImmutableArray<LocalizedText> Lines
    );
}
