using System.Collections.Immutable;

namespace Balance.Indicators.Planning.Tests;

/// <summary>Which school comes first, which coefficient, and in which year. Primary schools of 100 pupils, who need 450 ㎡ of teaching and 750 of sports area.</summary>
public sealed class OrderTests
{
    /// <summary>
    /// Without prices by what is lacking of what there will be, over all figures: 20 / 750 = 0.027, 10 / 750 + 10 / 450 = 0.036, two of four classes, one
    /// of one teacher. Of schools that lack alike the first code is first.
    /// </summary>
    [Fact]
    public void Without_prices_those_that_lack_least_come_first()
    {
        School[] schools =
        [
            TestSchool.PrimarySchool("F").With(Stage.Primary, "backboneTeachers", 0),
            TestSchool.PrimarySchool("E").With(Stage.Primary, "backboneTeachers", 0),
            TestSchool.PrimarySchool("D").With(Stage.Primary, "classSizes", new[] { 50m, 50m }),
            TestSchool.PrimarySchool("C").With("sportsArea", 740).With("teachingArea", 440),
            TestSchool.PrimarySchool("B").With("sportsArea", 730),
        ];

        Assert.Equal(
            ["B 1", "C 2", "D 1", "E 1", "F 1"],
            Of(schools).Schools.Select(of => of.School.Code + " " + of.Actions)
        );
    }

    /// <summary>With prices by all that a school costs: 1000 元 before 600 + 600.</summary>
    [Fact]
    public void With_prices_the_cheapest_come_first()
    {
        Roadmap roadmap = Of(
            [
                TestSchool.PrimarySchool("1").With("sportsArea", 740).With("teachingArea", 440),
                TestSchool.PrimarySchool("2").With("sportsArea", 730),
            ],
            Prices(60, 60, ("sportsArea", "2", 50))
        );

        Assert.Equal(
            [("2", 1000m), ("1", 1200m)],
            roadmap.Schools.Select(of => (of.School.Code, of.Cost!.Value))
        );
        Assert.Equal(2200, roadmap.Cost);
        Assert.Equal(2200, roadmap.LowerBound);
    }

    /// <summary>
    /// A backbone teacher has no price, so costs tell nothing of who is first: 50 of 750 ㎡ is less than one of one teacher, though it costs 3000 元 and the teacher
    /// is reckoned with none. Where only the coefficient lacks a price, the limits are by their cost all the same.
    /// </summary>
    [Fact]
    public void Where_a_price_is_missing_those_that_lack_least_come_first()
    {
        School[] schools =
        [
            TestSchool.PrimarySchool("1").With(Stage.Primary, "backboneTeachers", 0),
            TestSchool.PrimarySchool("2").With("sportsArea", 700),
        ];

        Assert.Equal(["2", "1"], Of(schools, Prices(60, 60)).Schools.Select(of => of.School.Code));
        Assert.Equal(
            ["2", "1"],
            Of(
                [
                    TestSchool
                        .PrimarySchool("1")
                        .With("sportsArea", 740)
                        .With(Stage.Primary, "backboneTeachers", 1),
                    TestSchool
                        .PrimarySchool("2")
                        .With("sportsArea", 700)
                        .With(Stage.Primary, "backboneTeachers", 4),
                ],
                Prices(60, 60, ("sportsArea", "2", 1))
            )
                .Schools.Select(of => of.School.Code)
        );
    }

    /// <summary>
    /// Sports area 1333.34 of 4000 at one school, 583.34 ㎡; teaching area 800 of 2400 at one school, 350 ㎡ (from (2400 − y) / (2400 + y) = 0.5). The
    /// coefficient that costs less in all is finished first.
    /// </summary>
    [Theory]
    [InlineData(100, 100, "teachingArea", "35000")]
    [InlineData(100, 10, "sportsArea", "5833.4")]
    public void The_cheaper_coefficient_is_finished_first(
        int teaching,
        int sports,
        string first,
        string cost
    )
    {
        Roadmap roadmap = Of(
            [
                TestSchool.PrimarySchool("1").With("sportsArea", 750).With("teachingArea", 450),
                TestSchool.PrimarySchool("2").With("sportsArea", 4000).With("teachingArea", 2400),
            ],
            Prices(teaching, sports),
            new RoadmapOptions
            {
                Budget = Budget(
                    (2026, decimal.Parse(cost, System.Globalization.CultureInfo.InvariantCulture)),
                    (2027, 99999)
                ),
            }
        );

        Assert.Equal(
            [(first, 1), (first == "sportsArea" ? "teachingArea" : "sportsArea", 2)],
            roadmap
                .Actions.OrderBy(action => action.Phase)
                .Select(action => (action.Measure.Id, action.Phase!.Value))
        );
    }

