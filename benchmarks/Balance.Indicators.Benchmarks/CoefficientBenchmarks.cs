using Balance.Indicators.Benchmarks.Guard;
using Balance.Indicators.Coefficients;
using BenchmarkDotNet.Attributes;
using static System.FormattableString;

namespace Balance.Indicators.Benchmarks;

/// <summary>
/// One difference coefficient: over the sections of a county (200), as many as lie in the second-level cache (20 000), in a
/// whole country (200 000), and more than any cache holds (10 million). The library is the baseline; its floors and what users
/// would write instead stand beside it.
/// </summary>
[MemoryDiagnoser]
public class CoefficientBenchmarks
{
    private double[] _resources = [];
    private double[] _pupils = [];
    private double[] _work = [];

    [Params(200, 20_000, 200_000, 10_000_000)]
    public int Sections { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Country country = Country.Of(Sections);
        (_resources, _pupils) = (country.Resources, country.Pupils);
        _work = new double[Sections];

        double expected = Library();
        foreach (double other in new[] { PlainLoop(), Linq(), MathNet(), Tensors() })
        {
            if (!(Math.Abs(other - expected) <= 1e-10))
            {
                throw new InvalidOperationException(
                    Invariant($"The ways do not agree: {other} is not {expected}.")
                );
            }
        }
    }

    [Benchmark(Baseline = true)]
    public double Library() => DifferenceCoefficient.Compute(_resources, _pupils).Coefficient;

    [Benchmark]
    public double Read() => Widths.Chosen.Read(_resources, _pupils);

    [Benchmark]
    public double Divide() => Widths.Chosen.Divide(_resources, _pupils);

    [Benchmark]
    public double PlainLoop() => OtherWays.PlainLoop(_resources, _pupils);

    [Benchmark]
    public double Linq() => OtherWays.Linq(_resources, _pupils);

    [Benchmark]
    public double MathNet() => OtherWays.MathNet(_resources, _pupils);

    [Benchmark]
    public double Tensors() => OtherWays.Tensors(_resources, _pupils, _work);
}
