using Balance.Indicators.Benchmarks.Guard;
using Balance.Indicators.Coefficients;
using BenchmarkDotNet.Attributes;

namespace Balance.Indicators.Benchmarks;

/// <summary>Seven indicators over the same ten million sections, and over those of 2 900 counties (200 000), in one call.</summary>
[MemoryDiagnoser]
public class ColumnsBenchmarks
{
    private const int Indicators = 7;

    private readonly Country _many = Country.Of(10_000_000, Indicators);
    private readonly Country _nation = Country.Nation(Indicators);
    private readonly Dispersion[] _results = new Dispersion[Indicators];
    private Dispersion[] _resultsOfNation = [];

    [GlobalSetup]
    public void Setup() =>
        _resultsOfNation = new Dispersion[(_nation.Offsets.Length - 1) * Indicators];

    [Benchmark]
    public double ReadTenMillion() => Widths.Chosen.Read(Table.Of(_many));

    [Benchmark]
    public double TenMillion()
    {
        DifferenceCoefficient.ComputeColumns(_many.Columns, _many.Pupils, _results);
        return _results[^1].Coefficient;
    }

    [Benchmark]
    public double ReadNation() => Widths.Chosen.Read(Table.Of(_nation));

    [Benchmark]
    public double Nation()
    {
        DifferenceCoefficient.ComputeGroups(
            _nation.Columns,
            _nation.Pupils,
            _nation.Offsets.AsSpan(),
            _resultsOfNation
        );
        return _resultsOfNation[^1].Coefficient;
    }
}
