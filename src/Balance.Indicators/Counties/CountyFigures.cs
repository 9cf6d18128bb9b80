namespace Balance.Indicators;

/// <summary>Figures that follow from what was reported, where all of it was: null otherwise.</summary>
internal static class CountyFigures
{
    /// <summary>The county's figure: its own where it reports one, else the sum over schools where the measure sums.</summary>
    public static Func<string, decimal?> Total(County county) =>
        id =>
            county.Measures.Find(id)?.Number
            ?? (Measures.Find(id) is { SumsToCounty: true } ? SumOverSchools(county, id) : null);

    /// <summary>The sum over all schools; null where there is none or one of them does not report it.</summary>
    public static decimal? SumOverSchools(County county, string id)
    {
        decimal sum = 0;
        foreach (School school in county.Schools)
        {
            if (school.Measures.Find(id)?.Number is not { } number)
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
        if (school.Measures.Find(id)?.Number is { } own)
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
            if (school.Section(stage)?.Measures.Find(id)?.Number is not { } pupils)
            {
                return null;
            }

            sum = (sum ?? 0) + pupils;
        }

        return sum;
    }
}
