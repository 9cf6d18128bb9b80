namespace Balance.Indicators.Cli.Tests;

/// <summary>A county dropped on the program: its report lies beside it.</summary>
public sealed class DroppedFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("balance-拖放 海城-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("全县 数据.xlsx")]
    [InlineData("全县.JSON")]
    public void TheReportLiesBesideIt(string name)
    {
        string county = Made(name);
        byte[] before = File.ReadAllBytes(county);

        Command command = Command.Run(county);

        string report = At(Path.GetFileNameWithoutExtension(name) + "-评估报告.html");
        Assert.Equal(0, command.ExitCode);
        Assert.Contains("结论：达标", command.Output, StringComparison.Ordinal);
        Assert.Contains(report, command.Output, StringComparison.Ordinal);
        Assert.Equal(
            Command.Run("evaluate", county, "--format", "html").Output,
            File.ReadAllText(report)
        );
        Assert.Equal(before, File.ReadAllBytes(county));
    }

    [Fact]
    public void NothingIsReplaced()
    {
        string county = Made("县.json");
        File.WriteAllText(At("县-评估报告.html"), "mine");
        Directory.CreateDirectory(At("县-评估报告 (2).html"));

        Assert.Equal(0, Command.Run(county).ExitCode);

        Assert.Equal("mine", File.ReadAllText(At("县-评估报告.html")));
        Assert.True(File.Exists(At("县-评估报告 (3).html")));
    }

    [Fact]
    public void ATableIsTakenToo()
    {
        string table = At("学校.csv");
        File.WriteAllText(
            table,
            "县代码,县名称,学校代码,学校名称,办学类型,在校学生数\n210381,海城市,0001,第一小学,小学,1200\n"
        );

        Assert.Equal(0, Command.Run(table).ExitCode);
        Assert.Contains("第一小学", File.ReadAllText(At("学校-评估报告.html")));
    }

    [Fact]
    public void AWorkbookWithProblemsComesBackWithThem()
    {
        string empty = At("空表.xlsx");
        Assert.Equal(0, Command.Run("template", "--output", empty).ExitCode);

        Command command = Command.Run(empty);

        string marked = At("空表-问题.xlsx");
        Assert.Equal(ExitCode.BadData, command.ExitCode);
        Assert.Contains("“代码”", command.Error, StringComparison.Ordinal);
        Assert.Contains(marked, command.Output, StringComparison.Ordinal);
        Assert.Equal([marked, empty], Directory.GetFileSystemEntries(_folder.FullName).Order());
    }

    [Fact]
    public void WhatIsNoWorkbookIsCalledSoAndNothingIsWritten()
    {
        string other = At("其他.xlsx");
        File.WriteAllText(other, "PK not a workbook");

        Command.Run(other).Refused(ExitCode.BadData);

        Assert.Equal([other], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Fact]
    public void ABadOneAmongSeveralDoesNotKeepTheOthers()
    {
        string good = Made("好.json");
        string bad = At("坏.json");
        File.WriteAllText(bad, "{}");

        Command command = Command.Run(bad, good);

        Assert.Equal(ExitCode.BadData, command.ExitCode);
        Assert.True(File.Exists(At("好-评估报告.html")));
        Assert.False(File.Exists(At("坏-评估报告.html")));
    }

    [Theory]
    [InlineData("measures")]
    [InlineData("evaluate", "county.json")]
    [InlineData("collect")]
    public void ACommandIsNoDroppedFile(params string[] args) =>
        Assert.False(DroppedFiles.Are(args));

    [Fact]
    public void WhatIsNoCountyIsAnsweredAsTheFileThatItIs()
    {
        string document = At("资料.docx");
        File.WriteAllText(document, "一份资料");
        string folder = At("各校");
        Directory.CreateDirectory(folder);

        Command absent = Command.Run(At("不存在.xlsx"));
        Command other = Command.Run(document);
        Command many = Command.Run(folder);

        Assert.Equal(ExitCode.NoInput, absent.ExitCode);
        Assert.Contains("不存在.xlsx", absent.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadData, other.ExitCode);
        Assert.Contains("资料.docx", other.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NoInput, many.ExitCode);
        Assert.Contains("balance collect", many.Error, StringComparison.Ordinal);
        Assert.Equal([document], Directory.GetFiles(Path.GetDirectoryName(document)!));
    }

    [Fact]
    public void WhatIsOddIsToldInTheWindowToo()
    {
        string county = At("县.json");
        File.WriteAllText(
            county,
            File.ReadAllText(Command.Sample("minimal.json"))
                .Replace("\"year\": 20", "\"year\": 19", StringComparison.Ordinal)
        );

        Command command = Command.Run(county);

        Assert.Equal(ExitCode.Done, command.ExitCode);
        Assert.Contains("提示 1 处（请核对）", command.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(At("县-评估报告.html")));
    }

    [Fact]
    public void TheHelpTellsThatFilesCanBeDropped() =>
        Assert.Contains("拖到程序上", Command.Run("--help").Output, StringComparison.Ordinal);

    private string Made(string name)
    {
        string path = At(name);
        Assert.Equal(
            0,
            Command
                .Run(
                    "convert",
                    Command.Sample("minimal.json"),
                    path.Replace(".JSON", ".json", StringComparison.Ordinal)
                )
                .ExitCode
        );
        if (path.EndsWith(".JSON", StringComparison.Ordinal))
        {
            File.Move(path.Replace(".JSON", ".json", StringComparison.Ordinal), path);
        }

        return path;
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
