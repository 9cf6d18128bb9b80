using CsCheck;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>Random counties of 2 to 12 schools of every type, many figures near their limits; every figure is reported once.</summary>
public static class CountyGen
{
    private static readonly string[] Shared =
    [
        "teachingArea",
        "sportsArea",
        "equipmentValue",
        "multimediaClassrooms",
    ];

    /// <summary>Ordinary schools only, all with pupils.</summary>
    public static Gen<County> Ordinary { get; } =
        from schools in School(4, isGood: false).Array[2, 12]
        select TestCounty.Met.Only(Numbered(schools)).County;

    /// <summary>Every kind of school, vetoes reported by the county or by the schools; half of the counties are met.</summary>
    public static Gen<County> Any { get; } =
        Gen.Bool.SelectMany(isGood =>
            from schools in School(6, isGood).Array[2, 12]
            from byCounty in Gen.Bool
            from exists in Gen.Int[0, isGood ? 8 : 9].Array[VetoIds.OfSchool.Length]
            from rate in Gen.Int[isGood ? 85 : 84, 86]
            from rotated in Gen.Int[isGood ? 10 : 9, 10]
            select Vetoes(
                TestCounty
                    .Met.Only(Numbered(schools))
                    .Set("recognitionRate", rate / 100m)
                    .Set("rotatedTeachers", rotated),
                byCounty,
                exists
            ).County
        );

    private static Gen<School> School(int kinds, bool isGood) =>
        from kind in Gen.Int[0, kinds]
        from primary in Gen.Int[isGood ? 100 : 1, 400]
        from junior in Gen.Int[isGood ? 100 : 1, 400]
        from senior in Gen.Int[0, 400]
        from people in Gen.Int[isGood ? 3 : 0, isGood ? 4 : 12].Array[6]
        from resources in Gen.Int[isGood ? 180 : 80, 220].Array[4]
        from bySection in Gen.Bool
        from good in Gen.Int[isGood ? 3 : 0, 9]
        from location in Gen.Int[0, 2]
        select Of(kind, primary, junior, senior, people, resources, bySection, good) with
        {
            Location = (Location)location,
            Ownership = good == 3 ? Ownership.Private : Ownership.Public,
            Boarding = good == 4,
            BuiltYear = 2005 + good,
        };

    private static School Of(
        int kind,
        int primary,
        int junior,
        int senior,
        int[] people,
        int[] resources,
        bool bySection,
        int good
    )
    {
        School school = kind switch
        {
            0 => TestSchool.PrimarySchool("x"),
            1 => TestSchool.JuniorSchool("x"),
            2 => TestSchool.NineYear("x"),
            3 => TestSchool.TwelveYear("x"),
            4 => TestSchool.CompleteSecondary("x"),
            5 => TestSchool.TeachingPoint("x", 1),
            _ => TestSchool.SpecialEducation("x"),
        };
        if (kind == 6)
        {
            return school.With("publicFunding", 59000 + 500 * good);
        }

        school = Section(school, Stage.Primary, kind == 5 ? primary % 120 : primary, people, 0);
        school = Section(school, Stage.Junior, junior, people, 3);
        school = school.With(Stage.Senior, "pupils", senior);
        for (int i = 0; i < Shared.Length; i++)
        {
            decimal perPupil = new[] { 4.5m, 7.5m, 2000, 0.023m }[i] * resources[i] / 100;
            decimal total = decimal.Ceiling(perPupil * (primary + junior + senior));
            bool own = bySection && kind != 0 && i % 2 == 0;
            school = school.With(Shared[i], own ? null : total);
            foreach (Section section in school.Sections)
            {
                if (own && section.Stage != Stage.Senior && section.Measures["pupils"].Number > 0)
                {
                    school = school.With(
                        section.Stage,
                        Shared[i],
                        decimal.Ceiling(perPupil * section.Measures["pupils"].Number!.Value)
                    );
                }
            }
        }

        // A teaching point without pupils has nothing.
        if (kind == 5 && school.Sections[0].Measures["pupils"].Number == 0)
        {
            school = Shared.Aggregate(school, (s, id) => s.With(id, null)) with
            {
                Sections = [new Section(Stage.Primary, new MeasureSet([new("pupils", 0)]))],
            };
        }

        return school
            .With("fundedPupils", good == 1 ? 99 : 100)
            .With("moralEducation", good == 0 ? Grade.Qualified : Grade.Good)
            .With("teacherTrainingBudget", 4999 + good)
            .With("musicRoomAreas", new[] { 90m + good, 96, 120 });
    }

    private static School Section(School school, Stage stage, int pupils, int[] people, int from)
    {
        int[] needed = stage == Stage.Primary ? [42, 10, 9] : [53, 10, 9];
        int Teachers(int i) =>
            Math.Max(0, (pupils * needed[i] + 999) / 1000 + people[from + i] - 3);
        int classes = (pupils + 44) / 45;
        decimal[] sizes =
        [
            .. Enumerable
                .Range(0, classes)
                .Select(i => (decimal)(pupils / classes + (i < pupils % classes ? 1 : 0))),
        ];
        return school
            .With(stage, "pupils", pupils)
            .With(stage, "teachersAboveRequiredQualification", Teachers(0))
            .With(stage, "backboneTeachers", Teachers(1))
            .With(stage, "peAndArtTeachers", Teachers(2))
            .With(stage, "classSizes", sizes)
            .With(stage, "nearHomePupils", pupils);
    }

    private static School[] Numbered(School[] schools) =>
        [
            .. schools.Select(
                (school, index) => school with { Code = $"{index}", Name = $"学校{index}" }
            ),
        ];

    private static TestCounty Vetoes(TestCounty county, bool byCounty, int[] exists)
    {
        for (int i = 0; i < VetoIds.OfSchool.Length; i++)
        {
            string id = VetoIds.OfSchool[i];
            county = county.Veto(id, byCounty ? exists[i] == 9 : null);
            for (int school = 0; !byCounty && school < county.County.Schools.Length; school++)
            {
                county = county.SchoolVeto(id, exists[i] == 9 && school == i, school);
            }
        }

        return county;
    }
}
