using System.Collections.Immutable;

namespace Balance.Indicators.Samples;

/// <summary>
/// The county of the sample over three years: 2025 is <see cref="SampleCounty"/>, and 2023 and 2024 are what it may have been before. Some
/// schools were poorer, one was better, one was met in between; one is closed since, one new, one renamed, one grown. Nothing is drawn at
/// random.
/// </summary>
public static class SampleYears
{
    private const int Last = 2025;

    /// <summary>How many years before the last, from schools to what they were then.</summary>
    private static readonly Dictionary<string, Func<School, int, School?>> BySchool = new()
    {
        // RA2: 反弹. Short, then enough teachers lent for a year, then short again.
        ["示例第三小学"] = (school, ago) =>
            ago == 1 ? school.With(Stage.Primary, "backboneTeachers", 30) : school,
        // RA5: 缩小. Grounds that grow by 300 ㎡ a year.
        ["示例第七小学"] = (school, ago) => Add(school, Stage.Primary, "sportsArea", -300 * ago),
        // RA1: 销号 in 2024; backbone teachers in 2025.
        ["示例第二小学"] = (school, ago) =>
            ago == 2 ? Scale(school, "teachersAboveRequiredQualification", 0.8m) : school,
        ["示例第四小学"] = (school, ago) => Scale(school, "backboneTeachers", 1 - 0.4m * ago),
        ["示例第六小学"] = (school, ago) => Scale(school, "backboneTeachers", 1 - 0.3m * ago),
        // RA4: 黄色预警. Rooms that are given up, year by year: met yet.
        ["示例第二初级中学"] = (school, ago) =>
            Add(school, Stage.Junior, "teachingArea", 600 * ago),
        // Renamed, new, grown into a nine-year school.
        ["示例第一小学"] = (school, ago) => school with { Name = "示例实验小学" },
        ["示例第七十七小学"] = (school, ago) => ago == 2 ? null : school,
        ["示例第十四学校（九年一贯制）"] = (school, ago) =>
            ago == 2
                ? school with
                {
                    Name = "示例第十四中心小学",
                    Type = SchoolType.Primary,
                    Sections = [school.Section(Stage.Primary)!],
                }
                : school,
    };

    /// <summary>The counties of 2023, 2024 and 2025.</summary>
    public static ImmutableArray<County> Create()
    {
        County last = SampleCounty.Create();
        return [Before(last, 2), Before(last, 1), last];
    }

    private static County Before(County last, int ago)
    {
        List<School> schools =
        [
            .. last
                .Schools.Select(school =>
                    BySchool.TryGetValue(school.Name, out var before) ? before(school, ago) : school
                )
                .OfType<School>()
                .Select(school => WithResources(school, ago)),
        ];
        if (ago == 2)
        {
            // Closed since, its pupils few, with nobody to teach music.
            School model = last.Schools.Single(school => school.Name == "示例第七十六小学");
            schools.Add(
                model.With(Stage.Primary, "peAndArtTeachers", 0) with
                {
                    Code = "2103810999",
                    Name = "示例撤并小学",
                }
            );
        }

        ImmutableArray<School> all = [.. schools];
        int teachers = all.Sum(school => school.Measures.Count("fullTimeTeachers"));
        return last with
        {
            Year = Last - ago,
            Measures = last
                .Measures.With("fullTimeTeachers", teachers)
                .With("certifiedTeachers", teachers)
                .With("trainedTeachers", teachers - 5 - 20 * ago),
            Schools = all,
        };
    }

    /// <summary>
    /// Equipment was less, by 2 % a year, and in rural schools grounds were more, by 4 %: they have been handed over to their villages, and the
    /// coefficient of RA5 has come down.
    /// </summary>
    private static School WithResources(School school, int ago)
    {
        School less = Scale(school, "equipmentValue", 1 - 0.02m * ago);
        return school.Location == Location.Rural
            ? Scale(less, "sportsArea", 1 + 0.04m * ago)
            : less;
    }

    private static School Add(School school, Stage stage, string id, decimal amount) =>
        school.With(stage, id, school.Section(stage)!.Measures[id].Number!.Value + amount);

    /// <summary>The figure wherever the school reports it, rounded down to what it counts in.</summary>
    private static School Scale(School school, string id, decimal factor)
    {
        MeasureSet Scaled(MeasureSet measures) =>
            measures.Find(id)?.Number is { } number
                ? measures.With(id, Math.Floor(number * factor))
                : measures;
        return school with
        {
            Measures = Scaled(school.Measures),
            Sections =
            [
                .. school.Sections.Select(section =>
                    section with
                    {
                        Measures = Scaled(section.Measures),
                    }
                ),
            ],
        };
    }
}
