using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Balance.Indicators.Cli.Tests;

/// <summary>
/// C# samples compile for whoever copies them: with the <c>using</c> lines that the document has shown so far, those that a new console project has by
/// itself, and no more. In the tests where the samples run they lie in the library's own namespace.
/// </summary>
public sealed class SampleUsingsTests
{
    private const string OfAConsoleProject = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>What a reader has: the names that samples use without making them.</summary>
    private const string OfTheReader = """
        internal partial class Sample
        {
            private static string json = "", path = "";
            private static Stream upload = Stream.Null, response = Stream.Null;
            private static TextWriter log = TextWriter.Null;
            private static CancellationToken cancellationToken;
            private static Balance.Indicators.Standard standard = null!;
            private static Balance.Indicators.County county = null!;
            private static Balance.Indicators.Evaluation evaluation = null!;
            private static IEnumerable<Balance.Indicators.County> counties = [];
            private static Dictionary<Balance.Indicators.Outcome, int> totals = [];
            private static IEnumerable<SchoolRow> schools = [];
            private static IEnumerable<SectionRow> sections = [];
        }
        """;

    private const string RowsOfTheReader =
        "internal class SchoolRow { } internal class SectionRow { }";

    /// <summary>What System.Text.Json's generator, which does not run here, adds to a context.</summary>
    private static readonly string[] OfTheGenerator = ["CS0117", "CS0534", "CS7036"];

    private static readonly Regex Member = new(
        @"^(\[|private |internal |public )",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1)
    );

    private static readonly string Root = Path.GetFullPath(Path.Combine(FolderOf(), "../../.."));

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    public static TheoryData<string> Documents =>
        [
            .. ((IEnumerable<object[]>)DocumentSamplesTests.Documents)
                .Select(row => (string)row[0])
                .Where(document => BlocksOf(document).Count > 0),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void EverySampleNeedsOnlyItsOwnUsings(string document) =>
        Assert.Empty(ErrorsOf(BlocksOf(document)));

    [Theory]
    [InlineData("County c = County.Parse(json);\n", "CS0246")]
    [InlineData("using Balance.Indicators;\n\nDispersion d = default;\n", "CS0246")]
    [InlineData("using Balance.Indicators;\n\nvar text = evaluation.ToReport();\n", "CS1061")]
    public void AMissingUsingIsFound(string code, string error) =>
        Assert.Contains(
            error,
            string.Concat(ErrorsOf([new DocumentBlock("a.md", 1, "csharp", null, null, code)])),
            StringComparison.Ordinal
        );

    private static string[] ErrorsOf(IReadOnlyList<DocumentBlock> blocks)
    {
        List<SyntaxTree> trees =
        [
            Parse(OfAConsoleProject, "console"),
            Parse(OfTheReader, "reader"),
        ];
        if (!blocks.Any(block => block.Text.Contains("record SchoolRow", StringComparison.Ordinal)))
        {
            trees.Add(Parse(RowsOfTheReader, "rows"));
        }

        string usings = "";
        foreach (DocumentBlock block in blocks)
        {
            string[] lines = block.Text.Split('\n');
            usings += string.Concat(lines.Where(IsUsing).Select(line => line + "\n"));
            string code = string.Join('\n', lines.Where(line => !IsUsing(line)));
            string body = Member.IsMatch(code.TrimStart())
                ? code
                : $"private static async Task Block{block.Line}() {{ await Task.Yield();\n{code}\n}}";
            trees.Add(Parse($"{usings}internal partial class Sample {{\n{body}\n}}", block.Place));
        }

        return
        [
            .. CSharpCompilation
                .Create(
                    "Samples",
                    trees,
                    References,
                    new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                )
                .GetDiagnostics()
                .Where(each =>
                    each.Severity == DiagnosticSeverity.Error && !OfTheGenerator.Contains(each.Id)
                )
                .Select(each =>
                    $"{each.Location.SourceTree?.FilePath}: {each.Id} {each.GetMessage(null)}"
                ),
        ];
    }

    private static SyntaxTree Parse(string code, string name) =>
        CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest), name);

    /// <summary>Whether a line brings a namespace into the file.</summary>
    internal static bool IsUsing(string line) =>
        line.StartsWith("using ", StringComparison.Ordinal)
        && !line.Contains('=', StringComparison.Ordinal)
        && !line.Contains('(', StringComparison.Ordinal);

    private static List<DocumentBlock> BlocksOf(string document) =>
        [
            .. DocumentBlock
                .In(document, File.ReadAllText(Path.Combine(Root, document)))
                .Where(block => block is { Language: "csharp", Unchecked: null }),
        ];

    private static string FolderOf([CallerFilePath] string file = "") =>
        Path.GetDirectoryName(file)!;
}
