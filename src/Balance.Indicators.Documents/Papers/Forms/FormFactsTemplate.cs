using System.Text.Json;

namespace Balance.Indicators.Documents;

/// <summary>An empty file of facts: every key with null, to be filled in.</summary>
internal static class FormFactsTemplate
{
    public static string Of(Standard standard, County? county) =>
        JsonText.Write(writer => Write(writer, standard, county), indented: true);

    private static void Write(Utf8JsonWriter writer, Standard standard, County? county)
    {
        writer.WriteStartObject();
        writer.WriteString("format", FormFacts.Format);
        WriteNulls(writer, "note", "city", "submittedOn", "submittedBy");
        writer.WriteStartObject("figures");
        WriteNulls(writer, [.. FormNumber.All.Select(number => number.Key)]);
        writer.WriteEndObject();
        writer.WriteStartObject("texts");
        WriteNulls(
            writer,
            [
                .. ConclusionTable
                    .DimensionsOf(standard)
                    .SelectMany(dimension => dimension.Indicators)
                    .Select(indicator => indicator.Id),
            ]
        );
        writer.WriteEndObject();
        writer.WriteStartObject("schools");
        foreach (School school in county?.Schools ?? [])
        {
            if (school.CampusOf is null)
            {
                writer.WriteStartObject(school.Code);
                WriteNulls(writer, "sponsor");
                writer.WriteStartObject("grades");
                WriteNulls(
                    writer,
                    [.. SchoolStages.CompulsoryOf(school).Select(stage => stage.Code())]
                );
                writer.WriteEndObject();
                writer.WriteEndObject();
            }
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteNulls(Utf8JsonWriter writer, params string[] keys)
    {
        foreach (string key in keys)
        {
            writer.WriteNull(key);
        }
    }
}
