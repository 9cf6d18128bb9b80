using Balance.Indicators.Tests.Cases;

namespace Balance.Indicators.Tests.Reports;

public sealed class StandardComparisonTests
{
    /// <summary>
    /// The differences of what is asked for, by the texts, restated by hand: six and 85 % against all seven; GG2's funding
    /// quota and GG4's twelve-year schools in the main text; no exam-free admission in GG13 and its 城区和镇区公办 in the
    /// main text; vetoes at county scope; two preconditions; no composite limit; five transitional provisions. And nothing
    /// else: EQ3's charter is a difference of wording, one attestation covers both.
    /// </summary>
    [Fact]
    public void 两个标准规则的差异一一列出且仅此而已()
    {
        string[] expected =
        [
            "GG2",
            "GG4",
            "GG13",
            "nearHomeSections",
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
        Assert.Equal(expected, Topics(StandardAspect.Rule));
    }

    /// <summary>The national method names no departments and no schedule.</summary>
    [Fact]
    public void 责任部门和实施步骤的差异()
    {
        Assert.Equal(
            [
                .. Standard.Haicheng2023.Indicators.Select(indicator => indicator.Id),
                "coefficients",
                "composite",
                .. Standard.Haicheng2023.Vetoes.Select(veto => veto.Id),
                "departmentGroups 1",
            ],
            Topics(StandardAspect.Departments)
        );
        Assert.Equal(
            ["schedule 1", "schedule 2", "schedule 3"],
            Topics(StandardAspect.Schedule).Take(3)
        );
    }

    private static IEnumerable<string> Topics(StandardAspect aspect) =>
        StandardComparison
            .Compare(Standard.Haicheng2023, Standard.National2017)
            .Where(item => item.Aspect == aspect)
            .Select(item => item.Topic);

    [Theory]
    [InlineData("schoolRule", "7 项全部达标", "7 项中至少 6 项达标，其余各项不低于限值的 85%")]
    [InlineData("composite", "小学 ≤ 0.50，初中 ≤ 0.45", "不设限值")]
    [InlineData("vetoes", "学校不合格：V1, V2, V3, V4, V6", "学校不因此判为不合格")]
    [InlineData("GG2", "仅见 [A]，不在正文", "生均公用经费基准定额统一")]
    [InlineData("GG4", "仅见 [A]，不在正文", "十二年一贯制学校 ≤ 2500 人")]
    [InlineData("GG13", "一律免试入学", "—")]
    [InlineData("nearHomeSections", "仅见 [A]，不在正文", "城区或镇区，公办，非寄宿制")]
    [InlineData("PC1", "—", "通过国家义务教育基本均衡发展认定三年以上")]
    [InlineData("T3", "—", "2400人")]
    public void 每处规则差异说明双方的规定(string topic, string first, string second)
    {
        StandardDifference difference = StandardComparison
            .Compare(Standard.Haicheng2023, Standard.National2017)
            .Single(item => item.Topic == topic && item.Aspect == StandardAspect.Rule);
        Assert.Contains(first, difference.First.Zh);
        Assert.Contains(second, difference.Second.Zh);
    }

    [Theory]
    [InlineData("GG4", "原则上", "十二年一贯制学校义务教育阶段规模不超过2500人")]
    [InlineData("EQ3", "规章制度", "章程")]
    [InlineData("GG13", "[S] 三（二）13", "[N] 政府保障程度 第13项")]
    public void 名称和出处的差异另列(string topic, string first, string second)
    {
        StandardDifference difference = StandardComparison
            .Compare(Standard.Haicheng2023, Standard.National2017)
            .Single(item => item.Topic == topic && item.Aspect == StandardAspect.Source);
        Assert.Contains(first, difference.First.Zh);
        Assert.Contains(second, difference.Second.Zh);
    }

    [Fact]
    public void 交换两个标准_差异的双方也交换()
    {
        var there = StandardComparison.Compare(Standard.Haicheng2023, Standard.National2017);
        var back = StandardComparison.Compare(Standard.National2017, Standard.Haicheng2023);
        Assert.Equal(
            there.Select(item => (item.Aspect, item.Topic, item.First, item.Second)).ToHashSet(),
            back.Select(item => (item.Aspect, item.Topic, item.Second, item.First)).ToHashSet()
        );
    }

    [Fact]
    public void 标准与自身没有差异()
    {
        Assert.Empty(StandardComparison.Compare(Standard.Haicheng2023, Standard.Haicheng2023));
        Assert.Empty(StandardComparison.Compare(Standard.National2017, Standard.National2017));
    }

    /// <summary>What differs, by data and under its id; figures are shown with all their digits.</summary>
    [Theory]
    [InlineData("\"primary\": 4.2,", "\"primary\": 4.3,", "RA1", "≥ 4.3 人")]
    [InlineData("\"limit\": 6000", "\"limit\": 8000", "GG7", "≥ 8000 元")]
    [InlineData("\"atLeast\": 96", "\"atLeast\": 97", "GG3", "97")]
    [InlineData(
        "\"comparison\": \"lessThan\", \"limit\": 50 }",
        "\"comparison\": \"atMost\", \"limit\": 50 }",
        "resourceSections",
        "≤ 50"
    )]
    [InlineData("\"junior\": 1.1,", "\"junior\": 1.10001,", "split", "初中 1.10001")]
    [InlineData("\"decimals\": 2,", "\"decimals\": 3,", "RA1", "3 位小数")]
    [InlineData("\"alternative\": \"recognition\",", "", "SR1", "—")]
    [InlineData("\"primary\": 0.50,", "\"primary\": 0.5001,", "coefficients", "≤ 0.5001")]
    [InlineData("\"junior\": 0.45 }", "\"junior\": 0.451 }", "coefficients", "≤ 0.451")]
    [InlineData("\"junior\": 0.45 }", "\"junior\": 0.455 }", "coefficients", "≤ 0.455")]
    [InlineData("\"floor\": 1", "\"floor\": 0.9", "schoolRule", "下限 90%")]
    [InlineData(
        "[S] 三（二）7\",\n              \"alsoIn\"",
        "[S] 三（二）77\",\n              \"alsoIn\"",
        "GG7",
        "三（二）77"
    )]
    [InlineData("\"财政局\"],", "\"教育局\"],", "GG6", "教育局")]
    public void 改动任何一处即为差异(string before, string after, string topic, string shown)
    {
        string json = Standard.Haicheng2023.ToJson();
        int at = json.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0);
        Standard changed = Standard.Parse(json[..at] + after + json[(at + before.Length)..]);
        StandardDifference difference = Assert.Single(
            StandardComparison.Compare(Standard.Haicheng2023, changed)
        );
        Assert.Equal(topic, difference.Topic);
        Assert.Contains(shown, difference.Second.Zh);
    }

