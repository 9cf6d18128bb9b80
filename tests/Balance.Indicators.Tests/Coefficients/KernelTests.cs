using System.Globalization;
using System.Numerics;
using Balance.Indicators.Coefficients;
using Fractions;

namespace Balance.Indicators.Tests.Coefficients;

/// <summary>The kernel: the same bits by every path, and right to 1e-14 against exact rationals of the same doubles.</summary>
public sealed class KernelTests
{
    private const double Tolerance = 1e-14;

    /// <summary>Every path that this machine has; the scalar one is the reference.</summary>
    private static IEnumerable<KernelPath> Paths => KernelPaths.All;

    [Fact]
    public void Every_path_gives_the_same_bits_at_lengths_0_to_300_and_some_large_ones()
    {
        var random = new Random(7);
        foreach (
            int length in Enumerable
                .Range(0, 301)
                .Concat([2047, 2048, 2049, 4095, 4096, 5000, 100_003])
        )
        {
            (double[] resources, double[] pupils) = Sections(length, random);
            Dispersion expected = ColumnKernel.Run(KernelPath.Scalar, resources, pupils);
            foreach (KernelPath path in Paths)
            {
                Assert.Equal(Bits(expected), Bits(ColumnKernel.Run(path, resources, pupils)));
            }

            Assert.Equal(Bits(expected), Bits(DifferenceCoefficient.Compute(resources, pupils)));
        }
    }

    [Fact]
    public void The_bits_are_those_seen_on_every_other_machine()
    {
        double[] pupils =
        [
            .. Enumerable.Range(0, 5000).Select(i => (double)(40 + (i * 7919 % 1961))),
        ];
        double[] resources =
        [
            .. Enumerable.Range(0, 5000).Select(i => (double)(100 + (i * 104729 % 9973))),
        ];

        // Worked out by the definition of blocks, stripes and lanes in another language, whose floats are the same doubles.
        foreach (KernelPath path in Paths)
        {
            Dispersion result = ColumnKernel.Run(path, resources, pupils);
            Assert.Equal(0x4013be7660691be6, BitConverter.DoubleToInt64Bits(result.Mean));
            Assert.Equal(
                0x4019d2fd5006ab1f,
                BitConverter.DoubleToInt64Bits(result.StandardDeviation)
            );
            Assert.Equal(0x3ff4ed5e19325b5f, BitConverter.DoubleToInt64Bits(result.Coefficient));
        }
    }

