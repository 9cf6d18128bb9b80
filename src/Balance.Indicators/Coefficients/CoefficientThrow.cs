using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Balance.Indicators.Coefficients;

/// <summary>What the kernel throws, out of its hot path, with names and values.</summary>
internal static class CoefficientThrow
{
    [DoesNotReturn]
    public static void LengthsDiffer(int resources, int pupils) =>
        throw new ArgumentException(
            Invariant(
                $"resources has {resources} sections but pupils has {pupils}: each section needs both."
            ),
            nameof(pupils)
        );

    [DoesNotReturn]
    public static void BadResource(int index, double resources) =>
        throw new ArgumentOutOfRangeException(
            nameof(resources),
            resources,
            Invariant($"resources[{index}] is {resources}: a resource is finite and 0 or more.")
        );

    [DoesNotReturn]
    public static void BadPupils(int index, double pupils) =>
        throw new ArgumentOutOfRangeException(
            nameof(pupils),
            pupils,
            Invariant(
                $"pupils[{index}] is {pupils}: pupils are finite and above 0; leave a section without pupils out."
            )
        );

    [DoesNotReturn]
    public static void SumsOverflow(int start, int rows) =>
        throw new OverflowException(
            Invariant(
                $"The sums over rows {start} to {start + rows - 1} pass the range of a double; scale the resource down."
            )
        );

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
