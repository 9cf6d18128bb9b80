using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>
/// 缺少的数据: the one place that names what a rule needs and nobody has reported. Whether something is missing is seen where it is looked
/// for, in <see cref="Figures"/> and <see cref="ScopeTest"/> (facts); several are joined in <see cref="MissingList"/>, without copying.
/// </summary>
/// <remarks>
/// Of one evaluation. What is missing is named once, however many rules ask for it: the same is the same object. Of a school with campuses
/// every entry that lacks it is named, and of a list in brackets the bracket that leaves it open.
/// </remarks>
internal sealed class MissingNames
{
    private readonly Dictionary<
        (int School, Stage? Stage, string Id, bool IsFact),
        MissingList
    > _named = [];
    private readonly Dictionary<
        (int School, int Entry, Stage? Stage, string Id),
        ImmutableArray<ReportedItem>
    > _brackets = [];
    private readonly Dictionary<DataPath, MissingFigure> _alone = [];

    /// <summary>What is missing where a county lists no school: an empty form never passes.</summary>
    public static MissingFigure Schools { get; } =
        new(
            DataPath.Root.Key("schools"),
            "schools",
            new LocalizedText("学校名单", "list of schools"),
            null,
            null
        );

    /// <summary>A figure of the county.</summary>
    public MissingFigure OfCounty(Measure measure) =>
        Once(new(DataPath.Root.Measure(measure.Id), measure.Id, measure.Name, null, null));

    /// <summary>A figure of a monitored subject.</summary>
    public MissingFigure OfMonitoredSubject(Measure measure, Place place) =>
        Once(new(place.ItemPath.Key(measure.Id), measure.Id, measure.Name, null, null));

    /// <summary>Whether a veto condition exists, by the county or by a school.</summary>
    public MissingFigure OfVeto(VetoCondition veto, Place place) =>
        Once(
            new(place.SchoolPath.Key("vetoes").Key(veto.Id), veto.Id, veto.Name, place.School, null)
            {
                SchoolName = place.SchoolName,
            }
        );

    /// <summary>A fact of a school, by its key.</summary>
    public MissingList Fact(Place place, string key)
    {
        if (!_named.TryGetValue((place.Index, null, key, true), out MissingList? named))
        {
            named = MissingList.Of(
                new MissingFigure(
                    place.SchoolPath.Key(key),
                    key,
                    SchoolFacts.Name(key),
                    place.School,
                    null
                )
                {
                    SchoolName = place.SchoolName,
                }
            );
            _named.Add((place.Index, null, key, true), named);
        }

        return named;
    }

    /// <summary>A figure of a school as a whole.</summary>
    public MissingList OfSchool(Measure measure, Place place) => Of(measure, place, null);

    /// <summary>A figure of a section.</summary>
    public MissingList OfSection(Measure measure, Place place) => Of(measure, place, place.Stage);

    /// <summary>What an entry of a school reports in brackets, each with what would have to be told of it.</summary>
    public ImmutableArray<ReportedItem> InBrackets(
        Place place,
        int entry,
        Measure measure,
        ImmutableArray<Bracket> brackets
    )
    {
        (int, int, Stage?, string) key = (place.Index, entry, place.Stage, measure.Id);
        if (!_brackets.TryGetValue(key, out ImmutableArray<ReportedItem> items))
        {
            SchoolEntry of = place.Entries!.Entries[entry];
            DataPath path = PathOf(of, place.Stage, measure);
            var list = ImmutableArray.CreateBuilder<ReportedItem>(brackets.Length);
            for (int i = 0; i < brackets.Length; i++)
            {
                if (brackets[i].Count > 0)
                {
                    list.Add(
                        new ReportedItem(
                            brackets[i],
                            measure.IsWhole,
                            Missing(of, path.Item(i), place.Stage, measure, brackets[i])
                        )
                    );
                }
            }

            items = list.ToImmutable();
            _brackets.Add(key, items);
        }

        return items;
    }

    /// <summary>The one that was named first, where it is named again.</summary>
    private MissingFigure Once(MissingFigure missing)
    {
        if (_alone.TryGetValue(missing.Path, out MissingFigure? named))
        {
            return named;
        }

        _alone.Add(missing.Path, missing);
        return missing;
    }

    private MissingList Of(Measure measure, Place place, Stage? stage)
    {
        if (!_named.TryGetValue((place.Index, stage, measure.Id, false), out MissingList? named))
        {
            CampusGroup entries = place.Entries!;
            IEnumerable<SchoolEntry> lacking = stage is { } of
                ? entries.Lacking(measure, of)
                : entries.Lacking(measure);
            named = MissingList.Of([
                .. lacking.Select(entry =>
                    Missing(entry, PathOf(entry, stage, measure), stage, measure, null)
                ),
            ])!;
            _named.Add((place.Index, stage, measure.Id, false), named);
        }

        return named;
    }

    private static DataPath PathOf(SchoolEntry entry, Stage? stage, Measure measure) =>
        (stage is { } of ? entry.Path.Section(of) : entry.Path).Measure(measure.Id);

    private static MissingFigure Missing(
        SchoolEntry entry,
        DataPath path,
        Stage? stage,
        Measure measure,
        Bracket? bracket
    ) =>
        new(path, measure.Id, measure.Name, entry.School, stage)
        {
            SchoolName = entry.NameWithCode,
            Bracket = bracket,
            Size = bracket?.In(measure),
        };
}
