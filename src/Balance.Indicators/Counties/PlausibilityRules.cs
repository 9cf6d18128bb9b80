using System.Globalization;
using Fractions;

namespace Balance.Indicators;

/// <summary>
/// Figures that are possible but far from those of other schools, as where a unit or a decimal point was mistaken. Warned
/// of, never decided by.
/// </summary>
internal sealed class PlausibilityRules(County county, ProblemList problems)
{
    private const int LeastSections = 5;
    private const int Far = 20;
    private const int LeastYuan = 10;

    private static readonly Measure[] PerPupil =
    [
        Measures.TeachersAboveRequiredQualification,
        Measures.BackboneTeachers,
        Measures.PeAndArtTeachers,
        Measures.TeachingArea,
        Measures.SportsArea,
        Measures.EquipmentValue,
        Measures.MultimediaClassrooms,
    ];

    private readonly CountyPlace _places = new(county);

    /// <summary>Each entry, a campus being of its school's type, with the stages that it has.</summary>
    private readonly (int Index, School School, Stage[] Stages)[] _entries =
    [
        .. CampusGroup
            .Of(county)
            .SelectMany(group =>
                group.Entries.Select(entry =>
                    (
                        entry.Index,
                        entry.School with
                        {
                            Type = group.Main.Type,
                        },
                        group.StagesOf(entry)
                    )
                )
            )
            .OrderBy(entry => entry.Index),
    ];

    public void Check()
    {
        if (county.Year is >= 1900 and < 2000 or > 2100 and <= 9999)
        {
            string year = ExactNumber.Text(county.Year.Value);
            problems.Warn(
                DataPath.Root.Key("year"),
                $"{_places.Root.Who.Zh}的年份是 {year}，不在 2000 到 2100 之间；请核对。",
                $"{_places.Root.Who.En}: the year is {year}, not from 2000 to 2100; check it."
            );
        }

        CheckSalaries();
        var equipment = new List<Rate>();
        foreach (Stage stage in new[] { Stage.Primary, Stage.Junior })
        {
            foreach (Measure measure in PerPupil)
            {
                List<Rate> rates = OfSections(stage, measure);
                CheckSpread(rates, stage.Name(), measure);
                equipment.AddRange(measure == Measures.EquipmentValue ? rates : []);
            }
        }

        CheckUnit(equipment, Measures.EquipmentValue);
        CheckUnit(OfSchools(Measures.PublicFunding), Measures.PublicFunding);
    }

    /// <summary>Teachers and civil servants of one county earn alike, but for a unit mistaken in one of them.</summary>
    private void CheckSalaries()
    {
        Measure teachers = Measures.AverageTeacherSalary;
        Measure others = Measures.AverageCivilServantSalary;
        decimal ofTeachers = CountyFigures.Number(county.Measures, teachers) ?? 0;
        decimal ofOthers = CountyFigures.Number(county.Measures, others) ?? 0;
        if (ofTeachers == 0 || ofOthers == 0)
        {
            return;
        }

        Fraction ratio = Fraction.FromDecimal(ofTeachers) / Fraction.FromDecimal(ofOthers);
        bool isMore = ratio > Far;
        if (isMore || ratio * Far < 1)
        {
            DataPlace place = _places.Root;
            problems.Warn(
                DataPath.Root.Measure(teachers.Id),
                $"{place.Who.Zh}的“{teachers.Name.Zh}”为 {ExactNumber.Text(ofTeachers)} 元，{(isMore ? "超过" : "不到")}“{others.Name.Zh}” {ExactNumber.Text(ofOthers)} 元的{(isMore ? " 20 倍" : "二十分之一")}；是否把万元当作元、或把月工资当作年工资填报，请核对两个数的单位。",
                $"{place.Who.En}: \"{teachers.Name.En}\" is {ExactNumber.Text(ofTeachers)} yuan, {(isMore ? "more than 20 times" : "less than a twentieth of")} \"{others.Name.En}\", {ExactNumber.Text(ofOthers)} yuan; check whether one of them was reported in units of 10 000 yuan, or for a month."
            );
        }
    }

