using static System.FormattableString;

namespace Balance.Indicators.Standards;

/// <summary>有效期: for which years a standard holds. A county of another year is evaluated all the same, and told so.</summary>
public sealed class StandardValidity
{
    internal StandardValidity(int? from, int? until)
    {
        From = from;
        Until = until;
    }

    /// <summary>The first year; null where it does not say.</summary>
    public int? From { get; }

    /// <summary>The last year, which it covers; null where it does not say.</summary>
    public int? Until { get; }

    /// <summary>Whether it covers a year.</summary>
    /// <param name="year">The year.</param>
    public bool Covers(int year) => !(year < From) && !(year > Until);

    /// <summary>The years in words: 2012 年到 2020 年; from 2012 to 2020.</summary>
    internal string In(Language language)
    {
        bool zh = language == Language.Chinese;
        return (From, Until) switch
        {
            ({ } from, { } until) => zh
                ? Invariant($"{from} 年到 {until} 年")
                : Invariant($"from {from} to {until}"),
            ({ } from, null) => zh ? Invariant($"{from} 年起") : Invariant($"from {from}"),
            _ => zh ? Invariant($"到 {Until} 年为止") : Invariant($"until {Until}"),
        };
    }
}
