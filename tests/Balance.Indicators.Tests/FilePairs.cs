using System.Text;

namespace Balance.Indicators.Tests;

/// <summary>
/// Files with one thing wrong each, which their note says, and beside each what the reader of the message sees: <c>x.json</c> and
/// <c>x.verified.txt</c>.
/// </summary>
internal sealed class FilePairs
{
    private readonly string _folder;

    public FilePairs(string folder, int fewest)
    {
        _folder = folder;
        Names =
        [
            .. Directory
                .GetFiles(folder, "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file)!)
                .Order(StringComparer.Ordinal),
        ];
        Assert.True(Names.Length >= fewest, "The cases are gone.");
    }

    public string[] Names { get; }

    public byte[] Json(string name) => File.ReadAllBytes(FileOf(name));

    /// <summary>The note and every message in both languages, against the file beside.</summary>
    public void Verify(string name, IEnumerable<DataProblem> problems) =>
        Golden.VerifyNamed(TextOf(name, problems), Path.Combine(_folder, name), "txt");

    /// <summary>The same without a file that could be accepted.</summary>
    public void AssertText(string name, IEnumerable<DataProblem> problems) =>
        Assert.Equal(File.ReadAllText(VerifiedOf(name)), TextOf(name, problems));

    public void AssertComplete()
    {
        None.Of(
            $"Files in {_folder} without a golden; make them with GOLDEN_ACCEPT=1 and read them",
            Without()
        );
        None.Of($"Goldens in {_folder} without their file; delete them", Orphans());

        IEnumerable<string> Without() => Names.Where(name => !File.Exists(VerifiedOf(name)));
        IEnumerable<string> Orphans() =>
            Directory
                .GetFiles(_folder)
                .Select(file => Path.GetFileName(file)!)
                .Where(file => !Names.Contains(file.Split('.')[0]));
    }

    /// <summary>A file that is not JSON has a note all the same, so it is found in the text.</summary>
    public string NoteOf(string name)
    {
        const string Key = "\"note\": \"";
        string text = File.ReadAllText(FileOf(name));
        int start = text.IndexOf(Key, StringComparison.Ordinal) + Key.Length;
        string note = text[start..text.IndexOf('"', start)];
        Assert.EndsWith("。", note, StringComparison.Ordinal);
        return note;
    }

    private string FileOf(string name) => Path.Combine(_folder, name + ".json");

    private string VerifiedOf(string name) => Path.Combine(_folder, name + ".verified.txt");

    private string TextOf(string name, IEnumerable<DataProblem> problems)
    {
        StringBuilder text = new StringBuilder(NoteOf(name)).Append('\n');
        foreach (DataProblem problem in problems)
        {
            (string zh, string en) =
                problem.Severity == ProblemSeverity.Rejected
                    ? ("拒收", "rejected")
                    : ("提示", "warning");
            text.Append('\n')
                .Append(zh + " " + problem.In(Language.Chinese) + "\n")
                .Append(en + " " + problem.In(Language.English) + "\n");
        }

        return text.ToString();
    }
}
