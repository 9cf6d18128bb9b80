using System.Runtime.InteropServices;
using Fractions;

namespace Balance.Indicators;

/// <summary>
/// An exact number. Nearly all figures are decimals of a few digits, and their ratios fit two 64-bit integers: those are reckoned with
/// directly. What does not fit, wherever it turns up, is a <see cref="Fraction"/> from there on. Either way the number is the same.
/// </summary>
/// <remarks>
/// Two integers are not reduced before they would overflow, so what is equal may be held differently: compare by value only. No
/// numerator is <see cref="long.MinValue"/>, so that each can be negated.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private const int MostScale = 18;

    private static readonly long[] Powers = MakePowers();

    private readonly long _numerator;

    /// <summary>Above 0; 0 only in <c>default</c>, which is 0.</summary>
    private readonly long _denominator;

    /// <summary>The number where it does not fit; null where it does.</summary>
    private readonly object? _big;

    private Rational(long numerator, long denominator)
    {
        _numerator = numerator;
        _denominator = denominator;
    }

    private Rational(Fraction big) => _big = big;

    public static Rational Zero => new(0, 1);

    public static Rational One => new(1, 1);

    public bool IsZero => _big is Fraction big ? big.IsZero : _numerator == 0;

    /// <summary>Whether it is held in two integers.</summary>
    internal bool IsSmall => _big is null;

    private long Below => _denominator == 0 ? 1 : _denominator;

    public static implicit operator Rational(int number) => new(number, 1);

    public static implicit operator Rational(long number) =>
        number == long.MinValue ? Of(new Fraction(number)) : new(number, 1);

    public static implicit operator Rational(decimal number)
    {
        int scale = ScaleOf(number, out long digits, out bool fits);
        return fits && scale <= MostScale ? Of(digits, scale) : Of(Fraction.FromDecimal(number));
    }

    public static implicit operator Fraction(Rational number) =>
        number._big is Fraction big ? big : new Fraction(number._numerator, number.Below);

    /// <summary>So many digits, of which some are behind the point.</summary>
    /// <param name="digits">Any but <see cref="long.MinValue"/>.</param>
    /// <param name="decimals">How many are behind the point: 0 to 18.</param>
    public static Rational Of(long digits, int decimals)
    {
        while (decimals > 0 && digits % 10 == 0)
        {
            digits /= 10;
            decimals--;
        }

        return new(digits, Powers[decimals]);
    }

    /// <summary>In two integers where it fits, as what is made of it later mostly does too.</summary>
    public static Rational Of(Fraction number) =>
        number.Numerator > long.MinValue
        && number.Numerator <= long.MaxValue
        && number.Denominator <= long.MaxValue
            ? new((long)number.Numerator, (long)number.Denominator)
            : new(number);

    public static Rational operator +(Rational a, Rational b)
    {
        if (a._big is null && b._big is null)
        {
            if (TryAdd(a._numerator, a.Below, b._numerator, b.Below, out Rational sum))
            {
                return sum;
            }

            Rational x = a.Reduced();
            Rational y = b.Reduced();
            if (TryAdd(x._numerator, x.Below, y._numerator, y.Below, out sum))
            {
                return sum;
            }
        }

        return Of((Fraction)a + (Fraction)b);
    }

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator -(Rational a) =>
        a._big is Fraction big ? Of(-big) : new(-a._numerator, a.Below);

    public static Rational operator *(Rational a, Rational b)
    {
        if (a._big is null && b._big is null)
        {
            if (TryMultiply(a._numerator, a.Below, b._numerator, b.Below, out Rational product))
            {
                return product;
            }

            // Crosswise, so that what cancels is gone before it is multiplied.
            Rational x = new Rational(a._numerator, b.Below).Reduced();
            Rational y = new Rational(b._numerator, a.Below).Reduced();
            if (TryMultiply(x._numerator, x.Below, y._numerator, y.Below, out product))
            {
                return product;
            }
        }

        return Of((Fraction)a * (Fraction)b);
    }

    public static Rational operator /(Rational a, Rational b)
    {
        if (b.IsZero)
        {
            throw new DivideByZeroException();
        }

        return b._big is Fraction big ? Of((Fraction)a / big)
            : b._numerator > 0 ? a * new Rational(b.Below, b._numerator)
            : a * new Rational(-b.Below, -b._numerator);
    }

    public static bool operator ==(Rational a, Rational b) => a.CompareTo(b) == 0;

    public static bool operator !=(Rational a, Rational b) => a.CompareTo(b) != 0;

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    /// <summary>By multiplying crosswise in 128 bits, where both are small.</summary>
    public int CompareTo(Rational other)
    {
        if (_big is not null || other._big is not null)
        {
            return ((Fraction)this).CompareTo((Fraction)other);
        }

        if (Below == other.Below)
        {
            return _numerator.CompareTo(other._numerator);
        }

        int sign = Math.Sign(_numerator);
        int otherSign = Math.Sign(other._numerator);
        if (sign != otherSign || sign == 0)
        {
            return sign.CompareTo(otherSign);
        }

        Multiply((ulong)Math.Abs(_numerator), (ulong)other.Below, out ulong high, out ulong low);
        Multiply(
            (ulong)Math.Abs(other._numerator),
            (ulong)Below,
            out ulong otherHigh,
            out ulong otherLow
        );
        int comparison = high != otherHigh ? high.CompareTo(otherHigh) : low.CompareTo(otherLow);
        return sign * comparison;
    }

    public bool Equals(Rational other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => ((Fraction)this).GetHashCode();

    public Rational Abs() => this < Zero ? -this : this;

    /// <summary>So many decimals, half away from zero.</summary>
    public Rational Round(int decimals)
    {
        if (_big is null && decimals is >= 0 and <= MostScale)
        {
            long power = Powers[decimals];
            if (TryMultiply(_numerator, power, out long scaled))
            {
                long below = Below;
                long whole = scaled / below;
                long rest = Math.Abs(scaled % below);

                // The rest is at least half where it is no less than what it lacks.
                return new(rest >= below - rest ? whole + Math.Sign(scaled) : whole, power);
            }
        }

        return Of(Fraction.Round(this, decimals, MidpointRounding.AwayFromZero));
    }

    /// <summary>To 28 digits. What is past a decimal's range cannot be told.</summary>
    /// <exception cref="OverflowException">It is past a decimal's range.</exception>
    public decimal ToDecimal() =>
        _big is Fraction big ? big.ToDecimal()
        : Below == 1 ? _numerator
        : (decimal)_numerator / Below;

    public double ToDouble()
    {
        const long Most = 1L << 53;
        return _big is null && Math.Abs(_numerator) <= Most && Below <= Most
            ? (double)_numerator / Below
            : ((Fraction)this).ToDouble();
    }

    public override string ToString() => ((Fraction)this).ToString();

    private Rational Reduced()
    {
        long a = Math.Abs(_numerator);
        long b = Below;
        while (a != 0)
        {
            (a, b) = (b % a, a);
        }

        return new(_numerator / b, Below / b);
    }

    private static bool TryAdd(long a, long b, long c, long d, out Rational sum)
    {
        sum = default;
        if (b == d)
        {
            if (!TryAdd(a, c, out long same))
            {
                return false;
            }

            sum = new(same, b);
            return true;
        }

        // Decimals have powers of ten below: the greater is a multiple of the other.
        long common;
        if (b % d == 0)
        {
            common = b;
            if (!TryMultiply(c, b / d, out c))
            {
                return false;
            }
        }
        else if (d % b == 0)
        {
            common = d;
            if (!TryMultiply(a, d / b, out a))
            {
                return false;
            }
        }
        else if (
            !TryMultiply(b, d, out common)
            || !TryMultiply(a, d, out a)
            || !TryMultiply(c, b, out c)
        )
        {
            return false;
        }

        if (!TryAdd(a, c, out long numerator))
        {
            return false;
        }

        sum = new(numerator, common);
        return true;
    }

    private static bool TryMultiply(long a, long b, long c, long d, out Rational product)
    {
        if (TryMultiply(a, c, out long numerator) && TryMultiply(b, d, out long denominator))
        {
            product = new(numerator, denominator);
            return true;
        }

        product = default;
        return false;
    }

    private static bool TryAdd(long a, long b, out long sum)
    {
        sum = unchecked(a + b);
        return ((a ^ sum) & (b ^ sum)) >= 0 && sum != long.MinValue;
    }

    private static bool TryMultiply(long a, long b, out long product)
    {
        product = unchecked(a * b);
        if (a is > int.MinValue and <= int.MaxValue && b is > int.MinValue and <= int.MaxValue)
        {
            return true;
        }

        Multiply((ulong)Math.Abs(a), (ulong)Math.Abs(b), out ulong high, out ulong low);
        return high == 0 && low <= long.MaxValue;
    }

    private static void Multiply(ulong a, ulong b, out ulong high, out ulong low)
    {
#if NET
        high = Math.BigMul(a, b, out low);
#else
        MultiplyByHalves(a, b, out high, out low);
#endif
    }

    /// <summary>The product in 128 bits, where the framework has no such multiplication.</summary>
    internal static void MultiplyByHalves(ulong a, ulong b, out ulong high, out ulong low)
    {
        ulong a0 = (uint)a;
        ulong a1 = a >> 32;
        ulong b0 = (uint)b;
        ulong b1 = b >> 32;
        ulong middle = a1 * b0 + ((a0 * b0) >> 32);
        ulong carry = a0 * b1 + (uint)middle;
        high = a1 * b1 + (middle >> 32) + (carry >> 32);
        low = unchecked(a * b);
    }

    /// <summary>The digits of a decimal as a whole number, where it fits, and how many of them are behind the point.</summary>
    private static int ScaleOf(decimal number, out long digits, out bool fits)
    {
#if NET
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(number, bits);
#else
        int[] bits = decimal.GetBits(number);
#endif
        digits = ((long)bits[1] << 32) | (uint)bits[0];
        fits = bits[2] == 0 && digits >= 0;
        if (bits[3] < 0)
        {
            digits = -digits;
        }

        return (bits[3] >> 16) & 0xFF;
    }

    private static long[] MakePowers()
    {
        var powers = new long[MostScale + 1];
        powers[0] = 1;
        for (int i = 1; i <= MostScale; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
