using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>A list that is reported item by item: sizes of classes or rooms, single or in brackets, or monitored subjects.</summary>
internal sealed class ListBuilder(CountyBuilder county, PartBuilder part, Measure measure)
{
    private readonly List<decimal> _numbers = new(UsualItems);
    private List<BracketBuilder>? _brackets;
    private List<SubjectBuilder>? _subjects;
    private bool _isBroken;

    private const int UsualItems = 16;

    /// <summary>How many items there are, with those that could not be taken.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a single size.</summary>
    public void Add(RawValue raw, SourcePlace? source = null)
    {
        int position = NewPosition(isBracket: false, source);
        if (position < 0)
        {
            return;
        }

        if (MeasureText.TryNumber(measure, raw, out decimal number))
        {
            _numbers.Add(number);
        }
        else
        {
            _isBroken = true;
            county.Fault(
                source,
                problems => MeasureText.RefuseNumber(measure, raw, PlaceOf(position), problems)
            );
        }
    }

    /// <summary>Adds a single size that has been read.</summary>
    public void Add(decimal number, SourcePlace? source = null)
    {
        if (NewPosition(isBracket: false, source) >= 0)
        {
            _numbers.Add(number);
        }
    }

    /// <summary>Adds how many there are of a size from one edge to below another; null where the list holds single sizes, which is told.</summary>
    public BracketBuilder? AddBracket(SourcePlace? source = null)
    {
        int position = NewPosition(isBracket: true, source);
        if (position < 0)
        {
            return null;
        }

        var bracket = new BracketBuilder(county, this, position);
        (_brackets ??= []).Add(bracket);
        return bracket;
    }

    internal void Add(SubjectBuilder subject)
    {
        Count++;
        (_subjects ??= []).Add(subject);
    }

    internal DataPlace PlaceOf(int position) => part.PlaceOf(measure).Item(position);

    /// <summary>The list, once <see cref="IsBuilt"/> has been asked.</summary>
    internal MeasureValue? Built { get; private set; }

    /// <summary>Makes the list; false where an item of it could not be taken: sums over the rest would only add problems that are none.</summary>
    internal bool IsBuilt()
    {
        Built =
            measure.Kind == MeasureKind.Subjects
                ? (_subjects ?? []).Select(subject => subject.Build()).ToImmutableArray()
            : _brackets is null ? (_isBroken ? null : _numbers.ToImmutableArray())
            : BuildBrackets();
        return Built is not null;
    }

    private MeasureValue? BuildBrackets()
    {
        Bracket?[] brackets = [.. _brackets!.Select(bracket => bracket.Build())];
        return _isBroken || Array.IndexOf(brackets, null) >= 0
            ? null
            : brackets.OfType<Bracket>().ToImmutableArray();
    }

    /// <summary>The position of a further item; -1 where it is no item of this kind of list.</summary>
    private int NewPosition(bool isBracket, SourcePlace? source)
    {
        int position = Count++;
        if (source is not null)
        {
            county.Note(part.PathOf(measure).Item(position), source);
        }

        if (position > 0 && isBracket != (_brackets is not null))
        {
            RefuseMixed(position, source);
            return -1;
        }

        return position;
    }

    private void RefuseMixed(int position, SourcePlace? source)
    {
        if (!_isBroken)
        {
            _isBroken = true;
            county.Fault(source, problems => RefuseMixed(PlaceOf(position), problems));
        }
    }

    private static void RefuseMixed(DataPlace place, ProblemList problems) =>
        problems.Reject(
            place,
            $"{place.Subject.Zh}：同一个列表既有逐个填报的数，又有分段；请统一为一种。",
            $"{place.Subject.En}: the list holds both single numbers and brackets; use one of the two."
        );
}
