using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>One entry of a county's list of schools.</summary>
/// <param name="School">What it reports.</param>
/// <param name="Index">Its position from 0.</param>
/// <param name="NameWithCode">Its name and code, where another has that name too; null otherwise.</param>
internal sealed record SchoolEntry(School School, int Index, string? NameWithCode = null)
{
    public DataPath Path => DataPath.OfSchool(Index);
}

/// <summary>
/// A school as it is judged (一校多区，不计校数): its own entry and those of its campuses. Knows what the merged school is and,
/// on the way back, which entry has left a figure out.
/// </summary>
/// <param name="Entries">The main school's entry first; a school without campuses is alone.</param>
/// <param name="Catalogue">What its county can report.</param>
internal sealed record CampusGroup(ImmutableArray<SchoolEntry> Entries, CountyCatalogue Catalogue)
{
    /// <summary>The schools of a county, each with its campuses, in their order. A campus of no school stands alone.</summary>
    public static ImmutableArray<CampusGroup> Of(County county)
    {
        var names = SchoolNames.Of(county);
        var entries = new SchoolEntry[county.Schools.Length];
        bool any = false;
        for (int i = 0; i < entries.Length; i++)
        {
            School school = county.Schools[i];
            entries[i] = new SchoolEntry(school, i, names.WithCode(school));
            any |= school.CampusOf is not null;
        }

        if (!any)
        {
            var alone = ImmutableArray.CreateBuilder<CampusGroup>(entries.Length);
            foreach (SchoolEntry entry in entries)
            {
                alone.Add(new CampusGroup([entry], county.Catalogue));
            }

            return alone.MoveToImmutable();
        }

        var groups = new List<List<SchoolEntry>>();
        var byCode = new Dictionary<string, List<SchoolEntry>>();
        foreach (SchoolEntry entry in entries.Where(entry => entry.School.CampusOf is null))
        {
            groups.Add([entry]);
            byCode[FoldedText.Of(entry.School.Code)] = groups[groups.Count - 1];
        }

        foreach (SchoolEntry entry in entries)
        {
            if (entry.School.CampusOf is not { } main)
            {
                continue;
            }

            if (byCode.TryGetValue(FoldedText.Of(main), out List<SchoolEntry>? group))
            {
                group.Add(entry);
            }
            else
            {
                groups.Add([entry]);
            }
        }

        return [.. groups.Select(group => new CampusGroup([.. group], county.Catalogue))];
    }

    public School Main => Entries[0].School;

    public DataPath Path => Entries[0].Path;

    /// <summary>Every stage that one of the entries reports.</summary>
    public Stage[] Reported
    {
        get
        {
            var stages = new List<Stage>(3);
            foreach (SchoolEntry entry in Entries)
            {
                foreach (Section section in entry.School.Sections)
                {
                    if (!stages.Contains(section.Stage))
                    {
                        stages.Add(section.Stage);
                    }
                }
            }

            return [.. stages];
        }
    }

    /// <summary>The stages of the whole school: those of its type and those that an entry reports.</summary>
    public IEnumerable<Stage> Stages => SchoolStages.Expected(Main.Type).Union(Reported);

    /// <summary>
    /// The stages of one entry: those that it reports, and those of the school that no entry does. An entry without any
    /// can be of all.
    /// </summary>
    public Stage[] StagesOf(SchoolEntry entry)
    {
        // Nearly all schools are alone, and report the stages of their type.
        Stage[] expected = SchoolStages.Expected(Main.Type);
        return Entries.Length == 1 && ReportsExactly(expected)
            ? expected
            : StagesOf(entry, expected);
    }

    private Stage[] StagesOf(SchoolEntry entry, Stage[] expected)
    {
        Stage[] own =
        [
            .. entry
                .School.Sections.Select(section => section.Stage)
                .Union(expected.Except(Reported)),
        ];
        return own.Length > 0 ? own : [.. Stages];
    }

    private bool ReportsExactly(Stage[] stages)
    {
        ImmutableArray<Section> sections = Main.Sections;
        bool isExact = sections.Length == stages.Length;
        for (int i = 0; isExact && i < stages.Length; i++)
        {
            isExact = sections[i].Stage == stages[i];
        }

        return isExact;
    }

    /// <summary>The school of all entries: sums added, lists joined; what a part leaves out stays out.</summary>
    public School Join()
    {
        if (Entries.Length == 1)
        {
            return Main;
        }

        return Main with
        {
            Measures = JoinMeasures(),
            Sections = [.. Reported.Select(stage => new Section(stage, JoinSection(stage)))],
            Vetoes = JoinVetoes(),
        };
    }

