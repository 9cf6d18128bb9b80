using System.Collections.Immutable;
using static System.FormattableString;

namespace Balance.Indicators;

/// <summary>Tells of transitional provisions that are asked for in a year which they no longer cover. They are applied all the same.</summary>
internal static class ExpiredProvisions
{
    public static IEnumerable<DataProblem> Warnings(
        Standard standard,
        County county,
        EvaluationOptions options
    )
    {
        if (!options.TransitionalProvisions || county.Year is not { } year)
        {
            return [];
        }

        return standard
            .TransitionalProvisions.Where(provision => provision.Validity?.LastYear < year)
            .GroupBy(provision => provision.Validity!, provision => provision.Id)
            .Select(group => new DataProblem(
                ProblemSeverity.Warning,
                DataPath.Root.Key("year"),
                Message(year, group.Key, [.. group])
            ));
    }

    private static LocalizedText Message(
        int year,
        ProvisionValidity validity,
        ImmutableArray<string> ids
    ) =>
        new(
            Invariant(
                $"过渡期规定 {string.Join("、", ids)} 自 {validity.From} 年起 {validity.Years} 年，到 {validity.LastYear} 年为止，而数据是 {year} 年的；已按要求适用，能否适用请向认定机关核实。"
            ),
            Invariant(
                $"the transitional provisions {string.Join(", ", ids)} were made in {validity.From} for {validity.Years} years, until {validity.LastYear}, and the data are of {year}; they are applied as asked for: check with the authority whether they still may be."
            )
        );
}
