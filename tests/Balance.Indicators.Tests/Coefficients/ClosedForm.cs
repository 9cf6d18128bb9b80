using System.Numerics;

namespace Balance.Indicators.Tests.Coefficients;

/// <summary>
/// An oracle that shares no code with the library: (Σ x²/P)(ΣP)/(Σx)² − 1 in whole numbers over a common denominator, and
/// square roots to as many digits as are asked for.
/// </summary>
internal readonly record struct ClosedForm(BigInteger Numerator, BigInteger Denominator)
{
    public static ClosedForm Square(IReadOnlyList<int> resources, IReadOnlyList<int> pupils)
    {
        // Σ x²/P over the common denominator ΠP.
        BigInteger product = pupils.Aggregate(BigInteger.One, (a, p) => a * p);
        BigInteger squares = 0;
        BigInteger sumOfResources = 0;
        BigInteger sumOfPupils = 0;
        for (int i = 0; i < resources.Count; i++)
        {
            squares += BigInteger.Pow(resources[i], 2) * (product / pupils[i]);
            sumOfResources += resources[i];
            sumOfPupils += pupils[i];
        }

        BigInteger denominator = product * sumOfResources * sumOfResources;
        return new ClosedForm(squares * sumOfPupils - denominator, denominator);
    }

    public double ToDouble() => Math.Exp(BigInteger.Log(Numerator) - BigInteger.Log(Denominator));

    /// <summary>⌊10^digits · √(n/d)⌋, by halving an interval of whole numbers.</summary>
    public BigInteger RootTimesPowerOfTen(int digits)
    {
        BigInteger target = Numerator * BigInteger.Pow(10, 2 * digits) / Denominator;
        BigInteger low = 0;
        BigInteger high = target + 1;
        while (high - low > 1)
        {
            BigInteger middle = (low + high) / 2;
            if (middle * middle <= target)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
