using System.Runtime.InteropServices;

namespace Balance.Indicators.Samples;

/// <summary>Whole numbers from the least to the most, both included.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberRange(int Least, int Most)
{
    public static implicit operator NumberRange((int Least, int Most) range) =>
        new(range.Least, range.Most);

    public int Draw(Random random) => random.Next(Least, Most + 1);
}
