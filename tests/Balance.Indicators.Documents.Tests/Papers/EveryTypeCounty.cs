namespace Balance.Indicators.Documents.Tests.Papers;

/// <summary>A small county with one school of every type and two teaching points, in round figures from which a form can be filled in by hand.</summary>
internal static class EveryTypeCounty
{
    public static County County { get; } =
        TestCounty
            .Met.Only(
                TestSchool
                    .PrimarySchool("A", 1000)
                    .Teachers(Stage.Primary, 42, 10, 9)
                    .Resources(4500, 7500, 2_000_000, 23)
                    .With(Stage.Primary, "classSizes", Classes((20, 46), (2, 40)))
                    .With("musicRoomAreas", new[] { 96m })
                    .With("trainedTeachers", 19)
                    .Named("甲小学", Location.Urban),
                TestSchool
                    .JuniorSchool("B", 500)
                    .Teachers(Stage.Junior, 26, 5, 4)
                    .Resources(2900, 5100, 1_250_000, 12)
                    .With(Stage.Junior, "classSizes", Classes((10, 50)))
                    .Named("乙中学", Location.Rural) with
                {
                    Ownership = Ownership.Private,
                },
                TestSchool
                    .NineYear("C")
                    .Teachers(Stage.Primary, 5, 1, 1)
                    .Teachers(Stage.Junior, 6, 1, 1)
                    .Resources(2100, 4200, 420_000, 5)
                    .With(Stage.Primary, "classSizes", Classes((1, 34), (2, 33)))
                    .With(Stage.Junior, "classSizes", Classes((2, 50)))
                    .With(Stage.Primary, "nearHomePupils", 99)
                    .With(Stage.Junior, "nearHomePupils", 95)
                    .Named("丙学校", Location.Town),
                TestSchool
                    .TwelveYear("D")
                    .Teachers(Stage.Primary, 5, 0, 1)
                    .Teachers(Stage.Junior, 6, 1, 1)
                    .Resources(3420, 3420, 855_000, 10)
                    .With(Stage.Primary, "classSizes", Classes((1, 40), (2, 30)))
                    .With(Stage.Junior, "classSizes", Classes((1, 51), (1, 49)))
                    .Named("丁学校", Location.Rural),
                TestSchool
                    .CompleteSecondary("E")
                    .Teachers(Stage.Junior, 6, 1, 1)
                    .Resources(2420, 2420, 605_000, 6)
                    .With(Stage.Junior, "classSizes", Classes((2, 50)))
                    .Named("戊中学", Location.Town) with
                {
                    Boarding = true,
                },
                TestSchool
                    .TeachingPoint("F", 60)
                    .Teachers(Stage.Primary, 3, 1, 0)
                    .Resources(300, 480, 150_000, 2)
                    .With(Stage.Primary, "classSizes", Classes((2, 30)))
                    .With("publicFunding", 70_000)
                    .Named("己教学点", Location.Rural),
                TestSchool
                    .TeachingPoint("G", 30)
                    .With("fundedPupils", 90)
                    .With("publicFunding", 30_000)
                    .Named("庚教学点", Location.Rural),
                TestSchool
                    .SpecialEducation("H")
                    .With("publicFunding", 65_000)
                    .Named("辛特校", Location.Town)
            )
            .Set("questionnairesValid", 90)
            .Set("questionnairesSatisfied", 80)
            .Set("visits", 40)
            .Set("visitsSatisfied", 36)
            .County;

    public const string Facts = """
        {
          "format": "balance-form/1",
          "city": "示例市", "submittedOn": "2026年10月15日", "submittedBy": "测试县人民政府",
          "figures": {
            "population": 120.5, "agriculturalPopulation": 60.245, "towns": 5, "villages": 40,
            "gdpPerCapita": 61234.5, "revenuePerCapita": 5120, "ruralIncomePerCapita": 18345, "urbanIncomePerCapita": 36789,
            "primaryStaff": 90, "primaryTeachers": 80, "juniorStaff": 70, "juniorTeachers": 65, "ruralQuota": 20,
            "questionnairesSent": 100, "parentQuestionnairesSent": 60, "parentQuestionnairesValid": 54,
            "parentQuestionnairesSatisfied": 50, "parentVisits": 20, "parentVisitsSatisfied": 19
          },
          "texts": { "GG1": "布局规划经市政府批准" },
          "schools": {
            "A": { "sponsor": 7, "grades": { "primary": 6 } },
            "B": { "grades": { "junior": 3 } },
            "C": { "sponsor": 7, "grades": { "primary": 6, "junior": 3 } },
            "D": { "sponsor": 7, "grades": { "primary": 6, "junior": 3 } },
            "E": { "sponsor": 5, "grades": { "junior": 3 } },
            "f": { "sponsor": 7 }
          }
        }
        """;

    private static School Teachers(
        this School school,
        Stage stage,
        int qualified,
        int backbone,
        int peAndArt
    ) =>
        school
            .With(stage, "teachersAboveRequiredQualification", qualified)
            .With(stage, "backboneTeachers", backbone)
            .With(stage, "peAndArtTeachers", peAndArt);

    private static School Resources(
        this School school,
        int teachingArea,
        int sportsArea,
        int equipment,
        int rooms
    ) =>
        school
            .With("teachingArea", teachingArea)
            .With("sportsArea", sportsArea)
            .With("equipmentValue", equipment)
            .With("multimediaClassrooms", rooms);

    private static School Named(this School school, string name, Location location) =>
        school with
        {
            Name = name,
            Location = location,
        };

    private static decimal[] Classes(params (int Count, int Size)[] groups) =>
        [.. groups.SelectMany(group => Enumerable.Repeat((decimal)group.Size, group.Count))];
}
