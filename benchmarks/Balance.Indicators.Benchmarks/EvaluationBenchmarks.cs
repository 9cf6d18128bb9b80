using System.Collections.Immutable;
using System.Text;
using Balance.Indicators.Samples;
using BenchmarkDotNet.Attributes;

namespace Balance.Indicators.Benchmarks;

/// <summary>A county of real size (132 schools): read, checked, evaluated.</summary>
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private readonly County _county = SampleCounty.Create();
    private readonly EvaluationOptions _provisions = EvaluationOptions.Default with
    {
        TransitionalProvisions = true,
    };
    private byte[] _json = [];

    [GlobalSetup]
    public void Setup() => _json = Encoding.UTF8.GetBytes(_county.ToJson());

    [Benchmark]
    public County Parse() => County.Parse(_json);

    [Benchmark]
    public ImmutableArray<DataProblem> Check() => _county.Check();

    [Benchmark]
    public Evaluation Haicheng() => Standard.Haicheng2023.Evaluate(_county);

    [Benchmark]
    public Evaluation National() => Standard.National2017.Evaluate(_county);

    [Benchmark]
    public Evaluation NationalWithTransitionalProvisions() =>
        Standard.National2017.Evaluate(_county, _provisions);
}
