using System.Globalization;
using System.Text;

namespace Balance.Indicators.Fuzz;

/// <summary>Numbers and texts as people, programs and enemies write them.</summary>
internal static class Texts
{
    private static readonly string[] Scalars =
    [
        "null",
        "true",
        "false",
        "0",
        "-0",
        "1",
        "-1",
        "0.1",
        "1e0",
        "1E-400",
        "1e400",
        "1e2147483648",
        "-1e-2147483649",
        "0e99999999999999999999",
        "999999999999999",
        "1000000000000000",
        "999999999999999.9999999999999",
        "0.0000000000000000000000000001",
        "0.00000000000000000000000000001",
        "79228162514264337593543950335",
        "79228162514264337593543950336",
        "1.0000000000000000000000000000000000000000000001",
        "9223372036854775808",
        "4294967296",
        "2147483648",
        "0.333333333333333333333333333",
        "00",
        "01",
        "1.",
        ".5",
        "+1",
        "1,5",
        "NaN",
        "Infinity",
        "0x10",
        "[]",
        "{}",
        "\"\"",
        "\" \"",
        "\"1\"",
        "\"１２\"",
        "\"12%\"",
        "\"85 ％\"",
        "\"3/4\"",
        "\"约12\"",
        "\"十二\"",
        "\"1,234.5\"",
        "\"1 234,5\"",
        "\"-\"",
        "\"无\"",
        "\"\\u0000\"",
        "\"\\u202e\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud800\"",
        "\"\\u001b[31m\"",
    ];

    private static readonly string[] Pieces =
    [
        "0",
        "1",
        "9",
        "12",
        "１",
        "٣",
        "৭",
        "12345678901234567890123456789012345678901",
        "≥",
        "41-45人",
        ".",
        ",",
        "，",
        "。",
        "-",
        "－",
        "−",
        "+",
        "e",
        "E",
        "%",
        "％",
        "‰",
        "/",
        ":",
        "：",
        "=",
        "(",
        "（",
        ")",
        "）",
        "[",
        "]",
        "\"",
        "\\",
        " ",
        "\u3000",
        "\t",
        "\n",
        "\r\n",
        "\0",
        "\u001b[2J",
        "\u202e",
        "\u200b",
        "\ufeff",
        "\ud800",
        "😀",
        "é",
        "İ",
        "ı",
        "ß",
        "万",
        "亿",
        "元",
        "人",
        "㎡",
        "平方米",
        "十",
        "二",
        "〇",
        "Ⅲ",
        "级",
        "约",
        "近",
        "以上",
        "以下",
        "至",
        "~",
        "小学",
        "初中",
        "学生数",
        "合计",
        "schools",
        "measures",
        "sections",
        "primary",
        "pupils",
        "=SUM(A1)",
        "#REF!",
        "zh",
        "en",
        "G",
        "F2",
        "2026-01",
        "2026年1月",
        "46",
        "∞",
    ];

    /// <summary>A scalar as it may stand in JSON, good or not.</summary>
    public static string Scalar(Random random) =>
        random.Next(6) switch
        {
            0 => random.Next(0, 2000).ToString(CultureInfo.InvariantCulture),
            1 => Json(Odd(random)),
            2 => Near(random, random.Pick(Scalars)),
            3 => random.Next(40) == 0 ? Long(random) : random.Pick(Scalars),
            _ => random.Pick(Scalars),
        };

    /// <summary>A number beside the one that stands there.</summary>
    public static string Near(Random random, string scalar)
    {
        if (
            !decimal.TryParse(
                scalar,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out decimal number
            )
            || Math.Abs(number) > 1_000_000_000_000_000
        )
        {
            return random.Pick(Scalars);
        }

        return (
            random.Next(7) switch
            {
                0 => number + 1,
                1 => number - 1,
                2 => number * 10,
                3 => number / 10,
                4 => -number,
                5 => number + 0.0000000001m,
                _ => 0m,
            }
        ).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A text of pieces that mean something to some reader.</summary>
    public static string Odd(Random random)
    {
        var text = new StringBuilder();
        int pieces = random.Next(30) == 0 ? random.Next(400) : random.Few();
        for (int i = 0; i < pieces; i++)
        {
            text.Append(random.Pick(Pieces));
        }

        return text.ToString();
    }

    /// <summary>A text in quotes; what must be escaped is, mostly.</summary>
    public static string Json(string text) =>
        "\""
        + text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
        + "\"";

    private static string Long(Random random) =>
        random.Next(3) switch
        {
            0 => new string('9', random.Next(1, 30_000)),
            1 => "0." + new string('0', random.Next(1, 30_000)) + "1",
            _ => "\"" + new string('长', random.Next(1, 30_000)) + "\"",
        };
}
