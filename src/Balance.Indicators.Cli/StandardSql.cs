using System.Collections.Immutable;
using static Balance.Indicators.Cli.SqlText;

namespace Balance.Indicators.Cli;

/// <summary>
/// The resource criteria of a standard, its school rule and its coefficients as views of two tables: for counties that lie in a database, all of
/// them at once. Limits, scopes and weights are written from the standard. What cannot be said so is refused, and what only the
/// evaluator decides exactly is told in a column.
/// </summary>
internal sealed class StandardSql
{
    private readonly Standard _standard;
    private readonly bool _isDuckDb;
    private readonly ImmutableArray<Criterion> _criteria;

    private StandardSql(Standard standard, string dialect)
    {
        _standard = standard;
        _isDuckDb = dialect == DuckDb;
        _criteria =
        [
            .. standard.Criteria.Where(criterion =>
                standard.SchoolRule?.Criteria.Contains(criterion.Id) == true
                || standard.Coefficients.Criteria.Contains(criterion.Id)
                || standard.Composite?.Criteria.Contains(criterion.Id) == true
            ),
        ];
    }

    public const string PostgreSql = "postgresql";

    public const string DuckDb = "duckdb";

    /// <summary>How near to its limit a coefficient is that floating point does not decide.</summary>
    private const string Near = "1e-9";

    private string Exact => _isDuckDb ? "decimal(21, 6)" : "numeric";

    /// <summary>So many digits in all that no product of two has more than the 38 that DuckDB keeps.</summary>
    private string Weighted => _isDuckDb ? "decimal(20, 6)" : "numeric";

    private string Whole => _isDuckDb ? "decimal(18, 0)" : "numeric";

    /// <summary>The script.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="dialect">Whose SQL.</param>
    public static string Of(Standard standard, string dialect) =>
        new StandardSql(standard, dialect).Write();

    private string Write() =>
        $"""
            -- {_standard.Id}  {_standard.Name.Zh}
            -- SHA-256 {_standard.ComputeSha256()}

            CREATE TABLE IF NOT EXISTS balance_school (
              county text NOT NULL, school text NOT NULL,
              type text, location text, ownership text, boarding boolean, "builtYear" integer,
              pupils {Whole}{Columns(MeasureLevels.School)},
              PRIMARY KEY (county, school)
            );

            CREATE TABLE IF NOT EXISTS balance_section (
              county text NOT NULL, school text NOT NULL, stage text NOT NULL,
              pupils {Whole}{Columns(MeasureLevels.Section)},
              PRIMARY KEY (county, school, stage)
            );

            CREATE OR REPLACE VIEW balance_part AS
            WITH stages AS (
              SELECT county, school, stage,
                CAST(pupils AS {Whole}) AS pupils,
                {ByStage(stage =>
                _standard.SplitWeights[stage]
            )} * CAST(pupils AS {Whole}) AS weighted
              FROM balance_section
            ), whole AS (
              SELECT county, school,
                CASE WHEN count(*) = count(pupils) THEN CAST(sum(weighted) AS {Weighted}) END AS weighted,
                CASE WHEN count(*) = count(pupils) THEN sum(pupils) END AS pupils,
                CASE WHEN count(*) FILTER (WHERE stage <> 'senior') = count(pupils) FILTER (WHERE stage <> 'senior')
                  THEN coalesce(sum(pupils) FILTER (WHERE stage <> 'senior'), 0) END AS compulsory
              FROM stages GROUP BY county, school
            ), section AS (
              SELECT s.*, f.type, f.location, f.ownership, f.boarding, f."builtYear", w.weighted{SharedColumns()},
                coalesce(CAST(f.pupils AS {Whole}), CASE WHEN f.type = 'specialEducation' THEN w.pupils WHEN f.type IS NOT NULL THEN w.compulsory END) AS own_pupils,
                coalesce(CAST(f.pupils AS {Whole}), CASE WHEN f.type IS NOT NULL THEN w.pupils END) AS all_pupils
              FROM balance_section s
              JOIN balance_school f ON f.county = s.county AND f.school = s.school
              JOIN whole w ON w.county = s.county AND w.school = s.school
              WHERE s.stage <> 'senior'
            )
            {string.Join("\nUNION ALL\n", _criteria.Select(Part))};

            CREATE OR REPLACE VIEW balance_ratio AS
            SELECT county, school, stage, criterion, numerator, denominator,
              CAST(numerator AS double precision) / NULLIF(CAST(denominator AS double precision), 0) AS value,
              limit_figure, outcome,
              outcome = 'notMet' AND {Floor()} AS below_floor,
              only_library
            FROM (
              SELECT balance_part.*, CASE
                WHEN excepted THEN 'notApplicable'
                WHEN pupils = 0 OR shown_only THEN 'notApplicable'
                WHEN addressed IS NULL OR excepted IS NULL OR limit_open THEN 'undetermined'
                WHEN numerator IS NULL OR denominator IS NULL THEN 'undetermined'
                WHEN holds THEN 'met' ELSE 'notMet' END AS outcome
              FROM balance_part
              WHERE addressed IS NOT FALSE AND (excepted IS TRUE OR shown_only OR limit_open OR limit_figure IS NOT NULL)
            ) judged;

            {SchoolRule()}{Coefficients()}
            """.Replace(
            "\r",
            "",
            StringComparison.Ordinal
        ) + "\n";

