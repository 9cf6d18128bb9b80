using System.Runtime.CompilerServices;

namespace Balance.Indicators.Planning.Tests;

/// <summary>Files of the repository.</summary>
internal static class TestFiles
{
    public static string Read(string path, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../..", path));

    /// <summary>The sample county, <c>docs/samples/haicheng.json</c>.</summary>
    public static County Sample { get; } = County.Parse(Read("docs/samples/haicheng.json"));
}
