using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>Makes a roadmap: evaluates, plans, changes the county, evaluates again, and holds the one against the other.</summary>
internal static class RoadmapPlanner
{
    public static Roadmap Plan(
        Standard standard,
        County county,
        RoadmapOptions options,
        CancellationToken cancellationToken
    )
    {
        Evaluation before = standard.Evaluate(county, null, cancellationToken);
        ImmutableArray<Place> places = Place.SchoolsOf(county);
        var bench = new Workbench(county);
        var needs = new ResourceNeeds(before, places, options.Prices);
        var resources = new ResourcePlanner(before, needs, options, bench);
        resources.Plan();
        cancellationToken.ThrowIfCancellationRequested();
        new TeacherPlanner(resources, bench).Plan(places);
        var others = new OtherPlanner(before, bench);
        others.Plan();
        Evaluation after = EvaluateAgain(standard, bench.County, cancellationToken);
        RoadmapAllowance[] allowances = [.. needs.AllowancesOf(after)];
        Check(after, needs, allowances, resources, others);
        var rest = new Rest(after, needs, others);
        return new Roadmap(standard, county, options)
        {
            Before = before,
            After = after,
            Actions = [.. bench.Actions],
            Moves = [.. resources.Moves],
            Totals = [.. resources.Totals],
            Allowances = [.. allowances],
            Tasks = rest.Tasks,
            Remaining = [.. resources.Remaining, .. rest.Remaining],
            Cost = options.Prices is null ? null : resources.Cost,
            LowerBound = options.Prices is null ? null : resources.LowerBound,
        };
    }

    private static Evaluation EvaluateAgain(
        Standard standard,
        County changed,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return standard.Evaluate(changed, null, cancellationToken);
        }
        catch (BadDataException impossible)
        {
            throw new InvalidOperationException(
                "The roadmap would make figures impossible, which is a fault of this library: "
                    + impossible.Message,
                impossible
            );
        }
    }

    /// <summary>What was promised is what the evaluator says; else the roadmap is wrong and nobody gets it.</summary>
    private static void Check(
        Evaluation after,
        ResourceNeeds needs,
        RoadmapAllowance[] allowances,
        ResourcePlanner resources,
        OtherPlanner others
    )
    {
        var planned = new HashSet<Criterion>(needs.Criteria);
        var allowed = new HashSet<(string, Stage?, string)>(
            allowances.Select(left => (left.School.Code, (Stage?)left.Stage, left.Indicator))
        );
        string? broken = after
            .Findings.Where(finding =>
                finding.Outcome == Outcome.NotMet
                && (
                    others.IsPlanned(finding)
                    || (
                        planned.Contains(finding.Criterion)
                        && !allowed.Contains(
                            (
                                finding.Subject.School!.Code,
                                finding.Subject.Stage,
                                finding.Criterion.Id
                            )
                        )
                    )
                )
            )
            .Select(finding => finding.In(Language.English))
            .Concat(
                after
                    .Coefficients.Where(coefficient =>
                        resources.Coefficients.Contains((coefficient.Stage, coefficient.Indicator))
                        && coefficient.Outcome != Outcome.Met
                    )
                    .Select(coefficient => RoadmapTexts.SubjectOf(coefficient).En)
            )
            .Concat(
                after
                    .Schools.Where(school =>
                        school.Sections.Any(section =>
                            section.Outcome == Outcome.NotMet
                            && section.Findings.All(finding => planned.Contains(finding.Criterion))
                        )
                    )
                    .Select(school => school.School.Name)
            )
            .FirstOrDefault();
        if (broken is not null)
        {
            throw new InvalidOperationException(
                "The county with every action of the roadmap does not meet what was promised, which is a fault of this library: "
                    + broken
            );
        }
    }
}
