using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>What is missing is the same object for every rule that asks for it, and another for everybody else.</summary>
public sealed class MissingNamesTests
{
    [Fact]
    public void A_county_without_schools_is_missing_its_list()
    {
        MissingFigure missing = Assert.Single(
            TestCounty
                .Met.Only()
                .Evaluate()
                .Missing.Where(missing => missing.Path.ToString() == "schools")
        );
        Assert.Equal(
            ("schools", "学校名单", "list of schools", null, null),
            (missing.Id, missing.Name.Zh, missing.Name.En, missing.School, missing.Stage)
        );
    }

    /// <summary>Two schools without a type, of whose pupils, teachers and vetoes nothing is known, in a county that leaves out two salaries.</summary>
    [Fact]
    public void In_one_evaluation_the_same_is_the_same_object()
    {
        School silent = TestSchool
            .PrimarySchool("1")
            .With(Stage.Primary, "pupils", null)
            .With("fullTimeTeachers", null) with
        {
            Type = null,
        };
        Evaluation evaluation = TestCounty
            .Met.Only(
                silent with
                {
                    Vetoes = silent.Vetoes.Add("V2", false),
                },
                silent with
                {
                    Code = "2",
                }
            )
            .Set("averageTeacherSalary", null)
            .Set("monitoredSubjects", new[] { new MonitoredSubject("语文") })
            .Veto("V2", null)
            .Evaluate(
                OwnStandard.With(root =>
                {
                    JsonNode salary = root["dimensions"]![1]!["indicators"]![7]!["criteria"]![0]!;
                    salary["per"]!.AsArray().Add("averageTeacherSalary");
                })
            );
        MissingFigure[] named =
        [
            .. evaluation.Findings.SelectMany(finding => finding.Missing),
            .. evaluation.Coefficients.SelectMany(coefficient => coefficient.Missing),
            .. evaluation.Vetoes.SelectMany(veto => veto.Missing),
            .. evaluation
                .Schools.SelectMany(school => school.Vetoes)
                .SelectMany(veto => veto.Missing),
        ];

        Assert.True(named.Length > named.Distinct().Count());
        Assert.Equal(
            named.Select(missing => missing.Path.ToString()).Distinct(),
            named.Distinct().Select(missing => missing.Path.ToString())
        );
        Assert.Equal(
            ["measures.averageTeacherSalary"],
            evaluation.Finding("GG8.salary").Missing.Select(missing => missing.Path.ToString())
        );
    }

    /// <summary>A room of 50 to under 100 ㎡ may have 96, and 73, which a provision asks for.</summary>
    [Fact]
    public void A_bracket_is_named_once_also_where_a_provision_asks_for_it_again()
    {
        Finding finding = TestCounty
            .Met.Only(TestSchool.PrimarySchool("1") with { BuiltYear = 2016 })
            .SetSchool("musicRoomAreas", new[] { new Bracket(50, 100, 1) })
            .Evaluate(
                Standard.National2017,
                new EvaluationOptions { TransitionalProvisions = true }
            )
            .Finding("GG3.music");

        Assert.Equal(Outcome.Undetermined, finding.Outcome);
        MissingFigure missing = Assert.Single(finding.Missing);
        Assert.Equal("schools[0].measures.musicRoomAreas[0]", missing.Path.ToString());
        Assert.Equal(
            "学校1: area of each music room (1 rooms of 50 to under 100 ㎡)",
            missing.In(Language.English)
        );
    }

    [Fact]
    public void A_bracket_of_nothing_is_not_named()
    {
        Finding finding = TestCounty
            .Met.Only(TestSchool.PrimarySchool("1"))
            .Set(
                Stage.Primary,
                "classSizes",
                new[] { new Bracket(9, 40, 1), new Bracket(40, 50, 0), new Bracket(50, 60, 0) }
            )
            .Evaluate()
            .Finding("GG5");

        Assert.Equal(Outcome.Met, finding.Outcome);
        Assert.Empty(finding.Missing);
    }

    [Fact]
    public void Without_schools_their_list_is_missing() =>
        Assert.Equal(
            ("schools", "schools", "学校名单", "list of schools"),
            (
                MissingNames.Schools.Path.ToString(),
                MissingNames.Schools.Id,
                MissingNames.Schools.In(Language.Chinese),
                MissingNames.Schools.In(Language.English)
            )
        );

    /// <summary>Two schools that say nothing share what holds it; each has to say for itself.</summary>
    [Fact]
    public void A_veto_is_missing_of_each_school()
    {
        Evaluation evaluation = TestCounty
            .Met.Only(TestSchool.PrimarySchool("1"), TestSchool.PrimarySchool("2"))
            .Veto("V3", null)
            .Evaluate();

        Assert.Equal(
            ["schools[0].vetoes.V3", "schools[1].vetoes.V3"],
            evaluation
                .Schools.SelectMany(school => school.Vetoes)
                .SelectMany(veto => veto.Missing)
                .Select(missing => missing.Path.ToString())
        );
        Assert.Equal(
            ["vetoes.V3"],
            evaluation.Vetoes.SelectMany(veto => veto.Missing).Select(item => $"{item.Path}")
        );
        Assert.All(
            evaluation.Schools,
            school => Assert.Equal(Outcome.Undetermined, school.Outcome)
        );
    }
}
