using System.Text.Json.Nodes;

namespace Balance.Indicators.Reports;

/// <summary>A key of an object, what it holds, and whether it must be there.</summary>
internal sealed record SchemaKey(string Name, JsonObject Schema, bool IsRequired);

/// <summary>The words that the schemas are written in: JSON Schema, draft 7, which every editor reads.</summary>
internal static class Schema
{
    public static JsonObject Text => new() { ["type"] = "string" };

    public static JsonObject Filled => new() { ["type"] = "string", ["pattern"] = "\\S" };

    public static JsonObject YesNo => new() { ["type"] = "boolean" };

    public static JsonObject Number => new() { ["type"] = "number" };

    public static JsonObject Integer => new() { ["type"] = "integer" };

    /// <summary>A key that must be there.</summary>
    public static SchemaKey Must(string name, JsonObject schema) => new(name, schema, true);

    /// <summary>A key that may be left out or null, which is the same.</summary>
    public static SchemaKey May(string name, JsonObject schema) =>
        new(name, schema.OrNull(), false);

    /// <summary>A key that is left out rather than null.</summary>
    public static SchemaKey Sometimes(string name, JsonObject schema) => new(name, schema, false);

    public static JsonObject Range(this JsonObject schema, decimal least, decimal most)
    {
        schema["minimum"] = least;
        schema["maximum"] = most;
        return schema;
    }

    public static JsonObject NotNegative(this JsonObject schema)
    {
        schema["minimum"] = 0;
        return schema;
    }

    public static JsonObject Const(string value) => new() { ["const"] = value };

    /// <summary>One of some texts, each explained for editors that show it.</summary>
    public static JsonObject OneOf(
        params IEnumerable<(string Value, LocalizedText Name)> choices
    ) =>
        new()
        {
            ["enum"] = new JsonArray([.. choices.Select(choice => JsonValue.Create(choice.Value))]),
            ["enumDescriptions"] = new JsonArray([
                .. choices.Select(choice => JsonValue.Create(Both(choice.Name))),
            ]),
        };

    /// <summary>The school grades of the national quality monitoring.</summary>
    public static JsonObject SchoolGrade() =>
        new JsonObject { ["enum"] = new JsonArray(4, 8) }.About(
            "监测的年级：四年级或八年级",
            "the school grade that was monitored"
        );

    /// <summary>The ids of measures.</summary>
    public static JsonObject OneOf(IEnumerable<Measure> measures) =>
        OneOf(measures.Select(measure => (measure.Id, measure.Name)));

    /// <summary>The codes of an enumeration whose names say enough.</summary>
    public static JsonObject Codes<T>()
        where T : struct, Enum =>
        new()
        {
            ["enum"] = new JsonArray([
                .. Vocabulary.CodesOf<T>().Select(code => JsonValue.Create(code)),
            ]),
        };

    /// <summary>The codes of an enumeration.</summary>
    public static JsonObject Codes<T>(Func<T, LocalizedText> name)
        where T : struct, Enum =>
        OneOf(Vocabulary.TermsOf<T>().Select(term => (Vocabulary.Code(term), name(term))));

    public static JsonObject List(JsonObject items, int least = 0)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = items };
        if (least > 0)
        {
            schema["minItems"] = least;
        }

        return schema;
    }

    public static JsonObject Object(params IEnumerable<SchemaKey> keys)
    {
        SchemaKey[] all = [.. keys];
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject([
                .. all.Select(key => new KeyValuePair<string, JsonNode?>(key.Name, key.Schema)),
            ]),
        };
        string[] required = [.. all.Where(key => key.IsRequired).Select(key => key.Name)];
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray([
                .. required.Select(name => JsonValue.Create(name)),
            ]);
        }

        return schema;
    }

    public static JsonObject Ref(string definition) =>
        new() { ["$ref"] = "#/definitions/" + definition };

    public static JsonObject AnyOf(params IEnumerable<JsonObject> schemas) =>
        new() { ["anyOf"] = new JsonArray([.. schemas]) };

    /// <summary>The same, or null.</summary>
    public static JsonObject OrNull(this JsonObject schema)
    {
        if (schema["enum"] is JsonArray values)
        {
            values.Add(null);
            (schema["enumDescriptions"] as JsonArray)?.Add(
                (JsonNode)Both(new("未填报", "not reported"))
            );
        }
        else if (schema["type"] is JsonValue type)
        {
            schema["type"] = new JsonArray(type.DeepClone(), "null");
        }
        else
        {
            JsonNode? description = schema["description"];
            schema.Remove("description");
            schema = AnyOf(schema, new JsonObject { ["type"] = "null" });
            if (description is not null)
            {
                schema.Insert(0, "description", description);
            }
        }

        return schema;
    }

    /// <summary>The same with what editors show beside it, in both languages.</summary>
    public static JsonObject About(this JsonObject schema, string zh, string en)
    {
        // What stands beside a reference is not looked at in draft 7.
        JsonObject described = schema.ContainsKey("$ref")
            ? new JsonObject { ["allOf"] = new JsonArray(schema) }
            : schema;
        described.Insert(0, "description", Both(new(zh, en)));
        return described;
    }

    public static JsonObject Root(
        string format,
        string zh,
        string en,
        JsonObject schema,
        string standard = ""
    )
    {
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(
            1,
            "$id",
            "urn:balance-indicators:"
                + format.Replace('/', ':')
                + (standard.Length > 0 ? ":" + standard : "")
        );
        schema.Insert(2, "title", format);
        schema.Insert(3, "description", Both(new(zh, en)));
        return schema;
    }

    public static string Both(LocalizedText text) => text.Zh + " · " + text.En;
}
