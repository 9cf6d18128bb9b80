namespace Balance.Indicators.Planning.Tests;

/// <summary>Counties of any size made by a seeded generator: schools of every type, some far better off than others, some below the limits.</summary>
internal static class RandomCounty
{
    private static readonly (
        Measure Measure,
        decimal Primary,
        decimal Junior,
        bool IsOfPeople
    )[] Resources =
    [
        (Measures.TeachersAboveRequiredQualification, 0.042m, 0.053m, true),
        (Measures.BackboneTeachers, 0.01m, 0.01m, true),
        (Measures.PeAndArtTeachers, 0.009m, 0.009m, true),
        (Measures.TeachingArea, 4.5m, 5.8m, false),
        (Measures.SportsArea, 7.5m, 10.2m, false),
        (Measures.EquipmentValue, 2000m, 2500m, false),
        (Measures.MultimediaClassrooms, 0.023m, 0.024m, false),
    ];

    private static readonly SchoolType[] Types =
    [
        SchoolType.Primary,
        SchoolType.Primary,
        SchoolType.Primary,
        SchoolType.JuniorSecondary,
        SchoolType.JuniorSecondary,
        SchoolType.NineYear,
        SchoolType.NineYear,
        SchoolType.CompleteSecondary,
        SchoolType.TwelveYear,
        SchoolType.TeachingPoint,
    ];

    /// <summary>A county of so many schools; the greater the spread, the more coefficients are above their limits.</summary>
    public static County Create(int seed, int schools, double spread = 3)
    {
        var random = new Random(seed);
        return TestCounty.Met.County with
        {
            Schools =
            [
                .. Enumerable
                    .Range(1, schools)
                    .Select(i => School(random, i, Types[random.Next(Types.Length)], spread)),
            ],
        };
    }

    private static School School(Random random, int number, SchoolType type, double spread)
    {
        string code = $"S{number:0000}";
        Stage[] stages = SchoolStages.Expected(type);
        Dictionary<Stage, int> pupils = stages.ToDictionary(
            stage => stage,
            _ => type == SchoolType.TeachingPoint ? random.Next(20, 90) : random.Next(40, 700)
        );
        bool isWhole = random.Next(3) > 0 || stages.Contains(Stage.Senior);
        var whole = new List<KeyValuePair<string, MeasureValue>>();
        var sections = stages.ToDictionary(
            stage => stage,
            stage => new List<KeyValuePair<string, MeasureValue>>
            {
                new(Measures.Pupils.Id, pupils[stage]),
            }
        );
        foreach ((Measure measure, decimal primary, decimal junior, bool isOfPeople) in Resources)
        {
            double times = 0.8 + Math.Pow(random.NextDouble(), 3) * spread;
            decimal sum = 0;
            foreach (Stage stage in stages)
            {
                decimal limit = stage == Stage.Primary ? primary : junior;
                decimal amount = Math.Round(
                    limit * pupils[stage] * (decimal)times,
                    measure.IsWhole ? 0 : 2
                );
                sum += amount;
                if (stage != Stage.Senior && (isOfPeople || !isWhole))
                {
                    sections[stage].Add(new(measure.Id, amount));
                }
            }

            if (!isOfPeople && isWhole)
            {
                whole.Add(new(measure.Id, sum));
            }
        }

        foreach (Stage stage in stages.Where(stage => stage != Stage.Senior))
        {
            sections[stage].Add(new(Measures.NearHomePupils.Id, pupils[stage]));
            sections[stage].Add(new(Measures.ClassSizes.Id, Classes(pupils[stage])));
        }

        School school = TestSchool.PrimarySchool(code);
        MeasureSet own = school.Measures;
        foreach ((Measure measure, _, _, bool isOfPeople) in Resources)
        {
            own = isOfPeople ? own : own.With(measure, null);
        }

        foreach (KeyValuePair<string, MeasureValue> pair in whole)
        {
            own = own.With(pair.Key, pair.Value);
        }

        int teachers = pupils.Values.Sum() / 10 + 5;
        return school with
        {
            Type = type,
            Location = type == SchoolType.TeachingPoint ? Location.Rural : Location.Town,
            Township = "镇" + random.Next(5),
            Measures = own.With(Measures.FullTimeTeachers, teachers)
                .With(Measures.CertifiedTeachers, teachers)
                .With(Measures.TrainedTeachers, teachers)
                .With(Measures.FundedPupils, Math.Max(100, pupils.Values.Sum())),
            Sections =
            [
                .. stages.Select(stage => new Section(stage, new MeasureSet(sections[stage]))),
            ],
        };
    }

    private static decimal[] Classes(int pupils)
    {
        int count = (pupils + 44) / 45;
        return [.. Enumerable.Range(0, count).Select(i => (decimal)((pupils + i) / count))];
    }
}
