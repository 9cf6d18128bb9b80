namespace Balance.Indicators.Standards;

/// <summary>For which years a transitional provision was made.</summary>
public sealed class ProvisionValidity
{
    internal ProvisionValidity(int from, int years)
    {
        From = from;
        Years = years;
    }

    /// <summary>The year in which it was issued.</summary>
    public int From { get; }

    /// <summary>For how many years, at least 1.</summary>
    public int Years { get; }

    /// <summary>The last year that it covers: issued in 2019 for three years, it covers 2022.</summary>
    public int LastYear => From + Years;
}
