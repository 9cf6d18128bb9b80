namespace Balance.Indicators.Documents.Tests;

/// <summary>The workbooks of schools joined into a county, held against a roster.</summary>
public sealed class CollectedCountyTests
{
    private const string SentCode = "0000000001";

    private static readonly County Met = TestFiles.County("docs/samples/minimal.json");

    private static readonly School Sent = Met.Schools[0];

    private static readonly School Late = new("0000000002")
    {
        Name = "第二小学",
        Type = SchoolType.Primary,
        Location = Location.Rural,
        Township = "甲镇",
        Ownership = Ownership.Public,
        Boarding = true,
        BuiltYear = 1998,
    };

    [Fact]
    public void TheOneSchoolOfARosterHasSentAndTheCountyIsMet()
    {
        CollectedCounty collected = Collect(Met, ("一.xlsx", Sent));

        Assert.Empty(collected.Missing);
        Assert.Equal(Outcome.Met, Standard.Haicheng2023.Evaluate(collected.County!).Outcome);
    }

    /// <summary>The same county with a school that has not sent is no longer met: missing is not zero, and not a pass.</summary>
    [Fact]
    public void ASchoolThatHasNotSentKeepsItsRowAndIsUndetermined()
    {
        // What the roster has of its figures is not what the school has sent.
        School reported = Late with
        {
            Sections = Sent.Sections,
            Measures = Sent.Measures,
            Vetoes = Sent.Vetoes,
        };
        County roster = Met with { Schools = [Sent, reported] };

        CollectedCounty collected = Collect(roster, ("一.xlsx", Sent));

        County joined = collected.County!;
        Assert.Equal(["第二小学"], collected.Missing.Select(school => school.Name));
        Assert.Equal(2, joined.Schools.Length);
        School row = joined.Schools[1];
        Assert.Equal(
            (Late.Code, Late.Name, Late.Type, Late.Location, Late.Township),
            (row.Code, row.Name, row.Type, row.Location, row.Township)
        );
        Assert.Equal(
            (Late.Ownership, Late.Boarding, Late.BuiltYear),
            (row.Ownership, row.Boarding, row.BuiltYear)
        );
        Assert.Empty(row.Measures);
        Assert.Empty(row.Sections);
        Assert.Empty(row.Vetoes);
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(joined);
        Assert.Equal(Outcome.Undetermined, evaluation.Outcome);
        Assert.Equal(
            Outcome.Undetermined,
            evaluation.Schools.Single(school => school.School.Code == Late.Code).Outcome
        );
        // That it has sent nothing is said once, not of each of its figures.
        Assert.DoesNotContain(collected.Problems, problem => problem.Path.SchoolPosition == 1);
    }

    [Fact]
    public void OfASchoolWithNothingButACodeTheCountyIsUndeterminedToo()
    {
        County roster = Met with { Schools = [Sent, new School("0000000002")] };

        County joined = Collect(roster, ("一.xlsx", Sent)).County!;

        Assert.Equal(Outcome.Undetermined, Standard.Haicheng2023.Evaluate(joined).Outcome);
    }

    /// <summary>A campus that was sent belongs to a main school that was not.</summary>
    [Fact]
    public void TheMainSchoolOfACampusMayHaveNotSent()
    {
        School campus = Sent with { CampusOf = Late.Code };
        County roster = Met with { Schools = [campus, Late with { Type = SchoolType.NineYear }] };

        CollectedCounty collected = Collect(roster, ("一.xlsx", campus));

        Assert.Equal(Late.Code, collected.County!.Schools[0].CampusOf);
        Assert.Equal(
            Outcome.Undetermined,
            Standard.Haicheng2023.Evaluate(collected.County).Outcome
        );
    }

    [Fact]
    public void ACodeThatIsNotOnTheRosterIsRefusedWithTheOneOfTheName()
    {
        Refused(
            Collect(
                Met with
                {
                    Schools = [Sent, Late],
                },
                ("一.xlsx", Sent with { Code = "9999999999" }),
                ("二.xlsx", Late)
            ),
            $"一.xlsx {SchoolWorkbook.CodeCell}：示例九年一贯制学校的学校代码填的是“9999999999”，不在名单上；名单上“示例九年一贯制学校”的代码是 0000000001，请改正。"
        );
    }

