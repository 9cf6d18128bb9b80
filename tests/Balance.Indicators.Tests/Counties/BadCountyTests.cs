using System.Runtime.CompilerServices;

namespace Balance.Indicators.Tests.Counties;

/// <summary>
/// Every message about a county, one file for each: <c>bad/*.json</c> has one thing wrong with it, which its note says,
/// and <c>bad/*.verified.txt</c> is what the reader of the message sees.
/// </summary>
public sealed class BadCountyTests
{
    private const int FewestFiles = 100;

    public static TheoryData<string> Names => [.. Cases()];

    [Theory]
    [MemberData(nameof(Names))]
    public void HasOneProblemWithOneMessage(string name)
    {
        string file = Path.Combine(Folder(), name + ".json");
        byte[] json = File.ReadAllBytes(file);

        var problems = ProblemsOf.County(json, out County? county);

        DataProblem problem = Assert.Single(problems);
        bool isWarning = name.StartsWith("warning-", StringComparison.Ordinal);
        Assert.Equal(
            isWarning ? ProblemSeverity.Warning : ProblemSeverity.Rejected,
            problem.Severity
        );
        Assert.Equal(isWarning, county is not null);
        Golden.VerifyNamed(
            NoteOf(file) + "\n\n" + Render(problem),
            Path.Combine(Folder(), name),
            "txt"
        );
    }

    [Fact]
    public void EveryGoldenFileHasItsCase()
    {
        string[] cases = Cases();
        Assert.True(cases.Length >= FewestFiles, "The cases are gone.");

        var orphans = Directory
            .GetFiles(Folder())
            .Select(file => Path.GetFileName(file)!)
            .Where(file => !cases.Contains(file.Split('.')[0]));
        Assert.Empty(orphans);
    }

    [Fact]
    public void EveryCaseHasItsGoldenFile()
    {
        var missing = Cases()
            .Where(name => !File.Exists(Path.Combine(Folder(), name + ".verified.txt")));
        Assert.Empty(missing);
    }

    private static string[] Cases() =>
        [
            .. Directory
                .GetFiles(Folder(), "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file)!)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>A file that is not JSON has a note all the same, so it is found in the text.</summary>
    private static string NoteOf(string file)
    {
        const string Key = "\"note\": \"";
        string text = File.ReadAllText(file);
        int start = text.IndexOf(Key, StringComparison.Ordinal) + Key.Length;
        string note = text[start..text.IndexOf('"', start)];
        Assert.EndsWith("。", note, StringComparison.Ordinal);
        return note;
    }

    private static string Render(DataProblem problem) =>
        problem.Severity == ProblemSeverity.Rejected
            ? $"拒收 {problem.In(Language.Chinese)}\nrejected {problem.In(Language.English)}\n"
            : $"提示 {problem.In(Language.Chinese)}\nwarning {problem.In(Language.English)}\n";

    private static string Folder([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "bad");
}
