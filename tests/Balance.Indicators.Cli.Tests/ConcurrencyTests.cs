using System.Collections.Immutable;
using System.Text;
using Balance.Indicators.Documents;
using Balance.Indicators.Planning;

namespace Balance.Indicators.Cli.Tests;

/// <summary>One standard and one county, shared by many threads that all begin at once.</summary>
public sealed class ConcurrencyTests
{
    private const int Threads = 64;

    [Fact]
    public void SixtyFourThreadsHaveTheSameResults()
    {
        // Read anew: nothing of them has been looked up before.
        var county = County.Parse(File.ReadAllText(Command.Sample("haicheng.json")));
        var standard = Standard.Parse(Standard.National2017.ToJson());
        string[] results = new string[Threads];
        using var begin = new Barrier(Threads);
        Thread[] threads =
        [
            .. Enumerable
                .Range(0, Threads)
                .Select(i => new Thread(() =>
                {
                    begin.SignalAndWait();
                    results[i] = standard
                        .Evaluate(
                            county,
                            new EvaluationOptions { TransitionalProvisions = i % 2 == 0 }
                        )
                        .ToJson(indented: false);
                })),
        ];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        string With(bool provisions) =>
            Standard
                .Parse(Standard.National2017.ToJson())
                .Evaluate(
                    County.Parse(File.ReadAllText(Command.Sample("haicheng.json"))),
                    new EvaluationOptions { TransitionalProvisions = provisions }
                )
                .ToJson(indented: false);
        Assert.Equal([With(true), With(false)], results.Take(2));
        Assert.All(Enumerable.Range(0, Threads), i => Assert.Equal(results[i % 2], results[i]));
        Assert.NotEqual(results[0], results[1]);
    }

    [Fact]
    public void SixtyFourThreadsWriteTheSamePapers()
    {
        string expected = Everything(Language.Chinese);
        string[] results = new string[Threads];

        _ = Parallel.For(
            0,
            Threads,
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            i => results[i] = Everything(Language.Chinese)
        );

        Assert.All(results, result => Assert.Equal(expected, result));
    }

    /// <summary>Reads, evaluates, plans and writes in every format; what came of it.</summary>
    internal static string Everything(Language language)
    {
        var county = County.Parse(File.ReadAllText(Command.Sample("minimal.json")));
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(county);
        Report report = evaluation.ToReport(language);
        var all = new StringBuilder(evaluation.ToJson());
        all.Append(report.ToMarkdown())
            .Append(Roadmap.For(Standard.Haicheng2023, county).ToReport(language).ToMarkdown())
            .Append(Written(stream => HtmlReport.Write(report, stream)))
            .Append(Written(stream => WordReport.Write(report, stream)))
            .Append(Written(stream => EvaluationWorkbook.Write(evaluation, stream, language)))
            .Append(Written(DeclarationForm.Of(evaluation).WriteHtml))
            .Append(Written(stream => CountyWorkbook.Write(county, Standard.Haicheng2023, stream)));
        using var workbook = new MemoryStream();
        CountyWorkbook.Write(county, Standard.Haicheng2023, workbook);
        workbook.Position = 0;
        all.Append(CountyWorkbook.Read(workbook).County?.ToJson());
        return County.TryParseJson("{}", out _, out ImmutableArray<DataProblem> problems)
            ? ""
            : all.AppendJoin('\n', problems.Select(problem => problem.In(language))).ToString();
    }

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(stream.ToArray()));
    }
}
