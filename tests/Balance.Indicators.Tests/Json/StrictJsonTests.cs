using System.Collections.Immutable;
using System.Text;

namespace Balance.Indicators.Tests.Json;

/// <summary>What a file is before it is a county or a standard: bytes in UTF-8, one JSON object.</summary>
public sealed class StrictJsonTests
{
    private const string Smallest =
        "{ \"format\": \"balance-county/1\", \"code\": \"1\", \"name\": \"县\" }";

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\r\n\t ")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF  \n")]
    public void AnEmptyFileIsCalledEmpty(string text)
    {
        DataProblem problem = TheProblemOf(Encoding.UTF8.GetBytes(text));

        Assert.Equal("文件是空的；应为一个 JSON 对象。", problem.In(Language.Chinese));
        Assert.Equal("The file is empty; a JSON object is expected.", problem.In(Language.English));
    }

    [Theory]
    [InlineData("[]", "[ … ]")]
    [InlineData("\"海城市\"", "\"海城市\"")]
    [InlineData("210381", "210381")]
    [InlineData("null", "null")]
    [InlineData("true", "true")]
    public void WhatIsNoObjectIsRefused(string text, string shown)
    {
        DataProblem problem = TheProblemOf(Encoding.UTF8.GetBytes(text));

        Assert.Equal("", problem.Path.ToString());
        Assert.Equal($"文件填的是 {shown}；应为一个对象 {{ … }}，请改正。", problem.Message.Zh);
        Assert.Equal(
            $"the file is {shown}; it should be an object {{ … }}. Correct it.",
            problem.Message.En
        );
    }

    /// <summary>Which of the two was meant, nobody knows; in a standard as in a county, at its root as in a part.</summary>
    [Theory]
    [InlineData("\"id\":", "\"id\": \"haicheng-2023\", ", "id")]
    [InlineData(
        "\"weights\":",
        "\"weights\": { \"primary\": 1, \"junior\": 1.1, \"senior\": 1.32 }, ",
        "split.weights"
    )]
    public void AKeyThatAStandardGivesTwiceIsRefused(string key, string second, string path)
    {
        string text = Standard.Haicheng2023.ToJson();
        int at = text.IndexOf(key, StringComparison.Ordinal);
        Assert.True(at > 0);

        Assert.False(
            Standard.TryParseJson(
                text.Insert(at, second),
                out _,
                out ImmutableArray<DataProblem> problems
            )
        );

        DataProblem problem = Assert.Single(problems);
        Assert.Equal(path, problem.Path.ToString());
        Assert.Contains("写了两次；请只保留一个。", problem.Message.Zh, StringComparison.Ordinal);
        Assert.Contains(
            "appears twice; keep one of them.",
            problem.Message.En,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", "\xBA\xA3", 1)] // 海 in GBK
    [InlineData("{ \"name\": \"", "\xBA\xA3\" }", 12)]
    [InlineData("{ \"name\": \"县", "\xFF\" }", 15)]
    [InlineData("\uFEFF{ \"name\": \"", "\xBA\xA3\" }", 15)]
    [InlineData("{}", "\xE5\xB8", 3)] // a character cut in the middle
    public void WhatIsNotUtf8IsRefusedWithItsFirstByte(string utf8, string latin1, int at)
    {
        DataProblem problem = TheProblemOf([
            .. Encoding.UTF8.GetBytes(utf8),
            .. Encoding.Latin1.GetBytes(latin1),
        ]);

        Assert.Equal("", problem.Path.ToString());
        Assert.Equal(
            $"第 {at} 个字节处不是 UTF-8 编码；请将文件另存为 UTF-8。",
            problem.Message.Zh
        );
        Assert.Equal($"Byte {at} is not UTF-8; save the file as UTF-8.", problem.Message.En);
    }

    [Fact]
    public void Utf16IsRefused()
    {
        DataProblem problem = TheProblemOf([
            .. Encoding.Unicode.GetPreamble(),
            .. Encoding.Unicode.GetBytes(Smallest),
        ]);

        Assert.Contains("第 1 个字节处不是 UTF-8", problem.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(32, "there is no key \"a\"")]
    [InlineData(33, "nested more than 32 deep")]
    [InlineData(5000, "nested more than 32 deep")]
    public void NestingIsLimited(int depth, string message)
    {
        string text = "{ \"a\": " + new string('[', depth - 1) + new string(']', depth - 1) + " }";

        var problems = ProblemsOf.County(Encoding.UTF8.GetBytes(text), out _);

        Assert.Contains(
            problems,
            problem => problem.Message.En.Contains(message, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void ABrokenFileThatIsDeepButNotTooDeepIsBroken()
    {
        DataProblem problem = TheProblemOf(
            Encoding.UTF8.GetBytes("{ \"a\": " + new string('[', 31))
        );

        Assert.Contains("The file ends here", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void AByteOrderMarkIsAccepted()
    {
        byte[] json = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Smallest)];

        Assert.Empty(ProblemsOf.County(json, out County? county));
        Assert.Equal("县", county!.Name);
    }

    [Fact]
    public void ALongTextIsShortenedAndNoCharacterIsCutInHalf()
    {
        string grins = string.Concat(Enumerable.Repeat("😀", 30));
        DataProblem problem = TheProblemOf(
            Encoding.UTF8.GetBytes(
                Smallest.Replace("balance-county/1", grins, StringComparison.Ordinal)
            )
        );

        string nineteen = string.Concat(Enumerable.Repeat("😀", 19));
        Assert.Equal(
            $"“{nineteen}…”不是这里能读的格式；应为“balance-county/1”。",
            problem.Message.Zh
        );
    }

    /// <summary>The half stands behind the beginning of a key that is known there.</summary>
    [Theory]
    [InlineData("\"cod\\ud800e\": 1", "")]
    [InlineData("\"measures\": { \"averageTeacher\\ud800Salary\": 1 }", "measures")]
    [InlineData("\"vetoes\": { \"V\\udc001\": true }", "vetoes")]
    [InlineData("\"schools\": [{ \"code\": \"1\", \"typ\\ud800e\": 1 }]", "schools[0]")]
    [InlineData(
        "\"schools\": [{ \"code\": \"1\", \"measures\": { \"sports\\ud800Area\": 1 } }]",
        "schools[0].measures"
    )]
    [InlineData(
        "\"schools\": [{ \"code\": \"1\", \"sections\": { \"prim\\ud800ary\": {} } }]",
        "schools[0].sections"
    )]
    [InlineData(
        "\"schools\": [{ \"code\": \"1\", \"sections\": { \"primary\": { \"pup\\ud800ils\": 1 } } }]",
        "schools[0].sections.primary"
    )]
    public void AKeyWithHalfACharacterIsRefused(string member, string path)
    {
        string json = Smallest.Replace(" }", $", {member} }}", StringComparison.Ordinal);

        var problems = ProblemsOf.County(Encoding.UTF8.GetBytes(json), out County? county);

        Assert.Null(county);
        DataProblem problem = Assert.Single(
            problems,
            problem => problem.Severity == ProblemSeverity.Rejected
        );
        Assert.Equal(path, problem.Path.ToString());
        Assert.Contains("half a character", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void ALongKeyIsShortened()
    {
        string key = new('k', 100);
        string json = Smallest.Replace(
            " }",
            $", \"{key}\": 1, \"{key}\": 2 }}",
            StringComparison.Ordinal
        );

        var problems = ProblemsOf.County(Encoding.UTF8.GetBytes(json), out _);

        Assert.Equal(2, problems.Length);
        Assert.All(
            problems,
            problem => Assert.Equal("\"" + new string('k', 39) + "…\"", problem.Path.ToString())
        );
    }

    private static DataProblem TheProblemOf(byte[] json)
    {
        DataProblem problem = Assert.Single(ProblemsOf.County(json, out County? county));
        Assert.Null(county);
        Assert.Equal(ProblemSeverity.Rejected, problem.Severity);
        return problem;
    }
}
