using System.Text;
using CsCheck;

namespace Balance.Indicators.Tests.Reports;

/// <summary>A name is text: whatever it is, it cannot alter the structure of a Markdown report.</summary>
public sealed class MarkdownTextTests
{
    private const string Signs = "\\`*_[]<>&|~#$@";

    private static readonly string[] Parts =
    [
        "|",
        "a | b",
        "\n\n# 标题\n",
        "\r\n- 项",
        "```\n代码",
        "`x`",
        "<script>alert(1)</script>",
        "<!--",
        "[链接](https://example.com)",
        "![图](x.png)",
        "https://example.com",
        "www.example.com",
        "mailto:a@example.com",
        "&lt;b&gt;",
        "**粗**",
        "__x__",
        "~~x~~",
        "1. 项",
        "23) 项",
        "- 项",
        "+ 项",
        "===",
        "---",
        "> 引用",
        "\\",
        "\\|",
        "    四格",
        "\t制表",
        "行尾  ",
        "[^1]",
        "[a]: x",
        "$x$",
        "\u2028",
        "甲\u001b[31m",
        "\u202e倒写",
        "零\u200b宽",
    ];

    private static readonly Gen<string> Names = Gen.OneOf(
            Gen.Int[0, Parts.Length - 1].Select(index => Parts[index]),
            Gen.String[Gen.Char["|`*_[]()<>&~#!+-=.:/\\ \n\r\t1a甲w"], 0, 12]
        )
        .Array[1, 3]
        .Select(parts => string.Concat(parts));

    /// <summary>
    /// Blocks are separated by blank lines and begin as this library begins them; within a line every sign that means
    /// something is escaped, so the lines, their beginnings and the cells of every table are those of a report with plain names.
    /// </summary>
    [Fact]
    public void A_name_cannot_alter_the_structure() =>
        Gen.Select(Names, Names, Names)
            .Sample(
                (county, school, note) =>
                    Assert.Equal(
                        Structure(Report("县", "校", "注")),
                        Structure(Report(county, school, note))
                    ),
                iter: 300
            );

    /// <summary>Read back by the rule of CommonMark that a backslash before a punctuation mark is that mark, it is what it was.</summary>
    [Fact]
    public void Shown_it_reads_as_it_was() =>
        Names.Sample(
            name =>
            {
                string inert = MarkdownText.Inert(name);
                string plain = string.Concat(
                        name.Select(c =>
                            char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202e' or '\u200b'
                                ? $"\\u{(int)c:x4}"
                                : c.ToString()
                        )
                    )
                    .Trim();
                Assert.Equal(plain, Unescaped(inert));
            },
            iter: 2000
        );

    [Theory]
    [InlineData("甲|乙", "甲\\|乙")]
    [InlineData("<b>", "\\<b\\>")]
    [InlineData("[a](b)", "\\[a\\](b)")]
    [InlineData("甲\r\n# 乙", "甲\\\\u000d\\\\u000a\\# 乙")]
    [InlineData("1. 甲", "1\\. 甲")]
    [InlineData("2025.6", "2025\\.6")]
    [InlineData("第1. 甲", "第1. 甲")]
    [InlineData("- 甲", "\\- 甲")]
    [InlineData("甲-乙", "甲-乙")]
    [InlineData("http://a.b", "http\\://a.b")]
    [InlineData("WWW.a.b", "WWW\\.a.b")]
    [InlineData("Standard: x", "Standard: x")]
    [InlineData("  ", "")]
    public void Signs_are_escaped_where_they_would_mean_something(string text, string inert) =>
        Assert.Equal(inert, MarkdownText.Inert(text));

    private static string Report(string county, string school, string note)
    {
        TestCounty reported = TestCounty
            .Met.Set(Stage.Junior, "backboneTeachers", 0)
            .Set(Stage.Primary, "peAndArtTeachers", null)
            .Change(item => item with { Name = school })
            .SchoolVeto("V3", true);
        County named = reported.County with { Name = county, Note = note };
        return new Evaluator(Standard.Haicheng2023, named, new())
            .Evaluate([], default)
            .ToReport(Language.Chinese)
            .ToMarkdown();
    }

    /// <summary>Of each line how it begins, and every sign that is not escaped.</summary>
    private static string Structure(string markdown) =>
        string.Join(
            '\n',
            markdown
                .Split('\n')
                .Select(line =>
                {
                    string begin =
                        line.StartsWith('#')
                            ? line[..(line.IndexOf(' ', StringComparison.Ordinal) + 1)]
                        : line.StartsWith("- ", StringComparison.Ordinal) ? "- "
                        : "";
                    string rest = line[begin.Length..];
                    var bare = new StringBuilder(begin);
                    for (int i = 0; i < rest.Length; i++)
                    {
                        if (rest[i] == '\\' && i + 1 < rest.Length)
                        {
                            i++;
                        }
                        else if (
                            Signs.Contains(rest[i], StringComparison.Ordinal)
                            || char.IsControl(rest[i])
                        )
                        {
                            bare.Append(rest[i]);
                        }
                        else if (i == 0 && rest[i] is '+' or '-' or '=')
                        {
                            bare.Append(rest[i]);
                        }
                    }

                    return bare.ToString();
                })
        );

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            bool isEscape =
                text[i] == '\\'
                && i + 1 < text.Length
                && char.IsAscii(text[i + 1])
                && (char.IsPunctuation(text[i + 1]) || char.IsSymbol(text[i + 1]));
            plain.Append(isEscape ? text[++i] : text[i]);
        }

        return plain.ToString();
    }
}
