using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Applies a rule for classes to a section's: one by one, or together where they are reported in brackets.</summary>
internal sealed class ClassJudge(
    CriterionJudge judge,
    Figures figures,
    ScopeTest scopes,
    EvaluationOptions options
)
{
    private readonly List<ReportedItem> _items = [];

    /// <summary>Adds the findings of a section's classes: one by one, or together where they are reported in brackets.</summary>
    public void Judge(Rule rule, Place section, List<IJudged> findings)
    {
        Criterion criterion = rule.Criterion;
        Measure measure = criterion.Quantity.Of[0].Measure;
        if (Figures.PlainItems(measure, section) is { } sizes)
        {
            JudgeOneByOne(rule, section, sizes, findings);
            return;
        }

        _items.Clear();
        MissingList? missing = figures.AddItems(measure, section, _items);
        if (missing is not null)
        {
            AddUnlisted(rule, section, missing, findings);
            return;
        }

        if (_items.Exists(static item => item.Unsure is not null))
        {
            if (judge.Judge(rule, Place.OfClasses(section, [.. _items])) is { } together)
            {
                findings.Add(together);
            }

            return;
        }

        JudgeOneByOne(rule, section, [.. _items.Select(item => item.Known)], findings);
    }

    private void JudgeOneByOne(
        Rule rule,
        Place section,
        ImmutableArray<decimal> sizes,
        List<IJudged> findings
    )
    {
        if (sizes.IsEmpty)
        {
            return;
        }

        Criterion criterion = rule.Criterion;
        ScopeResult scope = scopes.Of(criterion.Scope, section);
        decimal? limit = criterion.Limit.For(section.Stage, section.School);
        bool isPlain =
            limit is not null
            && scope.IsAddressed.Holds == true
            && scope.IsExcepted.Holds == false
            && figures.MissingFacts(criterion.Limit, section) is null;
        Finding?[]? judged = null;
        for (int i = 0; i < sizes.Length; i++)
        {
            // Most classes are met, and need nothing more to be said of them.
            if (isPlain && IsMet(criterion, sizes[i], limit!.Value))
            {
                continue;
            }

            if (judge.Judge(rule, Place.OfClass(section, sizes[i], i + 1)) is not { } finding)
            {
                // The rule is not about the section, and so about none of its classes.
                return;
            }

            (judged ??= new Finding?[sizes.Length])[i] = finding;
        }

        findings.Add(new ListedClasses(rule, section, sizes, limit, judged));
    }

    /// <summary>
    /// One finding for all classes of a section that are reported in brackets: how many are beyond the limit of one. What lies
    /// on one side of it in whole brackets is decided; a bracket that it cuts leaves the rest open.
    /// </summary>
    public static void Apply(Finding finding, decimal? limit, IReadOnlyList<ReportedItem> items)
    {
        finding.Outcome = Outcome.Undetermined;
        if (limit is not { } ofOne)
        {
            return;
        }

        Criterion criterion = finding.Criterion;
        bool isBelow = criterion.Comparison is Comparison.AtMost or Comparison.LessThan;
        long beyond = 0;
        Rational? nearest = null;
        var unsure = ImmutableArray.CreateBuilder<MissingFigure>();
        foreach (ReportedItem item in items)
        {
            FigureRange size = item.Size;
            switch (size.Holds(criterion.Comparison, ofOne))
            {
                case true:
                    // All are past this end of their bracket: it is as far from the limit as they can be.
                    if (
                        (isBelow ? size.Least : size.Most) is { } end
                        && (nearest is not { } known || (isBelow ? end > known : end < known))
                    )
                    {
                        nearest = end;
                    }

                    break;
                case false:
                    beyond += item.Count;
                    break;
                default:
                    unsure.Add(item.Unsure!);
                    break;
            }
        }

        finding.ItemLimit = ofOne;
        finding.Limit = 0;
        if (beyond == 0 && unsure.Count > 0)
        {
            finding.Missing = unsure.ToImmutable();
            return;
        }

        Measure measure = criterion.Quantity.Of[0].Measure;
        finding.Outcome = beyond == 0 ? Outcome.Met : Outcome.NotMet;
        finding.Counted = beyond;
        finding.IsValueLeast = unsure.Count > 0;
        if (beyond == 0)
        {
            finding.NearestItem = nearest;
        }
        else
        {
            finding.Shortfall = new Shortfall(
                beyond,
                measure.ItemUnit,
                measure,
                isExcess: true,
                isOfWholeSchool: false
            );
        }
    }

    /// <summary>A section that does not list its classes leaves them open, unless the rule does not concern it.</summary>
    private void AddUnlisted(Rule rule, Place section, MissingList missing, List<IJudged> findings)
    {
        Criterion criterion = rule.Criterion;
        ScopeResult scope = scopes.Of(criterion.Scope, section);
        var finding = new Finding(
            rule,
            section,
            section.Subject(SubjectKind.Section, classNumber: 0)
        )
        {
            Limit = criterion.Limit.For(section.Stage, section.School),
        };
        bool isLimitKnown = figures.MissingFacts(criterion.Limit, section) is null;
        if ((isLimitKnown && finding.Limit is null) || scope.IsAddressed.Holds == false)
        {
            return;
        }

        if (scope.IsExcepted.Holds != true)
        {
            finding.Outcome = Outcome.Undetermined;
            finding.Missing = MissingList.List(missing);
        }

        findings.Add(finding);
    }

    private bool IsMet(Criterion criterion, decimal size, decimal limit) =>
        Exactly.Holds(size, criterion.Comparison, limit)
        && (
            options.Rounding == Rounding.Exact
            || Exactly.Holds(
                ComparedValue.Of(size, criterion.Decimals, options.Rounding),
                criterion.Comparison,
                limit
            )
        );
}
