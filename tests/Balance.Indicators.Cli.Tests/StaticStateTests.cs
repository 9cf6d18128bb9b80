using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Balance.Indicators.Documents;
using Balance.Indicators.Planning;

namespace Balance.Indicators.Cli.Tests;

/// <summary>No assembly keeps anything that one caller could change for another.</summary>
public sealed class StaticStateTests
{
    private const BindingFlags Static =
        BindingFlags.Static
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.DeclaredOnly;

    private const BindingFlags Instance =
        BindingFlags.Instance
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.DeclaredOnly;

    private static readonly Assembly[] Product =
    [
        typeof(County).Assembly,
        typeof(CountyWorkbook).Assembly,
        typeof(Roadmap).Assembly,
        typeof(App).Assembly,
    ];

    private const string Number =
        "a rational: what it holds as an object is a number, which cannot be changed";

    private const string Weak =
        "made for many threads: what follows from one county or standard alone, as long as that lives";

    /// <summary>What is of no immutable type, and why it may be there.</summary>
    private static readonly Dictionary<string, string> Excepted = new()
    {
        ["Alerts.LessMargin"] = Number,
        ["Alerts.WithMargin"] = Number,
        ["App.Parsing"] = "options of the parser, which has no others; only read, by the command",
        ["CheckedCounties.Known"] = Weak,
        ["Exactly.Greatest"] = Number,
        ["RuleBook.Known"] = Weak,
        ["SchoolNames.Known"] = Weak,
    };

    /// <summary>Types of the framework and of packages whose values cannot be changed, or that are made for many threads.</summary>
    private static readonly Type[] Known =
    [
        typeof(string),
        typeof(decimal),
        typeof(Type),
        typeof(Encoding),
        typeof(StringComparer),
        typeof(Delegate),
        typeof(TimeSpan),
        typeof(DateTimeOffset),
        typeof(System.Text.Json.JsonWriterOptions),
        typeof(System.Numerics.BigInteger),
        typeof(System.Text.RegularExpressions.Regex),
    ];

    private static readonly Type[] KnownGeneric =
    [
        typeof(ImmutableArray<>),
        typeof(ImmutableDictionary<,>),
        typeof(ImmutableSortedDictionary<,>),
        typeof(ImmutableHashSet<>),
        typeof(ImmutableSortedSet<>),
        typeof(ImmutableList<>),
        typeof(FrozenDictionary<,>),
        typeof(FrozenSet<>),
        typeof(Nullable<>),
        typeof(KeyValuePair<,>),
        typeof(Lazy<>),
        typeof(System.Buffers.SearchValues<>),
        typeof(ReadOnlyMemory<>),
        typeof(EqualityComparer<>),
        typeof(Comparer<>),
        typeof(IComparer<>),
        typeof(IEqualityComparer<>),
    ];

    [Fact]
    public void EveryStaticFieldIsReadonly() =>
        Assert.Equal([], Fields().Where(field => !field.IsInitOnly).Select(NameOf));

    [Fact]
    public void WhatAStaticFieldHoldsCannotBeChangedOrIsATable()
    {
        string[] found =
        [
            .. Fields()
                .Where(field => !IsTable(field.FieldType) && !IsImmutable(field.FieldType, []))
                .Select(NameOf)
                .Order(StringComparer.Ordinal),
        ];

        Assert.True(
            found.SequenceEqual(Excepted.Keys.Order(StringComparer.Ordinal)),
            string.Join('\n', found)
        );
    }

    /// <summary>Tables are lists and dictionaries, filled once: whatever the program does, they stay as they are.</summary>
    [Fact]
    public void TablesStayAsTheyWere()
    {
        FieldInfo[] tables =
        [
            .. Fields()
                .Where(field =>
                    IsTable(field.FieldType) && !field.DeclaringType!.ContainsGenericParameters
                ),
        ];
        Assert.NotEmpty(tables);
        ConcurrencyTests.Everything(Language.English);
        object[][] before = [.. tables.Select(ContentOf)];

        ConcurrencyTests.Everything(Language.Chinese);

        for (int i = 0; i < tables.Length; i++)
        {
            Assert.True(
                before[i].SequenceEqual(ContentOf(tables[i])),
                NameOf(tables[i]) + " was changed."
            );
        }
    }

    private static IEnumerable<FieldInfo> Fields() =>
        Product
            .SelectMany(assembly => assembly.GetTypes())
            // Lambdas and constants that the compiler keeps, code that it generates, and the counters of whoever measures coverage.
            .Where(type => !IsOfCompiler(type) && !IsOfCoverage(type))
            .SelectMany(type => type.GetFields(Static))
            .Where(field =>
                !field.IsLiteral && !field.Name.StartsWith("<>", StringComparison.Ordinal)
            );

    private static bool IsOfCompiler(Type type) =>
        type.Name.StartsWith('<')
        || type.GetCustomAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>() is not null
        || (type.DeclaringType is { } outer && IsOfCompiler(outer));

    private static bool IsOfCoverage(Type type) =>
        type.Namespace?.StartsWith("Coverlet.", StringComparison.Ordinal) == true;

    private static object[] ContentOf(FieldInfo field) =>
        field.GetValue(null) is IEnumerable items ? [.. items.Cast<object>()] : [];

    private static bool IsTable(Type type) =>
        type.IsArray
        || (
            type.IsGenericType
            && type.GetGenericTypeDefinition() is { } open
            && (
                open == typeof(Dictionary<,>)
                || open == typeof(HashSet<>)
                || open == typeof(List<>)
                || open == typeof(IReadOnlyList<>)
                || open == typeof(IReadOnlyCollection<>)
                || open == typeof(IReadOnlyDictionary<,>)
                || open == typeof(IEnumerable<>)
            )
        );

    private static bool IsImmutable(Type type, HashSet<Type> seen)
    {
        if (
            !seen.Add(type)
            || type.IsPrimitive
            || type.IsEnum
            || type.IsGenericParameter
            || Known.Any(known => known.IsAssignableFrom(type))
        )
        {
            return true;
        }

        if (
            type.IsGenericType
            && (
                KnownGeneric.Contains(type.GetGenericTypeDefinition())
                || typeof(ITuple).IsAssignableFrom(type)
            )
        )
        {
            return type.GenericTypeArguments.All(part => IsTable(part) || IsImmutable(part, seen));
        }

        return Product.Contains(type.Assembly)
            && (
                type.BaseType is not { } parent
                || parent == typeof(object)
                || parent == typeof(ValueType)
                || IsImmutable(parent, seen)
            )
            && type.GetFields(Instance)
                .All(field =>
                    (field.IsInitOnly || type.IsValueType)
                    && (IsTable(field.FieldType) || IsImmutable(field.FieldType, seen))
                );
    }

    private static string NameOf(FieldInfo field) => field.DeclaringType!.Name + "." + field.Name;
}
