namespace Balance.Indicators.Fuzz;

/// <summary>Standards of a few indicators.</summary>
internal static class SmallStandards
{
    private static readonly string[] Lists =
    [
        "vetoes",
        "schedule",
        "milestones",
        "notEvaluated",
        "interpretations",
        "discrepancies",
        "texts",
    ];

    private static readonly string[] OfCriteria = ["coefficients", "composite", "schoolRule"];

    /// <summary>Every indicator of the standard is in one of them.</summary>
    public static IEnumerable<Standard> Of(Standard standard, int parts) =>
        Enumerable
            .Range(0, parts)
            .Select(part => Standard.Parse(Part(standard, part, parts).ToString()));

    private static JsonNode Part(Standard standard, int part, int parts)
    {
        var json = JsonNode.Parse(standard.ToJson());
        List<(string Key, JsonNode Value)> dimensions = json["dimensions"]!.Items;
        int index = 0;
        foreach ((_, JsonNode dimension) in dimensions)
        {
            dimension["indicators"]!.Items.RemoveAll(_ => index++ % parts != part);
        }

        dimensions.RemoveAll(dimension => dimension.Value["indicators"]!.Items.Count == 0);
        foreach (string name in Lists)
        {
            index = 0;
            json[name]?.Items.RemoveAll(_ => index++ % parts != part);
        }

        HashSet<string?> criteria =
        [
            .. dimensions
                .SelectMany(dimension => dimension.Value["indicators"]!.Items)
                .SelectMany(indicator => indicator.Value["criteria"]!.Items)
                .Select(criterion => criterion.Value["id"]!.Scalar),
        ];
        foreach (string name in OfCriteria)
        {
            json[name]?["criteria"]!.Items.RemoveAll(item => !criteria.Contains(item.Value.Scalar));
            if (json[name]?["criteria"]!.Items.Count == 0)
            {
                json.Items.RemoveAll(item => item.Key == "\"" + name + "\"");
            }
        }

        json["transitionalProvisions"]
            ?.Items.RemoveAll(provision =>
                !provision.Value["parts"]!.Items.TrueForAll(item =>
                    criteria.Contains(item.Value["criterion"]!.Scalar)
                )
            );
        if (json["schoolRule"] is { } rule)
        {
            rule["atLeast"]!.Scalar = "1";
        }

        return json;
    }
}
