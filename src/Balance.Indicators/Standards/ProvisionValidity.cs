namespace Balance.Indicators;

/// <summary>For which years a transitional provision was made.</summary>
/// <param name="From">The year in which it was issued.</param>
/// <param name="Years">For how many years, at least 1.</param>
public sealed record ProvisionValidity(int From, int Years)
{
    /// <summary>The last year that it covers: issued in 2019 for three years, it covers 2022.</summary>
    public int LastYear => From + Years;
}
