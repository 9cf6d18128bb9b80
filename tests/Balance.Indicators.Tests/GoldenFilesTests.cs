using System.Reflection;
using System.Runtime.CompilerServices;

namespace Balance.Indicators.Tests;

/// <summary>No golden file without a test, wherever it lies in this test project.</summary>
public sealed class GoldenFilesTests
{
    [Fact]
    public void Every_golden_file_belongs_to_a_test_or_a_case()
    {
        string[] orphans = [.. Golden.Orphans(Root(), Assembly.GetExecutingAssembly())];
        Assert.True(
            orphans.Length == 0,
            "Golden files without a test:\n" + string.Join('\n', orphans)
        );
    }

    [Fact]
    public void An_orphan_is_found()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "NoTests.No_such_test.verified.txt"), "");
        File.WriteAllText(
            Path.Combine(
                folder,
                nameof(GoldenFilesTests) + "." + nameof(An_orphan_is_found) + ".verified.txt"
            ),
            ""
        );

        string orphan = Assert.Single(Golden.Orphans(folder, Assembly.GetExecutingAssembly()));
        Assert.EndsWith("NoTests.No_such_test.verified.txt", orphan);
        Directory.Delete(folder, recursive: true);
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
