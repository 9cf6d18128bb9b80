using System.Text;

namespace Balance.Indicators.Fuzz;

/// <summary>Bytes changed without a thought of what they mean.</summary>
internal static class ByteMutation
{
    private static readonly byte[][] Pieces =
    [
        [0],
        [0xFF],
        [0xEF, 0xBB, 0xBF],
        [0xFF, 0xFE],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
        "\r\n"u8.ToArray(),
        "\""u8.ToArray(),
        "\\u0000"u8.ToArray(),
        "\\ud800"u8.ToArray(),
        "//"u8.ToArray(),
        "]]>"u8.ToArray(),
        "<!DOCTYPE x>"u8.ToArray(),
        "{"u8.ToArray(),
        "["u8.ToArray(),
        ",,"u8.ToArray(),
        "NaN"u8.ToArray(),
    ];

    public static byte[] Change(Random random, byte[] bytes)
    {
        int changes = random.Few();
        for (int i = 0; i < changes; i++)
        {
            bytes = Once(random, bytes);
        }

        return random.Next(60) switch
        {
            0 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text(bytes))],
            1 => Encoding.BigEndianUnicode.GetBytes(Text(bytes)),
            2 => Encoding.UTF32.GetBytes(Text(bytes)),
            _ => bytes,
        };
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static byte[] Once(Random random, byte[] bytes)
    {
        int from = random.Next(bytes.Length + 1);
        int to = Math.Min(bytes.Length, from + random.Next(1, random.Next(10) == 0 ? 400 : 9));
        switch (random.Next(6))
        {
            case 0:
                return [.. bytes[..from], .. bytes[to..]];
            case 1:
                return [.. bytes[..to], .. bytes[from..]];
            case 2:
                return [.. bytes[..from], .. random.Pick(Pieces), .. bytes[from..]];
            case 3:
                return random.Next(6) == 0 ? bytes[..from] : bytes;
            case 4:
                return [.. bytes[..from], (byte)random.Next(256), .. bytes[to..]];
            default:
                if (from < bytes.Length)
                {
                    bytes = [.. bytes];
                    bytes[from] ^= (byte)(1 << random.Next(8));
                }

                return bytes;
        }
    }
}
