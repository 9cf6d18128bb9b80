namespace Balance.Indicators.Fuzz;

/// <summary>
/// How many kinds of messages the inputs of a run have brought about: it shows whether the inputs reach far, or all
/// fail alike. Messages that differ only in figures, in what is quoted or in who is meant are one kind.
/// </summary>
internal sealed class MessageKinds
{
    /// <summary>So many characters tell one kind from another; the rest lists what could stand there.</summary>
    private const int Longest = 80;

    /// <summary>Names that the inputs make up must not fill the memory.</summary>
    private const int Most = 100_000;

    private static readonly AsyncLocal<MessageKinds?> OfThisRun = new();

    private readonly HashSet<string> _kinds = [];

    /// <summary>The kinds of the run that is under way; null where nobody counts.</summary>
    public static MessageKinds? Current
    {
        get => OfThisRun.Value;
        set => OfThisRun.Value = value;
    }

    public int Count => _kinds.Count;

    public void Add(string message)
    {
        if (_kinds.Count < Most)
        {
            Span<char> kind = stackalloc char[Longest];
            _kinds.GetAlternateLookup<ReadOnlySpan<char>>().Add(kind[..Kind(message, kind)]);
        }
    }

    private static int Kind(string message, Span<char> kind)
    {
        int length = 0;
        bool isQuoted = false;
        int colon = message.IndexOf(": ", StringComparison.Ordinal);
        for (int i = colon < 0 ? 0 : colon + 2; i < message.Length && length < kind.Length; i++)
        {
            char c = message[i];
            isQuoted ^= c is '"' or '`';
            if (!isQuoted && (char.IsAsciiLetter(c) || (c == ' ' && length > 0)))
            {
                kind[length++] = c;
            }
        }

        return length;
    }
}
