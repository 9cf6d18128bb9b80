using System.Text.Json;

namespace Balance.Indicators.Reports;

/// <summary>An empty form: a county file with every measure that a standard needs, none of them reported.</summary>
public static class CountyTemplate
{
    /// <summary>
    /// The form as <c>balance-county/1</c>, with one school to be copied for each. It reads as a county of which nothing
    /// is reported, so evaluated as it is everything stays undetermined.
    /// </summary>
    /// <param name="standard">The standard whose measures are listed.</param>
    /// <param name="language">The language of the note on how to fill it in.</param>
    public static string Of(Standard standard, Language language)
    {
        if (standard is null)
        {
            throw new ArgumentNullException(nameof(standard));
        }

        var needed = new HashSet<Measure>(NeededBy(standard));
        string shown = Standard.Find(standard.Id) is null ? "<file>" : standard.Id;
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("format", County.Format);
            writer.WriteString("code", "000000");
            writer.WriteString("name", language == Language.Chinese ? "（县名）" : "(county)");
            writer.WriteNull("year");
            writer.WriteString(
                "note",
                language == Language.Chinese
                    ? $"{standard.Id} 所需的全部要素。每所学校复制一份 schools 中的样式；没有的学段删去，确实没有学生的填 0；null 表示未填报，不是零也不是“无”。要素的名称、单位和由谁填报，用命令 balance measures 列出；V1 等一票否决的情形各指什么，见命令 balance standard show {shown}。"
                    : $"Every measure that {standard.Id} needs. Copy the school for each school; remove stages it does not have, report 0 pupils where there are none; null is not reported, which is neither zero nor no. The command balance measures lists the names and units of measures, and who reports them; balance standard show {shown} tells what each veto (V1 and so on) is."
            );
            writer.WriteStartObject("measures");
            WriteNulls(writer, needed.Where(IsOfCounty));
            writer.WriteEndObject();
            WriteVetoes(writer, standard.Vetoes.Select(veto => veto.Id));
            writer.WriteStartArray("schools");
            WriteSchool(writer, standard, needed);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void WriteSchool(
        Utf8JsonWriter writer,
        Standard standard,
        HashSet<Measure> needed
    )
    {
        writer.WriteStartObject();
        writer.WriteString("code", "000001");
        foreach (
            string key in (string[])
                [
                    "name",
                    SchoolFacts.Type,
                    SchoolFacts.Location,
                    SchoolFacts.Township,
                    SchoolFacts.Ownership,
                    SchoolFacts.Boarding,
                ]
        )
        {
            writer.WriteNull(key);
        }

        if (!standard.TransitionalProvisions.IsEmpty)
        {
            writer.WriteNull(SchoolFacts.BuiltYear);
        }

        writer.WriteStartObject("measures");
        WriteNulls(writer, needed.Where(measure => !IsOfCounty(measure) && IsOfSchool(measure)));
        writer.WriteEndObject();
        writer.WriteStartObject("sections");
        foreach (Stage stage in new[] { Stage.Primary, Stage.Junior })
        {
            writer.WriteStartObject(stage.Code());
            WriteNulls(
                writer,
                needed.Where(measure =>
                    measure.IsReportedBy(MeasureLevels.Section) && !IsOfSchool(measure)
                )
            );
            writer.WriteEndObject();
        }

        writer.WriteStartObject(Stage.Senior.Code());
        writer.WriteNull(Measures.Pupils.Id);
        writer.WriteEndObject();
        writer.WriteEndObject();
        WriteVetoes(
            writer,
            standard.Catalogue.VetoesOfSchool.Intersect(standard.Vetoes.Select(veto => veto.Id))
        );
        writer.WriteEndObject();
    }

    /// <summary>Whether the form asks the county for it: what schools can report, they are asked for.</summary>
    private static bool IsOfCounty(Measure measure) =>
        measure.IsReportedBy(MeasureLevels.County) && !measure.IsReportedBy(MeasureLevels.School);

    /// <summary>Whether the form asks the school as a whole for it: pupils are asked for by section.</summary>
    private static bool IsOfSchool(Measure measure) =>
        measure.IsReportedBy(MeasureLevels.School) && measure != Measures.Pupils;

    /// <summary>Every measure that a standard asks for.</summary>
    internal static IEnumerable<Measure> NeededBy(Standard standard)
    {
        IEnumerable<Condition> conditions = standard
            .Scopes.SelectMany(scope => scope.Only.Concat(scope.Except))
            .Concat(
                standard
                    .TransitionalProvisions.SelectMany(item => item.Parts)
                    .SelectMany(part => part.Only)
            );
        HashSet<Measure> used =
        [
            .. standard.Criteria.SelectMany(criterion => criterion.Quantity.Measures),
            .. conditions
                .SelectMany(condition => condition.When)
                .SelectMany(when => when.Quantity.Measures),
            .. standard
                .TransitionalProvisions.SelectMany(item => item.Parts)
                .SelectMany(part => part.Quantity?.Measures ?? []),
        ];
        bool asksForSubjects = used.Any(measure =>
            measure.IsReportedBy(MeasureLevels.MonitoredSubject)
        );
        return standard.Catalogue.Measures.Where(measure =>
            used.Contains(measure) || (asksForSubjects && measure.Kind == MeasureKind.Subjects)
        );
    }

    private static void WriteNulls(Utf8JsonWriter writer, IEnumerable<Measure> measures)
    {
        foreach (Measure measure in measures)
        {
            writer.WriteNull(measure.Id);
        }
    }

    private static void WriteVetoes(Utf8JsonWriter writer, IEnumerable<string> ids)
    {
        writer.WriteStartObject("vetoes");
        foreach (string id in ids)
        {
            writer.WriteNull(id);
        }

        writer.WriteEndObject();
    }
}
