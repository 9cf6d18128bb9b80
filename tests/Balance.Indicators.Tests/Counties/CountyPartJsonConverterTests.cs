using System.Text.Json;

namespace Balance.Indicators.Tests.Counties;

/// <summary>Parts of a county in other JSON: each whole, written only.</summary>
public sealed class CountyPartJsonConverterTests
{
    private static readonly Section Primary = new(
        Stage.Primary,
        new MeasureSet([new("pupils", 90), new("classSizes", new[] { 45m, 45m })])
    );

    [Fact]
    public void EachPartIsWrittenWhole()
    {
        Assert.Equal(
            """{"stage":"primary","measures":{"pupils":90,"classSizes":[45,45]}}""",
            JsonSerializer.Serialize(Primary)
        );
        Assert.Equal(
            """{"stage":"senior","measures":{}}""",
            JsonSerializer.Serialize(new Section(Stage.Senior, MeasureSet.Empty))
        );
        Assert.Equal(
            """{"from":41,"below":46,"count":12}""",
            JsonSerializer.Serialize(new Bracket(41, 46, 12))
        );
        Assert.Equal(
            """{"from":96.5,"count":0}""",
            JsonSerializer.Serialize(new Bracket(96.5m, null, 0))
        );
        Assert.Equal(
            """{"subject":"A","schoolGrade":8,"grade":3,"interSchoolDifferenceRate":0.10}""",
            JsonSerializer.Serialize(new MonitoredSubject("A", 3, 0.10m) { SchoolGrade = 8 })
        );
        Assert.Equal("""{"subject":"A"}""", JsonSerializer.Serialize(new MonitoredSubject("A")));
        Assert.Equal(
            """[{"subject":"A","grade":4}]""",
            JsonSerializer.Serialize((MeasureValue)new[] { new MonitoredSubject("A", 4) })
        );
        Assert.Equal("""{"code":"a","name":"a"}""", JsonSerializer.Serialize(new School("a")));
        Assert.Equal(
            """{"code":"b","name":"B","campusOf":"a","type":"nineYear","location":"town","township":"T","ownership":"public","boarding":false,"builtYear":1998,"attachedClasses":true,"measures":{"sportsArea":5000.50},"sections":{"primary":{"pupils":90,"classSizes":[45,45]}},"vetoes":{"V1":false}}""",
            JsonSerializer.Serialize(
                new School("b")
                {
                    Name = "B",
                    CampusOf = "a",
                    Type = SchoolType.NineYear,
                    Location = Location.Town,
                    Township = "T",
                    Ownership = Ownership.Public,
                    Boarding = false,
                    BuiltYear = 1998,
                    AttachedClasses = true,
                    Measures = new MeasureSet([new("sportsArea", 5000.50m)]),
                    Sections = [Primary],
                    Vetoes = new School("b").Vetoes.Add("V1", false),
                }
            )
        );
    }

    [Fact]
    public void PartsAreNotReadAndNothingElseIsWritten()
    {
        Assert.Equal(
            "Parts of a county are written only; read the whole county.",
            Assert
                .Throws<NotSupportedException>(() =>
                    JsonSerializer.Deserialize<Bracket>("""{"from":41,"count":1}""")
                )
                .Message.Split(" The unsupported")[0]
        );
        using var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream);
        Assert.Equal(
            "Version is not part of a county.",
            Assert
                .Throws<NotSupportedException>(() =>
                    new CountyPartJsonConverter<Version>().Write(
                        writer,
                        new Version(1, 0),
                        JsonSerializerOptions.Default
                    )
                )
                .Message
        );
    }
}
