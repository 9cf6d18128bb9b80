using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>What no action mends: tasks for what is not met in the end, and what remains open.</summary>
internal sealed class Rest
{
    public Rest(Evaluation after, ResourceNeeds needs, NonResourcePlanner others, int? phase)
    {
        var planned = new HashSet<Criterion>(needs.Criteria);
        var tasks = ImmutableArray.CreateBuilder<RoadmapTask>();
        var remaining = ImmutableArray.CreateBuilder<RoadmapRemainder>();
        foreach (
            Finding finding in after.Findings.Where(finding =>
                finding.Outcome == Outcome.NotMet && !planned.Contains(finding.Criterion)
            )
        )
        {
            if (
                ResourceNeeds.IsResource(after.Standard, finding.Criterion)
                || others.IsConcerned(finding.Criterion)
            )
            {
                remaining.Add(
                    new RoadmapRemainder
                    {
                        Indicator = finding.Criterion.Id,
                        Subject = SentenceOf(finding),
                        Why = RoadmapTexts.NotPlanned,
                    }
                );
                continue;
            }

            tasks.Add(
                new RoadmapTask
                {
                    Indicator = finding.Criterion.Id,
                    Phase = phase,
                    School = finding.Subject.School,
                    Text = SentenceOf(finding),
                    Why = RoadmapTexts.WhyOf(finding),
                    Departments = finding.Departments,
                }
            );
        }

        foreach (
            (VetoEvaluation veto, School? school) in after
                .Vetoes.Select(veto => (veto, (School?)null))
                .Concat(
                    after.Schools.SelectMany(school =>
                        school.Vetoes.Select(veto => (veto, (School?)school.School))
                    )
                )
                .Where(pair => pair.veto.Outcome == Outcome.NotMet)
        )
        {
            tasks.Add(
                new RoadmapTask
                {
                    Indicator = veto.Veto.Id,
                    Phase = phase,
                    School = school,
                    Text = new(
                        (school?.Name ?? after.County.Name) + "：" + veto.Veto.Name.Zh,
                        (school?.Name ?? after.County.Name) + ": " + veto.Veto.Name.En
                    ),
                    Why = RoadmapTexts.Veto,
                    Departments = veto.Veto.Departments,
                }
            );
        }

        // A mean of coefficients that all are met is met, unless its own limit is lower than theirs and not all of them are planned.
        remaining.AddRange(
            after
                .Coefficients.Where(coefficient =>
                    coefficient.Outcome == Outcome.NotMet
                    || (
                        coefficient.Indicator == CoefficientEvaluation.CompositeId
                        && coefficient.Outcome == Outcome.Undetermined
                    )
                )
                .Select(coefficient =>
                    RoadmapTexts.Coefficient(
                        coefficient,
                        coefficient.Outcome == Outcome.Undetermined
                    )
                )
        );
        remaining.AddRange(Missing(after));
        Tasks = tasks.ToImmutable();
        Remaining = remaining.ToImmutable();
    }

    public ImmutableArray<RoadmapTask> Tasks { get; }

    public ImmutableArray<RoadmapRemainder> Remaining { get; }

    private static LocalizedText SentenceOf(Finding finding) =>
        new(finding.In(Language.Chinese), finding.In(Language.English));

    /// <summary>Every missing figure once, with the first rule that asks for it.</summary>
    private static IEnumerable<RoadmapRemainder> Missing(Evaluation after)
    {
        var told = new HashSet<DataPath>();
        IEnumerable<(string Id, ImmutableArray<MissingFigure> Missing)> all = after
            .Findings.Select(finding => (finding.Criterion.Id, finding.Missing))
            .Concat(after.Vetoes.Select(veto => (veto.Veto.Id, veto.Missing)))
            .Concat(
                after
                    .Schools.SelectMany(school => school.Vetoes)
                    .Select(veto => (veto.Veto.Id, veto.Missing))
            );
        return from pair in all
            from missing in pair.Missing
            where told.Add(missing.Path)
            select new RoadmapRemainder
            {
                Indicator = pair.Id,
                Path = missing.Path,
                Subject = new(missing.In(Language.Chinese), missing.In(Language.English)),
                Why = RoadmapTexts.NotReported,
            };
    }
}
