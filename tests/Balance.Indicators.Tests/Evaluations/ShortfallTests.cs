using Balance.Indicators.Tests.Cases;
using CsCheck;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>How much is missing: the least change of the reported amount that makes the finding met.</summary>
public class ShortfallTests
{
    private const int FewestShortfalls = 300;

    /// <summary>Every shortfall in the case library, under the plan of 海城市.</summary>
    [Fact(DisplayName = "案例库中每一处短缺：补足即达标，少补一个单位仍不达标")]
    public void IsTheLeastThatMakesItMet()
    {
        int count = 0;
        foreach (Case @case in CaseLibrary.Cases)
        {
            if (@case.County is not { } reported)
            {
                continue;
            }

            var county = new TestCounty(reported);
            foreach (
                Finding finding in county.Evaluate().Findings.Where(item => item.Shortfall != null)
            )
            {
                count++;
                CheckLeast(county, finding, @case.Title);
            }
        }

        Assert.True(count >= FewestShortfalls);
    }

    [Fact(DisplayName = "完全中学规模超限，要改的是初中部的学生数；高中部的不在其中")]
    public void TheSizeOfACompleteSecondarySchoolStandsInItsJuniorSection()
    {
        TestCounty county = TestCounty
            .Met.Only(TestSchool.CompleteSecondary("1"))
            .Set(Stage.Junior, "pupils", 2001)
            .Set(Stage.Senior, "pupils", 900);
        Shortfall size = county.Evaluate().Finding("GG4").Shortfall!;
        Assert.Equal("schools[0].sections.junior.pupils", size.Target!.ToString());
        Assert.Equal(2000, size.To);
    }

    [Fact(
        DisplayName = "主校按学部填报，只有初中部的校区按全校填报：小学部的短缺在主校小学部；初中部是两处之和，没有要改的一处"
    )]
    public void WhatACampusHasOfAnotherStageIsNotOfThisOne()
    {
        TestCounty county = TestCounty
            .Met.Only(
                TestSchool.NineYear("1"),
                TestSchool.JuniorSchool("2") with
                {
                    CampusOf = "1",
                }
            )
            .SetSchool("teachingArea", null)
            .SetSchool("sportsArea", null)
            .SetSchool("equipmentValue", null)
            .SetSchool("multimediaClassrooms", null)
            .Set(Stage.Primary, "teachingArea", 449)
            .Set(Stage.Junior, "teachingArea", 100)
            .SetSchool("teachingArea", 100, 1);
        Evaluation evaluation = county.Evaluate();
        Shortfall primary = evaluation.Finding("RA4", Stage.Primary).Shortfall!;
        Assert.Equal("schools[0].sections.primary.teachingArea", primary.Target!.ToString());
        Assert.Equal(450, primary.To);
        Assert.Null(evaluation.Finding("RA4", Stage.Junior).Shortfall!.Target);
    }

    private static void CheckLeast(TestCounty county, Finding finding, string title)
    {
        Shortfall shortfall = finding.Shortfall!;
        if (
            finding is { ItemLimit: not null, Subject: { School: { } school, Stage: { } stage } }
            && !school.Section(stage)!.Measures[shortfall.Measure.Id].Numbers.IsDefault
        )
        {
            // Campuses that report partly in brackets: the change would have to be spread over them.
            return;
        }

        decimal unit = shortfall.Measure.Kind switch
        {
            MeasureKind.Amount => 0.01m,
            MeasureKind.Rate => 0.0001m,
            _ => 1,
        };

        // 低于 asks for one unit more than the gap.
        bool isStrict = finding.Criterion.Comparison == Comparison.LessThan;
        Outcome enough = After(county, finding, isStrict ? unit : 0);
        Outcome tooLittle = After(county, finding, isStrict ? 0 : -unit);

        // Of classes those are counted that are too large for certain: the others stay open. Rooms that may be large enough are
        // not counted: one room less may do.
        (Outcome, Outcome) expected = finding.IsValueLeast
            ? shortfall.IsExcess
                ? (Outcome.Undetermined, Outcome.NotMet)
                : (Outcome.Met, Outcome.Undetermined)
            : (Outcome.Met, Outcome.NotMet);
        Assert.True((enough, tooLittle) == expected, $"{title}：{finding} → {enough}, {tooLittle}");
    }

    [Fact(DisplayName = "任意学校、任意学生数：共用资源按全校补足短缺即达标，少补一个单位仍不达标")]
    public void HoldsForEverySharedResource() =>
        Gen.Select(
                Gen.Int[1, 3000],
                Gen.Int[1, 3000],
                Gen.Int[0, 3000],
                Any(SchoolType.NineYear, SchoolType.TwelveYear, SchoolType.CompleteSecondary),
                Any("teachingArea", "sportsArea", "equipmentValue", "multimediaClassrooms"),
                Gen.Int[0, 99999]
            )
            .Sample(
                (primary, junior, senior, type, measure, reported) =>
                {
                    School school = type switch
                    {
                        SchoolType.NineYear => TestSchool.NineYear("1"),
                        SchoolType.TwelveYear => TestSchool.TwelveYear("1"),
                        _ => TestSchool.CompleteSecondary("1"),
                    };
                    bool isCount = measure == "multimediaClassrooms";
                    decimal unit = isCount ? 1 : 0.01m;
                    TestCounty county = TestCounty
                        .Met.Only(
                            school
                                .With(Stage.Primary, "nearHomePupils", null)
                                .With(Stage.Junior, "nearHomePupils", null)
                                .With(Stage.Primary, "pupils", primary)
                                .With(Stage.Junior, "pupils", junior)
                                .With(Stage.Senior, "pupils", senior)
                        )
                        .SetSchool(measure, isCount ? reported / 1000 : reported / 100m);
                    string[] shared = ["RA4", "RA5", "RA6", "RA7"];
                    Finding[] short_ =
                    [
                        .. county
                            .Evaluate()
                            .Findings.Where(finding =>
                                shared.Contains(finding.Criterion.Id)
                                && finding.Outcome == Outcome.NotMet
                                && finding.Shortfall!.Measure.Id == measure
                            ),
                    ];
                    foreach (Finding finding in short_)
                    {
                        Assert.Equal(Outcome.Met, After(county, finding, 0));
                        Assert.Equal(Outcome.NotMet, After(county, finding, -unit));
                    }
                },
                iter: 300
            );

