using System.Text.Json;

namespace Balance.Indicators;

/// <summary>
/// The members of one JSON object, read key by key. Keys that are unknown, stand twice or are no text are passed over and told.
/// </summary>
internal struct JsonMembers(JsonKeys keys, PlaceWithin place, Action<Action<ProblemList>> fault)
{
    private HashSet<string>? _unknown;
    private HashSet<int>? _seenBeyond;
    private ulong _seenFirst;
    private ulong _seenLast;
    private int _likely;

    /// <summary>Goes on to the value of the next known key; false at the end of the object.</summary>
    /// <param name="reader">At the start of the object, or at the end of a value of it.</param>
    /// <param name="key">Which of the keys it is.</param>
    public bool Next(ref Utf8JsonReader reader, out int key)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            key = keys.Find(ref reader, _likely);
            if (key >= 0 && IsFirst(key))
            {
                _likely = key + 1;
                _ = reader.Read();
                return true;
            }

            string? name =
                key >= 0 ? keys.All[key]
                : JsonRaw.TryText(ref reader, out string text) ? text
                : null;
            reader.Skip();
            Refuse(name, isSecond: key >= 0);
        }

        key = -1;
        return false;
    }

    private bool IsFirst(int key)
    {
        if (key >= 128)
        {
            return (_seenBeyond ??= []).Add(key);
        }

        ref ulong seen = ref _seenFirst;
        if (key >= 64)
        {
            seen = ref _seenLast;
        }

        ulong bit = 1UL << (key & 63);
        bool isFirst = (seen & bit) == 0;
        seen |= bit;
        return isFirst;
    }

    private void Refuse(string? name, bool isSecond)
    {
        JsonKeys known = keys;
        PlaceWithin here = place;
        if (name is null)
        {
            fault(problems => UnknownKey.RefuseBroken(here.Place, problems));
        }
        else if (isSecond || !(_unknown ??= []).Add(name))
        {
            fault(problems => UnknownKey.RefuseSecond(here.Place.Key(name), problems));
        }
        else
        {
            fault(problems =>
            {
                DataPlace at = here.Place;
                LocalizedText message =
                    known.Misplaced?.Invoke(name, at) ?? UnknownKey.Message(at, name, known.All);
                problems.Reject(at.Key(name), message.Zh, message.En);
            });
        }
    }
}
