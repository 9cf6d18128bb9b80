using System.Runtime.CompilerServices;

namespace Balance.Indicators.Tests.Samples;

/// <summary>The committed samples under <c>docs/samples</c>.</summary>
internal static class SampleFile
{
    public static string Path(string name, [CallerFilePath] string file = "") =>
        System.IO.Path.GetFullPath(
            System.IO.Path.Combine(
                System.IO.Path.GetDirectoryName(file)!,
                "../../../docs/samples",
                name
            )
        );

    public static string Read(string name) => File.ReadAllText(Path(name));
}
