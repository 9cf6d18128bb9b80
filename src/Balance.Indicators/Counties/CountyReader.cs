using System.Collections.Immutable;
using System.Text.Json;

namespace Balance.Indicators;

/// <summary>Reads <c>balance-county/1</c>: shape and types. Whether the figures are possible is for <see cref="CountyRules"/>.</summary>
internal sealed class CountyReader
{
    private static readonly (Stage Stage, string Key)[] Stages =
    [
        .. Vocabulary
            .CodesOf<Stage>()
            .Select(code => (Vocabulary.TryFind(code, out Stage stage) ? stage : default, code)),
    ];

    private static readonly string[] MeasureIds = [.. Measures.All.Select(measure => measure.Id)];

    private static readonly LocalizedText OfSchool = new(
        "一所学校的各项写在 { } 里，如 { \"code\": \"2103810001\", \"name\": \"第一小学\" }",
        "What is known of a school stands in braces, such as { \"code\": \"2103810001\", \"name\": \"第一小学\" }"
    );

    private static readonly LocalizedText OfSubject = new(
        "一个学科的各项写在 { } 里，如 { \"subject\": \"语文\", \"grade\": 3 }",
        "What is known of a subject stands in braces, such as { \"subject\": \"语文\", \"grade\": 3 }"
    );

    private static readonly LocalizedText OfSection = new(
        "各项写在 { } 里，如 { \"pupils\": 300 }",
        "Its figures stand in braces, such as { \"pupils\": 300 }"
    );

    private readonly ProblemList _problems;

    private CountyReader(ProblemList problems) => _problems = problems;

    /// <summary>The county as far as it can be read; null where the JSON as a whole is not a county.</summary>
    public static County? Read(JsonElement json, ProblemList problems) =>
        StrictObject.Of(
            json,
            DataPlace.File(CountyKeys.All).OfCounty(JsonRaw.Peek(json, "name")),
            problems
        )
            is { } root
        && root.IsOfFormat(County.Format)
            ? new CountyReader(problems).ReadCounty(root)
            : null;

    private County ReadCounty(StrictObject root)
    {
        var county = new County(root.RequiredText("code"), root.RequiredText("name"))
        {
            Year = root.WholeNumber("year", 1900, 9999),
            Note = root.Text("note"),
            Measures = ReadMeasures(root.Object("measures"), MeasureLevels.County),
            Vetoes = ReadVetoes(root.Object("vetoes"), VetoIds.OfCounty),
            Schools = ReadSchools(root),
        };
        root.RejectUnknownKeysOfFile();
        return county;
    }

    private ImmutableArray<School> ReadSchools(StrictObject root)
    {
        Func<string, bool> isShared = SchoolWords.SharedAmong(() =>
            root.Find("schools")!.Value.EnumerateArray().Select(item => JsonRaw.Peek(item, "name"))
        );
        var schools = ImmutableArray.CreateBuilder<School>();
        int index = 0;
        foreach ((JsonElement item, DataPlace place) in root.Items("schools"))
        {
            var words = new SchoolWords(
                index++,
                JsonRaw.Peek(item, "name"),
                JsonRaw.Peek(item, "code"),
                isShared
            );
            DataPlace at = IsObject(item) ? place.OfSchool(words) : place;
            if (StrictObject.Of(item, at, _problems, OfSchool) is { } school)
            {
                schools.Add(ReadSchool(school));
            }
        }

        return schools.ToImmutable();
    }

    private School ReadSchool(StrictObject json)
    {
        string code = json.RequiredText("code");
        var school = new School(code)
        {
            Name = json.Text("name") ?? code,
            Type = json.Code<SchoolType>("type"),
            Location = json.Code<Location>("location"),
            Township = json.Text(SchoolFacts.Township),
            Ownership = json.Code<Ownership>("ownership"),
            Boarding = json.YesNo("boarding"),
            BuiltYear = json.WholeNumber("builtYear", 1000, 9999),
            CampusOf = json.Text(SchoolFacts.CampusOf),
            AttachedClasses = json.YesNo(SchoolFacts.AttachedClasses),
            Measures = ReadMeasures(json.Object("measures"), MeasureLevels.School),
            Sections = ReadSections(json.Object("sections")),
            Vetoes = ReadVetoes(json.Object("vetoes"), VetoIds.OfSchool),
        };
        json.RejectUnknownKeys();
        return school;
    }

