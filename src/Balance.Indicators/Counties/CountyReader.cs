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

    private readonly ProblemList _problems;

    private CountyReader(ProblemList problems) => _problems = problems;

    /// <summary>The county as far as it can be read; null where the JSON as a whole is not a county.</summary>
    public static County? Read(JsonElement json, ProblemList problems) =>
        StrictObject.Of(json, "", problems) is { } root && root.IsOfFormat(County.Format)
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
            Schools =
            [
                .. root.Items("schools")
                    .Select(item => StrictObject.Of(item.Item, item.Path, _problems))
                    .OfType<StrictObject>()
                    .Select(ReadSchool),
            ],
        };
        root.RejectUnknownKeysOfFile();
        return county;
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
            if (json.Has(key))
            {
                // What is no object has been reported; the section is there all the same, so nobody asks for it.
                sections.Add(
                    new Section(stage, ReadMeasures(json.Object(key), MeasureLevels.Section))
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

        json.RejectUnknownKeys(id =>
            Array.IndexOf(VetoIds.OfCounty, id) >= 0
                ? new LocalizedText(
                    $"{id} 属于整个教育系统，只能由县填报；请移到县的 vetoes。",
                    $"{id} is the education system's and reported by the county only; move it to the county's vetoes."
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

        json.RejectUnknownKeys(MisplacedMeasure);
        return new MeasureSet(values);
    }

    private MeasureValue? ReadValue(StrictObject json, Measure measure)
    {
        string id = measure.Id;
        return measure.Kind switch
        {
            MeasureKind.YesNo => json.YesNo(id) is { } yes ? yes : null,
            MeasureKind.Grade => json.Code<Grade>(id) is { } grade ? grade : null,
            MeasureKind.CountList or MeasureKind.AmountList => json.Has(id)
                ? ReadNumbers(json, id)
                : null,
            MeasureKind.Subjects => json.Has(id) ? ReadSubjects(json, id) : null,
            _ => json.Number(id) is { } number ? number : null,
        };
    }

    private MeasureValue? ReadNumbers(StrictObject json, string id)
    {
        bool isComplete = true;
        var numbers = ImmutableArray.CreateBuilder<decimal>();
        foreach ((JsonElement item, string path) in json.Items(id))
        {
            if (StrictObject.NumberOf(item, path, _problems) is { } number)
            {
                numbers.Add(number);
            }
            else
            {
                isComplete = false;
            }
        }

        // Sums over the rest would only add problems that are none.
        return isComplete ? numbers.ToImmutable() : null;
    }

    private MeasureValue ReadSubjects(StrictObject json, string id)
    {
        var subjects = ImmutableArray.CreateBuilder<MonitoredSubject>();
        foreach ((JsonElement item, string path) in json.Items(id))
        {
            if (StrictObject.Of(item, path, _problems) is { } subject)
            {
                subjects.Add(
                    new MonitoredSubject(
                        subject.RequiredText("subject"),
                        subject.WholeNumber("grade", 1, Measure.HighestLevel),
                        subject.Number("interSchoolDifferenceRate")
                    )
                );
                subject.RejectUnknownKeys();
            }
        }

        return subjects.ToImmutable();
    }

    /// <summary>For a measure that exists but not here: where it belongs.</summary>
    private static LocalizedText? MisplacedMeasure(string id)
    {
        if (Measures.Find(id) is not { } measure)
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
        return new LocalizedText(
            $"“{measure.Name.Zh}”不在这里填报；请移到{string.Join("或", zh).TrimEnd()}。",
            $"is not reported here; move it to {string.Join(" or ", en)}."
        );
    }
}
