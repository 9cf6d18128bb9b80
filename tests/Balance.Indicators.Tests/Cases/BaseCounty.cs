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

    public static JsonObject With(CaseText text, CountyCatalogue? catalogue = null)
    {
        JsonObject county = Read(text.Base);
        if (text.Schools is { } schools)
        {
            county["schools"] = new JsonArray([.. schools.Select(School)]);
        }

        foreach ((string path, JsonNode? value) in text.Change)
        {
            Set(county, path, value, catalogue ?? CountyCatalogue.BuiltIn);
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
    private static void Set(
        JsonObject county,
        string path,
        JsonNode? value,
        CountyCatalogue catalogue
    )
    {
        string[] keys = path.Split('.');
        JsonObject at = county;
        int from = 0;
        if (!CountyKeys.IsOfCounty(keys[0]))
        {
            at = SchoolOf(county, keys[0], path);
            from = 1;
        }

        CountyKeys.Check(path, value, catalogue);
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
                throw new InvalidDataException(
                    $"改动“{path}”：基准中没有填报这一项，不能移去；那里填报了：{string.Join("、", at.Select(pair => pair.Key))}。"
                );
            }
        }
        else
        {
            at[keys[^1]] = value.DeepClone();
        }
    }

    private static JsonObject SchoolOf(JsonObject county, string code, string path)
    {
        JsonObject[] schools =
        [
            .. (county["schools"]?.AsArray() ?? []).Select(school => school!.AsObject()),
        ];
        return schools.FirstOrDefault(school => (string?)school["code"] == code)
            ?? throw new InvalidDataException(
                $"改动“{path}”：路径写错，没有名为“{code}”的学校；有：{string.Join("、", schools.Select(school => school["code"]))}。路径以学校的名称、measures 或 vetoes 开头。"
            );
    }

    private static JsonObject Read(string name) =>
        Files.GetOrAdd(name, CaseLibrary.ReadBase).DeepClone().AsObject();
}
