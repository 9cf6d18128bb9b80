using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Balance.Indicators.Tests.Counties;

/// <summary>What is read is written back: nothing is lost, nothing is rounded, nothing is filled in.</summary>
public sealed class CountyJsonTests
{
    [Fact]
    public void EveryMeasureAtEveryLevelComesBack()
    {
        string original = EveryMeasure();

        string written = County.Parse(original).ToJson();

        AssertSame(Parse(original), Parse(written), "");
        Assert.Equal(written, County.Parse(written).ToJson());
    }

    [Fact]
    public void TheFileHasEveryMeasureAtEveryLevel()
    {
        JsonElement root = Parse(EveryMeasure());
        JsonElement[] schools = [.. root.GetProperty("schools").EnumerateArray()];

        AssertHasAll(MeasureLevels.County, [root.GetProperty("measures")]);
        AssertHasAll(
            MeasureLevels.School,
            schools
                .Where(school => school.TryGetProperty("measures", out _))
                .Select(school => school.GetProperty("measures"))
        );
        AssertHasAll(
            MeasureLevels.Section,
            schools
                .Where(school => school.TryGetProperty("sections", out _))
                .SelectMany(school => school.GetProperty("sections").EnumerateObject())
                .Select(section => section.Value)
        );
        AssertHasAll(
            MeasureLevels.MonitoredSubject,
            root.GetProperty("measures").GetProperty("monitoredSubjects").EnumerateArray()
        );
    }