    /// <summary>A figure written otherwise is the same figure.</summary>
    [Fact]
    public void 数值写法不同不是差异()
    {
        string json = Standard
            .Haicheng2023.ToJson()
            .Replace("\"primary\": 0.50,", "\"primary\": 0.5,", StringComparison.Ordinal)
            .Replace("\"limit\": 6000", "\"limit\": 6000.00", StringComparison.Ordinal)
            .Replace("\"limit\": true", "\"limit\": 1", StringComparison.Ordinal);
        Assert.Empty(StandardComparison.Compare(Standard.Haicheng2023, Standard.Parse(json)));
    }

    [Theory]
    [InlineData("haicheng-2023")]
    [InlineData(
        "national-2017",
        "preconditions",
        "transitionalProvisions",
        "schoolRule",
        "scopes",
        "documents"
    )]
    public void Every_single_change_is_a_difference_of_the_right_id(string id, params string[] keys)
    {
        Standard standard = Standard.Find(id)!;
        var changes = StandardChanges
            .Of(standard, keys)
            .Concat(
                StandardMutants
                    .Of(standard)
                    .Where(mutant => keys.Length == 0)
                    .Select(mutant => (mutant.Name, Topics: Array.Empty<string>(), mutant.Json))
            );
        int accepted = 0;
        var silent = new List<string>();
        foreach ((string name, string[] topics, string json) in changes)
        {
            ProblemsOf.Standard(json, out Standard? changed);
            if (changed is null)
            {
                continue;
            }

            accepted++;
            var differences = StandardComparison.Compare(standard, changed);
            bool isShown = differences.Any(difference => difference.First != difference.Second);
            bool isNamed =
                topics.Length == 0
                || topics[0] is "departments" or "texts"
                || differences.Any(difference => topics.Contains(difference.Topic));
            if (!isShown || !isNamed)
            {
                silent.Add($"{name}: {string.Join(", ", differences.Select(item => item.Topic))}");
            }
        }

        None.Of("Changes that a comparison does not tell of", silent);
        Assert.True(accepted > 300, $"{accepted} changes");
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
