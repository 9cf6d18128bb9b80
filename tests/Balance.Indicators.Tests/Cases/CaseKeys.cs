using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Balance.Indicators.Tests.Cases;

/// <summary>Whether a file has the keys of a case file and no others; says in Chinese which is wrong and which there are.</summary>
internal static class CaseKeys
{
    public static void Check(JsonElement file)
    {
        CheckNothingTwice(file, "");
        CheckKeysOf<CaseFile>(file, "文件");
        if (
            !file.TryGetProperty("cases", out JsonElement cases)
            || cases.ValueKind != JsonValueKind.Array
        )
        {
            return;
        }

        int number = 0;
        foreach (JsonElement item in cases.EnumerateArray())
        {
            number++;
            string where = $"第 {number} 例";
            CheckKeysOf<CaseText>(item, where);
            CheckKeysIn<Expectation>(item, "expect", where);
            CheckKeysIn<WrongAnswer>(item, "wrongAnswer", where);
        }
    }

    private static void CheckKeysIn<T>(JsonElement item, string key, string where)
    {
        if (item.TryGetProperty(key, out JsonElement inner))
        {
            CheckKeysOf<T>(inner, $"{where}的 {key}");
        }
    }

    private static void CheckKeysOf<T>(JsonElement json, string where)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"{where}：应写在一对花括号 {{ }} 里。");
        }

        JsonPropertyInfo[] known =
        [
            .. CaseLibrary
                .Json.GetTypeInfo(typeof(T))
                .Properties.Where(property => property.Set is not null),
        ];
        foreach (JsonProperty property in json.EnumerateObject())
        {
            JsonPropertyInfo info =
                known.FirstOrDefault(item => item.Name == property.Name)
                ?? throw new JsonException(
                    $"{where}：键名写错，没有“{property.Name}”；可用的键：{string.Join("、", known.Select(item => item.Name))}。"
                );
            CheckWord(info, property.Value, where);
        }

        if (
            known.FirstOrDefault(item =>
                item.IsRequired && !json.TryGetProperty(item.Name, out JsonElement _)
            ) is
            { } missing
        )
        {
            throw new JsonException($"{where}：缺少“{missing.Name}”。");
        }
    }

    private static void CheckWord(JsonPropertyInfo info, JsonElement value, string where)
    {
        if (!info.PropertyType.IsEnum)
        {
            return;
        }

        string[] words =
        [
            .. Enum.GetNames(info.PropertyType).Select(JsonNamingPolicy.CamelCase.ConvertName),
        ];
        if (value.ValueKind != JsonValueKind.String || !words.Contains(value.GetString()))
        {
            throw new JsonException(
                $"{where}：“{info.Name}”不能写 {value.GetRawText()}；只能写：{string.Join("、", words)}。"
            );
        }
    }

    private static void CheckNothingTwice(JsonElement json, string where)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            var keys = new HashSet<string>();
            foreach (JsonProperty property in json.EnumerateObject())
            {
                if (!keys.Add(property.Name))
                {
                    throw new JsonException($"{where}“{property.Name}”写了两次；只留一个。");
                }

                CheckNothingTwice(property.Value, where);
            }
        }
        else if (json.ValueKind == JsonValueKind.Array)
        {
            int number = 0;
            foreach (JsonElement item in json.EnumerateArray())
            {
                number++;
                bool isCase = where.Length == 0 && item.ValueKind == JsonValueKind.Object;
                CheckNothingTwice(item, isCase ? $"第 {number} 例：" : where);
            }
        }
    }
}
