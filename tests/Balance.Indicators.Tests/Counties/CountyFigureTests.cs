namespace Balance.Indicators.Tests.Counties;

/// <summary>What is reported at an address, and the county with something else there.</summary>
public class CountyFigureTests
{
    private static readonly County Reported = TestCounty.Met.County with
    {
        Schools = [TestSchool.PrimarySchool("P1", 90), TestSchool.NineYear("Ｎ2")],
    };

    public static TheoryData<string, MeasureValue> Figures { get; } =
        new()
        {
            { "year", 2024 },
            { "measures.recognitionRate", 0.5m },
            { "measures.layoutCompliant", false },
            { "measures.monitoredSubjects[1].grade", 2 },
            { "measures.monitoredSubjects[0].interSchoolDifferenceRate", 0.2m },
            { "vetoes.V5", true },
            { "schools[0].boarding", true },
            { "schools[0].attachedClasses", true },
            { "schools[0].builtYear", 1999 },
            { "schools[1].vetoes.V6", false },
            { "schools[1].measures.teachingArea", 1999.5m },
            { "schools[1].measures.moralEducation", Grade.Excellent },
            { "schools[1].measures.musicRoomAreas", new[] { 96m } },
            { "schools[1].measures.musicRoomAreas[3]", 97m },
            { "schools[\"n2\"].sections.junior.pupils", 99 },
            { "schools[\"P1\"].sections.primary.classSizes[1]", 44 },
            { "schools[0].sections.primary.classSizes[2]", 3 },
            { "schools[0].sections.junior.pupils", 0 },
        };

    [Theory]
    [MemberData(nameof(Figures))]
    public void What_is_set_is_found_and_nothing_else_changes(string path, MeasureValue value)
    {
        County changed = Reported.With(path, value);

        Assert.Equal(value, changed.Find(path));
        Assert.NotEqual(value, Reported.Find(path));
        County back = changed.With(path, Reported.Find(path));
        if (
            path.Contains("junior.pupils", StringComparison.Ordinal)
            && path.Contains("[0]", StringComparison.Ordinal)
        )
        {
            // The section was not there; an empty one remains.
            Assert.Equal(MeasureSet.Empty, back.Schools[0].Section(Stage.Junior)!.Measures);
        }
        else
        {
            Assert.Equal(Reported.ToJson(), back.ToJson());
        }
    }

    [Fact]
    public void Null_takes_a_figure_away()
    {
        Assert.Null(
            Reported.With("measures.recognitionRate", null).Find("measures.recognitionRate")
        );
        Assert.False(
            Reported.With("measures.recognitionRate", null).Measures.Has("recognitionRate")
        );
        Assert.Null(Reported.With("year", null).Year);
        Assert.Null(Reported.With("schools[0].boarding", null).Schools[0].Boarding);
        Assert.DoesNotContain("V5", Reported.With("vetoes.V5", null).Vetoes.Keys);
        Assert.Null(
            Reported
                .With("measures.monitoredSubjects[0].grade", null)
                .Measures["monitoredSubjects"]
                .Subjects[0]
                .Measures.Find("grade")
        );
    }

    [Fact]
    public void Null_takes_an_item_out_of_its_list()
    {
        // 90 pupils in classes of at most 45: two classes.
        Assert.Equal(
            (IEnumerable<decimal>)[45m],
            Reported
                .With("schools[0].sections.primary.classSizes[0]", null)
                .Schools[0]
                .Section(Stage.Primary)!
                .Measures["classSizes"]
                .Numbers.AsEnumerable()
        );
    }

    [Fact]
    public void An_item_past_the_end_that_is_taken_away_changes_nothing()
    {
        Assert.Equal(
            Reported.ToJson(),
            Reported.With("schools[0].sections.primary.classSizes[2]", null).ToJson()
        );
        Assert.Null(Reported.Find("schools[0].sections.primary.classSizes[2]"));
    }

