using System.Collections.Immutable;

namespace Balance.Indicators.Samples;

/// <summary>
/// What the county of the sample reports for itself: everything but <c>quotaFavoursRural</c>, which it forgot, so GG14
/// stays undetermined. Short: rotated backbone teachers (GG11) and five teachers without their training (GG9), whom the
/// schools' own sum does not know of.
/// </summary>
internal static class CountyMeasures
{
    public static MeasureSet Of(ImmutableArray<School> schools)
    {
        int teachers = schools.Sum(school => school.Measures.Count("fullTimeTeachers"));
        return new MeasureSet(
            new Dictionary<string, MeasureValue>
            {
                ["fullTimeTeachers"] = teachers,
                ["certifiedTeachers"] = teachers,
                ["trainedTeachers"] = teachers - 5,
                ["layoutCompliant"] = true,
                ["unifiedConstructionStandard"] = true,
                ["unifiedStaffingStandard"] = true,
                ["unifiedFundingQuota"] = true,
                ["unifiedEquipmentStandard"] = true,
                ["averageTeacherSalary"] = 93512.4m,
                ["averageCivilServantSalary"] = 92800,
                ["performancePayApproved"] = true,
                ["staffingCoordinated"] = true,
                ["eligibleTeachers"] = 2480,
                ["rotatedTeachers"] = 292,
                ["rotatedBackboneTeachers"] = 51,
                ["examFreeAdmission"] = true,
                ["seniorHighQuota"] = 3600,
                ["allocatedQuota"] = 2160,
                ["leftBehindCare"] = true,
                ["eligibleMigrantChildren"] = 4212,
                ["migrantChildrenInPublicSchools"] = 3790,
                ["migrantChildrenInPurchasedPlaces"] = 166,
                ["juniorGraduates"] = 9105,
                ["juniorEntrants"] = 9312,
                ["juniorTransfersIn"] = 121,
                ["juniorTransfersOut"] = 204,
                ["juniorDeaths"] = 3,
                ["disabledChildren"] = 431,
                ["disabledChildrenEnrolled"] = 418,
                ["digitalTeaching"] = true,
                ["curriculumComplete"] = true,
                ["noExcessiveBurden"] = true,
                ["monitoredSubjects"] = new[]
                {
                    new MonitoredSubject("语文", 4, 0.112m),
                    new MonitoredSubject("数学", 3, 0.138m),
                    new MonitoredSubject("科学", 3, 0.127m),
                },
                ["recognitionRate"] = 0.912m,
                ["questionnairesValid"] = 4126,
                ["questionnairesSatisfied"] = 3788,
                ["visits"] = 320,
                ["visitsSatisfied"] = 291,
                ["basicBalanceRecognised"] = true,
                ["monitoringKeptHigh"] = true,
            }
        );
    }
}
