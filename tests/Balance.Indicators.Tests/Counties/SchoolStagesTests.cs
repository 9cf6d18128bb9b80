namespace Balance.Indicators.Tests.Counties;

/// <summary>Which stages a school of each type has, may have and reports; and whether it tells that nobody is there.</summary>
public sealed class SchoolStagesTests
{
    [Theory]
    [InlineData(SchoolType.Primary, "primary", "primary")]
    [InlineData(SchoolType.TeachingPoint, "primary", "primary")]
    [InlineData(SchoolType.JuniorSecondary, "junior", "junior")]
    [InlineData(SchoolType.NineYear, "primary junior", "primary junior")]
    [InlineData(SchoolType.CompleteSecondary, "junior senior", "junior senior")]
    [InlineData(SchoolType.TwelveYear, "primary junior senior", "primary junior senior")]
    [InlineData(SchoolType.SpecialEducation, "", "primary junior senior")]
    [InlineData(null, "", "primary junior senior")]
    public void ATypeHasItsStages(SchoolType? type, string expected, string allowed)
    {
        Assert.Equal(expected, Codes(SchoolStages.Expected(type)));
        Assert.Equal(allowed, Codes(SchoolStages.Allowed(type)));
        Assert.Equal(
            "primary junior senior",
            Codes(SchoolStages.Allowed(type, hasAttachedClasses: true))
        );
    }

    /// <summary>What a school reports of its stages, all that it has, those that are compulsory, and whether it tells that nobody is there.</summary>
    [Theory]
    [InlineData(
        SchoolType.NineYear,
        "primary 0 junior 0",
        null,
        "primary junior",
        "primary junior",
        true
    )]
    [InlineData(
        SchoolType.NineYear,
        "primary 0 junior 1",
        null,
        "primary junior",
        "primary junior",
        false
    )]
    [InlineData(
        SchoolType.NineYear,
        "primary 1 junior 0",
        null,
        "primary junior",
        "primary junior",
        false
    )]
    [InlineData(SchoolType.NineYear, "primary 0", null, "primary junior", "primary junior", false)]
    [InlineData(
        SchoolType.NineYear,
        "primary 0 junior -",
        null,
        "primary junior",
        "primary junior",
        false
    )]
    [InlineData(SchoolType.NineYear, "", null, "primary junior", "primary junior", false)]
    // Senior pupils are not asked for.
    [InlineData(
        SchoolType.CompleteSecondary,
        "junior 0 senior 90",
        null,
        "junior senior",
        "junior",
        true
    )]
    [InlineData(
        SchoolType.TwelveYear,
        "senior 90",
        null,
        "primary junior senior",
        "primary junior",
        false
    )]
    // Attached classes are a stage beyond those of the type.
    [InlineData(
        SchoolType.Primary,
        "junior 5 primary 0",
        null,
        "primary junior",
        "primary junior",
        false
    )]
    [InlineData(SchoolType.Primary, "senior 5 primary 0", null, "primary senior", "primary", true)]
    [InlineData(
        SchoolType.JuniorSecondary,
        "primary 0 junior 0",
        null,
        "junior primary",
        "primary junior",
        true
    )]
    // A special-education school reports a whole or the sections that it has.
    [InlineData(SchoolType.SpecialEducation, "", 0, "", "", true)]
    [InlineData(SchoolType.SpecialEducation, "", 1, "", "", false)]
    [InlineData(SchoolType.SpecialEducation, "", null, "", "", false)]
    [InlineData(SchoolType.SpecialEducation, "primary 0", null, "primary", "primary", true)]
    [InlineData(SchoolType.SpecialEducation, "senior 0", null, "senior", "", false)]
    [InlineData(SchoolType.SpecialEducation, "primary 1", 0, "primary", "primary", true)]
    // A type that is not told could be any: with both compulsory stages.
    [InlineData(null, "primary 0", null, "primary", "primary junior", false)]
    [InlineData(null, "primary 0 junior 0", null, "primary junior", "primary junior", true)]
    [InlineData(null, "senior 5", null, "senior", "primary junior", false)]
    public void ASchoolHasStages(
        SchoolType? type,
        string sections,
        int? whole,
        string all,
        string compulsory,
        bool hasNobody
    )
    {
        School school = new("a")
        {
            Type = type,
            Measures = MeasureSet.Empty.With("pupils", whole is { } pupils ? pupils : null),
            Sections =
            [
                .. sections
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Chunk(2)
                    .Select(part => new Section(
                        Enum.Parse<Stage>(part[0], ignoreCase: true),
                        MeasureSet.Empty.With(
                            "pupils",
                            part[1] == "-"
                                ? null
                                : int.Parse(
                                    part[1],
                                    System.Globalization.CultureInfo.InvariantCulture
                                )
                        )
                    )),
            ],
        };

        Assert.Equal(
            (all, compulsory, hasNobody),
            (
                Codes(SchoolStages.Of(school)),
                Codes(SchoolStages.CompulsoryOf(school)),
                SchoolStages.HasNobody(school)
            )
        );
    }

    private static string Codes(Stage[] stages) =>
        string.Join(' ', stages.Select(stage => stage.Code()));
}
