using System.Text;

namespace Balance.Indicators.Cli.Tests;

/// <summary>Workbooks and tables through the command: the template, convert, collect, evaluate.</summary>
public sealed class WorkbookCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("balance-工作簿-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void AWorkbookEvaluatesAsItsJsonDoes()
    {
        string json = Command.Sample("minimal.json");
        string workbook = PathOf("最小 示例.xlsx");
        string back = PathOf("back.json");
        Assert.Equal(0, Command.Run("convert", json, workbook).ExitCode);
        Assert.Equal(0, Command.Run("convert", workbook, back).ExitCode);
        Assert.Equal(County.Parse(File.ReadAllText(json)).ToJson(), File.ReadAllText(back));
        Assert.Equal(
            Command.Run("evaluate", back, "--format", "json").Output,
            Command.Run("evaluate", workbook, "--format", "json").Output
        );
    }

    [Fact]
    public void StandardInputIsConverted()
    {
        byte[] json = File.ReadAllBytes(Command.Sample("minimal.json"));
        Assert.Equal(County.Parse(json).ToJson(), Command.RunOn(json, "convert", "-").Output);
    }

    [Fact]
    public void TheTemplateIsAWorkbookByItsEnding()
    {
        string workbook = PathOf("空表.xlsx");
        Assert.Equal(0, Command.Run("template", "--output", workbook).ExitCode);
        Assert.Equal("PK", Encoding.ASCII.GetString(File.ReadAllBytes(workbook), 0, 2));
        // Nothing is filled in yet: what is required is asked for, at its cell.
        var result = Command.Run("evaluate", workbook);
        Assert.Equal(ExitCode.BadData, result.ExitCode);
        Assert.Contains(": 错误 县!D3：本县的“代码”没有填", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ATableIsReadByItsHeads()
    {
        string table = PathOf("学校.csv");
        File.WriteAllText(
            table,
            "学校代码,学校名称,办学类型,在校学生数,教学仪器设备值（万元）\n0001,第一小学,小学,\"1,200\",240.5\n0002,第二小学,小学,—,90\n合计,,,1200,330.5\n",
            Encoding.GetEncoding("utf-16")
        );
        var result = Command.Run("convert", table, "--code", "210381", "--name", "海城市");
        Assert.Equal(0, result.ExitCode);
        County county = County.Parse(result.Output);
        Assert.Equal(2, county.Schools.Length);
        Assert.Equal(1200, county.Find("schools[0].sections.primary.pupils")?.Number);
        Assert.Equal(2405000, county.Find("schools[0].measures.equipmentValue")?.Number);
        Assert.Null(county.Find("schools[1].sections.primary.pupils"));
        Assert.Contains("合计", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100_001, 1)]
    [InlineData(1, 1001)]
    public void ATableIsReadWithinTheLimitsOfSheets(int rows, int columns)
    {
        string row = string.Concat(Enumerable.Repeat("0001,", columns - 1)) + "0001\n";
        string table = PathOf("大.csv");
        File.WriteAllText(table, string.Concat(Enumerable.Repeat(row, rows)));

        string error = Command.Run("convert", table).Refused(ExitCode.BadData).Error;

        Assert.Contains("超过 100000 行或 1000 列", error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsWrongIsToldByCellAndWrittenBack()
    {
        string table = PathOf("坏.csv");
        File.WriteAllText(table, "学校代码,办学类型,学生数\n0001,小学,约300\n");
        var result = Command.Run("convert", table, "--code", "1", "--name", "县");
        Assert.Equal(ExitCode.BadData, result.ExitCode);
        Assert.Contains("第 2 行第 3 列", result.Error, StringComparison.Ordinal);

        string workbook = PathOf("好.xlsx");
        string marked = PathOf("批注.xlsx");
        Assert.Equal(0, Command.Run("convert", Command.Sample("minimal.json"), workbook).ExitCode);
        Assert.Equal(
            0,
            Command.Run("convert", workbook, PathOf("o.json"), "--annotate", marked).ExitCode
        );
        Assert.True(File.Exists(marked));
    }

    /// <summary>Errors first, then what is to be checked, then how many there are of both.</summary>
    [Fact]
    public void ProblemsAreToldAsErrorsOrNoticesAndCounted()
    {
        string table = PathOf("表.csv");
        File.WriteAllText(
            table,
            "学校代码,办学类型,学生数,专任教师数\n0001,小学,约300,30\n0002,小学,20,30\n0003,小学,20,10\n"
        );

        string[] lines = Command
            .Run("convert", table, "--code", "1", "--name", "县")
            .Refused(ExitCode.BadData)
            .Error.TrimEnd()
            .Split('\n');

        Assert.Equal(3, lines.Length);
        Assert.StartsWith($"{table}: 错误 第 2 行第 3 列：", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{table}: 提示 第 3 行第 4 列：", lines[1], StringComparison.Ordinal);
        Assert.Equal($"{table}: 错误 1 处（必须改）、提示 1 处（请核对）。", lines[2].TrimEnd());
    }

    [Fact]
    public void TheMappingIsSuggestedAndGivenBack()
    {
        string table = PathOf("表.csv");
        File.WriteAllText(table, "学校代码,办学类型,学生数,神秘\n0001,小学,300,12\n");
        string mapping = PathOf("map.json");
        Assert.Equal(0, Command.Run("convert", table, mapping, "--suggest").ExitCode);
        string suggested = File.ReadAllText(mapping);
        Assert.Contains("\"head\": \"神秘\"", suggested, StringComparison.Ordinal);
        File.WriteAllText(
            mapping,
            suggested.Replace(
                "\"head\": \"神秘\",\n          \"measure\": null",
                "\"head\": \"神秘\",\n          \"measure\": \"backboneTeachers\"",
                StringComparison.Ordinal
            )
        );
        var result = Command.Run(
            "convert",
            table,
            "--mapping",
            mapping,
            "--code",
            "1",
            "--name",
            "县"
        );
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            12,
            County.Parse(result.Output).Find("schools[0].sections.primary.backboneTeachers")?.Number
        );
    }

    [Fact]
    public void TheWorkbooksOfSchoolsAreCollected()
    {
        County county = County.Parse(File.ReadAllText(Command.Sample("haicheng.json")));
        string folder = Directory.CreateDirectory(PathOf("各校")).FullName;
        foreach (School school in county.Schools.Take(3))
        {
            using FileStream stream = File.Create(Path.Combine(folder, school.Name + ".xlsx"));
            Documents.CountyWorkbook.Write(
                new County(county.Code, county.Name) { Schools = [school] },
                Standard.Haicheng2023,
                stream
            );
        }

        string roster = PathOf("名单.json");
        County expected = county with { Schools = [.. county.Schools.Take(4)] };
        File.WriteAllText(roster, expected.ToJson());
        string all = PathOf("全县.json");
        var result = Command.Run("collect", folder, "--roster", roster, "--output", all);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("读了 3 个工作簿", result.Error, StringComparison.Ordinal);
        Assert.Contains(
            $"名单上有 1 所学校没有交表：{county.Schools[3].Name}；已留空行，有关结论为待定，收齐后请重新汇总。",
            result.Error,
            StringComparison.Ordinal
        );
        County collected = County.Parse(File.ReadAllText(all));
        Assert.Equal(
            county.Schools.Take(4).Select(school => school.Code).Order(StringComparer.Ordinal),
            collected.Schools.Select(school => school.Code).Order(StringComparer.Ordinal)
        );
        Assert.Empty(
            collected.Schools.Single(item => item.Code == county.Schools[3].Code).Measures
        );
    }

    [Fact]
    public void ACodeThatIsNotOnTheRosterIsRefusedAndNothingIsWritten()
    {
        County county = County.Parse(File.ReadAllText(Command.Sample("minimal.json")));
        string folder = Sent(county with { Schools = [county.Schools[0] with { Code = "9" }] });
        string all = PathOf("全县.json");

        string error = Command
            .Run("collect", folder, "--roster", Command.Sample("minimal.json"), "--output", all)
            .Refused(ExitCode.BadData)
            .Error;

        Assert.Contains("“9”，不在名单上", error, StringComparison.Ordinal);
        Assert.Contains("的代码是 0000000001，请改正", error, StringComparison.Ordinal);
        Assert.DoesNotContain("没有交表", error, StringComparison.Ordinal);
        Assert.False(File.Exists(all));
    }

    [Fact]
    public void WithoutARosterThePlaceholdersAreTold()
    {
        County sent = County.Parse(File.ReadAllText(Command.Sample("minimal.json")));
        string folder = Sent(new County("000000", "（县名）") { Schools = sent.Schools });

        var result = Command.Run("collect", folder);

        Assert.Equal(0, result.ExitCode);
        County county = County.Parse(result.Output);
        Assert.Equal(("000000", "（县名）"), (county.Code, county.Name));
        Assert.Contains(
            "县代码 000000 和县名称“（县名）”只是占位",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "请先填好县代码、县名称和县级数据，再评估",
            result.Error,
            StringComparison.Ordinal
        );
    }

    /// <summary>It lies beside the workbooks of the schools, and is none of them.</summary>
    [Fact]
    public void TheRosterMayLieInTheFolder()
    {
        County county = County.Parse(File.ReadAllText(Command.Sample("minimal.json")));
        string folder = Sent(county);
        string roster = Path.Combine(folder, "县级.xlsx");
        Write(county, roster);

        var result = Command.Run("collect", folder, "--roster", roster);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("读了 1 个工作簿。", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheWorkbookOfASchoolIsToBeCollected()
    {
        string school = PathOf("学校.xlsx");
        Assert.Equal(0, Command.Run("template", "--school", "--output", school).ExitCode);
        foreach (string[] command in new string[][] { ["evaluate", school], ["convert", school] })
        {
            string error = Command.Run(command).Refused(ExitCode.BadData).Error;
            Assert.Contains(
                "本校：这是一所学校的工作簿，不能单独评估；请把各校的工作簿放进一个目录，用 balance collect 汇总。",
                error,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("本县", error, StringComparison.Ordinal);
        }
    }

    private string Sent(County county)
    {
        string folder = Directory.CreateDirectory(PathOf("各校")).FullName;
        Write(county, Path.Combine(folder, "一.xlsx"));
        return folder;
    }

    private static void Write(County county, string path)
    {
        using FileStream stream = File.Create(path);
        Documents.CountyWorkbook.Write(county, Standard.Haicheng2023, stream);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
