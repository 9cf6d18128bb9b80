namespace Balance.Indicators;

/// <summary>Figures that follow from what was reported, where all of it was: null otherwise.</summary>
internal static class CountyFigures
{
    /// <summary>A reported number that can be added up; null for what is not reported, or refused as below 0 or too great.</summary>
    public static decimal? Number(MeasureSet? measures, string id) =>
        Possible(measures?.Find(id)?.Number);

    /// <summary>The sum of a reported list, of brackets the least that it can be; null where one of its items cannot be added up.</summary>
    public static decimal? Sum(MeasureValue? value) =>
        value is { Numbers.IsDefault: false }
        && value.Numbers.All(number => Possible(number) is not null)
            ? value.Numbers.Sum()
        : value is { Brackets.IsDefault: false }
        && value.Brackets.All(bracket =>
            Possible(bracket.From) is not null && bracket.Count is >= 0 and <= Bracket.MostItems
        )
            ? value.Brackets.Sum(bracket => bracket.From * bracket.Count)
        : null;

    public static decimal? Possible(decimal? figure) =>
        figure is >= 0 and < ExactNumber.Bound ? figure : null;

    /// <summary>The sum over the sections that report a measure; null where none does.</summary>
    public static decimal? SumOverSections(School school, string id)
    {
        decimal? sum = null;
        foreach (Section section in school.Sections)
        {
            sum = Number(section.Measures, id) is { } number ? (sum ?? 0) + number : sum;
        }

        return sum;
    }

    /// <summary>The county's figure: its own where it reports one, else the sum over schools where the measure sums.</summary>
    public static Func<string, decimal?> Total(County county) =>
        id =>
            Number(county.Measures, id)
            ?? (Measures.Find(id) is { SumsToCounty: true } ? SumOverSchools(county, id) : null);

    /// <summary>The sum over all schools; null where there is none or one of them does not report it.</summary>
    public static decimal? SumOverSchools(County county, string id)
    {
        decimal sum = 0;
        foreach (School school in county.Schools)
        {
            if (Number(school.Measures, id) is not { } number)
            {
                return null;
            }

            sum += number;
        }

        return county.Schools.IsEmpty ? null : sum;
    }

    /// <summary>A school's figure: its own, and for pupils, senior ones included, the sum over its stages where it has no own.</summary>
    public static decimal? OfSchool(School school, string id, Stage[] stages)
    {
        if (Number(school.Measures, id) is { } own)
        {
            return own;
        }

        if (id != "pupils")
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
            if (Number(school.Section(stage)?.Measures, id) is not { } pupils)
            {
                return null;
            }

            sum = (sum ?? 0) + pupils;
        }

        return sum;
    }
}
