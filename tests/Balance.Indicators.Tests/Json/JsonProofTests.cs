using System.Text;
using System.Text.Json;
using CsCheck;

namespace Balance.Indicators.Tests.Json;

/// <summary>Why a text is no JSON, in plain words, with the place as an editor counts it.</summary>
public sealed class JsonProofTests
{
    private const int Deepest = 32;

    [Theory]
    // Full-width punctuation
    [InlineData(
        "{ “a\": 1 }",
        1,
        3,
        "全角（中文）的““”；请改用半角（英文）的 \"",
        "full-width (Chinese) \"“\" here; write \" instead"
    )]
    [InlineData("{ \"a\"： 1 }", 1, 6, "全角（中文）的“：”", "\"：\" here; write : instead")]
    [InlineData(
        "{ \"a\": 1，\n \"b\": 2 }",
        1,
        9,
        "全角（中文）的“，”",
        "\"，\" here; write , instead"
    )]
    [InlineData("{ \"a\": 【1] }", 1, 8, "改用半角（英文）的 [", "write [ instead")]
    [InlineData("{ \"a\": [1】 }", 1, 10, "改用半角（英文）的 ]", "write ] instead")]
    [InlineData("｛ \"a\": 1 }", 1, 1, "改用半角（英文）的 {", "write { instead")]
    [InlineData("{ \"a\": １２ }", 1, 8, "改用半角（英文）的 1", "write 1 instead")]
    [InlineData("{ \"a\":　1 }", 1, 7, "全角空格", "full-width or no-break space")]
    [InlineData(
        "{ \"name\": \"海城市”,\n \"b\": 2 }",
        1,
        15,
        "却用全角（中文）的“””结尾",
        "ends with a full-width (Chinese) \"”\""
    )]
    // Commas
    [InlineData(
        "{ \"a\": 1,\n}",
        1,
        9,
        "最后一项后面多了一个逗号；请删去",
        "comma after the last item"
    )]
    [InlineData("{ \"a\": [1, ] }", 1, 10, "最后一项后面多了一个逗号", "comma after the last item")]
    [InlineData(
        "{ \"a\": 1\n  \"b\": 2 }",
        1,
        9,
        "这一项后面少了一个逗号；请补上",
        "comma is missing after this item"
    )]
    [InlineData("[ {} {} ]", 1, 5, "少了一个逗号", "comma is missing")]
    [InlineData(
        "{ \"a\": [1,, 2] }",
        1,
        11,
        "多了一个逗号，前面没有内容",
        "comma with nothing before it"
    )]
    [InlineData(
        "{ , \"a\": 1 }",
        1,
        3,
        "多了一个逗号，前面没有内容",
        "comma with nothing before it"
    )]
    // Quotes and keys
    [InlineData("{ 'a': 1 }", 1, 3, "文字和键要写在英文双引号", "written in double quotes")]
    [InlineData("{ \"a\": 'x' }", 1, 8, "这里用了 '", "There is a ' here")]
    [InlineData("{ code: 1 }", 1, 3, "键要写在英文双引号里，如 \"code\"", "such as \"code\"")]
    [InlineData("{ \"a\": 公办 }", 1, 8, "“公办”没有加引号", "\"公办\" needs quotes")]
    [InlineData(
        "{ \"a\": \"x,\n \"b\": 2 }",
        1,
        8,
        "到行末还没有结束的引号",
        "no quotation mark at its end"
    )]
    [InlineData(
        "{ \"a\": \"第\"一\"小学\" }",
        1,
        10,
        "文字到这个引号就结束了",
        "The text ends with this quotation mark"
    )]
    [InlineData(
        "{ \"a\": \"C:\\data\" }",
        1,
        11,
        "反斜杠 \\ 要写两个",
        "A backslash in a text is written twice"
    )]
    [InlineData("{ \"a\": \"x\ty\" }", 1, 10, "制表符", "a tab")]
    [InlineData(
        "{ \"a\": \"x\u001by\" }",
        1,
        10,
        "看不见的控制字符",
        "invisible control character"
    )]
    [InlineData("{ \"a\" = 1 }", 1, 7, "要用冒号 :，不用等号", "not an equals sign")]
    [InlineData("{\n  \"县\" 5\n}", 2, 6, "后面少了冒号", "not followed by a colon")]
    // Words and numbers
    [InlineData(
        "{ \"a\": NaN }",
        1,
        8,
        "“NaN”不是 JSON 的值；没有数或不知道的请写 null",
        "write null"
    )]
    [InlineData("{ \"a\": Infinity }", 1, 8, "“Infinity”不是 JSON 的值", "write null")]
    [InlineData("{ \"a\": True }", 1, 8, "请写 true，小写", "write true, in small letters")]
    [InlineData("{ \"a\": 否 }", 1, 8, "请写 false", "write false")]
    [InlineData("{ \"a\": 01 }", 1, 8, "数不能以 0 开头", "does not begin with 0")]
    [InlineData("{ \"a\": +1 }", 1, 8, "不能以 + 或小数点开头", "does not begin with +")]
    [InlineData("{ \"a\": .5 }", 1, 8, "如 .5 请写 0.5", ".5 is 0.5")]
    [InlineData("{ \"a\": 5. }", 1, 9, "小数点后面没有数字", "No digit follows the point")]
    [InlineData("{ \"a\": - }", 1, 8, "负号后面没有数字", "No digit follows the minus sign")]
    [InlineData("{ \"a\": 86% }", 1, 10, "JSON 里没有百分号", "no per cent sign")]
    [InlineData("{ \"a\": 1200人 }", 1, 12, "数后面跟着“人”", "followed by \"人\"")]
    [InlineData("{ \"a\": 1,234 }", 1, 9, "千分位逗号", "1,234 is 1234")]
    [InlineData("{ \"a\": , \"b\": 1 }", 1, 8, "前面没有内容", "nothing before it")]
    [InlineData("{ \"a\": }", 1, 8, "“}”前面没有值", "no value before \"}\"")]
    // Documents and brackets
    [InlineData("{ // 注释\n}", 1, 3, "不能写注释", "no comments")]
    [InlineData("{ \"a\": 1 /* x */ }", 1, 10, "不能写注释", "no comments")]
    [InlineData("{} {}", 1, 4, "有两个 JSON", "two JSON documents")]
    [InlineData("{} }", 1, 4, "多了一个“}”", "one \"}\" too many")]
    [InlineData("{} x", 1, 4, "后面还有内容", "something follows")]
    [InlineData(
        "{\n\"a\": [1 }",
        2,
        9,
        "与第 2 行的“[”不配对",
        "does not match the \"[\" of line 2"
    )]
    [InlineData(
        "{\n \"a\": [1,\n",
        2,
        10,
        "第 2 行的“[”还没有结束",
        "\"[\" of line 2 is still open"
    )]
    [InlineData("{\n \"a\": [1\n", 2, 9, "至少还缺 ]}", "at least ]}")]
    // Characters, not bytes and not halves of them; every kind of line end
    [InlineData("{ \"😀县\": x }", 1, 9, "“x”没有加引号", "\"x\" needs quotes")]
    [InlineData("{\r\n\"a\": 1\r\"b\": x }", 2, 7, "少了一个逗号", "comma is missing")]
    [InlineData("\uFEFF{ x }", 1, 3, "这里应是一个键", "A key is expected")]
    public void SaysWhereAndWhy(string text, int line, int column, string zh, string en)
    {
        DataProblem problem = Assert.Single(ProblemsOf.County(text, out County? county));

        Assert.Null(county);
        Assert.Equal("", problem.Path.ToString());
        Assert.StartsWith(
            $"JSON 有误，第 {line} 行第 {column} 个字符：",
            problem.Message.Zh,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"Not valid JSON, line {line}, character {column}: ",
            problem.Message.En,
            StringComparison.Ordinal
        );
        Assert.Contains(zh, problem.Message.Zh, StringComparison.Ordinal);
        Assert.Contains(en, problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"a\": 1 \"b\": 2 }", "{ \"a\": 1 \"b\": 2 }\n        ^")]
    // A Chinese character is two columns wide, and so is the blank below it.
    [InlineData("{ \"县名\": x }", "{ \"县名\": x }\n   　　   ^")]
    [InlineData("{\t\"a\u202E\": x }", "{ \"a\\u202e\": x }\n             ^")]
    public void TheLineIsShownWithAMarkBelow(string text, string shown)
    {
        DataProblem problem = Assert.Single(ProblemsOf.County(text, out _));

        Assert.Equal(shown, problem.Message.Zh.Split('\n', 2)[1]);
        Assert.Equal(shown, problem.Message.En.Split('\n', 2)[1]);
    }

