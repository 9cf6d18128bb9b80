using System.Text.Json.Nodes;
using Balance.Indicators.Comparisons;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>Classes that a section lists are judged together, and read one by one: 45 is the limit of a primary class.</summary>
public sealed class ListedClassesTests
{
    [Fact]
    public void EachClassIsAFindingOfItsOwn()
    {
        Evaluation evaluation = Evaluate(45, 46, 9);

        Assert.Equal(
            ["1 45 Met ", "2 46 NotMet 1", "3 9 Met "],
            evaluation
                .Indicators["GG5"]
                .Findings.Select(item =>
                    $"{item.Subject.Class} {item.Value} {item.Outcome} {item.Shortfall?.Amount}"
                )
        );
        Assert.Equal(Outcome.NotMet, evaluation.Indicators["GG5"].Outcome);
        CriterionTotals totals = Assert.Single(evaluation.Indicators["GG5"].Totals);
        Assert.Equal(
            (2, 1, 0),
            (totals.Subjects.Met, totals.Subjects.NotMet, totals.Subjects.Undetermined)
        );
        ClassesBeyondLimit beyond = Assert.Single(evaluation.Schools[0].ClassesBeyondLimit);
        Assert.Equal((1, 46m), (beyond.Count, beyond.Farthest));
    }

    [Fact]
    public void TheSameFindingStandsInTheIndicatorAndInTheSchool()
    {
        Evaluation evaluation = Evaluate(45, 46, 9);

        Finding[] ofSchool =
        [
            .. evaluation.Schools[0].Findings.Where(item => item.Criterion.Id == "GG5"),
        ];
        Assert.Equal(3, ofSchool.Length);
        Assert.All(
            ofSchool.Zip(evaluation.Indicators["GG5"].Findings),
            pair => Assert.Same(pair.First, pair.Second)
        );
        Assert.Same(ofSchool[0], evaluation.Find("GG5", "1", Stage.Primary));
    }

    [Fact]
    public void WhoeverReadsThemFirstGetsTheSame()
    {
        Evaluation evaluation = Evaluate(45, 46, 9);

        Finding[] last = new Finding[16];
        Parallel.For(0, last.Length, i => last[i] = evaluation.Indicators["GG5"].Findings[2]);

        Assert.Single(last.Distinct());
    }

    [Fact]
    public void WritingNeedsNoneOfThemAndIsTheSameAfterThemAll()
    {
        Evaluation evaluation = Evaluate(45, 46, 9);

        string before = evaluation.ToJson();
        _ = evaluation.Findings.Count();

        Assert.Equal(before, evaluation.ToJson());
        Assert.Contains("\"class\": 3", before, StringComparison.Ordinal);
    }

    [Fact]
    public void EachSectionHasItsOwnBrackets()
    {
        Evaluation evaluation = TestCounty
            .Met.Only(TestSchool.PrimarySchool("1"), TestSchool.PrimarySchool("2"))
            .Set(Stage.Primary, "classSizes", new[] { new Bracket(46, 51, 2) })
            .Set(Stage.Primary, "classSizes", new[] { new Bracket(30, 36, 3) }, 1)
            .Evaluate();

        Assert.Equal(
            [("1", Outcome.NotMet, 2m), ("2", Outcome.Met, 0m)],
            evaluation
                .Indicators["GG5"]
                .Findings.Select(item =>
                    (item.Subject.School!.Code, item.Outcome, item.Value!.Value)
                )
        );
    }

    /// <summary>2 classes in one section and 3 + 1 in the other; two rooms of 96 ㎡ in one school, in the other a small one.</summary>
    [Fact]
    public void EachSectionAndSchoolCountsItsOwnBrackets()
    {
        Evaluation evaluation = TestCounty
            .Met.Only(TestSchool.PrimarySchool("1"), TestSchool.PrimarySchool("2"))
            .Set(Stage.Primary, "classSizes", new[] { new Bracket(46, 51, 2) })
            .Set(
                Stage.Primary,
                "classSizes",
                new[] { new Bracket(20, 26, 3), new Bracket(30, 36, 1) },
                1
            )
            .SetSchool("musicRoomAreas", new[] { new Bracket(96, 100, 2) })
            .SetSchool("musicRoomAreas", new[] { new Bracket(50, 60, 1) }, 1)
            .Evaluate();

        Assert.Equal(6, evaluation.Stages[0].Classes);
        Assert.Equal(
            [2m, 4m, 2m, 1m],
            new[]
            {
                evaluation.Figure(Measures.ClassSizes, "1", Stage.Primary),
                evaluation.Figure(Measures.ClassSizes, "2", Stage.Primary),
                evaluation.Figure(Measures.MusicRoomAreas, "1"),
                evaluation.Figure(Measures.MusicRoomAreas, "2"),
            }.Select(figure => figure!.Value)
        );
        Assert.Equal(
            [2m, 0m],
            evaluation
                .Indicators["GG3"]
                .Findings.Where(finding => finding.Criterion.Id == "GG3.music")
                .Select(finding => finding.Value!.Value)
        );
        Assert.Null(evaluation.Figure(Measures.ClassSizes, "1", Stage.Junior));
        Assert.Null(evaluation.Figure(Measures.Pupils, "1", Stage.Senior));
    }

