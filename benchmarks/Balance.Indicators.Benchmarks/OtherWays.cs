using System.Numerics.Tensors;
using MathNet.Numerics.Statistics;

namespace Balance.Indicators.Benchmarks;

/// <summary>The coefficient as users would write it without the library; none of them checks its input.</summary>
internal static class OtherWays
{
    /// <summary>The two passes of the definition.</summary>
    public static double PlainLoop(double[] resources, double[] pupils)
    {
        double sumOfResources = 0;
        double sumOfPupils = 0;
        for (int i = 0; i < pupils.Length; i++)
        {
            sumOfResources += resources[i];
            sumOfPupils += pupils[i];
        }

        double mean = sumOfResources / sumOfPupils;
        double sumOfSquares = 0;
        for (int i = 0; i < pupils.Length; i++)
        {
            double deviation = resources[i] / pupils[i] - mean;
            sumOfSquares += pupils[i] * deviation * deviation;
        }

        return Math.Sqrt(sumOfSquares / sumOfPupils) / mean;
    }

    public static double Linq(double[] resources, double[] pupils)
    {
        double sumOfPupils = pupils.Sum();
        double mean = resources.Sum() / sumOfPupils;
        double sumOfSquares = resources
            .Zip(pupils, (resource, count) => (PerPupil: resource / count, Pupils: count))
            .Sum(section => section.Pupils * Math.Pow(section.PerPupil - mean, 2));
        return Math.Sqrt(sumOfSquares / sumOfPupils) / mean;
    }

    /// <summary>Math.NET's weighted moments: more than is asked for, in one pass.</summary>
    public static double MathNet(double[] resources, double[] pupils)
    {
        var statistics = new RunningWeightedStatistics();
        for (int i = 0; i < pupils.Length; i++)
        {
            statistics.Push(pupils[i], resources[i] / pupils[i]);
        }

        return statistics.PopulationStandardDeviation / statistics.Mean;
    }

    /// <summary>The definition in vectorized primitives, with an array to work in.</summary>
    public static double Tensors(double[] resources, double[] pupils, double[] work)
    {
        double sumOfPupils = TensorPrimitives.Sum<double>(pupils);
        double mean = TensorPrimitives.Sum<double>(resources) / sumOfPupils;
        TensorPrimitives.Divide(resources, pupils, work);
        TensorPrimitives.Subtract(work, mean, work);
        TensorPrimitives.Multiply(work, work, work);
        double sumOfSquares = TensorPrimitives.Dot<double>(work, pupils);
        return Math.Sqrt(sumOfSquares / sumOfPupils) / mean;
    }
}
