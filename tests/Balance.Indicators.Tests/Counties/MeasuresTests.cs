using System.Text;
using static Balance.Indicators.MeasureKind;

namespace Balance.Indicators.Tests.Counties;

/// <summary>The catalogue of measures, restated by hand: the ids are the contract of the interchange format.</summary>
public sealed class MeasuresTests
{
    private const MeasureLevels County = MeasureLevels.County;
    private const MeasureLevels School = MeasureLevels.School;
    private const MeasureLevels Section = MeasureLevels.Section;
    private const MeasureLevels Subject = MeasureLevels.MonitoredSubject;

    /// <summary>Every id with its kind, where it is reported, and whether the schools' figures sum to the county's.</summary>
    internal static readonly (
        string Id,
        MeasureKind Kind,
        MeasureLevels Levels,
        bool Sums
    )[] Expected =
    [
        ("pupils", Count, Section | School, false),
        ("teachersAboveRequiredQualification", Count, Section, false),
        ("backboneTeachers", Count, Section, false),
        ("peAndArtTeachers", Count, Section, false),
        ("itinerantPeAndArtTeachers", Count, Section, false),
        ("teachingArea", Amount, Section | School, false),
        ("sportsArea", Amount, Section | School, false),
        ("equipmentValue", Amount, Section | School, false),
        ("multimediaClassrooms", Count, Section | School, false),
        ("classSizes", CountList, Section, false),
        ("nearHomePupils", Count, Section, false),
        ("specialSportsArea", Amount, School, false),
        ("musicRoomAreas", AmountList, School, false),
        ("artRoomAreas", AmountList, School, false),
        ("migrantWorkerChildren", Count, School | County, true),
        ("fundedPupils", Count, School | County, true),
        ("publicFunding", Amount, School | County, true),
        ("publicFundingBudget", Amount, School | County, true),
        ("teacherTrainingBudget", Amount, School | County, true),
        ("fullTimeTeachers", Count, School | County, true),
        ("certifiedTeachers", Count, School | County, true),
        ("trainedTeachers", Count, School | County, true),
        ("charterAndDigitalManagement", YesNo, School, false),
        ("moralEducation", MeasureKind.Grade, School, false),
        ("campusCulture", MeasureKind.Grade, School, false),
        ("layoutCompliant", YesNo, County, false),
        ("unifiedConstructionStandard", YesNo, County, false),
        ("unifiedStaffingStandard", YesNo, County, false),
        ("unifiedFundingQuota", YesNo, County, false),
        ("unifiedEquipmentStandard", YesNo, County, false),
        ("averageTeacherSalary", Amount, County, false),
        ("averageCivilServantSalary", Amount, County, false),
        ("performancePayApproved", YesNo, County, false),
        ("staffingCoordinated", YesNo, County, false),
        ("eligibleTeachers", Count, County, false),
        ("rotatedTeachers", Count, County, false),
        ("rotatedBackboneTeachers", Count, County, false),
        ("examFreeAdmission", YesNo, County, false),
        ("seniorHighQuota", Count, County, false),
        ("allocatedQuota", Count, County, false),
        ("quotaFavoursRural", YesNo, County, false),
        ("leftBehindCare", YesNo, County, false),
        ("eligibleMigrantChildren", Count, County, false),
        ("migrantChildrenInPublicSchools", Count, County, false),
        ("migrantChildrenInPurchasedPlaces", Count, County, false),
        ("juniorGraduates", Count, County, false),
        ("juniorEntrants", Count, County, false),
        ("juniorTransfersIn", Count, County, false),
        ("juniorTransfersOut", Count, County, false),
        ("juniorDeaths", Count, County, false),
        ("disabledChildren", Count, County, false),
        ("disabledChildrenEnrolled", Count, County, false),
        ("digitalTeaching", YesNo, County, false),
        ("curriculumComplete", YesNo, County, false),
        ("noExcessiveBurden", YesNo, County, false),
        ("monitoredSubjects", Subjects, County, false),
        ("recognitionRate", Rate, County, false),
        ("questionnairesValid", Count, County, false),
        ("questionnairesSatisfied", Count, County, false),
        ("visits", Count, County, false),
        ("visitsSatisfied", Count, County, false),
        ("basicBalanceRecognised", YesNo, County, false),
        ("monitoringKeptHigh", YesNo, County, false),
        ("grade", Level, Subject, false),
        ("interSchoolDifferenceRate", Rate, Subject, false),
    ];

    [Fact]
    public void TheCatalogueIsExactlyTheseMeasures()
    {
        Assert.Equal(
            Expected.OrderBy(measure => measure.Id, StringComparer.Ordinal),
            Measures
                .All.Select(measure =>
                    (measure.Id, measure.Kind, measure.Levels, measure.SumsToCounty)
                )
                .OrderBy(measure => measure.Id, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void WhatASchoolMayReportAsAWholeIsShared()
    {
        Assert.Equal(
            [
                "teachingArea",
                "sportsArea",
                "equipmentValue",
                "multimediaClassrooms",
                "specialSportsArea",
            ],
            Measures.All.Where(measure => measure.IsShared).Select(measure => measure.Id)
        );
    }

    [Theory]
    [InlineData("pupils", true)]
    [InlineData("classSizes", true)]
    [InlineData("grade", true)]
    [InlineData("multimediaClassrooms", true)]
    [InlineData("teachingArea", false)]
    [InlineData("musicRoomAreas", false)]
    [InlineData("recognitionRate", false)]
    public void PeopleRoomsClassesAndLevelsAreWhole(string id, bool isWhole) =>
        Assert.Equal(isWhole, Measures.Find(id)!.IsWhole);

    [Theory]
    [InlineData("pupil")]
    [InlineData("Pupils")]
    [InlineData("")]
    public void AnUnknownIdIsNotFound(string id) => Assert.Null(Measures.Find(id));

    [Fact]
    public void ByLevelTheyKeepTheOrderOfTheCatalogue()
    {
        Assert.Equal(
            ["grade", "interSchoolDifferenceRate"],
            Measures.At(MeasureLevels.MonitoredSubject).Select(measure => measure.Id)
        );
        Assert.Equal("pupils", Measures.At(MeasureLevels.Section).First().Id);
        Assert.Equal("nearHomePupils", Measures.At(MeasureLevels.Section).Last().Id);
    }

    [Fact]
    public void Catalogue()
    {
        var table = new StringBuilder();
        table.Append(
            "| id | 名称 | name | 单位 | unit | 类型 kind | 填报 reported by | 合计 sums | 共用 shared |\n"
        );
        table.Append("|---|---|---|---|---|---|---|---|---|\n");
        foreach (Measure measure in Measures.All)
        {
            string[] levels =
            [
                .. new[] { County, School, Section, Subject }
                    .Where(measure.IsReportedBy)
                    .Select(level => level.Code()),
            ];
            string items = measure.ItemUnit.Zh.Length == 0 ? "" : "，" + measure.ItemUnit.Zh;
            string itemsInEnglish =
                measure.ItemUnit.En.Length == 0 ? "" : ", " + measure.ItemUnit.En;
            table.Append(
                $"| `{measure.Id}` | {measure.Name.Zh} | {measure.Name.En} | {measure.Unit.Zh}{items} | {measure.Unit.En}{itemsInEnglish} | {measure.Kind.Code()} | {string.Join(", ", levels)} | {(measure.SumsToCounty ? "✓" : "")} | {(measure.IsShared ? "✓" : "")} |\n"
            );
        }

        Golden.Verify(table.ToString(), "md");
    }
}
