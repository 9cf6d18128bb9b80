using System.Runtime.CompilerServices;

namespace Balance.Indicators.Planning.Tests;

/// <summary>Files of the repository.</summary>
internal static class TestFiles
{
    public static string Read(string path) => File.ReadAllText(PathOf(path));

    public static string PathOf(string path) => Path.Combine(Root(), path);

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));

    /// <summary>The sample county, <c>docs/samples/haicheng.json</c>.</summary>
    public static County Sample { get; } = County.Parse(Read("docs/samples/haicheng.json"));
}
