namespace Balance.Indicators.Comparisons;

/// <summary>
/// One row for each thing that any evaluation has, with a cell for each evaluation; in the order of the last, then of those before. An evaluation has
/// each thing once.
/// </summary>
/// <param name="columns">How many evaluations there are.</param>
/// <param name="capacity">About how many rows there will be.</param>
internal sealed class AlignedRows<TKey, TCell>(int columns, int capacity = 4)
    where TKey : notnull
{
    private readonly List<TKey> _keys = new(capacity);
    private TCell?[] _cells = new TCell?[capacity * columns];
    private Dictionary<TKey, int>? _rows;
    private int _next;

    /// <summary>The positions of the evaluations in the order in which they have to be gone through.</summary>
    public IEnumerable<int> Order => Enumerable.Range(0, columns).Reverse();

    /// <summary>What stands in each row.</summary>
    public IReadOnlyList<TKey> Keys => _keys;

    /// <summary>The cells of a row, when all evaluations have been gone through.</summary>
    public ReadOnlyMemory<TCell?> this[int row] => new(_cells, row * columns, columns);

    /// <summary>Fills the cell of a thing, in a row that is made where there is none yet.</summary>
    /// <returns>The row.</returns>
    public int Set(TKey key, int column, TCell cell)
    {
        int row = RowOf(key, column);
        _next = row + 1;
        _cells[(row * columns) + column] = cell;
        return row;
    }

    /// <summary>Evaluations mostly have the same things in the same order: keys are looked up only where two have not.</summary>
    private int RowOf(TKey key, int column)
    {
        if (column == columns - 1)
        {
            return Add(key);
        }

        if (IsAt(_next, key))
        {
            return _next;
        }

        if (_rows is null)
        {
            _rows = new Dictionary<TKey, int>(_keys.Count);
            for (int row = 0; row < _keys.Count; row++)
            {
                _rows.Add(_keys[row], row);
            }
        }

        return _rows.TryGetValue(key, out int found) ? found : Add(key);
    }

    private bool IsAt(int row, TKey key) =>
        row < _keys.Count && EqualityComparer<TKey>.Default.Equals(_keys[row], key);

    private int Add(TKey key)
    {
        int row = _keys.Count;
        _rows?.Add(key, row);
        _keys.Add(key);
        if (_cells.Length < _keys.Count * columns)
        {
            Array.Resize(ref _cells, 2 * _keys.Count * columns);
        }

        return row;
    }
}
