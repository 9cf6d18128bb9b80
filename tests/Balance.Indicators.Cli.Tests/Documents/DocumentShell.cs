using System.Text.Json.Nodes;

namespace Balance.Indicators.Cli.Tests;

/// <summary>
/// A folder in which the commands of one document run, one after another: what one writes, the next one reads. Files of the repository go by
/// their path from its root.
/// </summary>
internal sealed class DocumentShell : IDisposable
{
    private const string FromSources = "dotnet run --project src/Balance.Indicators.Cli -- ";

    private static readonly string[] Documents = [".json", ".xlsx", ".html", ".txt", ".csv"];

    private static byte[]? _workbook;

    private readonly string _root;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public DocumentShell(string root)
    {
        _root = root;
        Write("county.json", File.ReadAllText(Path.Combine(root, "docs/samples/minimal.json")));
        Write("sections.csv", "pupils,rooms\n600,14\n");
        _workbook ??= Workbook(root);
        foreach (string name in (string[])["全县", "县级", "去年", "已有的表", "各校/第一小学"])
        {
            string workbook = InFolder(name + ".xlsx");
            _ = Directory.CreateDirectory(Path.GetDirectoryName(workbook)!);
            File.WriteAllBytes(workbook, _workbook);
        }

        string own = OwnStandard();
        Write("my-city.json", own);
        Write("broken.json", Broken(own));
    }

    /// <summary>The command of a line, or null where it is another program's.</summary>
    public static string? CommandOf(string line) =>
        line.StartsWith("balance ", StringComparison.Ordinal) ? line["balance ".Length..]
        : line.StartsWith(FromSources, StringComparison.Ordinal) ? line[FromSources.Length..]
        : null;

    public void Write(string name, string text) => File.WriteAllText(InFolder(name), text);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>
    /// Runs a line such as <c>evaluate docs/samples/haicheng.json</c>; behind <c>&gt;</c> or <c>--output</c> stands where its output goes, of the
    /// former unless what a reader then makes of that file by hand is there already.
    /// </summary>
    public Command Run(string line)
    {
        string[] parts = line.Split(" #")[0].TrimEnd().Split(" > ");
        string[] words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Command command = Command.Run([
            .. words.Select(
                (word, index) =>
                    index > 0 && words[index - 1] == "--output" ? InFolder(word) : PathOf(word)
            ),
        ]);
        if (parts.Length > 1 && !File.Exists(InFolder(parts[1])))
        {
            Write(parts[1], command.Output);
        }

        return command with
        {
            Output = WithoutFolder(command.Output),
            Error = WithoutFolder(command.Error),
        };
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Where a word leads that names a file; any other word stays as it is.</summary>
    private string PathOf(string word)
    {
        string inRoot = Path.Combine(_root, word);
        return Path.Exists(InFolder(word)) ? InFolder(word)
            : File.Exists(inRoot) ? inRoot
            // A file that the command is to write.
            : Documents.Contains(Path.GetExtension(word)) ? InFolder(word)
            : word;
    }

    private string InFolder(string name) => Path.Combine(_folder.FullName, name);

    private string WithoutFolder(string text) =>
        text.Replace(_folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Replace(_root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    /// <summary>The smallest county as a workbook, which guides read under several names.</summary>
    private static byte[] Workbook(string root)
    {
        using var stream = new MemoryStream();
        Balance.Indicators.Documents.CountyWorkbook.Write(
            County.Parse(File.ReadAllText(Path.Combine(root, "docs/samples/minimal.json"))),
            Standard.Haicheng2023,
            stream
        );
        return stream.ToArray();
    }

    /// <summary>The standard that docs/guides/write-your-own-standard.md makes, by the changes that it describes.</summary>
    private static string OwnStandard()
    {
        JsonNode standard = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
        standard["id"] = "my-city";
        standard["name"] = Text("示例市优质均衡实施方案", "Plan of an example city");
        standard["documents"]![0]!["title"] = Text(
            "示例市优质均衡实施方案（正文）",
            "Plan of an example city (main text)"
        );
        JsonNode indicator = standard["dimensions"]!
            .AsArray()
            .SelectMany(dimension => dimension!["indicators"]!.AsArray())
            .Single(indicator => indicator!["id"]!.GetValue<string>() == "GG7")!;
        indicator["name"] = Text(
            "特殊教育学校生均公用经费不低于8000元",
            "Special-education schools have at least 8000 yuan of public funding per pupil"
        );
        JsonNode criterion = indicator["criteria"]![0]!;
        criterion["limit"] = 8000;
        criterion["clause"] = "[S] 二（二）7";
        return standard.ToJsonString(Json);
    }

    /// <summary>With a wrong measure, a wrong key and a wrong clause.</summary>
    private static string Broken(string standard) =>
        standard
            .Replace("[\"publicFunding\"]", "[\"publicFund\"]", StringComparison.Ordinal)
            .Replace("\"limit\":8000", "\"limt\":8000", StringComparison.Ordinal)
            .Replace("[S] 二（二）7", "二（二）7", StringComparison.Ordinal);

    private static JsonObject Text(string zh, string en) => new() { ["zh"] = zh, ["en"] = en };

    private static readonly System.Text.Json.JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
