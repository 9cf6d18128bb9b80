using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>
/// The figures of a county, its schools and sections: finds what was reported, and adds up and splits what follows from it. The one place that knows
/// where a measure comes from, and whether it is missing; what is missing is named by <see cref="MissingNames"/>.
/// </summary>
internal sealed class Figures(MeasureSet ofCounty, ImmutableArray<Place> schools, Standard standard)
{
    private readonly List<ReportedItem> _items = [];
    private readonly SharedSplit?[] _splits = new SharedSplit?[schools.Length];

    public MissingNames Missing { get; } = new();

    /// <summary>How many schools there are, campuses merged.</summary>
    public int Schools => schools.Length;

    /// <summary>A sum of terms for a subject.</summary>
    public FigureValue Sum(ImmutableArray<Term> terms, Place place)
    {
        FigureValue sum = Read(terms[0], place);
        for (int i = 1; i < terms.Length; i++)
        {
            sum = sum.Plus(Read(terms[i], place));
        }

        return sum;
    }

    /// <summary>Whether anything of a quantity has been reported for the county.</summary>
    public bool IsAnyReported(Quantity quantity) =>
        quantity.Measures.Any(measure => ofCounty.Find(measure) is not null);

    /// <summary>One figure of the county, of a school or of a section; of a list, how many items it has.</summary>
    public FigureValue Of(Measure measure, Place place) =>
        measure.Kind is not (MeasureKind.CountList or MeasureKind.AmountList)
            ? ReadValue(measure, place)
        : place.School is null ? FigureValue.NotReported(MissingList.Of(Missing.OfCounty(measure)))
        : CountItems(measure, place);

    /// <summary>The pupils of a section; null where they are not reported.</summary>
    public decimal? PupilsOf(Place section) =>
        OfSection(Measures.Pupils, section) is { IsKnown: true } pupils
            ? Exactly.ToDecimal(pupils.Value)
            : null;

    /// <summary>How many classes a section has; null where it has not listed them.</summary>
    public long? ClassesOf(Place section)
    {
        if (PlainItems(Measures.ClassSizes, section) is { } sizes)
        {
            return sizes.Length;
        }

        _items.Clear();
        if (AddItems(Measures.ClassSizes, section, _items) is not null)
        {
            return null;
        }

        long count = 0;
        foreach (ReportedItem item in _items)
        {
            count += item.Count;
        }

        return count;
    }

    /// <summary>
    /// Where a term's known figure stands; null where it is the sum of several. What the county has not reported itself is the
    /// sum over its schools, and can be reported by it from now on.
    /// </summary>
    public FigureSource? SourceOf(Term term, Place place) =>
        place is { School: null, MonitoredSubject: null }
            ? new FigureSource(
                DataPath.Root.Measure(term.Measure.Id),
                Exactly.ToDecimal(OfCounty(term.Measure).Value)
            )
            : FigureSource.Of(term.Measure, place);

    /// <summary>The facts that are missing to know which figure of a limit it is; null where none is.</summary>
    public MissingList? MissingFacts(Limit limit, Place place)
    {
        MissingList? missing = null;
        if (
            place.School is { Type: null }
            && limit.AsksFor(place.Stage, static item => item.Type is not null)
        )
        {
            missing = Missing.Fact(place, SchoolFacts.Type);
        }

        if (
            place.School is { Location: null }
            && limit.AsksFor(place.Stage, static item => item.Location is not null)
        )
        {
            missing = MissingList.Join(missing, Missing.Fact(place, SchoolFacts.Location));
        }

        return missing;
    }

    /// <summary>
    /// Adds the items of a list: of a section, or of a school's own list from every entry of it. What is missing, or null where
    /// nothing is.
    /// </summary>
    public MissingList? AddItems(Measure measure, Place place, List<ReportedItem> items)
    {
        if (place.Stage is null)
        {
            return AddReported(measure, place, items) ? null : Missing.OfSchool(measure, place);
        }

        int before = items.Count;

        // A section with pupils has classes: an empty list there is a form that was not filled in.
        return
            (AddReported(measure, place, items) && items.Count > before) || HasNobody(place.Section)
            ? null
            : Missing.OfSection(measure, place);
    }

