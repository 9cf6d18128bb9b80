using System.Collections.Immutable;
using Balance.Indicators;

// Not under Balance.Indicators, as the code of a reader is not.
namespace Readme.Tests;

/// <summary>The code of docs/guides/build-a-county-in-code.md, compiled and run as it stands there.</summary>
public sealed class BuildGuideTests
{
    [Fact]
    public void RowsBecomeACounty()
    {
        SchoolRow[] schools =
        [
            new("0000000001", "示例小学", "小学", "镇区", "东街道", 1440.5m),
            new("0000000002", "示例初中", "初中", null, null, null),
        ];
        SectionRow[] sections =
        [
            new("0000000001", "小学", 88, 0, [45, 43]),
            new("0000000002", "初中", 60, null, null),
        ];
        using var log = new StringWriter { NewLine = "\n" };

        var county = new County("000000", "示例县")
        {
            Year = 2025,
            Measures = MeasureSet
                .Empty.With("layoutCompliant", true)
                .With("averageTeacherSalary", 92000)
                .With("monitoredSubjects", new[] { new MonitoredSubject("语文", 3, 0.12m) }),
            Vetoes = ImmutableSortedDictionary<string, bool>.Empty.Add("V1", false),
            Schools = [.. schools.Select(row => ToSchool(row, sections))],
        };

        ImmutableArray<DataProblem> problems = county.Check();
        foreach (DataProblem problem in problems)
        {
            log.WriteLine($"{problem.Severity}: {problem:en}");
        }

        if (problems.All(problem => problem.Severity != ProblemSeverity.Rejected))
        {
            Evaluation evaluation = Standard.Haicheng2023.Evaluate(county);
            log.WriteLine(evaluation.Outcome); // NotMet: 示例小学 has reported 0 backbone teachers
            foreach (MissingFigure missing in evaluation.Missing)
            {
                log.WriteLine(missing.Path); // among others schools[1].location
            }
        }

        string json = county.ToJson(); // balance-county/1
        County again = County.Parse(json);

        County next = county with { Year = 2026 };
        Section primary = county.Schools[0].Section(Stage.Primary)!;
        Section more = primary with { Measures = primary.Measures.With("backboneTeachers", 2) };
        School changed = county.Schools[0] with { Sections = [more] };
        County whatIf = county with { Schools = county.Schools.SetItem(0, changed) };

        Assert.Empty(problems);
        Assert.StartsWith("NotMet", log.ToString(), StringComparison.Ordinal);
        Assert.Contains("schools[1].location\n", log.ToString(), StringComparison.Ordinal);
        Assert.Equal(json, again.ToJson());
        Assert.Equal(2026, next.Year);
        Assert.Equal(0m, Backbone(county)); // reported, and none
        Assert.Equal(2m, Backbone(whatIf));
        Assert.Null(county.Schools[1].Section(Stage.Junior)!.Measures.Find("backboneTeachers"));
        Assert.Null(county.Schools[1].Location);
    }

    [Fact]
    public void WhatCannotBeIsTold()
    {
        var county = new County("000000", "示例县")
        {
            Schools =
            [
                new School("0000000001")
                {
                    Sections =
                    [
                        new Section(
                            Stage.Primary,
                            MeasureSet.Empty.With("pupils", 50).With("nearHomePupils", 51)
                        ),
                    ],
                },
            ],
        };

        try
        {
            Standard.Haicheng2023.Evaluate(county);
        }
        catch (BadDataException exception)
        {
            string first = exception.Problems[0].Path.ToString(); // schools[0].sections.primary.nearHomePupils
            Assert.Equal("schools[0].sections.primary.nearHomePupils", first);
            return;
        }

        Assert.Fail("It was evaluated.");
    }

    private static School ToSchool(SchoolRow row, IEnumerable<SectionRow> sections) =>
        new(row.Code)
        {
            Name = row.Name,
            Type = row.Type switch
            {
                "小学" => SchoolType.Primary,
                "初中" => SchoolType.JuniorSecondary,
                "九年一贯制" => SchoolType.NineYear,
                _ => null, // not reported, or a word that we do not know: never a guess
            },
            Location = row.Location switch
            {
                "城区" => Location.Urban,
                "镇区" => Location.Town,
                "乡村" => Location.Rural,
                _ => null,
            },
            Township = row.Township,
            Measures = MeasureSet.Empty.With("sportsArea", Reported(row.SportsArea)),
            Sections = [.. sections.Where(each => each.School == row.Code).Select(ToSection)],
        };

    private static Section ToSection(SectionRow row) =>
        new(
            row.Stage == "小学" ? Stage.Primary : Stage.Junior,
            MeasureSet
                .Empty.With("pupils", Reported(row.Pupils))
                .With("backboneTeachers", Reported(row.BackboneTeachers))
                .With("classSizes", row.Classes is { } sizes ? (MeasureValue)sizes : null)
        );

    // NULL in the database stays "not reported"; 0 is a value.
    private static MeasureValue? Reported(decimal? number) =>
        number is { } value ? (MeasureValue)value : null;

    private sealed record SchoolRow(
        string Code,
        string Name,
        string? Type,
        string? Location,
        string? Township,
        decimal? SportsArea
    );

    private sealed record SectionRow(
        string School,
        string Stage,
        decimal? Pupils,
        decimal? BackboneTeachers,
        decimal[]? Classes
    );

    private static decimal? Backbone(County county) =>
        county.Schools[0].Section(Stage.Primary)!.Measures["backboneTeachers"].Number;
}
