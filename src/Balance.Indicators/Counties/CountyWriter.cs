using System.Text.Json;

namespace Balance.Indicators;

/// <summary>Writes <c>balance-county/1</c>. What is not reported is left out.</summary>
internal static class CountyWriter
{
    public static void Write(Utf8JsonWriter writer, County county)
    {
        foreach (School _ in Parts(writer, county)) { }
    }

    /// <summary>Written as it is gone through, a school at a time.</summary>
    public static IEnumerable<School> Parts(Utf8JsonWriter writer, County county)
    {
        writer.WriteStartObject();
        writer.WriteString("format", County.Format);
        writer.WriteString("code", county.Code);
        writer.WriteString("name", county.Name);
        if (county.Year is { } year)
        {
            writer.WriteNumber("year", year);
        }

        if (county.Note is not null)
        {
            writer.WriteString("note", county.Note);
        }

        WriteMeasures(writer, "measures", county.Measures);
        WriteVetoes(writer, county.Vetoes);
        writer.WriteStartArray("schools");
        foreach (School school in county.Schools)
        {
            Write(writer, school);
            yield return school;
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, School school)
    {
        writer.WriteStartObject();
        writer.WriteString("code", school.Code);
        writer.WriteString("name", school.Name);
        if (school.CampusOf is not null)
        {
            writer.WriteString(SchoolFacts.CampusOf, school.CampusOf);
        }

        WriteCode(writer, "type", school.Type);
        WriteCode(writer, "location", school.Location);
        if (school.Township is not null)
        {
            writer.WriteString(SchoolFacts.Township, school.Township);
        }

        WriteCode(writer, "ownership", school.Ownership);
        if (school.Boarding is { } boarding)
        {
            writer.WriteBoolean("boarding", boarding);
        }

        if (school.BuiltYear is { } builtYear)
        {
            writer.WriteNumber("builtYear", builtYear);
        }

        if (school.AttachedClasses is { } attachedClasses)
        {
            writer.WriteBoolean(SchoolFacts.AttachedClasses, attachedClasses);
        }

        WriteMeasures(writer, "measures", school.Measures);
        if (!school.Sections.IsEmpty)
        {
            writer.WriteStartObject("sections");
            foreach (Section section in school.Sections)
            {
                WriteMeasures(writer, section.Stage.Code(), section.Measures, evenIfEmpty: true);
            }

            writer.WriteEndObject();
        }

        WriteVetoes(writer, school.Vetoes);
        writer.WriteEndObject();
    }

    private static void WriteCode<T>(Utf8JsonWriter writer, string key, T? term)
        where T : struct, Enum
    {
        if (term is { } value)
        {
            writer.WriteString(key, value.Code());
        }
    }

    private static void WriteVetoes(Utf8JsonWriter writer, IReadOnlyDictionary<string, bool> vetoes)
    {
        if (vetoes.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("vetoes");
        foreach (KeyValuePair<string, bool> veto in vetoes)
        {
            writer.WriteBoolean(veto.Key, veto.Value);
        }

        writer.WriteEndObject();
    }

    private static void WriteMeasures(
        Utf8JsonWriter writer,
        string key,
        MeasureSet measures,
        bool evenIfEmpty = false
    )
    {
        if (measures.Count == 0 && !evenIfEmpty)
        {
            return;
        }

        writer.WritePropertyName(key);
        Write(writer, measures);
    }

    public static void Write(Utf8JsonWriter writer, MeasureSet measures)
    {
        writer.WriteStartObject();
        WriteValues(writer, measures);
        writer.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter writer, MeasureSet measures)
    {
        foreach (KeyValuePair<string, MeasureValue> measure in measures)
        {
            writer.WritePropertyName(measure.Key);
            Write(writer, measure.Value);
        }
    }

    public static void Write(Utf8JsonWriter writer, MeasureValue value)
    {
        if (value.YesNo is { } yesNo)
        {
            writer.WriteBooleanValue(yesNo);
        }
        else if (value.Grade is { } grade)
        {
            writer.WriteStringValue(grade.Code());
        }
        else if (value.IsListOfSizes)
        {
            WriteSizes(writer, value);
        }
        else if (!value.Subjects.IsDefault)
        {
            writer.WriteItems(value.Subjects, subject => Write(writer, subject));
        }
        else
        {
            writer.WriteNumberValue(value.Number!.Value);
        }
    }

    /// <summary>Single sizes, or brackets; of campuses together, which may report either, both.</summary>
    private static void WriteSizes(Utf8JsonWriter writer, MeasureValue list)
    {
        writer.WriteStartArray();
        foreach (decimal size in list.Numbers.OrEmpty())
        {
            writer.WriteNumberValue(size);
        }

        foreach (Bracket bracket in list.Brackets.OrEmpty())
        {
            Write(writer, bracket);
        }

        writer.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter writer, Bracket bracket)
    {
        writer.WriteStartObject();
        writer.WriteNumber("from", bracket.From);
        if (bracket.Below is { } below)
        {
            writer.WriteNumber("below", below);
        }

        writer.WriteNumber("count", bracket.Count);
        writer.WriteEndObject();
    }

    /// <summary>Alone a section names its stage; in a school the stage is its key.</summary>
    public static void Write(Utf8JsonWriter writer, Section section)
    {
        writer.WriteStartObject();
        writer.WriteString("stage", section.Stage.Code());
        WriteMeasures(writer, "measures", section.Measures, evenIfEmpty: true);
        writer.WriteEndObject();
    }

    /// <summary>What can be reported: measures with their properties, and the ids of vetoes.</summary>
    public static void Write(Utf8JsonWriter writer, CountyCatalogue catalogue)
    {
        writer.WriteStartObject();
        writer.WriteList("measures", catalogue.Measures, measure => Write(writer, measure));
        writer.WriteTexts("vetoesOfCounty", catalogue.VetoesOfCounty);
        writer.WriteTexts("vetoesOfSchool", catalogue.VetoesOfSchool);
        writer.WriteEndObject();
    }

    /// <summary>A measure is its id in files; alone it is told with its properties.</summary>
    public static void Write(Utf8JsonWriter writer, Measure measure)
    {
        writer.WriteStartObject();
        writer.WriteString("id", measure.Id);
        writer.WriteText("name", measure.Name);
        writer.WriteText("unit", measure.Unit);
        writer.WriteText("itemUnit", measure.ItemUnit);
        writer.WriteString("kind", measure.Kind.Code());
        writer.WriteTexts("levels", measure.LevelCodes);
        writer.WriteBoolean("sumsToCounty", measure.SumsToCounty);
        writer.WriteBoolean("isShared", measure.IsShared);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, MonitoredSubject subject)
    {
        writer.WriteStartObject();
        writer.WriteString("subject", subject.Subject);
        if (subject.SchoolGrade is { } schoolGrade)
        {
            writer.WriteNumber("schoolGrade", schoolGrade);
        }

        WriteValues(writer, subject.Measures);
        writer.WriteEndObject();
    }
}
