namespace Balance.Indicators.Tests.Problems;

/// <summary>The key that somebody meant who wrote another.</summary>
public sealed class KeyNamesTests
{
    private static readonly string[] OfSections =
    [
        .. Measures.At(MeasureLevels.Section).Select(measure => measure.Id),
    ];

    [Theory]
    // Slips of the pen
    [InlineData("pupil", "pupils")]
    [InlineData("pupisl", "pupils")]
    [InlineData("Pupils", "pupils")]
    [InlineData("ｐｕｐｉｌｓ", "pupils")]
    [InlineData("backbone_teachers", "backboneTeachers")]
    [InlineData("teacherArea", "teachingArea")]
    // Official names, what forms call them, and slips in these
    [InlineData("学生数", "pupils")]
    [InlineData("在校生数", "pupils")]
    [InlineData("教学及辅助用房面积", "teachingArea")]
    [InlineData("教学及辅助用房面积（不含室内体育用房）", "teachingArea")]
    [InlineData("县级及以上骨干教师数", "backboneTeachers")]
    [InlineData("教学仪器设备资产值(万元)", "equipmentValue")]
    [InlineData("网络多媒体教室", "multimediaClassrooms")]
    // Nothing near
    [InlineData("gdp", null)]
    [InlineData("libraryBooks", null)]
    [InlineData("?", null)]
    [InlineData("", null)]
    public void IsFound(string written, string? key) =>
        Assert.Equal(key, CountyKeys.All.Meant(written, OfSections));

    [Fact]
    public void AKeyOfAMegabyteIsNoSlipOfThePen() =>
        Assert.Null(CountyKeys.All.Meant(new string('p', 1_000_000), OfSections));

    /// <summary>No word stands for two keys of one place.</summary>
    [Fact]
    public void EveryNameLeadsToItsOwnKey()
    {
        foreach (
            MeasureLevels level in new[]
            {
                MeasureLevels.County,
                MeasureLevels.School,
                MeasureLevels.Section,
                MeasureLevels.MonitoredSubject,
            }
        )
        {
            string[] ids = [.. Measures.At(level).Select(measure => measure.Id)];
            Assert.NotEmpty(ids);
            foreach (string id in ids)
            {
                Assert.Equal(id, CountyKeys.All.Meant(Measures.Find(id)!.Name.Zh, ids));
                Assert.Equal(id, CountyKeys.All.Meant(Measures.Find(id)!.Name.En, ids));
            }
        }
    }
}
