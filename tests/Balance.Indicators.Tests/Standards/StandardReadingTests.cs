using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Standards;

/// <summary>What a file says, and nothing else, is in the standard that is read from it.</summary>
public sealed class StandardReadingTests
{
    /// <summary>Everything that can be said of an own measure, each in one that has it and in one that has it not.</summary>
    [Fact]
    public void OwnMeasuresAreReadAsTheyAreWrittenAndComeLastInTheirOrder()
    {
        Standard standard = Change(root =>
            root["measures"] = JsonNode.Parse(
                """
                [
                  {
                    "id": "counsellors", "name": { "zh": "心理教师数", "en": "counsellors" },
                    "unit": { "zh": "人", "en": "people" }, "kind": "count",
                    "levels": ["school", "county", "school"], "sumsToCounty": true
                  },
                  {
                    "id": "labArea", "name": { "zh": "实验室面积", "en": "laboratories" },
                    "unit": { "zh": "㎡", "en": "m²" }, "kind": "amount", "levels": ["school"],
                    "isShared": true, "sumsToCounty": false
                  },
                  {
                    "id": "labAreas", "name": { "zh": "各实验室面积", "en": "each laboratory" },
                    "unit": { "zh": "㎡", "en": "m²" }, "itemUnit": { "zh": "间", "en": "rooms" },
                    "kind": "amountList", "levels": ["section"], "isShared": false
                  },
                  {
                    "id": "openDay", "name": { "zh": "开放日", "en": "open day" },
                    "kind": "yesNo", "levels": ["monitoredSubject"]
                  }
                ]
                """
            )
        );

        Assert.Equal(
            [
                "counsellors|心理教师数|counsellors|人|people|||Count|School, County|sums|",
                "labArea|实验室面积|laboratories|㎡|m²|||Amount|School||shared",
                "labAreas|各实验室面积|each laboratory|㎡|m²|间|rooms|AmountList|Section||",
                "openDay|开放日|open day|||||YesNo|MonitoredSubject||",
            ],
            standard
                .Catalogue.Measures.Skip(Measures.All.Length)
                .Select(measure =>
                    string.Join(
                        '|',
                        measure.Id,
                        measure.Name.Zh,
                        measure.Name.En,
                        measure.Unit.Zh,
                        measure.Unit.En,
                        measure.ItemUnit.Zh,
                        measure.ItemUnit.En,
                        measure.Kind,
                        string.Join(
                            ", ",
                            new[]
                            {
                                MeasureLevels.School,
                                MeasureLevels.Section,
                                MeasureLevels.County,
                                MeasureLevels.MonitoredSubject,
                            }.Where(measure.IsReportedBy)
                        ),
                        measure.SumsToCounty ? "sums" : "",
                        measure.IsShared ? "shared" : ""
                    )
                )
        );
    }

