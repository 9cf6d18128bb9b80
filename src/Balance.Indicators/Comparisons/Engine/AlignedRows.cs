using System.Collections;

namespace Balance.Indicators.Comparisons;

/// <summary>One row for each thing that any evaluation has, with a cell for each evaluation; in the order of the last, then of those before.</summary>
/// <param name="columns">How many evaluations there are.</param>
internal sealed class AlignedRows<TKey, TValue>(int columns)
    : IEnumerable<KeyValuePair<TKey, TValue?[]>>
    where TKey : notnull
    where TValue : class
{
    private readonly Dictionary<TKey, int> _indexes = [];
    private readonly List<KeyValuePair<TKey, TValue?[]>> _rows = [];

    /// <summary>The positions of the evaluations in the order in which they have to be gone through.</summary>
    public IEnumerable<int> Order => Enumerable.Range(0, columns).Reverse();

    /// <summary>The row of a thing, which is made where there is none yet.</summary>
    public TValue?[] Row(TKey key)
    {
        if (!_indexes.TryGetValue(key, out int index))
        {
            index = _rows.Count;
            _indexes.Add(key, index);
            _rows.Add(new(key, new TValue?[columns]));
        }

        return _rows[index].Value;
    }

    public int IndexOf(TKey key) => _indexes[key];

    public IEnumerator<KeyValuePair<TKey, TValue?[]>> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
