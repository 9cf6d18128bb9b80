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
        Arrays = [.. _columns, Pupils];
    }

    public double[] Pupils { get; }

    /// <summary>The first column.</summary>
    public double[] Resources => _columns[0];

    public ReadOnlyMemory<double>[] Columns { get; }

    /// <summary>All columns, and the pupils.</summary>
    public double[][] Arrays { get; }

    /// <summary>Where the sections of each county start: 2 900 counties of about 50 sections, few of many more.</summary>
    public ImmutableArray<int> Offsets { get; private init; } = [];

    public static Country Of(int sections, int columns = 1, int seed = 2025) =>
        new(sections, columns, seed);

    /// <summary>The whole nation: 200 000 sections in 2 900 counties, half of them with no more than about 50.</summary>
    public static Country Nation(int columns, int seed = 2025)
    {
        const int Sections = 200_000;
        const int Counties = 2_900;
        var random = new Random(seed);

        // Sizes of a log-normal distribution, whose mean is a third above its median.
        double[] sizes =
        [
            .. Enumerable.Range(0, Counties).Select(_ => Math.Exp(0.75 * Normal(random))),
        ];
        double scale = Sections / sizes.Sum();
        var offsets = ImmutableArray.CreateBuilder<int>(Counties + 1);
        double end = 0;
        offsets.Add(0);
        foreach (double size in sizes)
        {
            end += size * scale;
            offsets.Add((int)Math.Round(end));
        }

        offsets[^1] = Sections;
        return new Country(Sections, columns, seed) { Offsets = offsets.MoveToImmutable() };
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()))
        * Math.Cos(2 * Math.PI * random.NextDouble());
}
