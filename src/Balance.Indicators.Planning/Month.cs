using System.Globalization;

namespace Balance.Indicators.Planning;

/// <summary>A month of a timetable, written as the schedule of a standard writes it: <c>2026-01</c>. Ordered by time.</summary>
public readonly record struct Month : IComparable<Month>
{
    private readonly int _since;

    /// <summary>A month.</summary>
    /// <param name="year">From 1 to 9999.</param>
    /// <param name="number">From 1 (January) to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year or month.</exception>
    public Month(int year, int number)
    {
        if (year is < 1 or > 9999)
        {
            throw new ArgumentOutOfRangeException(nameof(year));
        }

        if (number is < 1 or > 12)
        {
            throw new ArgumentOutOfRangeException(nameof(number));
        }

        _since = 12 * (year - 1) + number - 1;
    }

    /// <summary>The year, from 1 to 9999.</summary>
    public int Year => _since / 12 + 1;

    /// <summary>The month of the year, from 1 to 12.</summary>
    public int Number => _since % 12 + 1;

    /// <summary>Reads a month.</summary>
    /// <param name="text">Such as <c>2026-01</c>, four digits and two.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">The text is not a month.</exception>
    public static Month Parse(string text) =>
        TryParse(text ?? throw new ArgumentNullException(nameof(text)), out Month month)
            ? month
            : throw new FormatException(
                "\"" + Quoted.Short(text) + "\" is not a month; write it as 2026-01."
            );

    /// <summary>Reads a month, where the text is one.</summary>
    /// <param name="text">Such as <c>2026-01</c>, four digits and two; null is none.</param>
    /// <param name="month">The month; the first of all where the text is none.</param>
    /// <returns>Whether the text is a month.</returns>
    public static bool TryParse(string? text, out Month month)
    {
        month = default;
        if (
            text is not { Length: 7 }
            || text[4] != '-'
            || !int.TryParse(
                text.Substring(0, 4),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int year
            )
            || !int.TryParse(
                text.Substring(5),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int number
            )
            || year < 1
            || number is < 1 or > 12
        )
        {
            return false;
        }

        month = new Month(year, number);
        return true;
    }

    /// <inheritdoc />
    public int CompareTo(Month other) => _since.CompareTo(other._since);

    /// <summary>Whether a month is before another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Month left, Month right) => left._since < right._since;

    /// <summary>Whether a month is after another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Month left, Month right) => left._since > right._since;

    /// <summary>Whether a month is another or before it.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Month left, Month right) => left._since <= right._since;

    /// <summary>Whether a month is another or after it.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Month left, Month right) => left._since >= right._since;

    /// <summary>The month as <c>2026-01</c>.</summary>
    public override string ToString() =>
        Year.ToString("0000", CultureInfo.InvariantCulture)
        + "-"
        + Number.ToString("00", CultureInfo.InvariantCulture);
}
