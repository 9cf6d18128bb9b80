using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// What one county, school or section has reported, by measure id. A measure that is not in the set is not reported:
/// not zero, not no. Immutable; keeps the order in which measures were reported.
/// </summary>
[JsonConverter(typeof(CountyPartJsonConverter<MeasureSet>))]
public sealed class MeasureSet : IReadOnlyDictionary<string, MeasureValue>
{
    private readonly ImmutableArray<KeyValuePair<string, MeasureValue>> _inOrder;
    private readonly Dictionary<string, MeasureValue> _byId;

    /// <summary>Makes a set.</summary>
    /// <param name="values">Measure ids with their values.</param>
    /// <exception cref="ArgumentException">An id occurs twice, or a value is null.</exception>
    public MeasureSet(IEnumerable<KeyValuePair<string, MeasureValue>> values)
    {
        _inOrder = [.. values];
        _byId = new Dictionary<string, MeasureValue>(_inOrder.Length);
        foreach (KeyValuePair<string, MeasureValue> pair in _inOrder)
        {
            _byId.Add(
                pair.Key,
                pair.Value
                    ?? throw new ArgumentException(
                        "The measure "
                            + pair.Key
                            + " has no value; leave it out where it is not reported.",
                        nameof(values)
                    )
            );
        }
    }

    /// <summary>Nothing reported.</summary>
    public static MeasureSet Empty { get; } = new([]);

    /// <summary>How many measures are reported.</summary>
    public int Count => _inOrder.Length;

    /// <summary>The ids of the measures that are reported, in their order.</summary>
    public IEnumerable<string> Keys => _inOrder.Select(pair => pair.Key);

    /// <summary>Their values, in the same order.</summary>
    public IEnumerable<MeasureValue> Values => _inOrder.Select(pair => pair.Value);

    /// <summary>The value of a measure.</summary>
    /// <param name="key">The measure's id.</param>
    /// <exception cref="KeyNotFoundException">It is not reported; <see cref="Find(string)"/> returns null instead.</exception>
    public MeasureValue this[string key] => _byId[key];

    /// <summary>The value of a measure, or null where it is not reported.</summary>
    /// <param name="id">The measure's id.</param>
    public MeasureValue? Find(string id) =>
        _byId.TryGetValue(id, out MeasureValue? value) ? value : null;

    /// <summary>The value of a measure, or null where it is not reported.</summary>
    /// <param name="measure">The measure, such as <see cref="Measures.Pupils"/>.</param>
    /// <exception cref="ArgumentNullException">There is no measure.</exception>
    public MeasureValue? Find(Measure measure) =>
        Find((measure ?? throw new ArgumentNullException(nameof(measure))).Id);

    /// <summary>This set with one measure set, changed or added.</summary>
    /// <param name="measure">The measure, such as <see cref="Measures.Pupils"/>.</param>
    /// <param name="value">Its value; null takes the measure away, so that it is not reported.</param>
    /// <exception cref="ArgumentNullException">There is no measure.</exception>
    public MeasureSet With(Measure measure, MeasureValue? value) =>
        With((measure ?? throw new ArgumentNullException(nameof(measure))).Id, value);

    /// <summary>This set with one measure set, changed or added.</summary>
    /// <param name="id">The measure's id.</param>
    /// <param name="value">Its value; null takes the measure away, so that it is not reported.</param>
    public MeasureSet With(string id, MeasureValue? value)
    {
        var values = new List<KeyValuePair<string, MeasureValue>>(_inOrder.Length + 1);
        bool placed = false;
        foreach (KeyValuePair<string, MeasureValue> pair in _inOrder)
        {
            if (pair.Key != id)
            {
                values.Add(pair);
            }
            else if (value is not null)
            {
                values.Add(new(id, value));
                placed = true;
            }
        }

        if (!placed && value is not null)
        {
            values.Add(new(id, value));
        }

        return new MeasureSet(values);
    }

    /// <summary>Whether both sets have the same values for the same measures, in whatever order.</summary>
    internal bool HasSame(MeasureSet other) =>
        Count == other.Count
        && _inOrder.All(pair => other.Find(pair.Key) is { } value && value.Equals(pair.Value));

    /// <summary>Whether a measure is reported.</summary>
    /// <param name="key">The measure's id.</param>
    public bool ContainsKey(string key) => _byId.ContainsKey(key);

    /// <summary>The value of a measure, where it is reported.</summary>
    /// <param name="key">The measure's id.</param>
    /// <param name="value">Its value; null where it is not reported.</param>
    /// <returns>Whether it is reported.</returns>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out MeasureValue value) =>
        _byId.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, MeasureValue>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, MeasureValue>>)_inOrder).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
