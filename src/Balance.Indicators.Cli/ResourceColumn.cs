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
    public static ResourceColumn Of(TableResource column, decimal[] pupils, decimal? limit)
    {
        int[] taken = [.. Enumerable.Range(0, pupils.Length).Where(row => pupils[row] > 0)];
        int[] reported = [.. taken.Where(row => column.Values[row] is not null)];
        decimal[] resources = [.. reported.Select(row => column.Values[row]!.Value)];
        decimal[] weights = [.. reported.Select(row => pupils[row])];
        Dispersion dispersion = DifferenceCoefficient.Compute(
            Array.ConvertAll(resources, number => (double)number),
            Array.ConvertAll(weights, number => (double)number)
        );
        int missing = taken.Length - reported.Length;
        return new ResourceColumn(
            column.Name,
            dispersion,
            weights.Sum(),
            missing,
            limit,
            limit is { } most ? Judge(resources, weights, missing, most) : null
        );
    }

    /// <summary>As for a county: what is missing or undefined leaves it undetermined, without any section it does not apply.</summary>
    private static Outcome Judge(
        decimal[] resources,
        decimal[] weights,
        int missing,
        decimal limit
    ) =>
        missing > 0 ? Indicators.Outcome.Undetermined
        : weights.Length == 0 ? Indicators.Outcome.NotApplicable
        : DifferenceCoefficient.IsAtMost(resources, weights, limit) switch
        {
            true => Indicators.Outcome.Met,
            false => Indicators.Outcome.NotMet,
            null => Indicators.Outcome.Undetermined,
        };
}
