using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Balance.Indicators.Tests;

/// <summary>Rules name measures as <see cref="Measures"/>, and no indicator at all: a mistyped id does not compile.</summary>
public sealed class TypedIdsTests
{
    private static readonly Regex IndicatorOrVeto = new(
        @"^([A-Z]{2}\d{1,2}|V\d)(\.\w+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    );

    /// <summary>Texts that are ids by chance or by trade: a key of another format, and where ids are told to files.</summary>
    private static readonly (string File, string Text)[] Allowed =
    [
        ("EvaluationWriter.cs", "pupils"),
        ("MeasureReport.cs", "grade"),
        ("VetoIds.cs", "V1"),
        ("VetoIds.cs", "V2"),
        ("VetoIds.cs", "V3"),
        ("VetoIds.cs", "V4"),
        ("VetoIds.cs", "V5"),
        ("VetoIds.cs", "V6"),
    ];

    [Theory]
    [InlineData("Counties")]
    [InlineData("Standards")]
    [InlineData("Evaluations")]
    [InlineData("Reports")]
    public void NoIdStandsAsAStringInARule(string folder)
    {
        string[] files = Directory.GetFiles(
            Path.Combine(Source(), folder),
            "*.cs",
            SearchOption.AllDirectories
        );
        Assert.NotEmpty(files);

        (string, string)[] found =
        [
            .. files
                // The catalogue has names, some of which are ids as well: visits.
                .Where(file => Path.GetFileName(file) != "Measures.cs")
                .SelectMany(file => Texts(file).Select(text => (Path.GetFileName(file), text)))
                .Where(pair => IsId(pair.text)),
        ];
        Assert.Empty(found.Except(Allowed));
    }

    [Fact]
    public void TheScanFindsIdsWithAndWithoutTheirPath() =>
        Assert.Equal(
            ["pupils", "measures.visits", "GG3.music", "V5"],
            new[] { "pupils", "measures.visits", "name", "GG3.music", "V5", "measures" }.Where(IsId)
        );

    [Fact]
    public void EveryMeasureIsAPropertyOfItsName() =>
        Assert.Equal(
            Measures.All.Select(measure => (measure.Id, measure)),
            typeof(Measures)
                .GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(property => property.PropertyType == typeof(Measure))
                .Select(property =>
                    (
                        char.ToLowerInvariant(property.Name[0]) + property.Name[1..],
                        (Measure)property.GetValue(null)!
                    )
                )
        );

    private static bool IsId(string text) =>
        Measures.Find(text.Split('.')[^1]) is not null || IndicatorOrVeto.IsMatch(text);

    private static IEnumerable<string> Texts(string file) =>
        File.ReadLines(file)
            .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => line.Split('"').Where((_, part) => part % 2 == 1));

    private static string Source([CallerFilePath] string file = "") =>
        Path.GetFullPath(
            Path.Combine(Path.GetDirectoryName(file)!, "../../src/Balance.Indicators")
        );
}
