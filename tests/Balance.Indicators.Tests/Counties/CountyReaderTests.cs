namespace Balance.Indicators.Tests.Counties;

/// <summary>What is JSON's own in a county's file: what stands where an object or a list belongs, and null, which is nothing.</summary>
public sealed class CountyReaderTests
{
    /// <summary>A member in place of another kind, its address, and what is told of it.</summary>
    [Theory]
    [InlineData(
        """ "schools": ["一校"] """,
        "schools[0]",
        "甲县的“学校”第 1 项填的是 \"一校\"；应为一个对象 { … }，一所学校的各项写在 { } 里，如 { \"code\": \"2103810001\", \"name\": \"第一小学\" }。",
        "甲县: item 1 of \"schools\" is \"一校\"; it should be an object { … }. What is known of a school stands in braces, such as { \"code\": \"2103810001\", \"name\": \"第一小学\" }."
    )]
    [InlineData(
        """ "schools": [{ "code": "a" }, null] """,
        "schools[1]",
        "甲县的“学校”第 2 项填的是 null；应为一个对象 { … }，一所学校的各项写在 { } 里，如 { \"code\": \"2103810001\", \"name\": \"第一小学\" }。",
        "甲县: item 2 of \"schools\" is null; it should be an object { … }. What is known of a school stands in braces, such as { \"code\": \"2103810001\", \"name\": \"第一小学\" }."
    )]
    [InlineData(
        """ "schools": { "code": "a" } """,
        "schools",
        "甲县的“学校”填的是 { … }；应为一个列表 [ … ]，请改正。",
        "甲县: \"schools\" is { … }; it should be a list [ … ]. Correct it."
    )]
    [InlineData(
        """ "measures": { "monitoredSubjects": [{ "subject": "语文" }, 3] } """,
        "measures.monitoredSubjects[1]",
        "甲县的“国家义务教育质量监测的学科”第 2 项填的是 3；应为一个对象 { … }，一个学科的各项写在 { } 里，如 { \"subject\": \"语文\", \"grade\": 3 }。",
        "甲县: item 2 of \"subjects of the national quality monitoring\" is 3; it should be an object { … }. What is known of a subject stands in braces, such as { \"subject\": \"语文\", \"grade\": 3 }."
    )]
    [InlineData(
        """ "schools": [{ "code": "a", "sections": { "junior": 300, "primary": {} } }] """,
        "schools[0].sections.junior",
        "第 1 所学校（代码 a）的“初中部”填的是 300；应为一个对象 { … }，各项写在 { } 里，如 { \"pupils\": 300 }。",
        "school 1 (code a): \"junior secondary section\" is 300; it should be an object { … }. Its figures are in braces, such as { \"pupils\": 300 }."
    )]
    [InlineData(
        """ "schools": [{ "code": "a", "sections": [{ "stage": "primary" }] }] """,
        "schools[0].sections",
        "第 1 所学校（代码 a）的“学部”填的是 [ … ]；应为一个对象 { … }，请改正。",
        "school 1 (code a): \"sections\" is [ … ]; it should be an object { … }. Correct it."
    )]
    [InlineData(
        """ "schools": [{ "code": "a", "measures": 5 }] """,
        "schools[0].measures",
        "第 1 所学校（代码 a）的“要素”填的是 5；应为一个对象 { … }，请改正。",
        "school 1 (code a): \"measures\" is 5; it should be an object { … }. Correct it."
    )]
    [InlineData(
        """ "vetoes": "V1" """,
        "vetoes",
        "甲县的“一票否决”填的是 \"V1\"；应为一个对象 { … }，请改正。",
        "甲县: \"vetoes\" is \"V1\"; it should be an object { … }. Correct it."
    )]
    [InlineData(
        """ "$schema": 5 """,
        "$schema",
        "甲县的“$schema”填的是 5；应为一段文字 \"…\"，请加上引号，写 \"5\"。",
        "甲县: \"$schema\" is 5; it should be a text \"…\". Put it in quotes: \"5\"."
    )]
    public void WhatIsOfAnotherKindIsTold(string member, string path, string zh, string en)
    {
        DataProblem problem = Assert.Single(
            // What stands after it is read all the same: nothing is said to be missing or unknown.
            ProblemsOf.County(
                $$"""{ "format": "balance-county/1", {{member}}, "code": "1", "name": "甲县" }""",
                out County? county
            )
        );

        Assert.Null(county);
        Assert.Equal(
            (ProblemSeverity.Rejected, path, new LocalizedText(zh, en)),
            (problem.Severity, problem.Path.ToString(), problem.Message)
        );
    }

    [Theory]
    [InlineData("[]", "[ … ]")]
    [InlineData("5", "5")]
    [InlineData("null", "null")]
    [InlineData("\"甲县\"", "\"甲县\"")]
    public void AFileIsAnObject(string json, string told)
    {
        DataProblem problem = Assert.Single(ProblemsOf.County(json, out _));

        Assert.Equal(
            (
                "",
                new LocalizedText(
                    $"文件填的是 {told}；应为一个对象 {{ … }}，请改正。",
                    $"the file is {told}; it should be an object {{ … }}. Correct it."
                )
            ),
            (problem.Path.ToString(), problem.Message)
        );
    }

    /// <summary>Null is nothing, of whatever kind the value is, and what stands after it is read as it is.</summary>
    [Fact]
    public void NullIsNothing()
    {
        County county = County.Parse(
            """
            {
              "$schema": null, "format": "balance-county/1", "vetoes": null, "measures": null, "code": "1",
              "schools": [
                { "vetoes": null, "measures": null, "sections": null, "code": "a", "campusOf": null, "name": "一校" },
                { "code": "b", "sections": { "primary": null, "junior": { "pupils": 5 } }, "name": "二校" }
              ],
              "year": null, "name": "甲县", "note": "完"
            }
            """
        );

        Assert.Equal(
            """
            {
              "format": "balance-county/1",
              "code": "1",
              "name": "甲县",
              "note": "完",
              "schools": [
                {
                  "code": "a",
                  "name": "一校"
                },
                {
                  "code": "b",
                  "name": "二校",
                  "sections": {
                    "junior": {
                      "pupils": 5
                    }
                  }
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            county.ToJson()
        );
        County withoutSchools = County.Parse(
            """{ "format": "balance-county/1", "schools": null, "$schema": "https://example.org/county.json", "code": "1", "name": "甲县" }"""
        );
        Assert.Empty(withoutSchools.Schools);
    }

    /// <summary>A bracket among numbers, and a number among brackets, are told once and passed over with all that is in them.</summary>
    [Theory]
    [InlineData("""[45, { "from": 41, "below": 46, "count": [1, { "a": 2 }] }, 44]""", 2)]
    [InlineData("""[{ "from": 41, "below": 46, "count": 1 }, 45, "x"]""", 2)]
    public void AMixedListIsPassedOver(string list, int item)
    {
        DataProblem problem = Assert.Single(
            ProblemsOf.County(
                $$"""
                { "format": "balance-county/1", "code": "1", "schools": [
                  { "code": "a", "sections": { "primary": { "classSizes": {{list}}, "pupils": 5 } } }
                ], "name": "甲县" }
                """,
                out _
            )
        );

        Assert.Equal(
            $"第 1 所学校（代码 a）小学部的“各班学生数”第 {item} 项：同一个列表既有逐个填报的数，又有分段；请统一为一种。",
            problem.Message.Zh
        );
        Assert.Equal(
            $"school 1 (code a), primary section: item {item} of \"pupils of each class\": the list holds both single numbers and brackets; use one of the two.",
            problem.Message.En
        );
    }
}
