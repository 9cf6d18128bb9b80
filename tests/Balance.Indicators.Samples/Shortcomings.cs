using System.Collections.Immutable;

namespace Balance.Indicators.Samples;

/// <summary>What keeps the schools of the sample from meeting the standard, and what they forgot to report.</summary>
internal static class Shortcomings
{
    private static readonly Dictionary<string, Func<School, School>> BySchool = new()
    {
        // RA2: too few backbone teachers, in two schools.
        ["示例第三小学"] = school => Scale(school, Stage.Primary, "backboneTeachers", 0.5m),
        ["示例第三十小学"] = school => Scale(school, Stage.Primary, "backboneTeachers", 0.6m),
        // RA3: nobody left to teach music; a reported zero stays a value.
        ["示例第四十五小学"] = school => school.With(Stage.Primary, "peAndArtTeachers", 0),
        // RA4 and RA5: outgrown rooms and grounds in town. Leased grounds count where transitional provisions are asked for.
        ["示例第四初级中学"] = school => Scale(school, Stage.Junior, "teachingArea", 0.6m),
        ["示例第七小学"] = school =>
            Scale(school, Stage.Primary, "sportsArea", 0.7m).With("specialSportsArea", 1200.5m),
        // GG3: one music room under 96 ㎡, large enough for its time where transitional provisions are asked for.
        ["示例第九小学"] = ShrinkMusicRoom,
        // GG5: two classes too large.
        ["示例第五小学"] = CrowdTwoClasses,
        // EQ4: 4 % for the training of teachers.
        ["示例第八初级中学"] = school =>
            school.With("teacherTrainingBudget", school.Measures.Count("publicFunding") * 0.04m),
        // A class counted wrongly: a warning.
        ["示例第六初级中学"] = CountOneTooMany,
        // Not reported, so RA6 and EQ6 stay undetermined.
        ["示例第十一小学"] = school => school.With(Stage.Primary, "equipmentValue", null),
        ["示例第二学校（九年一贯制）"] = school => school.With("moralEducation", null),
    };

    public static ImmutableArray<School> Of(ImmutableArray<School> schools) =>
        [
            .. schools.Select(school =>
                BySchool.TryGetValue(school.Name, out Func<School, School>? change)
                    ? change(school)
                    : school
            ),
        ];

    private static School Scale(School school, Stage stage, string id, decimal factor)
    {
        decimal number = school.Section(stage)!.Measures[id].Number!.Value * factor;
        bool isWhole = Measures.Find(id)!.IsWhole;
        return school.With(stage, id, decimal.Round(number, isWhole ? 0 : 2));
    }

    private static School CrowdTwoClasses(School school)
    {
        decimal[] sizes = Classes(school, Stage.Primary);
        sizes[^1] -= 47 - sizes[0] + (48 - sizes[1]);
        sizes[0] = 47;
        sizes[1] = 48;
        return school.With(Stage.Primary, "classSizes", sizes);
    }

    private static School ShrinkMusicRoom(School school)
    {
        decimal[] areas = [.. school.Measures["musicRoomAreas"].Numbers];
        areas[0] = 74.5m;
        return school.With("musicRoomAreas", areas) with { BuiltYear = 1998 };
    }

    private static School CountOneTooMany(School school)
    {
        decimal[] sizes = Classes(school, Stage.Junior);
        sizes[^1]++;
        return school.With(Stage.Junior, "classSizes", sizes);
    }

    private static decimal[] Classes(School school, Stage stage) =>
        [.. school.Section(stage)!.Measures["classSizes"].Numbers];
}