    /// <summary>
    /// The items of a section's list where a single entry lists them one by one, as nearly all do; null otherwise, and where it lists
    /// none: <see cref="AddItems"/> tells what there is then.
    /// </summary>
    public static ImmutableArray<decimal>? PlainItems(Measure measure, Place section) =>
        section.Entries!.Entries.Length == 1
        && section.Section?.Measures.Find(measure)
            is { Brackets.IsDefault: true, Numbers: { IsDefaultOrEmpty: false } numbers }
            ? numbers
            : null;

    private FigureValue Read(Term term, Place place)
    {
        FigureValue figure = term.Kind switch
        {
            TermKind.Value => ReadValue(term.Measure, place),
            TermKind.AllStages => OfSchool(term.Measure, place, allStages: true),
            _ => ReadItems(term, place),
        };
        return term.IsSubtracted ? figure.Negated() : figure;
    }

    private FigureValue ReadValue(Measure measure, Place place) =>
        place.Item is { } size ? FigureValue.Of(size)
        : place.MonitoredSubject is { } subject
            ? TryOwn(subject.Measures.Find(measure), out FigureValue own) ? own
                : FigureValue.NotReported(
                    MissingList.Of(Missing.OfMonitoredSubject(measure, place))
                )
        : place.School is null ? OfCounty(measure)
        : place.Stage is null ? OfSchool(measure, place)
        : OfSection(measure, place);

    private FigureValue ReadItems(Term term, Place place)
    {
        List<ReportedItem> items = _items;
        MissingList? missing = CollectItems(term.Measure, place, items);
        return missing is not null ? FigureValue.NotReported(missing)
            : term.Kind == TermKind.Largest ? ReportedItems.Largest(items)
            : ReportedItems.Count(items, term);
    }

    private FigureValue CountItems(Measure measure, Place place) =>
        CollectItems(measure, place, _items) is { } missing
            ? FigureValue.NotReported(missing)
            : FigureValue.Of(_items.Sum(item => (decimal)item.Count));

    /// <summary>The items of a list: of a section, or of all sections or of the school itself, whoever reports it.</summary>
    private MissingList? CollectItems(Measure measure, Place place, List<ReportedItem> items)
    {
        items.Clear();
        if (!measure.IsReportedBy(MeasureLevels.Section))
        {
            return AddItems(measure, place.OfSchool!, items);
        }

        if (place.Stage is not null)
        {
            return AddItems(measure, place, items);
        }

        MissingList? missing = null;
        foreach (Place section in place.Sections)
        {
            missing = MissingList.Join(missing, AddItems(measure, section, items));
        }

        return missing;
    }

    private FigureValue OfCounty(Measure measure)
    {
        if (TryOwn(ofCounty.Find(measure), out FigureValue own))
        {
            return own;
        }

        // Where no school reports it, it is the county's figure that is asked for.
        bool isSum = false;
        if (measure.SumsToCounty)
        {
            foreach (Place school in schools)
            {
                isSum |= school.Entries!.IsReported(measure);
            }
        }

        if (!isSum)
        {
            return FigureValue.NotReported(MissingList.Of(Missing.OfCounty(measure)));
        }

        FigureValue sum = FigureValue.Of(Rational.Zero);
        foreach (Place school in schools)
        {
            sum = sum.Plus(OfSchool(measure, school));
        }

        return sum;
    }

