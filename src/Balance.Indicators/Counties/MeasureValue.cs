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
    /// <summary>Whole numbers below this, of which most figures are, are one value each.</summary>
    private const int Common = 1024;

    private static readonly MeasureValue Yes = new(1, 0, Shape.YesNo);
    private static readonly MeasureValue No = new(0, 0, Shape.YesNo);

    private static readonly ImmutableArray<MeasureValue> Wholes =
    [
        .. Enumerable.Range(0, Common).Select(number => new MeasureValue(number, 0, Shape.Number)),
    ];

    /// <summary>Of a short number its digits, of yes 1 and of no 0, of a grade its number.</summary>
    private readonly long _digits;

    /// <summary>What does not fit into digits: a number that is not short, and every list.</summary>
    private readonly Rest? _rest;

    private readonly Shape _shape;

    /// <summary>How many of the digits are behind the point.</summary>
    private readonly byte _decimals;

    private MeasureValue(long digits, int decimals, Shape shape)
    {
        _digits = digits;
        _decimals = (byte)decimals;
        _shape = shape;
    }

    private MeasureValue(Rest rest, Shape shape = Shape.List)
    {
        _rest = rest;
        _shape = shape;
    }

    /// <summary>What is held: nearly always one number, which therefore takes no more room than it needs.</summary>
    private enum Shape : byte
    {
        Number,
        YesNo,
        Grade,
        List,
    }

    /// <summary>The number, where the measure is a count, an amount, a rate or a level.</summary>
    public decimal? Number =>
        _shape != Shape.Number ? null
        : _rest is null ? ExactNumber.Of(_digits, _decimals)
        : _rest.Number;

    /// <summary>Yes or no, where the measure is attested.</summary>
    public bool? YesNo => _shape == Shape.YesNo ? _digits == 1 : null;

    /// <summary>The grade, where the measure is graded.</summary>
    public Grade? Grade => _shape == Shape.Grade ? (Grade)(int)_digits : null;

    /// <summary>The list, where the measure is a list of numbers; default where it is not.</summary>
    public ImmutableArray<decimal> Numbers => _rest?.Numbers ?? default;

    /// <summary>The list in brackets, where its items are not reported one by one; default where they are, or it is no list.</summary>
    public ImmutableArray<Bracket> Brackets => _rest?.Brackets ?? default;

    /// <summary>The monitored subjects, where the measure is that list; default where it is not.</summary>
    public ImmutableArray<MonitoredSubject> Subjects => _rest?.Subjects ?? default;

    /// <summary>Makes a number.</summary>
    /// <param name="number">Any decimal; whether the measure allows it is checked with the county.</param>
    public static implicit operator MeasureValue(decimal number) =>
        !ExactNumber.IsShort(number, out long digits, out int decimals)
            ? new(new Rest { Number = number }, Shape.Number)
            : OfShort(digits, decimals);

    /// <summary>Makes a whole number.</summary>
    /// <param name="number">Any whole number; whether the measure allows it is checked with the county.</param>
    public static implicit operator MeasureValue(int number) => (decimal)number;

    /// <summary>Makes a yes or no.</summary>
    /// <param name="yesNo">True is yes.</param>
    public static implicit operator MeasureValue(bool yesNo) => yesNo ? Yes : No;

    /// <summary>Makes a grade.</summary>
    /// <param name="grade">The grade.</param>
    public static implicit operator MeasureValue(Grade grade) => new((int)grade, 0, Shape.Grade);

    /// <summary>Makes a list of numbers.</summary>
    /// <param name="numbers">One for each class or room; may be empty.</param>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    public static implicit operator MeasureValue(decimal[] numbers) =>
        new(
            new Rest { Numbers = [.. numbers ?? throw new ArgumentNullException(nameof(numbers))] }
        );

    /// <summary>Makes a list of numbers.</summary>
    /// <param name="numbers">One for each class or room; may be empty.</param>
    public static implicit operator MeasureValue(ImmutableArray<decimal> numbers) =>
        new(new Rest { Numbers = numbers.IsDefault ? [] : numbers });

    /// <summary>Makes a list in brackets; without any it is an empty list, as one of numbers is.</summary>
    /// <param name="brackets">Brackets that do not overlap.</param>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public static implicit operator MeasureValue(Bracket[] brackets) =>
        ImmutableArray.Create(brackets ?? throw new ArgumentNullException(nameof(brackets)));

    /// <summary>Makes a list in brackets; without any it is an empty list, as one of numbers is.</summary>
    /// <param name="brackets">Brackets that do not overlap.</param>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public static implicit operator MeasureValue(ImmutableArray<Bracket> brackets) =>
        new(
            brackets.IsDefaultOrEmpty
                ? new Rest { Numbers = [] }
                : new Rest { Brackets = NoNulls.In(brackets, nameof(brackets)) }
        );

    /// <summary>Makes the list of monitored subjects.</summary>
    /// <param name="subjects">The subjects.</param>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public static implicit operator MeasureValue(MonitoredSubject[] subjects) =>
        new(
            new Rest
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
        new(new Rest { Subjects = NoNulls.In(subjects, nameof(subjects)) });

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
    internal bool IsShort => _shape == Shape.Number && _rest is null;

    /// <summary>Whether it is such a number and written without decimals.</summary>
    internal bool IsShortWhole => IsShort && _decimals == 0;

    /// <summary>Digits without their sign and point, as they can be reckoned with: of a short number, of yes (1) and no (0), of a grade its number.</summary>
    /// <param name="digits">The digits, those behind the point too: below 10¹⁵.</param>
    /// <param name="decimals">How many of them are behind the point: 0 to 15.</param>
    /// <returns>False for any other number, and for lists.</returns>
    internal bool TryDigits(out long digits, out int decimals)
    {
        digits = _digits;
        decimals = _decimals;
        return _rest is null;
    }

    /// <summary>Whether it is a list of single sizes or of brackets; of campuses together, it may hold both.</summary>
    internal bool IsListOfSizes => !Numbers.IsDefault || !Brackets.IsDefault;

    /// <summary>Whether it is a list with nothing in it: brackets of which every count is 0, too.</summary>
    internal bool IsEmptyList =>
        IsListOfSizes
        && Numbers.OrEmpty().IsEmpty
        && (Brackets.IsDefault || Brackets.All(bracket => bracket.Count == 0));

    /// <summary>A short number.</summary>
    /// <param name="digits">Its digits, those behind the point too: below 10¹⁵.</param>
    /// <param name="decimals">How many of them are behind the point: 0 to 15.</param>
    internal static MeasureValue OfShort(long digits, int decimals) =>
        decimals == 0 && digits < Common
            ? Wholes[(int)digits]
            : new(digits, decimals, Shape.Number);

    /// <summary>Two parts of one school together: numbers added, lists joined.</summary>
    internal MeasureValue Plus(MeasureValue other) =>
        Number is { } number
            ? number + other.Number!.Value
            : new MeasureValue(
                new Rest
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

    private sealed class Rest
    {
        public decimal Number { get; init; }

        public ImmutableArray<decimal> Numbers { get; init; }

        public ImmutableArray<Bracket> Brackets { get; init; }

        public ImmutableArray<MonitoredSubject> Subjects { get; init; }
    }
}
