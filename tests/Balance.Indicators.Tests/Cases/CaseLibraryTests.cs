using System.Text;
using System.Text.Json;

namespace Balance.Indicators.Tests.Cases;

/// <summary>What the library promises of its files.</summary>
public sealed class CaseLibraryTests
{
    private const string Minimal =
        """{ "title": "RA1", "clause": ["[S] 三（一）1"], "cases": [{ "title": "达标", "expect": { "outcome": "达标" } }] }""";

    [Theory]
    [InlineData("\"title\": \"达标\"", "\"titel\": \"达标\"")]
    [InlineData("\"expect\"", "\"exepct\"")]
    [InlineData("\"outcome\"", "\"outcom\"")]
    [InlineData("\"clause\"", "\"clauses\"")]
    [InlineData("\"title\": \"达标\"", "\"title\": \"达标\", \"title\": \"未达标\"")]
    [InlineData("\"title\": \"达标\"", "\"title\": \"达标\", \"rounding\": \"nearly\"")]
    [InlineData("\"expect\"", "\"change\": { \"year\": 2025, \"year\": 2026 }, \"expect\"")]
    [InlineData(
        "\"outcome\": \"达标\"",
        "\"indicators\": { \"RA1\": { \"outcome\": \"达标\", \"outcome\": \"待定\" } }"
    )]
    public void An_unknown_key_or_word_is_an_error(string right, string wrong)
    {
        Assert.Single(CaseLibrary.ReadFile(Minimal).Cases);
        Assert.ThrowsAny<JsonException>(() =>
            CaseLibrary.ReadFile(Minimal.Replace(right, wrong, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Every_title_is_a_sentence_that_no_other_case_has()
    {
        Assert.All(
            CaseLibrary.Cases,
            item => Assert.True(item.Title.Length >= 8 && !item.Title.EndsWith('。'), item.Title)
        );
        var twice = CaseLibrary
            .Cases.SelectMany(item => item.Standards.Select(id => (item.Title, Standard: id)))
            .GroupBy(pair => pair)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key.Title);
        None.Of("Titles that stand twice", twice);
    }

    [Fact]
    public void Every_case_expects_something_of_a_standard_that_exists() =>
        None.Of(
            "Cases that expect nothing, or of no standard",
            CaseLibrary
                .Cases.Where(item =>
                    !item.IsSound
                    || item.Standards.Length == 0
                    || item.Standards.Any(id => Standard.Find(id) is null)
                )
                .Select(item => item.Title)
        );

    /// <summary>Whatever a standard asks for, leaving it out is a case and makes something undetermined.</summary>
    [Fact]
    public void Every_measure_is_missing_in_some_case()
    {
        IEnumerable<string> missing = CaseLibrary.Cases.SelectMany(item => item.MissingMeasures);
        IEnumerable<string> needed = Standard
            .All.SelectMany(standard => standard.Criteria)
            .SelectMany(criterion => criterion.Quantity.Measures)
            .Select(measure => measure.Id)
            .Distinct();

        None.Of("Measures that are missing in no case", needed.Except(missing));
    }

    /// <summary>Some systems allow no longer names.</summary>
    [Fact]
    public void No_name_is_longer_than_200_bytes() =>
        Assert.All(
            Directory.EnumerateFileSystemEntries(
                CaseLibrary.Folder,
                "*",
                SearchOption.AllDirectories
            ),
            entry => Assert.True(Encoding.UTF8.GetByteCount(Path.GetFileName(entry)) <= 200, entry)
        );

    [Fact]
    public void The_bases_are_met_and_empty()
    {
        County met = County.Parse(CaseLibrary.ReadBase("达标县").ToJsonString());
        County empty = County.Parse(CaseLibrary.ReadBase("空表县").ToJsonString());

        foreach (Standard standard in Standard.All)
        {
            Assert.Equal(Outcome.Met, standard.Evaluate(met).Outcome);
            Assert.Equal(Outcome.Undetermined, standard.Evaluate(empty).Outcome);
        }
    }
}
