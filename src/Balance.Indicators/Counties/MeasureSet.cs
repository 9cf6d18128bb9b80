using System.Collections;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// What one county, school or section has reported, by measure id. A measure that is not in the set is not reported:
/// not zero, not no. Immutable; keeps the order in which measures were reported.
/// </summary>
[JsonConverter(typeof(CountyPartJsonConverter<MeasureSet>))]
public sealed class MeasureSet : IReadOnlyCollection<KeyValuePair<string, MeasureValue>>
{
    private readonly MeasureShape _shape;
    private readonly MeasureValue[] _values;

    /// <summary>Makes a set.</summary>
    /// <param name="values">Measure ids with their values.</param>
    /// <exception cref="ArgumentException">An id occurs twice, or a value is null.</exception>
    public MeasureSet(IEnumerable<KeyValuePair<string, MeasureValue>> values)
    {
        KeyValuePair<string, MeasureValue>[] pairs = [.. values];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, MeasureValue> pair in pairs)
        {
            _ =
                pair.Value
                ?? throw new ArgumentException(
                    "The measure "
                        + pair.Key
                        + " has no value; leave it out where it is not reported.",
                    nameof(values)
                );
            if (!seen.Add(pair.Key))
            {
                throw new ArgumentException(
                    "The measure " + pair.Key + " appears twice.",
                    nameof(values)
                );
            }
        }

        _shape = new MeasureShape(
            [.. pairs.Select(pair => pair.Key)],
            [.. pairs.Select(pair => Measures.Find(pair.Key))]
        );
        _values = [.. pairs.Select(pair => pair.Value)];
    }

    internal MeasureSet(MeasureShape shape, MeasureValue[] values)
    {
        _shape = shape;
        _values = values;
    }

    /// <summary>Nothing reported.</summary>
    public static MeasureSet Empty { get; } = new(MeasureShape.Empty, []);

    /// <summary>How many measures are reported.</summary>
    public int Count => _values.Length;

    /// <summary>The ids of the measures that are reported, in their order.</summary>
    internal IEnumerable<string> Ids => _shape.Ids;

    /// <summary>The value of a measure that is reported.</summary>
    /// <param name="id">The measure's id.</param>
    /// <exception cref="KeyNotFoundException">It is not reported; <see cref="Find(string)"/> returns null instead.</exception>
    public MeasureValue this[string id] =>
        Find(id) ?? throw new KeyNotFoundException("The measure " + id + " is not reported.");

    /// <summary>The value of a measure, or null where it is not reported.</summary>
    /// <param name="id">The measure's id.</param>
    public MeasureValue? Find(string id) =>
        _shape.Find(id) is >= 0 and int position ? _values[position] : null;

    /// <summary>The value of a measure, or null where it is not reported.</summary>
    /// <param name="measure">The measure, such as <see cref="Measures.Pupils"/>.</param>
    /// <exception cref="ArgumentNullException">There is no measure.</exception>
    public MeasureValue? Find(Measure measure) =>
        _shape.Find(measure ?? throw new ArgumentNullException(nameof(measure)))
            is >= 0
                and int position
            ? _values[position]
            : null;

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
        int position = _shape.Find(id);
        if (position >= 0 && value is not null)
        {
            MeasureValue[] changed = (MeasureValue[])_values.Clone();
            changed[position] = value;
            return new MeasureSet(_shape, changed);
        }

        IEnumerable<KeyValuePair<string, MeasureValue>> others = this.Where(pair => pair.Key != id);
        return new MeasureSet(value is null ? others : others.Append(new(id, value)));
    }

    /// <summary>Whether both sets have the same values for the same measures, in whatever order.</summary>
    internal bool HasSame(MeasureSet other) =>
        Count == other.Count
        && this.All(pair => other.Find(pair.Key) is { } value && value.Equals(pair.Value));

    /// <summary>The measures as they were known to whom read them, in their order; null where one was not.</summary>
    internal Measure? MeasureAt(int position) => _shape.MeasureAt(position);

    /// <summary>The id at a position.</summary>
    internal string IdAt(int position) => _shape.Ids[position];

    /// <summary>The value at a position.</summary>
    internal MeasureValue ValueAt(int position) => _values[position];

    /// <summary>Whether a measure is reported.</summary>
    internal bool Has(string id) => _shape.Find(id) >= 0;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, MeasureValue>> GetEnumerator()
    {
        for (int i = 0; i < _values.Length; i++)
        {
            yield return new(_shape.Ids[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
