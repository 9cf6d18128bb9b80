namespace Balance.Indicators.Tests.Evaluations;

/// <summary>Many counties: in their order, one at a time, told of and ended when asked.</summary>
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

        Evaluation[] evaluations =
        [
            .. Standard.Haicheng2023.EvaluateAll(Counties, progress: reports),
        ];

        Assert.Equal(Counties, evaluations.Select(evaluation => evaluation.County));
        Assert.Equal(
            [Outcome.Met, Outcome.Undetermined, Outcome.Met],
            evaluations.Select(evaluation => evaluation.Outcome)
        );
        Assert.Equal(
            [
                new EvaluationProgress(1, 3, Counties[0]),
                new EvaluationProgress(2, 3, Counties[1]),
                new EvaluationProgress(3, 3, Counties[2]),
            ],
            reports.Heard
        );
    }

    [Fact]
    public void NothingIsEvaluatedBeforeItIsAskedFor()
    {
        var reports = new Reports();
        int drawn = 0;
        IEnumerable<County> stream = Counties.Select(county =>
        {
            drawn++;
            return county;
        });

        using IEnumerator<Evaluation> evaluations = Standard
            .Haicheng2023.EvaluateAll(stream, progress: reports)
            .GetEnumerator();

        Assert.Equal(0, drawn);
        Assert.True(evaluations.MoveNext());
        Assert.Equal(1, drawn);
        Assert.Equal([new EvaluationProgress(1, null, Counties[0])], reports.Heard);
    }

    [Fact]
    public void ItEndsWhenCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        using IEnumerator<Evaluation> evaluations = Standard
            .Haicheng2023.EvaluateAll(Counties, cancellationToken: cancellation.Token)
            .GetEnumerator();

        Assert.True(evaluations.MoveNext());
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => evaluations.MoveNext());
        Assert.Throws<OperationCanceledException>(() =>
            Standard.Haicheng2023.Evaluate(Counties[0], null, cancellation.Token)
        );
    }

    [Fact]
    public void OptionsAreThoseOfEveryCounty()
    {
        var options = new EvaluationOptions { Rounding = ComparisonMode.AsReported };
        Assert.All(
            Standard.Haicheng2023.EvaluateAll(Counties, options),
            evaluation => Assert.Same(options, evaluation.Options)
        );
    }

    [Fact]
    public void MistakesOfTheProgramAreToldAtOnce()
    {
        Assert.Throws<ArgumentNullException>(() => Standard.Haicheng2023.EvaluateAll(null!));
        Assert.Throws<ArgumentNullException>(() => ((Standard)null!).EvaluateAll([]));
        Assert.Throws<ArgumentNullException>(() =>
            Standard.Haicheng2023.EvaluateAll([null!]).ToArray()
        );
    }

    private sealed class Reports : IProgress<EvaluationProgress>
    {
        public List<EvaluationProgress> Heard { get; } = [];

        public void Report(EvaluationProgress value) => Heard.Add(value);
    }
}
