namespace Balance.Indicators.Tests.Reports;

/// <summary>Both standards as documents in which an auditor can check every figure against the text.</summary>
public sealed class StandardReportTests
{
    [Fact]
    public void 海城市实施方案的全部条款与数值() =>
        Golden.Verify(Standard.Haicheng2023.ToReport(Language.Chinese).ToMarkdown(), "md");

    [Fact]
    public void 国家督导评估办法的全部条款与数值() =>
        Golden.Verify(Standard.National2017.ToReport(Language.Chinese).ToMarkdown(), "md");

    [Fact]
    public void The_plan_of_haicheng_in_english() =>
        Golden.Verify(Standard.Haicheng2023.ToReport(Language.English).ToMarkdown(), "md");

    [Fact]
    public void The_national_method_in_english() =>
        Golden.Verify(Standard.National2017.ToReport(Language.English).ToMarkdown(), "md");

    [Fact]
    public void A_standard_is_needed() =>
        Assert.Throws<ArgumentNullException>(() => ((Standard)null!).ToReport(Language.Chinese));
}
