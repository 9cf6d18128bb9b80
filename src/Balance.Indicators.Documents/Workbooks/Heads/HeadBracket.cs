using System.Globalization;
using System.Text.RegularExpressions;

namespace Balance.Indicators.Documents;

/// <summary>Sizes that a head names from one edge to another: 41-45人, 25人及以下, 66人以上, ≥96, 73-96.</summary>
internal static class HeadBracket
{
    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private const string Unit = "(人|m2|㎡|平方米)?";
    private const string Things = "(班数|班|间|个)?";

    private static readonly Regex Between = new(
        @"^\D*?(?<from>\d+(\.\d+)?)" + Unit + @"[-至到](?<to>\d+(\.\d+)?)" + Unit + Things + "$",
        Options,
        Longest
    );

    private static readonly Regex Above = new(
        @"^\D*?((?<from>\d+(\.\d+)?)"
            + Unit
            + "以上|≥(?<from>\\d+(\\.\\d+)?)"
            + Unit
            + ")"
            + Things
            + "$",
        Options,
        Longest
    );

    private static readonly Regex UpTo = new(
        @"^\D*?(?<to>\d+(\.\d+)?)" + Unit + "及?以下" + Things + "$",
        Options,
        Longest
    );

    /// <summary>The edges, the first inside, the second outside; null where the head is no bracket.</summary>
    /// <param name="bare">The head, as it is compared.</param>
    /// <param name="isWhole">Whether people are counted, so that 41-45 ends before 46; of areas 73-96 ends before 96.</param>
    public static (decimal From, decimal? Below)? Of(string bare, bool isWhole)
    {
        if (Between.Match(bare) is { Success: true } between)
        {
            (decimal from, decimal to) = (
                Number(between.Groups["from"].Value),
                Number(between.Groups["to"].Value)
            );
            return to > from ? (from, isWhole ? to + 1 : to) : null;
        }

        if (Above.Match(bare) is { Success: true } above)
        {
            return (Number(above.Groups["from"].Value), null);
        }

        return UpTo.Match(bare) is { Success: true } upTo
            ? (0, Number(upTo.Groups["to"].Value) + (isWhole ? 1 : 0))
            : null;
    }

    private static decimal Number(string digits) =>
        decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
