namespace Balance.Indicators.Tests.Counties;

/// <summary>A subject of the monitoring: its name with its grade, and when two are the same.</summary>
public sealed class MonitoredSubjectTests
{
    [Theory]
    [InlineData(null, "语文", "语文")]
    [InlineData(4, "语文（四年级）", "语文 (grade 4)")]
    [InlineData(8, "语文（八年级）", "语文 (grade 8)")]
    [InlineData(5, "语文（5年级）", "语文 (grade 5)")]
    public void IsCalledWithItsGrade(int? grade, string zh, string en) =>
        Assert.Equal(new LocalizedText(zh, en), MonitoredSubject.NameOf("语文", grade));

    [Fact]
    public void OnlyTwoGradesAreMonitored() =>
        Assert.Equal(
            [4m, 8m],
            new[] { 0, 3, 3.9m, 4, 4.1m, 5, 7, 8, 9, 48 }.Where(MonitoredSubject.IsMonitored)
        );

    [Fact]
    public void IsTheSameByAllThatIsReportedOfIt()
    {
        MonitoredSubject subject = new("语文", 3, 0.1m) { SchoolGrade = 4 };

        MonitoredSubject same = new("语文", 3, 0.10m) { SchoolGrade = 4 };
        Assert.Equal(subject, same);
        Assert.Equal(subject.GetHashCode(), same.GetHashCode());
        MonitoredSubject[] others =
        [
            subject with
            {
                Subject = "数学",
            },
            subject with
            {
                SchoolGrade = 8,
            },
            subject with
            {
                SchoolGrade = null,
            },
            subject with
            {
                Measures = subject.Measures.With("grade", 4),
            },
            subject with
            {
                Measures = subject.Measures.With("grade", null),
            },
            subject with
            {
                Measures = subject.Measures.With("readingRate", 1),
            },
        ];
        Assert.All(others, other => Assert.NotEqual(subject, other));
        Assert.False(subject.Equals(null));
    }

    [Fact]
    public void WhatIsNotToldIsNotReported()
    {
        Assert.Empty(new MonitoredSubject("语文").Measures);
        Assert.Equal(["grade"], new MonitoredSubject("语文", 3).Measures.Select(pair => pair.Key));
        Assert.Equal(
            ["interSchoolDifferenceRate"],
            new MonitoredSubject("语文", null, 0).Measures.Select(pair => pair.Key)
        );
        Assert.Throws<ArgumentNullException>(() => new MonitoredSubject("语文", (MeasureSet)null!));
    }
}
