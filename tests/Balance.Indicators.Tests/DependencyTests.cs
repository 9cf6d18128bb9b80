using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Balance.Indicators.Tests;

/// <summary>Who takes the packages takes nothing that their code does not use.</summary>
public sealed class DependencyTests
{
    [Theory]
    [InlineData("Balance.Indicators", "Balance.Indicators", "net10.0")]
    [InlineData("Balance.Indicators", "Balance.Indicators", "netstandard2.0")]
    [InlineData("Balance.Indicators.Cli", "balance", "net10.0")]
    public void EveryPackageIsUsedByTheCode(string project, string assembly, string framework)
    {
        string[] packages = [.. PackagesOf(project, framework)];
        string[] references = [.. ReferencesOf(project, assembly, framework)];

        Assert.NotEmpty(packages);
        Assert.Equal([], packages.Except(references));
    }

    /// <summary>The README's list is that of the project.</summary>
    [Fact]
    public void TheReadmeListsThem()
    {
        string readme = File.ReadAllText(PathOf("../../README.md"));
        foreach (string framework in new[] { "net10.0", "netstandard2.0" })
        {
            string list = string.Join("、", PackagesOf("Balance.Indicators", framework).Order());
            Assert.Contains($"| `{framework}` | {list} |", readme, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> PackagesOf(string project, string framework) =>
        from reference in XDocument
            .Load(PathOf($"../../src/{project}/{project}.csproj"))
            .Descendants("PackageReference")
        where reference.Attribute("PrivateAssets") is null
        let condition = reference.Parent!.Attribute("Condition")?.Value
        where condition is null || condition.Contains($"'{framework}'", StringComparison.Ordinal)
        select reference.Attribute("Include")!.Value;

    private static IEnumerable<string> ReferencesOf(
        string project,
        string assembly,
        string framework
    )
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        string path = PathOf($"../../src/{project}/bin/{configuration}/{framework}/{assembly}.dll");
        Assert.True(File.Exists(path), path + " is not there; run dotnet build first.");
        using FileStream stream = File.OpenRead(path);
        using var file = new PEReader(stream);
        MetadataReader reader = file.GetMetadataReader();
        return
        [
            .. reader.AssemblyReferences.Select(handle =>
                reader.GetString(reader.GetAssemblyReference(handle).Name)
            ),
        ];
    }

    private static string PathOf(string name, [CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, name));
}
