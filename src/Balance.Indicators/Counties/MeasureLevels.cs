namespace Balance.Indicators;

/// <summary>Where a measure is reported. A measure can have more than one place.</summary>
[Flags]
public enum MeasureLevels
{
    /// <summary>Nowhere: no measure has this.</summary>
    None = 0,

    /// <summary>In the county's own <c>measures</c>.</summary>
    County = 1,

    /// <summary>In a school's <c>measures</c>.</summary>
    School = 2,

    /// <summary>In a primary or junior section.</summary>
    Section = 4,

    /// <summary>In an item of the county's <c>monitoredSubjects</c>.</summary>
    MonitoredSubject = 8,
}
