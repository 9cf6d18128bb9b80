using CsCheck;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>How much is missing: the least change of the reported amount that makes the finding met.</summary>
public class ShortfallTests
{
    public static TheoryData<OutcomeCase> NotMet => IndicatorOutcomeTests.NotMet;

    [Theory(DisplayName = "补足短缺即达标，少补一个单位仍不达标")]
    [MemberData(nameof(NotMet), DisableDiscoveryEnumeration = true)]
    public void IsTheLeastThatMakesItMet(OutcomeCase @case)
    {
        TestCounty county = @case.Change(TestCounty.Met);
        Finding finding = county.Evaluate().Findings.Single(f => f.Outcome == Outcome.NotMet);
        if (finding.Shortfall is not { } shortfall)
        {
            Assert.True(finding.Criterion.Unit.Zh is "是否" or "等级");
            return;
        }

        decimal unit = shortfall.Measure.Kind switch
        {
            MeasureKind.Amount => 0.01m,
            MeasureKind.Rate => 0.0001m,
            _ => 1,
        };

        // A share is reported from 0 to 1 and short by percentage points; 低于 asks for one unit more than the gap.
        decimal amount =
            shortfall.Measure.Id == "recognitionRate" ? shortfall.Amount / 100 : shortfall.Amount;
        bool isStrict = finding.Criterion.Comparison == Comparison.LessThan;
        Assert.Equal(Outcome.Met, After(county, finding, isStrict ? amount + unit : amount));
        Assert.Equal(Outcome.NotMet, After(county, finding, isStrict ? amount : amount - unit));
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
                        .Met.Only(school)
                        .Set(Stage.Primary, "nearHomePupils", null)
                        .Set(Stage.Junior, "nearHomePupils", null)
                        .Set(Stage.Primary, "pupils", primary)
                        .Set(Stage.Junior, "pupils", junior)
                        .Set(Stage.Senior, "pupils", senior)
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
                        decimal amount = finding.Shortfall!.Amount;
                        Assert.Equal(Outcome.Met, After(county, finding, amount));
                        Assert.Equal(Outcome.NotMet, After(county, finding, amount - unit));
                    }
                },
                iter: 300
            );

    [Fact(DisplayName = "短缺按责任部门列出，离限值远的在前")]
    public void AreListedByDepartmentTheFarthestFirst()
    {
        // RA1 is 1 of 5.3 (gap 0.81), GG8 is 81 000 of 90 000 (0.10), GG7 5400 of 6000 (0.10), GG15 82 of 85 (0.04), EQ8 no (1).
        Evaluation evaluation = TestCounty
            .Met.Add(TestSchool.SpecialEducation("2").SetSchool("publicFunding", 54000))
            .Set(Stage.Junior, "teachersAboveRequiredQualification", 1)
            .Set("averageTeacherSalary", 81000)
            .Set("migrantChildrenInPurchasedPlaces", 2)
            .Set("noExcessiveBurden", false)
            .Evaluate();

        Assert.Equal(
            [
                ("教育局", "EQ8 RA1 GG8.salary GG15.migrant"),
                ("各镇街", "EQ8 RA1 GG15.migrant"),
                ("财政局", "GG7 GG8.salary"),
                ("人社局", "GG8.salary"),
            ],
            evaluation.Shortfalls.Select(item =>
                (
                    item.Department!.Value.Zh,
                    string.Join(" ", item.Findings.Select(finding => finding.Criterion.Id))
                )
            )
        );
    }

    [Fact(DisplayName = "国家标准没有责任部门：短缺列在一处")]
    public void WithoutDepartmentsTheyStandTogether()
    {
        DepartmentShortfalls only = Assert.Single(
            TestCounty
                .Met.Set("noExcessiveBurden", false)
                .Set("digitalTeaching", false)
                .Set("migrantChildrenInPurchasedPlaces", 2)
                .Evaluate(Standard.National2017)
                .Shortfalls
        );

        Assert.Null(only.Department);
        Assert.Equal(
            ["EQ5", "EQ8", "GG15.migrant"],
            only.Findings.Select(finding => finding.Criterion.Id)
        );
    }

    private static Gen<T> Any<T>(params T[] choices) =>
        Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    /// <summary>The finding's outcome after its measure has been changed by so much, everything else unchanged.</summary>
    private static Outcome After(TestCounty county, Finding finding, decimal amount)
    {
        Shortfall shortfall = finding.Shortfall!;
        decimal change = shortfall.IsExcess ? -amount : amount;
        string id = shortfall.Measure.Id;
        Stage stage = finding.Subject.Stage ?? Stage.Primary;
        int index = finding.Subject.School is { } school
            ? county.County.Schools.IndexOf(school)
            : 0;
        School at = county.County.Schools[index];
        TestCounty changed;
        if (id == "pupils")
        {
            // Whoever leaves was admitted near home, too.
            county = county.Set(stage, "nearHomePupils", null, index);
        }

        if (id is "musicRoomAreas" or "artRoomAreas")
        {
            IEnumerable<decimal> more = Enumerable.Repeat(96m, (int)change);
            decimal[] rooms = [.. at.Measures[id].Numbers, .. more];
            changed = county.SetSchool(id, rooms, index);
        }
        else if (id == "classSizes")
        {
            var sizes = at.Section(stage)!.Measures[id].Numbers;
            int number = finding.Subject.Class!.Value - 1;
            changed = county.Set(stage, id, sizes.SetItem(number, sizes[number] + change), index);
        }
        else if (id is "grade" or "interSchoolDifferenceRate")
        {
            changed = county.Set(
                "monitoredSubjects",
                (MonitoredSubject[])
                    [
                        .. county
                            .County.Measures["monitoredSubjects"]
                            .Subjects.Select(subject =>
                                subject.Subject != finding.Subject.MonitoredSubject ? subject
                                : id == "grade"
                                    ? subject with
                                    {
                                        Grade = subject.Grade + (int)change,
                                    }
                                : subject with
                                {
                                    InterSchoolDifferenceRate =
                                        subject.InterSchoolDifferenceRate + change,
                                }
                            ),
                    ]
            );
        }
        else if (county.County.Measures.Find(id)?.Number is { } ofCounty)
        {
            changed = county.Set(id, ofCounty + change);
        }
        else if (at.Section(stage)?.Measures.Find(id)?.Number is { } ofSection)
        {
            changed = county.Set(stage, id, ofSection + change, index);
        }
        else
        {
            changed = county.SetSchool(id, at.Measures[id].Number!.Value + change, index);
        }

        return changed
            .Evaluate()
            .Findings.Single(other =>
                other.Criterion.Id == finding.Criterion.Id
                && other.Subject.School?.Code == finding.Subject.School?.Code
                && other.Subject.Stage == finding.Subject.Stage
                && other.Subject.Class == finding.Subject.Class
                && other.Subject.MonitoredSubject == finding.Subject.MonitoredSubject
            )
            .Outcome;
    }
}
