using System.Reflection;

namespace Balance.Indicators.Documents.Tests;

/// <summary>The one direction: Documents knows the library, never Planning, and nobody below knows Documents.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Documents = Assembly.Load("Balance.Indicators.Documents");

    [Fact]
    public void DocumentsKnowsTheLibraryAndNoOtherPartOfTheHouse() =>
        Assert.Equal(
            ["Balance.Indicators"],
            Documents
                .GetReferencedAssemblies()
                .Select(name => name.Name!)
                .Where(name => name.StartsWith("Balance", StringComparison.OrdinalIgnoreCase))
        );

    [Fact]
    public void PublicTypesAreSealed() =>
        Assert.Empty(
            Documents
                .GetExportedTypes()
                .Where(type => !type.IsSealed && !type.IsAbstract)
                .Select(type => type.Name)
        );
}
