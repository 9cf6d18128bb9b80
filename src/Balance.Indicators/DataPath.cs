using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// 数据路径: the address of a figure in a file, such as <c>schools[3].sections.primary.pupils</c>. Positions count from 0. A school
/// is found by its position or by its code: <c>schools["2103810011"]</c>. A key that is no plain word is quoted as in JSON.
/// Whatever points at a figure points with it: problems, missing figures, shortfalls and changes.
/// </summary>
/// <remarks>
/// Two paths are equal where every step is: by position and by code are two addresses, even of one school.
/// </remarks>
[JsonConverter(typeof(DataPathJsonConverter))]
public sealed class DataPath : IEquatable<DataPath>
{
    private const string Schools = "schools";
    private const string Sections = "sections";
    private const string Measures = "measures";

    private readonly DataPath? _within;
    private readonly string? _text;
    private readonly int _position;

    private DataPath(DataPath? within, string? text, int position)
    {
        _within = within;
        _text = text;
        _position = position;
        Depth = within is null ? 0 : within.Depth + 1;
    }

    /// <summary>The file as a whole; its text is empty.</summary>
    public static DataPath Root { get; } = new(null, null, NoPosition);

    /// <summary>What this lies in; null of <see cref="Root"/>.</summary>
    public DataPath? Within => _within;

    /// <summary>The position of the school, from 0; null where it is told by its code, and of what is no school's.</summary>
    public int? SchoolPosition => OfSchools() is { _text: null } school ? school._position : null;

    /// <summary>The code of the school; null where it is told by its position, and of what is no school's.</summary>
    public string? SchoolCode => OfSchools()?._text;

    /// <summary>The stage of the section; null of what is no section's.</summary>
    public Stage? Stage =>
        OfSections()?._text is { } code && Vocabulary.TryFind(code, out Stage stage) ? stage : null;

    /// <summary>The id of the measure, of a measure or an item of one; null of anything else.</summary>
    public string? MeasureId => OfMeasure()?._text;

    /// <summary>The position in the measure's list, from 0; null of what is not in one.</summary>
    public int? ItemPosition =>
        OfMeasure() is { } measure && StepAt(measure.Depth + 1) is { IsPosition: true } item
            ? item._position
            : null;

    /// <summary>The last step: its key, or the code in brackets; null of a position.</summary>
    internal string? Text => _text;

    /// <summary>The last step's position; of use where <see cref="IsPosition"/>.</summary>
    internal int Position => _position;

    internal bool IsKey => _position == NoPosition;

    internal bool IsPosition => _position >= 0;

    internal bool IsCode => _position == CodeInBrackets;

    /// <summary>How many steps lead here; 0 of <see cref="Root"/>.</summary>
    internal int Depth { get; }

    private const int NoPosition = -1;

    private const int CodeInBrackets = -2;

    /// <summary>A school, by its position.</summary>
    /// <param name="position">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is below 0.</exception>
    public static DataPath OfSchool(int position) => Root.Key(Schools).Item(position);

    /// <summary>A school, by its code.</summary>
    /// <param name="code">The code; width, case and outer blanks make no difference where a county is asked.</param>
    /// <exception cref="ArgumentNullException">There is no code.</exception>
    public static DataPath OfSchool(string code) => Root.Key(Schools).Item(code);

    /// <summary>Reads a path from its text.</summary>
    /// <param name="text">Such as <c>schools["2103810011"].measures.teachingArea</c>, of at most 1 000 steps; empty is <see cref="Root"/>.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">The text is no path; the message says where it fails.</exception>
    public static DataPath Parse(string text) =>
        DataPathText.Read(text ?? throw new ArgumentNullException(nameof(text)), out int failsAt)
        ?? throw new FormatException(DataPathText.Fault(text, failsAt).En);

    /// <summary>Reads a path from its text, where it is one.</summary>
    /// <param name="text">Such as <c>schools[3].measures.teachingArea</c>, of at most 1 000 steps; empty is <see cref="Root"/>, null is none.</param>
    /// <param name="path">The path; null where the text is none.</param>
    /// <returns>Whether the text is a path.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DataPath? path)
    {
        path = text is null ? null : DataPathText.Read(text, out _);
        return path is not null;
    }

