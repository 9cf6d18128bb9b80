namespace Balance.Indicators;

/// <summary>A whole and its parts: added up, the parts are at most the whole.</summary>
internal sealed record Whole(string Measure, params string[] Parts)
{
    public static readonly Whole[] OfSection = [new("pupils", "nearHomePupils")];

    public static readonly Whole[] OfSchool =
    [
        new("fullTimeTeachers", "certifiedTeachers"),
        new("fullTimeTeachers", "trainedTeachers"),
        new("publicFundingBudget", "teacherTrainingBudget"),
        new("pupils", "migrantWorkerChildren"),
    ];

    public static readonly Whole[] OfCounty =
    [
        new("fullTimeTeachers", "certifiedTeachers"),
        new("fullTimeTeachers", "trainedTeachers"),
        new("publicFundingBudget", "teacherTrainingBudget"),
        new("eligibleTeachers", "rotatedTeachers"),
        new("rotatedTeachers", "rotatedBackboneTeachers"),
        new("seniorHighQuota", "allocatedQuota"),
        new(
            "eligibleMigrantChildren",
            "migrantChildrenInPublicSchools",
            "migrantChildrenInPurchasedPlaces"
        ),
        new("juniorEntrants", "juniorDeaths"),
        new("disabledChildren", "disabledChildrenEnrolled"),
        new("questionnairesValid", "questionnairesSatisfied"),
        new("visits", "visitsSatisfied"),
    ];
}
