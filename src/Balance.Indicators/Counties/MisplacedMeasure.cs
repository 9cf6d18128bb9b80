namespace Balance.Indicators;

/// <summary>A measure that is reported where it does not belong: says where it does.</summary>
internal static class MisplacedMeasure
{
    public static void Refuse(Measure measure, string written, DataPlace set, ProblemList problems)
    {
        LocalizedText message = Message(measure, written, set);
        problems.Reject(set.Key(written), message.Zh, message.En);
    }

    /// <summary>The measure that a key is, or was meant to be, where that is not reported here; null where it is none.</summary>
    public static Measure? Find(CountyCatalogue catalogue, string written, MeasureLevels here) =>
        (
            catalogue.Find(written)?.Id
            ?? catalogue.Keys.Meant(written, [.. catalogue.Measures.Select(one => one.Id)])
        )
            is { } id
        && catalogue.Find(id) is { } measure
        && !measure.IsReportedBy(here)
            ? measure
            : null;

    /// <summary>Where the measure belongs.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="written">The key that was written.</param>
    /// <param name="set">The place of the measures among which it stands.</param>
    public static LocalizedText Message(Measure measure, string written, DataPlace set)
    {
        var zh = new List<string>();
        var en = new List<string>();
        void Place(MeasureLevels level, string chinese, string english)
        {
            if (measure.IsReportedBy(level))
            {
                zh.Add(chinese);
                en.Add(english);
            }
        }

        Place(MeasureLevels.County, "县的 measures ", "the county's measures");
        Place(MeasureLevels.School, "学校的 measures ", "a school's measures");
        Place(MeasureLevels.Section, "学部 sections ", "a section");
        Place(
            MeasureLevels.MonitoredSubject,
            " monitoredSubjects 的一项",
            "an item of monitoredSubjects"
        );
        LocalizedText subject = set.Key(measure.Id).Subject;
        bool isMeant = measure.Id != written;
        return new LocalizedText(
            $"{subject.Zh}不在这里填报；请移到{string.Join("或", zh).TrimEnd()}"
                + (isMeant ? $"，键写作 `{measure.Id}`。" : "。"),
            $"{subject.En} is not reported here; move it to {string.Join(" or ", en)}"
                + (isMeant ? $" under the key `{measure.Id}`." : ".")
        );
    }
}
