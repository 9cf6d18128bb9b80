using System.Text;
using System.Text.Json;

namespace Balance.Indicators;

/// <summary>The keys of one kind of JSON object, found from their bytes.</summary>
internal class JsonKeys
{
    private readonly byte[][] _bytes;
    private readonly int[] _slots;

    /// <param name="all">The keys, in the order in which they are told; as many as there may be.</param>
    public JsonKeys(IEnumerable<string> all)
    {
        All = [.. all];
        _bytes = [.. All.Select(Encoding.UTF8.GetBytes)];
        int size = 4;
        while (size < 4 * All.Length)
        {
            size *= 2;
        }

        _slots = new int[size];
        for (int i = 0; i < All.Length; i++)
        {
            int slot = Hash(_bytes[i]);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = i + 1;
        }
    }

    public string[] All { get; }

    /// <summary>What is said of an unknown key that belongs elsewhere, where there is such: null for any other.</summary>
    public Func<string, DataPlace, LocalizedText?>? Misplaced { get; init; }

    /// <summary>Which key the reader stands at; -1 for none of these.</summary>
    /// <param name="reader">At the name of a property.</param>
    /// <param name="likely">The key that stands here if keys stand in order.</param>
    public int Find(ref Utf8JsonReader reader, int likely)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped)
        {
            // ValueTextEquals throws where an escape such as \ud800 stands alone behind the beginning of a key.
            return JsonRaw.TryText(ref reader, out string text) ? Array.IndexOf(All, text) : -1;
        }

        ReadOnlySpan<byte> name = reader.ValueSpan;
        if (likely < _bytes.Length && name.SequenceEqual(_bytes[likely]))
        {
            return likely;
        }

        int slot = Hash(name);
        while (_slots[slot] != 0)
        {
            if (name.SequenceEqual(_bytes[_slots[slot] - 1]))
            {
                return _slots[slot] - 1;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        return -1;
    }

    private int Hash(ReadOnlySpan<byte> name)
    {
        uint hash = (uint)name.Length;
        foreach (byte b in name)
        {
            hash = (hash ^ b) * 16777619;
        }

        return (int)((hash ^ (hash >> 15)) & (uint)(_slots.Length - 1));
    }
}