    private string Part(Criterion criterion)
    {
        Measure measure = MeasureOf(criterion);
        string own = measure.IsReportedBy(MeasureLevels.Section)
            ? $"CAST(s.{Name(measure)} AS {Exact})"
            : $"CAST(NULL AS {Exact})";
        string whole = measure.IsShared
            ? $"CAST(s.{Name(measure, "whole ")} AS {Exact})"
            : $"CAST(NULL AS {Exact})";
        decimal times = criterion.Quantity.Times;
        string limit = LimitOf(criterion);
        string numerator =
            $"CASE WHEN {own} IS NOT NULL THEN {own} * {Number(times)} ELSE {whole} * {ByStage(stage => times * _standard.SplitWeights[stage])} END";
        string denominator =
            $"CASE WHEN {own} IS NULL AND {whole} IS NOT NULL THEN CASE WHEN s.type IS NOT NULL THEN s.weighted END ELSE CAST(s.pupils AS {Whole}) END";
        string inexact = _isDuckDb
            ? $"coalesce(s.{(measure.IsReportedBy(MeasureLevels.Section) ? Name(measure) : "pupils")} <> {(measure.IsReportedBy(MeasureLevels.Section) ? own : $"CAST(s.pupils AS {Whole})")}, FALSE)"
                + (
                    measure.IsShared
                        ? $" OR coalesce(s.{Name(measure, "whole ")} <> {whole}, FALSE)"
                        : ""
                )
            : "FALSE";
        return $"""
            SELECT part.*, numerator {Sign(criterion.Comparison)} limit_figure * denominator AS holds
            FROM (
              SELECT s.county, s.school, s.stage, {Text(
                criterion.Id
            )} AS criterion, CAST(s.pupils AS {Whole}) AS pupils,
                {numerator} AS numerator,
                {denominator} AS denominator,
                {limit} AS limit_figure,
                {OpenLimit(criterion)} AS limit_open,
                {(criterion.Limit.IsNone ? "TRUE" : "FALSE")} AS shown_only,
                {(
                criterion.Scope is { Only.IsEmpty: false } only ? Any(only.Only) : "TRUE"
            )} AS addressed,
                {(criterion.Scope is { } scope ? Any(scope.Except) : "FALSE")} AS excepted,
                {inexact} AS only_library
              FROM section s
            ) part
            """;
    }

    private string SchoolRule() =>
        _standard.SchoolRule is not { } rule
            ? ""
            : $"""
                CREATE OR REPLACE VIEW balance_school_rule AS
                SELECT county, school, stage,
                  count(*) FILTER (WHERE outcome = 'met') AS met,
                  count(*) FILTER (WHERE outcome = 'notMet') AS not_met,
                  count(*) FILTER (WHERE outcome = 'undetermined') AS undetermined,
                  CASE
                    WHEN count(*) FILTER (WHERE outcome = 'notMet') > {Number(
                    rule.Criteria.Length - rule.AtLeast
                )} OR count(*) FILTER (WHERE below_floor) > 0 THEN 'notMet'
                    WHEN count(*) FILTER (WHERE outcome = 'undetermined') > 0 THEN 'undetermined'
                    WHEN count(*) FILTER (WHERE outcome = 'met') > 0 THEN 'met'
                    ELSE 'notApplicable' END AS outcome,
                  bool_or(only_library) AS only_library
                FROM balance_ratio
                WHERE criterion IN ({Ids(rule.Criteria)})
                GROUP BY county, school, stage;


                """;

