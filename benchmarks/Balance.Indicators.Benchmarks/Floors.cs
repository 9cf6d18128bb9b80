using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Balance.Indicators.Benchmarks;

/// <summary>What no way to compute the coefficient can be quicker than, on a machine that does nothing else.</summary>
internal static class Floors
{
    /// <summary>Merely reading arrays, two at a time, as that is the quickest: their sum.</summary>
    public static double Read(params ReadOnlySpan<double[]> arrays)
    {
        double sum = 0;
        for (int i = 0; i < arrays.Length; i += 2)
        {
            sum += Read(arrays[i], arrays[Math.Min(i + 1, arrays.Length - 1)]);
        }

        return sum;
    }

    /// <summary>
    /// Merely reading arrays of equal lengths together, some rows of each in turn, as what needs a row of all of them does: their
    /// sum. A machine whose memory others use as well keeps up with two arrays better than with eight.
    /// </summary>
    public static double ReadTogether(double[][] arrays)
    {
        const int Rows = 32;
        int length = arrays[0].Length;
        if (length % Rows != 0)
        {
            throw new ArgumentException("The arrays are read by whole stripes.", nameof(arrays));
        }

        Vector512<double> a = default;
        Vector512<double> b = default;
        Vector512<double> c = default;
        Vector512<double> d = default;
        for (int start = 0; start < length; start += Rows)
        {
            foreach (double[] array in arrays)
            {
                ref double x = ref array[start];
                a += Vector512.LoadUnsafe(ref x);
                b += Vector512.LoadUnsafe(ref x, 8);
                c += Vector512.LoadUnsafe(ref x, 16);
                d += Vector512.LoadUnsafe(ref x, 24);
            }
        }

        return Vector512.Sum((a + b) + (c + d));
    }

    /// <summary>One vector division for each section, and the sum of the quotients.</summary>
    public static double Divide(double[] resources, double[] pupils)
    {
        ref double x = ref MemoryMarshal.GetArrayDataReference(resources);
        ref double p = ref MemoryMarshal.GetArrayDataReference(pupils);
        Vector512<double> a = default;
        Vector512<double> b = default;
        nuint i = 0;
        for (; i + 16 <= (nuint)resources.Length; i += 16)
        {
            a += Vector512.LoadUnsafe(ref x, i) / Vector512.LoadUnsafe(ref p, i);
            b += Vector512.LoadUnsafe(ref x, i + 8) / Vector512.LoadUnsafe(ref p, i + 8);
        }

        double sum = Vector512.Sum(a + b);
        for (; i < (nuint)resources.Length; i++)
        {
            sum += resources[i] / pupils[i];
        }

        return sum;
    }

    private static double Read(double[] left, double[] right)
    {
        ref double x = ref MemoryMarshal.GetArrayDataReference(left);
        ref double y = ref MemoryMarshal.GetArrayDataReference(right);
        Vector512<double> a = default;
        Vector512<double> b = default;
        Vector512<double> c = default;
        Vector512<double> d = default;
        nuint i = 0;
        for (; i + 16 <= (nuint)left.Length; i += 16)
        {
            a += Vector512.LoadUnsafe(ref x, i);
            b += Vector512.LoadUnsafe(ref y, i);
            c += Vector512.LoadUnsafe(ref x, i + 8);
            d += Vector512.LoadUnsafe(ref y, i + 8);
        }

        double sum = Vector512.Sum((a + b) + (c + d));
        for (; i < (nuint)left.Length; i++)
        {
            sum += left[i] + right[i];
        }

        return sum;
    }
}