    [Fact]
    public void ALongLineIsShortenedAroundThePlace()
    {
        string text =
            "{ \"a\": \"" + new string('x', 1000) + "\", 'b': \"" + new string('y', 1000) + "\" }";

        DataProblem problem = Assert.Single(ProblemsOf.County(text, out _));

        Assert.Equal(
            "…"
                + new string('x', 37)
                + "\", 'b': \""
                + new string('y', 14)
                + "…\n"
                + new string(' ', 41)
                + "^",
            problem.Message.En.Split('\n', 2)[1]
        );
    }

    /// <summary>A proof by the grammar and the parser refuse the same texts.</summary>
    [Fact]
    public void RefusesWhatTheParserRefuses()
    {
        const string Whole =
            "{ \"a\": [1, -2.5e3, true, null, \"x\\u4e2d\\n县\"], \"b\": { \"c\": false, \"d\": [] }, \"e\": {} }";
        const string Characters = "{}[]\":,\\ \t\n0123456789.-+eEtrufalsn县“，'/";

        Gen.Select(
                Gen.Int[0, Whole.Length - 1],
                Gen.Int[0, 3],
                Gen.Int[0, Characters.Length - 1],
                Gen.Int[0, 3]
            )
            .Array[1, 3]
            .Sample(
                changes =>
                {
                    var text = new StringBuilder(Whole);
                    foreach ((int at, int removed, int put, int kind) in changes)
                    {
                        int from = Math.Min(at, text.Length);
                        text.Remove(from, Math.Min(removed, text.Length - from));
                        if (kind > 0)
                        {
                            text.Insert(from, Characters[put]);
                        }
                    }

                    string changed = text.ToString();
                    Assert.True(
                        IsParsed(changed) == JsonProof.Find(changed, Deepest) is null,
                        changed
                    );
                },
                iter: 20000
            );
    }

    private static bool IsParsed(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(
                text,
                new JsonDocumentOptions { MaxDepth = Deepest }
            );
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