    private string Coefficients()
    {
        string composite = _standard.Composite is not { } rule
            ? ""
            : $"""

                UNION ALL
                SELECT county, stage, '{CoefficientEvaluation.CompositeId}', max(sections), sum(missing), avg(value),
                  bool_or(sections > 0 AND value IS NULL), {LimitOf(rule)}, {(
                    rule.Limit.IsNone ? "TRUE" : "FALSE"
                )}, bool_or(only_library)
                FROM spread WHERE criterion IN ({Ids(rule.Criteria)}){Stages(
                    rule
                )} GROUP BY county, stage
                """;
        CoefficientRule single = _standard.Coefficients;
        return $"""
            CREATE OR REPLACE VIEW balance_coefficient AS
            WITH counted AS (
              SELECT county, stage, criterion, only_library, CAST(pupils AS double precision) AS pupils,
                addressed IS NULL OR excepted IS NULL OR numerator IS NULL OR denominator IS NULL OR pupils IS NULL AS is_missing,
                CAST(numerator AS double precision) / NULLIF(CAST(denominator AS double precision), 0) AS value
              FROM balance_part
              WHERE addressed IS NOT FALSE AND excepted IS NOT TRUE AND (pupils IS NULL OR pupils > 0)
            ), mean AS (
              SELECT county, stage, criterion, sum(pupils * value) / sum(pupils) AS mean
              FROM counted WHERE NOT is_missing GROUP BY county, stage, criterion
            ), spread AS (
              SELECT p.county, p.stage, p.criterion, count(c.county) FILTER (WHERE NOT c.is_missing) AS sections,
                count(c.county) FILTER (WHERE c.is_missing) AS missing,
                sqrt(sum(c.pupils * (c.value - m.mean) * (c.value - m.mean)) FILTER (WHERE NOT c.is_missing)
                  / sum(c.pupils) FILTER (WHERE NOT c.is_missing)) / NULLIF(max(m.mean), 0) AS value,
                coalesce(bool_or(c.only_library), FALSE) AS only_library
              FROM (SELECT DISTINCT county, stage, criterion FROM balance_part) p
              LEFT JOIN counted c ON c.county = p.county AND c.stage = p.stage AND c.criterion = p.criterion
              LEFT JOIN mean m ON m.county = p.county AND m.stage = p.stage AND m.criterion = p.criterion
              GROUP BY p.county, p.stage, p.criterion
            ), held AS (
            SELECT county, stage, criterion, sections, missing, value, sections > 0 AND value IS NULL AS is_undefined,
              {LimitOf(single)} AS limit_figure, {(
                single.Limit.IsNone ? "TRUE" : "FALSE"
            )} AS shown_only, only_library
            FROM spread WHERE criterion IN ({Ids(single.Criteria)}){Stages(single)}{composite}
            )
            SELECT county, stage, criterion, sections, missing, value, limit_figure,
              CASE
                WHEN shown_only THEN 'notApplicable'
                WHEN missing > 0 OR is_undefined THEN 'undetermined'
                WHEN sections = 0 THEN 'notApplicable'
                WHEN value <= limit_figure THEN 'met' ELSE 'notMet' END AS outcome,
              only_library OR coalesce(abs(value - limit_figure) <= {Near}, FALSE) AS only_library
            FROM held;
            """;
    }

    /// <summary>The measure over the pupils, which is what a criterion of these is of.</summary>
    private Measure MeasureOf(Criterion criterion) =>
        criterion
            is {
                Subject: SubjectKind.Section,
                Quantity:
                {
                    Of: [{ Kind: TermKind.Value, IsSubtracted: false, Measure: var measure }],
                    Per: [{ Kind: TermKind.Value, IsSubtracted: false, Measure: var per }],
                },
            }
        && per == Measures.Pupils
        && measure != Measures.Pupils
            ? measure
            : throw Refused(
                $"{criterion.Id}：只有一个要素除以学生数的，才能写成视图。",
                $"{criterion.Id}: only one measure per pupils can be written as a view."
            );

    private CommandException Refused(string zh, string en) =>
        CommandException.BadData(_standard.Id, [new LocalizedText(zh, en)]);

    /// <summary>Columns of the measures that are reported there.</summary>
    private string Columns(MeasureLevels level) =>
        string.Concat(
            _criteria
                .Select(MeasureOf)
                .Distinct()
                .Where(measure =>
                    level == MeasureLevels.Section
                        ? measure.IsReportedBy(MeasureLevels.Section)
                        : measure.IsShared
                )
                .Select(measure => $",\n  {Name(measure)} {Exact}")
        );