    /// <summary>What stands under a key of this.</summary>
    /// <param name="key">The key, any text.</param>
    /// <exception cref="ArgumentNullException">There is no key.</exception>
    public DataPath Key(string key) =>
        new(this, key ?? throw new ArgumentNullException(nameof(key)), NoPosition);

    /// <summary>An item of the list that stands here.</summary>
    /// <param name="position">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is below 0.</exception>
    public DataPath Item(int position) =>
        position >= 0
            ? new(this, null, position)
            : throw new ArgumentOutOfRangeException(nameof(position));

    /// <summary>An item of the list that stands here, by its code or id.</summary>
    /// <param name="code">The code, any text.</param>
    /// <exception cref="ArgumentNullException">There is no code.</exception>
    public DataPath Item(string code) =>
        new(this, code ?? throw new ArgumentNullException(nameof(code)), CodeInBrackets);

    /// <summary>A section of the school that this is.</summary>
    /// <param name="stage">The section's stage.</param>
    public DataPath Section(Stage stage) =>
        Key(Sections).Key(Vocabulary.IsDefined(stage) ? stage.Code() : stage.ToString());

    /// <summary>A measure of the county, school or section that this is.</summary>
    /// <param name="id">The measure's id.</param>
    /// <exception cref="ArgumentNullException">There is no id.</exception>
    public DataPath Measure(string id) => (IsSection ? this : Key(Measures)).Key(id);

    /// <summary>Whether this lies in another path, or is the same.</summary>
    /// <param name="other">The other path.</param>
    /// <exception cref="ArgumentNullException">There is no other path.</exception>
    public bool IsWithin(DataPath other) =>
        (other ?? throw new ArgumentNullException(nameof(other))).Equals(StepAt(other.Depth));

    /// <inheritdoc/>
    public bool Equals(DataPath? other)
    {
        if (other is null || Depth != other.Depth)
        {
            return false;
        }

        DataPath? mine = this;
        while (!ReferenceEquals(mine, other))
        {
            if (mine!._position != other!._position || mine._text != other._text)
            {
                return false;
            }

            mine = mine._within;
            other = other._within;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DataPath);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _within is null ? 0 : (_within.GetHashCode(), _position, _text).GetHashCode();

    /// <summary>Whether two paths are equal, step by step.</summary>
    /// <param name="left">One path.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(DataPath? left, DataPath? right) => Equals(left, right);

    /// <summary>Whether two paths differ in a step.</summary>
    /// <param name="left">One path.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(DataPath? left, DataPath? right) => !Equals(left, right);

    /// <summary>The path as it is written, which <see cref="Parse"/> reads.</summary>
    public override string ToString() => DataPathText.Write(this);

    /// <summary>The step so deep on the way here; null where this is not so deep.</summary>
    internal DataPath? StepAt(int depth)
    {
        DataPath? step = this;
        while (step is not null && step.Depth > depth)
        {
            step = step._within;
        }

        return step?.Depth == depth ? step : null;
    }

    private bool IsSection => Depth == 4 && OfSections() is not null;

    private DataPath? OfSchools() =>
        StepAt(1) is { IsKey: true, _text: Schools } && StepAt(2) is { IsKey: false } school
            ? school
            : null;

    private DataPath? OfSections() =>
        OfSchools() is not null
        && StepAt(3) is { IsKey: true, _text: Sections }
        && StepAt(4) is { IsKey: true } section
            ? section
            : null;

    private DataPath? OfMeasure()
    {
        int depth =
            OfSections() is not null ? 5
            : OfSchools() is not null && StepAt(3) is { IsKey: true, _text: Measures } ? 4
            : StepAt(1) is { IsKey: true, _text: Measures } ? 2
            : -1;
        return StepAt(depth) is { IsKey: true } measure ? measure : null;
    }
}
