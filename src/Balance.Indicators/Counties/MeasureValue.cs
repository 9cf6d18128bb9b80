using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// The reported value of one measure. Numbers are decimals and kept exactly. Plain values convert implicitly:
/// <c>MeasureValue v = 42;</c>, <c>= true</c>, <c>= Grade.Good</c>, <c>= new[] { 45m, 44m }</c>.
/// </summary>
[JsonConverter(typeof(CountyPartJsonConverter<MeasureValue>))]
public sealed class MeasureValue : IEquatable<MeasureValue>, IFormattable
{
    private static readonly MeasureValue Yes = new(1, Shape.YesNo);
    private static readonly MeasureValue No = new(0, Shape.YesNo);

    private readonly decimal _number;
    private readonly Shape _shape;
    private readonly Lists? _lists;

    private MeasureValue(decimal number, Shape shape)
    {
        _number = number;
        _shape = shape;
        if (shape == Shape.Number)
        {
            IsShort = ExactNumber.IsShort(number, out bool isWhole);
            IsWhole = isWhole;
        }
    }

    private MeasureValue(Lists lists)
    {
        _shape = Shape.Lists;
        _lists = lists;
    }

    /// <summary>What is held: nearly always one number, which therefore takes no more room than it needs.</summary>
    private enum Shape : byte
    {
        Number,
        YesNo,
        Grade,
        Lists,
    }

    /// <summary>The number, where the measure is a count, an amount, a rate or a level.</summary>
    public decimal? Number => _shape == Shape.Number ? _number : null;

    /// <summary>Yes or no, where the measure is attested.</summary>
    public bool? YesNo => _shape == Shape.YesNo ? _number == 1 : null;

    /// <summary>The grade, where the measure is graded.</summary>
    public Grade? Grade => _shape == Shape.Grade ? (Grade)(int)_number : null;

    /// <summary>The list, where the measure is a list of numbers; default where it is not.</summary>
    public ImmutableArray<decimal> Numbers => _lists?.Numbers ?? default;

    /// <summary>The list in brackets, where its items are not reported one by one; default where they are, or it is no list.</summary>
    public ImmutableArray<Bracket> Brackets => _lists?.Brackets ?? default;

    /// <summary>The monitored subjects, where the measure is that list; default where it is not.</summary>
    public ImmutableArray<MonitoredSubject> Subjects => _lists?.Subjects ?? default;

    /// <summary>Makes a number.</summary>
    /// <param name="number">Any decimal; whether the measure allows it is checked with the county.</param>
    public static implicit operator MeasureValue(decimal number) => new(number, Shape.Number);

    /// <summary>Makes a whole number.</summary>
    /// <param name="number">Any whole number; whether the measure allows it is checked with the county.</param>
    public static implicit operator MeasureValue(int number) => new(number, Shape.Number);

    /// <summary>Makes a yes or no.</summary>
    /// <param name="yesNo">True is yes.</param>
    public static implicit operator MeasureValue(bool yesNo) => yesNo ? Yes : No;

    /// <summary>Makes a grade.</summary>
    /// <param name="grade">The grade.</param>
    public static implicit operator MeasureValue(Grade grade) => new((int)grade, Shape.Grade);

    /// <summary>Makes a list of numbers.</summary>
    /// <param name="numbers">One for each class or room; may be empty.</param>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    public static implicit operator MeasureValue(decimal[] numbers) =>
        new(
            new Lists { Numbers = [.. numbers ?? throw new ArgumentNullException(nameof(numbers))] }
        );

    /// <summary>Makes a list of numbers.</summary>
    /// <param name="numbers">One for each class or room; may be empty.</param>
    public static implicit operator MeasureValue(ImmutableArray<decimal> numbers) =>
        new(new Lists { Numbers = numbers.IsDefault ? [] : numbers });

    /// <summary>Makes a list in brackets; without any it is an empty list, as one of numbers is.</summary>
    /// <param name="brackets">Brackets that do not overlap.</param>
    public static implicit operator MeasureValue(Bracket[] brackets) =>
        ImmutableArray.Create(brackets);

    /// <summary>Makes a list in brackets; without any it is an empty list, as one of numbers is.</summary>
    /// <param name="brackets">Brackets that do not overlap.</param>
    public static implicit operator MeasureValue(ImmutableArray<Bracket> brackets) =>
        new(brackets.IsEmpty ? new Lists { Numbers = [] } : new Lists { Brackets = brackets });

    /// <summary>Makes the list of monitored subjects.</summary>
    /// <param name="subjects">The subjects.</param>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public static implicit operator MeasureValue(MonitoredSubject[] subjects) =>
        new(
            new Lists
            {
                Subjects = NoNulls.In(
                    [.. subjects ?? throw new ArgumentNullException(nameof(subjects))],
                    nameof(subjects)
                ),
            }
        );

