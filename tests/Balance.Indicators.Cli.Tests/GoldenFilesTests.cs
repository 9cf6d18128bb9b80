using System.Reflection;
using System.Runtime.CompilerServices;

namespace Balance.Indicators.Cli.Tests;

public sealed class GoldenFilesTests
{
    [Fact]
    public void Every_golden_file_belongs_to_a_test() =>
        Assert.Empty(Golden.Orphans(Root(), Assembly.GetExecutingAssembly()));

    private static string Root([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
