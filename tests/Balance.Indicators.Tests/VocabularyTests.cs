using Balance.Indicators.Comparisons;

namespace Balance.Indicators.Tests;

/// <summary>The codes are contracts of the formats, the names are the field's: both restated by hand.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void CodesAreTheseInThisOrder()
    {
        Assert.Equal(["primary", "junior", "senior"], Vocabulary.CodesOf<Stage>());
        Assert.Equal(
            [
                "primary",
                "juniorSecondary",
                "nineYear",
                "twelveYear",
                "completeSecondary",
                "teachingPoint",
                "specialEducation",
            ],
            Vocabulary.CodesOf<SchoolType>()
        );
        Assert.Equal(["urban", "town", "rural"], Vocabulary.CodesOf<Location>());
        Assert.Equal(["public", "private"], Vocabulary.CodesOf<Ownership>());
        Assert.Equal(
            ["unqualified", "qualified", "good", "excellent"],
            Vocabulary.CodesOf<Grade>()
        );
        Assert.Equal(
            ["notApplicable", "met", "undetermined", "notMet"],
            Vocabulary.CodesOf<Outcome>()
        );
        Assert.Equal(
            ["county", "school", "section", "class", "monitoredSubject"],
            Vocabulary.CodesOf<SubjectKind>()
        );
        Assert.Equal(
            ["atLeast", "atMost", "lessThan", "moreThan"],
            Vocabulary.CodesOf<Comparison>()
        );
        Assert.Equal(["text", "form", "practice"], Vocabulary.CodesOf<SourceKind>());
        Assert.Equal(
            ["added", "open", "narrowed", "widened", "closed", "reopened", "unknown", "gone"],
            Vocabulary.CodesOf<ChangeState>()
        );
        Assert.Equal(
            ["same", "new", "gone", "renamed", "retyped"],
            Vocabulary.CodesOf<SchoolChangeState>()
        );
    }

    [Theory]
    [InlineData("Primary")]
    [InlineData("0")]
    [InlineData("")]
    [InlineData(" primary")]
    public void OnlyExactCodesAreFound(string code) =>
        Assert.False(Vocabulary.TryFind(code, out Stage _));

    [Fact]
    public void NamesAreTheOfficialOnes()
    {
        AssertNames<Stage>(
            stage => stage.Name(),
            "小学 primary",
            "初中 junior secondary",
            "高中 senior secondary"
        );
        AssertNames<ChangeState>(
            state => state.Name(),
            "新增 added",
            "未变 open",
            "缩小 narrowed",
            "扩大 widened",
            "销号 closed",
            "反弹 reopened",
            "不明 unknown",
            "不再涉及 gone"
        );
        AssertNames<SchoolChangeState>(
            state => state.Name(),
            "未变 same",
            "新增 new",
            "没有了 gone",
            "改名 renamed",
            "改变办学类型 retyped"
        );
        AssertNames<SchoolType>(
            type => type.Name(),
            "小学 primary school",
            "初中 junior secondary school",
            "九年一贯制学校 nine-year school",
            "十二年一贯制学校 twelve-year school",
            "完全中学 complete secondary school",
            "教学点 teaching point",
            "特殊教育学校 special-education school"
        );
        AssertNames<Location>(location => location.Name(), "城区 urban", "镇区 town", "乡村 rural");
        AssertNames<Ownership>(ownership => ownership.Name(), "公办 public", "民办 private");
        AssertNames<Grade>(
            grade => grade.Name(),
            "不合格 unqualified",
            "合格 qualified",
            "良好 good",
            "优秀 excellent"
        );
        AssertNames<Outcome>(
            outcome => outcome.Name(),
            "不适用 not applicable",
            "达标 met",
            "待定 undetermined",
            "未达标 not met"
        );
    }

    [Theory]
    [InlineData("type", "办学类型", "school type")]
    [InlineData("location", "所在地（城区、镇区、乡村）", "location")]
    [InlineData("township", "所在镇街", "township")]
    [InlineData("ownership", "公办或民办", "ownership")]
    [InlineData("boarding", "是否寄宿制", "boarding or not")]
    [InlineData("builtYear", "建成年份", "year built")]
    [InlineData("attachedClasses", "是否有附设班", "attached classes or not")]
    [InlineData("campusOf", "所属主校的代码", "code of the main school")]
    [InlineData("other", "other", "other")]
    public void FactsOfASchoolHaveNames(string key, string zh, string en) =>
        Assert.Equal(new LocalizedText(zh, en), SchoolFacts.Name(key));

    [Fact]
    public void ATextIsReadInEitherLanguage()
    {
        var text = new LocalizedText("县", "county");

        Assert.Equal("县", text.In(Language.Chinese));
        Assert.Equal("county", text.In(Language.English));
        Assert.Equal("县", string.Concat(text));
    }

    [Fact]
    public void AProblemReadsAsPathAndMessage()
    {
        var text = new LocalizedText("缺少。", "is missing.");
        var problem = new DataProblem(ProblemSeverity.Rejected, DataPath.Root.Key("code"), text);

        Assert.Equal("code：缺少。", problem.In(Language.Chinese));
        Assert.Equal("code: is missing.", problem.In(Language.English));
        Assert.Equal("code：缺少。", string.Concat(problem));
        Assert.Equal(
            "is missing.",
            new DataProblem(problem.Severity, DataPath.Root, text).In(Language.English)
        );
    }

    private static void AssertNames<T>(Func<T, LocalizedText> name, params string[] expected)
        where T : struct, Enum =>
        Assert.Equal(
            expected,
            Enum.GetValues<T>().Select(term => name(term)).Select(text => text.Zh + " " + text.En)
        );
}
