namespace Balance.Indicators.Samples;

/// <summary>Names of townships that no county has: 东街道, 西镇.</summary>
internal static class Township
{
    private const string Directions = "东南西北中";

    /// <summary>Schools in the city lie in subdistricts, all others in towns; one after the other in turn.</summary>
    public static string Of(Location location, int position) =>
        Directions[position % Directions.Length] + (location == Location.Urban ? "街道" : "镇");
}
