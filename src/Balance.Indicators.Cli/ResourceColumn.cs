using System.Buffers;
using Balance.Indicators.Coefficients;

namespace Balance.Indicators.Cli;

/// <summary>One resource of a table: how it is spread, how many sections did not report it, and whether a limit is met.</summary>
/// <param name="Name">As it is written in the table.</param>
/// <param name="Dispersion">Over the sections with pupils that reported it.</param>
/// <param name="Pupils">Of those sections, exactly.</param>
/// <param name="Missing">Sections with pupils that did not.</param>
/// <param name="Limit">The greatest coefficient that is met; null where none was asked for.</param>
/// <param name="Outcome">Whether it is met, exactly; null without a limit.</param>
internal sealed record ResourceColumn(
    string Name,
    Dispersion Dispersion,
    decimal Pupils,
    int Missing,
    decimal? Limit,
    Outcome? Outcome
)
{
    /// <param name="column">The resource.</param>
    /// <param name="pupils">The pupils of each row.</param>
    /// <param name="weights">The same as doubles.</param>
    /// <param name="limit">The limit; null where none was asked for.</param>
    public static ResourceColumn Of(
        TableResource column,
        decimal[] pupils,
        double[] weights,
        decimal? limit
    )
    {
        double[] resources = ArrayPool<double>.Shared.Rent(pupils.Length);
        double[] weightsOfReported = ArrayPool<double>.Shared.Rent(pupils.Length);
        int reported = 0;
        int missing = 0;
        decimal sum = 0;
        for (int row = 0; row < pupils.Length; row++)
        {
            if (pupils[row] == 0)
            {
                continue;
            }

            if (column.Values[row] is { } resource)
            {
                resources[reported] = (double)resource;
                weightsOfReported[reported++] = weights[row];
                sum += pupils[row];
            }
            else
            {
                missing++;
            }
        }

        Dispersion dispersion = DifferenceCoefficient.Compute(
            resources.AsSpan(0, reported),
            weightsOfReported.AsSpan(0, reported)
        );
        ArrayPool<double>.Shared.Return(resources);
        ArrayPool<double>.Shared.Return(weightsOfReported);
        return new ResourceColumn(
            column.Name,
            dispersion,
            sum,
            missing,
            limit,
            limit is { } most ? Judge(column, pupils, missing, most) : null
        );
    }

    /// <summary>As for a county: what is missing or undefined leaves it undetermined, without any section it does not apply.</summary>
    private static Outcome Judge(TableResource column, decimal[] pupils, int missing, decimal limit)
    {
        int[] taken = [.. Enumerable.Range(0, pupils.Length).Where(row => pupils[row] > 0)];
        return missing > 0 ? Indicators.Outcome.Undetermined
            : taken.Length == 0 ? Indicators.Outcome.NotApplicable
            : DifferenceCoefficient.IsAtMost(
                [.. taken.Select(row => column.Values[row]!.Value)],
                [.. taken.Select(row => pupils[row])],
                limit
            ) switch
            {
                true => Indicators.Outcome.Met,
                false => Indicators.Outcome.NotMet,
                null => Indicators.Outcome.Undetermined,
            };
    }
}