    private void CheckSpread(List<Rate> rates, LocalizedText stage, Measure measure)
    {
        if (rates.Count < LeastSections)
        {
            return;
        }

        Fraction median = Median(rates);
        if (median.IsZero)
        {
            return;
        }

        double middle = median.ToDouble();
        LocalizedText name = measure.Name;
        foreach (Rate rate in rates.Where(rate => rate.Amount > 0))
        {
            bool isMore = rate.CompareTo(median * Far, middle * Far) > 0;
            if (isMore || rate.CompareTo(median / Far, middle / Far) < 0)
            {
                problems.Warn(
                    rate.Path,
                    $"{rate.Place.Who.Zh}的“{name.Zh}”为 {ExactNumber.Text(rate.Amount)}，平均每名学生 {Text(rate.Value)}，{(isMore ? "超过" : "不到")}全县{stage.Zh}中位数 {Text(middle)} 的{(isMore ? " 20 倍" : "二十分之一")}；请核对数值和单位。",
                    $"{rate.Place.Who.En}: \"{name.En}\" is {ExactNumber.Text(rate.Amount)}, {Text(rate.Value)} per pupil, {(isMore ? "more than 20 times" : "less than a twentieth of")} the median of the county's {stage.En} sections, {Text(middle)}; check the number and its unit."
                );
            }
        }
    }

    private void CheckUnit(List<Rate> rates, Measure measure)
    {
        if (rates.Count == 0)
        {
            return;
        }

        Fraction median = Median(rates);
        if (!median.IsZero && median < LeastYuan)
        {
            LocalizedText name = measure.Name;
            problems.Warn(
                DataPath.Root.Key("schools"),
                $"各校平均每名学生的“{name.Zh}”，中位数是 {Text(median.ToDouble())} 元，不到 10 元；是否把万元当作元填报，请核对单位。",
                $"The median over the schools of \"{name.En}\" per pupil is {Text(median.ToDouble())} yuan, below 10; check whether it was reported in units of 10 000 yuan."
            );
        }
    }

    /// <summary>What the sections of a stage have for each pupil; of what a school shares, what the school has for each of its own.</summary>
    private List<Rate> OfSections(Stage stage, Measure measure)
    {
        var rates = new List<Rate>();
        foreach ((int i, School school, Stage[] stages) in _entries)
        {
            if (school.Section(stage) is not { } section)
            {
                continue;
            }

            DataPlace place = _places.School(i).OfStage(stage);
            DataPath path = DataPath.OfSchool(i);
            if (CountyFigures.Number(section.Measures, measure) is { } own)
            {
                Add(
                    rates,
                    path.Section(stage).Key(measure.Id),
                    place,
                    own,
                    CountyFigures.Number(section.Measures, Measures.Pupils)
                );
            }
            else if (
                CountyFigures.Number(section.Measures, Measures.Pupils) > 0
                && CountyFigures.Number(school.Measures, measure) is { } whole
            )
            {
                Add(
                    rates,
                    path.Measure(measure.Id),
                    place,
                    whole,
                    CountyFigures.OfSchool(school, Measures.Pupils, stages)
                );
            }
        }

        return rates;
    }

    private List<Rate> OfSchools(Measure measure)
    {
        var rates = new List<Rate>();
        foreach ((int i, School school, Stage[] stages) in _entries)
        {
            if (CountyFigures.Number(school.Measures, measure) is { } amount)
            {
                Add(
                    rates,
                    DataPath.OfSchool(i).Measure(measure.Id),
                    _places.School(i),
                    amount,
                    CountyFigures.OfSchool(school, Measures.Pupils, stages)
                );
            }
        }

        return rates;
    }

    private static void Add(
        List<Rate> rates,
        DataPath path,
        DataPlace place,
        decimal amount,
        decimal? pupils
    )
    {
        if (pupils is > 0)
        {
            rates.Add(new Rate(path, place, amount, pupils.Value));
        }
    }

    private static Fraction Median(List<Rate> rates)
    {
        Rate[] sorted = [.. rates.OrderBy(rate => rate.Value)];
        int half = sorted.Length / 2;
        return sorted.Length % 2 == 1
            ? sorted[half].Exact
            : (sorted[half - 1].Exact + sorted[half].Exact) / 2;
    }

    private static string Text(double value) =>
        value.ToString("0.####", CultureInfo.InvariantCulture);

    private sealed record Rate(DataPath Path, DataPlace Place, decimal Amount, decimal Pupils)
    {
        private const double Doubt = 1e-9;

        public double Value { get; } = (double)Amount / (double)Pupils;

        public Fraction Exact => Fraction.FromDecimal(Amount) / Fraction.FromDecimal(Pupils);

        /// <summary>Against a limit, exactly where its double is too near to tell.</summary>
        public int CompareTo(Fraction limit, double near) =>
            Math.Abs(Value - near) > Doubt * near ? Value.CompareTo(near) : Exact.CompareTo(limit);
    }
}
