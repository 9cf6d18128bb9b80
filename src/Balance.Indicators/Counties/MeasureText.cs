using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>The value of a measure from what somebody wrote for it, the same of every kind of file.</summary>
internal static class MeasureText
{
    /// <summary>The value, or null after reporting why there is none. Of lists, one item is read at a time.</summary>
    public static MeasureValue? Read(
        Measure measure,
        RawValue raw,
        DataPlace place,
        ProblemList problems
    ) =>
        measure.Kind switch
        {
            MeasureKind.YesNo => ValueText.YesNo(raw, place, problems) is { } yes ? yes : null,
            MeasureKind.Grade => ValueText.Code<Grade>(raw, place, problems) is { } grade
                ? grade
                : null,
            _ => Number(measure, raw, place, problems) is { } number ? number : null,
        };

    /// <summary>The list of the items, or null after reporting that one is none: sums over the rest would only add problems that are none.</summary>
    public static MeasureValue? ReadList(
        Measure measure,
        IEnumerable<(RawValue Raw, DataPlace Place)> items,
        ProblemList problems
    )
    {
        bool isComplete = true;
        var numbers = ImmutableArray.CreateBuilder<decimal>();
        foreach ((RawValue raw, DataPlace place) in items)
        {
            if (Number(measure, raw, place, problems) is { } number)
            {
                numbers.Add(number);
            }
            else
            {
                isComplete = false;
            }
        }

        return isComplete ? numbers.ToImmutable() : null;
    }

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

    private static decimal? Number(
        Measure measure,
        RawValue raw,
        DataPlace place,
        ProblemList problems
    ) =>
        ValueText.Number(
            raw,
            place,
            problems,
            measure.Kind switch
            {
                MeasureKind.Count or MeasureKind.CountList => NumberForm.Integer,
                MeasureKind.Rate => NumberForm.Share,
                MeasureKind.Level => NumberForm.Level,
                _ => NumberForm.Any,
            },
            measure.Unit
        );
}
