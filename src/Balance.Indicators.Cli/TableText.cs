using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using nietras.SeparatedValues;

namespace Balance.Indicators.Cli;

/// <summary>How a table is written: what stands between its columns, and whether quotes stand where they should.</summary>
internal static class TableText
{
    private const int MostOfHeader = 1 << 20;
    private const int LeastToCut = 1 << 18;

    private static readonly byte[] Separators = [(byte)',', (byte)';', (byte)'\t'];

    /// <summary>The separator that the first row with anything in it has most of; a comma where it has none.</summary>
    public static char SeparatorOf(ReadOnlySpan<byte> utf8)
    {
        int[] counts = new int[Separators.Length];
        bool isQuoted = false;
        bool isEmpty = true;
        foreach (byte b in utf8[..Math.Min(utf8.Length, MostOfHeader)])
        {
            isQuoted ^= b == (byte)'"';
            if (b is (byte)'\n' or (byte)'\r' && !isQuoted && !isEmpty)
            {
                break;
            }

            int separator = isQuoted ? -1 : Array.IndexOf(Separators, b);
            if (separator >= 0)
            {
                counts[separator]++;
            }

            isEmpty &= b is (byte)'\n' or (byte)'\r' or (byte)' ' || separator >= 0;
        }

        return (char)Separators[Array.IndexOf(counts, counts.Max())];
    }

    /// <summary>Where a text can be cut in two between rows, of about the same length; null where it is short, or has quotes, which line ends may stand in.</summary>
    public static int? CutOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length < LeastToCut || utf8.Contains((byte)'"'))
        {
            return null;
        }

        int middle = utf8.Length / 2;
        int end = utf8[middle..].IndexOf((byte)'\n');
        return end < 0 ? null : middle + end + 1;
    }

    /// <summary>How many lines end in a text without quotes.</summary>
    public static int LinesOf(ReadOnlySpan<byte> utf8) =>
        utf8.Count((byte)'\n') + utf8.Count((byte)'\r') - utf8.Count("\r\n"u8);

    /// <summary>Reads rows as they come; the bytes stay where they are.</summary>
    public static SepReader Open(ReadOnlyMemory<byte> utf8, char separator)
    {
        Stream stream = MemoryMarshal.TryGetArray(utf8, out ArraySegment<byte> segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(utf8.ToArray(), writable: false);
        return Sep.New(separator)
            .Reader(options =>
                options with
                {
                    HasHeader = false,
                    CultureInfo = CultureInfo.InvariantCulture,
                    DisableColCountCheck = true,
                    Trim = SepTrim.Outer,
                    Unescape = true,
                }
            )
            .From(new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false));
    }

    /// <summary>Whether quotes stand around cells only, those within them twice.</summary>
    public static bool IsQuotedWell(ReadOnlySpan<char> row, char separator)
    {
        bool isQuoted = false;
        bool isBefore = true;
        bool isAfter = false;
        for (int i = 0; i < row.Length; i++)
        {
            char c = row[i];
            if (isQuoted)
            {
                bool isDoubled = c == '"' && i + 1 < row.Length && row[i + 1] == '"';
                i += isDoubled ? 1 : 0;
                isAfter = c == '"' && !isDoubled;
                isQuoted = !isAfter;
            }
            else if (c == separator)
            {
                (isBefore, isAfter) = (true, false);
            }
            else if (c == '"')
            {
                if (!isBefore || isAfter)
                {
                    return false;
                }

                isQuoted = true;
            }
            else if (!char.IsWhiteSpace(c))
            {
                if (isAfter)
                {
                    return false;
                }

                isBefore = false;
            }
        }

        return !isQuoted;
    }
}
