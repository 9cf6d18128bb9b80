using System.Globalization;

namespace Balance.Indicators.Documents;

/// <summary>
/// What a column (or, in a list, a row) holds, as it is written in the second row of the template and in mapping files:
/// <c>code</c>, <c>teachingArea</c>, <c>primary.pupils</c>, <c>V1</c>, <c>musicRoomAreas.count</c>, <c>primary.classSizes[41,46)</c>;
/// with a sign, a part of a sum: <c>+sportsArea</c>, <c>-teachingArea</c>.
/// </summary>
/// <param name="Key">A fact, a measure's id, a veto's, or one of the words of tables.</param>
internal sealed record HeadTarget(string Key)
{
    /// <summary>How many items a list has.</summary>
    public const string Count = "count";

    /// <summary>The stage, where the head tells it.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Part of the sum that the figure is: 1 or -1; 0 where it is the figure.</summary>
    public int Sign { get; init; }

    /// <summary>Of the items of a list: <c>count</c>, <c>from</c>, <c>below</c>; null for the value.</summary>
    public string? Aspect { get; init; }

    /// <summary>Of a bracket, its edges: how many items are of these sizes.</summary>
    public (decimal From, decimal? Below)? Bracket { get; init; }

    /// <summary>Reads a target; null where the text is none. Whether there is such a measure is not looked at.</summary>
    public static HeadTarget? Parse(string? text)
    {
        string rest = (text ?? "").Trim();
        int sign =
            rest.StartsWith("+", StringComparison.Ordinal) ? 1
            : rest.StartsWith("-", StringComparison.Ordinal) ? -1
            : 0;
        rest = rest.Substring(sign == 0 ? 0 : 1);
        Stage? stage = null;
        int point = rest.IndexOf('.');
        if (point > 0 && Vocabulary.TryFind(rest.Substring(0, point), out Stage named))
        {
            stage = named;
            rest = rest.Substring(point + 1);
        }

        (decimal, decimal?)? bracket = null;
        int edge = rest.IndexOf('[');
        if (edge > 0)
        {
            bracket = ParseBracket(rest.Substring(edge));
            if (bracket is null)
            {
                return null;
            }

            rest = rest.Substring(0, edge);
        }

        string? aspect = null;
        point = rest.IndexOf('.');
        if (point > 0)
        {
            aspect = rest.Substring(point + 1);
            rest = rest.Substring(0, point);
            if (aspect is not (Count or "from" or "below"))
            {
                return null;
            }
        }

        return rest.Length > 0 && rest.All(c => c is < '\u007F' && char.IsLetterOrDigit(c))
            ? new HeadTarget(rest)
            {
                Stage = stage,
                Sign = sign,
                Aspect = aspect,
                Bracket = bracket,
            }
            : null;
    }

    /// <summary>As it is written.</summary>
    public override string ToString() =>
        Sign switch
        {
            1 => "+",
            -1 => "-",
            _ => "",
        }
        + (Stage is { } stage ? stage.Code() + "." : "")
        + Key
        + (Aspect is null ? "" : "." + Aspect)
        + (
            Bracket is { } bracket
                ? "["
                    + ExactNumber.Text(bracket.From)
                    + ","
                    + (bracket.Below is { } below ? ExactNumber.Text(below) : "")
                    + ")"
                : ""
        );

    private static (decimal, decimal?)? ParseBracket(string text)
    {
        string[] edges = text.Trim('[', ')', ']').Split(',');
        return
            edges.Length == 2
            && text.EndsWith(")", StringComparison.Ordinal)
            && Number(edges[0]) is { } from
            && (edges[1].Length == 0 || Number(edges[1]) > from)
            ? (from, Number(edges[1]))
            : null;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out decimal number
        )
            ? number
            : null;
}
