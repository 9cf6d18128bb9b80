using System.Diagnostics.CodeAnalysis;

namespace Balance.Indicators;

/// <summary>The value of a measure from what somebody wrote for it, the same of every kind of file.</summary>
internal static class MeasureText
{
    /// <summary>The value that is written; of a list, which is read item by item, none.</summary>
    public static bool TryRead(
        Measure measure,
        RawValue raw,
        [NotNullWhen(true)] out MeasureValue? value
    )
    {
        value = measure.Kind switch
        {
            MeasureKind.YesNo => ValueParser.TryYesNo(raw, out bool yes) ? yes : null,
            MeasureKind.Grade => ValueParser.TryCode(raw, out Grade grade) ? grade : null,
            MeasureKind.CountList or MeasureKind.AmountList or MeasureKind.Subjects => null,
            _ => TryNumber(measure, raw, out decimal number) ? number : null,
        };
        return value is not null;
    }

    /// <summary>The number that is written for a measure, or an item of its list.</summary>
    public static bool TryNumber(Measure measure, RawValue raw, out decimal number) =>
        ValueParser.TryNumber(raw, FormOf(measure), out number);

    /// <summary>Says why there is no value.</summary>
    public static void Refuse(Measure measure, RawValue raw, DataPlace place, ProblemList problems)
    {
        switch (measure.Kind)
        {
            case MeasureKind.YesNo:
                _ = ValueParser.YesNo(raw, place, problems);
                break;
            case MeasureKind.Grade:
                _ = ValueParser.Code<Grade>(raw, place, problems);
                break;
            case MeasureKind.CountList or MeasureKind.AmountList or MeasureKind.Subjects:
                ValueParser.RefuseNoList(raw, place, problems, HintOfList(measure));
                break;
            default:
                RefuseNumber(measure, raw, place, problems);
                break;
        }
    }

    /// <summary>Says why there is no number for a measure, or for an item of its list.</summary>
    public static void RefuseNumber(
        Measure measure,
        RawValue raw,
        DataPlace place,
        ProblemList problems
    ) => _ = ValueParser.Number(raw, place, problems, FormOf(measure), measure.Unit);

    /// <summary>How to write the list that belongs where something else is written.</summary>
    public static LocalizedText HintOfList(Measure measure) =>
        measure.Kind switch
        {
            MeasureKind.CountList => new(
                "逐班列出人数，如 [45, 44]，只有一个班写 [45]，没有班写 []",
                "List the pupils of each class, such as [45, 44]; of a single class [45], of no class []"
            ),
            MeasureKind.AmountList => new(
                "逐间列出面积，如 [98, 96.5]，只有一间写 [98]，没有写 []",
                "List the area of each room, such as [98, 96.5]; of a single room [98], of none []"
            ),
            _ => new(
                "每个学科一项，如 [{ \"subject\": \"语文\", \"grade\": 3 }]",
                "One item a subject, such as [{ \"subject\": \"语文\", \"grade\": 3 }]"
            ),
        };

    private static NumberForm FormOf(Measure measure) =>
        measure.Kind switch
        {
            MeasureKind.Count or MeasureKind.CountList => NumberForm.Integer,
            MeasureKind.Rate => NumberForm.Share,
            MeasureKind.Level => NumberForm.Level,
            _ => NumberForm.Any,
        };
}
