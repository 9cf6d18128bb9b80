using System.Collections.Immutable;
using Balance.Indicators.Comparisons;

namespace Balance.Indicators;

/// <summary>
/// One concern, or what is about to become one, in words: a finding, all classes of a section, a veto or a coefficient. The one home of how
/// a line of a ledger reads, in reports and in workbooks.
/// </summary>
internal sealed class ConcernRow
{
    /// <summary>What it is known by from year to year.</summary>
    public string Id { get; private init; } = "";

    /// <summary>The id of the indicator, or of the veto.</summary>
    public string Indicator { get; private init; } = "";

    public string Who { get; private init; } = "";

    public string What { get; private init; } = "";

    /// <summary>What it was held against in the last evaluation that has it: ≥ 1.00 人; empty for a veto.</summary>
    public string Required { get; private init; } = "";

    /// <summary>One for each evaluation.</summary>
    public ImmutableArray<ReportText> Values { get; private init; } = [];

    /// <summary>缺 3 人 → 缺 2 人; 缺 3 人 → 达标.</summary>
    public string Gap { get; private init; } = "";

    public ChangeState? State { get; private init; }

    public bool IsFading { get; private init; }

    public ImmutableArray<Outcome?> Outcomes { get; private init; } = [];

    public ImmutableArray<LocalizedText> Departments { get; private init; } = [];

    public string? Township { get; private init; }

    /// <summary>Every one of a comparison: coefficients after the findings.</summary>
    public static ImmutableArray<ConcernRow> Of(
        ReportBuilder report,
        EvaluationComparison changes
    ) =>
        [
            .. changes
                .Findings.Where(item => item.State is not null || item.IsFading)
                .Select(item => Of(report, item)),
            .. changes
                .Coefficients.Where(item => item.State is not null || item.IsFading)
                .Select(item => Of(report, item)),
        ];

    private static ConcernRow Of(ReportBuilder report, FindingChange item)
    {
        Observation last = item.Observations.Last(one => one.Outcome is not null);
        return new()
        {
            Id = item.Id,
            Indicator = last.Judged?.Rule.Indicator.Id ?? item.Criterion,
            Who = item.SubjectIn(report.Language),
            What = last.Judged is { Rule: var rule }
                ? rule.Indicator.Id + " " + report.Text(rule.Criterion.Name)
                : item.Criterion + " " + report.Text(item.Name),
            Required = last.Judged?.First is { Limit: { } limit } first
                ? FigureText.Limit(first, limit, report.Language)
                : "",
            Values = [.. item.Observations.Select(one => ValueParser(report, one))],
            Gap = GapOf(
                report,
                item.State,
                item.Observations.Where(one => one.Shortfall is not null)
                    .Select(one => Shortfall(report, one))
            ),
            State = item.State,
            IsFading = item.IsFading,
            Outcomes = item.Outcomes,
            Departments = last.Judged?.Rule.Indicator.Departments ?? last.Veto!.Veto.Departments,
            Township = item.School?.Schools.Last(school => school is not null)!.School.Township,
        };
    }

    private static ConcernRow Of(ReportBuilder report, CoefficientChange item)
    {
        CoefficientEvaluation last = item.Coefficients.Last(one => one is not null)!;
        return new()
        {
            Id = item.Id,
            Indicator = item.Indicator,
            Who = CoefficientChapter.Subject(report, last),
            What = CoefficientChapter.FullName(report, last),
            Required = FigureText.CoefficientLimit(last.Limit),
            Values = [.. item.Coefficients.Select(one => one is null ? "—" : report.Value(one))],
            Gap = GapOf(
                report,
                item.State,
                item.Coefficients.Where(one => one?.Excess is not null)
                    .Select(one => CoefficientChapter.Gap(report, one!))
            ),
            State = item.State,
            IsFading = item.IsFading,
            Outcomes = item.Outcomes,
            Departments = last.Departments,
        };
    }

    private static ReportText ValueParser(ReportBuilder report, Observation observation)
    {
        if (observation.Outcome is not { } outcome)
        {
            return "—";
        }

        if (observation.Judged is Finding finding)
        {
            return report.Value(finding);
        }

        return observation.Value is { } count
            ? new ReportText(
                FigureText.Plain(count)
                    + FigureText.Unit(observation.ShortfallUnit!.Value, report.Language)
                    + report.Text("超限额", " beyond the limit"),
                outcome
            )
            : report.Text(outcome);
    }

    private static string Shortfall(ReportBuilder report, Observation observation) =>
        observation.Judged is Finding { Shortfall: { } shortfall }
            ? FigureText.Shortfall(shortfall, report.Language)
            : report.Text("超 ", "over by ")
                + FigureText.Plain(observation.Shortfall!.Value)
                + FigureText.Unit(observation.ShortfallUnit!.Value, report.Language);

    /// <summary>The first gap and the last; of what is closed that it is met now, of what is gone that it is.</summary>
    private static string GapOf(ReportBuilder report, ChangeState? state, IEnumerable<string> gaps)
    {
        List<string> all = [.. gaps];
        if (all.Count > 0 && state is ChangeState.Closed or ChangeState.Gone)
        {
            all.Add(
                state == ChangeState.Closed
                    ? report.Text(Outcome.Met).Text
                    : report.Text(ChangeState.Gone.Name())
            );
        }

        return all.Count == 0 ? ""
            : all[0] == all[all.Count - 1] ? all[0]
            : all[0] + " → " + all[all.Count - 1];
    }
}
