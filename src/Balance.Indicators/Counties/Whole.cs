namespace Balance.Indicators;

/// <summary>A whole and its parts: added up, the parts are at most the whole.</summary>
internal sealed record Whole(Measure Measure, params Measure[] Parts)
{
    public static readonly Whole[] OfSection = [new(Measures.Pupils, Measures.NearHomePupils)];

    public static readonly Whole[] OfSchool =
    [
        new(Measures.FullTimeTeachers, Measures.CertifiedTeachers),
        new(Measures.FullTimeTeachers, Measures.TrainedTeachers),
        new(Measures.PublicFundingBudget, Measures.TeacherTrainingBudget),
        new(Measures.Pupils, Measures.MigrantWorkerChildren),
    ];

    public static readonly Whole[] OfCounty =
    [
        new(Measures.FullTimeTeachers, Measures.CertifiedTeachers),
        new(Measures.FullTimeTeachers, Measures.TrainedTeachers),
        new(Measures.PublicFundingBudget, Measures.TeacherTrainingBudget),
        new(Measures.EligibleTeachers, Measures.RotatedTeachers),
        new(Measures.RotatedTeachers, Measures.RotatedBackboneTeachers),
        new(Measures.SeniorHighQuota, Measures.AllocatedQuota),
        new(
            Measures.EligibleMigrantChildren,
            Measures.MigrantChildrenInPublicSchools,
            Measures.MigrantChildrenInPurchasedPlaces
        ),
        new(Measures.JuniorEntrants, Measures.JuniorDeaths),
        new(Measures.DisabledChildren, Measures.DisabledChildrenEnrolled),
        new(Measures.QuestionnairesValid, Measures.QuestionnairesSatisfied),
        new(Measures.Visits, Measures.VisitsSatisfied),
    ];
}
