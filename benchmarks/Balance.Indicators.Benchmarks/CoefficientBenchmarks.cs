using Balance.Indicators.Coefficients;
using BenchmarkDotNet.Attributes;
using MathNet.Numerics.Statistics;
using static System.FormattableString;

namespace Balance.Indicators.Benchmarks;

/// <summary>One difference coefficient, over the sections of a county (200) and of a whole country's worth of towns (20 000).</summary>
[MemoryDiagnoser]
public class CoefficientBenchmarks
{
    private double[] _resources = [];
    private double[] _pupils = [];

    [Params(200, 20_000)]
    public int Sections { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(2025);
        _pupils = [.. Enumerable.Range(0, Sections).Select(_ => (double)random.Next(50, 2000))];
        _resources = [.. _pupils.Select(pupils => pupils * random.Next(450, 1600) / 100)];

        double expected = Library();
        foreach (double other in new[] { PlainLoop(), Linq(), MathNetRunning() })
        {
            if (!(Math.Abs(other - expected) <= 1e-12))
            {
                throw new InvalidOperationException(
                    Invariant($"The ways do not agree: {other} is not {expected}.")
                );
            }
        }
    }

    /// <summary>The two passes as anyone would write them, without any check of the input.</summary>
    [Benchmark(Baseline = true)]
    public double PlainLoop()
    {
        double sumOfResources = 0;
        double sumOfPupils = 0;
        for (int i = 0; i < _pupils.Length; i++)
        {
            sumOfResources += _resources[i];
            sumOfPupils += _pupils[i];
        }

        double mean = sumOfResources / sumOfPupils;
        double sumOfSquares = 0;
        for (int i = 0; i < _pupils.Length; i++)
        {
            double deviation = _resources[i] / _pupils[i] - mean;
            sumOfSquares += _pupils[i] * deviation * deviation;
        }

        return Math.Sqrt(sumOfSquares / sumOfPupils) / mean;
    }

    [Benchmark]
    public double Library() => DifferenceCoefficient.Compute(_resources, _pupils).Coefficient;

    [Benchmark]
    public double Linq()
    {
        double sumOfPupils = _pupils.Sum();
        double mean = _resources.Sum() / sumOfPupils;
        double sumOfSquares = _resources
            .Zip(_pupils, (resource, pupils) => (PerPupil: resource / pupils, pupils))
            .Sum(section => section.pupils * Math.Pow(section.PerPupil - mean, 2));
        return Math.Sqrt(sumOfSquares / sumOfPupils) / mean;
    }

    /// <summary>Math.NET's weighted moments: more than is asked for, in one pass.</summary>
    [Benchmark]
    public double MathNetRunning()
    {
        var statistics = new RunningWeightedStatistics();
        for (int i = 0; i < _pupils.Length; i++)
        {
            statistics.Push(_pupils[i], _resources[i] / _pupils[i]);
        }

        return statistics.PopulationStandardDeviation / statistics.Mean;
    }
}