    public static TheoryData<string, double[], double[]> Spreads()
    {
        var random = new Random(11);
        var data = new TheoryData<string, double[], double[]>();
        foreach (int length in new[] { 2, 3, 7, 31, 32, 33, 50, 1000, 2049, 6000 })
        {
            (double[] resources, double[] pupils) = Sections(length, random);
            data.Add($"random {length}", resources, pupils);
            double[] perPupil = [.. resources.Zip(pupils, (x, p) => x / p)];
            double[] sorted = [.. resources];
            double[] sortedPupils = [.. pupils];
            Array.Sort((double[])perPupil.Clone(), sorted);
            Array.Sort(perPupil, sortedPupils);
            data.Add($"sorted {length}", sorted, sortedPupils);
        }

        foreach (double coefficient in new[] { 1e-7, 1e-5, 1e-3, 0.1, 0.45, 0.5 })
        {
            double[] pupils =
            [
                .. Enumerable.Range(0, 2500).Select(_ => (double)random.Next(1, 1_000_000)),
            ];
            double[] resources =
            [
                .. pupils.Select(p =>
                    p * 5.8 * (1 + coefficient * Math.Sqrt(3) * (2 * random.NextDouble() - 1))
                ),
            ];
            data.Add($"coefficient near {coefficient}", resources, pupils);
        }

        // One small section has it all: the coefficient is the root of (all pupils / its pupils − 1), 1e3 here.
        double[] many = [.. Enumerable.Repeat(1000.0, 1001)];
        many[500] = 1;
        double[] one = new double[1001];
        one[500] = 77;
        data.Add("coefficient 1e3", one, many);
        // A block of small uneven sections, then one of large even ones far from the mean so far.
        double[] heavyPupils =
        [
            .. Enumerable.Repeat(1.0, 2048),
            .. Enumerable.Repeat(1_000_000.0, 2048),
        ];
        double[] heavy =
        [
            .. heavyPupils.Select(p => p == 1 ? random.Next(80, 120) : p + random.Next(-100, 101)),
        ];
        data.Add("a later block outweighs the first", heavy, heavyPupils);

        // The eight rows that the kernel begins with weigh nothing, and lie far from all others.
        double[] lightPupils = [.. Enumerable.Range(0, 500).Select(i => i < 8 ? 1e-9 : 1000.0)];
        double[] light = [.. lightPupils.Select(p => p < 1 ? 1 : random.Next(5000, 7000))];
        data.Add("the first rows are far from all others", light, lightPupils);

        double[] first = new double[1001];
        first[0] = 77;
        double[] firstPupils = [.. many];
        (firstPupils[0], firstPupils[500]) = (1, 1000);
        data.Add("coefficient 1e3 in the first row", first, firstPupils);

        double[] widePupils =
        [
            .. Enumerable
                .Range(0, 4000)
                .Select(_ => Math.Floor(Math.Exp(random.NextDouble() * Math.Log(1e6)))),
        ];
        double[] wide =
        [
            .. widePupils.Select(p => Math.Round(p * (4 + 4 * random.NextDouble()), 2)),
        ];
        data.Add("pupils from 1 to 1e6", wide, widePupils);
        return data;
    }

    [Theory]
    [MemberData(nameof(Spreads))]
    public void The_coefficient_is_right_to_1e_14(string title, double[] resources, double[] pupils)
    {
        double exact = Root(ExactCoefficient.Square(Exact(resources, pupils))!.Value);
        double coefficient = DifferenceCoefficient.Compute(resources, pupils).Coefficient;
        Assert.True(
            Math.Abs(coefficient - exact) <= Tolerance * exact,
            $"{title}: {coefficient:R} is not {exact:R}, off by {Math.Abs(coefficient / exact - 1):E2}"
        );
    }

