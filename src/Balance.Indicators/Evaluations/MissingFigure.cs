using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>One thing that a rule needs and nobody has reported. In one evaluation the same is the same object.</summary>
[JsonConverter(typeof(EvaluationJsonConverter<MissingFigure>))]
public sealed class MissingFigure : IFormattable
{
    internal MissingFigure(
        DataPath path,
        string id,
        LocalizedText name,
        School? school,
        Stage? stage
    )
    {
        Path = path;
        Id = id;
        Name = name;
        School = school;
        Stage = stage;
    }

    /// <summary>Where it belongs, such as <c>schools[3].sections.primary.pupils</c>.</summary>
    public DataPath Path { get; }

    /// <summary>The measure's id or the fact's key.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public LocalizedText Name { get; }

    /// <summary>The school it is missing for; null where it is the county's.</summary>
    public School? School { get; }

    /// <summary>The stage it is missing for; null where it is not a section's.</summary>
    public Stage? Stage { get; }

    /// <summary>The school's name with its code, where another school of the county has that name too; null otherwise.</summary>
    internal string? SchoolName { get; init; }

    /// <summary>
    /// The bracket that leaves it open, where it was reported in brackets and the limit lies inside one: its items would have to
    /// be reported one by one. Null where nothing is reported.
    /// </summary>
    public Bracket? Bracket { get; internal init; }

    /// <summary>The bracket in words, with the units of its measure; null where there is none.</summary>
    internal LocalizedText? Size { get; init; }

    /// <summary>Whose, and what: 甲校小学部 学生数.</summary>
    /// <param name="language">The language to read in.</param>
    public string In(Language language)
    {
        string stage = Stage is { } s
            ? (language == Language.Chinese ? s.Name().Zh + "部" : " (" + s.Name().En + ")")
            : "";
        string whose = School is null
            ? ""
            : (SchoolName ?? School.Name) + stage + (language == Language.Chinese ? " " : ": ");
        string which =
            Size is not { } size ? ""
            : language == Language.Chinese ? "（" + size.Zh + "）"
            : " (" + size.En + ")";
        return whose + Name.In(language) + which;
    }

    /// <inheritdoc/>
    public override string ToString() => In(Language.Chinese);

    /// <summary>What <see cref="In"/> says, in the language that is asked for.</summary>
    /// <param name="format"><c>zh</c> or <c>en</c>; null, empty or <c>G</c> is <c>zh</c>.</param>
    /// <param name="formatProvider">Not looked at: texts do not follow cultures.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        In(TextFormat.LanguageOf(format));
}
