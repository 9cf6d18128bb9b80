using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Balance.Indicators.Tests;

/// <summary>What the packages are made of, by their lock files: its licences are listed, and each package carries its bill of materials.</summary>
public sealed class SupplyChainTests
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Packages older than licence expressions, whose file of metadata names a page; read there by a person.</summary>
    private static readonly Dictionary<string, string> ReadByHand = new()
    {
        ["Microsoft.NETCore.Platforms"] = "MIT",
        ["NETStandard.Library"] = "MIT",
    };

    private static string[] Names =>
        [
            .. Directory
                .GetFiles(PathOf("../../src"), "packages.lock.json", SearchOption.AllDirectories)
                .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!))
                .Order(StringComparer.Ordinal),
        ];

    public static TheoryData<string> Projects => [.. Names];

    [Fact]
    public void TheLicencesOfAllPackagesAreListed()
    {
        string[] listed =
        [
            .. File.ReadLines(PathOf("../../docs/licences.md"))
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Where(cells => cells[2] is "MIT" or "Apache-2.0" or "BSD-3-Clause")
                .Select(cells => cells[1] + " " + cells[2])
                .Order(StringComparer.Ordinal),
        ];

        Assert.Equal(
            Names
                .SelectMany(LockedOf)
                .Select(package => package.Name + " " + LicenceOf(package.Name, package.Version))
                .Distinct()
                .Order(StringComparer.Ordinal),
            listed
        );
    }

    /// <summary>CycloneDX, made of the lock file alone: the same for everybody, without a clock and without a network.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void APackageCarriesItsBillOfMaterials(string project)
    {
        JsonNode bill = new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["component"] = new JsonObject
                {
                    ["type"] = "library",
                    ["name"] = project,
                    ["licenses"] = LicencesOf("MIT"),
                },
            },
            ["components"] = new JsonArray([
                .. LockedOf(project)
                    .Select(package =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["type"] = "library",
                                ["name"] = package.Name,
                                ["version"] = package.Version,
                                ["scope"] = package.IsOfBuild ? "excluded" : "required",
                                ["hashes"] = new JsonArray(
                                    new JsonObject
                                    {
                                        ["alg"] = "SHA-512",
                                        ["content"] = package.Hash,
                                    }
                                ),
                                ["licenses"] = LicencesOf(LicenceOf(package.Name, package.Version)),
                                ["purl"] = $"pkg:nuget/{package.Name}@{package.Version}",
                            }
                    ),
            ]),
        };

        Golden.VerifyFile(
            bill.ToJsonString(Readable) + "\n",
            PathOf($"../../src/{project}/sbom.cdx.json")
        );
        Assert.Contains(
            "<None Include=\"sbom.cdx.json\" Pack=\"true\" PackagePath=\"/\" />",
            File.ReadAllText(PathOf($"../../src/{project}/{project}.csproj")),
            StringComparison.Ordinal
        );
    }

    private static JsonArray LicencesOf(string id) =>
        new(new JsonObject { ["license"] = new JsonObject { ["id"] = id } });

    private static IEnumerable<(string Name, string Version, string Hash, bool IsOfBuild)> LockedOf(
        string project
    )
    {
        string[] ofBuild =
        [
            .. XDocument
                .Load(PathOf($"../../src/{project}/{project}.csproj"))
                .Descendants("PackageReference")
                .Where(reference => reference.Attribute("PrivateAssets") is not null)
                .Select(reference => reference.Attribute("Include")!.Value),
            // Added to every project, or by the compiler.
            "Meziantou.Analyzer",
            "Microsoft.NET.ILLink.Tasks",
        ];
        using var file = JsonDocument.Parse(
            File.ReadAllText(PathOf($"../../src/{project}/packages.lock.json"))
        );
        return
        [
            .. file
                .RootElement.GetProperty("dependencies")
                .EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.GetProperty("type").GetString() != "Project")
                .Select(package =>
                    (
                        package.Name,
                        package.Value.GetProperty("resolved").GetString()!,
                        Convert
                            .ToHexString(
                                package.Value.GetProperty("contentHash").GetBytesFromBase64()
                            )
                            .ToLowerInvariant(),
                        ofBuild.Contains(package.Name)
                    )
                )
                .Distinct()
                .OrderBy(package => package.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The licence by the package's own file of metadata, as it was restored.</summary>
    private static string LicenceOf(string name, string version)
    {
        if (ReadByHand.TryGetValue(name, out string? known))
        {
            return known;
        }

        string packages =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                ".nuget",
                "packages"
            );
        string lower = name.ToLowerInvariant();
        var metadata = XDocument.Load(Path.Combine(packages, lower, version, lower + ".nuspec"));
        return metadata
            .Descendants()
            .Single(element =>
                element.Name.LocalName == "license"
                && element.Attribute("type")?.Value == "expression"
            )
            .Value;
    }

    private static string PathOf(string path, [CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, path));
}
