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
    public static Fraction? Square(IReadOnlyList<(Fraction Resource, Fraction Pupils)> sections)
    {
        (BigInteger numerator, BigInteger denominator) = SquarePlusOne(sections);
        return denominator.IsZero ? null : new Fraction(numerator - denominator, denominator);
    }

    /// <summary>Whether CV ≤ c: (Σ x²/P)(ΣP) ≤ (1 + c²)(Σx)². For a coefficient that is defined.</summary>
    /// <param name="sections">As for <see cref="Square"/>.</param>
    /// <param name="limit">c, 0 or more.</param>
    public static bool IsAtMost(
        IReadOnlyList<(Fraction Resource, Fraction Pupils)> sections,
        Fraction limit
    )
    {
        (BigInteger numerator, BigInteger denominator) = SquarePlusOne(sections);
        Fraction squarePlusOne = limit * limit + Fraction.One;
        return numerator * squarePlusOne.Denominator <= squarePlusOne.Numerator * denominator;
    }

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

    /// <summary>(Σ x²/P)(ΣP)/(Σx)² as a fraction that is not reduced; the denominator is 0 where nobody has any.</summary>
    private static (BigInteger Numerator, BigInteger Denominator) SquarePlusOne(
        IReadOnlyList<(Fraction Resource, Fraction Pupils)> sections
    )
    {
        if (sections.Count == 0)
        {
            return (BigInteger.Zero, BigInteger.Zero);
        }

        Fraction resources = Fraction.Zero;
        Fraction pupils = Fraction.Zero;
        foreach ((Fraction x, Fraction p) in sections)
        {
            resources += x;
            pupils += p;
        }

        (BigInteger squares, BigInteger common) = Squares(sections, 0, sections.Count);
        return (
            squares * pupils.Numerator * resources.Denominator * resources.Denominator,
            common * pupils.Denominator * resources.Numerator * resources.Numerator
        );
    }

    /// <summary>
    /// Σ x²/P over some sections, by halves and never reduced: numbers of the same length are multiplied, which is what large
    /// ones are quick at.
    /// </summary>
    private static (BigInteger Numerator, BigInteger Denominator) Squares(
        IReadOnlyList<(Fraction Resource, Fraction Pupils)> sections,
        int start,
        int count
    )
    {
        if (count == 1)
        {
            (Fraction x, Fraction p) = sections[start];
            return (
                x.Numerator * x.Numerator * p.Denominator,
                x.Denominator * x.Denominator * p.Numerator
            );
        }

        int half = count / 2;
        (BigInteger a, BigInteger b) = Squares(sections, start, half);
        (BigInteger c, BigInteger d) = Squares(sections, start + half, count - half);
        return (a * d + c * b, b * d);
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
