using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>Who has to see to what: what is farthest from its limit, as a share of it, comes first; departments in the order in which they are needed.</summary>
public sealed class ShortfallOrderTests
{
    /// <summary>
    /// GG1 misses all of its limit; so does what is held against a limit of 0. GG11 has 9 % of 10 %, a tenth short; SR1 80 % of 85 %, a
    /// seventeenth; a class of 46 is 1/45 above. Of two sections with 76 and 24 teachers for 100 pupils each the coefficient is 26/50 = 0.52,
    /// 1.04 of 0.5; with 74 and 26 it is 24/50 = 0.48, 1.067 of 0.45.
    /// </summary>
    private static readonly TestCounty County = TestCounty
        .Met.Only(TestSchool.NineYear("1"), TestSchool.NineYear("2"))
        .Set("layoutCompliant", false)
        .Set("rotatedTeachers", 9)
        .Set("recognitionRate", 0.80m)
        .Set(Stage.Primary, "classSizes", new[] { 45m, 46, 9 })
        .Set(Stage.Primary, "peAndArtTeachers", 76)
        .Set(Stage.Primary, "peAndArtTeachers", 24, 1)
        .Set(Stage.Junior, "peAndArtTeachers", 74)
        .Set(Stage.Junior, "peAndArtTeachers", 26, 1)
        .Veto("V3", true);

    [Fact(DisplayName = "离限值最远的在前（按占限值的比例）：结论、差异系数；部门按先后")]
    public void ByDepartment() =>
        Assert.Equal(
            [
                "教育局：GG1 GG14.quota GG11.rotated GG5；初中 RA3、小学 RA3；V3",
                "自然资源局：GG1；；",
                "各镇街：GG11.rotated；初中 RA3、小学 RA3；",
                "领导小组各成员单位：SR1.rate；；",
                "编办：；；V3",
                "人社局：；；V3",
            ],
            Told(
                OwnStandard.WithCriterion(
                    "GG14.quota",
                    criterion =>
                    {
                        criterion["comparison"] = "atMost";
                        criterion["limit"] = 0;
                    }
                )
            )
        );

    [Fact(DisplayName = "标准没有指定部门的排在最后，哪怕离限值最远；差异系数、一票否决也一样")]
    public void WithoutADepartment()
    {
        Standard standard = OwnStandard.With(root =>
        {
            root["dimensions"]![1]!["indicators"]![0]!["departments"] = new JsonArray();
            root["coefficients"]!["departments"] = new JsonArray();
            root["vetoes"]![2]!["departments"] = new JsonArray();
        });

        Assert.Equal(
            [
                "教育局：GG11.rotated GG5；；",
                "各镇街：GG11.rotated；；",
                "领导小组各成员单位：SR1.rate；；",
                "：GG1；初中 RA3、小学 RA3；V3",
            ],
            Told(standard)
        );
        Assert.Equal(
            ["教育局 2", "各镇街 1", "领导小组各成员单位 1", "（标准未指定） 4"],
            County.Evaluate(standard).Shortfalls.Select(item => item.ToString())
        );
    }

    private static IEnumerable<string> Told(Standard standard) =>
        County
            .Evaluate(standard)
            .Shortfalls.Select(item =>
                item.Department?.Zh
                + "："
                + string.Join(' ', item.Findings.Select(finding => finding.Criterion.Id))
                + "；"
                + string.Join(
                    '、',
                    item.Coefficients.Select(one => one.Stage.Name().Zh + " " + one.Indicator)
                )
                + "；"
                + string.Join(' ', item.Vetoes.Select(veto => veto.Veto.Id))
            );
}
