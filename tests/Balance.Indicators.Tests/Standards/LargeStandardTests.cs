using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace Balance.Indicators.Tests.Standards;

/// <summary>Standards of any size are read in time that grows with their size, not with its square.</summary>
public sealed class LargeStandardTests(ITestOutputHelper output)
{
    /// <summary>
    /// Searching a list of 100 000 names for each of them takes more than a minute anywhere, reading them well under two
    /// seconds: the limit lies far from both.
    /// </summary>
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(20);

    [Fact]
    public void A_hundred_thousand_departments_are_read_one_by_one()
    {
        JsonObject json = JsonNode.Parse(Standard.Haicheng2023.ToJson())!.AsObject();
        JsonObject departments = json["departments"]!.AsObject();
        for (int i = 0; i < 100_000; i++)
        {
            departments[$"第{i}局"] = $"Bureau {i}";
        }

        string text = json.ToJsonString();
        var watch = Stopwatch.StartNew();
        Standard.Parse(text);
        output.WriteLine($"{watch.Elapsed}");
        Assert.True(watch.Elapsed < Generous, $"{watch.Elapsed}");
    }

    /// <summary>Of 2000 criteria that all decide the same each but the first is named once, not with every other one.</summary>
    [Fact]
    public void Each_criterion_that_decides_again_is_held_against_the_first()
    {
        const int Count = 2000;
        JsonObject json = JsonNode.Parse(Standard.Haicheng2023.ToJson())!.AsObject();
        JsonArray indicators = json["dimensions"]![1]!["indicators"]!.AsArray();
        JsonNode salary = indicators.Single(item => (string?)item!["id"] == "GG7")!;
        for (int i = 0; i < Count; i++)
        {
            JsonNode again = salary.DeepClone();
            again["id"] = $"X{i}";
            again["criteria"]![0]!["id"] = $"X{i}";
            indicators.Add(again);
        }

        var watch = Stopwatch.StartNew();
        Assert.False(Standard.TryParseJson(json.ToJsonString(), out _, out var problems));
        output.WriteLine($"{watch.Elapsed}");
        Assert.Equal(ProblemList.MostListed + 1, problems.Length);
        Assert.Contains(
            $"{Count - ProblemList.MostListed} more problems",
            problems[^1].Message.En,
            StringComparison.Ordinal
        );
        Assert.All(
            problems.SkipLast(1),
            problem => Assert.Contains("as GG7;", problem.Message.En, StringComparison.Ordinal)
        );
    }

    /// <summary>A criterion that overlaps two that are apart is held against each, once.</summary>
    [Fact]
    public void A_criterion_over_two_others_names_both()
    {
        JsonObject json = JsonNode.Parse(Standard.Haicheng2023.ToJson())!.AsObject();
        JsonArray criteria = json["dimensions"]![1]!["indicators"]!
            .AsArray()
            .Single(item => (string?)item!["id"] == "GG4")!["criteria"]!.AsArray();
        JsonNode over = criteria[0]!.DeepClone();
        over["id"] = "GG4.over";
        over["limit"] = 3000;
        criteria.Add(over);

        Assert.False(Standard.TryParseJson(json.ToJsonString(), out _, out var problems));
        Assert.Equal(
            ["as GG4; merge", "as GG4.twelveYear; merge"],
            problems.Select(problem =>
                problem.Message.En[
                    problem.Message.En.IndexOf(
                        "as GG4",
                        StringComparison.Ordinal
                    )..problem.Message.En.IndexOf(" them,", StringComparison.Ordinal)
                ]
            )
        );
    }
}
