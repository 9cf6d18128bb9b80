using System.Collections.Immutable;
using System.Globalization;

namespace Balance.Indicators.Cli;

/// <summary>Words of SQL: what is written in quotes, numbers, signs.</summary>
internal static class SqlText
{
    public static string Sign(Comparison comparison) =>
        comparison switch
        {
            Standards.Comparison.AtLeast => ">=",
            Standards.Comparison.AtMost => "<=",
            Standards.Comparison.LessThan => "<",
            _ => ">",
        };

    public static string Ids(ImmutableArray<string> ids) => string.Join(", ", ids.Select(Text));

    public static string Name(Measure measure, string before = "") => $"\"{before}{measure.Id}\"";

    public static string Text(string text) =>
        "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    public static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static string? OneOf<T>(string fact, ImmutableArray<T> terms)
        where T : struct, Enum =>
        terms.IsEmpty
            ? null
            : $"s.{fact} IN ({string.Join(", ", terms.Select(term => Text(Vocabulary.Code(term))))})";

    public static string ByStage(Func<Stage, decimal> figure) =>
        "CASE stage"
        + string.Concat(
            new[] { Stage.Primary, Stage.Junior, Stage.Senior }.Select(stage =>
                $" WHEN {Text(Vocabulary.Code(stage))} THEN {Number(figure(stage))}"
            )
        )
        + " END";
}
