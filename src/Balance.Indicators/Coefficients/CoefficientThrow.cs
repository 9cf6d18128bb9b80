using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Balance.Indicators.Coefficients;

/// <summary>What the kernel throws, out of its hot path, with names and values.</summary>
internal static class CoefficientThrow
{
    [DoesNotReturn]
    public static void LengthsDiffer(int resources, int pupils) =>
        throw Argument(
            nameof(pupils),
            $"resources has {resources} sections but pupils has {pupils}: each section needs both."
        );

    [DoesNotReturn]
    public static void ColumnLengthDiffers(int column, int resources, int pupils) =>
        throw Argument(
            "columns",
            $"columns[{column}] has {resources} sections but pupils has {pupils}: each section needs both."
        );

    [DoesNotReturn]
    public static void ResultsDoNotFit(int results, int groups, int columns) =>
        throw Argument(
            nameof(results),
            $"results has room for {results}, but {columns} columns of {groups} groups make {(long)groups * columns}: give just that many."
        );

    [DoesNotReturn]
    public static void NoOffsets() =>
        throw Argument(
            "offsets",
            $"offsets is empty, but holds where each group starts, and behind them the number of sections: at least one number."
        );

    [DoesNotReturn]
    public static void OffsetsDoNotCover(int first, int last, int pupils) =>
        throw Argument(
            "offsets",
            $"offsets runs from {first} to {last}, but must run from 0 to {pupils}, the number of sections, so that none is left out."
        );

    [DoesNotReturn]
    public static void OffsetsDecrease(int group, int start, int end) =>
        throw Argument(
            "offsets",
            $"offsets[{group}] is {start} and offsets[{group + 1}] is {end}: a group cannot end before it starts."
        );

    /// <param name="column">Which of several columns; null where there is one.</param>
    /// <param name="index">Which row; null where there is one.</param>
    /// <param name="resource">The value.</param>
    [DoesNotReturn]
    public static void BadResource(int? column, int? index, double resource)
    {
        string name =
            index is null ? "resource"
            : column is null ? "resources"
            : "columns";
        throw OutOfRange(
            name,
            resource,
            $"{name}{At(column)}{At(index)} is {resource}: a resource is a number from 0 to {RowChecks.MostResource}."
        );
    }

    /// <param name="index">Which row; null where there is one.</param>
    /// <param name="pupils">The value.</param>
    [DoesNotReturn]
    public static void BadPupils(int? index, double pupils) =>
        throw OutOfRange(
            nameof(pupils),
            pupils,
            $"pupils{At(index)} is {pupils}: pupils are above 0, from {RowChecks.LeastPupils} to {RowChecks.MostPupils}; leave a section without pupils out."
        );

    /// <param name="mean">The value.</param>
    /// <param name="column">Which of several columns; null where there is one.</param>
    /// <param name="group">Which group; null where there is one.</param>
    [DoesNotReturn]
    public static void MeanTooSmall(double mean, int? column, int? group)
    {
        string name = column is null ? "resources" : "columns";
        string where = group is null ? "" : Invariant($" in group {group}");
        throw OutOfRange(
            name,
            mean,
            $"The mean per pupil of {name}{At(column)}{where} is {mean}: where it is not 0, it is at least {RowChecks.LeastMean}; count in a smaller unit."
        );
    }

    [DoesNotReturn]
    public static void NegativeLimit(decimal limit) =>
        throw OutOfRange(
            nameof(limit),
            limit,
            $"limit is {limit}: the limit of a coefficient is 0 or more."
        );

    [DoesNotReturn]
    public static void BadState(string name, double value, string rule) =>
        throw OutOfRange(
            name,
            value,
            $"{name} is {value}: in the state of an accumulator it is {rule}."
        );

    [DoesNotReturn]
    public static void NotAmongSections(double resource, double pupils, int count) =>
        throw new InvalidOperationException(
            Invariant(
                $"A section with a resource of {resource} and {pupils} pupils is not among the {count} sections there are, or outweighs them so far that what is left cannot be told from rounding; remove it with the figures that it was added with, or add the others anew."
            )
        );

    private static ArgumentException Argument(string name, FormattableString text) =>
        new(Invariant(text), name);

    private static ArgumentOutOfRangeException OutOfRange(
        string name,
        object value,
        FormattableString text
    ) => new(name, value, Invariant(text));

    private static string At(int? index) => index is null ? "" : Invariant($"[{index}]");

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
