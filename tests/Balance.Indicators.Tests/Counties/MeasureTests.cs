namespace Balance.Indicators.Tests.Counties;

/// <summary>A measure of a standard: equal to another by all that is told of it.</summary>
public sealed class MeasureTests
{
    private static readonly LocalizedText Name = new("图书", "books");
    private static readonly LocalizedText Unit = new("册", "volumes");

    private static Measure Of(
        string id = "books",
        LocalizedText? name = null,
        LocalizedText? unit = null,
        MeasureKind kind = MeasureKind.Count,
        MeasureLevels levels = MeasureLevels.School,
        bool sumsToCounty = false,
        bool isShared = false,
        LocalizedText? itemUnit = null
    ) =>
        itemUnit is { } given
            ? new(id, name ?? Name, unit ?? Unit, kind, levels, sumsToCounty, isShared)
            {
                ItemUnit = given,
            }
            : new(id, name ?? Name, unit ?? Unit, kind, levels, sumsToCounty, isShared);

    [Fact]
    public void IsEqualByAllThatIsToldOfIt()
    {
        Measure measure = Of();
        Measure[] others =
        [
            Of(id: "Books"),
            Of(name: new("图书", "book")),
            Of(name: new("书", "books")),
            Of(unit: new("本", "volumes")),
            Of(kind: MeasureKind.Amount),
            Of(levels: MeasureLevels.School | MeasureLevels.County),
            Of(sumsToCounty: true),
            Of(isShared: true),
            Of(itemUnit: new("架", "shelves")),
        ];

        Assert.All(
            others,
            other =>
            {
                Assert.False(measure.Equals(other));
                Assert.False(measure == other);
                Assert.True(measure != other);
            }
        );
        Measure same = Of(itemUnit: new("", ""));
        Assert.True(measure.Equals(same));
        Assert.True(measure == same);
        Assert.False(measure != same);
        Assert.Equal(measure.GetHashCode(), same.GetHashCode());
        Assert.False(measure.Equals("books"));
        Assert.False(measure == null);
        Assert.True((Measure?)null == null);
        Assert.Equal("books", measure.ToString());
    }

    [Fact]
    public void WhatIsNotToldOfItIsNothing()
    {
        Measure measure = Of();

        Assert.Equal(new LocalizedText("", ""), measure.ItemUnit);
        Assert.Equal((-1, false), (measure.Index, measure.IsBuiltIn));
        Assert.Equal(
            Enumerable.Range(0, Measures.All.Length).Select(index => (index, true)),
            Measures.All.Select(built => (built.Index, built.IsBuiltIn))
        );
    }

    [Theory]
    [InlineData(MeasureKind.Count, true, true)]
    [InlineData(MeasureKind.Amount, true, false)]
    [InlineData(MeasureKind.Rate, true, false)]
    [InlineData(MeasureKind.Level, true, true)]
    [InlineData(MeasureKind.CountList, false, true)]
    [InlineData(MeasureKind.AmountList, false, false)]
    [InlineData(MeasureKind.YesNo, false, false)]
    [InlineData(MeasureKind.Grade, false, false)]
    [InlineData(MeasureKind.Subjects, false, false)]
    public void AKindIsANumberOrWhole(MeasureKind kind, bool isNumber, bool isWhole)
    {
        Measure measure = Of(kind: kind);

        Assert.Equal((isNumber, isWhole), (measure.IsNumber, measure.IsWhole));
    }

    [Fact]
    public void IsReportedAtEachOfItsLevels()
    {
        Measure measure = Of(levels: MeasureLevels.MonitoredSubject | MeasureLevels.County);

        Assert.Equal(["county", "monitoredSubject"], measure.LevelCodes);
        Assert.True(measure.IsReportedBy(MeasureLevels.County));
        Assert.False(measure.IsReportedBy(MeasureLevels.Section));
        Assert.False(measure.IsReportedBy(MeasureLevels.None));
    }
}
