using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Balance.Indicators;
using Balance.Indicators.Coefficients;
using Balance.Indicators.Tests.Samples;

// Not under Balance.Indicators, as the code of a reader is not.
namespace Readme.Tests;

/// <summary>The code of docs/guides/embed-in-your-app.md and of the package's README, compiled and run as it stands there; that it stands there is seen by DocumentSamplesTests.</summary>
public sealed class EmbedGuideTests
{
    private static readonly string Sample = SampleFile.Read("minimal.json");

    [Fact]
    public async Task ReadAndEvaluate()
    {
        CancellationToken cancellationToken = default;
        using var upload = new MemoryStream(Encoding.UTF8.GetBytes(Sample));
        using var response = new MemoryStream();

        County county = await County.ParseAsync(upload, cancellationToken: cancellationToken); // a Stream; also string, ReadOnlySpan<byte>
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(
            county,
            cancellationToken: cancellationToken
        );
        await evaluation.WriteJsonAsync(response, cancellationToken); // balance-evaluation/1

        Assert.Equal(evaluation.ToJson(), Encoding.UTF8.GetString(response.ToArray()));
        Assert.Equal(Outcome.Met, evaluation.Outcome);

        string reply = JsonSerializer.Serialize(
            new Reply(county, evaluation, evaluation.Findings.FirstOrDefault(), evaluation.Outcome),
            ReplyContext.Default.Reply
        );

        using JsonDocument read = JsonDocument.Parse(reply);
        Assert.Equal("met", read.RootElement.GetProperty("Outcome").GetString());
    }

    [Fact]
    public void EveryProblem()
    {
        string json = """{ "format": "balance-county/1" }""";
        using var log = new StringWriter();

        if (
            !County.TryParseJson(
                json,
                out County? accepted,
                out ImmutableArray<DataProblem> problems
            )
        )
        {
            foreach (DataProblem problem in problems)
            {
                log.WriteLine(problem.In(Language.English)); // schools[3].sections.primary.pupils: 第二小学 (school 4), primary section: …
            }
        }

        Assert.Null(accepted);
        Assert.Contains("\"name\" is missing", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AStandardOfYourOwn()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, Standard.National2017.ToJson());

        Lazy<Standard> own = new(() => Standard.Parse(File.ReadAllText(path)));

        Assert.Equal("national-2017", own.Value.Id);
        File.Delete(path);
    }

    [Fact]
    public async Task Lines()
    {
        CancellationToken cancellationToken = default;
        using var log = new StringWriter();
        string compact = JsonSerializer.Serialize(County.Parse(Sample), BalanceJson.Options);
        using var upload = new MemoryStream(Encoding.UTF8.GetBytes(compact + "\n{}\n"));

        await foreach (
            EvaluationLine line in Standard.National2017.EvaluateLinesAsync(
                upload,
                cancellationToken: cancellationToken
            )
        )
        {
            log.WriteLine(
                line.Evaluation is { } next
                    ? $"{line.Number}: {Vocabulary.Code(next.Outcome)}"
                    : $"{line.Number}: {line.Problems[0].In(Language.English)}"
            );
        }

        Assert.StartsWith("1: met", log.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "2: format: The format is missing",
            log.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ManyCounties()
    {
        CancellationToken cancellationToken = default;
        Standard standard = Standard.Haicheng2023;

        // Progress is told by threads of the pool, and perhaps after the end of the test.
        TextWriter log = TextWriter.Synchronized(new StringWriter());
        County[] counties = [County.Parse(Sample), new County("1", "县")];
        var totals = new Dictionary<Outcome, int>();

        var progress = new Progress<EvaluationProgress>(step =>
            log.WriteLine($"{step.Done}/{step.Total}")
        );
        foreach (
            EvaluationLine each in standard.EvaluateAll(
                counties,
                progress: progress,
                cancellationToken: cancellationToken
            )
        )
        {
            if (each.Evaluation is { } evaluation)
            {
                totals[evaluation.Outcome] = totals.GetValueOrDefault(evaluation.Outcome) + 1;
            }
        }

        Assert.Equal(1, totals[Outcome.Met]);
        Assert.Equal(1, totals[Outcome.Undetermined]);
    }

    [Fact]
    public void Languages()
    {
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(County.Parse(Sample));

        string english = $"{evaluation.Findings.First():en}";
        string chinese = $"{evaluation.Findings.First()}";
        string figures = $"{DifferenceCoefficient.Compute([4200, 900], [600, 300]):F3}";

        Assert.EndsWith(" met", english, StringComparison.Ordinal);
        Assert.EndsWith("达标", chinese, StringComparison.Ordinal);
        Assert.StartsWith("0.333 (mean 5.667", figures, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePackage()
    {
        string json = SampleFile.Read("haicheng.json");

        County county = County.Parse(json); // balance-county/1; strict: one exception tells every problem
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(county);

        Outcome verdict = evaluation.Outcome; // Met, NotMet, Undetermined or NotApplicable
        decimal? coefficient = evaluation.Coefficients[Stage.Primary, "RA5"].Rounded; // 差异系数
        string task = evaluation.Shortfalls[0].Findings[0].In(Language.Chinese); // what is missing, and by how much
        string output = evaluation.ToJson(); // balance-evaluation/1

        // The enrolment-weighted difference coefficient alone: a resource and the pupils of each section.
        Dispersion spread = DifferenceCoefficient.Compute([4200, 900], [600, 300]); // 0.3328

        Assert.Equal(Outcome.NotMet, verdict);
        Assert.Equal(0.581m, coefficient);
        Assert.EndsWith("未达标，缺 3 人", task, StringComparison.Ordinal);
        Assert.Contains("\"format\": \"balance-evaluation/1\"", output, StringComparison.Ordinal);
        Assert.Equal(0.3328, spread.Coefficient, 4);
    }
}

[JsonSerializable(typeof(Reply))]
internal sealed partial class ReplyContext : JsonSerializerContext;

internal sealed record Reply(County County, Evaluation Evaluation, Finding? Worst, Outcome Outcome);
