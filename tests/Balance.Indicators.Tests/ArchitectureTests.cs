using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Balance.Indicators.Coefficients;

namespace Balance.Indicators.Tests;

/// <summary>The one direction through the house, and what the library never does.</summary>
public sealed class ArchitectureTests
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly Assembly Library = typeof(County).Assembly;

    public static TheoryData<Type> PublicTypes =>
        [
            .. Library
                .GetExportedTypes()
                .Where(type => !type.IsEnum)
                .OrderBy(type => type.FullName, StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void PublicTypesAreImmutable(Type type)
    {
        const BindingFlags Visible =
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;
        foreach (PropertyInfo property in type.GetProperties(Visible))
        {
            bool isOfFramework = property.DeclaringType!.Assembly != Library;
            Assert.True(
                isOfFramework || property.SetMethod is not { IsPublic: true } set || IsInit(set),
                $"{type.Name}.{property.Name} can be set."
            );
            Assert.True(
                isOfFramework || !IsMutable(property.PropertyType),
                $"{type.Name}.{property.Name} is a {property.PropertyType.Name}, which can be changed."
            );
        }

        foreach (FieldInfo field in type.GetFields(Visible))
        {
            Assert.True(
                field.IsInitOnly || field.IsLiteral,
                $"{type.Name}.{field.Name} can be set."
            );
            Assert.False(IsMutable(field.FieldType), $"{type.Name}.{field.Name} can be changed.");
        }

        foreach (
            FieldInfo field in type.GetFields(
                BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly
            )
        )
        {
            bool isOfInit = field.Name.StartsWith('<');
            Assert.True(
                field.IsInitOnly || isOfInit,
                $"{type.Name} has the field {field.Name}, which is not readonly."
            );
        }
    }

    [Fact]
    public void OneUsingBringsTheNounsOfTheFieldAndNotTheirParts()
    {
        Type[] nouns =
        [
            .. typeof(Standard)
                .Assembly.GetExportedTypes()
                .Where(type => type.Namespace == typeof(Standard).Namespace),
        ];

        Assert.True(nouns.Length <= 45, $"{nouns.Length} types in the root namespace");
    }

    [Fact]
    public void NobodyMakesAPartOfAStandardButItsReader()
    {
        IEnumerable<Type> parts = typeof(Standard)
            .Assembly.GetExportedTypes()
            .Where(type =>
                type.Namespace == typeof(Clause).Namespace
                && !type.IsEnum
                && !typeof(System.Text.Json.Serialization.JsonConverter).IsAssignableFrom(type)
            )
            .Append(typeof(Standard));

        Assert.All(
            parts,
            type =>
            {
                Assert.Empty(type.GetConstructors());
                Assert.All(
                    type.GetProperties(),
                    property => Assert.NotEqual(true, property.SetMethod?.IsPublic)
                );
            }
        );
    }

    [Fact]
    public void PublicTypesAreSealed() =>
        Assert.Empty(
            Library
                .GetExportedTypes()
                .Where(type => !type.IsSealed && !type.IsAbstract)
                .Select(type => type.Name)
        );

    /// <summary>ASP.NET Core refuses every endpoint where a type has a static TryParse of another shape.</summary>
    [Fact]
    public void ATryParseHasTheShapeThatTheFrameworkKnows() =>
        Assert.All(
            Library
                .GetExportedTypes()
                .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
                .Where(method => method.Name == "TryParse"),
            method =>
            {
                ParameterInfo[] parameters = method.GetParameters();
                Assert.Equal(2, parameters.Length);
                Assert.Equal(typeof(string), parameters[0].ParameterType);
                Assert.True(parameters[1].IsOut);
            }
        );

    [Fact]
    public void CoefficientsKnowNothingOfSchools()
    {
        Type[] types =
        [
            .. Library
                .GetTypes()
                .Where(type => type.Namespace == typeof(DifferenceCoefficient).Namespace),
        ];
        Assert.Contains(typeof(DifferenceCoefficient), types);
        Assert.Contains(typeof(Dispersion), types);

        var strangers = types
            .SelectMany(type => Mentioned(type).Select(other => (type.Name, Of: other)))
            .Where(pair => !IsKnownToCoefficients(pair.Of))
            .Select(pair => pair.Name + " mentions " + pair.Of.FullName)
            .Distinct();
        Assert.Empty(strangers);
    }

    /// <summary>A deviation takes a root, so nothing outside the kernel computes one.</summary>
    [Fact]
    public void OnlyCoefficientsTakesARoot() =>
        Assert.Equal(
            ["Coefficients"],
            Directory
                .GetFiles(Source(), "*.cs", SearchOption.AllDirectories)
                .Where(file =>
                    WordsOfCode(file)
                        .Any(word => word.Contains("Sqrt") || word.Contains("SquareRoot"))
                )
                .Select(file =>
                    Path.GetRelativePath(Source(), file).Split(Path.DirectorySeparatorChar)[0]
                )
                .Distinct()
        );

    public static TheoryData<string, string> Forbidden =>
        new()
        {
            { "Coefficients", "Counties" },
            { "Coefficients", "Standards" },
            { "Coefficients", "Evaluations" },
            { "Problems", "Json" },
            { "Problems", "Counties" },
            { "Problems", "Standards" },
            { "Problems", "Evaluations" },
            { "Problems", "Reports" },
            { "Json", "Counties" },
            { "Json", "Standards" },
            { "Json", "Evaluations" },
            { "Counties", "Standards" },
            { "Counties", "Evaluations" },
            { "Counties", "Coefficients" },
            { "Standards", "Evaluations" },
            { "Standards", "Coefficients" },
            { "Coefficients", "Reports" },
            { "Json", "Reports" },
            { "Counties", "Reports" },
            { "Standards", "Reports" },
            { "Evaluations", "Reports" },
            { "Comparisons", "Reports" },
            { "Coefficients", "Comparisons" },
            { "Json", "Comparisons" },
            { "Problems", "Comparisons" },
            { "Counties", "Comparisons" },
            { "Standards", "Comparisons" },
            { "Evaluations", "Comparisons" },
        };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void AFolderDoesNotMentionTheTypesOfTheNext(string folder, string other)
    {
        // These are words of other things too: a subject and a rule are also names of values, to place and to report are verbs.
        string[] types = [.. TypesIn(other).Except(["Subject", "Place", "Report", "Rule"])];
        string[] files = FilesIn(folder);
        Assert.NotEmpty(types);
        Assert.NotEmpty(files);

        var mentions = files.SelectMany(file =>
        {
            HashSet<string> words = WordsOfCode(file);
            return types
                .Where(words.Contains)
                .Select(type => Path.GetFileName(file) + " mentions " + type);
        });
        Assert.Empty(mentions);
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void AFolderHasNoSignatureWithTheTypesOfTheNext(string folder, string other)
    {
        string[] here = TypesIn(folder);
        string[] there = TypesIn(other);
        Type[] types = [.. Library.GetTypes().Where(type => here.Contains(FileOf(type)))];
        Assert.NotEmpty(types);

        var mentions = types
            .SelectMany(type => Mentioned(type).Select(of => (type.Name, Of: of)))
            .Where(pair => pair.Of.Assembly == Library && there.Contains(FileOf(pair.Of)))
            .Select(pair => pair.Name + " mentions " + pair.Of.Name);
        Assert.Empty(mentions);
    }

    [Fact]
    public void TheLibraryHasNoFilesNoConsoleNoClockAndNoCulture()
    {
        string[] forbidden =
        [
            "System.Console",
            "System.IO.File",
            "System.IO.FileInfo",
            "System.IO.FileStream",
            "System.IO.Directory",
            "System.Environment.GetEnvironmentVariable",
            "System.Diagnostics.Stopwatch",
            "System.TimeProvider",
            "System.DateTime.get_Now",
            "System.DateTime.get_UtcNow",
            "System.DateTime.get_Today",
            "System.DateTimeOffset.get_Now",
            "System.DateTimeOffset.get_UtcNow",
            "System.Globalization.CultureInfo.get_CurrentCulture",
            "System.Globalization.CultureInfo.get_CurrentUICulture",
        ];

        HashSet<string> references = References();

        Assert.Contains("System.Globalization.CultureInfo.get_InvariantCulture", references);
        Assert.Equal([], forbidden.Intersect(references, StringComparer.Ordinal));
    }

    /// <summary>A user finds results in one folder, and nothing of how they are come by.</summary>
    [Fact]
    public void ResultsArePublicAndTheWorksAreNot()
    {
        string results = Path.Combine(Source(), "Evaluations");
        string[] works =
        [
            .. Directory
                .GetFiles(Path.Combine(results, "Engine"), "*.cs")
                .Select(file => Path.GetFileNameWithoutExtension(file)!),
        ];
        string[] all = TypesIn("Evaluations");
        string[] ofUsers =
        [
            .. Library.GetExportedTypes().Select(FileOf).Where(all.Contains).Distinct(),
        ];
        Assert.NotEmpty(works);
        Assert.Equal([], ofUsers.Intersect(works));
        Assert.Equal(all.Except(works).Order(), ofUsers.Order());
    }

    private static string[] FilesIn(string folder) =>
        Directory.GetFiles(Path.Combine(Source(), folder), "*.cs", SearchOption.AllDirectories);

    private static string[] TypesIn(string folder) =>
        [.. FilesIn(folder).Select(file => Path.GetFileNameWithoutExtension(file)!)];

    /// <summary>The name of the outermost type, which is that of its file.</summary>
    private static string FileOf(Type type) =>
        type.DeclaringType is { } outer ? FileOf(outer) : type.Name.Split('`')[0];

    private static bool IsInit(MethodInfo set) =>
        set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    /// <summary>Arrays and collections that are not of <see cref="System.Collections.Immutable"/>.</summary>
    private static bool IsMutable(Type type)
    {
        bool isImmutable = type.Namespace == typeof(ImmutableArray).Namespace;
        bool isReadOnly =
            type.IsInterface
            && type.IsGenericType
            && (
                type.Name.StartsWith("IReadOnly", StringComparison.Ordinal)
                || type.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            );
        bool isOurs = type.Assembly == Library;
        return type.IsArray
            || (
                typeof(IEnumerable).IsAssignableFrom(type)
                && type != typeof(string)
                && !isImmutable
                && !isReadOnly
                && !isOurs
            );
    }

    private static IEnumerable<Type> Mentioned(Type type)
    {
        IEnumerable<Type?> types =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetFields(Declared).Select(field => field.FieldType),
            .. type.GetProperties(Declared).Select(property => property.PropertyType),
            .. type.GetMethods(Declared)
                .SelectMany(method =>
                    method
                        .GetParameters()
                        .Select(parameter => parameter.ParameterType)
                        .Append(method.ReturnType)
                ),
            .. type.GetConstructors(Declared)
                .SelectMany(constructor => constructor.GetParameters())
                .Select(parameter => parameter.ParameterType),
        ];
        return types.OfType<Type>().SelectMany(Unwrap);
    }

    private static IEnumerable<Type> Unwrap(Type type)
    {
        if (type.HasElementType)
        {
            return Unwrap(type.GetElementType()!);
        }

        return type.IsGenericType
            ? type.GetGenericArguments().SelectMany(Unwrap).Append(type.GetGenericTypeDefinition())
            : [type];
    }

    private static bool IsKnownToCoefficients(Type type) =>
        type.IsGenericParameter
        || type.Namespace == typeof(DifferenceCoefficient).Namespace
        || type.Namespace == "Fractions"
        || type.Namespace == "System"
        || type.Namespace!.StartsWith("System.", StringComparison.Ordinal)
        || type.Name.StartsWith('<');

    /// <summary>The words of a source file without its comments and its texts.</summary>
    private static HashSet<string> WordsOfCode(string file)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(file))
        {
            string code = line.Split("//")[0];
            string[] outsideTexts = [.. code.Split('"').Where((_, index) => index % 2 == 0)];
            foreach (string part in outsideTexts)
            {
                string spaced = new([
                    .. part.Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : ' '),
                ]);
                words.UnionWith(spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return words;
    }

    /// <summary>Every type that the compiled library refers to, and every member of such a type.</summary>
    private static HashSet<string> References()
    {
        // The copy beside the tests is instrumented for coverage, and so refers to files itself.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        using FileStream stream = File.OpenRead(
            Path.Combine(
                Source(),
                "bin",
                output.Parent!.Name,
                output.Name,
                "Balance.Indicators.dll"
            )
        );
        using var file = new PEReader(stream);
        MetadataReader reader = file.GetMetadataReader();
        var references = new HashSet<string>(StringComparer.Ordinal);
        string NameOf(TypeReferenceHandle handle)
        {
            TypeReference type = reader.GetTypeReference(handle);
            return reader.GetString(type.Namespace) + "." + reader.GetString(type.Name);
        }

        foreach (TypeReferenceHandle handle in reader.TypeReferences)
        {
            references.Add(NameOf(handle));
        }

        foreach (MemberReferenceHandle handle in reader.MemberReferences)
        {
            MemberReference member = reader.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
            {
                references.Add(
                    NameOf((TypeReferenceHandle)member.Parent) + "." + reader.GetString(member.Name)
                );
            }
        }

        return references;
    }

    private static string Source([CallerFilePath] string file = "") =>
        Path.GetFullPath(
            Path.Combine(Path.GetDirectoryName(file)!, "../../src/Balance.Indicators")
        );
}
