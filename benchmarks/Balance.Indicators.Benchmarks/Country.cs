using System.Collections.Immutable;

namespace Balance.Indicators.Benchmarks;

/// <summary>Made-up figures of sections, in any number: pupils from 50 to 2000, resources of 4.5 to 16 a pupil.</summary>
internal sealed class Country
{
    private readonly double[][] _columns;

    private Country(int sections, int columns, int seed)
    {
        var random = new Random(seed);
        Pupils = new double[sections];
        _columns = new double[columns][];
        for (int i = 0; i < sections; i++)
        {
            Pupils[i] = random.Next(50, 2000);
        }

        for (int column = 0; column < columns; column++)
        {
            _columns[column] = new double[sections];
            for (int i = 0; i < sections; i++)
            {
                _columns[column][i] = Pupils[i] * random.Next(450, 1600) / 100;
            }
        }

        Columns = [.. _columns.Select(resources => new ReadOnlyMemory<double>(resources))];
    }

    public double[] Pupils { get; }

    /// <summary>The first column.</summary>
    public double[] Resources => _columns[0];

    public ReadOnlyMemory<double>[] Columns { get; }

    /// <summary>Where the sections of each county start: 2 900 counties of about 50 sections, few of many more.</summary>
    public ImmutableArray<int> Offsets { get; private init; } = [];

    public static Country Of(int sections, int columns = 1, int seed = 2025) =>
        new(sections, columns, seed);

    /// <summary>The whole nation: 200 000 sections in 2 900 counties.</summary>
    public static Country Nation(int columns, int seed = 2025)
    {
        int[] sizes = SizesOfCounties();
        var offsets = ImmutableArray.CreateBuilder<int>(sizes.Length + 1);
        offsets.Add(0);
        foreach (int size in sizes)
        {
            offsets.Add(offsets[^1] + size);
        }

        return new Country(offsets[^1], columns, seed) { Offsets = offsets.MoveToImmutable() };
    }

    /// <summary>How many sections each of 2 900 counties has, 200 000 in all: half of them no more than about 50, few many more.</summary>
    public static int[] SizesOfCounties()
    {
        const int Sections = 200_000;
        const int Counties = 2_900;
        var random = new Random(2025);

        // Sizes of a log-normal distribution, whose mean is a third above its median.
        double[] sizes =
        [
            .. Enumerable.Range(0, Counties).Select(_ => Math.Exp(0.75 * Normal(random))),
        ];
        double scale = Sections / sizes.Sum();
        var rounded = new int[Counties];
        double end = 0;
        int last = 0;
        for (int i = 0; i < Counties; i++)
        {
            end += sizes[i] * scale;
            rounded[i] = (int)Math.Round(end) - last;
            last += rounded[i];
        }

        return rounded;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()))
        * Math.Cos(2 * Math.PI * random.NextDouble());
}
