using System.Security.Cryptography;

namespace Balance.Indicators;

/// <summary>SHA-256 as 64 lower-case hexadecimal digits, as <c>sha256sum</c> prints it.</summary>
internal static class Sha256
{
    /// <summary>The digest of what is written to the stream.</summary>
    public static string Of(Action<Stream> write)
    {
        using var algorithm = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, algorithm, CryptoStreamMode.Write))
        {
            write(stream);
        }

        return string.Concat(algorithm.Hash!.Select(digits => digits.ToString("x2")));
    }
}
