using System.Collections.Immutable;
using Fractions;

namespace Balance.Indicators;

/// <summary>
/// The figures of a county, its schools and sections: finds what was reported, adds up and splits what follows from it,
/// and names what is missing. The one place that knows where a measure comes from.
/// </summary>
internal sealed class FigureReader(
    MeasureSet ofCounty,
    ImmutableArray<Place> schools,
    Standard standard
)
{
    private readonly Dictionary<Gap, Gaps> _named = new(Gap.Comparer);
    private readonly Dictionary<Gap, ImmutableArray<ReportedItem>> _brackets = new(Gap.Comparer);

    /// <summary>A sum of terms for a subject.</summary>
    public Reading Sum(ImmutableArray<Term> terms, Place place)
    {
        Reading sum = Read(terms[0], place);
        for (int i = 1; i < terms.Length; i++)
        {
            sum = sum.Plus(Read(terms[i], place));
        }

        return sum;
    }

    /// <summary>Whether anything of a quantity has been reported for the county.</summary>
    public bool IsAnyReported(Quantity quantity) =>
        quantity.Measures.Any(measure => ofCounty.ContainsKey(measure.Id));

    /// <summary>The classes of a section, or what is missing.</summary>
    public ImmutableArray<ReportedItem> Classes(
        Place place,
        Measure measure,
        out ImmutableArray<MissingMeasure> missing
    )
    {
        var items = new List<ReportedItem>();
        Reading reading = SectionItems(place, measure, items);
        missing = Gaps.List(reading.Missing);
        return [.. items];
    }

    /// <summary>The pupils of a section; null where they are not reported.</summary>
    public decimal? PupilsOf(Place section) =>
        OfSection(Measures.Pupils, section) is { IsKnown: true } pupils
            ? Exactly.ToDecimal(pupils.Value)
            : null;

    /// <summary>How many classes a section has; null where it has not listed them.</summary>
    public long? ClassesOf(Place section)
    {
        var items = new List<ReportedItem>();
        return SectionItems(section, Measures.ClassSizes, items).IsKnown
            ? items.Sum(item => (long)item.Count)
            : null;
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

    public static MissingMeasure MissingOfCounty(Measure measure) =>
        new(DataPath.Root.Measure(measure.Id), measure.Id, measure.Name, null, null);

    /// <summary>The facts that are missing to know which figure of a limit it is; null where none is.</summary>
    public Gaps? MissingFacts(Limit limit, Place place)
    {
        Gaps? missing = null;
        if (
            place.School is { Type: null }
            && limit.AsksFor(place.Stage, item => item.Type is not null)
        )
        {
            missing = MissingFact(place, SchoolFacts.Type);
        }

        if (
            place.School is { Location: null }
            && limit.AsksFor(place.Stage, item => item.Location is not null)
        )
        {
            missing = Gaps.Join(missing, MissingFact(place, SchoolFacts.Location));
        }

        return missing;
    }

    public Gaps MissingFact(Place place, string key) =>
        Name(
            new Gap(place.School!, null, key, IsFact: true),
            () =>
                [
                    new MissingMeasure(
                        place.SchoolPath.Key(key),
                        key,
                        SchoolFacts.Name(key),
                        place.School,
                        null
                    )
                    {
                        SchoolName = place.SchoolName,
                    },
                ]
        );

    private Reading Read(Term term, Place place)
    {
        Reading reading = term.Kind switch
        {
            TermKind.Value => ReadValue(term.Measure, place),
            TermKind.AllStages => OfSchool(term.Measure, place, allStages: true),
            _ => ReadItems(term, place),
        };
        return term.IsSubtracted ? reading.Negated() : reading;
    }

    private Reading ReadValue(Measure measure, Place place)
    {
        if (place.Item is { } item)
        {
            return Reading.Of(item);
        }

        if (place.MonitoredSubject is { } subject)
        {
            return OfMonitoredSubject(measure, subject, place);
        }

        if (place.School is null)
        {
            return OfCounty(measure);
        }

        return place.Stage is null ? OfSchool(measure, place) : OfSection(measure, place);
    }

    private Reading ReadItems(Term term, Place place)
    {
        var items = new List<ReportedItem>();
        Reading reading = Reading.Of(Fraction.Zero);
        if (term.Measure.IsReportedBy(MeasureLevels.Section))
        {
            IEnumerable<Place> sections = place.Stage is null ? place.Sections() : [place];
            foreach (Place section in sections)
            {
                reading = reading.Plus(SectionItems(section, term.Measure, items));
            }
        }
        else if (place.School!.Measures.ContainsKey(term.Measure.Id))
        {
            AddItems(place, term.Measure, items);
        }
        else
        {
            reading = Reading.NotReported(MissingOfSchool(term.Measure, place));
        }

        if (!reading.IsKnown)
        {
            return reading;
        }

        return term.Kind == TermKind.Largest
            ? ReportedItems.Largest(items)
            : ReportedItems.Count(items, term);
    }

    private static Reading OfMonitoredSubject(
        Measure measure,
        MonitoredSubject subject,
        Place place
    ) =>
        subject.Measures.Find(measure) is { } value
            ? Reading.Of(NumberOf(value))
            : Reading.NotReported(
                Gaps.Of(
                    new MissingMeasure(
                        place.ItemPath.Key(measure.Id),
                        measure.Id,
                        measure.Name,
                        null,
                        null
                    )
                )
            );

    private Reading OfCounty(Measure measure)
    {
        if (ofCounty.Find(measure) is { } own)
        {
            return Reading.Of(NumberOf(own));
        }

        Gaps missing = Gaps.Of(MissingOfCounty(measure));
        if (!measure.SumsToCounty || schools.IsEmpty)
        {
            return Reading.NotReported(missing);
        }

        Reading sum = Reading.Of(Fraction.Zero);
        foreach (Place school in schools)
        {
            sum = sum.Plus(OfSchool(measure, school));
        }

        // Where no school reports it, it is the county's figure that is asked for.
        return schools.Any(school => school.Entries!.IsReported(measure))
            ? sum
            : Reading.NotReported(missing);
    }

    /// <summary>
    /// A school's figure: its own, or the sum over its compulsory stages. The pupils of a special-education school are those
    /// of all stages: reported as a whole they could not be told apart.
    /// </summary>
    private Reading OfSchool(Measure measure, Place place, bool allStages = false)
    {
        School school = place.School!;
        if (school.Measures.Find(measure) is { } own)
        {
            return Reading.Of(NumberOf(own));
        }

        if (!measure.IsReportedBy(MeasureLevels.Section) || IsForWholeSchool(measure, school))
        {
            return Reading.NotReported(MissingOfSchool(measure, place));
        }

        bool isPupils = measure == Measures.Pupils;
        if (isPupils && school.Type is null)
        {
            return Reading.NotReported(MissingFact(place, SchoolFacts.Type));
        }

        IEnumerable<Stage> stages =
            allStages || (isPupils && school.Type == SchoolType.SpecialEducation)
                ? SchoolStages.Of(school)
                : SchoolStages.CompulsoryOf(school);
        Reading sum = Reading.Of(Fraction.Zero);
        foreach (Stage stage in stages)
        {
            sum = sum.Plus(OfSection(measure, place with { Stage = stage }));
        }

        return sum;
    }

    private static bool IsForWholeSchool(Measure measure, School school) =>
        school.Sections.IsEmpty
        && school.Type is SchoolType.SpecialEducation
        && measure.IsReportedBy(MeasureLevels.School);

    private Reading OfSection(Measure measure, Place place)
    {
        School school = place.School!;
        Section? section = school.Section(place.Stage!.Value);
        if (section?.Measures.Find(measure) is { } own)
        {
            return Reading.Of(NumberOf(own));
        }

        if (HasNobody(section))
        {
            return Reading.Of(Fraction.Zero);
        }

        if (measure.IsShared && school.Measures.Find(measure)?.Number is { } whole)
        {
            return Split(whole, place);
        }

        bool isOfSchool =
            !measure.IsReportedBy(MeasureLevels.Section)
            || (
                measure.IsShared
                && SchoolStages.Of(school).Count() > 1
                && !school.Sections.Any(other => other.Measures.ContainsKey(measure.Id))
            );
        return Reading.NotReported(
            isOfSchool ? MissingOfSchool(measure, place) : MissingOfSection(measure, place)
        );
    }

    /// <summary>A stage's share of a shared resource: w·P / Σ w·P over all stages of the school, as an exact fraction.</summary>
    private Reading Split(decimal whole, Place place)
    {
        School school = place.School!;
        if (school.Type is null)
        {
            return Reading.NotReported(MissingFact(place, SchoolFacts.Type));
        }

        Stage[] stages = [.. SchoolStages.Of(school)];
        if (stages.Length == 1)
        {
            return Reading.Of(whole);
        }

        Reading total = Reading.Of(Fraction.Zero);
        Fraction mine = Fraction.Zero;
        foreach (Stage stage in stages)
        {
            Place part = place with { Stage = stage };
            Reading weighted = OfSection(Measures.Pupils, part);
            if (weighted.IsKnown)
            {
                weighted = Reading.Of(weighted.Value * standard.SplitWeights[stage]);
            }

            mine = stage == place.Stage ? weighted.Value : mine;
            total = total.Plus(weighted);
        }

        // The stage that is asked for has pupils, or they are missing: the total is not 0.
        return total.IsKnown ? Reading.OfShare(whole, mine / total.Value) : total;
    }

    private Reading SectionItems(Place place, Measure measure, List<ReportedItem> items)
    {
        Section? section = place.School!.Section(place.Stage!.Value);
        if (section?.Measures.ContainsKey(measure.Id) == true)
        {
            int before = items.Count;
            AddItems(place, measure, items);

            // A section with pupils has classes: an empty list there is a form that was not filled in.
            if (items.Count > before || HasNobody(section))
            {
                return Reading.Of(Fraction.Zero);
            }
        }
        else if (HasNobody(section))
        {
            return Reading.Of(Fraction.Zero);
        }

        return Reading.NotReported(MissingOfSection(measure, place));
    }

    /// <summary>The items of a list, from every entry of the school.</summary>
    private void AddItems(Place place, Measure measure, List<ReportedItem> items)
    {
        foreach (SchoolEntry entry in place.Entries!.Entries)
        {
            MeasureSet? measures = place.Stage is { } stage
                ? entry.School.Section(stage)?.Measures
                : entry.School.Measures;
            if (measures?.Find(measure) is not { } list)
            {
                continue;
            }

            items.AddRange(list.Numbers.OrEmpty().Select(size => new ReportedItem(size)));
            if (!list.Brackets.IsDefault)
            {
                items.AddRange(InBrackets(entry, place.Stage, measure, list.Brackets));
            }
        }
    }

    /// <summary>What stands in brackets. A bracket is named once, however many rules it leaves open.</summary>
    private ImmutableArray<ReportedItem> InBrackets(
        SchoolEntry entry,
        Stage? stage,
        Measure measure,
        ImmutableArray<Bracket> brackets
    )
    {
        var list = new Gap(entry.School, stage, measure.Id, IsFact: false);
        if (!_brackets.TryGetValue(list, out ImmutableArray<ReportedItem> items))
        {
            DataPath path = stage is { } of
                ? entry.Path.Section(of).Measure(measure.Id)
                : entry.Path.Measure(measure.Id);
            items =
            [
                .. brackets
                    .Select(
                        (bracket, index) =>
                            new ReportedItem(
                                bracket,
                                measure.IsWhole,
                                new MissingMeasure(
                                    path.Item(index),
                                    measure.Id,
                                    measure.Name,
                                    entry.School,
                                    stage
                                )
                                {
                                    SchoolName = entry.NameWithCode,
                                    Bracket = bracket,
                                    Size = bracket.In(measure),
                                }
                            )
                    )
                    .Where(item => item.Count > 0),
            ];
            _brackets.Add(list, items);
        }

        return items;
    }

    /// <summary>A section that reports 0 pupils has nothing of whatever else it does not report.</summary>
    private static bool HasNobody(Section? section) =>
        section?.Measures.Find(Measures.Pupils)?.Number == 0;

    private Gaps MissingOfSchool(Measure measure, Place place) =>
        Name(
            new Gap(place.School!, null, measure.Id, IsFact: false),
            () =>
                [
                    .. place
                        .Entries!.Lacking(measure)
                        .Select(entry => new MissingMeasure(
                            entry.Path.Measure(measure.Id),
                            measure.Id,
                            measure.Name,
                            entry.School,
                            null
                        )
                        {
                            SchoolName = entry.NameWithCode,
                        }),
                ]
        );

    private Gaps MissingOfSection(Measure measure, Place place) =>
        Name(
            new Gap(place.School!, place.Stage, measure.Id, IsFact: false),
            () =>
                [
                    .. place
                        .Entries!.Lacking(measure, place.Stage!.Value)
                        .Select(entry => new MissingMeasure(
                            entry.Path.Section(place.Stage.Value).Measure(measure.Id),
                            measure.Id,
                            measure.Name,
                            entry.School,
                            place.Stage
                        )
                        {
                            SchoolName = entry.NameWithCode,
                        }),
                ]
        );

    /// <summary>What is missing is named once, however many rules ask for it.</summary>
    private Gaps Name(Gap gap, Func<ImmutableArray<MissingMeasure>> missing)
    {
        if (!_named.TryGetValue(gap, out Gaps? named))
        {
            named = Gaps.Of(missing())!;
            _named.Add(gap, named);
        }

        return named;
    }

    private static Fraction NumberOf(MeasureValue value) =>
        value.Number is { } number ? Fraction.FromDecimal(number)
        : value.YesNo is { } yes ? (yes ? Fraction.One : Fraction.Zero)
        : new Fraction((int)value.Grade!.Value);

    /// <summary>A fact or a measure that a school, or its section, has not reported.</summary>
    private readonly record struct Gap(School School, Stage? Stage, string Id, bool IsFact)
    {
        public static readonly IEqualityComparer<Gap> Comparer = new BySchool();

        /// <summary>By the identity of the school: comparing all that it reported would take far longer.</summary>
        private sealed class BySchool : IEqualityComparer<Gap>
        {
            public bool Equals(Gap x, Gap y) =>
                ReferenceEquals(x.School, y.School)
                && x.Stage == y.Stage
                && x.IsFact == y.IsFact
                && x.Id == y.Id;

            public int GetHashCode(Gap gap) =>
                (ByReference.Comparer.GetHashCode(gap.School), gap.Stage, gap.Id).GetHashCode();
        }
    }
}