    /// <summary>The largest class of a school, listed one by one, is known: it is no least.</summary>
    [Fact]
    public void TheLargestOfListedClassesIsKnown()
    {
        Standard standard = OwnStandard.WithCriterion(
            "GG4",
            criterion =>
            {
                criterion["of"] = new JsonArray(new JsonObject { ["largest"] = "classSizes" });
                criterion["limit"] = 45;
            }
        );
        Finding finding = TestCounty
            .Met.Only(TestSchool.PrimarySchool("1"))
            .Set(Stage.Primary, "classSizes", new[] { 44m, 46, 10 })
            .Evaluate(standard)
            .Finding("GG4");

        Assert.Equal(
            (Outcome.NotMet, 46m, false),
            (finding.Outcome, finding.Value!.Value, finding.IsValueLeast)
        );
        Assert.Equal(1, finding.Shortfall!.Amount);
    }

    [Fact]
    public void WhereOneCampusDoesNotListItsClassesTheSectionIsOpenOnce()
    {
        School campus = TestSchool.PrimarySchool("2").With(Stage.Primary, "classSizes", null);
        foreach (
            MeasureValue sizes in new MeasureValue[]
            {
                new[] { 44m, 46, 10 },
                new[] { new Bracket(46, 51, 2) },
            }
        )
        {
            Finding finding = TestCounty
                .Met.Only(
                    TestSchool.PrimarySchool("1").With(Stage.Primary, "classSizes", sizes),
                    campus with
                    {
                        CampusOf = "1",
                    }
                )
                .Evaluate()
                .Finding("GG5");

            Assert.Equal(Outcome.Undetermined, finding.Outcome);
            Assert.Equal(
                "schools[1].sections.primary.classSizes",
                Assert.Single(finding.Missing).Path.ToString()
            );
        }
    }

    [Fact]
    public void NoPupilsHaveNoClassesAndNothingToJudge()
    {
        Evaluation evaluation = TestCounty.Met.Only(TestSchool.PrimarySchool("1", 0)).Evaluate();

        Assert.Empty(evaluation.Indicators["GG5"].Findings);
        Assert.Equal(Outcome.NotApplicable, evaluation.Indicators["GG5"].Outcome);
    }

    /// <summary>10 or more in each class: 8 is the farthest of 9 and 8.</summary>
    [Fact]
    public void OfClassesWithALeastSizeTheSmallestIsFarthest()
    {
        Standard standard = OwnStandard.WithCriterion(
            "GG5",
            criterion =>
            {
                criterion["comparison"] = "atLeast";
                criterion["limit"]!["byStage"]!["primary"] = 10;
            }
        );
        ClassesBeyondLimit beyond = Assert.Single(
            TestCounty
                .Met.Only(TestSchool.PrimarySchool("1"))
                .Set(Stage.Primary, "classSizes", new[] { 45m, 38, 9, 8 })
                .Evaluate(standard)
                .Schools[0]
                .ClassesBeyondLimit
        );

        Assert.Equal((10, 2, 8), (beyond.Limit, beyond.Count, beyond.Farthest));
    }

    [Fact]
    public void ComparedAreTheClassesOfASection()
    {
        var comparison = EvaluationComparison.Between(Evaluate(45, 46, 9), Evaluate(45, 45, 10));

        FindingChange change = comparison.Findings.Single(item => item.Criterion == "GG5");
        Assert.Equal("GG5/1/primary", change.Id);
        Assert.Equal(new decimal?[] { 1, 0 }, change.Values);
        Assert.Equal(new decimal?[] { 1, null }, change.Shortfalls);
        Assert.Equal(ChangeState.Closed, change.State);
        Assert.Equal(new decimal?[] { 45, 45, 10 }, change.Findings.Select(item => item.Value));
    }

    private static Evaluation Evaluate(params decimal[] sizes) =>
        Standard.National2017.Evaluate(
            TestCounty
                .Met.Only(TestSchool.PrimarySchool("1").With(Stage.Primary, "classSizes", sizes))
                .County
        );
}
