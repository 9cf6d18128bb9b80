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
        Assert.Contains(": 县!D3：本县的“代码”没有填", result.Error, StringComparison.Ordinal);
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
        Assert.Contains(county.Schools[3].Name, result.Error, StringComparison.Ordinal);
        County collected = County.Parse(File.ReadAllText(all));
        Assert.Equal(
            county.Schools.Take(3).Select(school => school.Code).Order(StringComparer.Ordinal),
            collected.Schools.Select(school => school.Code).Order(StringComparer.Ordinal)
        );
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
