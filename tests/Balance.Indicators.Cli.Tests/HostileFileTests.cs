using System.Diagnostics;
using System.Text;
using Balance.Indicators.Documents.Tests;
using Xunit.Abstractions;

namespace Balance.Indicators.Cli.Tests;

/// <summary>Hostile workbooks given to the command: a process with a heap of 300 MB, and a time that a busy machine keeps too.</summary>
public sealed class HostileFileTests(ITestOutputHelper log)
{
    private const string Heap300 = "11E1A300";

    /// <summary>Two seconds, ten times as long on a slow machine, three times as long on a busy one.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    public static TheoryData<string> Names => [.. HostileWorkbooks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task IsRefusedWithinTimeAndMemory(string name)
    {
        (Func<byte[]> make, string told) = HostileWorkbooks.All[name];
        using var file = new TemporaryFile(make(), ".xlsx");

        Command command = await RunAsync("convert", file.Path);

        Assert.Equal(ExitCode.BadData, command.ExitCode);
        Assert.Equal("", command.Output);
        Assert.Contains(told, command.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MacrosAndLinksAreReadPastWithinTimeAndMemory()
    {
        using var county = new TemporaryFile([], ".xlsx");
        Assert.Equal(
            0,
            Command.Run("convert", Command.Sample("haicheng.json"), county.Path, "--force").ExitCode
        );
        using var file = new TemporaryFile(
            HostileWorkbooks.WithMacrosAndLinks(await File.ReadAllBytesAsync(county.Path)),
            ".xlsx"
        );

        Command command = await RunAsync("convert", file.Path);

        Assert.Equal(0, command.ExitCode);
        Assert.Equal(Command.Run("convert", county.Path).Output, command.Output);
    }

    /// <summary>Room for rows is not taken by line ends alone.</summary>
    [Fact]
    public async Task ATableOfBlankLinesIsReadWithinTimeAndMemory()
    {
        string lines = new('\n', 40_000_000);
        using var file = new TemporaryFile(
            Encoding.UTF8.GetBytes("学生数,资源\n" + lines + "10,5\n20,10\n"),
            ".csv"
        );

        Command command = await RunAsync("coefficient", file.Path, "--format", "json");

        Assert.Equal(0, command.ExitCode);
        Assert.Contains("\"sections\": 2", command.Output, StringComparison.Ordinal);
    }

    private async Task<Command> RunAsync(params string[] args)
    {
        var watch = Stopwatch.StartNew();
        using var process = ChildProcess.StartWithin(Heap300, args);
        Command command = await process.EndAsync(Long);
        log.WriteLine($"{watch.Elapsed.TotalSeconds:F2} s");
        return command;
    }
}
