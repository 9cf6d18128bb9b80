using System.Collections.Immutable;

namespace Balance.Indicators.Planning.Tests.Reports;

/// <summary>Three small counties whose roadmaps are worked out by hand.</summary>
internal static class SmallCounties
{
    /// <summary>
    /// Two schools of 100 pupils. School 1 has 700 ㎡ for sports and needs 750: 50 ㎡ at 80 元 a ㎡ are 4000 元. School 2 has 4000 ㎡, no music room
    /// (150 000 元) and no art room (no price). So 5000 元 in 2026 do for school 1, and the 1000 left with 149 500 in 2027 for school 2; 500 are left.
    /// The coefficient holds where (4000 − y) / (4000 + y) ≤ 0.5, y ≥ 1333.33…: 583.34 ㎡ more at school 1, 46 667.20 元, of which 46 167.20 are
    /// lacking. In all 633.34 ㎡ and 50 667.20 元, with the music room 200 667.20 元. In real numbers 633.33… ㎡ would cost 50 666.666… 元, of which
    /// the bound is the whole 分.
    /// Before, 7 and 40 have the mean 23.5, the coefficient 16.5 / 23.5 = 0.702, and half of the variance each; after, 0.500. The mean of the seven
    /// coefficients, six of which are 0, is 0.100 and then 0.071.
    /// </summary>
    public static Roadmap Priced =>
        Roadmap.For(
            Standard.Haicheng2023,
            TestCounty
                .Met.Only(
                    TestSchool.PrimarySchool("1").With("sportsArea", 700) with
                    {
                        Township = "东镇",
                    },
                    TestSchool
                        .PrimarySchool("2")
                        .With("sportsArea", 4000)
                        .With("musicRoomAreas", Array.Empty<decimal>())
                        .With("artRoomAreas", Array.Empty<decimal>()) with
                    {
                        Township = "西镇",
                    }
                )
                .Set("layoutCompliant", false)
                .Set("quotaFavoursRural", null)
                .County with
            {
                Note = "示例。",
            },
            new RoadmapOptions
            {
                Prices = PriceList.Parse(
                    """
                    { "format": "balance-prices/1", "note": "2025", "prices": [
                      { "measure": "sportsArea", "price": 100 },
                      { "measure": "sportsArea", "location": "town", "price": 80 },
                      { "measure": "sportsArea", "school": "2", "price": 90.5 },
                      { "measure": "musicRoomAreas", "price": 150000 } ] }
                    """
                ),
                Budget = ImmutableSortedDictionary<int, decimal>
                    .Empty.Add(2026, 5000)
                    .Add(2027, 149500),
            }
        );

    /// <summary>
    /// Three schools of 100 pupils, each of which needs one backbone teacher and one PE or art teacher, and 750 ㎡ for sports.
    /// <list type="bullet">
    /// <item>Backbone teachers 0, 2, 2: one moves to school 1 from school 3, which lies in the same township.</item>
    /// <item>PE and art teachers 0, 2, 0: one moves from school 2 to school 1, and one is hired at school 3.</item>
    /// <item>Sports areas 740, 2000, 2000 are 10 ㎡ short at school 1: 10 of 750, less than the 1 of 1 at school 3.</item>
    /// </list>
    /// So in 2024 teachers move and school 1 comes up to its limits, in 2025 school 3; the county is looked at from 2026. School 1 has 20 + 2
    /// full-time teachers then, school 2 has 20 − 1, school 3 has 20 − 1 + 1.
    /// Coefficients: 0, 2, 2 have the mean 4/3 and the deviation √(24/27) = 0.943, so 0.707, two thirds of the variance at school 1; then 1, 2, 1 have
    /// √(6/27) ÷ 4/3 = 0.354. 0, 2, 0 have 0.943 ÷ 2/3 = 1.414; then 1, 1, 1 have 0. 7.4, 20, 20 have √35.28 ÷ 15.8 = 0.376, with 7.5 √34.722 ÷ 15.833 =
    /// 0.372. Their means over seven are 2.4972 / 7 = 0.357 and 0.7257 / 7 = 0.104.
    /// </summary>
    public static Roadmap Moving =>
        Roadmap.For(
            Standard.Haicheng2023,
            TestCounty
                .Met.Only(
                    Three("1", 0, 0, 740) with
                    {
                        Township = "东镇",
                    },
                    Three("2", 2, 2, 2000) with
                    {
                        Township = "西镇",
                    },
                    Three("3", 2, 0, 2000) with
                    {
                        Township = "东镇",
                    }
                )
                .SchoolVeto("V3", true, 2)
                .Set("recognitionRate", 0.8m)
                .County,
            new RoadmapOptions { Rotate = true, From = new Month(2024, 3) }
        );

    /// <summary>
    /// A nine-year school with 100 pupils in either section under "six of seven": one criterion of a section may stay at 85 % of its limit.
    /// <list type="bullet">
    /// <item>Teaching area: junior pupils need 5.8 ㎡ each of a share of 110 / 210, so 580 · 210 / 110 = 1107.28 ㎡ of the whole; at 85 % 941.19, that
    /// is 41.19 more than 900. Of that primary pupils have 941.19 · 100 / 210 = 4.48 ㎡ each of 4.5, which is within 85 % too; junior pupils 4.93.</item>
    /// <item>Sports area: 1020 · 210 / 110 = 1947.28 ㎡, 47.28 more than 1900; at 85 % 1655.19, so nothing. To let the former be saves 166.09 of
    /// 1107.27, to let the latter be 47.28 of 1947.27.</item>
    /// <item>No backbone teacher for 100 primary pupils: one, and at 85 % of one too.</item>
    /// </list>
    /// </summary>
    public static Roadmap SixOfSeven =>
        Roadmap.For(
            Standard.National2017,
            TestCounty
                .Met.SetSchool("teachingArea", 900)
                .SetSchool("sportsArea", 1900)
                .Set(Stage.Primary, "backboneTeachers", 0)
                .County
        );

    private static School Three(string code, int backbone, int arts, int sportsArea) =>
        TestSchool
            .PrimarySchool(code)
            .With(Stage.Primary, "backboneTeachers", backbone)
            .With(Stage.Primary, "peAndArtTeachers", arts)
            .With("sportsArea", sportsArea);
}
