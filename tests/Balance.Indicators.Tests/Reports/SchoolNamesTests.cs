using System.Text.RegularExpressions;

namespace Balance.Indicators.Tests.Reports;

/// <summary>Two schools of one name are told apart by their codes wherever they are named; any other school is not.</summary>
public sealed class SchoolNamesTests
{
    /// <summary>Two 中心小学, one of them written with a blank; each falls short and leaves something out.</summary>
    private static readonly Evaluation Twice = Named("中心小学", "中心小学 ");

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Every_report_that_names_one_of_two_tells_its_code(Language language)
    {
        string text = Twice.ToReport(language).ToMarkdown();

        int named = Count(text, "中心小学");
        Assert.True(named > 10, $"named {named} times");
        // A warning about data tells the position too.
        Assert.Equal(
            named,
            Regex.Count(
                text,
                @"中心小学 ?( \(A[12]\)|（第 [12] 所学校，代码 A[12]）| \(school [12], code A[12]\))"
            )
        );
    }

    [Fact]
    public void Findings_and_what_is_missing_and_warnings_tell_the_code()
    {
        Assert.Contains(
            Twice.Findings,
            finding =>
                finding
                    .In(Language.Chinese)
                    .StartsWith("中心小学 (A1)小学部：", StringComparison.Ordinal)
        );
        Assert.All(
            Twice.Coefficients[Stage.Primary, "RA1"].BySection,
            section => Assert.Contains(" (A", $"{section}", StringComparison.Ordinal)
        );
        Assert.Contains(
            Twice.Missing,
            missing =>
                missing
                    .In(Language.English)
                    .StartsWith("中心小学  (A2) (primary): ", StringComparison.Ordinal)
        );
        Assert.All(
            Twice.Warnings.Where(warning =>
                warning.Message.Zh.Contains("中心小学", StringComparison.Ordinal)
            ),
            warning =>
            {
                Assert.Matches("A[12][）)]", warning.Message.Zh);
                Assert.Matches("A[12][）)]", warning.Message.En);
            }
        );
        Assert.Contains(
            Twice.Warnings,
            warning => warning.Message.Zh.Contains("中心小学", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_name_of_its_own_stands_alone()
    {
        Evaluation evaluation = Named("东小学", "西小学");
        string text = evaluation.ToReport(Language.Chinese).ToMarkdown();

        Assert.Contains("东小学", text, StringComparison.Ordinal);
        Assert.DoesNotContain("(A1)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("(A2)", text, StringComparison.Ordinal);
    }

    private static Evaluation Named(string first, string second)
    {
        School[] schools =
        [
            TestSchool.PrimarySchool("A1") with
            {
                Name = first,
            },
            TestSchool.PrimarySchool("A2") with
            {
                Name = second,
            },
        ];
        return TestCounty
            .Met.Only([
                .. schools.Select(school =>
                    school
                        .With(Stage.Primary, "backboneTeachers", 0)
                        .With(Stage.Primary, "peAndArtTeachers", null)
                        // A warning that names it: the classes do not add up to 100.
                        .With(Stage.Primary, "classSizes", new[] { 45m, 44 })
                        .With("sportsArea", school.Code == "A1" ? 760 : 10000)
                ),
                TestSchool.TeachingPoint("A3", 40),
            ])
            .SchoolVeto("V3", true)
            .SchoolVeto("V3", true, 1)
            .Evaluate();
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
