using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>The plan of 海城市, or another standard, with one thing changed, as a user would write it.</summary>
internal static class OwnStandard
{
    /// <summary>Changes the criterion with an id.</summary>
    public static Standard WithCriterion(string id, Action<JsonObject> change) =>
        With(root =>
            change(
                Objects(root).Single(item => (string?)item["id"] == id && item.ContainsKey("of"))
            )
        );

    /// <summary>Changes the whole file.</summary>
    public static Standard With(Action<JsonObject> change, Standard? of = null)
    {
        JsonObject root = JsonNode.Parse((of ?? Standard.Haicheng2023).ToJson())!.AsObject();
        change(root);
        return Standard.Parse(root.ToJsonString());
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonObject json => json.SelectMany(pair => Objects(pair.Value)).Prepend(json),
            JsonArray array => array.SelectMany(Objects),
            _ => [],
        };
}
