using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Cases;

/// <summary>Makes the county of a case: a base county, schools copied from base schools, and what the case changes.</summary>
internal static class BaseCounty
{
    private static readonly ConcurrentDictionary<string, JsonObject> Files = [];

    private static readonly string[] SchoolNames =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(CaseLibrary.Folder, CaseLibrary.Bases, "学校"), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .OrderByDescending(name => name.Length),
    ];

    public static JsonObject With(CaseText text)
    {
        JsonObject county = Read(text.Base);
        if (text.Schools is { } schools)
        {
            county["schools"] = new JsonArray([.. schools.Select(School)]);
        }

        foreach ((string path, JsonNode? value) in text.Change)
        {
            Set(county, path, value);
        }

        return county;
    }

    private static JsonObject School(string code)
    {
        string name =
            SchoolNames.FirstOrDefault(name => code.StartsWith(name, StringComparison.Ordinal))
            ?? throw new InvalidDataException(
                $"没有名为“{code}”的基准学校；有：{string.Join("、", SchoolNames)}。"
            );
        JsonObject school = Read("学校/" + name);
        school.Insert(0, "code", code);
        return school;
    }

    /// <summary>A path begins with a key of the county or a school's code; the rest is as in the county format.</summary>
    private static void Set(JsonObject county, string path, JsonNode? value)
    {
        string[] keys = path.Split('.');
        JsonObject at = county;
        int from = 0;
        if (!IsKeyOfCounty(keys[0]))
        {
            at =
                county["schools"]
                    ?.AsArray()
                    .Select(school => school!.AsObject())
                    .FirstOrDefault(school => (string?)school["code"] == keys[0])
                ?? throw new InvalidDataException($"改动“{path}”：没有代码为“{keys[0]}”的学校。");
            from = 1;
        }

        foreach (string key in keys[from..^1])
        {
            if (at[key] is not JsonObject next)
            {
                at[key] = next = [];
            }

            at = next;
        }

        if (value is null)
        {
            if (!at.Remove(keys[^1]))
            {
                throw new InvalidDataException($"改动“{path}”：基准中没有这一项，不能移去。");
            }
        }
        else
        {
            at[keys[^1]] = value.DeepClone();
        }
    }

    private static bool IsKeyOfCounty(string key) =>
        key is "format" or "code" or "name" or "year" or "note" or "measures" or "vetoes";

    private static JsonObject Read(string name) =>
        Files.GetOrAdd(name, CaseLibrary.ReadBase).DeepClone().AsObject();
}
