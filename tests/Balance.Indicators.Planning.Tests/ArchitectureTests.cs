using System.Reflection;

namespace Balance.Indicators.Planning.Tests;

/// <summary>The one direction: Planning knows the library, and nobody below knows Planning.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Library = typeof(County).Assembly;
    private static readonly Assembly Planning = Assembly.Load("Balance.Indicators.Planning");

    [Fact]
    public void TheLibraryDoesNotKnowPlanning() =>
        Assert.DoesNotContain(
            Library.GetReferencedAssemblies(),
            name => name.Name!.StartsWith("Balance.Indicators.", StringComparison.Ordinal)
        );

    [Fact]
    public void PlanningKnowsTheLibraryAndNoOtherPartOfTheHouse() =>
        Assert.Equal(
            ["Balance.Indicators"],
            Planning
                .GetReferencedAssemblies()
                .Select(name => name.Name!)
                .Where(name => name.StartsWith("Balance", StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>Numbers in, numbers out: of the library it knows only what decides coefficients exactly.</summary>
    [Fact]
    public void TheMathematicsKnowsNothingOfSchools()
    {
        Type[] types =
        [
            .. Planning
                .GetTypes()
                .Where(type => type.Namespace == "Balance.Indicators.Planning.Mathematics"),
        ];
        const BindingFlags Declared =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Instance
            | BindingFlags.Static
            | BindingFlags.DeclaredOnly;

        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.False(type.IsPublic));
        Assert.Equal(
            [],
            types
                .SelectMany(type =>
                    type.GetFields(Declared)
                        .Select(field => field.FieldType)
                        .Concat(
                            type.GetMethods(Declared)
                                .SelectMany(method =>
                                    method
                                        .GetParameters()
                                        .Select(parameter => parameter.ParameterType)
                                        .Append(method.ReturnType)
                                )
                        )
                )
                .Where(type => type.Namespace == typeof(County).Namespace)
                .Select(type => type.Name)
                .Distinct()
        );
    }

    [Fact]
    public void PublicTypesAreSealed() =>
        Assert.Empty(
            Planning
                .GetExportedTypes()
                .Where(type => !type.IsSealed && !type.IsAbstract)
                .Select(type => type.Name)
        );
}
