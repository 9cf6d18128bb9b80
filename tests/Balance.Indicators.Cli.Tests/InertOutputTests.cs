using System.Text.Json;

namespace Balance.Indicators.Cli.Tests;

/// <summary>Text of others never acts on the terminal it is shown on, nor hides in what is written.</summary>
public sealed class InertOutputTests
{
    private const string County =
        """{ "format": "balance-county/1", "code": "1", "name": "甲县", "note": "NOTE", "KEY": 1, "schools": [] }""";

    /// <summary>Every kind: C0, escape, delete, C1, marks of direction, of no width, separators, tags.</summary>
    public static TheoryData<string, string> Hidden =>
        new()
        {
            { "\u0000", "\\u0000" },
            { "\u0007", "\\u0007" },
            { "\u001b", "\\u001b" },
            { "\u007f", "\\u007f" },
            { "\u0085", "\\u0085" },
            { "\u009b", "\\u009b" },
            { "\u061c", "\\u061c" },
            { "\u200b", "\\u200b" },
            { "\u200d", "\\u200d" },
            { "\u200e", "\\u200e" },
            { "\u200f", "\\u200f" },
            { "\u2028", "\\u2028" },
            { "\u2029", "\\u2029" },
            { "\u202a", "\\u202a" },
            { "\u202e", "\\u202e" },
            { "\u2060", "\\u2060" },
            { "\u2066", "\\u2066" },
            { "\u2069", "\\u2069" },
            { "\ufeff", "\\ufeff" },
            { "\U000E0041", "\\udb40\\udc41" },
        };

    [Theory]
    [MemberData(nameof(Hidden))]
    public void In_keys_and_values_it_is_shown_escaped(string hidden, string shown)
    {
        string escaped = JsonSerializer.Serialize($"a{hidden}b");
        string json = County.Replace("\"KEY\"", escaped, StringComparison.Ordinal);
        using var file = new TemporaryFile(json);
        string error = Command.Run("evaluate", file.Path).Refused(65).Error;

        Assert.Contains($"“a{shown}b”", error);
        Assert.DoesNotContain(hidden, error, StringComparison.Ordinal);
        Assert.DoesNotContain(error, IsHidden);
    }

    [Theory]
    [MemberData(nameof(Hidden))]
    public void In_cells_and_headers_it_is_shown_escaped(string hidden, string shown)
    {
        using var file = new TemporaryFile($"pupils,a{hidden}b\n1,1{hidden}2\n1,1\n", ".csv");
        string error = Command.Run("coefficient", file.Path).Refused(65).Error;

        Assert.Contains($"a{shown}b", error);
        Assert.Contains($"1{shown}2", error);
        Assert.DoesNotContain(error, IsHidden);
    }

    /// <summary>What has no width and breaks nothing may stand in a note.</summary>
    [Theory]
    [InlineData("text", "甲\\u200b乙")]
    [InlineData("markdown", "甲\\\\u200b乙")]
    public void In_reports_it_is_shown_escaped(string format, string shown)
    {
        string json = File.ReadAllText(Command.Sample("minimal.json"))
            .Replace("\"最小示例县\"", "\"甲\u200b乙\"", StringComparison.Ordinal);
        using var file = new TemporaryFile(json);
        foreach (
            Command command in (Command[])
                [
                    Command.Run("evaluate", file.Path, "--format", format),
                    Command.OnTerminal("evaluate", file.Path, "--format", format),
                ]
        )
        {
            Assert.Equal(0, command.ExitCode);
            Assert.Contains(shown, command.Output);
            Assert.DoesNotContain('\u200b', command.Output);
        }
    }

    [Fact]
    public void Json_on_a_terminal_says_the_same_in_escapes()
    {
        string json = File.ReadAllText(Command.Sample("minimal.json"))
            .Replace("\"最小示例县\"", "\"甲\u200b乙\"", StringComparison.Ordinal);
        using var file = new TemporaryFile(json);
        string piped = Command.Run("evaluate", file.Path, "--format", "json").Output;
        string shown = Command.OnTerminal("evaluate", file.Path, "--format", "json").Output;

        Assert.Contains("甲\u200b乙", piped);
        Assert.Contains("甲\\u200b乙", shown);
        Assert.Equal(piped, shown.Replace("\\u200b", "\u200b", StringComparison.Ordinal));
    }

    [Fact]
    public void The_lines_of_a_message_stay()
    {
        using var file = new TemporaryFile("{\n  \"a\u001b[31m\": }");
        string[] lines = Command.Run("evaluate", file.Path).Refused(65).Error.TrimEnd().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.DoesNotContain(string.Concat(lines), IsHidden);
    }

    private static bool IsHidden(char c) =>
        char.IsControl(c) && c != '\n'
        || char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.LineSeparator
                or System.Globalization.UnicodeCategory.ParagraphSeparator;
}
