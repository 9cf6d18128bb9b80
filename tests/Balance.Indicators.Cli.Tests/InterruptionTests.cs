using System.Text;

namespace Balance.Indicators.Cli.Tests;

/// <summary>Ctrl-C, and what is told while something lasts.</summary>
public sealed class InterruptionTests : IDisposable
{
    private static readonly string Minimal = Command.Sample("minimal.json");
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("balance-中断-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task CtrlCEndsWhatWaitsForInput()
    {
        using var process = ChildProcess.Start("evaluate", "-");
        // More than a pipe holds: when all of it is written, the command is surely reading.
        byte[] blanks = new byte[1 << 20];
        blanks.AsSpan().Fill((byte)' ');
        await process.Input.WriteAsync(blanks);
        await process.Input.FlushAsync();
        await process.InterruptAsync();

        Command ended = await process.EndAsync(Long);

        Assert.Equal(130, ended.ExitCode);
        Assert.Equal("", ended.Output);
    }

    [Fact]
    public void WhatIsInterruptedWritesNothing()
    {
        string output = Path.Combine(_folder.FullName, "报告.html");
        var error = new MemoryStream();
        var streams = new StandardStreams(new MemoryStream(), new MemoryStream(), error);
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        int exitCode = new App(streams, _ => null, false, false, stopped.Token).Run([
            "evaluate",
            Minimal,
            "--format",
            "html",
            "--output",
            output,
        ]);

        Assert.Equal(130, exitCode);
        Assert.Equal("已中断。\n", Encoding.UTF8.GetString(error.ToArray()));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AnInterruptedOutputLeavesWhatWasThere(bool wasThere)
    {
        string output = Path.Combine(_folder.FullName, "报告.txt");
        string[] expected = wasThere ? [output] : [];
        if (wasThere)
        {
            File.WriteAllText(output, "old");
        }

        var destination = Destination.Open(output, mayReplace: true, inputs: []);
        using var stop = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() =>
            destination.Write(
                stream =>
                {
                    stream.Write("half"u8);
                    stop.Cancel();
                    stream.Write("whole"u8);
                },
                stop.Token
            )
        );

        Assert.Equal(expected, Directory.GetFileSystemEntries(_folder.FullName));
        Assert.All(expected, path => Assert.Equal("old", File.ReadAllText(path)));
    }

    [Fact]
    public void ALineOfProgressIsCoveredByTheNextAndTakenAway()
    {
        using var terminal = new StringWriter();
        var line = new ProgressLine(terminal);

        line.Show("正在读取 甲");
        line.Show("读乙");
        line.Write(writer => writer.Write("done"));
        line.Write(writer => writer.Write("."));

        // 正在读取 甲 takes 11 columns, 读乙 4.
        Assert.Equal("\r正在读取 甲\r读乙       \r    \rdone.", terminal.ToString());
    }

    [Fact]
    public void WhatLastsIsToldUntilItIsDone()
    {
        var told = new List<string>();
        using var twice = new CountdownEvent(2);
        using (
            new Waiting(
                seconds =>
                {
                    told.Add($"{seconds}");
                    if (!twice.IsSet)
                    {
                        twice.Signal();
                    }
                },
                () => told.Add("end"),
                TimeSpan.FromMilliseconds(5)
            )
        )
        {
            Assert.True(twice.Wait(Long));
        }

        Assert.Equal(["1", "2"], told.Take(2));
        Assert.Equal("end", told[^1]);
    }

    [Fact]
    public void WhatIsQuickTellsNothing()
    {
        var told = new List<string>();
        using (new Waiting(_ => told.Add("told"), () => told.Add("end"))) { }

        Assert.Empty(told);
    }
}
