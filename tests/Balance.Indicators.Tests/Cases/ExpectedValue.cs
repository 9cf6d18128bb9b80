using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Cases;

/// <summary>Whether a fact is what a case says: the one comparison of the library.</summary>
internal static class ExpectedValue
{
    private const int Digits = 20;

    public static bool Matches(JsonNode? expected, object? actual) =>
        actual switch
        {
            null => expected is null,
            decimal number => Number(expected) is { } figure
                && Math.Round(figure, Digits) == Math.Round(number, Digits),
            double number => Number(expected) is { } figure
                && Math.Abs((double)figure - number) <= Tolerance(expected!),
            bool yes => expected?.GetValueKind() is JsonValueKind.True or JsonValueKind.False
                && expected.GetValue<bool>() == yes,
            string[] list => expected is JsonArray items
                && items.Select(item => item?.ToString()).SequenceEqual(list),
            _ => expected?.GetValueKind() == JsonValueKind.String
                && expected.ToString() == (string)actual,
        };

    public static string Text(JsonNode? expected) =>
        expected is null ? "空" : expected.ToJsonString(CaseLibrary.Json);

    public static string Text(object? actual) =>
        actual switch
        {
            null => "空",
            string[] list => "[" + string.Join(", ", list) + "]",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => actual.ToString()!,
        };

    /// <summary>A number, or a fraction such as <c>"1000/11"</c>.</summary>
    private static decimal? Number(JsonNode? expected)
    {
        if (expected?.GetValueKind() == JsonValueKind.Number)
        {
            return expected.GetValue<decimal>();
        }

        string[] parts = (expected?.ToString() ?? "").Split('/');
        return
            parts.Length == 2
            && decimal.TryParse(parts[0], CultureInfo.InvariantCulture, out decimal of)
            && decimal.TryParse(parts[1], CultureInfo.InvariantCulture, out decimal per)
            ? of / per
            : null;
    }

    /// <summary>
    /// An irrational figure is given to so many decimals, four at least, and must round to them; any other is exact but for
    /// the last bits of a double.
    /// </summary>
    private static double Tolerance(JsonNode expected)
    {
        string text = expected.ToString();
        int point = text.IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : text.Length - point - 1;
        bool isRounded = decimals >= 4 && !text.Contains('/', StringComparison.Ordinal);
        return isRounded
            ? 0.5 * Math.Pow(10, -decimals)
            : 1e-12 * Math.Max(1, Math.Abs((double)Number(expected)!));
    }
}