    /// <summary>Whether an entry has reported a measure, as a whole or in a section.</summary>
    public bool IsReported(Measure measure)
    {
        foreach (SchoolEntry entry in Entries)
        {
            if (entry.School.Measures.Find(measure) is not null || IsOfSection(entry, measure))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an entry reports a shared resource by section: in one, or as a whole that is of its one stage.</summary>
    public bool IsBySection(Measure measure)
    {
        foreach (SchoolEntry entry in Entries)
        {
            if (
                IsOfSection(entry, measure)
                || (
                    Entries.Length > 1
                    && entry.School.Measures.Has(measure.Id)
                    && IsOfOneStage(entry, measure.Id)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfSection(SchoolEntry entry, Measure measure)
    {
        foreach (Section section in entry.School.Sections)
        {
            if (section.Measures.Find(measure) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The entries that have left out a school's figure. Grades, yes and no are the main school's to tell.</summary>
    public IEnumerable<SchoolEntry> Lacking(Measure measure) =>
        Entries.Length == 1 || IsTold(measure)
            ? [Entries[0]]
            : OrMain(
                Entries.Where(entry =>
                    !Has(entry.School, measure.Id) && !(measure.IsShared && HasNobody(entry.School))
                )
            );

    /// <summary>The entries that have left out a section's figure; the main school where none has the section.</summary>
    public IEnumerable<SchoolEntry> Lacking(Measure measure, Stage stage) =>
        Entries.Length == 1
            ? Entries
            : OrMain(Entries.Where(entry => PartOf(entry, stage, measure.Id) is null));

    /// <summary>
    /// A resource that an entry reports as a whole belongs to its one stage, where it has no other: it is then that stage's,
    /// also where the merged school has more.
    /// </summary>
    public bool IsOfOneStage(SchoolEntry entry, string id) =>
        Catalogue.Find(id) is { IsShared: true } measure
        && measure.IsReportedBy(MeasureLevels.Section)
        && StagesOf(entry).Length == 1;

    private IEnumerable<SchoolEntry> OrMain(IEnumerable<SchoolEntry> entries) =>
        entries.DefaultIfEmpty(Entries[0]);

    private MeasureSet JoinMeasures()
    {
        var joined = new List<KeyValuePair<string, MeasureValue>>();
        foreach (string id in Entries.SelectMany(entry => entry.School.Measures.Ids).Distinct())
        {
            Measure measure = Catalogue.Find(id)!;
            MeasureValue? value =
                IsTold(measure) ? LowerOf(id)
                : Entries.Any(entry => entry.School.Measures.Has(id) && !IsOfOneStage(entry, id))
                    ? Sum(
                        Entries.Select(entry =>
                            entry.School.Measures.Find(id)
                            ?? (
                                measure.IsShared && HasNobody(entry.School)
                                    ? Nothing(measure.Kind)
                                    : null
                            )
                        )
                    )
                : null;
            if (value is not null)
            {
                joined.Add(new(id, value));
            }
        }

        return new MeasureSet(joined);
    }

    private MeasureSet JoinSection(Stage stage)
    {
        IEnumerable<string> ids = Entries
            .SelectMany(entry => entry.School.Section(stage)?.Measures.Ids ?? [])
            .Union(
                Entries
                    .Where(entry => StagesOf(entry).Contains(stage))
                    .SelectMany(entry =>
                        entry.School.Measures.Ids.Where(id => IsOfOneStage(entry, id))
                    )
            );
        return new MeasureSet(
            from id in ids
            let value = Sum(Entries.Select(entry => PartOf(entry, stage, id)))
            where value is not null
            select new KeyValuePair<string, MeasureValue>(id, value)
        );
    }

    private ImmutableSortedDictionary<string, bool> JoinVetoes()
    {
        ImmutableSortedDictionary<string, bool> vetoes = Main.Vetoes;
        foreach (
            KeyValuePair<string, bool> veto in Entries.SelectMany(entry => entry.School.Vetoes)
        )
        {
            vetoes = veto.Value ? vetoes.SetItem(veto.Key, true) : vetoes;
        }

        return vetoes;
    }

    /// <summary>What an entry adds to a stage of its school, nothing where it lacks the stage; null where it has not reported it.</summary>
    private MeasureValue? PartOf(SchoolEntry entry, Stage stage, string id)
    {
        Section? section = entry.School.Section(stage);
        MeasureValue? own = section?.Measures.Find(id);
        if (own is { IsEmptyList: true } && !HasNobody(section!))
        {
            // As in a section that is alone: pupils have classes, and an empty list is a form that was not filled in.
            return null;
        }

        return own
            ?? (
                IsOfOneStage(entry, id) && StagesOf(entry)[0] == stage
                    ? entry.School.Measures.Find(id)
                    : null
            )
            ?? (section is null || HasNobody(section) ? Nothing(Catalogue.Find(id)!.Kind) : null);
    }

    private MeasureValue? LowerOf(string id)
    {
        if (Main.Measures.Find(id) is not { } lower)
        {
            return null;
        }

        foreach (SchoolEntry entry in Entries)
        {
            if (
                entry.School.Measures.Find(id) is { } own
                && (own.YesNo == false || own.Grade < lower.Grade)
            )
            {
                lower = own;
            }
        }

        return lower;
    }

    private static bool IsTold(Measure measure) =>
        measure.Kind is MeasureKind.YesNo or MeasureKind.Grade;

    private static bool Has(School school, string id) =>
        school.Measures.Has(id) || school.Sections.Any(section => section.Measures.Has(id));

    private static bool HasNobody(School school) =>
        school.Sections.Length > 0 && school.Sections.All(HasNobody);

    private static bool HasNobody(Section section) =>
        section.Measures.Find(Measures.Pupils)?.Number == 0;

    private static MeasureValue Nothing(MeasureKind kind) =>
        kind is MeasureKind.CountList or MeasureKind.AmountList ? Array.Empty<decimal>() : 0;

    /// <summary>Numbers added, lists joined; null where a part is missing.</summary>
    private static MeasureValue? Sum(IEnumerable<MeasureValue?> parts)
    {
        MeasureValue? sum = null;
        foreach (MeasureValue? part in parts)
        {
            if (part is null)
            {
                return null;
            }

            sum = sum is null ? part : sum.Plus(part);
        }

        return sum;
    }
}
