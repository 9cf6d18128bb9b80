namespace Balance.Indicators.Planning;

/// <summary>There is no timetable that fits what was asked for; told in both languages.</summary>
internal sealed class TimetableException(LocalizedText told) : ArgumentException(told.En)
{
    public LocalizedText Told => told;
}