    /// <summary>The figures of own measures stay apart, each its own and none that of a measure of the library.</summary>
    [Fact]
    public void FiguresOfOwnMeasuresStayApart()
    {
        Standard standard = Change(root =>
            root["measures"] = JsonNode.Parse(
                """
                [
                  { "id": "a", "name": { "zh": "甲", "en": "a" }, "kind": "count", "levels": ["county"] },
                  { "id": "b", "name": { "zh": "乙", "en": "b" }, "kind": "count", "levels": ["county"] },
                  { "id": "c", "name": { "zh": "丙", "en": "c" }, "kind": "count", "levels": ["county"] }
                ]
                """
            )
        );
        County county = County.Parse(
            """
            {
              "format": "balance-county/1", "code": "1", "name": "示例市", "schools": [],
              "measures": { "c": 3, "a": 1, "visits": 5, "basicBalanceRecognised": true, "monitoringKeptHigh": false, "b": 2 }
            }
            """,
            standard
        );

        Assert.Equal(
            [
                "a 1",
                "b 2",
                "basicBalanceRecognised true",
                "c 3",
                "monitoringKeptHigh false",
                "visits 5",
            ],
            county
                .Measures.Select(pair =>
                    pair.Key
                    + " "
                    + (
                        pair.Value.YesNo is { } yes
                            ? (yes ? "true" : "false")
                            : pair.Value.Number!.Value.ToString(CultureInfo.InvariantCulture)
                    )
                )
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("4.2", "4.2")]
    [InlineData("0", "0")]
    [InlineData("true", "1")]
    [InlineData("false", "0")]
    [InlineData("\"excellent\"", "3")]
    [InlineData("\"good\"", "2")]
    [InlineData("\"unqualified\"", "0")]
    [InlineData("""{ "byStage": { "junior": 2, "primary": 1 } }""", "Primary 1, Junior 2")]
    [InlineData("""{ "byType": { "nineYear": 3 } }""", "NineYear 3")]
    [InlineData("""{ "byLocation": { "rural": 0, "urban": 4 } }""", "Urban 4, Rural 0")]
    [InlineData(
        """{ "byLocation": { "urban": { "byType": { "primary": { "byStage": { "primary": 5 } }, "nineYear": 6 } }, "town": 7 } }""",
        "Primary Primary Urban 5, NineYear Urban 6, Town 7"
    )]
    public void ALimitIsReadCaseByCase(string json, string expected)
    {
        Standard standard = Change(root => CriterionOf(root, 0, 0)["limit"] = JsonNode.Parse(json));

        Limit limit = standard.Criteria.First().Limit;

        Assert.Equal(
            expected,
            string.Join(
                ", ",
                limit.Cases.Select(item =>
                    string.Join(
                        ' ',
                        new[]
                        {
                            item.Stage?.ToString(),
                            item.Type?.ToString(),
                            item.Location?.ToString(),
                            item.Figure.ToString(CultureInfo.InvariantCulture),
                        }.OfType<string>()
                    )
                )
            )
        );
        Assert.False(limit.IsNone);
    }

    [Fact]
    public void WhatIsShownOnlyHasNoLimit()
    {
        Standard standard = Change(root =>
        {
            JsonNode criterion = CriterionOf(root, 1, 0);
            criterion["shownOnly"] = true;
            Assert.True(criterion.AsObject().Remove("limit"));
        });

        Criterion layout = standard.Criteria.Single(item => item.Id == "GG1");
        Assert.True(layout.Limit.IsNone);
        Assert.Empty(layout.Limit.Cases);
        Assert.Null(layout.Limit.For(null, null, null));
    }

    [Fact]
    public void DecimalsAreThoseOfTheFileOrTheUsualOnes()
    {
        Standard standard = Change(root =>
        {
            root["coefficients"]!["decimals"] = 5;
            CriterionOf(root, 0, 0)["decimals"] = 9;
            Assert.True(CriterionOf(root, 0, 1).AsObject().Remove("decimals"));
        });

        Assert.Equal(5, standard.Coefficients.Decimals);
        Assert.Equal(3, standard.Composite!.Decimals);
        Assert.Equal([9, 0], standard.Criteria.Take(2).Select(item => item.Decimals));
    }

    [Theory]
    [InlineData("2029-09")]
    [InlineData("2030-01")]
    [InlineData("1999-12")]
    public void AMonthIsAYearAndAMonthOfIt(string month)
    {
        Standard standard = Change(root => root["milestones"]![0]!["by"] = month);

        Assert.Equal(month, standard.Milestones[0].By);
    }

    [Fact]
    public void DocumentsTextsAndGroupsAreReadAsTheyStand()
    {
        Standard standard = Change(root =>
        {
            root["documents"] = JsonNode.Parse(
                """
                [
                  { "mark": "S", "title": { "zh": "方案", "en": "Plan" }, "number": "1号" },
                  { "mark": "A", "title": { "zh": "清单", "en": "List" }, "kind": "form" },
                  { "mark": "F", "title": { "zh": "表式", "en": "Forms" }, "kind": "practice" },
                  { "mark": "P", "title": { "zh": "做法", "en": "Practice" }, "kind": "text" },
                  { "mark": "N", "title": { "zh": "办法", "en": "Method" } }
                ]
                """
            );
            root["texts"] = JsonNode.Parse("""{ "[S] 乙": "后", "[S] 甲": "前" }""");
            JsonNode criterion = CriterionOf(root, 0, 0);
            criterion["clause"] = "[S] 甲";
            criterion["alsoIn"] = JsonNode.Parse("""["[A] 丙", "[S] 乙"]""");
            root["departmentGroups"] = JsonNode.Parse(
                """[{ "name": "教育局", "members": ["编办", "教育局"], "clause": "[S] 附件1" }]"""
            );
        });

        Assert.Equal(
            [
                "S 方案 Plan 1号 Text",
                "A 清单 List  Form",
                "F 表式 Forms  Practice",
                "P 做法 Practice  Text",
                "N 办法 Method  Text",
            ],
            standard.Documents.Select(item =>
                $"{item.Mark} {item.Title.Zh} {item.Title.En} {item.Number} {item.Kind}"
            )
        );
        Assert.Equal("办法", standard.DocumentOf("N")!.Title.Zh);
        Assert.Null(standard.DocumentOf("R"));
        Assert.Equal(
            ["[S] 乙 后", "[S] 甲 前"],
            standard.Wordings.Select(item => item.Clause + " " + item.Text)
        );
        Criterion first = standard.Criteria.First();
        Assert.Equal(["[A] 丙", "[S] 乙"], first.AlsoIn.Select(clause => clause.ToString()));
        Assert.Equal(["前", "后"], first.Wordings.Select(item => item.Text));
        DepartmentGroup group = Assert.Single(standard.DepartmentGroups);
        Assert.Equal("教育局", group.Name.Zh);
        Assert.Equal(["编办", "教育局"], group.Members.Select(member => member.Zh));
        Assert.Equal("[S] 附件1", group.Clause.ToString());
    }

    /// <summary>2012 to 2020, from 2012, until 2020: their years at the edges, and what a warning calls them.</summary>
    [Theory]
    [InlineData(
        2012,
        2020,
        "2011 no, 2012 yes, 2020 yes, 2021 no",
        "2012 年到 2020 年",
        "from 2012 to 2020"
    )]
    [InlineData(2012, null, "2011 no, 2012 yes, 2020 yes, 2021 yes", "2012 年起", "from 2012")]
    [InlineData(
        null,
        2020,
        "2011 yes, 2012 yes, 2020 yes, 2021 no",
        "到 2020 年为止",
        "until 2020"
    )]
    public void AValidityCoversItsYears(int? from, int? until, string covered, string zh, string en)
    {
        var validity = new StandardValidity(from, until);

        Assert.Equal(
            covered,
            string.Join(
                ", ",
                new[] { 2011, 2012, 2020, 2021 }.Select(year =>
                    FormattableString.Invariant($"{year} {(validity.Covers(year) ? "yes" : "no")}")
                )
            )
        );
        Assert.Equal(zh, validity.In(Language.Chinese));
        Assert.Equal(en, validity.In(Language.English));
    }

    [Fact]
    public async Task ReadingDoesNotGoBackToTheThreadThatAskedForIt()
    {
        var context = new CountingContext();
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        Task<Standard> reading;
        try
        {
            reading = Standard.ParseAsync(
                new LateStream(Encoding.UTF8.GetBytes(Standard.National2017.ToJson()))
            );
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        Assert.Equal("national-2017", (await reading).Id);
        Assert.Equal(0, context.Posted);
    }

    private static JsonNode CriterionOf(JsonNode root, int dimension, int indicator) =>
        root["dimensions"]![dimension]!["indicators"]![indicator]!["criteria"]![0]!;

    private static Standard Change(Action<JsonNode> change)
    {
        JsonNode root = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
        change(root);
        return Standard.Parse(root.ToJsonString());
    }

    private sealed class CountingContext : SynchronizationContext
    {
        public int Posted { get; private set; }

        public override void Post(SendOrPostCallback d, object? state)
        {
            Posted++;
            base.Post(d, state);
        }
    }

    /// <summary>A stream whose bytes come later, on another thread.</summary>
    private sealed class LateStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override async Task CopyToAsync(
            Stream destination,
            int bufferSize,
            CancellationToken cancellationToken
        )
        {
            await Task.Delay(1, cancellationToken).ConfigureAwait(false);
            await base.CopyToAsync(destination, bufferSize, cancellationToken)
                .ConfigureAwait(false);
        }
    }
}