    private string SharedColumns() =>
        string.Concat(
            _criteria
                .Select(MeasureOf)
                .Distinct()
                .Where(measure => measure.IsShared)
                .Select(measure => $",\n    f.{Name(measure)} AS {Name(measure, "whole ")}")
        );

    private static string LimitOf(Criterion criterion) =>
        criterion.Limit.IsNone
            ? "CAST(NULL AS decimal(18, 6))"
            : "CASE"
                + string.Concat(
                    criterion.Limit.Cases.Select(item =>
                        $" WHEN {Case(item)} THEN {Number(item.Figure)}"
                    )
                )
                + " END";

    private static string LimitOf(CoefficientRule rule) =>
        rule.Limit.IsNone
            ? "CAST(NULL AS double precision)"
            : "CAST(CASE stage"
                + string.Concat(
                    new[] { Stage.Primary, Stage.Junior }
                        .Where(stage => rule.Limit.For(stage, null, null) is not null)
                        .Select(stage =>
                            $" WHEN {Text(Vocabulary.Code(stage))} THEN {Number(rule.Limit.For(stage, null, null)!.Value)}"
                        )
                )
                + " END AS double precision)";

    /// <summary>Only the stages that have a limit, where any has.</summary>
    private static string Stages(CoefficientRule rule) =>
        rule.Limit.IsNone ? "" : $" AND {LimitOf(rule)} IS NOT NULL";

    private static string Case(LimitCase item) =>
        string.Join(
            " AND ",
            new[]
            {
                item.Stage is { } stage ? $"s.stage = {Text(Vocabulary.Code(stage))}" : null,
                item.Type is { } type ? $"s.type = {Text(Vocabulary.Code(type))}" : null,
                item.Location is { } place ? $"s.location = {Text(Vocabulary.Code(place))}" : null,
            }
                .OfType<string>()
                .DefaultIfEmpty("TRUE")
        );

    private static string OpenLimit(Criterion criterion)
    {
        string[] open =
        [
            .. criterion
                .Limit.Cases.SelectMany(item =>
                    new[]
                    {
                        item.Type is null ? null : "s.type IS NULL",
                        item.Location is null ? null : "s.location IS NULL",
                    }
                        .OfType<string>()
                        .Select(fact =>
                            item.Stage is { } stage
                                ? $"(s.stage = {Text(Vocabulary.Code(stage))} AND {fact})"
                                : $"({fact})"
                        )
                )
                .Distinct(),
        ];
        return open.Length == 0 ? "FALSE" : string.Join(" OR ", open);
    }

    private string Floor() =>
        _standard.SchoolRule is { } rule
            ? $"numerator < {Number(rule.Floor)} * limit_figure * denominator"
            : "FALSE";

    /// <summary>Whether one of the conditions holds: NULL where that is not known, as SQL has it.</summary>
    private string Any(ImmutableArray<Condition> conditions) =>
        conditions.IsEmpty
            ? "FALSE"
            : string.Join(" OR ", conditions.Select(condition => $"({All(condition)})"));

    private string All(Condition condition)
    {
        if (condition.Reported is not null)
        {
            throw Refused(
                "条件“填报了某要素”不能写成视图。",
                "a condition that asks what is reported cannot be told as a view."
            );
        }

        string?[] parts =
        [
            OneOf("type", condition.Types),
            OneOf("location", condition.Locations),
            OneOf("ownership", condition.Ownerships),
            condition.Boarding is { } boarding
                ? $"s.boarding = {(boarding ? "TRUE" : "FALSE")}"
                : null,
            condition.BuiltBy is { } year ? $"s.\"builtYear\" <= {Number(year)}" : null,
            .. condition.When.Select(When),
        ];
        return string.Join(" AND ", parts.OfType<string>().DefaultIfEmpty("TRUE"));
    }

    private string When(QuantityCondition when) =>
        when.Quantity is { Of: [{ IsSubtracted: false } term], Per: [] }
        && term.Measure == Measures.Pupils
        && term.Kind is TermKind.Value or TermKind.AllStages
            ? $"{(term.Kind == TermKind.Value ? "s.own_pupils" : "s.all_pupils")} * {Number(when.Quantity.Times)} {Sign(when.Comparison)} {Number(when.Limit)}"
            : throw Refused(
                "条件只有按学生数的，才能写成视图。",
                "of conditions with figures only those of pupils can be written as a view."
            );
}
