namespace Balance.Indicators.Samples;

/// <summary>Schools with round figures that are met under every built-in standard.</summary>
public static class TestSchool
{
    public static School NineYear(string code) =>
        Of(code, SchoolType.NineYear, 2100, Primary(100), Junior(100));

    public static School TwelveYear(string code) =>
        Of(code, SchoolType.TwelveYear, 3420, Primary(100), Junior(100), Senior(100));

    public static School CompleteSecondary(string code) =>
        Of(code, SchoolType.CompleteSecondary, 2200, Junior(100), Senior(100));

    public static School PrimarySchool(string code, int pupils = 100) =>
        Of(code, SchoolType.Primary, 10 * pupils, Primary(pupils));

    public static School JuniorSchool(string code, int pupils = 100) =>
        Of(code, SchoolType.JuniorSecondary, 11 * pupils, Junior(pupils));

    /// <summary>A rural teaching point: one class of a school that another one runs.</summary>
    public static School TeachingPoint(string code, int pupils) =>
        Of(code, SchoolType.TeachingPoint, 10 * pupils, Primary(pupils))
            .With("fundedPupils", 100) with
        {
            Location = Location.Rural,
        };

    /// <summary>A special-education school with 10 pupils and 60 000 元 of public funding.</summary>
    public static School SpecialEducation(string code) =>
        new School(code)
        {
            Name = "特校" + code,
            Type = SchoolType.SpecialEducation,
            Location = Location.Town,
            Ownership = Ownership.Public,
            Boarding = false,
            Measures = OfEverySchool.With("pupils", 10).With("publicFunding", 60000),
        };

    /// <summary>The school without the section of a stage.</summary>
    public static School Without(this School school, Stage stage) =>
        school with
        {
            Sections = [.. school.Sections.Where(section => section.Stage != stage)],
        };

    private static MeasureSet OfEverySchool { get; } =
        new([
            new("publicFundingBudget", 100000),
            new("teacherTrainingBudget", 5000),
            new("fullTimeTeachers", 20),
            new("certifiedTeachers", 20),
            new("trainedTeachers", 20),
            new("charterAndDigitalManagement", true),
            new("moralEducation", Grade.Good),
            new("campusCulture", Grade.Good),
        ]);

    /// <summary>10 ㎡ per weighted primary pupil, twice that for sports, 4000 元, 1 room per 10 pupils.</summary>
    private static School Of(string code, SchoolType type, int area, params Section[] sections) =>
        new School(code)
        {
            Name = "学校" + code,
            Type = type,
            Location = Location.Town,
            Ownership = Ownership.Public,
            Boarding = false,
            Sections = [.. sections],
            Measures = OfEverySchool
                .With("teachingArea", area)
                .With("sportsArea", 2 * area)
                .With("equipmentValue", 400 * area)
                .With("multimediaClassrooms", (area + 99) / 100)
                .With("musicRoomAreas", Enumerable.Repeat(96m, 10).ToArray())
                .With("artRoomAreas", Enumerable.Repeat(90m, 10).ToArray()),
        };

    private static Section Primary(int pupils) => Section(Stage.Primary, pupils, 5, 45);

    private static Section Junior(int pupils) => Section(Stage.Junior, pupils, 6, 50);

    private static Section Senior(int pupils) =>
        new(Stage.Senior, new MeasureSet([new("pupils", pupils)]));

    private static Section Section(Stage stage, int pupils, int qualified, int largestClass) =>
        new(
            stage,
            new MeasureSet([
                new("pupils", pupils),
                new("teachersAboveRequiredQualification", (qualified * pupils + 99) / 100),
                new("backboneTeachers", (2 * pupils + 99) / 100),
                new("peAndArtTeachers", (2 * pupils + 99) / 100),
                new("classSizes", Classes(pupils, largestClass)),
                new("nearHomePupils", pupils),
            ])
        );

    private static decimal[] Classes(int pupils, int largest) =>
        [
            .. Enumerable
                .Range(0, (pupils + largest - 1) / largest)
                .Select(index => (decimal)Math.Min(largest, pupils - index * largest)),
        ];
}
