using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Balance.Indicators.Cli.Tests;

/// <summary>
/// Every sample in the documents is what the program really reads or writes. Commands are run and what they write is compared; code stands in a
/// test, where it is compiled and run (that it needs no other usings: <see cref="SampleUsingsTests"/>); files are read. … stands for anything: alone on a line for any lines.
/// </summary>
public sealed class DocumentSamplesTests
{
    private const int MostShown = 2000;

    private const RegexOptions Whole = RegexOptions.CultureInvariant | RegexOptions.Singleline;

    private static readonly string Root = Path.GetFullPath(RootOf());

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Documents =>
        [
            .. new[] { "docs/guides", "docs/reference", "docs/schemas" }
                .SelectMany(folder => Directory.GetFiles(Path.Combine(Root, folder), "*.md"))
                .Concat(
                    Directory.GetFiles(
                        Path.Combine(Root, "src"),
                        "PACKAGE.md",
                        SearchOption.AllDirectories
                    )
                )
                .Concat(Directory.GetFiles(Root, "*.md"))
                .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                .Where(document => BlocksOf(document).Any())
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void EverySampleIsTrue(string document)
    {
        using var shell = new DocumentShell(Root);
        string[] wrong =
        [
            .. BlocksOf(document)
                .SelectMany(block => Check(block, shell).Select(what => block.Place + ": " + what)),
        ];

        Assert.True(wrong.Length == 0, string.Join("\n\n", wrong));
    }

    /// <summary>What is checked is found wrong where it is wrong.</summary>
    [Theory]
    [InlineData(
        "<!-- sample: $ balance standard list -->\n```text\nnational\n```\n",
        "does not write"
    )]
    [InlineData(
        "```console\n$ balance standard validate national-2017\nnational-2017：无效\n```\n",
        "does not write"
    )]
    [InlineData("```sh\nbalance evaluate nothing.json\n```\n", "exits with 66")]
    [InlineData("```csharp\nint x = 1; // nowhere\n```\n", "no test has this code")]
    [InlineData(
        "<!-- sample: in docs/samples/minimal.json -->\n```json\n\"name\": \"海城市\"\n```\n",
        "is not in"
    )]
    [InlineData(
        "<!-- sample: file c.json -->\n```json\n{ \"format\": \"balance-county/1\", \"name\": \"x\" }\n```\n",
        "code"
    )]
    [InlineData("```text\nwhatever\n```\n", "no comment says")]
    [InlineData("```json\n{}\n```\n", "no comment says")]
    public void AWrongSampleIsFound(string text, string what)
    {
        using var shell = new DocumentShell(Root);
        DocumentBlock block = Assert.Single(DocumentBlock.In("a.md", text));

        Assert.Contains(what, Assert.Single(Check(block, shell)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "<!-- sample: $ balance standard validate national-2017 -->\n```text\nnational-2017：有效，…\n```\n"
    )]
    [InlineData("```console\n$ balance standard show national-2017\n…\n```\n")]
    [InlineData(
        "<!-- sample: in docs/samples/minimal.json -->\n```json\n\"code\":\"000000\", … \"year\": 2025,\n```\n"
    )]
    [InlineData("<!-- unchecked: there is no such program -->\n```text\nwhatever\n```\n")]
    public void ATrueSampleIsAccepted(string text)
    {
        using var shell = new DocumentShell(Root);
        Assert.Empty(Check(Assert.Single(DocumentBlock.In("a.md", text)), shell));
    }

    private static IEnumerable<string> Check(DocumentBlock block, DocumentShell shell) =>
        block switch
        {
            { Unchecked: not null } => [],
            { Sample: { } sample } => CheckSample(block, sample, shell),
            { Language: "console" } => Session(block.Text)
                .SelectMany(step => Compare(step.Command, step.Output, shell)),
            { Language: "sh" } => block.Text.Split('\n').SelectMany(line => MustRun(line, shell)),
            { Language: "csharp" } => IsCompiled(block.Text) ? [] : ["no test has this code"],
            _ => ["no comment says what this is a sample of, or why that is unchecked"],
        };

    private static IEnumerable<string> CheckSample(
        DocumentBlock block,
        string sample,
        DocumentShell shell
    )
    {
        if (sample.StartsWith("$ ", StringComparison.Ordinal))
        {
            return Compare(sample[2..], block.Text, shell);
        }

        if (sample.StartsWith("file ", StringComparison.Ordinal))
        {
            shell.Write(sample[5..], block.Text);
            return ProblemsOf(block.Text);
        }

        string source = sample["in ".Length..];
        string text = source.StartsWith("$ ", StringComparison.Ordinal)
            ? shell.Run(DocumentShell.CommandOf(source[2..])!).Output
            : shell.Read(source);
        return Regex.IsMatch(Squeeze(text), Pattern(Squeeze(block.Text)), Whole, Timeout)
            ? []
            : ["is not in " + source];
    }

    /// <summary>What a county that is given whole is rejected or warned for.</summary>
    private static IEnumerable<string> ProblemsOf(string text)
    {
        bool isCounty = text.Contains("\"" + County.Format + "\"", StringComparison.Ordinal);
        return
            !isCounty
            || County.TryParseJson(text, out _, out ImmutableArray<DataProblem> problems)
                && problems.IsEmpty
            ? []
            : problems.Select(problem => problem.In(Language.English));
    }

    private static IEnumerable<string> MustRun(string line, DocumentShell shell)
    {
        if (DocumentShell.CommandOf(line) is not { } command)
        {
            return [];
        }

        Command result = shell.Run(command);
        return result.ExitCode == 0
            ? []
            : [$"“{line}” exits with {result.ExitCode} and says: {result.Error}"];
    }

    private static IEnumerable<string> Compare(string line, string expected, DocumentShell shell)
    {
        Command result = shell.Run(DocumentShell.CommandOf(line)!);
        string actual = Lines(result.Output + result.Error);
        string pattern = string.Concat(
            Lines(expected)
                .Split('\n')[..^1]
                .Select(each => each.Trim() == "…" ? "(?:[^\n]*\n)*?" : Pattern(each) + "\n")
        );
        return Regex.IsMatch(actual, "^" + pattern + "$", RegexOptions.CultureInvariant, Timeout)
            ? []
            :
            [
                $"“{line}” does not write this: {FirstAbsent(Lines(expected), actual)}\nIt writes:\n{actual[..Math.Min(actual.Length, MostShown)]}",
            ];
    }

    /// <summary>The first line that stands nowhere; where all stand somewhere, the order is wrong.</summary>
    private static string FirstAbsent(string expected, string actual) =>
        Array.Find(
            expected.Split('\n'),
            line =>
                line.Trim() != "…"
                && !Regex.IsMatch(actual, Pattern(line), RegexOptions.CultureInvariant, Timeout)
        ) ?? "its lines in this order";

    /// <summary>The commands of a session, each with what is written below it.</summary>
    private static IEnumerable<(string Command, string Output)> Session(string text) =>
        ("\n" + text)
            .Split("\n$ ")
            .Skip(1)
            .Select(step => step.Split('\n', 2))
            .Select(step => (step[0], step[1] + "\n"));

    /// <summary>Lines without the blanks at their ends, and without blank ones.</summary>
    private static string Lines(string text) =>
        string.Concat(
            text.Split('\n')
                .Select(line => line.TrimEnd())
                .Where(line => line.Length > 0)
                .Select(line => line + "\n")
        );

    private static string Pattern(string text) =>
        string.Join("[^\n]*?", text.Split('…').Select(Regex.Escape));

    private static bool IsCompiled(string code)
    {
        string wanted = Squeeze(
            string.Join('\n', code.Split('\n').Where(line => !SampleUsingsTests.IsUsing(line)))
        );
        return Directory
            .GetFiles(Path.Combine(Root, "tests/Balance.Indicators.Tests"), "*.cs")
            .Any(file =>
                Squeeze(File.ReadAllText(file)).Contains(wanted, StringComparison.Ordinal)
            );
    }

    /// <summary>Without blanks and line breaks, which are set as anyone likes, and without commas before brackets.</summary>
    private static string Squeeze(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)))
            .Replace(",]", "]", StringComparison.Ordinal)
            .Replace(",)", ")", StringComparison.Ordinal);

    private static IEnumerable<DocumentBlock> BlocksOf(string document) =>
        DocumentBlock.In(document, File.ReadAllText(Path.Combine(Root, document)));

    private static string RootOf([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "../../..");
}
