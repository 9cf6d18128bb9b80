using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Cases;

/// <summary>What can stand where in a county, by its schema: a path with a slip in it is told, with what stands there instead.</summary>
internal static class CountyKeys
{
    private static readonly ConcurrentDictionary<CountyCatalogue, JsonObject> Counties = [];

    public static bool IsOfCounty(string key) =>
        Of(CountyCatalogue.BuiltIn).ContainsKey(key) && key != "schools";

    private static JsonObject Of(CountyCatalogue catalogue) =>
        Counties.GetOrAdd(catalogue, known => Properties(CountySchema.Build(known)));

    /// <summary>Refuses a path, or a value to be put there, with a key that the county format does not have.</summary>
    public static void Check(string path, JsonNode? value, CountyCatalogue catalogue)
    {
        string[] keys = path.Split('.');
        bool isOfCounty = IsOfCounty(keys[0]);
        JsonObject known = isOfCounty ? Of(catalogue) : SchoolIn(Of(catalogue));
        string above = isOfCounty ? "县" : keys[0];
        foreach (string key in keys.Skip(isOfCounty ? 0 : 1))
        {
            known = Below(known, key, above, path);
            above = key;
        }

        CheckValue(value, known, above, path);
    }

    private static void CheckValue(JsonNode? value, JsonObject known, string above, string path)
    {
        if (value is JsonObject json)
        {
            foreach ((string key, JsonNode? inner) in json)
            {
                CheckValue(inner, Below(known, key, above, path), key, path);
            }
        }
    }

    private static JsonObject Below(JsonObject known, string key, string above, string path)
    {
        if (known[key] is JsonObject schema)
        {
            return Properties(schema);
        }

        string instead =
            known.Count == 0
                ? "那里是一个值"
                : "那里可以有：" + string.Join("、", known.Select(pair => pair.Key));
        throw new InvalidDataException(
            $"改动“{path}”：路径写错，“{above}”下面没有“{key}”；{instead}。"
        );
    }

    /// <summary>A school; V5 is known there as well, so that a case can have it refused.</summary>
    private static JsonObject SchoolIn(JsonObject county)
    {
        JsonObject school = Properties(county["schools"]!["items"]!.AsObject());
        school["vetoes"] = county["vetoes"]!.DeepClone();
        return school;
    }

    private static JsonObject Properties(JsonObject schema) =>
        schema["properties"] as JsonObject ?? [];
}