    /// <summary>
    /// One and four PE teachers: (4 − y) / (4 + y) ≤ 0.5 from y = 1.33…, so one is hired for 90 000 元, in the year in which there is the money; that he
    /// is a full-time teacher, with a certificate and training, follows in the same year.
    /// </summary>
    [Fact]
    public void What_follows_from_a_coefficient_comes_with_it()
    {
        Roadmap roadmap = Of(
            [
                TestSchool.PrimarySchool("1").With(Stage.Primary, "peAndArtTeachers", 1),
                TestSchool.PrimarySchool("2").With(Stage.Primary, "peAndArtTeachers", 4),
            ],
            PriceList.Parse(
                """{ "format": "balance-prices/1", "prices": [{ "measure": "peAndArtTeachers", "price": 90000 }] }"""
            ),
            new RoadmapOptions { Budget = Budget((2026, 89999.99m), (2027, 0.01m)) }
        );

        Assert.Equal(
            [
                "schools[0].sections.primary.peAndArtTeachers: 1 → 2",
                "schools[0].measures.fullTimeTeachers: 20 → 21",
                "schools[0].measures.certifiedTeachers: 20 → 21",
                "schools[0].measures.trainedTeachers: 20 → 21",
            ],
            roadmap.Actions.Select(action => action.ToString())
        );
        Assert.All(roadmap.Actions, action => Assert.Equal(2, action.Phase));
        Assert.Equal([0m, 90000m], roadmap.Phases.Select(phase => phase.Cost!.Value));
        Assert.Equal(
            [RoadmapReason.Coefficient, RoadmapReason.Consequence],
            roadmap.Actions.Select(action => action.Reason).Distinct()
        );
    }

    /// <summary>
    /// The county is looked at from 2026-01 (the last phase of the plan). Two schools lack something: those years that end before are for both of
    /// them; where none does, all but the last.
    /// </summary>
    [Theory]
    [InlineData("2025-01", "2026-01", "1 1", "2")]
    [InlineData("2024-01", "2026-01", "1 2", "3")]
    [InlineData("2026-01", "2028-12", "1 2", "3")]
    [InlineData("2026-01", "2026-01", "1 1", "1")]
    [InlineData("2023-12", "2025-12", "1 2", "3")]
    public void Limits_come_before_the_county_is_looked_at(
        string from,
        string to,
        string limits,
        string coefficient
    )
    {
        Roadmap roadmap = Of(
            [
                TestSchool.PrimarySchool("1").With("sportsArea", 740),
                TestSchool.PrimarySchool("2").With("sportsArea", 700),
                TestSchool.PrimarySchool("3").With("sportsArea", 4000),
            ],
            options: new RoadmapOptions { From = Month.Parse(from), To = Month.Parse(to) }
        );

        Assert.Equal(limits, string.Join(' ', roadmap.Schools.Select(school => school.Phase)));
        Assert.Equal(
            coefficient,
            string.Join(
                ' ',
                roadmap
                    .Actions.Where(action => action.Reason == RoadmapReason.Coefficient)
                    .Select(action => action.Phase)
                    .Distinct()
            )
        );
    }

    /// <summary>A year is named after every part of the schedule in which it has a month: 2023-07 and 2023-08, 2025-12 and 2026-01 are the borders.</summary>
    [Theory]
    [InlineData("2023-07", "2023-07", "启动准备阶段", "Preparation")]
    [InlineData("2023-07", "2023-08", "启动准备阶段、实施争创阶段", "Preparation, Implementation")]
    [InlineData("2026-01", "2026-01", "迎接验收阶段", "Acceptance")]
    [InlineData("2025-12", "2025-12", "实施争创阶段", "Implementation")]
    [InlineData("2027-12", "2027-12", "迎接验收阶段", "Acceptance")]
    [InlineData("2028-01", "2028-12", "", "")]
    public void A_year_has_the_names_of_its_parts(string from, string to, string zh, string en)
    {
        RoadmapPhase phase = Assert.Single(
            Of(
                [TestSchool.PrimarySchool("1")],
                options: new RoadmapOptions { From = Month.Parse(from), To = Month.Parse(to) }
            ).Phases
        );

        Assert.Equal((zh, en), (phase.Name.Zh, phase.Name.En));
        Assert.Equal((1, from + " – " + to), (phase.Number, phase.ToString()));
    }

    private static PriceList Prices(
        int teaching,
        int sports,
        params (string Measure, string School, int Price)[] own
    ) =>
        PriceList.Parse(
            FormattableString.Invariant(
                $$"""
                { "format": "balance-prices/1", "prices": [
                  { "measure": "teachingArea", "price": {{teaching}} }, { "measure": "sportsArea", "price": {{sports}} }
                """
            )
                + string.Concat(
                    own.Select(one =>
                        FormattableString.Invariant(
                            $$""", { "measure": "{{one.Measure}}", "school": "{{one.School}}", "price": {{one.Price}} }"""
                        )
                    )
                )
                + "] }"
        );

    private static ImmutableSortedDictionary<int, decimal> Budget(
        params (int Year, decimal Money)[] years
    ) => years.ToImmutableSortedDictionary(year => year.Year, year => year.Money);

    private static Roadmap Of(
        School[] schools,
        PriceList? prices = null,
        RoadmapOptions? options = null
    ) =>
        Roadmap.For(
            Standard.Haicheng2023,
            TestCounty.Met.Only(schools).County,
            (options ?? RoadmapOptions.Default) with
            {
                Prices = prices,
            }
        );
}
