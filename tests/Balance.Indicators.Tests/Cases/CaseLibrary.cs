using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Balance.Indicators.Tests.Samples;

namespace Balance.Indicators.Tests.Cases;

/// <summary>Every case under <c>tests/cases</c>, read strictly: a key that is not known is an error, and so is one that appears twice.</summary>
internal static class CaseLibrary
{
    public const string Bases = "基准";

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static readonly JsonDocumentOptions NothingTwice = new()
    {
        AllowDuplicateProperties = false,
    };

    private static readonly ConcurrentDictionary<string, Case[]> ByFile = [];

    private static readonly Lazy<Case[]> All = new(() => [.. Files.SelectMany(Of)]);

    public static string Folder { get; } = FolderOf();

    /// <summary>The example of a standard that is a file only.</summary>
    private static readonly Lazy<Standard> Example = new(() =>
        Standard.Parse(SampleFile.Read("basic-balance-2012.json"))
    );

    /// <summary>Every standard that cases are checked under: the built-in ones, and the example of one that is a file.</summary>
    public static IEnumerable<Standard> Standards => Standard.All.Append(Example.Value);

    /// <summary>A standard by its id; null where cases know none.</summary>
    public static Standard? StandardOf(string id) =>
        Standards.FirstOrDefault(standard => standard.Id == id);

    /// <summary>What a county can report that is evaluated by standards: what the first of them knows.</summary>
    public static CountyCatalogue CatalogueOf(string[] standards) =>
        standards.Select(StandardOf).FirstOrDefault()?.Catalogue ?? CountyCatalogue.BuiltIn;

    public static Case[] Cases => All.Value;

    /// <summary>The files of cases, below the folder, in the order of their names.</summary>
    public static IEnumerable<string> Files =>
        Directory
            .EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(file =>
                file.Contains('/', StringComparison.Ordinal)
                && !file.StartsWith(Bases + "/", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);

    public static CaseFile ReadFile(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        CaseKeys.Check(document.RootElement);
        CaseFile file = document.Deserialize<CaseFile>(Json)!;
        int twice = file.Cases.CountBy(item => item.Id).FirstOrDefault(item => item.Value > 1).Key;
        int free = file.Cases.Select(item => item.Id).DefaultIfEmpty().Max() + 1;
        return file.Cases.All(item => item.Id > 0) && twice == 0
            ? file
            : throw new JsonException(
                $"“id”在文件中不能重复，从 1 起，写后不改（重复的：{twice}）；新的案例写 {free}。"
            );
    }

    /// <summary>The cases of a file; one that cannot be read does not keep the others from being read.</summary>
    public static Case[] Of(string path) => ByFile.GetOrAdd(path, Read);

    public static Case[] Read(string path)
    {
        try
        {
            CaseFile file = ReadFile(File.ReadAllText(Path.Combine(Folder, path)));
            return
            [
                .. file.Cases.Select(text => new Case(
                    text,
                    file,
                    path,
                    CountyOf(text, CatalogueOf(text.Standard ?? file.Standard))
                )),
            ];
        }
        catch (JsonException problem)
        {
            string what = problem.LineNumber is { } line
                ? $"第 {line + 1} 行写法有误：多半是多了、少了逗号、引号或括号，或者值的类型不对（{problem.Message}）。"
                : problem.Message;
            throw new InvalidDataException(
                $"tests/cases/{path}，{what} 写法见 docs/guides/for-auditors.md。",
                problem
            );
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException($"tests/cases/{path}，{problem.Message}", problem);
        }
    }

    private static JsonObject CountyOf(CaseText text, CountyCatalogue catalogue)
    {
        try
        {
            return BaseCounty.With(text, catalogue);
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException(
                $"案例 {text.Id.ToString(CultureInfo.InvariantCulture)}（{text.Title}）：{problem.Message}",
                problem
            );
        }
    }

    public static JsonObject ReadBase(string name) =>
        JsonNode
            .Parse(
                File.ReadAllText(Path.Combine(Folder, Bases, name + ".json")),
                documentOptions: NothingTwice
            )!
            .AsObject();

    private static string FolderOf([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../cases"));
}
