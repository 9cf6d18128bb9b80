using System.Collections.Immutable;
using System.Text.Json;

namespace Balance.Indicators.Documents;

/// <summary>Reads <c>balance-mapping/1</c>, strictly.</summary>
internal static class MappingReader
{
    public static SheetMapping Read(string json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException exception)
        {
            throw Bad(
                "",
                "对应表不是 JSON；请检查逗号和引号",
                $"the mapping is no JSON; check commas and quotes (line {ExactNumber.Text((exception.LineNumber ?? 0) + 1)})"
            );
        }

        using (document)
        {
            JsonElement root = document.RootElement;
            Check(root, "", JsonValueKind.Object, "format", "sheets", "$schema");
            if (Text(root, "format", "") != SheetMapping.Format)
            {
                throw Bad(
                    "format",
                    $"应为 {SheetMapping.Format}",
                    $"it should be {SheetMapping.Format}"
                );
            }

            var sheets = ImmutableArray.CreateBuilder<SheetMapping.OfSheet>();
            foreach ((JsonElement sheet, string at) in Items(root, "sheets", ""))
            {
                sheets.Add(ReadSheet(sheet, at));
            }

            return new SheetMapping(sheets.ToImmutable());
        }
    }

    private static SheetMapping.OfSheet ReadSheet(JsonElement json, string at)
    {
        Check(json, at, JsonValueKind.Object, "sheet", "stage", "columns");
        Stage? stage = null;
        if (Text(json, "stage", at) is { } code)
        {
            stage = Vocabulary.TryFind(code, out Stage known)
                ? known
                : throw Bad(
                    at + ".stage",
                    $"“{Quoted.Short(code)}”不是学段；应为 primary、junior 或 senior",
                    $"\"{Quoted.Short(code)}\" is no stage; it should be primary, junior or senior"
                );
        }

        var columns = ImmutableArray.CreateBuilder<(string, HeadTarget?, string?)>();
        foreach ((JsonElement column, string here) in Items(json, "columns", at))
        {
            Check(column, here, JsonValueKind.Object, "head", "measure", "unit");
            string head =
                Text(column, "head", here)
                ?? throw Bad(here + ".head", "没有填；请写表头", "it is missing; write the head");
            string? id = Text(column, "measure", here);
            HeadTarget? target = HeadTarget.Parse(id);
            if (id is not null && target is null)
            {
                throw Bad(
                    here + ".measure",
                    $"“{Quoted.Short(id)}”不是要素；写法如 primary.pupils，不用的列写 null",
                    $"\"{Quoted.Short(id)}\" is no measure; write such as primary.pupils, or null for a column that is not used"
                );
            }

            columns.Add((head, target, Text(column, "unit", here)));
        }

        return new SheetMapping.OfSheet(Text(json, "sheet", at), stage, columns.ToImmutable());
    }

    private static void Check(JsonElement json, string at, JsonValueKind kind, params string[] keys)
    {
        if (json.ValueKind != kind)
        {
            throw Bad(at, "应写在 { } 里", "it should stand in { }");
        }

        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (Array.IndexOf(keys, property.Name) < 0)
            {
                throw Bad(
                    at,
                    $"不认识的键 {Quoted.Short(property.Name)}；可以写的是 {string.Join("、", keys)}",
                    $"the key {Quoted.Short(property.Name)} is not known; it should be one of {string.Join(", ", keys)}"
                );
            }
        }
    }

    private static string? Text(JsonElement json, string key, string at) =>
        !json.TryGetProperty(key, out JsonElement value) || value.ValueKind == JsonValueKind.Null
            ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Bad(at + "." + key, "应为文字", "it should be a text");

    private static IEnumerable<(JsonElement Item, string At)> Items(
        JsonElement json,
        string key,
        string at
    )
    {
        if (!json.TryGetProperty(key, out JsonElement list))
        {
            return [];
        }

        string path = at.Length == 0 ? key : at + "." + key;
        return list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
                .Select((item, index) => (item, path + "[" + ExactNumber.Text(index) + "]"))
            : throw Bad(path, "应为列表 [ … ]", "it should be a list [ … ]");
    }

    private static BadDataException Bad(string at, string zh, string en)
    {
        string place = at.TrimStart('.');
        var message = new LocalizedText(
            (place.Length == 0 ? "" : place + "：") + zh + "。",
            (place.Length == 0 ? "" : place + ": ") + en + "."
        );
        return new BadDataException([
            new DataProblem(ProblemSeverity.Rejected, DataPath.Root, message),
        ]);
    }
}
