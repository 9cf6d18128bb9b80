namespace Balance.Indicators;

/// <summary>A finding as a sentence, derived from its figures.</summary>
internal static class FindingText
{
    public static string Describe(Finding finding, Language language)
    {
        bool zh = language == Language.Chinese;
        Criterion criterion = finding.Criterion;
        string text =
            finding.Subject.In(language)
            + (zh ? "：" : ": ")
            + criterion.Name.In(language)
            + " "
            + FigureText.Value(finding, language);
        if (finding.Limit is { } limit)
        {
            text += (zh ? "，要求 " : ", required ") + FigureText.Limit(finding, limit, language);
        }

        text += (zh ? "，" : ", ") + finding.Outcome.Name().In(language);
        if (finding.Shortfall is { } shortfall)
        {
            text += (zh ? "，" : ", ") + FigureText.Shortfall(shortfall, language);
        }

        if (finding.Provision is { } provision)
        {
            text += zh
                ? $"（按过渡期规定 {provision.Id}）"
                : $" (by transitional provision {provision.Id})";
        }

        if (finding.IsDecidedByRounding)
        {
            text += zh ? "（由舍入决定）" : " (decided by rounding)";
        }

        if (!finding.Missing.IsEmpty)
        {
            string missing = string.Join(
                zh ? "、" : "; ",
                finding.Missing.Select(item => item.In(language))
            );
            text += (zh ? "，缺数据：" : ", missing: ") + missing;
        }

        return text;
    }
}
