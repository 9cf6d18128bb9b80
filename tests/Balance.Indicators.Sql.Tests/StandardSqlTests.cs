using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Balance.Indicators.Cli;
using DuckDB.NET.Data;

namespace Balance.Indicators.Sql.Tests;

/// <summary>The views of <c>balance standard sql</c> over generated counties against the evaluator: every ratio, section and coefficient.</summary>
public sealed class StandardSqlTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private const int Counties = 60;

    [Theory]
    [InlineData("haicheng-2023")]
    [InlineData("national-2017")]
    public void DuckDbDecidesAsTheEvaluatorDoes(string id)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Compare(connection, Standard.Find(id)!, "duckdb");
    }

    [SkippableTheory]
    [InlineData("haicheng-2023")]
    [InlineData("national-2017")]
    public void PostgreSqlDecidesAsTheEvaluatorDoes(string id)
    {
        Skip.IfNot(server.IsThere, "There is no PostgreSQL (Debian: postgresql).");
        using DbConnection connection = server.Connect();
        connection.Open();
        Execute(connection, "CREATE SCHEMA \"" + id + "\"; SET search_path TO \"" + id + "\"");
        Compare(connection, Standard.Find(id)!, "postgresql");
    }

    [Fact]
    public void WhatOnlyTheLibraryDecidesIsTold()
    {
        // 50 and 150 ㎡ of 100 pupils each: mean 1, deviation 0.5, which is the limit. 450.0000001 ㎡ has seven decimals, 4.5 each the limit.
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        string script = StandardSql.Of(Standard.Haicheng2023, "duckdb");
        Execute(
            connection,
            script.Replace(
                "\n  \"teachingArea\" decimal(21, 6)",
                "\n  \"teachingArea\" decimal(30, 10)",
                StringComparison.Ordinal
            )
        );
        Execute(
            connection,
            """
            INSERT INTO balance_school (county, school, type) VALUES ('1', 'a', 'primary'), ('1', 'b', 'primary'), ('2', 'a', 'primary'), ('2', 'b', 'primary');
            INSERT INTO balance_section (county, school, stage, pupils, "teachingArea") VALUES
              ('1', 'a', 'primary', 100, 50), ('1', 'b', 'primary', 100, 150), ('2', 'a', 'primary', 100, 450.0000001), ('2', 'b', 'primary', 100, 450);
            """
        );
        Assert.Equal(
            ["1 primary RA4", "1 primary composite", "2 primary RA4", "2 primary composite"],
            Rows(
                connection,
                "SELECT county, stage, criterion FROM balance_coefficient WHERE only_library"
            )
        );
        Assert.Equal(
            ["2 a RA4"],
            Rows(
                connection,
                "SELECT county, school, criterion FROM balance_ratio WHERE only_library"
            )
        );
        Assert.Equal(
            ["2 b met"],
            Rows(
                connection,
                "SELECT county, school, outcome FROM balance_ratio WHERE criterion = 'RA4' AND outcome = 'met' AND NOT only_library"
            )
        );
    }

    /// <summary>Limits stand in the standard alone: another figure there is another in the script.</summary>
    [Fact]
    public void LimitsScopesAndWeightsAreThoseOfTheStandard()
    {
        var standard = Standard.Parse(
            Standard
                .Haicheng2023.ToJson()
                .Replace("5.8", "5.917", StringComparison.Ordinal)
                .Replace("1.32", "1.337", StringComparison.Ordinal)
        );
        string script = StandardSql.Of(standard, "postgresql");
        Assert.Contains("WHEN s.stage = 'junior' THEN 5.917", script);
        Assert.Contains("WHEN 'senior' THEN 1.337", script);
        Assert.DoesNotContain("5.8 ", script);
    }

    /// <summary>A standard with measures of its own, coefficients alone and limits of nothing else.</summary>
    [Fact]
    public void AStandardOfItsOwnMeasuresHasItsViews()
    {
        var standard = Standard.Parse(
            File.ReadAllText(
                Path.Combine(
                    AppContext.BaseDirectory,
                    "../../../../../docs/samples/basic-balance-2012.json"
                )
            )
        );
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Execute(connection, StandardSql.Of(standard, "duckdb"));
        Execute(
            connection,
            """
            INSERT INTO balance_school (county, school, type, books) VALUES ('1', 'a', 'primary', 900), ('1', 'b', 'nineYear', 2100);
            INSERT INTO balance_section (county, school, stage, pupils) VALUES ('1', 'a', 'primary', 300), ('1', 'b', 'primary', 480), ('1', 'b', 'junior', 200);
            """
        );

        // 900 / 300 = 3; 480 of 480 + 1.1 * 200 = 700 weighted pupils: 2100 * 480 / 700 / 480 = 3.
        Assert.Equal(
            ["a 3 notApplicable", "b 3 notApplicable"],
            Rows(
                connection,
                "SELECT school, value, outcome FROM balance_ratio WHERE criterion = 'B5' AND stage = 'primary'"
            )
        );
        Assert.Equal(
            ["2 0"],
            Rows(
                connection,
                "SELECT sections, value FROM balance_coefficient WHERE criterion = 'B5' AND stage = 'primary'"
            )
        );
    }

    [Fact]
    public void WhatCannotBeToldIsRefused()
    {
        var standard = Standard.Parse(
            Standard
                .National2017.ToJson()
                .Replace(
                    "\"of\": [\"teachingArea\"]",
                    "\"of\": [\"teachingArea\", \"sportsArea\"]",
                    StringComparison.Ordinal
                )
        );
        CommandException refused = Assert.Throws<CommandException>(() =>
            StandardSql.Of(standard, "duckdb")
        );
        Assert.Equal(65, refused.ExitCode);
        Assert.StartsWith("national-2017: RA4: only one measure", refused.Messages[0].En);
    }

    private static void Compare(DbConnection connection, Standard standard, string dialect)
    {
        ImmutableArray<County> counties = CountiesOfSql.Make(Counties);
        Execute(connection, StandardSql.Of(standard, dialect));
        Execute(connection, CountiesOfSql.Insert(counties));
        Evaluation[] evaluations = [.. counties.Select(county => standard.Evaluate(county))];
        Assert.Equal(
            Ratios(evaluations, standard),
            Rows(connection, "SELECT county, school, stage, criterion, outcome FROM balance_ratio")
        );
        Assert.Equal(
            Sections(evaluations),
            Rows(
                connection,
                "SELECT county, school, stage, outcome FROM balance_school_rule WHERE outcome <> 'notApplicable'"
            )
        );
        Assert.Equal(
            Coefficients(evaluations),
            Rows(
                connection,
                "SELECT county, stage, criterion, sections, outcome FROM balance_coefficient WHERE sections > 0 OR missing > 0"
            )
        );
        Assert.Empty(Rows(connection, "SELECT county FROM balance_ratio WHERE only_library"));
        Assert.Empty(Rows(connection, "SELECT county FROM balance_coefficient WHERE only_library"));
        var values = new Dictionary<string, double>();
        using (DbCommand command = connection.CreateCommand())
        {
            command.CommandText =
                "SELECT county || ' ' || stage || ' ' || criterion, value FROM balance_coefficient WHERE value IS NOT NULL";
            using DbDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                values.Add(reader.GetString(0), reader.GetDouble(1));
            }
        }

        foreach (
            (string key, double value) in AllCoefficients(evaluations)
                .Where(pair => pair.Item2.Value is not null)
                .Select(pair => (pair.Item1, pair.Item2.Value!.Value))
        )
        {
            Assert.Equal(value, values[key], 1e-9);
        }

        // Every outcome was there, or the comparison says little.
        foreach (string outcome in new[] { "met", "notMet", "undetermined" })
        {
            Assert.Contains(
                Ratios(evaluations, standard),
                row => row.EndsWith(" " + outcome, StringComparison.Ordinal)
            );
            Assert.Contains(
                Sections(evaluations),
                row => row.EndsWith(" " + outcome, StringComparison.Ordinal)
            );
            Assert.Contains(
                Coefficients(evaluations),
                row => row.EndsWith(" " + outcome, StringComparison.Ordinal)
            );
        }
    }

    private static string[] Ratios(Evaluation[] evaluations, Standard standard) =>
        Sorted(
            from evaluation in evaluations
            from finding in evaluation.Findings
            where standard.Coefficients.Criteria.Contains(finding.Criterion.Id)
            select $"{evaluation.County.Code} {finding.Subject.School!.Code} {Code(finding.Subject.Stage)} {finding.Criterion.Id} {Code(finding.Outcome)}"
        );

    private static string[] Sections(Evaluation[] evaluations) =>
        Sorted(
            from evaluation in evaluations
            from school in evaluation.Schools
            from section in school.Sections
            where section.Outcome != Outcome.NotApplicable
            select $"{evaluation.County.Code} {school.School.Code} {Code(section.Stage)} {Code(section.Outcome)}"
        );

    private static string[] Coefficients(Evaluation[] evaluations) =>
        Sorted(
            AllCoefficients(evaluations)
                .Where(pair => pair.Item2.Sections > 0 || !pair.Item2.Missing.IsEmpty)
                .Select(pair => $"{pair.Item1} {pair.Item2.Sections} {Code(pair.Item2.Outcome)}")
        );

    private static IEnumerable<(string, CoefficientEvaluation)> AllCoefficients(
        Evaluation[] evaluations
    ) =>
        from evaluation in evaluations
        from coefficient in evaluation.Coefficients
        select (
            $"{evaluation.County.Code} {Code(coefficient.Stage)} {coefficient.Indicator}",
            coefficient
        );

    private static string Code<T>(T term) =>
        term!.ToString() is { Length: > 0 } name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    private static void Execute(DbConnection connection, string script)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = script;
        _ = command.ExecuteNonQuery();
    }

    private static string[] Rows(DbConnection connection, string query)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = query;
        using DbDataReader reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(
                string.Join(
                    ' ',
                    Enumerable
                        .Range(0, reader.FieldCount)
                        .Select(i =>
                            Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)
                        )
                )
            );
        }

        return Sorted(rows);
    }

    private static string[] Sorted(IEnumerable<string> rows) =>
        [.. rows.Order(StringComparer.Ordinal)];
}
