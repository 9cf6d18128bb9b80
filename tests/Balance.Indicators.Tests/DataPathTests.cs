using System.Text.Json;
using CsCheck;

namespace Balance.Indicators.Tests;

/// <summary>The address of a figure: written, read, compared, and what it says of itself.</summary>
public class DataPathTests
{
    public static TheoryData<string, DataPath> Written { get; } =
        new()
        {
            { "", DataPath.Root },
            { "year", DataPath.Root.Key("year") },
            { "measures.recognitionRate", DataPath.Root.Measure("recognitionRate") },
            {
                "measures.monitoredSubjects[1].grade",
                DataPath.Root.Measure("monitoredSubjects").Item(1).Key("grade")
            },
            { "schools[3]", DataPath.OfSchool(3) },
            {
                "schools[3].sections.primary.pupils",
                DataPath.OfSchool(3).Section(Stage.Primary).Measure("pupils")
            },
            {
                "schools[0].sections.junior.classSizes[12]",
                DataPath.OfSchool(0).Section(Stage.Junior).Measure("classSizes").Item(12)
            },
            {
                "schools[\"2103810011\"].measures.teachingArea",
                DataPath.OfSchool("2103810011").Measure("teachingArea")
            },
            { "schools[\"a\\\"]\\\\b\"]", DataPath.OfSchool("a\"]\\b") },
            { "schools[\"甲 1\"].boarding", DataPath.OfSchool("甲 1").Key("boarding") },
            { "\"a.b\".\"\".学生数", DataPath.Root.Key("a.b").Key("").Key("学生数") },
            { "\"\\u001b[31m\"", DataPath.Root.Key("\u001b[31m") },
        };

    [Theory]
    [MemberData(nameof(Written))]
    public void Is_written_as_it_is_read(string text, DataPath path)
    {
        Assert.Equal(text, path.ToString());
        Assert.Equal(path, DataPath.Parse(text));
        Assert.True(DataPath.TryParse(text, out DataPath? read));
        Assert.Equal(path.GetHashCode(), read.GetHashCode());
    }

    [Fact]
    public void A_path_has_at_most_a_thousand_steps()
    {
        string longest = string.Concat(Enumerable.Repeat("[0]", 1000));

        Assert.Equal(longest, DataPath.Parse(longest).ToString());
        Assert.False(DataPath.TryParse(longest + "[0]", out _));
        Assert.Contains(
            "fails at character 3001",
            Assert.Throws<FormatException>(() => DataPath.Parse(longest + "[0]")).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(".", 1)]
    [InlineData("schools[", 9)]
    [InlineData("schools[x]", 9)]
    [InlineData("schools[-1]", 9)]
    [InlineData("schools[1", 10)]
    [InlineData("schools[99999999999]", 20)]
    [InlineData("schools[\"1]", 12)]
    [InlineData("schools[\"\\x\"]", 10)]
    [InlineData("schools[1]sections", 11)]
    [InlineData("schools..code", 9)]
    [InlineData("measures.", 10)]
    [InlineData("a b", 2)]
    public void What_is_no_path_is_refused_with_its_place(string text, int at)
    {
        Assert.False(DataPath.TryParse(text, out _));
        FormatException refused = Assert.Throws<FormatException>(() => DataPath.Parse(text));
        Assert.Contains($"at character {at}.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_what_it_is_the_address_of()
    {
        DataPath size = DataPath.Parse("schools[3].sections.primary.classSizes[2]");
        Assert.Equal(
            (3, null, Stage.Primary, "classSizes", 2),
            (size.SchoolPosition, size.SchoolCode, size.Stage, size.MeasureId, size.ItemPosition)
        );
        DataPath area = DataPath.Parse("schools[\"A\"].measures.teachingArea");
        Assert.Equal(
            (null, "A", null, "teachingArea", null),
            (area.SchoolPosition, area.SchoolCode, area.Stage, area.MeasureId, area.ItemPosition)
        );
        DataPath veto = DataPath.Parse("vetoes.V1");
        Assert.Equal((null, null, null), (veto.SchoolPosition, veto.Stage, veto.MeasureId));
        Assert.Null(DataPath.Parse("schools[3].sections.primary").MeasureId);
        Assert.Equal("pupils", DataPath.Root.Measure("pupils").MeasureId);
    }

    [Fact]
    public void Lies_within_what_contains_it_only()
    {
        DataPath pupils = DataPath.Parse("schools[3].sections.primary.pupils");
        Assert.True(pupils.IsWithin(DataPath.Root));
        Assert.True(pupils.IsWithin(DataPath.OfSchool(3)));
        Assert.True(pupils.IsWithin(pupils));
        Assert.False(DataPath.OfSchool(3).IsWithin(pupils));
        Assert.False(pupils.IsWithin(DataPath.OfSchool(30)));
    }

    [Fact]
    public void By_position_and_by_code_are_two_addresses()
    {
        Assert.NotEqual(DataPath.OfSchool(1), DataPath.OfSchool("1"));
        Assert.NotEqual(DataPath.Root.Key("schools").Key("1"), DataPath.OfSchool("1"));
        Assert.True(DataPath.OfSchool(1) == DataPath.Parse("schools[1]"));
        Assert.True(DataPath.OfSchool(1) != DataPath.OfSchool(2));
        Assert.False(DataPath.Root == null);
        Assert.False(DataPath.Root.Equals("" as object));
    }

    [Fact]
    public void Refuses_what_cannot_be_a_step()
    {
        Assert.Throws<ArgumentNullException>(() => DataPath.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => DataPath.OfSchool(null!));
        Assert.Throws<ArgumentNullException>(() => DataPath.Root.Key(null!));
        Assert.Throws<ArgumentNullException>(() => DataPath.Root.IsWithin(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => DataPath.OfSchool(-1));
        Assert.False(DataPath.TryParse(null, out _));
    }

    [Fact]
    public void Is_its_text_in_json()
    {
        DataPath path = DataPath.OfSchool("A\u202E\"").Key("code");
        string json = JsonSerializer.Serialize(path);
        Assert.Equal(path, JsonSerializer.Deserialize<DataPath>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DataPath>("\"a b\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DataPath>("1"));
    }

    [Fact]
    public void Whatever_its_keys_are_its_text_is_read_back_and_has_nothing_that_acts() =>
        Gen.OneOf(
                Gen.String.Select(key => Step(path => path.Key(key))),
                Gen.String.Select(code => Step(path => path.Item(code))),
                Gen.Int[0, int.MaxValue].Select(at => Step(path => path.Item(at)))
            )
            .List[0, 8]
            .Sample(steps =>
            {
                DataPath path = steps.Aggregate(DataPath.Root, (before, step) => step(before));
                string text = path.ToString();
                Assert.DoesNotContain(text, char.IsControl);
                Assert.Equal(path, DataPath.Parse(text));
            });

    private static Func<DataPath, DataPath> Step(Func<DataPath, DataPath> step) => step;
}
