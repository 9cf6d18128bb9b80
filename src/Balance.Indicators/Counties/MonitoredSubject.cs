using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>One subject of the national quality monitoring (国家义务教育质量监测).</summary>
/// <param name="Subject">The subject's name, such as 语文; never empty.</param>
/// <param name="Grade">学业水平等级 as a whole number from 1 (Ⅲ is 3); null is not reported.</param>
/// <param name="InterSchoolDifferenceRate">校际差异率, from 0 to 1, both included; null is not reported.</param>
[JsonConverter(typeof(CountyPartJsonConverter<MonitoredSubject>))]
public sealed record MonitoredSubject(
    string Subject,
    int? Grade = null,
    decimal? InterSchoolDifferenceRate = null
);
