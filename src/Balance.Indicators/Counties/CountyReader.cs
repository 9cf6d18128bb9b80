using System.Collections.Immutable;
using System.Text.Json;

namespace Balance.Indicators;

/// <summary>
/// Reads <c>balance-county/1</c> from UTF-8 into a <see cref="CountyBuilder"/>, token by token. What is JSON's own is told here: keys that
/// are unknown or stand twice, something else where an object or a list belongs.
/// </summary>
internal sealed class CountyReader
{
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
        "Its figures are in braces, such as { \"pupils\": 300 }"
    );

    private readonly CountyBuilder _builder;
    private readonly CountyJsonKeys _keys;
    private readonly Action<Action<ProblemList>> _fault;
    private readonly List<decimal> _numbers = [];
    private RawValue _format;

    private CountyReader(CountyCatalogue catalogue)
    {
        _fault = Fault;
        _builder = new CountyBuilder(catalogue);
        _keys = catalogue.JsonKeys;
    }

    /// <summary>The county that a text holds, checked; null where a problem rejects it.</summary>
    /// <param name="json">The text.</param>
    /// <param name="catalogue">What the county can report.</param>
    /// <param name="options">How strict the JSON is.</param>
    /// <param name="problems">Where problems go.</param>
    /// <exception cref="JsonException">The text is no JSON; then there are no problems.</exception>
    public static County? Read(
        ReadOnlySpan<byte> json,
        CountyCatalogue catalogue,
        JsonReaderOptions options,
        ProblemList problems
    )
    {
        var reader = new Utf8JsonReader(json, options);
        _ = reader.Read();
        var county = new CountyReader(catalogue);
        bool isObject = county.ReadCounty(ref reader);
        _ = reader.Read();
        if (isObject)
        {
            return county.IsOfFormat(problems) ? county._builder.Build(problems) : null;
        }

        county._builder.TellFaults(problems);
        return null;
    }

    private bool IsOfFormat(ProblemList problems) =>
        FileFormat.IsExpected(_format, County.Format, _builder.Place.Key("format"), problems);

    private bool ReadCounty(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            RefuseNoObject(new(_builder), JsonRaw.Of(ref reader), null);
            return false;
        }

        var members = new JsonMembers(CountyJsonKeys.OfCounty, new(_builder), _fault);
        while (members.Next(ref reader, out int key))
        {
            switch (CountyJsonKeys.OfCounty.All[key])
            {
                case "format":
                    _format = JsonRaw.Of(ref reader);
                    break;
                case "measures":
                    ReadMeasures(ref reader, _builder, _keys.CountyMeasures);
                    break;
                case "vetoes":
                    ReadVetoes(ref reader, _builder, _keys.VetoesOfCounty);
                    break;
                case "schools":
                    ReadSchools(ref reader);
                    break;
                case "$schema":
                    CheckSchema(JsonRaw.Of(ref reader));
                    break;
                default:
                    _ = _builder.Fact(CountyJsonKeys.OfCounty.All[key], JsonRaw.Of(ref reader));
                    break;
            }
        }

        return true;
    }

    private void CheckSchema(RawValue schema)
    {
        if (schema.Shape != RawShape.Nothing && !ValueParser.TryText(schema, out _))
        {
            Fault(problems => ValueParser.Text(schema, _builder.Place.Key("$schema"), problems));
        }
    }

    private void ReadSchools(ref Utf8JsonReader reader)
    {
        if (!IsList(ref reader, new(_builder, "schools")))
        {
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadSchool(ref reader, _builder.AddSchool());
            }
            else
            {
                _builder.AddBrokenSchool(JsonRaw.Of(ref reader), OfSchool);
            }
        }
    }

    private void ReadSchool(ref Utf8JsonReader reader, SchoolBuilder school)
    {
        var members = new JsonMembers(CountyJsonKeys.OfSchool, new(school), _fault);
        while (members.Next(ref reader, out int key))
        {
            switch (CountyJsonKeys.OfSchool.All[key])
            {
                case "measures":
                    ReadMeasures(ref reader, school, _keys.SchoolMeasures);
                    break;
                case "sections":
                    ReadSections(ref reader, school);
                    break;
                case "vetoes":
                    ReadVetoes(ref reader, school, _keys.VetoesOfSchool);
                    break;
                default:
                    _ = school.Fact(CountyJsonKeys.OfSchool.All[key], JsonRaw.Of(ref reader));
                    break;
            }
        }
    }

    private void ReadSections(ref Utf8JsonReader reader, SchoolBuilder school)
    {
        const string Sections = SchoolBuilder.SectionsKey;
        if (!IsObject(ref reader, new(school, Sections)))
        {
            return;
        }

        var members = new JsonMembers(CountyJsonKeys.OfSections, new(school, Sections), _fault);
        while (members.Next(ref reader, out int key))
        {
            // What is no object has been reported; the section is there all the same, so nobody asks for it.
            if (reader.TokenType != JsonTokenType.Null)
            {
                SectionBuilder section = school.Section(CountyJsonKeys.Stages[key]);
                if (
                    IsObject(
                        ref reader,
                        new(school, Sections, CountyJsonKeys.OfSections.All[key]),
                        OfSection
                    )
                )
                {
                    ReadMembers(ref reader, section, _keys.SectionMeasures);
                }
            }
        }
    }

    private void ReadVetoes(ref Utf8JsonReader reader, PartBuilder part, JsonKeys ids)
    {
        var place = new PlaceWithin(part, CountyBuilder.VetoesKey);
        if (!IsObject(ref reader, place))
        {
            return;
        }

        var members = new JsonMembers(ids, place, _fault);
        while (members.Next(ref reader, out int key))
        {
            part.Veto(ids.All[key], JsonRaw.Of(ref reader));
        }
    }

    private void ReadMeasures(ref Utf8JsonReader reader, PartBuilder part, MeasureKeys keys)
    {
        if (IsObject(ref reader, part.PlaceOfMeasures))
        {
            ReadMembers(ref reader, part, keys);
        }
    }

    /// <summary>The measures of an object, and its facts where it has some beside them.</summary>
    private void ReadMembers(ref Utf8JsonReader reader, PartBuilder part, MeasureKeys keys)
    {
        var members = new JsonMembers(keys, part.PlaceOfMeasures, _fault);
        while (members.Next(ref reader, out int key))
        {
            if (keys.MeasureAt(key) is { } measure)
            {
                ReadValue(ref reader, part, measure);
            }
            else
            {
                _ = part.Fact(keys.All[key], JsonRaw.Of(ref reader));
            }
        }

        part.CloseMeasures();
    }

    private void ReadValue(ref Utf8JsonReader reader, PartBuilder part, Measure measure)
    {
        bool isList = reader.TokenType == JsonTokenType.StartArray;
        if (isList && measure.Kind == MeasureKind.Subjects)
        {
            ReadSubjects(ref reader);
        }
        else if (isList && measure.Kind is MeasureKind.CountList or MeasureKind.AmountList)
        {
            ReadList(ref reader, part, measure);
        }
        else if (measure.IsNumber && IsShortNumber(ref reader, out long digits, out int decimals))
        {
            part.Measure(measure, MeasureValue.OfShort(digits, decimals));
        }
        else
        {
            part.Measure(measure, JsonRaw.Of(ref reader));
        }
    }

    private void ReadList(ref Utf8JsonReader reader, PartBuilder part, Measure measure)
    {
        _numbers.Clear();
        while (reader.Read() && IsShortNumber(ref reader, out long digits, out int decimals))
        {
            _numbers.Add(ExactNumber.Of(digits, decimals));
        }

        if (reader.TokenType == JsonTokenType.EndArray)
        {
            // Nearly all lists are of such numbers and nothing else: the value as it stands.
            part.Measure(measure, ImmutableArray.CreateRange(_numbers));
            return;
        }

        ListBuilder list = part.List(measure);
        foreach (decimal number in _numbers)
        {
            list.Add(number);
        }

        ReadItems(ref reader, list);
    }

    /// <summary>The items from the one at which the reader stands.</summary>
    private void ReadItems(ref Utf8JsonReader reader, ListBuilder list)
    {
        for (; reader.TokenType != JsonTokenType.EndArray; _ = reader.Read())
        {
            if (IsShortNumber(ref reader, out long digits, out int decimals))
            {
                list.Add(ExactNumber.Of(digits, decimals));
            }
            else if (reader.TokenType != JsonTokenType.StartObject)
            {
                list.Add(JsonRaw.Of(ref reader));
            }
            else if (list.AddBracket() is { } bracket)
            {
                ReadBracket(ref reader, bracket);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void ReadBracket(ref Utf8JsonReader reader, BracketBuilder bracket)
    {
        var members = new JsonMembers(CountyJsonKeys.OfBracket, new(bracket), _fault);
        while (members.Next(ref reader, out int key))
        {
            _ = bracket.Fact(CountyJsonKeys.OfBracket.All[key], JsonRaw.Of(ref reader));
        }
    }

    private void ReadSubjects(ref Utf8JsonReader reader)
    {
        _ = _builder.List(Measures.MonitoredSubjects);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadMembers(ref reader, _builder.AddSubject(), _keys.SubjectMembers);
            }
            else
            {
                _builder.AddBrokenSubject(JsonRaw.Of(ref reader), OfSubject);
            }
        }
    }

    /// <summary>Whether an object starts here; false for null, which is nothing, and for anything else, which is told.</summary>
    private bool IsObject(
        ref Utf8JsonReader reader,
        in PlaceWithin place,
        LocalizedText? hint = null
    )
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        RawValue raw = JsonRaw.Of(ref reader);
        if (raw.Shape != RawShape.Nothing)
        {
            RefuseNoObject(place, raw, hint);
        }

        return false;
    }

    private bool IsList(ref Utf8JsonReader reader, in PlaceWithin place)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return true;
        }

        RawValue raw = JsonRaw.Of(ref reader);
        if (raw.Shape != RawShape.Nothing)
        {
            RefuseNoList(place, raw);
        }

        return false;
    }

    private static bool IsShortNumber(ref Utf8JsonReader reader, out long digits, out int decimals)
    {
        digits = 0;
        decimals = 0;
        return reader.TokenType == JsonTokenType.Number
            && ExactNumber.TryReadShort(reader.ValueSpan, out digits, out decimals);
    }

    // What lambdas capture is made where their method begins: so these are methods of their own.
    private void RefuseNoObject(PlaceWithin place, RawValue raw, LocalizedText? hint) =>
        _builder.RefuseNoObject(() => place.Place, raw, hint);

    private void RefuseNoList(PlaceWithin place, RawValue raw) =>
        Fault(problems => ValueParser.RefuseNoList(raw, place.Place, problems));

    private void Fault(Action<ProblemList> tell) => _builder.Fault(null, tell);
}