    [Theory]
    [InlineData("8421.050", "8421.050")]
    [InlineData("0.1", "0.1")]
    [InlineData("12345678901234.5678", "12345678901234.5678")]
    [InlineData("999999999999999", "999999999999999")]
    [InlineData("999999999999999.9999999999999", "999999999999999.9999999999999")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [InlineData("0", "0")]
    [InlineData("1e3", "1000")]
    [InlineData("1.5E-2", "0.015")]
    [InlineData("0e99999999999", "0")]
    [InlineData("84210500e-4", "8421.0500")]
    public void NumbersAreKeptExactly(string number, string written)
    {
        County county = County.Parse(WithSalary(number));

        Assert.Equal(
            decimal.Parse(written, CultureInfo.InvariantCulture),
            county.Measures["averageTeacherSalary"].Number
        );
        Assert.Contains(
            "\"averageTeacherSalary\": " + written + "\n",
            county.ToJson(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("1000000000000000")]
    [InlineData("1e15")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("1.2345678901234567890123456789")]
    [InlineData("1e-99999999999")]
    public void NumbersThatCannotBeKeptAreRefused(string number)
    {
        var exception = Assert.Throws<BadDataException>(() => County.Parse(WithSalary(number)));

        DataProblem problem = Assert.Single(exception.Problems);
        Assert.Equal("measures.averageTeacherSalary", problem.Path.ToString());
        Assert.Contains("不能精确保存", problem.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNullIsNotReportedAndLeftOut()
    {
        County county = County.Parse(
            """
            { "format": "balance-county/1", "code": "1", "name": "县", "year": null, "note": null,
              "measures": { "averageTeacherSalary": null, "layoutCompliant": null, "monitoredSubjects": null },
              "vetoes": { "V1": null },
              "schools": [ { "code": "a", "name": null, "type": null, "measures": null,
                             "sections": { "primary": { "pupils": null, "classSizes": null }, "junior": null } } ] }
            """
        );

        Assert.Empty(county.Measures);
        Assert.Empty(county.Vetoes);
        Assert.Null(county.Year);
        School school = Assert.Single(county.Schools);
        Assert.Equal("a", school.Name);
        Assert.Null(school.Type);
        Section section = Assert.Single(school.Sections);
        Assert.Empty(section.Measures);
        AssertSame(
            Parse(
                """
                { "format": "balance-county/1", "code": "1", "name": "县",
                  "schools": [ { "code": "a", "name": "a", "sections": { "primary": {} } } ] }
                """
            ),
            Parse(county.ToJson()),
            ""
        );
    }

    [Fact]
    public void AnEmptyListIsReportedAndKept()
    {
        County county = County.Parse(
            """
            { "format": "balance-county/1", "code": "1", "name": "县", "measures": { "monitoredSubjects": [] },
              "schools": [ { "code": "a", "measures": { "artRoomAreas": [] }, "sections": { "primary": { "classSizes": [] } } } ] }
            """
        );

        Assert.Empty(county.Measures["monitoredSubjects"].Subjects);
        Assert.Empty(county.Schools[0].Measures["artRoomAreas"].Numbers);
        Assert.Empty(county.Schools[0].Section(Stage.Primary)!.Measures["classSizes"].Numbers);
        AssertSame(Parse(county.ToJson()), Parse(County.Parse(county.ToJson()).ToJson()), "");
        Assert.Contains("\"classSizes\": []", county.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheOrderOfMeasuresAndChineseTextAreKept()
    {
        string json = County
            .Parse(
                """
                { "format": "balance-county/1", "code": "1", "name": "海城市 <\"A&B\">",
                  "measures": { "visits": 2, "layoutCompliant": true, "averageTeacherSalary": 1 } }
                """
            )
            .ToJson();

        Assert.Equal(
            "{\n  \"format\": \"balance-county/1\",\n  \"code\": \"1\",\n  \"name\": \"海城市 <\\\"A&B\\\">\",\n"
                + "  \"measures\": {\n    \"visits\": 2,\n    \"layoutCompliant\": true,\n    \"averageTeacherSalary\": 1\n  },\n"
                + "  \"schools\": []\n}\n",
            json
        );
    }

    [Fact]
    public void NullTextIsAProgrammersError() =>
        Assert.Throws<ArgumentNullException>(() => County.Parse((string)null!));

    private static string WithSalary(string number) =>
        "{ \"format\": \"balance-county/1\", \"code\": \"1\", \"name\": \"县\", \"measures\": { \"averageTeacherSalary\": "
        + number
        + " } }";

    private static void AssertHasAll(MeasureLevels level, IEnumerable<JsonElement> places)
    {
        var there = places
            .SelectMany(place => place.EnumerateObject())
            .Select(property => property.Name)
            .Where(name => name is not ("subject" or "schoolGrade"))
            .Distinct()
            .Order(StringComparer.Ordinal);
        var expected = MeasuresTests
            .Expected.Where(measure => (measure.Levels & level) == level)
            .Select(measure => measure.Id)
            .Order(StringComparer.Ordinal);
        None.Of($"every-measure.json has no value at the level {level} of", expected.Except(there));
        Assert.Equal(expected, there);
    }

    private static void AssertSame(JsonElement expected, JsonElement actual, string path)
    {
        Assert.True(
            expected.ValueKind == actual.ValueKind,
            $"{path}: {expected.ValueKind} became {actual.ValueKind}."
        );
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(Keys(expected), Keys(actual));
                foreach (JsonProperty property in expected.EnumerateObject())
                {
                    AssertSame(
                        property.Value,
                        actual.GetProperty(property.Name),
                        path + "." + property.Name
                    );
                }

                break;
            case JsonValueKind.Array:
                Assert.Equal(expected.GetArrayLength(), actual.GetArrayLength());
                for (int i = 0; i < expected.GetArrayLength(); i++)
                {
                    AssertSame(expected[i], actual[i], $"{path}[{i}]");
                }

                break;
            case JsonValueKind.Number:
                Assert.True(
                    Exact(expected) == Exact(actual),
                    $"{path}: {expected.GetRawText()} became {actual.GetRawText()}."
                );
                break;
            default:
                Assert.True(
                    expected.ToString() == actual.ToString(),
                    $"{path}: {expected} became {actual}."
                );
                break;
        }
    }

    private static IEnumerable<string> Keys(JsonElement element) =>
        element.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);

    private static decimal Exact(JsonElement number) =>
        decimal.Parse(number.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    private static string EveryMeasure([CallerFilePath] string file = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "every-measure.json"));
}