    /// <summary>
    /// A school's figure: its own, or the sum over its compulsory stages. The pupils of a special-education school are those
    /// of all stages: reported as a whole they could not be told apart.
    /// </summary>
    private FigureValue OfSchool(Measure measure, Place place, bool allStages = false)
    {
        School school = place.School!;
        if (TryOwn(school.Measures.Find(measure), out FigureValue own))
        {
            return own;
        }

        if (!measure.IsReportedBy(MeasureLevels.Section) || IsForWholeSchool(measure, school))
        {
            return FigureValue.NotReported(Missing.OfSchool(measure, place));
        }

        bool isPupils = measure == Measures.Pupils;
        if (isPupils && school.Type is null)
        {
            return FigureValue.NotReported(Missing.Fact(place, SchoolFacts.Type));
        }

        Place whole = place.OfSchool!;
        FigureValue sum = FigureValue.Of(Rational.Zero);
        if (allStages || (isPupils && school.Type == SchoolType.SpecialEducation))
        {
            foreach (Stage stage in whole.Stages)
            {
                sum = sum.Plus(OfSection(measure, whole.SectionOf(stage)));
            }
        }
        else
        {
            foreach (Place section in whole.Sections)
            {
                sum = sum.Plus(OfSection(measure, section));
            }
        }

        return sum;
    }

    private static bool IsForWholeSchool(Measure measure, School school) =>
        school.Sections.IsEmpty
        && school.Type is SchoolType.SpecialEducation
        && measure.IsReportedBy(MeasureLevels.School);

    private FigureValue OfSection(Measure measure, Place place)
    {
        if (TryOwn(place.Section?.Measures.Find(measure), out FigureValue own))
        {
            return own;
        }

        if (HasNobody(place.Section))
        {
            return FigureValue.Of(Rational.Zero);
        }

        School school = place.School!;
        if (measure.IsShared && school.Measures.Find(measure)?.Number is { } whole)
        {
            return SplitOf(place).ShareOf(whole, place.Stage!.Value);
        }

        bool isOfSchool =
            !measure.IsReportedBy(MeasureLevels.Section)
            || (
                measure.IsShared && place.Stages.Length > 1 && !place.Entries!.IsBySection(measure)
            );
        return FigureValue.NotReported(
            isOfSchool ? Missing.OfSchool(measure, place) : Missing.OfSection(measure, place)
        );
    }

    /// <summary>How a school's shared resources are split over its stages: by the same shares, whichever they are.</summary>
    private SharedSplit SplitOf(Place place) =>
        _splits[place.Index] ??= place.School!.Type is null
            ? SharedSplit.Unknown(Missing.Fact(place, SchoolFacts.Type))
            : SharedSplit.Of(
                place.OfSchool!,
                standard.SplitWeights,
                section => OfSection(Measures.Pupils, section)
            );

    /// <summary>The items that every entry of the school has reported; false where none has the list.</summary>
    private bool AddReported(Measure measure, Place place, List<ReportedItem> items)
    {
        bool any = false;
        ImmutableArray<SchoolEntry> entries = place.Entries!.Entries;
        if (
            (place.Stage is null ? place.School!.Measures : place.Section?.Measures)?.Find(measure)
            is null
        )
        {
            return false;
        }

        for (int i = 0; i < entries.Length; i++)
        {
            MeasureSet? measures = place.Stage is { } stage
                ? entries[i].School.Section(stage)?.Measures
                : entries[i].School.Measures;
            if (measures?.Find(measure) is not { } list)
            {
                continue;
            }

            any = true;
            foreach (decimal size in list.Numbers.OrEmpty())
            {
                items.Add(new ReportedItem(size));
            }

            if (!list.Brackets.IsDefault)
            {
                items.AddRange(Missing.InBrackets(place, i, measure, list.Brackets));
            }
        }

        return any;
    }

    /// <summary>A section that reports 0 pupils has nothing of whatever else it does not report.</summary>
    private static bool HasNobody(Section? section) =>
        section?.Measures.Find(Measures.Pupils)?.Number == 0;

    /// <summary>What is reported there itself, as a number; false where it is not.</summary>
    private static bool TryOwn(MeasureValue? value, out FigureValue own)
    {
        if (value is null)
        {
            own = default;
            return false;
        }

        own = FigureValue.Of(
            value.TryDigits(out long digits, out int decimals)
                ? Rational.Of(digits, decimals)
                : value.Number!.Value
        );
        return true;
    }
}
