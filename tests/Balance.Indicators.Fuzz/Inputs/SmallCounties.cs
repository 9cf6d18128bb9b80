namespace Balance.Indicators.Fuzz;

/// <summary>Counties of one school or two, with a part of their figures.</summary>
internal static class SmallCounties
{
    private const int Schools = 2;
    private const int MostItems = 4;

    /// <summary>Every school and every figure of a county is in one of them, or more.</summary>
    /// <param name="county">The whole county.</param>
    /// <param name="parts">Among how many its figures are shared out.</param>
    public static IEnumerable<JsonNode> Of(JsonNode county, int parts)
    {
        int schools = county["schools"]!.Items.Count;
        for (int first = 0; first < schools; first += Schools)
        {
            for (int part = 0; part < parts; part++)
            {
                JsonNode small = county.Clone();
                List<(string Key, JsonNode Value)> items = small["schools"]!.Items;
                items.RemoveRange(0, first);
                items.RemoveRange(
                    Math.Min(Schools, items.Count),
                    Math.Max(0, items.Count - Schools)
                );
                Keep(small, part, parts);
                items.ForEach(item => Keep(item.Value, part, parts));
                yield return small;
            }
        }
    }

    private static void Keep(JsonNode holder, int part, int parts)
    {
        Keep(holder["measures"]?.Items, part, parts);
        foreach ((_, JsonNode section) in holder["sections"]?.Items ?? [])
        {
            Keep(section.Items, part, parts);
        }
    }

    private static void Keep(List<(string Key, JsonNode Value)>? figures, int part, int parts)
    {
        if (figures is null)
        {
            return;
        }

        int index = 0;
        figures.RemoveAll(figure => figure.Key != "\"pupils\"" && index++ % parts != part);
        foreach ((_, JsonNode value) in figures)
        {
            value.Items.RemoveRange(
                Math.Min(MostItems, value.Items.Count),
                Math.Max(0, value.Items.Count - MostItems)
            );
        }
    }
}