    /// <summary>Makes the list of monitored subjects.</summary>
    /// <param name="subjects">The subjects.</param>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public static implicit operator MeasureValue(ImmutableArray<MonitoredSubject> subjects) =>
        new(new Lists { Subjects = NoNulls.In(subjects, nameof(subjects)) });

    /// <summary>Whether this value has the shape that a kind of measure asks for.</summary>
    /// <param name="kind">The kind.</param>
    public bool Fits(MeasureKind kind) =>
        kind switch
        {
            MeasureKind.YesNo => YesNo is not null,
            MeasureKind.Grade => Grade is not null,
            MeasureKind.CountList or MeasureKind.AmountList => IsListOfSizes,
            MeasureKind.Subjects => !Subjects.IsDefault,
            _ => Number is not null,
        };

    /// <summary>Whether it is a number of 0 or more and at most 15 digits, as nearly all are.</summary>
    internal bool IsShort { get; }

    /// <summary>Whether it is a number that is written without decimals.</summary>
    internal bool IsWhole { get; }

    /// <summary>Whether it is a list of single sizes or of brackets; of campuses together, it may hold both.</summary>
    internal bool IsListOfSizes => !Numbers.IsDefault || !Brackets.IsDefault;

    /// <summary>Whether it is a list with nothing in it: brackets of which every count is 0, too.</summary>
    internal bool IsEmptyList =>
        IsListOfSizes
        && Numbers.OrEmpty().IsEmpty
        && (Brackets.IsDefault || Brackets.All(bracket => bracket.Count == 0));

    /// <summary>Two parts of one school together: numbers added, lists joined.</summary>
    internal MeasureValue Plus(MeasureValue other) =>
        Number is { } number
            ? number + other.Number!.Value
            : new MeasureValue(
                new Lists
                {
                    Numbers = Joined(Numbers, other.Numbers),
                    Brackets = Joined(Brackets, other.Brackets),
                }
            );

    /// <inheritdoc/>
    public bool Equals(MeasureValue? other) =>
        other is not null
        && Number == other.Number
        && YesNo == other.YesNo
        && Grade == other.Grade
        && SameItems(Numbers, other.Numbers)
        && SameItems(Brackets, other.Brackets)
        && SameItems(Subjects, other.Subjects);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MeasureValue);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        (
            Number,
            YesNo,
            Grade,
            Numbers.IsDefault ? -1 : Numbers.Length,
            Brackets.IsDefault ? -1 : Brackets.Length,
            Subjects.IsDefault ? -1 : Subjects.Length
        ).GetHashCode();

    /// <summary>The value as it is reported: <c>8421.05</c>, <c>true</c>, <c>good</c>, <c>[45, 44]</c>, in brackets
    /// <c>[41–46: 12, 56–: 1]</c>; of monitored subjects, their names.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The value as it is reported: <c>8421.05</c>, <c>true</c>, <c>good</c>, <c>[45, 44]</c>, in brackets
    /// <c>[41–46: 12, 56–: 1]</c>; of monitored subjects, their names.</summary>
    /// <param name="format">Of numbers: any that a <see cref="decimal"/> takes; null for all their digits.</param>
    /// <param name="formatProvider">How numbers are written; null is invariant.</param>
    /// <exception cref="FormatException">A <see cref="decimal"/> does not take the format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        string Text(decimal number) =>
            number.ToString(format, formatProvider ?? CultureInfo.InvariantCulture);
        if (IsListOfSizes)
        {
            IEnumerable<string> brackets = Brackets
                .OrEmpty()
                .Select(bracket =>
                    Text(bracket.From)
                    + "–"
                    + (bracket.Below is { } below ? Text(below) : "")
                    + ": "
                    + Text(bracket.Count)
                );
            return "[" + string.Join(", ", Numbers.OrEmpty().Select(Text).Concat(brackets)) + "]";
        }

        if (!Subjects.IsDefault)
        {
            return "[" + string.Join(", ", Subjects.Select(subject => subject.Subject)) + "]";
        }

        return Number is { } number
            ? Text(number)
            : (Grade is { } grade && Vocabulary.IsDefined(grade) ? grade.Code() : Grade?.ToString())
                ?? (YesNo == true ? "true" : "false");
    }

    private static ImmutableArray<T> Joined<T>(ImmutableArray<T> mine, ImmutableArray<T> theirs) =>
        mine.IsDefault ? theirs
        : theirs.IsDefault ? mine
        : mine.AddRange(theirs);

    private static bool SameItems<T>(ImmutableArray<T> mine, ImmutableArray<T> theirs) =>
        mine.IsDefault ? theirs.IsDefault : !theirs.IsDefault && mine.SequenceEqual(theirs);

    private sealed class Lists
    {
        public ImmutableArray<decimal> Numbers { get; init; }

        public ImmutableArray<Bracket> Brackets { get; init; }

        public ImmutableArray<MonitoredSubject> Subjects { get; init; }
    }
}
