using System.Collections;

namespace Balance.Indicators.Comparisons;

/// <summary>One row for each thing that any evaluation has, with a cell for each evaluation; in the order of the last, then of those before.</summary>
/// <param name="columns">How many evaluations there are.</param>
/// <param name="capacity">About how many rows there will be.</param>
internal sealed class AlignedRows<TKey, TValue>(int columns, int capacity = 0)
    : IEnumerable<KeyValuePair<TKey, TValue?[]>>
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _indexes = new(capacity);
    private readonly List<KeyValuePair<TKey, TValue?[]>> _rows = new(capacity);
    private int _last = -1;

    /// <summary>The positions of the evaluations in the order in which they have to be gone through.</summary>
    public IEnumerable<int> Order => Enumerable.Range(0, columns).Reverse();

    /// <summary>
    /// The row of a thing, which is made where there is none yet. The row asked for last and the one after it are tried first: evaluations mostly have
    /// the same things in the same order.
    /// </summary>
    public TValue?[] Row(TKey key)
    {
        if (!IsAt(_last, key))
        {
            _last = IsAt(_last + 1, key) ? _last + 1 : Find(key);
        }

        return _rows[_last].Value;
    }

    public int IndexOf(TKey key) => _indexes[key];

    public IEnumerator<KeyValuePair<TKey, TValue?[]>> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool IsAt(int index, TKey key) =>
        (uint)index < (uint)_rows.Count
        && EqualityComparer<TKey>.Default.Equals(_rows[index].Key, key);

    private int Find(TKey key)
    {
        if (!_indexes.TryGetValue(key, out int index))
        {
            index = _rows.Count;
            _indexes.Add(key, index);
            _rows.Add(new(key, new TValue?[columns]));
        }

        return index;
    }
}
