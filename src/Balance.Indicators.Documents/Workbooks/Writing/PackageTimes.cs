using System.IO.Compression;

namespace Balance.Indicators.Documents;

/// <summary>A package keeps the time at which each part was written; without it, the same content makes the same bytes.</summary>
internal static class PackageTimes
{
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Clear(Stream package)
    {
        using var zip = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            entry.LastWriteTime = Earliest;
        }
    }
}