    [Theory]
    [InlineData("2147483647", 2147483647)]
    [InlineData("-2147483647", -2147483647)]
    [InlineData("2024.00", 2024)]
    public void A_year_is_whatever_whole_number_fits(string number, int year) =>
        Assert.Equal(
            year,
            Reported
                .With(
                    "year",
                    decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)
                )
                .Year
        );

    [Theory]
    [InlineData("schools[2].boarding", "schools[2]")]
    [InlineData("schools[\"P3\"].boarding", "schools[\"P3\"]")]
    [InlineData("schools[\"\"].measures.teachingArea", "schools[\"\"]")]
    public void A_school_that_is_not_there_is_told(string path, string school)
    {
        string told = $"The county has no school at \"{school}\". (Parameter 'school')";

        Assert.Equal(told, Assert.Throws<ArgumentException>(() => Reported.Find(path)).Message);
        Assert.Equal(told, Assert.Throws<ArgumentException>(() => Reported.With(path, 1)).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name")]
    [InlineData("schools")]
    [InlineData("schools[0]")]
    [InlineData("schools[0].type")]
    [InlineData("schools[0].boarding.x")]
    [InlineData("schools[0].attachedClasses.x")]
    [InlineData("schools[0].builtYear.x")]
    [InlineData("schools[0].sections.primary")]
    [InlineData("schools[0].sections.primary.publicFunding")]
    [InlineData("schools[0].measures")]
    [InlineData("schools[0].measures.nothing")]
    [InlineData("schools[0].measures.teachingArea.x")]
    [InlineData("schools[0].vetoes")]
    [InlineData("schools[0].vetoes.V5")]
    [InlineData("schools[0].vetoes.V1.x")]
    [InlineData("measures")]
    [InlineData("measures.teachingArea")]
    [InlineData("measures.recognitionRate[0]")]
    [InlineData("measures.recognitionRate.x")]
    [InlineData("measures.monitoredSubjects[0]")]
    [InlineData("measures.monitoredSubjects[2].grade")]
    [InlineData("measures.monitoredSubjects[0].subject")]
    [InlineData("measures.monitoredSubjects[0].grade.x")]
    [InlineData("schools[0].sections.primary.classSizes[3]")]
    [InlineData("schools[0].sections.primary.classSizes[0].x")]
    [InlineData("schools[0].sections.primary.classSizes[0].from")]
    [InlineData("vetoes")]
    [InlineData("vetoes.V7")]
    [InlineData("vetoes.V1.x")]
    [InlineData("year.x")]
    public void What_is_no_figure_of_the_county_is_refused(string path)
    {
        string told =
            $"\"{path}\" is not the address of a figure of this county: of a measure where it is reported, an item of its list, a veto, or a fact that is a number or yes or no. (Parameter 'path')";

        Assert.Equal(told, Assert.Throws<ArgumentException>(() => Reported.Find(path)).Message);
        Assert.Equal(told, Assert.Throws<ArgumentException>(() => Reported.With(path, 1)).Message);
    }

    public static TheoryData<string, MeasureValue, string> Misfits { get; } =
        new()
        {
            { "measures.recognitionRate", true, "a value of the kind rate" },
            { "measures.monitoredSubjects[0].grade", Grade.Good, "a value of the kind level" },
            { "schools[0].sections.primary.classSizes", 45, "a value of the kind countList" },
            { "vetoes.V1", 1, "yes or no" },
            { "year", 2024.5m, "a whole number" },
            { "year", 2147483648m, "a whole number" },
            { "year", true, "a whole number" },
            { "schools[0].boarding", 1, "yes or no" },
            { "schools[0].sections.primary.classSizes[0]", true, "a number" },
        };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void What_belongs_there_is_told(string path, MeasureValue value, string expected) =>
        Assert.Equal(
            $"\"{path}\" takes {expected}. (Parameter 'path')",
            Assert.Throws<ArgumentException>(() => Reported.With(path, value)).Message
        );

    [Fact]
    public void What_is_no_address_is_refused()
    {
        Assert.Throws<FormatException>(() => Reported.With("schools[0", 1));
        Assert.Throws<ArgumentNullException>(() => Reported.With((DataPath)null!, 1));
        Assert.Throws<ArgumentNullException>(() => Reported.Find((DataPath)null!));
    }
}
