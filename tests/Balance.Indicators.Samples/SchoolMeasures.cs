namespace Balance.Indicators.Samples;

/// <summary>What a school reports as a whole, shared resources apart.</summary>
internal sealed class SchoolMeasures(Random random, SchoolType type, int pupils, Section[] sections)
{
    private bool IsSpecial => type == SchoolType.SpecialEducation;

    public MeasureSet All()
    {
        int teachers = IsSpecial
            ? pupils / 4
            : 1
                + sections.Sum(section =>
                    section.Measures.Count("teachersAboveRequiredQualification")
                )
                    * 11
                    / 10;
        MeasureSet measures = MeasureSet
            .Empty.With("migrantWorkerChildren", pupils * random.Next(1, 13) / 100)
            .With("fundedPupils", Math.Max(pupils, 100))
            .With("fullTimeTeachers", teachers)
            .With("certifiedTeachers", teachers)
            .With("trainedTeachers", teachers);
        measures = WithMoney(measures);
        if (IsSpecial)
        {
            measures = measures.With("pupils", pupils);
        }

        if (type == SchoolType.TeachingPoint)
        {
            return measures;
        }

        measures = measures
            .With("charterAndDigitalManagement", true)
            .With("moralEducation", Grade())
            .With("campusCulture", Grade());
        return IsSpecial ? measures : WithRooms(measures);
    }

    private MeasureSet WithMoney(MeasureSet measures)
    {
        int funding = Math.Max(pupils, 100) * (IsSpecial ? 8000 : random.Next(720, 960));
        return measures
            .With("publicFunding", funding)
            .With("publicFundingBudget", funding)
            .With(
                "teacherTrainingBudget",
                decimal.Round(funding * (random.Next(502, 660) / 10000m), 2)
            );
    }

    private MeasureSet WithRooms(MeasureSet measures)
    {
        int classes = sections.Sum(section => section.Measures["classSizes"].Numbers.Length);
        int rooms = (classes + 11) / 12;
        return measures
            .With("musicRoomAreas", Rooms(rooms, 9600))
            .With("artRoomAreas", Rooms(rooms, 9000));
    }

    private decimal[] Rooms(int count, int leastHundredths) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => (leastHundredths + random.Next(0, 1500)) / 100m),
        ];

    private Grade Grade() =>
        random.Next(0, 3) == 0 ? Balance.Indicators.Grade.Excellent : Balance.Indicators.Grade.Good;
}
