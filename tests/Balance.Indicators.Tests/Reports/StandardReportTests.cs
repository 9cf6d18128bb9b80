namespace Balance.Indicators.Tests.Reports;

/// <summary>Both standards as documents in which an auditor can check every figure against the text.</summary>
public sealed class StandardReportTests
{
    [Fact]
    public void 海城市实施方案的全部条款与数值() =>
        Golden.Verify(
            StandardReport.Of(Standard.Haicheng2023, Language.Chinese).ToMarkdown(),
            "md"
        );

    [Fact]
    public void 国家督导评估办法的全部条款与数值() =>
        Golden.Verify(
            StandardReport.Of(Standard.National2017, Language.Chinese).ToMarkdown(),
            "md"
        );

    [Fact]
    public void The_plan_of_haicheng_in_english() =>
        Golden.Verify(
            StandardReport.Of(Standard.Haicheng2023, Language.English).ToMarkdown(),
            "md"
        );

    [Fact]
    public void The_national_method_in_english() =>
        Golden.Verify(
            StandardReport.Of(Standard.National2017, Language.English).ToMarkdown(),
            "md"
        );

    [Fact]
    public void A_standard_is_needed() =>
        Assert.Throws<ArgumentNullException>(() => StandardReport.Of(null!, Language.Chinese));
}
