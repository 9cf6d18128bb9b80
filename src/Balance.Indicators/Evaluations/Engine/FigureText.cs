using System.Globalization;

namespace Balance.Indicators;

/// <summary>How figures look to people: rounded half away from zero for display only, with their unit.</summary>
internal static class FigureText
{
    /// <summary>A value in the criterion's terms: 4.25 人, 是, 良好.</summary>
    public static string Value(Finding finding, Language language)
    {
        if (finding.Value is not { } value)
        {
            return (
                finding.Outcome == Outcome.NotApplicable ? Outcome.NotApplicable.Name()
                : finding.Missing.Any(item => item.Bracket is not null)
                    ? new LocalizedText("分段不能确定", "left open by brackets")
                : new LocalizedText("未填报", "not reported")
            ).In(language);
        }

        string atLeast = finding.IsValueLeast
            ? (language == Language.Chinese ? "至少 " : "at least ")
            : "";
        if (finding.ItemLimit is not null)
        {
            return atLeast
                + Plain(value)
                + Unit(finding.Unit, language)
                + (language == Language.Chinese ? "不合要求" : " not as required");
        }

        Criterion criterion = finding.Criterion;
        if (Term(criterion, value, language) is { } term)
        {
            return term;
        }

        Rational rounded = Exactly.Round(finding.Exact, criterion.Decimals);
        string text =
            atLeast
            + Number(Exactly.ToDecimal(rounded), criterion.Decimals)
            + Unit(criterion.Unit, language);

        // A value that rounding would put on the other side of its limit is shown as it is, too.
        bool misleads =
            finding.Limit is { } limit
            && Exactly.Holds(rounded, criterion.Comparison, limit)
                != Exactly.Holds(finding.Exact, criterion.Comparison, limit);
        return misleads
            ? text
                + (
                    language == Language.Chinese
                        ? $"（未舍入 {Plain(value)}）"
                        : $" (unrounded {Plain(value)})"
                )
            : text;
    }

    /// <summary>What a finding was held against; of classes that are judged together, the limit of one.</summary>
    public static string Limit(Finding finding, decimal limit, Language language) =>
        Limit(finding.Criterion, finding.ItemLimit ?? limit, language);

    /// <summary>A limit in the criterion's terms, with its comparison: ≥ 4.2 人; 是; 良好以上.</summary>
    public static string Limit(Criterion criterion, decimal limit, Language language)
    {
        string sign = Sign(criterion.Comparison) + " ";
        return Term(criterion, limit, language) is { } term
            ? (IsYes(criterion, limit) ? term : sign + term)
            : sign + Plain(limit) + Unit(criterion.Unit, language);
    }

    private static bool IsYes(Criterion criterion, decimal limit) =>
        KindOf(criterion) == MeasureKind.YesNo
        && criterion.Comparison == Comparison.AtLeast
        && limit == 1;

    /// <summary>The limit of a coefficient with all its digits, two at least: ≤ 0.50, ≤ 0.455; — where there is none.</summary>
    public static string CoefficientLimit(decimal? limit) =>
        limit is { } figure
            ? "≤ " + figure.ToString("0.00##########################", CultureInfo.InvariantCulture)
            : "—";

    public static string Sign(Comparison comparison) =>
        comparison switch
        {
            Comparison.AtLeast => "≥",
            Comparison.AtMost => "≤",
            Comparison.LessThan => "<",
            _ => ">",
        };

    /// <summary>缺 3 人; 超 120 人; for a shared resource, of the whole school.</summary>
    public static string Shortfall(Shortfall shortfall, Language language)
    {
        string amount = Plain(shortfall.Amount) + Unit(shortfall.Unit, language);
        bool zh = language == Language.Chinese;
        if (shortfall.Amount == 0)
        {
            // On a limit that is itself outside, or on the wrong side of it by rounding only.
            return shortfall.IsExcess
                ? (zh ? "须低于限值" : "must be below the limit")
                : (zh ? "须高于限值" : "must be above the limit");
        }

        string text = shortfall.IsExcess
            ? (zh ? "超 " : "over by ") + amount
            : (zh ? "缺 " : "short by ") + amount;
        return shortfall.IsOfWholeSchool ? text + (zh ? "（全校）" : " (whole school)") : text;
    }

    /// <summary>A coefficient with its decimals, or 无定义.</summary>
    public static string Coefficient(CoefficientEvaluation coefficient, Language language)
    {
        bool zh = language == Language.Chinese;
        string text =
            coefficient.Rounded is { } rounded ? Number(rounded, coefficient.Decimals)
            : coefficient.IsUndefined ? (zh ? "无定义" : "undefined")
            : "—";
        return coefficient.IsProvisional ? text + (zh ? "（暂算）" : " (provisional)") : text;
    }

    /// <summary>A double with so many decimals, half away from zero; for means and deviations, which decide nothing.</summary>
    public static string Number(double? value, int decimals) =>
        value is { } number
            ? Number(Math.Round((decimal)number, decimals, MidpointRounding.AwayFromZero), decimals)
            : "—";

    public static string Number(decimal value, int decimals) =>
        value.ToString(
            "F" + decimals.ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A decimal as it is, without trailing zeros.</summary>
    public static string Plain(decimal value) =>
        value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A unit behind a number: English words and Chinese units stand apart from it, signs do not.</summary>
    public static string Unit(LocalizedText unit, Language language)
    {
        string text = unit.In(language);
        return text.Length == 0 || text == "%" ? text : " " + text;
    }

    /// <summary>Whether a finding's value is told by a word (是, 良好), or as the least that it can be, and not by a number.</summary>
    public static bool IsInWords(Finding finding) =>
        finding.IsValueLeast
        || (
            finding.ItemLimit is null
            && finding.Value is { } value
            && Term(finding.Criterion, value, Language.Chinese) is not null
        );

    /// <summary>The kind of the measure that a criterion judges.</summary>
    public static MeasureKind KindOf(Criterion criterion) => criterion.Quantity.Of[0].Measure.Kind;

    /// <summary>The word for a figure of yes or no, or of a grade; null for a figure that no word says.</summary>
    private static string? Term(Criterion criterion, decimal value, Language language) =>
        (KindOf(criterion), value) switch
        {
            (MeasureKind.YesNo, 0) => new LocalizedText("否", "no").In(language),
            (MeasureKind.YesNo, 1) => new LocalizedText("是", "yes").In(language),
            (MeasureKind.Grade, 0 or 1 or 2 or 3) => ((Grade)(int)value).Name().In(language),
            _ => null,
        };
}
