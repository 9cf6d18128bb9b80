using System.Text;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>Many counties: in their order, on every processor, told of and ended when asked.</summary>
public sealed class EvaluateAllTests
{
    private static readonly County[] Counties =
    [
        TestCounty.Met.County,
        new County("2", "乙县"),
        TestCounty.Met.County with
        {
            Name = "丙县",
        },
    ];

    [Fact]
    public void EachCountyIsEvaluatedInItsTurn()
    {
        var reports = new Reports();

        EvaluationLine[] lines =
        [
            .. Standard.Haicheng2023.EvaluateAll(Counties, progress: reports),
        ];

        Assert.Equal([1, 2, 3], lines.Select(line => line.Number));
        Assert.Equal(Counties, lines.Select(line => line.Evaluation!.County));
        Assert.Equal(
            [Outcome.Met, Outcome.Undetermined, Outcome.Met],
            lines.Select(line => line.Evaluation!.Outcome)
        );
        Assert.Equal(
            [(1, 3), (2, 3), (3, 3)],
            reports.Heard.Select(step => (step.Done, step.Total))
        );
        Assert.Equal(lines, reports.Heard.Select(step => step.Latest));
    }

    [Fact]
    public void ManyKeepTheirOrderAndAreThoseOfOneByOne()
    {
        Standard standard = Standard.National2017;
        County[] counties =
        [
            .. Enumerable
                .Range(1, 60)
                .Select(number =>
                    // The first ones take longest, so that later ones are done before them.
                    TestCounty.Met.County with
                    {
                        Code = $"{number}",
                        Schools =
                        [
                            .. Enumerable
                                .Range(1, Math.Max(1, 40 - number))
                                .Select(school => TestSchool.NineYear($"{school}")),
                        ],
                    }
                ),
        ];

        string[] together =
        [
            .. standard.EvaluateAll(counties).Select(line => line.Evaluation!.ToJson()),
        ];

        Assert.Equal(counties.Select(county => standard.Evaluate(county).ToJson()), together);
    }

    [Fact]
    public void ACountyThatCannotBeRightIsToldAndTheOthersGoOn()
    {
        County bad = TestCounty.Met.SetSchool("fullTimeTeachers", -1).County;

        EvaluationLine[] lines =
        [
            .. Standard.Haicheng2023.EvaluateAll([Counties[0], bad, Counties[2]]),
        ];

        Assert.Equal(
            [Outcome.Met, null, Outcome.Met],
            lines.Select(line => line.Evaluation?.Outcome)
        );
        DataProblem problem = Assert.Single(
            lines[1].Problems,
            problem => problem.Severity == ProblemSeverity.Rejected
        );
        Assert.Equal("schools[0].measures.fullTimeTeachers", problem.Path.ToString());
    }

    [Fact]
    public async Task LinesAreReadAndEvaluated()
    {
        string first = Json(Counties[0]);
        string third = Json(Counties[2]);
        using var stream = new MemoryStream(
            Encoding.UTF8.GetBytes(first + "\n\n{\n" + third + "\n")
        );
        var reports = new Reports();
        var lines = new List<EvaluationLine>();

        await foreach (
            EvaluationLine line in Standard.Haicheng2023.EvaluateLinesAsync(
                stream,
                progress: reports
            )
        )
        {
            lines.Add(line);
        }

        Assert.Equal([1, 3, 4], lines.Select(line => line.Number));
        Assert.Equal(
            [Outcome.Met, null, Outcome.Met],
            lines.Select(line => line.Evaluation?.Outcome)
        );
        Assert.Equal("丙县", lines[2].Evaluation!.County.Name);
        Assert.NotEmpty(lines[1].Problems);
        Assert.Equal(
            [(1, null), (2, null), (3, (int?)null)],
            reports.Heard.Select(step => (step.Done, step.Total))
        );
    }

    [Fact]
    public async Task LinesEndWhenCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        using var stream = new MemoryStream(
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Json(Counties[0]) + "\n", 50)))
        );

        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (
                EvaluationLine line in Standard.Haicheng2023.EvaluateLinesAsync(
                    stream,
                    cancellationToken: cancellation.Token
                )
            )
            {
                Assert.NotNull(line.Evaluation);
                cancellation.Cancel();
            }
        });
    }

    [Fact]
    public void NothingIsEvaluatedBeforeItIsAskedForAndFewAreAhead()
    {
        var reports = new Reports();
        int drawn = 0;
        IEnumerable<County> stream = Enumerable
            .Repeat(Counties[0], 1000)
            .Select(county =>
            {
                drawn++;
                return county;
            });

        using IEnumerator<EvaluationLine> lines = Standard
            .Haicheng2023.EvaluateAll(stream, progress: reports)
            .GetEnumerator();

        Assert.Equal(0, drawn);
        Assert.True(lines.MoveNext());
        Assert.InRange(drawn, 1, (2 * Environment.ProcessorCount) + 1);
        EvaluationProgress heard = Assert.Single(reports.Heard);
        Assert.Equal((1, null), (heard.Done, heard.Total));
    }

    [Fact]
    public void ItEndsWhenCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        using IEnumerator<EvaluationLine> lines = Standard
            .Haicheng2023.EvaluateAll(Counties, cancellationToken: cancellation.Token)
            .GetEnumerator();

        Assert.True(lines.MoveNext());
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => lines.MoveNext());
        Assert.Throws<OperationCanceledException>(() =>
            Standard.Haicheng2023.Evaluate(Counties[0], null, cancellation.Token)
        );
    }

    [Fact]
    public void OptionsAreThoseOfEveryCounty()
    {
        var options = new EvaluationOptions { Rounding = Rounding.AsReported };
        Assert.All(
            Standard.Haicheng2023.EvaluateAll(Counties, options),
            line => Assert.Same(options, line.Evaluation!.Options)
        );
    }

    [Fact]
    public void MistakesOfTheProgramAreToldAtOnce()
    {
        Assert.Throws<ArgumentNullException>(() => Standard.Haicheng2023.EvaluateAll(null!));
        Assert.Throws<ArgumentNullException>(() => ((Standard)null!).EvaluateAll([]));
        Assert.Throws<ArgumentNullException>(() => Standard.Haicheng2023.EvaluateLinesAsync(null!));
        Assert.Throws<ArgumentNullException>(() =>
            ((Standard)null!).EvaluateLinesAsync(Stream.Null)
        );
        Assert.Throws<ArgumentNullException>(() =>
            Standard.Haicheng2023.EvaluateAll([null!]).ToArray()
        );
    }

    private static string Json(County county) =>
        county.ToJson().Replace("\n", "", StringComparison.Ordinal);

    private sealed class Reports : IProgress<EvaluationProgress>
    {
        public List<EvaluationProgress> Heard { get; } = [];

        public void Report(EvaluationProgress value) => Heard.Add(value);
    }
}
