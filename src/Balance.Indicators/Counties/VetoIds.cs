namespace Balance.Indicators;

/// <summary>The ids under which vetoes are reported. Ids never change meaning.</summary>
internal static class VetoIds
{
    /// <summary>What the county can report.</summary>
    public static readonly string[] OfCounty = ["V1", "V2", "V3", "V4", "V5", "V6"];

    /// <summary>What a school can report: V5 is the education system's, so the county's.</summary>
    public static readonly string[] OfSchool = ["V1", "V2", "V3", "V4", "V6"];
}
