using System.Globalization;

namespace Balance.Indicators.Cli;

/// <summary>Sizes of files as people write them: <c>300MiB</c>, <c>1G</c>, <c>4096</c>. A K is 1024 bytes, with or without <c>iB</c>.</summary>
internal static class ByteSize
{
    /// <summary>The most that is read at once: what the file and the room to see its end take in one array.</summary>
    public const long Most = 2047L << 20;

    private static readonly (string Letter, int Shift)[] Units = [("G", 30), ("M", 20), ("K", 10)];

    /// <summary>A whole size from 1 byte to <see cref="Most"/>; else null.</summary>
    public static long? Parse(string text)
    {
        string number = text.Trim().ToUpperInvariant();
        number =
            number.EndsWith("IB", StringComparison.Ordinal) ? number[..^2]
            : number.EndsWith('B') ? number[..^1]
            : number;
        int shift = 0;
        foreach ((string letter, int by) in Units)
        {
            if (number.EndsWith(letter, StringComparison.Ordinal))
            {
                (number, shift) = (number[..^1], by);
                break;
            }
        }

        return
            long.TryParse(
                number.TrimEnd(),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out long count
            )
            && count > 0
            && count <= Most >> shift
            ? count << shift
            : null;
    }

    /// <summary>In the largest unit that leaves it whole.</summary>
    public static string Format(long bytes)
    {
        foreach ((string letter, int shift) in Units)
        {
            if (bytes >> shift << shift == bytes)
            {
                return (bytes >> shift).ToString(CultureInfo.InvariantCulture) + $" {letter}iB";
            }
        }

        return bytes.ToString(CultureInfo.InvariantCulture) + " B";
    }
}
