namespace Balance.Indicators.Tests.Counties;

/// <summary>Where each measure stands in a set: by its id, also where two standards have given their measures one index.</summary>
public sealed class MeasureShapeTests
{
    private static readonly Measure Books = Of("books", 65);
    private static readonly Measure Computers = Of("computers", 66);

    private static readonly MeasureShape Shape = new(
        ["sportsArea", "books", "unknown", "pupils"],
        [Measures.SportsArea, Books, null, Measures.Pupils]
    );

    [Fact]
    public void AMeasureIsFoundByItsId()
    {
        Assert.Equal(0, Shape.Find(Measures.SportsArea));
        Assert.Equal(1, Shape.Find(Books));
        Assert.Equal(3, Shape.Find(Measures.Pupils));
        Assert.Equal(-1, Shape.Find(Measures.TeachingArea));
        Assert.Equal(-1, Shape.Find(Measures.Grade));
        Assert.Equal(-1, Shape.Find(Computers));
        // Another standard's: of one index and another id, of one id and another index, of none.
        Assert.Equal(-1, Shape.Find(Of("desks", 65)));
        Assert.Equal(1, Shape.Find(Of("books", 3)));
        Assert.Equal(1, Shape.Find(Of("books", 99)));
        Assert.Equal(1, Shape.Find(Of("books", -1)));
        Assert.Equal(2, Shape.Find(Of("unknown", 70)));
        Assert.Equal(2, Shape.Find("unknown"));
        Assert.Equal(0, Shape.Find("sportsArea"));
        Assert.Equal(-1, Shape.Find("Books"));
        Assert.Equal(-1, MeasureShape.Empty.Find("pupils"));
        Assert.Equal(-1, MeasureShape.Empty.Find(Measures.Pupils));
        Assert.Null(Shape.MeasureAt(2));
        Assert.Same(Books, Shape.MeasureAt(1));
    }

    [Fact]
    public void IsTheShapeOfTheSameMeasuresInTheSameOrder()
    {
        MeasureShape shape = new(["books", "pupils"], [Books, Measures.Pupils]);

        bool IsOf(params Measure[] measures) =>
            shape.IsOf([
                .. measures.Select(measure => (measure, (MeasureValue?)1, (ListBuilder?)null)),
            ]);

        Assert.True(IsOf(Books, Measures.Pupils));
        Assert.False(IsOf(Measures.Pupils, Books));
        Assert.False(IsOf(Books));
        Assert.False(IsOf(Books, Measures.Pupils, Measures.SportsArea));
        Assert.False(IsOf(Books, Measures.SportsArea));
        // An equal measure of another standard has perhaps another index.
        Assert.False(IsOf(Of("books", 65), Measures.Pupils));
    }

    private static Measure Of(string id, int index) =>
        new(id, new("书", "books"), new("", ""), MeasureKind.Count, MeasureLevels.School)
        {
            Index = index,
        };
}
