using Balance.Indicators.Coefficients;

namespace Balance.Indicators.Benchmarks.Guard;

/// <summary>Several columns of resources over the same pupils, in groups, and room for their coefficients.</summary>
internal sealed class Table(ReadOnlyMemory<double>[] columns, double[] pupils, int[] offsets)
{
    public ReadOnlyMemory<double>[] Columns { get; } = columns;

    public double[] Pupils { get; } = pupils;

    /// <summary>Where each group starts, and where the last one ends.</summary>
    public int[] Offsets { get; } = offsets;

    public Dispersion[] Results { get; } = new Dispersion[(offsets.Length - 1) * columns.Length];

    /// <summary>All sections of a country as one group.</summary>
    public static Table Of(Country country) =>
        new(country.Columns, country.Pupils, [0, country.Pupils.Length]);

    /// <summary>The sections of a country in groups of the sizes of counties, as often as they fit.</summary>
    public static Table InCounties(Country country, IReadOnlyList<int> sizes)
    {
        var offsets = new List<int> { 0 };
        for (int i = 0; offsets[^1] < country.Pupils.Length; i++)
        {
            offsets.Add(Math.Min(offsets[^1] + sizes[i % sizes.Count], country.Pupils.Length));
        }

        return new(country.Columns, country.Pupils, [.. offsets]);
    }
}
