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
    /// <param name="pupils">The pupils of each row, all of them known.</param>
    /// <param name="all">All of them together.</param>
    /// <param name="limit">The limit; null where none was asked for.</param>
    public static ResourceColumn Of(
        TableResource column,
        NumberColumn pupils,
        decimal all,
        decimal? limit
    )
    {
        ReadOnlySpan<double> resources = column.Values.Doubles;
        ReadOnlySpan<double> weights = pupils.Doubles;
        int reported = 0;
        int missing = 0;
        for (int row = 0; row < weights.Length; row++)
        {
            bool hasPupils = weights[row] > 0;
            bool isReported = !double.IsNaN(resources[row]);
            reported += hasPupils && isReported ? 1 : 0;
            missing += hasPupils && !isReported ? 1 : 0;
        }

        Dispersion dispersion;
        if (reported == weights.Length)
        {
            dispersion = DifferenceCoefficient.Compute(resources, weights);
        }
        else
        {
            double[] ofReported = new double[reported];
            double[] weightsOfReported = new double[reported];
            int at = 0;
            for (int row = 0; row < weights.Length; row++)
            {
                if (weights[row] > 0 && double.IsNaN(resources[row]))
                {
                    all -= pupils[row]!.Value;
                }
                else if (weights[row] > 0)
                {
                    ofReported[at] = resources[row];
                    weightsOfReported[at++] = weights[row];
                }
            }

            dispersion = DifferenceCoefficient.Compute(ofReported, weightsOfReported);
        }

        return new ResourceColumn(
            column.Name,
            dispersion,
            all,
            missing,
            limit,
            limit is { } most ? Judge(column, pupils, missing, most) : null
        );
    }

    /// <summary>As for a county: what is missing or undefined leaves it undetermined, without any section it does not apply.</summary>
    private static Outcome Judge(
        TableResource column,
        NumberColumn pupils,
        int missing,
        decimal limit
    )
    {
        int[] taken = [.. Enumerable.Range(0, pupils.Count).Where(row => pupils[row] > 0)];
        return missing > 0 ? Indicators.Outcome.Undetermined
            : taken.Length == 0 ? Indicators.Outcome.NotApplicable
            : DifferenceCoefficient.IsAtMost(
                [.. taken.Select(row => column.Values[row]!.Value)],
                [.. taken.Select(row => pupils[row]!.Value)],
                limit
            ) switch
            {
                true => Indicators.Outcome.Met,
                false => Indicators.Outcome.NotMet,
                null => Indicators.Outcome.Undetermined,
            };
    }
}
