using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Counts of classes and pupils: of each stage, and of a school the classes beyond the limit of one.</summary>
internal static class ClassCounts
{
    /// <summary>小学 first; a stage without sections is left out.</summary>
    public static ImmutableArray<StageTotals> Totals(
        ImmutableArray<Place> sections,
        Figures figures,
        ImmutableArray<SchoolEvaluation> schools
    ) =>
        [
            .. new[] { Stage.Primary, Stage.Junior }
                .Select(stage => Totals(stage, sections, figures, schools))
                .Where(totals => totals.Sections > 0),
        ];

    private static StageTotals Totals(
        Stage stage,
        ImmutableArray<Place> sections,
        Figures figures,
        ImmutableArray<SchoolEvaluation> schools
    )
    {
        int count = 0;
        decimal? pupils = 0;
        long? classes = 0;
        foreach (Place section in sections)
        {
            if (section.Stage == stage)
            {
                count++;
                pupils += figures.PupilsOf(section);
                classes += figures.ClassesOf(section);
            }
        }

        return new StageTotals(
            stage,
            count,
            pupils,
            classes,
            OutcomeCounts.Of(
                schools
                    .Select(school => school.Section(stage))
                    .OfType<SectionEvaluation>()
                    .Select(section => section.Outcome)
            )
        );
    }

    /// <summary>What findings about classes, one by one or together, say of a school.</summary>
    public static ImmutableArray<ClassesBeyondLimit> Of(ImmutableArray<IJudged> judged) =>
        [
            .. judged
                .Where(item =>
                    item.Outcome == Outcome.NotMet
                    && item.Rule.Criterion.Subject == SubjectKind.Class
                )
                .Select(item => Of(item.Rule.Criterion, item.Stage!.Value, [.. item.NotMet])),
        ];

    private static ClassesBeyondLimit Of(Criterion criterion, Stage stage, Finding[] findings)
    {
        // Classes in brackets are judged together: the value is how many they are.
        if (findings[0].ItemLimit is { } ofOne)
        {
            return new ClassesBeyondLimit(criterion, stage, ofOne)
            {
                Count = (int)findings[0].Value!.Value,
                IsCountLeast = findings[0].IsValueLeast,
            };
        }

        bool isExcess = criterion.Comparison is Comparison.AtMost or Comparison.LessThan;
        IEnumerable<decimal> sizes = findings.Select(finding => finding.Value!.Value);
        return new ClassesBeyondLimit(criterion, stage, findings[0].Limit!.Value)
        {
            Count = findings.Length,
            Farthest = isExcess ? sizes.Max() : sizes.Min(),
        };
    }
}