    private ImmutableArray<Section> ReadSections(StrictObject? json)
    {
        if (json is null)
        {
            return [];
        }

        var sections = ImmutableArray.CreateBuilder<Section>();
        foreach ((Stage stage, string key) in Stages)
        {
            if (json.Find(key) is { } value)
            {
                // What is no object has been reported; the section is there all the same, so nobody asks for it.
                sections.Add(
                    new Section(
                        stage,
                        ReadMeasures(
                            StrictObject.Of(
                                value,
                                IsObject(value) ? json.At(key).OfStage(stage) : json.At(key),
                                _problems,
                                OfSection
                            ),
                            MeasureLevels.Section
                        )
                    )
                );
            }
        }

        json.RejectUnknownKeys();
        return sections.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, bool> ReadVetoes(
        StrictObject? json,
        string[] ids
    )
    {
        ImmutableSortedDictionary<string, bool> vetoes = NoVetoes.Value;
        if (json is null)
        {
            return vetoes;
        }

        foreach (string id in ids)
        {
            if (json.YesNo(id) is { } exists)
            {
                vetoes = vetoes.Add(id, exists);
            }
        }

        LocalizedText who = json.Place.Who;
        json.RejectUnknownKeys(id =>
            Array.IndexOf(VetoIds.OfCounty, id) >= 0
                ? new LocalizedText(
                    $"{who.Zh}填报了 {id}，它属于整个教育系统，只能由县填报；请移到县的 vetoes。",
                    $"{who.En} reports {id}, which is the education system's and reported by the county only; move it to the county's vetoes."
                )
                : null
        );
        return vetoes;
    }

    private MeasureSet ReadMeasures(StrictObject? json, MeasureLevels level)
    {
        if (json is null)
        {
            return MeasureSet.Empty;
        }

        foreach (Measure measure in Measures.At(level))
        {
            _ = json.Has(measure.Id);
        }

        var values = new List<KeyValuePair<string, MeasureValue>>();
        foreach (string id in json.Keys)
        {
            if (
                Measures.Find(id) is { } measure
                && measure.IsReportedBy(level)
                && ReadValue(json, measure) is { } value
            )
            {
                values.Add(new(id, value));
            }
        }

        json.RejectUnknownKeys(key => MisplacedMeasure(json, key, level));
        return new MeasureSet(values);
    }

    private MeasureValue? ReadValue(StrictObject json, Measure measure)
    {
        string id = measure.Id;
        if (json.Raw(id) is not { } raw)
        {
            return null;
        }

        LocalizedText? Hint(RawValue _) => MeasureText.HintOfList(measure);
        return measure.Kind switch
        {
            MeasureKind.CountList or MeasureKind.AmountList => ReadList(
                measure,
                [.. json.Items(id, Hint)]
            ),
            MeasureKind.Subjects => ReadSubjects(json.Items(id, Hint)),
            _ => MeasureText.Read(measure, raw, json.At(id), _problems),
        };
    }

    /// <summary>A list of numbers, or of brackets; its first item says which.</summary>
    private MeasureValue? ReadList(
        Measure measure,
        ImmutableArray<(JsonElement Item, DataPlace Place)> items
    )
    {
        bool isInBrackets = !items.IsEmpty && IsObject(items[0].Item);
        foreach ((JsonElement item, DataPlace place) in items)
        {
            if (IsObject(item) != isInBrackets)
            {
                _problems.Reject(
                    place,
                    $"{place.Subject.Zh}：同一个列表既有逐个填报的数，又有分段；请统一为一种。",
                    $"{place.Subject.En}: the list holds both single numbers and brackets; use one of the two."
                );
                return null;
            }
        }

        return isInBrackets
            ? ReadBrackets(items)
            : MeasureText.ReadList(
                measure,
                items.Select(item => (JsonRaw.Of(item.Item), item.Place)),
                _problems
            );
    }

    private MeasureValue? ReadBrackets(ImmutableArray<(JsonElement Item, DataPlace Place)> items)
    {
        var brackets = ImmutableArray.CreateBuilder<Bracket>();
        foreach ((JsonElement item, DataPlace place) in items)
        {
            StrictObject json = StrictObject.Of(item, place.OfBracket(), _problems)!;
            decimal? from = json.RequiredNumber("from");
            decimal? below = json.Number("below");
            int? count = json.RequiredWholeNumber("count", 0, Bracket.MostItems);
            json.RejectUnknownKeys();
            if (from is { } least && count is { } ofThem)
            {
                brackets.Add(new Bracket(least, below, ofThem));
            }
        }

        return brackets.Count == items.Length ? brackets.ToImmutable() : null;
    }

    private MeasureValue ReadSubjects(IEnumerable<(JsonElement Item, DataPlace Place)> items)
    {
        var subjects = ImmutableArray.CreateBuilder<MonitoredSubject>();
        foreach ((JsonElement item, DataPlace place) in items)
        {
            DataPlace at = IsObject(item) ? place.OfSubject(JsonRaw.Peek(item, "subject")) : place;
            if (StrictObject.Of(item, at, _problems, OfSubject) is { } subject)
            {
                string name = subject.RequiredText("subject");
                int? schoolGrade = ReadSchoolGrade(subject);
                subjects.Add(
                    new MonitoredSubject(
                        name,
                        ReadMeasures(subject, MeasureLevels.MonitoredSubject)
                    )
                    {
                        SchoolGrade = schoolGrade,
                    }
                );
            }
        }

        return subjects.ToImmutable();
    }

    private int? ReadSchoolGrade(StrictObject subject)
    {
        const string Key = "schoolGrade";
        if (subject.Number(Key) is not { } grade)
        {
            return null;
        }

        if (MonitoredSubject.IsMonitored(grade))
        {
            return (int)grade;
        }

        LocalizedText problem = MonitoredSubject.NotMonitored(grade);
        _problems.Reject(subject.At(Key), problem.Zh, problem.En);
        return null;
    }

    /// <summary>For a measure that exists but not here: where it belongs.</summary>
    private static LocalizedText? MisplacedMeasure(
        StrictObject json,
        string written,
        MeasureLevels here
    )
    {
        string? id = Measures.Find(written)?.Id ?? CountyKeys.All.Meant(written, MeasureIds);
        if (id is null || Measures.Find(id) is not { } measure || measure.IsReportedBy(here))
        {
            return null;
        }

        var zh = new List<string>();
        var en = new List<string>();
        void Place(MeasureLevels level, string chinese, string english)
        {
            if (measure.IsReportedBy(level))
            {
                zh.Add(chinese);
                en.Add(english);
            }
        }

        Place(MeasureLevels.County, "县的 measures ", "the county's measures");
        Place(MeasureLevels.School, "学校的 measures ", "a school's measures");
        Place(MeasureLevels.Section, "学部 sections ", "a section");
        Place(
            MeasureLevels.MonitoredSubject,
            " monitoredSubjects 的一项",
            "an item of monitoredSubjects"
        );
        LocalizedText subject = json.At(id).Subject;
        bool isMeant = id != written;
        return new LocalizedText(
            $"{subject.Zh}不在这里填报；请移到{string.Join("或", zh).TrimEnd()}"
                + (isMeant ? $"，键写作 `{id}`。" : "。"),
            $"{subject.En} is not reported here; move it to {string.Join(" or ", en)}"
                + (isMeant ? $" under the key `{id}`." : ".")
        );
    }

    private static bool IsObject(JsonElement json) => json.ValueKind == JsonValueKind.Object;
}
