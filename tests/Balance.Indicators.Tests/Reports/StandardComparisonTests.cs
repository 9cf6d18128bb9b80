namespace Balance.Indicators.Tests.Reports;

public sealed class StandardComparisonTests
{
    /// <summary>
    /// The differences by the texts, restated by hand: six and 85 % against all seven; GG2 with all four parts; GG4 with
    /// twelve-year schools; 城区和镇区公办 in GG13; the charter in EQ3; vetoes at county scope; two preconditions; no
    /// composite limit; five transitional provisions. And nothing else.
    /// </summary>
    [Fact]
    public void 两个标准的差异一一列出且仅此而已()
    {
        string[] expected =
        [
            "GG2",
            "GG4",
            "GG13",
            "EQ3",
            "composite",
            "schoolRule",
            "vetoes",
            "PC1",
            "PC2",
            "T1",
            "T2",
            "T3",
            "T4",
            "T5",
        ];
        Assert.Equal(
            expected,
            StandardComparison
                .Compare(Standard.Haicheng2023, Standard.National2017)
                .Select(item => item.Topic)
        );
    }

    [Theory]
    [InlineData("schoolRule", "7 项全部达标", "7 项中至少 6 项达标，其余各项不低于限值的 85%")]
    [InlineData("composite", "小学 ≤ 0.50，初中 ≤ 0.45", "不设限值")]
    [InlineData("vetoes", "学校不合格：V1, V2, V3, V4, V6", "学校不因此判为不合格")]
    [InlineData("GG2", "仅见 [A]，不在正文", "生均公用经费基准定额统一")]
    [InlineData("GG4", "原则上", "十二年一贯制学校义务教育阶段规模不超过2500人")]
    [InlineData("GG13", "一律实行免试入学", "城区和镇区公办小学、初中")]
    [InlineData("EQ3", "规章制度", "章程")]
    [InlineData("PC1", "—", "通过国家义务教育基本均衡发展认定三年以上")]
    [InlineData("T3", "—", "2400人")]
    public void 每处差异说明双方的规定(string topic, string first, string second)
    {
        StandardDifference difference = StandardComparison
            .Compare(Standard.Haicheng2023, Standard.National2017)
            .Single(item => item.Topic == topic);
        Assert.Contains(first, difference.First.Zh);
        Assert.Contains(second, difference.Second.Zh);
    }

    [Fact]
    public void 交换两个标准_差异的双方也交换()
    {
        var there = StandardComparison.Compare(Standard.Haicheng2023, Standard.National2017);
        var back = StandardComparison.Compare(Standard.National2017, Standard.Haicheng2023);
        Assert.Equal(
            there.Select(item => (item.Topic, item.First, item.Second)).ToHashSet(),
            back.Select(item => (item.Topic, item.Second, item.First)).ToHashSet()
        );
    }

    [Fact]
    public void 标准与自身没有差异()
    {
        Assert.Empty(StandardComparison.Compare(Standard.Haicheng2023, Standard.Haicheng2023));
        Assert.Empty(StandardComparison.Compare(Standard.National2017, Standard.National2017));
    }

    /// <summary>A change of any kind of figure is a difference; a change of departments or of a clause's number is none.</summary>
    [Theory]
    [InlineData(
        "\"limit\": { \"byStage\": { \"primary\": 4.2, \"junior\": 5.3 } }",
        "\"limit\": { \"byStage\": { \"primary\": 4.3, \"junior\": 5.3 } }",
        "RA1"
    )]
    [InlineData("\"limit\": 6000", "\"limit\": 8000", "GG7")]
    [InlineData("\"atLeast\": 96", "\"atLeast\": 97", "GG3")]
    [InlineData(
        "\"comparison\": \"lessThan\", \"limit\": 50 }",
        "\"comparison\": \"atMost\", \"limit\": 50 }",
        "RA1"
    )]
    [InlineData("\"junior\": 1.1,", "\"junior\": 1.2,", "split")]
    [InlineData("\"decimals\": 2,", "\"decimals\": 3,", "RA1")]
    [InlineData("\"alternative\": \"recognition\",", "", "SR1")]
    [InlineData(", \"RA7\"],\n    \"atLeast\": 7,", "],\n    \"atLeast\": 6,", "schoolRule")]
    [InlineData("\"floor\": 1", "\"floor\": 0.9", null)]
    [InlineData("[S] 三（二）7", "[S] 三（二）77", null)]
    [InlineData("\"departments\": [\"教育局\", \"各镇街\"]", "\"departments\": [\"教育局\"]", null)]
    public void 数值改动即为差异_部门与条款编号不是(string before, string after, string? topic)
    {
        string json = Standard.Haicheng2023.ToJson();
        Assert.Contains(before, json);
        Standard changed = Standard.Parse(json.Replace(before, after, StringComparison.Ordinal));
        var differences = StandardComparison.Compare(Standard.Haicheng2023, changed);
        if (topic is null)
        {
            Assert.Empty(differences);
        }
        else
        {
            Assert.Contains(topic, differences.Select(item => item.Topic));
        }
    }

    [Fact]
    public void 海城方案与国家办法的差异() =>
        Golden.Verify(
            StandardComparison
                .Report(Standard.Haicheng2023, Standard.National2017, Language.Chinese)
                .ToMarkdown(),
            "md"
        );

    [Fact]
    public void The_differences_in_english() =>
        Golden.Verify(
            StandardComparison
                .Report(Standard.Haicheng2023, Standard.National2017, Language.English)
                .ToMarkdown(),
            "md"
        );

    [Fact]
    public void Two_standards_are_needed()
    {
        Assert.Throws<ArgumentNullException>(() =>
            StandardComparison.Compare(null!, Standard.Haicheng2023)
        );
        Assert.Throws<ArgumentNullException>(() =>
            StandardComparison.Compare(Standard.Haicheng2023, null!)
        );
    }
}