    /// <summary>So many more, at schools where not everybody is; fewer where the change is negative.</summary>
    private static TestCounty AdmitNearHome(TestCounty county, Stage stage, int change)
    {
        for (int i = 0; i < county.County.Schools.Length && change > 0; i++)
        {
            School school = county.County.Schools[i];
            if (
                school is { Ownership: Ownership.Public, Boarding: false }
                && school.Location != Location.Rural
                && school.Type != SchoolType.SpecialEducation
                && school.Section(stage) is { } section
            )
            {
                decimal near = section.Measures["nearHomePupils"].Number!.Value;
                decimal more = Math.Min(change, section.Measures["pupils"].Number!.Value - near);
                county = county.Set(stage, "nearHomePupils", near + more, i);
                change -= (int)more;
            }
        }

        return county;
    }

    private static Gen<T> Any<T>(params T[] choices) =>
        Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    /// <summary>The finding's outcome after the change that is told, and so much more of it, everything else unchanged.</summary>
    private static Outcome After(TestCounty county, Finding finding, decimal more)
    {
        Shortfall shortfall = finding.Shortfall!;
        int sign = shortfall.IsExcess ? -1 : 1;
        TestCounty changed = shortfall is { Target: { } target, To: { } to }
            ? new(AnyoneLeaves(county.County, target).With(target, to + sign * more))
            : Spread(county, finding, sign * (shortfall.Amount + more));
        return changed
            .Evaluate()
            .Findings.Single(other =>
                other.Criterion.Id == finding.Criterion.Id
                && other.Subject.School?.Code == finding.Subject.School?.Code
                && other.Subject.Stage == finding.Subject.Stage
                && other.Subject.Class == finding.Subject.Class
                && other.Subject.MonitoredSubject == finding.Subject.MonitoredSubject
                && other.Subject.SchoolGrade == finding.Subject.SchoolGrade
            )
            .Outcome;
    }

    /// <summary>The county, where whoever leaves was admitted near home, too.</summary>
    private static County AnyoneLeaves(County county, DataPath target) =>
        target.MeasureId == "pupils"
            ? county.With(target.Within!.Key("nearHomePupils"), null)
            : county;

    /// <summary>What no single number tells: rooms and classes of a list, sums over sections, campuses or schools.</summary>
    private static TestCounty Spread(TestCounty county, Finding finding, decimal change)
    {
        string id = finding.Shortfall!.Measure.Id;
        if (finding.Subject.School is not { } school)
        {
            return AdmitNearHome(county, finding.Subject.Stage!.Value, (int)change);
        }

        int index = county.County.Schools.Select(other => other.Code).ToList().IndexOf(school.Code);
        School at = county.County.Schools[index];
        DataPath[] parts =
        [
            DataPath.OfSchool(index).Measure(id),
            .. at
                .Sections.Where(section =>
                    section.Stage == (finding.Subject.Stage ?? section.Stage)
                )
                .Select(section => DataPath.OfSchool(index).Section(section.Stage).Measure(id)),
        ];
        bool IsNumber(DataPath path) =>
            Measures
                .Find(id)!
                .IsReportedBy(path.Stage is null ? MeasureLevels.School : MeasureLevels.Section)
            && county.County.Find(path)?.Number is not null;
        if (Array.Find(parts, IsNumber) is { } part)
        {
            // The first part changes alone.
            County left = AnyoneLeaves(county.County, part);
            return new(left.With(part, left.Find(part)!.Number!.Value + change));
        }

        if (id is "musicRoomAreas" or "artRoomAreas" && !at.Measures[id].Brackets.IsDefault)
        {
            // Rooms that are large enough for any rule, in the open bracket or in one above all others.
            var reported = at.Measures[id].Brackets;
            decimal from =
                reported.FirstOrDefault(bracket => bracket.Below is null)?.From
                ?? Math.Max(96, reported.Max(bracket => bracket.Below!.Value));
            Bracket[] rooms =
            [
                .. reported.Where(bracket => bracket.Below is not null),
                new Bracket(
                    from,
                    null,
                    (int)change
                        + reported
                            .Where(bracket => bracket.Below is null)
                            .Sum(bracket => bracket.Count)
                ),
            ];
            return county.SetSchool(id, rooms, index);
        }

        if (finding.ItemLimit is { } limit)
        {
            // Classes that are too large are no more.
            Stage stage = finding.Subject.Stage!.Value;
            int left = (int)-change;
            Bracket[] brackets =
            [
                .. at.Section(stage)!
                    .Measures[id]
                    .Brackets.Select(bracket =>
                    {
                        int split = bracket.From > limit ? Math.Min(left, bracket.Count) : 0;
                        left -= split;
                        return bracket with { Count = bracket.Count - split };
                    }),
            ];
            return county.Set(stage, id, brackets, index);
        }

        return county.SetSchool(
            id,
            at.Measures[id].Numbers.AddRange(Enumerable.Repeat(96m, (int)change)),
            index
        );
    }
}
