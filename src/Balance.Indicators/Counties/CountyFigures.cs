using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Figures that follow from what was reported, where all of it was: null otherwise.</summary>
internal static class CountyFigures
{
    /// <summary>A reported number that can be added up; null for what is not reported, or refused as below 0 or too great.</summary>
    public static decimal? Number(MeasureSet? measures, Measure measure) =>
        Possible(measures?.Find(measure));

    /// <summary>The sum of a reported list, of brackets the least that it can be; null where one of its items cannot be added up.</summary>
    public static decimal? Sum(MeasureValue? value) =>
        value is null ? null
        : !value.Numbers.IsDefault ? SumOf(value.Numbers)
        : !value.Brackets.IsDefault ? SumOf(value.Brackets)
        : null;

    private const int MostWholes = 1000;

    private static decimal? SumOf(ImmutableArray<decimal> numbers)
    {
        // Mostly of whole numbers: so many that their sum is below 2⁶³ are added up as such.
        long whole = 0;
        decimal sum = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            decimal number = numbers[i];
            if (
                i < MostWholes
                && ExactNumber.IsShort(number, out long digits, out int decimals)
                && decimals == 0
            )
            {
                whole += digits;
            }
            else if (Possible(number) is null)
            {
                return null;
            }
            else
            {
                sum += number;
            }
        }

        return sum + whole;
    }

    private static decimal? SumOf(ImmutableArray<Bracket> brackets)
    {
        decimal sum = 0;
        foreach (Bracket bracket in brackets)
        {
            if (Possible(bracket.From) is null || bracket.Count is < 0 or > Bracket.MostItems)
            {
                return null;
            }

            sum += bracket.From * bracket.Count;
        }

        return sum;
    }

    /// <summary>A number that can be added up.</summary>
    public static decimal? Possible(MeasureValue? value) =>
        value is { IsShort: true } ? value.Number : Possible(value?.Number);

    /// <inheritdoc cref="Possible(MeasureValue?)"/>
    public static decimal? Possible(decimal? figure) =>
        figure is { } number
        && (ExactNumber.IsShort(number, out _, out _) || number is >= 0 and < ExactNumber.Bound)
            ? figure
            : null;

    /// <summary>The sum over the sections that report a measure; null where none does.</summary>
    public static decimal? SumOverSections(School school, Measure measure)
    {
        decimal? sum = null;
        foreach (Section section in school.Sections)
        {
            sum = Number(section.Measures, measure) is { } number ? (sum ?? 0) + number : sum;
        }

        return sum;
    }

    /// <summary>The county's figure: its own where it reports one, else the sum over schools where the measure sums.</summary>
    public static decimal? Total(County county, Measure measure) =>
        Number(county.Measures, measure)
        ?? (measure.SumsToCounty ? SumOverSchools(county, measure) : null);

    /// <summary>The sum over all schools; null where there is none or one of them does not report it.</summary>
    public static decimal? SumOverSchools(County county, Measure measure)
    {
        decimal sum = 0;
        foreach (School school in county.Schools)
        {
            if (Number(school.Measures, measure) is not { } number)
            {
                return null;
            }

            sum += number;
        }

        return county.Schools.IsEmpty ? null : sum;
    }

    /// <summary>A school's figure: its own, and for pupils, senior ones included, the sum over its stages where it has no own.</summary>
    public static decimal? OfSchool(School school, Measure measure, Stage[] stages)
    {
        if (Number(school.Measures, measure) is { } own)
        {
            return own;
        }

        if (measure != Measures.Pupils)
        {
            return null;
        }

        if (school.Type is null)
        {
            return null;
        }

        decimal? sum = null;
        foreach (Stage stage in stages)
        {
            if (Number(school.Section(stage)?.Measures, measure) is not { } pupils)
            {
                return null;
            }

            sum = (sum ?? 0) + pupils;
        }

        return sum;
    }
}
