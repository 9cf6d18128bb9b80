namespace Balance.Indicators.Tests.Standards;

/// <summary>What is wrong with quoted texts, months, groups of departments and years of validity is told where it stands.</summary>
public sealed class BadTextsTests
{
    [Theory]
    [InlineData("haicheng-2023", "\"2025-12\",", "\"2025-13\",", "schedule[1].to", "2025-13")]
    [InlineData("haicheng-2023", "\"2023-08\"", "\"2023年8月\"", "schedule[1].from", "2023年8月")]
    [InlineData(
        "haicheng-2023",
        "\"by\": \"2025-12\"",
        "\"by\": \"2025-00\"",
        "milestones[0].by",
        "2025-00"
    )]
    [InlineData(
        "haicheng-2023",
        "\"by\": \"2025-12\"",
        "\"by\": \"202５-12\"",
        "milestones[0].by",
        "202５-12"
    )]
    [InlineData(
        "haicheng-2023",
        "\"市妇联\", ",
        "\"妇联\", ",
        "departmentGroups[0].members[9]",
        "妇联"
    )]
    [InlineData(
        "haicheng-2023",
        "\"name\": \"领导小组各成员单位\"",
        "\"name\": \"领导小组\"",
        "departmentGroups[0].name",
        "领导小组"
    )]
    [InlineData(
        "national-2017",
        "\"years\": 3",
        "\"years\": 0",
        "transitionalProvisions[0].validity.years",
        "0"
    )]
    [InlineData(
        "national-2017",
        "\"from\": 2019, ",
        "",
        "transitionalProvisions[0].validity.from",
        "必填"
    )]
    public void AMistakeIsToldWhereItStands(
        string id,
        string before,
        string after,
        string path,
        string what
    )
    {
        string json = Standard.Find(id)!.ToJson();
        int at = json.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0);

        Assert.False(
            Standard.TryParseJson(
                json[..at] + after + json[(at + before.Length)..],
                out _,
                out var problems
            )
        );
        DataProblem problem = Assert.Single(problems);
        Assert.Equal(path, problem.Path.ToString());
        Assert.Contains(what, problem.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void AClauseThatIsNoneIsToldOfTextsAndOfWhereElseARuleStands()
    {
        string json = Standard
            .Haicheng2023.ToJson()
            .Replace("\"[S] 二\": ", "\"二\": ", StringComparison.Ordinal)
            .Replace(
                "\"alsoIn\": [\"[A] 资源配置 第1项\"]",
                "\"alsoIn\": [\"清单第1项\"]",
                StringComparison.Ordinal
            );

        Assert.False(Standard.TryParseJson(json, out _, out var problems));
        Assert.Equal(2, problems.Length);
        Assert.All(
            problems,
            problem => Assert.Contains("不是条款出处", problem.Message.Zh, StringComparison.Ordinal)
        );
        Assert.EndsWith(
            "criteria[0].alsoIn[0]",
            problems[1].Path.ToString(),
            StringComparison.Ordinal
        );
    }
}
