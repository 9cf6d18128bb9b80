using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Balance.Indicators.Coefficients;

namespace Balance.Indicators.Tests;

/// <summary>What a user sees is documented: what it is, in which unit and range, and what it throws.</summary>
public sealed class PublicDocumentationTests
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, XElement> Documented = XDocument
        .Load(Path.ChangeExtension(BuiltLibrary(), ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    private static readonly Type[] Types = [.. typeof(County).Assembly.GetExportedTypes()];

    private static readonly MethodBase[] Methods =
    [
        .. Types
            .SelectMany(type => type.GetMembers(Declared).OfType<MethodBase>())
            .Where(method => !IsGenerated(method)),
    ];

    [Fact]
    public void EveryTypeAndMemberSaysWhatItIs()
    {
        MemberInfo[] members =
        [
            .. Types,
            .. Methods,
            .. Types.SelectMany(type => type.GetProperties(Declared)),
            .. Types
                .SelectMany(type => type.GetFields(Declared))
                .Where(field => !field.IsSpecialName),
        ];

        Assert.True(members.Length > 400, "Too few members to tell.");
        None(
            members.Where(member =>
                !IsGenerated(member) && Text(member, "summary") is null && !Inherits(member)
            )
        );
    }

    [Fact]
    public void EveryParameterSaysWhatItIs() =>
        None(
            Methods
                .Where(method => !Inherits(method))
                .SelectMany(method =>
                    method
                        .GetParameters()
                        .Where(parameter =>
                            !Of(method)
                                .Elements("param")
                                .Any(param =>
                                    param.Attribute("name")!.Value == parameter.Name
                                    && param.Value.Trim().Length > 0
                                )
                        )
                        .Select(parameter => IdOf(method) + " " + parameter.Name)
                )
        );

    /// <summary>Reading refuses, formats can be wrong, what can be cancelled may end so; figures have their ranges.</summary>
    [Fact]
    public void WhatThrowsSaysWhat()
    {
        None(
            Lacking<BadDataException>(method =>
                method.Name is "Parse" or "ParseAsync" && IsReader(method)
            )
        );
        None(Lacking<FormatException>(method => method.Name == "Parse" && !IsReader(method)));
        None(
            Lacking<FormatException>(method =>
                method.GetParameters().Any(parameter => parameter.Name == "format")
            )
        );
        None(
            Lacking<OperationCanceledException>(method =>
                method
                    .GetParameters()
                    .Any(parameter => parameter.ParameterType == typeof(CancellationToken))
            )
        );
        None(
            Lacking<ArgumentNullException>(method =>
                method
                    .GetParameters()
                    .Any(parameter =>
                        parameter.ParameterType == typeof(Stream)
                        || parameter.ParameterType == typeof(IEnumerable<County>)
                    )
            )
        );
        None(
            Lacking<ArgumentOutOfRangeException>(method =>
                method.DeclaringType!.Namespace!.EndsWith("Coefficients", StringComparison.Ordinal)
                && method.DeclaringType != typeof(Dispersion)
                && method.GetParameters().Any(parameter => IsFigures(parameter.ParameterType))
            )
        );
    }

    private static IEnumerable<string> Lacking<T>(Func<MethodBase, bool> concerns)
    {
        MethodBase[] concerned =
        [
            .. Methods.Where(method => !Inherits(method) && concerns(method)),
        ];
        Assert.NotEmpty(concerned);
        return concerned
            .Where(method =>
                !Of(method)
                    .Elements("exception")
                    .Any(exception =>
                        exception.Attribute("cref")!.Value == "T:" + typeof(T).FullName
                    )
            )
            .Select(method => IdOf(method) + " lacks " + typeof(T).Name);
    }

    private static bool IsReader(MethodBase method) =>
        method.DeclaringType == typeof(County) || method.DeclaringType == typeof(Standard);

    private static bool IsFigures(Type type) =>
        type == typeof(double) || type == typeof(ReadOnlySpan<double>);

    /// <summary>What the compiler makes of records, and accessors, whose properties are looked at.</summary>
    private static bool IsGenerated(MemberInfo member)
    {
        bool isOfRecord = member.GetCustomAttribute<CompilerGeneratedAttribute>() is not null;
        bool isAccessor =
            member is MethodInfo { IsSpecialName: true } method
            && !method.Name.StartsWith("op_", StringComparison.Ordinal);
        bool isOfInterface = member.Name.Contains('.') && member is not ConstructorInfo;
        bool isDefault =
            member is ConstructorInfo constructor
            && constructor.GetParameters().Length == 0
            && !Documented.ContainsKey(IdOf(member));
        return isOfRecord
            || isAccessor
            || isOfInterface
            || isDefault
            || member.Name is "Deconstruct" or "<Clone>$" or "value__"
            || (member is MethodInfo { DeclaringType.IsEnum: true });
    }

    private static bool Inherits(MemberInfo member) =>
        Documented.TryGetValue(IdOf(member), out XElement? found)
        && found.Element("inheritdoc") is not null;

    private static string? Text(MemberInfo member, string element) =>
        Of(member).Element(element)?.Value is { } text && text.Trim().Length > 0 ? text : null;

    /// <summary>The documentation of a member; that of its type for what a record declares with it.</summary>
    private static XElement Of(MemberInfo member)
    {
        if (Documented.TryGetValue(IdOf(member), out XElement? found))
        {
            return found;
        }

        if (
            member is PropertyInfo property
            && Documented.TryGetValue(IdOf(property.DeclaringType!), out XElement? type)
            && type.Elements("param")
                .FirstOrDefault(param => param.Attribute("name")!.Value == property.Name)
                is { } param
        )
        {
            return new XElement("member", new XElement("summary", param.Value));
        }

        return
            member is ConstructorInfo
            && Documented.TryGetValue(IdOf(member.DeclaringType!), out XElement? record)
            ? record
            : new XElement("member");
    }

    /// <summary>The id of a member in XML documentation.</summary>
    private static string IdOf(MemberInfo member) =>
        member switch
        {
            Type type => "T:" + NameOf(type),
            PropertyInfo property => "P:"
                + NameOf(property.DeclaringType!)
                + "."
                + property.Name
                + Parameters(property.GetIndexParameters()),
            FieldInfo field => "F:" + NameOf(field.DeclaringType!) + "." + field.Name,
            MethodBase method => "M:"
                + NameOf(method.DeclaringType!)
                + "."
                + method.Name.Replace('.', '#')
                + (
                    method.IsGenericMethod
                        ? "``" + method.GetGenericArguments().Length.ToString(provider: null)
                        : ""
                )
                + Parameters(method.GetParameters())
                + (
                    method.Name == "op_Implicit"
                        ? "~" + NameOf(((MethodInfo)method).ReturnType)
                        : ""
                ),
            _ => "?:" + member.Name,
        };

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0
            ? ""
            : "("
                + string.Join(',', parameters.Select(parameter => NameOf(parameter.ParameterType)))
                + ")";

    private static string NameOf(Type type)
    {
        if (type.IsByRef)
        {
            return NameOf(type.GetElementType()!) + "@";
        }

        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) + "[]";
        }

        if (type.IsGenericMethodParameter)
        {
            return "``" + type.GenericParameterPosition.ToString(provider: null);
        }

        if (type.IsGenericTypeParameter)
        {
            return "`" + type.GenericParameterPosition.ToString(provider: null);
        }

        if (!type.IsGenericType || type.IsGenericTypeDefinition)
        {
            return type.FullName!.Replace('+', '.');
        }

        string name = type.GetGenericTypeDefinition().FullName!;
        return name[..name.IndexOf('`')]
            + "{"
            + string.Join(',', type.GetGenericArguments().Select(NameOf))
            + "}";
    }

    private static void None<T>(IEnumerable<T> found)
    {
        string[] lines = [.. found.Select(item => item is MemberInfo of ? IdOf(of) : $"{item}")];
        Assert.True(lines.Length == 0, string.Join('\n', lines));
    }

    private static string BuiltLibrary([CallerFilePath] string file = "")
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.GetFullPath(
            Path.Combine(
                Path.GetDirectoryName(file)!,
                "../../src/Balance.Indicators/bin",
                output.Parent!.Name,
                output.Name,
                "Balance.Indicators.dll"
            )
        );
    }
}
