namespace Balance.Indicators.Cli;

/// <summary>
/// Columns that are averages or rates by their names, where amounts belong: the coefficient divides them by pupils once more. They are
/// the indicators of the built-in standards that have a coefficient, and what begins or ends as such figures do.
/// </summary>
internal static class AveragedNames
{
    private static readonly string[] OfStages = ["小学", "初中"];

    private static readonly string[] Begin =
    [
        .. "生均,师均,人均,校均,班均,每生,每百名,每百人,每名,每千名".Split(','),
    ];

    private static readonly string[] End = [.. "率,比例,比,百分比".Split(',')];

    private static readonly string[] EnglishWithin =
    [
        .. "per pupil,per student,per head,per capita,per teacher,per school,per class,per 100,per hundred".Split(
            ','
        ),
    ];

    private static readonly string[] EnglishEnd =
    [
        .. "rate,share,ratio,proportion,percentage".Split(','),
    ];

    private static readonly Lazy<Dictionary<string, Criterion>> Indicators = new(() =>
    {
        var names = new Dictionary<string, Criterion>();
        foreach (
            (string name, Criterion criterion) in from standard in Standard.All
            from indicator in standard.Indicators
            from criterion in indicator.Criteria
            where standard.Coefficients.Criteria.Contains(criterion.Id)
            from name in NamesOf(indicator, criterion)
            select (name, criterion)
        )
        {
            _ = names.TryAdd(PlainText.Bare(name), criterion);
        }

        return names;
    });

    /// <summary>What is said of a column that is averaged by its name; null for amounts.</summary>
    public static LocalizedText? NoticeOf(string name)
    {
        string told = Quoted.Short(name);
        if (Indicators.Value.TryGetValue(PlainText.Bare(name), out Criterion? criterion))
        {
            LocalizedText measure = criterion.Quantity.Of[0].Measure.Name;
            return new(
                $"“{told}”是按学生数计算的指标；这一列应填各校的总量（如“{measure.Zh}”），不是每生的数：系数由程序除以学生数。",
                $"\"{told}\" is an indicator per pupil; the column should hold the amounts of each school (such as {measure.En}), not figures per pupil: they are divided by pupils here."
            );
        }

        return IsAveraged(KeyNames.WithoutBrackets(name).Trim())
            ? new(
                $"“{told}”像是平均数或比率；这一列应填各校的总量，不是平均数或比率：系数由程序除以学生数。",
                $"\"{told}\" looks like an average or a rate; the column should hold the amounts of each school, not averages or rates: they are divided by pupils here."
            )
            : null;
    }

    private static string[] NamesOf(Indicator indicator, Criterion criterion) =>
        [
            indicator.Id,
            indicator.Name.Zh,
            indicator.Name.En,
            criterion.Id,
            criterion.Name.Zh,
            criterion.Name.En,
        ];

    private static bool IsAveraged(string name)
    {
        string zh = PlainText.Bare(name);
        string? stage = Array.Find(OfStages, word => zh.StartsWith(word, StringComparison.Ordinal));
        string rest = zh[(stage?.Length ?? 0)..];
        string en = ' ' + PlainText.Of(name).ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
        return Begin.Any(word => rest.StartsWith(word, StringComparison.Ordinal))
            || End.Any(word => zh.EndsWith(word, StringComparison.Ordinal))
            || EnglishWithin.Any(word => en.Contains(' ' + word, StringComparison.Ordinal))
            || EnglishEnd.Any(word => en.EndsWith(' ' + word, StringComparison.Ordinal));
    }
}
