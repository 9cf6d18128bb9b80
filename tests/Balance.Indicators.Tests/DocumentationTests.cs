using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Balance.Indicators.Tests;

/// <summary>What the documents say of the code, where code can check it.</summary>
public sealed class DocumentationTests
{
    private static readonly string Root = Path.GetFullPath(RootOf());

    private static readonly Regex Links = new(
        @"\]\((?<link>[^)\s]+)\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    );

    /// <summary>What an anchor leaves out of its heading.</summary>
    private static readonly Regex NotInAnchors = new(
        @"[^\p{L}\p{N}\p{M}_\- ]",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    );

    public static TheoryData<string> Documents =>
        [
            .. Directory
                .GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
                .Concat(Directory.GetFiles(Root, "*.md"))
                .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryLinkLeadsToAFileAndAHeading(string document)
    {
        string file = Path.Combine(Root, document);
        var broken = Links
            .Matches(File.ReadAllText(file))
            .Select(match => match.Groups["link"].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal) && !Leads(file, link));
        Assert.Empty(broken);
    }

    [Fact]
    public void TheCountyFormatListsEveryMeasureAsTheCatalogueHasIt()
    {
        string[] listed =
        [
            .. File.ReadAllLines(Path.Combine(Root, "docs/reference/county-format.md"))
                .SkipWhile(line => !line.StartsWith("| id |", StringComparison.Ordinal))
                .Skip(2)
                .TakeWhile(line => line.StartsWith('|')),
        ];

        Assert.Equal(Measures.All.Select(Row), listed);
    }

    [Fact]
    public void TheCountyFormatListsTheVetoesOfTheBuiltInStandards()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Root, "docs/reference/county-format.md"));
        string[] listed =
        [
            .. lines.Where(line => line.StartsWith("| `V", StringComparison.Ordinal)),
        ];
        Assert.NotEmpty(listed);
        foreach (Standard standard in Standard.All)
        {
            Assert.Equal(
                standard.Vetoes.Select(veto =>
                    $"| `{veto.Id}` | {veto.Name.Zh} | {veto.Name.En} | {(VetoIds.OfSchool.Contains(veto.Id) ? "县、学校 county, school" : "县 county")} |"
                ),
                listed
            );
        }
    }

    private static string Row(Measure measure)
    {
        (MeasureLevels Level, string Name)[] levels =
        [
            (MeasureLevels.Section, "section"),
            (MeasureLevels.School, "school"),
            (MeasureLevels.County, "county"),
            (MeasureLevels.MonitoredSubject, "subject"),
        ];
        string at = string.Join(
            ", ",
            levels.Where(level => measure.IsReportedBy(level.Level)).Select(level => level.Name)
        );
        string unit =
            measure.Unit.Zh == measure.Unit.En
                ? measure.Unit.Zh
                : measure.Unit.Zh + " " + measure.Unit.En;
        string mark =
            measure.IsShared ? "shared"
            : measure.SumsToCounty ? "sums"
            : "";
        return $"| `{measure.Id}` | {measure.Name.Zh} | {measure.Name.En} | {unit} | {at} | `{measure.Kind.Code()}` | {mark} |";
    }

    private static bool Leads(string from, string link)
    {
        // Generated pages escape their links, and set anchors of their own.
        string[] parts = link.Replace("\\", "", StringComparison.Ordinal).Split('#');
        string target =
            parts[0].Length == 0 ? from : Path.Combine(Path.GetDirectoryName(from)!, parts[0]);
        return parts.Length == 1
            ? File.Exists(target) || Directory.Exists(target)
            : File.Exists(target)
                && File.ReadLines(target)
                    .Any(line =>
                        Anchor(line) == parts[1]
                        || line.Contains($"<a id=\"{parts[1]}\">", StringComparison.Ordinal)
                    );
    }

    /// <summary>The anchor that a heading gets: lower case, spaces as hyphens, no punctuation.</summary>
    private static string? Anchor(string line) =>
        line.StartsWith('#')
            ? NotInAnchors
                .Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "")
                .Replace(' ', '-')
            : null;

    private static string RootOf([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "../..");
}
