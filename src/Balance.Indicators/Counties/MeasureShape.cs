namespace Balance.Indicators;

/// <summary>
/// Which measures a set reports, in their order, and where each stands by its index. Sets that report the same share one, as
/// nearly all sections of a county do.
/// </summary>
internal sealed class MeasureShape
{
    private readonly Measure?[] _measures;
    private readonly int[] _positions;

    /// <param name="ids">The ids, in their order; no two are the same.</param>
    /// <param name="measures">The measures with these ids; null where one is not known.</param>
    public MeasureShape(string[] ids, Measure?[] measures)
    {
        Ids = ids;
        _measures = measures;
        int most = -1;
        foreach (Measure? measure in measures)
        {
            most = Math.Max(most, measure?.Index ?? -1);
        }

        _positions = new int[most + 1];
        for (int i = 0; i < measures.Length; i++)
        {
            if (measures[i] is { Index: >= 0 } measure)
            {
                _positions[measure.Index] = i + 1;
            }
        }
    }

    public static MeasureShape Empty { get; } = new([], []);

    public string[] Ids { get; }

    /// <summary>Measures as they are known to whom read them; of a set that is made in code, to the library.</summary>
    public Measure? MeasureAt(int position) => _measures[position];

    /// <summary>Whether it is the shape of these measures, in this order.</summary>
    public bool IsOf(List<(Measure Measure, MeasureValue? Value, ListBuilder? List)> values)
    {
        if (values.Count != _measures.Length)
        {
            return false;
        }

        for (int i = 0; i < _measures.Length; i++)
        {
            if (!ReferenceEquals(_measures[i], values[i].Measure))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where a measure stands; -1 where it is not reported. Ids decide: two standards may have given one index to two measures.</summary>
    public int Find(Measure measure)
    {
        int index = measure.Index;
        int position = index >= 0 && index < _positions.Length ? _positions[index] - 1 : -1;
        return position >= 0 && Ids[position] == measure.Id ? position
            : measure.IsBuiltIn ? -1
            : Find(measure.Id);
    }

    public int Find(string id)
    {
        for (int i = 0; i < Ids.Length; i++)
        {
            if (Ids[i] == id)
            {
                return i;
            }
        }

        return -1;
    }
}