    [Fact]
    public void A_thousand_random_counties_of_every_kind_are_right_to_1e_14()
    {
        var random = new Random(29);
        for (int i = 0; i < 1000; i++)
        {
            int count = random.Next(1, 150);
            double spread = Math.Pow(10, 8 * random.NextDouble() - 7);
            double[] pupils =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(_ => Math.Floor(Math.Pow(10, (i % 4 + 3) * random.NextDouble()))),
            ];
            double[] resources =
            [
                .. pupils.Select(p => Math.Max(0, p * 5.8 * (1 + spread * Normal(random)))),
            ];
            if (i % 3 == 0)
            {
                // Resources that have nothing to do with pupils: coefficients of up to hundreds.
                random.Shuffle(resources);
            }

            if (resources.All(x => x == 0))
            {
                continue;
            }

            double exact = Root(ExactCoefficient.Square(Exact(resources, pupils))!.Value);
            double actual = DifferenceCoefficient.Compute(resources, pupils).Coefficient;
            Assert.True(
                Math.Abs(actual - exact) <= Math.Max(Tolerance * exact, 1e-21),
                $"{i}: {count} sections, {actual:R} is not {exact:R}"
            );
        }
    }

    /// <summary>
    /// x = 7m and P = 3m: the mean of 7/3 is no double, so that rounding alone would leave a spread; and so it would for one section.
    /// </summary>
    [Fact]
    public void One_section_and_proportional_ones_have_a_coefficient_of_exactly_0()
    {
        var random = new Random(19);
        for (int i = 0; i < 500; i++)
        {
            double p = random.Next(1, 3000);
            double x = Math.Round(p * (3 + 9 * random.NextDouble()), 2);
            Assert.Equal(0, DifferenceCoefficient.Compute([x], [p]).Coefficient);

            int[] sizes = [.. Enumerable.Range(0, 2 + i % 60).Select(_ => random.Next(1, 1000))];
            double[] resources = [.. sizes.Select(m => 7.0 * m)];
            double[] pupils = [.. sizes.Select(m => 3.0 * m)];
            Assert.Equal(0, DifferenceCoefficient.Compute(resources, pupils).Coefficient);
        }
    }

    /// <summary>
    /// Five a pupil with a deviation of a twentieth, but for the eight rows that the kernel begins with, which weigh nothing. Σd²/P about their
    /// mean is 1 + offset² times the spread: at the first two it may stay, at the others it has to be found out.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(100)]
    [InlineData(250)]
    public void A_first_sample_that_is_some_deviations_off_keeps_14_digits(double offset)
    {
        var random = new Random(9);
        double[] pupils =
        [
            .. Enumerable.Range(0, 2000).Select(i => i < 8 ? 1.0 : random.Next(200_000, 900_000)),
        ];
        double[] resources =
        [
            .. pupils.Select(p =>
                p == 1 ? 5 + offset / 20 : Math.Round(p * (5 + Normal(random) / 20))
            ),
        ];

        double exact = Root(ExactCoefficient.Square(Exact(resources, pupils))!.Value);
        Dispersion result = DifferenceCoefficient.Compute(resources, pupils);

        Assert.InRange(result.StandardDeviation, 0.045, 0.055);
        Assert.InRange(result.Coefficient, exact * (1 - Tolerance), exact * (1 + Tolerance));
    }

    /// <summary>
    /// NIST's statistical reference data by their public definitions; equal pupils make the coefficient the population
    /// standard deviation over the mean, √((n − 1)/n) of the certified sample one.
    /// </summary>
    [Theory]
    [InlineData("NumAcc1", 1.0, 10000002.0)]
    [InlineData("NumAcc2", 0.1, 1.2)]
    [InlineData("NumAcc3", 0.1, 1000000.2)]
    [InlineData("NumAcc4", 0.1, 10000000.2)]
    public void NISTs_certified_values_are_met(string name, double standardDeviation, double mean)
    {
        double[] values = Nist(name);
        double[] pupils = [.. Enumerable.Repeat(1.0, values.Length)];
        Dispersion result = DifferenceCoefficient.Compute(values, pupils);
        double exact = Root(ExactCoefficient.Square(Exact(values, pupils))!.Value);

        Assert.Equal(exact, result.Coefficient, exact * Tolerance);
        Assert.Equal(mean, result.Mean, mean * 1e-14);

        // The doubles themselves are not the decimals that were certified, hence the wider margin.
        double population = standardDeviation * Math.Sqrt((values.Length - 1.0) / values.Length);
        Assert.Equal(population, result.StandardDeviation, population * 1e-7);
    }

    [Fact]
    public void The_digits_of_pi_are_right_to_1e_14()
    {
        double[] digits = PiDigits(5000);
        double[] pupils = [.. Enumerable.Repeat(1.0, digits.Length)];
        double exact = Root(ExactCoefficient.Square(Exact(digits, pupils))!.Value);

        Assert.Equal([3, 1, 4, 1, 5, 9, 2, 6, 5, 3], digits[..10]);
        Assert.Equal(
            exact,
            DifferenceCoefficient.Compute(digits, pupils).Coefficient,
            exact * Tolerance
        );
    }

    /// <summary>
    /// Ten million sections with whole resources and pupils that are powers of two: Σx²/P is a whole number of 64ths, so
    /// the exact sums need nothing but integers.
    /// </summary>
    [Fact]
    public void Ten_million_sections_are_right_to_1e_14()
    {
        const int Count = 10_000_000;
        var random = new Random(3);
        double[] resources = new double[Count];
        double[] pupils = new double[Count];
        BigInteger squares = 0;
        UInt128 part = 0;
        long sumOfResources = 0;
        long sumOfPupils = 0;
        for (int i = 0; i < Count; i++)
        {
            int p = 1 << random.Next(7);
            int x = random.Next(5 * p, 12 * p);
            resources[i] = x;
            pupils[i] = p;
            part += (UInt128)((long)x * x * (64 / p));
            sumOfResources += x;
            sumOfPupils += p;
        }

        squares += (BigInteger)part;
        var square =
            new Fraction(
                squares * sumOfPupils,
                new BigInteger(64) * sumOfResources * sumOfResources
            ) - Fraction.One;
        double exact = Root(square);
        double coefficient = DifferenceCoefficient.Compute(resources, pupils).Coefficient;
        Assert.InRange(coefficient, exact * (1 - Tolerance), exact * (1 + Tolerance));
    }

    private static (double[] Resources, double[] Pupils) Sections(int count, Random random)
    {
        double[] pupils = [.. Enumerable.Range(0, count).Select(_ => (double)random.Next(1, 3000))];
        double[] resources =
        [
            .. pupils.Select(p => Math.Round(p * (3 + 9 * random.NextDouble()), 2)),
        ];
        return (resources, pupils);
    }

    private static double[] Nist(string name) =>
        name switch
        {
            "NumAcc1" => [10000001, 10000003, 10000002],
            "NumAcc2" => [1.2, .. Alternating(1.1, 1.3)],
            "NumAcc3" => [1000000.2, .. Alternating(1000000.1, 1000000.3)],
            _ => [10000000.2, .. Alternating(10000000.1, 10000000.3)],
        };

    private static IEnumerable<double> Alternating(double low, double high) =>
        Enumerable.Range(0, 1000).Select(i => i % 2 == 0 ? low : high);

    /// <summary>The first digits of π, by Machin's formula in integers.</summary>
    private static double[] PiDigits(int count)
    {
        BigInteger unit = BigInteger.Pow(10, count + 20);
        BigInteger ArcCotangent(int x)
        {
            BigInteger term = unit / x;
            BigInteger sum = term;
            for (int n = 3, sign = -1; !term.IsZero; n += 2, sign = -sign)
            {
                term /= x * x;
                sum += sign * (term / n);
            }

            return sum;
        }

        BigInteger pi = 4 * (4 * ArcCotangent(5) - ArcCotangent(239));
        return
        [
            .. pi.ToString(CultureInfo.InvariantCulture)
                .Take(count)
                .Select(digit => (double)(digit - '0')),
        ];
    }

    private static (Fraction, Fraction)[] Exact(double[] resources, double[] pupils) =>
        [.. resources.Zip(pupils, (x, p) => (Fraction.FromDouble(x), Fraction.FromDouble(p)))];

    /// <summary>√q to about 120 bits and then to the nearest double: a relative error of at most 2⁻⁵³ and a little.</summary>
    private static double Root(Fraction q)
    {
        // Scale q by an even power of two to an integer of about 240 bits, whose root has about 120.
        long bits = (long)(q.Numerator.GetBitLength() - q.Denominator.GetBitLength());
        int shift = (int)(240 - bits) & ~1;
        BigInteger scaled =
            shift >= 0
                ? (q.Numerator << shift) / q.Denominator
                : q.Numerator / (q.Denominator << -shift);
        BigInteger root = scaled;
        BigInteger guess = BigInteger.One << (int)(scaled.GetBitLength() / 2 + 1);
        while (guess < root)
        {
            root = guess;
            guess = (root + scaled / root) >> 1;
        }

        return Math.ScaleB((double)root, -shift / 2);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()))
        * Math.Cos(2 * Math.PI * random.NextDouble());

    private static (int, long, long, long, long) Bits(Dispersion dispersion) =>
        (
            dispersion.Count,
            BitConverter.DoubleToInt64Bits(dispersion.Pupils),
            BitConverter.DoubleToInt64Bits(dispersion.Mean),
            BitConverter.DoubleToInt64Bits(dispersion.StandardDeviation),
            BitConverter.DoubleToInt64Bits(dispersion.Coefficient)
        );
}
