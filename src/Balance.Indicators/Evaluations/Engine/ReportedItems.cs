using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>What a term takes of a list of classes or rooms: the largest, or how many; as far as brackets tell.</summary>
internal static class ReportedItems
{
    /// <summary>The size of the largest item; 0 where there is none.</summary>
    public static FigureValue Largest(List<ReportedItem> items)
    {
        if (items.Count == 0)
        {
            return FigureValue.Of(Rational.Zero);
        }

        Rational least = items.Max(item => item.Size.Least);
        ReportedItem[] larger =
        [
            .. items.Where(item => item.Size.Holds(Comparison.AtMost, least) != true),
        ];
        Rational? most = larger.Any(item => item.Size.Most is null)
            ? null
            : larger.Select(item => item.Size.Most!.Value).DefaultIfEmpty(least).Max();
        bool isInside =
            larger.Length == 0
            || larger.Any(item => item.Size is { IsMostInside: true } size && size.Most == most);
        return FigureValue.Within(
            new FigureRange(least, most, isInside),
            [.. larger.Select(item => item.Unsure!)]
        );
    }

    /// <summary>How many items there are, of a size at least; in groups, how many are started.</summary>
    public static FigureValue Count(List<ReportedItem> items, Term term)
    {
        long sure = 0;
        long unsure = 0;
        ImmutableArray<MissingFigure>.Builder? open = null;
        foreach (ReportedItem item in items)
        {
            switch (term.AtLeast is { } size ? item.IsAtLeast(size) : true)
            {
                case true:
                    sure += item.Count;
                    break;
                case null:
                    unsure += item.Count;
                    open ??= ImmutableArray.CreateBuilder<MissingFigure>();
                    open.Add(item.Unsure!);
                    break;
            }
        }

        Rational Groups(long count) =>
            term.GroupsOf is { } size ? (count + size - 1) / size : count;
        return open is null
            ? FigureValue.Of(Groups(sure))
            : FigureValue.Within(
                new FigureRange(Groups(sure), Groups(sure + unsure), true),
                open.ToImmutable()
            );
    }
}
