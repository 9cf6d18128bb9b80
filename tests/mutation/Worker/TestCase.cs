using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Balance.Indicators.Mutation;

/// <summary>A fact, or one row of a theory.</summary>
internal sealed class TestCase(MethodInfo method, object?[] arguments, int row)
{
    public string Name { get; } = $"{method.DeclaringType!.FullName}.{method.Name} {row}";

    public static TestCase[] Of(string assembly, string classes) =>
        [
            .. Assembly
                .LoadFrom(assembly)
                .GetTypes()
                .Where(type =>
                    !type.IsAbstract
                    && Regex.IsMatch(
                        type.FullName!,
                        classes,
                        RegexOptions.None,
                        TimeSpan.FromSeconds(1)
                    )
                )
                .SelectMany(type => type.GetMethods())
                .Where(method => method.GetCustomAttribute<FactAttribute>() is { Skip: null })
                .SelectMany(Cases),
        ];

    /// <summary>Runs it; why it failed, in one line, or <see langword="null" /> where it passed.</summary>
    public string? Failure()
    {
        try
        {
            var instance = method.IsStatic ? null : New(method.DeclaringType!);
            try
            {
                (method.Invoke(instance, arguments) as Task)?.GetAwaiter().GetResult();
            }
            finally
            {
                (instance as IDisposable)?.Dispose();
            }

            return null;
        }
        catch (Exception exception)
        {
            var cause = exception is TargetInvocationException { InnerException: { } inner }
                ? inner
                : exception;
            return cause.GetType().Name == "SkipException"
                ? null
                : $"{cause.GetType().Name}: {cause.Message}".ReplaceLineEndings(" ");
        }
    }

    private static IEnumerable<TestCase> Cases(MethodInfo method)
    {
        if (method.GetCustomAttribute<TheoryAttribute>() is null)
        {
            return [new(method, [], 0)];
        }

        var rows = method
            .GetCustomAttributes<DataAttribute>()
            .SelectMany(data => data.GetData(method));
        return rows.Select(
            (row, number) =>
                new TestCase(method, method.ResolveMethodArguments(row ?? [null]), number)
        );
    }

    private static object New(Type type)
    {
        var parameters = type.GetConstructors().Single().GetParameters();
        return Activator.CreateInstance(type, [.. parameters.Select(_ => new Silence())])!;
    }

    /// <summary>Tests that tell figures tell them to nobody here.</summary>
    private sealed class Silence : ITestOutputHelper
    {
        public void WriteLine(string message) { }

        public void WriteLine(string format, params object[] args) { }
    }
}