    [Fact]
    public void ASchoolThatTheRosterDoesNotKnowIsRefused()
    {
        Refused(
            Collect(Met, ("一.xlsx", Sent), ("二.xlsx", Late)),
            $"二.xlsx {SchoolWorkbook.CodeCell}：第二小学的学校代码填的是“0000000002”，代码和名称都不在名单上；请核对，确有这所学校的请先补进名单。"
        );
    }

    [Fact]
    public void TheCodeOfAnotherSchoolIsRefused()
    {
        Refused(
            Collect(
                Met with
                {
                    Schools = [Sent, Late],
                },
                ("二.xlsx", Late with { Code = SentCode })
            ),
            $"二.xlsx {SchoolWorkbook.CodeCell}：第二小学的学校代码填的是“0000000001”，名单上这是“示例九年一贯制学校”的代码；名单上“第二小学”的代码是 0000000002，请改正。"
        );
    }

    [Fact]
    public void AnotherNameForTheCodeOfTheRosterIsWarnedOf()
    {
        CollectedCounty collected = Collect(Met, ("一.xlsx", Sent with { Name = "改过名的学校" }));

        Assert.NotNull(collected.County);
        Assert.Contains(
            "一.xlsx 本校!D5：学校代码“0000000001”在名单上是“示例九年一贯制学校”，交来的表里名称是“改过名的学校”；请核对是不是同一所学校。",
            collected.Problems.Select(problem => problem.In(Language.Chinese))
        );
    }

    [Fact]
    public void ASchoolWithoutACodeIsRefusedWithTheOneOfTheRoster()
    {
        Refused(
            Collect(Met, ("一.xlsx", WithoutCode(Sent))),
            $"一.xlsx {SchoolWorkbook.CodeCell}：示例九年一贯制学校没有填学校代码；名单上“示例九年一贯制学校”的代码是 0000000001，请填上。"
        );
    }

    [Fact]
    public void WithoutARosterASchoolWithoutACodeIsRefusedAtItsCell()
    {
        Refused(
            Collect(null, ("一.xlsx", WithoutCode(Sent))),
            $"一.xlsx {SchoolWorkbook.CodeCell}：示例九年一贯制学校（第 1 所学校）的“代码”没有填；它是必填的，请补上。"
        );
    }

    [Fact]
    public void TheSameSchoolTwiceIsRefusedNamingBothFiles()
    {
        Refused(
            Collect(Met, ("一.xlsx", Sent), ("一 (2).xlsx", Sent)),
            $"一 (2).xlsx {SchoolWorkbook.CodeCell}：学校代码“0000000001”（示例九年一贯制学校）与一.xlsx {SchoolWorkbook.CodeCell}（示例九年一贯制学校）的“0000000001”重复；同一所学校只填报一次，不同的学校请用不同的代码。"
        );
    }

    [Fact]
    public void AWorkbookWithoutASchoolIsRefused()
    {
        var draft = new WorkbookDraft();
        draft.Add("通讯录").Set(1, 1, "姓名");
        using var stream = new MemoryStream();
        draft.Write(stream);

        Refused(
            CollectedCounty.Of([("通讯录.xlsx", stream)], null, Standard.Haicheng2023),
            "通讯录.xlsx：没有读到学校；请核对是不是学校填好的工作簿，不是的请移出这个目录。"
        );
    }

    private static School WithoutCode(School school) =>
        school with
        {
            Code = "",
            Name = school.Name,
        };

    private static CollectedCounty Collect(County? roster, params (string, School)[] sent) =>
        CollectedCounty.Of(
            sent.Select(file => (file.Item1, SchoolWorkbook.Of(file.Item2))),
            roster,
            Standard.Haicheng2023
        );

    private static void Refused(CollectedCounty collected, string told)
    {
        Assert.Null(collected.County);
        Assert.Equal(
            [told],
            collected
                .Problems.Where(problem => problem.Severity == ProblemSeverity.Rejected)
                .Select(problem => problem.In(Language.Chinese))
        );
    }
}
