using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Cases;

/// <summary>What can stand where in a county: so that a path with a slip in it is told, and what stands there instead.</summary>
internal static class CountyKeys
{
    private static readonly string[] OfCounty =
    [
        "format",
        "code",
        "name",
        "year",
        "note",
        "measures",
        "vetoes",
    ];

    private static readonly string[] OfSchool =
    [
        "code",
        "name",
        "type",
        "location",
        "ownership",
        "boarding",
        "builtYear",
        "measures",
        "sections",
        "vetoes",
    ];

    public static bool IsOfCounty(string key) => Array.IndexOf(OfCounty, key) >= 0;

    /// <summary>Refuses a path, or a value to be put there, with a key that the county format does not have.</summary>
    public static void Check(string path, JsonNode? value)
    {
        string[] keys = path.Split('.');
        string place = IsOfCounty(keys[0]) ? "county" : "school";
        int from = place == "county" ? 0 : 1;
        for (int i = from; i < keys.Length; i++)
        {
            string above = i == 0 ? "县" : keys[i - 1];
            place = Below(place, keys[i], above, path);
        }

        CheckValue(value, place, keys[^1], path);
    }

    private static void CheckValue(JsonNode? value, string place, string above, string path)
    {
        if (value is JsonObject json)
        {
            foreach ((string key, JsonNode? inner) in json)
            {
                CheckValue(inner, Below(place, key, above, path), key, path);
            }
        }
    }

    private static string Below(string place, string key, string above, string path)
    {
        string[] known = At(place);
        if (Array.IndexOf(known, key) >= 0)
        {
            return place + "." + key;
        }

        string instead =
            known.Length == 0 ? "那里是一个值" : "那里可以有：" + string.Join("、", known);
        throw new InvalidDataException(
            $"改动“{path}”：路径写错，“{above}”下面没有“{key}”；{instead}。"
        );
    }

    private static string[] At(string place) =>
        place switch
        {
            "county" => OfCounty,
            "county.measures" => Ids(MeasureLevels.County),
            "county.vetoes" or "school.vetoes" => VetoIds.OfCounty,
            "school" => OfSchool,
            "school.measures" => Ids(MeasureLevels.School),
            "school.sections" => [.. Vocabulary.CodesOf<Stage>()],
            _ => place.StartsWith("school.sections.", StringComparison.Ordinal)
            && place.Split('.').Length == 3
                ? Ids(MeasureLevels.Section)
                : [],
        };

    private static string[] Ids(MeasureLevels level) =>
        [.. Measures.At(level).Select(measure => measure.Id)];
}
