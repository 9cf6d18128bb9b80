using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>
/// What is missing, in the order in which it was asked for. Two are joined without copying either, so that adding up a county
/// costs no more where everything is missing; they are listed once, at the end. Nothing missing is null.
/// </summary>
internal sealed class MissingList
{
    private readonly ImmutableArray<MissingFigure> _items;
    private readonly MissingList? _before;
    private readonly MissingList? _after;

    private MissingList(
        ImmutableArray<MissingFigure> items,
        MissingList? before,
        MissingList? after
    )
    {
        _items = items;
        _before = before;
        _after = after;
    }

    public static MissingList Of(MissingFigure missing) => new([missing], null, null);

    public static MissingList? Of(ImmutableArray<MissingFigure> missing) =>
        missing.IsEmpty ? null : new(missing, null, null);

    public static MissingList? Join(MissingList? before, MissingList? after) =>
        before is null ? after
        : after is null || ReferenceEquals(before, after) ? before
        : new([], before, after);

    /// <summary>Everything that is missing, each once. What is the same is the same object: it has been named once.</summary>
    public static ImmutableArray<MissingFigure> List(MissingList? gaps)
    {
        if (gaps is null)
        {
            return [];
        }

        if (gaps._before is null)
        {
            return gaps._items;
        }

        var seen = new HashSet<MissingFigure>();
        var list = ImmutableArray.CreateBuilder<MissingFigure>();
        var open = new Stack<MissingList>();
        open.Push(gaps);
        while (open.Count > 0)
        {
            MissingList next = open.Pop();
            if (next._before is not null)
            {
                open.Push(next._after!);
                open.Push(next._before);
                continue;
            }

            foreach (MissingFigure item in next._items)
            {
                if (seen.Add(item))
                {
                    list.Add(item);
                }
            }
        }

        return list.ToImmutable();
    }
}
