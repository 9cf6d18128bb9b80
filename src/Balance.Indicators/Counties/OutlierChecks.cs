using System.Collections.Immutable;
using System.Globalization;
using Fractions;

namespace Balance.Indicators;

/// <summary>
/// Figures that are possible but far from those of other schools, as where a unit or a decimal point was mistaken. Warned
/// of, never decided by.
/// </summary>
/// <param name="county">The county.</param>
/// <param name="groups">Its schools, campuses merged.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class OutlierChecks(
    County county,
    ImmutableArray<CampusGroup> groups,
    ProblemList problems
)
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

    private readonly Entry[] _entries = EntriesOf(groups);
    private readonly List<SectionEntry> _sections = [];
    private readonly List<Rate> _rates = [];

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
            FindSections(stage);
            foreach (Measure measure in PerPupil)
            {
                List<Rate> rates = OfSections(stage, measure);
                CheckSpread(rates, stage.Name(), measure);
                equipment.AddRange(measure == Measures.EquipmentValue ? rates : []);
            }
        }

        CheckUnit(equipment, Measures.EquipmentValue);
        foreach (Measure funding in new[] { Measures.PublicFunding, Measures.PublicFundingBudget })
        {
            CheckUnit(OfSchools(funding), funding);
        }
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

        var median = new Median(rates);
        if (median.Near == 0)
        {
            return;
        }

        foreach (Rate rate in rates)
        {
            if (rate.IsUsual(median.Near) || rate.Amount == 0)
            {
                continue;
            }

            bool isMore = rate.CompareTo(median, Far, 1) > 0;
            if (isMore || rate.CompareTo(median, 1, Far) < 0)
            {
                WarnOfSpread(rate, median.Exact.ToDouble(), isMore, stage, measure);
            }
        }
    }

    private void WarnOfSpread(
        Rate rate,
        double middle,
        bool isMore,
        LocalizedText stage,
        Measure measure
    )
    {
        LocalizedText who = _places.School(rate.School).OfStage(rate.Stage!.Value).Who;
        problems.Warn(
            PathOf(rate, measure),
            $"{who.Zh}的“{measure.Name.Zh}”为 {ExactNumber.Text(rate.Amount)}，平均每名学生 {Text(rate.Value)}，{(isMore ? "超过" : "不到")}全县{stage.Zh}中位数 {Text(middle)} 的{(isMore ? " 20 倍" : "二十分之一")}；请核对数值和单位。",
            $"{who.En}: \"{measure.Name.En}\" is {ExactNumber.Text(rate.Amount)}, {Text(rate.Value)} per pupil, {(isMore ? "more than 20 times" : "less than a twentieth of")} the median of the county's {stage.En} sections, {Text(middle)}; check the number and its unit."
        );
    }

    private static DataPath PathOf(Rate rate, Measure measure)
    {
        DataPath school = DataPath.OfSchool(rate.School);
        return rate.IsWhole
            ? school.Measure(measure.Id)
            : school.Section(rate.Stage!.Value).Measure(measure.Id);
    }

    /// <summary>What is told of all schools is told where the first of them has its figure.</summary>
    private void CheckUnit(List<Rate> rates, Measure measure)
    {
        if (rates.Count == 0)
        {
            return;
        }

        var median = new Median(rates);
        if (median.Near != 0 && median.CompareTo(LeastYuan) < 0)
        {
            LocalizedText name = measure.Name;
            string middle = Text(median.Exact.ToDouble());
            problems.Warn(
                PathOf(rates[0], measure),
                $"各校平均每名学生的“{name.Zh}”，中位数是 {middle} 元，不到 10 元；是否把万元当作元填报，请核对单位。",
                $"The median over the schools of \"{name.En}\" per pupil is {middle} yuan, below 10; check whether it was reported in units of 10 000 yuan."
            );
        }
    }

    /// <summary>The sections of a stage that have pupils: nobody else has anything for each.</summary>
    private void FindSections(Stage stage)
    {
        _sections.Clear();
        foreach (Entry entry in _entries)
        {
            if (
                entry.School.Section(stage) is { } section
                && CountyFigures.Number(section.Measures, Measures.Pupils) is > 0 and { } pupils
            )
            {
                _sections.Add(new SectionEntry(entry, section, pupils));
            }
        }
    }

    /// <summary>
    /// What the sections of a stage have for each pupil; of what a school shares, what the school has for each of its own. The list
    /// is good until it is asked for another one.
    /// </summary>
    private List<Rate> OfSections(Stage stage, Measure measure)
    {
        _rates.Clear();
        foreach (SectionEntry of in _sections)
        {
            Entry entry = of.Entry;
            if (CountyFigures.Number(of.Section.Measures, measure) is { } own)
            {
                Add(entry.Index, stage, isWhole: false, own, of.Pupils);
            }
            else if (CountyFigures.Number(entry.School.Measures, measure) is { } whole)
            {
                Add(entry.Index, stage, isWhole: true, whole, entry.Pupils);
            }
        }

        return _rates;
    }

    /// <inheritdoc cref="OfSections"/>
    private List<Rate> OfSchools(Measure measure)
    {
        _rates.Clear();
        foreach (Entry entry in _entries)
        {
            if (CountyFigures.Number(entry.School.Measures, measure) is { } amount)
            {
                Add(entry.Index, null, isWhole: true, amount, entry.Pupils);
            }
        }

        return _rates;
    }

    /// <summary>In the order of the county; a campus is of its school's type.</summary>
    private static Entry[] EntriesOf(ImmutableArray<CampusGroup> groups)
    {
        var entries = new List<Entry>(groups.Length);
        foreach (CampusGroup group in groups)
        {
            foreach (SchoolEntry entry in group.Entries)
            {
                School school = ReferenceEquals(entry.School, group.Main)
                    ? group.Main
                    : entry.School with
                    {
                        Type = group.Main.Type,
                    };
                entries.Add(
                    new Entry(
                        entry.Index,
                        school,
                        CountyFigures.OfSchool(school, Measures.Pupils, group.StagesOf(entry))
                    )
                );
            }
        }

        entries.Sort(static (one, other) => one.Index.CompareTo(other.Index));
        return [.. entries];
    }

    private void Add(int school, Stage? stage, bool isWhole, decimal amount, decimal? pupils)
    {
        if (pupils is > 0)
        {
            _rates.Add(new Rate(school, stage, isWhole, amount, pupils.Value));
        }
    }

    private static string Text(double value) =>
        value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A school or a campus.</summary>
    /// <param name="Index">Its position in the county.</param>
    /// <param name="School">What it reports.</param>
    /// <param name="Pupils">Those of the whole of it, where they are known.</param>
    private sealed record Entry(int Index, School School, decimal? Pupils);

    private readonly record struct SectionEntry(Entry Entry, Section Section, decimal Pupils);

    /// <summary>What somebody has for each pupil. A double decides where it is far from what it is compared with, a fraction elsewhere.</summary>
    private readonly record struct Rate(
        int School,
        Stage? Stage,
        bool IsWhole,
        decimal Amount,
        decimal Pupils
    )
    {
        public const double Doubt = 1e-9;

        public double Value { get; } = (double)Amount / (double)Pupils;

        public Fraction Exact => Fraction.FromDecimal(Amount) / Fraction.FromDecimal(Pupils);

        /// <summary>Whether it is so near to the median that nothing about it is far.</summary>
        public bool IsUsual(double median) => Value < 2 * median && 2 * Value > median;

        /// <summary>Against the median, times a number, divided by another.</summary>
        public int CompareTo(Median median, int times, int by)
        {
            double near = median.Near * times / by;
            return Math.Abs(Value - near) > Doubt * near
                ? Value.CompareTo(near)
                : Exact.CompareTo(median.Exact * times / by);
        }
    }

    /// <summary>The rate in the middle, or between the two in the middle.</summary>
    private sealed class Median
    {
        private readonly List<Rate> _rates;

        public Median(List<Rate> rates)
        {
            _rates = rates;
            var values = new double[rates.Count];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = rates[i].Value;
            }

            Array.Sort(values);
            Near = (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
        }

        public double Near { get; }

        public Fraction Exact
        {
            get
            {
                Rate[] sorted = [.. _rates.OrderBy(rate => rate.Value)];
                return (sorted[(sorted.Length - 1) / 2].Exact + sorted[sorted.Length / 2].Exact)
                    / 2;
            }
        }

        public int CompareTo(int limit) =>
            Math.Abs(Near - limit) > Rate.Doubt * limit
                ? Near.CompareTo(limit)
                : Exact.CompareTo(new Fraction(limit));
    }
}
