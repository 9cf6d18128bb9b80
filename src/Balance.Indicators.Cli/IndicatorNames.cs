namespace Balance.Indicators.Cli;

/// <summary>The indicators that have a difference coefficient, by what the built-in standards call them.</summary>
internal static class IndicatorNames
{
    private static readonly Lazy<Dictionary<string, Criterion>> ByName = new(() =>
    {
        var names = new Dictionary<string, Criterion>();
        foreach (Standard standard in Standard.All)
        {
            foreach (Indicator indicator in standard.Indicators)
            {
                foreach (
                    Criterion criterion in indicator.Criteria.Where(item =>
                        standard.Coefficients.Criteria.Contains(item.Id)
                    )
                )
                {
                    string[] written =
                    [
                        indicator.Id,
                        indicator.Name.Zh,
                        indicator.Name.En,
                        criterion.Id,
                        criterion.Name.Zh,
                        criterion.Name.En,
                    ];
                    foreach (string name in written)
                    {
                        names.TryAdd(PlainText.Bare(name), criterion);
                    }
                }
            }
        }

        return names;
    });

    /// <summary>The criterion whose id or name this is; null where it is none's.</summary>
    public static Criterion? Find(string name) =>
        ByName.Value.GetValueOrDefault(PlainText.Bare(name));
}
