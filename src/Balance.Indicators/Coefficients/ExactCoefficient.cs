using System.Numerics;
using Fractions;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// Coefficients in exact rationals, for the cases that floating point cannot settle. A coefficient is the square root of
/// a rational, so it is held as its square, and compared without ever being rounded.
/// </summary>
internal static class ExactCoefficient
{
    /// <summary>
    /// CV² = (Σ x²/P)(ΣP)/(Σx)² − 1, by the closed form of the declaration form's formula; null where it is undefined.
    /// </summary>
    /// <param name="sections">Resource and pupils of each section; resources 0 or more, pupils above 0.</param>
    public static Fraction? Square(IEnumerable<(Fraction Resource, Fraction Pupils)> sections)
    {
        Fraction squares = Fraction.Zero;
        Fraction resources = Fraction.Zero;
        Fraction pupils = Fraction.Zero;
        foreach ((Fraction x, Fraction p) in sections)
        {
            squares += x * x / p;
            resources += x;
            pupils += p;
        }

        return resources.IsZero ? null : squares * pupils / (resources * resources) - Fraction.One;
    }

    /// <summary>Whether a coefficient that is defined is at most a limit.</summary>
    public static bool IsAtMost(
        IEnumerable<(Fraction Resource, Fraction Pupils)> sections,
        Fraction limit
    ) => CompareMean([Square(sections)!.Value], limit) <= 0;

    /// <summary>
    /// The sign of mean(√qᵢ) − limit, exactly: −1, 0 or 1. One square compares a single coefficient, several compare a
    /// composite.
    /// </summary>
    /// <remarks>
    /// The roots that are rational are summed as rationals. If any other is left, the sum is irrational (positive
    /// multiples of roots of different square-free numbers cannot add up to a rational), so it never equals the limit
    /// and enclosing it ever more closely comes to an end.
    /// </remarks>
    /// <param name="squares">The squares qᵢ ≥ 0 of the coefficients; at least one.</param>
    /// <param name="limit">The limit, 0 or more.</param>
    public static int CompareMean(IReadOnlyCollection<Fraction> squares, Fraction limit)
    {
        Fraction target = limit * squares.Count;
        var irrational = new List<Fraction>();
        foreach (Fraction square in squares)
        {
            BigInteger product = square.Numerator * square.Denominator;
            BigInteger root = FloorOfRoot(product);
            if (root * root == product)
            {
                target -= new Fraction(root, square.Denominator);
            }
            else
            {
                irrational.Add(square);
            }
        }

        if (irrational.Count == 0)
        {
            return Fraction.Zero.CompareTo(target);
        }

        for (int bits = 64; ; bits *= 2)
        {
            Fraction below = Fraction.Zero;
            Fraction above = Fraction.Zero;
            foreach (Fraction square in irrational)
            {
                // √(n/d) = √(n·d) / d; scaled by 2^bits its floor and the next integer enclose it.
                BigInteger root = FloorOfRoot(
                    (square.Numerator * square.Denominator) << (2 * bits)
                );
                BigInteger scale = square.Denominator << bits;
                below += new Fraction(root, scale);
                above += new Fraction(root + 1, scale);
            }

            if (above <= target)
            {
                return -1;
            }

            if (below >= target)
            {
                return 1;
            }
        }
    }

    /// <summary>⌊√n⌋ for n ≥ 0, by Newton's method from above, which decreases until it has arrived.</summary>
    private static BigInteger FloorOfRoot(BigInteger n)
    {
        if (n <= BigInteger.One)
        {
            return n;
        }

        int bytes = n.ToByteArray().Length;
        BigInteger guess = BigInteger.One << (4 * bytes);
        while (true)
        {
            BigInteger next = (guess + n / guess) >> 1;
            if (next >= guess)
            {
                return guess;
            }

            guess = next;
        }
    }
}
