using System.Collections.Immutable;
using static System.FormattableString;

namespace Balance.Indicators;

/// <summary>
/// Tells of a standard, and of transitional provisions that are asked for, in a year which they do not cover. They are applied
/// all the same.
/// </summary>
internal static class YearWarnings
{
    public static IEnumerable<DataProblem> Of(
        Standard standard,
        County county,
        EvaluationOptions options
    ) => OfStandard(standard, county).Concat(OfProvisions(standard, county, options));

    private static IEnumerable<DataProblem> OfStandard(Standard standard, County county)
    {
        if (county.Year is { } year && standard.Validity is { } validity && !validity.Covers(year))
        {
            yield return new DataProblem(
                ProblemSeverity.Warning,
                DataPath.Root.Key("year"),
                new(
                    Invariant(
                        $"标准 {standard.Id} 的有效期是 {validity.In(Language.Chinese)}，而数据是 {year} 年的；已照此评估，是否适用请核实。"
                    ),
                    Invariant(
                        $"the standard {standard.Id} is in force {validity.In(Language.English)}, and the data are of {year}; they are still evaluated by it: check whether it applies."
                    )
                )
            );
        }
    }

    private static IEnumerable<DataProblem> OfProvisions(
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
            .GroupBy(
                provision => (provision.Validity!.From, provision.Validity.Years),
                provision => provision
            )
            .Select(group => new DataProblem(
                ProblemSeverity.Warning,
                DataPath.Root.Key("year"),
                Message(year, group.First().Validity!, [.. group.Select(provision => provision.Id)])
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
