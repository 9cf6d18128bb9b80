using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using System.Text;
using System.Text.RegularExpressions;

namespace Balance.Indicators.Cli.Tests;

/// <summary>What machines do to programs: the promises of docs/quality.md that no other test holds.</summary>
public sealed class FaultTests : IDisposable
{
    private const int MebiByte = 1 << 20;

    private static readonly string Minimal = Command.Sample("minimal.json");
    private static readonly string Real = Command.Sample("haicheng.json");
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("balance-故障-");

    /// <summary>Each way to write a file, without its output.</summary>
    public static TheoryData<string> Writers =>
        [
            "evaluate {county} --format text --output",
            "evaluate {county} --format json --output",
            "evaluate {county} --format html --output",
            "evaluate {county} --format docx --output",
            "evaluate {county} --format xlsx --output",
            "evaluate {lines} --lines --output",
            "evaluate {lines} --lines --summary --format csv --output",
            "compare {county} {year} --format html --output",
            "compare {county} {year} --format xlsx --output",
            "what-if {county} --set schools[0].measures.sportsArea=2000 --format json --output",
            "roadmap {county} --format json --output",
            "roadmap {county} --format docx --output",
            "form {county} --format html --output",
            "form {county} --format xlsx --output",
            "form {county} --template --output",
            "template --format xlsx --output",
            "standard show national-2017 --format json --output",
            "measures --format json --output",
            "coefficient {table} --output",
            "convert {county}",
            "convert {bad} --annotate",
        ];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Writers))]
    public void AWriterWhoIsInterruptedLeavesNothing(string line)
    {
        string[] args = ArgumentsOf(line, "out");
        string[] before = Directory.GetFileSystemEntries(_folder.FullName);
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var streams = new StandardStreams(
            new MemoryStream(),
            new MemoryStream(),
            new MemoryStream()
        );

        int exitCode = new App(streams, _ => null, false, false, stopped.Token).Run(args);

        Assert.Equal(ExitCode.Interrupted, exitCode);
        Assert.Equal(before, Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Theory]
    [MemberData(nameof(Writers))]
    [SupportedOSPlatform("linux")]
    public void AFullDiskIsToldByEveryWriter(string line)
    {
        Command command = Command.Run(ArgumentsOf(line, "/dev/full"));

        Assert.Equal(ExitCode.InputOutput, command.ExitCode);
        Assert.Equal("", command.Output);
        Assert.Contains("磁盘已满", command.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("内部错误", command.Error, StringComparison.Ordinal);
    }

    /// <summary>There is one home for writing files, which moves them to their names when they are whole; the others read, or hold the standard streams.</summary>
    [Fact]
    public void NobodyElseOpensFilesToWrite()
    {
        var writing = new Regex(
            @"\bFile\.(Write|Append|Create|Open)|new FileStream",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            TimeSpan.FromMinutes(1)
        );
        string sources = Path.GetFullPath(Path.Combine(HereOf(), "../../src"));
        char bar = Path.DirectorySeparatorChar;

        Assert.Equal(
            ["Destination.cs", "Inputs.cs", "StandardStreams.cs"],
            Directory
                .GetFiles(sources, "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{bar}obj{bar}", StringComparison.Ordinal))
                .Where(file => writing.IsMatch(File.ReadAllText(file)))
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>A folder where nobody may make files, not even the system's administrator.</summary>
    [Fact]
    [SupportedOSPlatform("linux")]
    public void AFolderThatCannotBeWrittenIsTold()
    {
        Command command = Command
            .Run("evaluate", Minimal, "--output", "/sys/balance.txt")
            .Refused(ExitCode.InputOutput);

        Assert.StartsWith("写入 /sys/balance.txt 失败：", command.Error, StringComparison.Ordinal);
        Assert.EndsWith("没有写出文件。\n", command.Error, StringComparison.Ordinal);
        Assert.False(File.Exists("/sys/balance.txt"));
    }

    [Theory]
    [InlineData("evaluate", "-")]
    [InlineData("evaluate", "-", "--lines")]
    [InlineData("coefficient", "-")]
    [InlineData("convert", "-")]
    public void AnInputThatEndsInAFaultIsTold(params string[] args)
    {
        byte[] file = File.ReadAllBytes(Minimal);
        var output = new MemoryStream();
        var error = new MemoryStream();
        using var input = new OddStream(file, file.Length, failsAt: file.Length / 2);

        int exitCode = new App(
            new StandardStreams(input, output, error),
            name => name == "LANG" ? "zh_CN.UTF-8" : null,
            false
        ).Run(args);

        Assert.Equal(ExitCode.InputOutput, exitCode);
        Assert.Equal(0, output.Length);
        Assert.Contains("标准输入", TextOf(error), StringComparison.Ordinal);
    }

    /// <summary>It grows or shrinks while it is read: what counts are the bytes that were read, once.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public void AFileThatIsNotAsLongAsItSaidIsReadToItsEnd(int said)
    {
        byte[] file = File.ReadAllBytes(Minimal);
        using var input = new OddStream(file, said, failsAt: null);
        var output = new MemoryStream();

        int exitCode = new App(
            new StandardStreams(input, output, new MemoryStream()),
            name => name == "LANG" ? "zh_CN.UTF-8" : null,
            false
        ).Run(["evaluate", "-"]);

        Assert.Equal(0, exitCode);
        Assert.Equal(Command.Run("evaluate", Minimal).Output, TextOf(output));
    }

    [Fact]
    public void AFileThatWasCutIsRefusedWithItsPlace()
    {
        byte[] file = File.ReadAllBytes(Minimal);

        string error = Command.RunOn(file[..(file.Length / 2)], "evaluate", "-").Refused(65).Error;

        Assert.Contains("JSON 有误", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    public void TheCultureOfTheMachineChangesNothing(string culture)
    {
        string[] inChina = EverythingIn("zh-CN");

        Assert.Equal(inChina, EverythingIn(culture));
    }

    [Theory]
    [InlineData("TZ", "Pacific/Kiritimati")]
    [InlineData("TZ", "America/New_York")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")]
    public async Task NeitherTheTimeZoneNorWhatTheMachineKnowsOfCulturesChangesAnything(
        string variable,
        string value
    )
    {
        string report = Path.Combine(_folder.FullName, "报告.xlsx");
        using var process = ChildProcess.StartIn(
            new() { [variable] = value },
            "evaluate",
            Minimal,
            "--format",
            "xlsx",
            "--output",
            report
        );

        Assert.Equal(new Command(0, "", ""), await process.EndAsync(Long));

        string here = Path.Combine(_folder.FullName, "here.xlsx");
        Assert.Equal(
            0,
            Command.Run("evaluate", Minimal, "--format", "xlsx", "--output", here).ExitCode
        );
        Assert.Equal(File.ReadAllBytes(here), File.ReadAllBytes(report));
    }

    [Fact]
    public async Task TwoHundredMebibytesAreRead()
    {
        string large = Path.Combine(_folder.FullName, "large.json");
        await using (FileStream stream = File.Create(large))
        {
            byte[] blanks = new byte[MebiByte];
            blanks.AsSpan().Fill((byte)' ');
            for (int i = 0; i < 200; i++)
            {
                await stream.WriteAsync(blanks);
            }

            await stream.WriteAsync(await File.ReadAllBytesAsync(Minimal));
        }

        using var process = ChildProcess.Start("evaluate", large);

        Assert.Equal(Command.Run("evaluate", Minimal), await process.EndAsync(Long));
    }

    [Fact]
    public async Task WhatTheMemoryCannotHoldIsTooLargeAndNoDefect()
    {
        string large = Path.Combine(_folder.FullName, "large.json");
        await using (FileStream stream = File.Create(large))
        {
            stream.SetLength(250L * MebiByte);
        }

        using var process = ChildProcess.StartWithin("6000000", "evaluate", large);

        Command command = await process.EndAsync(Long);

        Assert.Equal(ExitCode.BadData, command.ExitCode);
        Assert.Equal("", command.Output);
        Assert.StartsWith("输入太大，内存不够", command.Error, StringComparison.Ordinal);
    }

    private static string HereOf([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private static string TextOf(MemoryStream stream) => Encoding.UTF8.GetString(stream.ToArray());

    private static string[] EverythingIn(string culture)
    {
        string[] all = [];
        var thread = new Thread(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
            all =
            [
                ConcurrencyTests.Everything(Language.Chinese),
                ConcurrencyTests.Everything(Language.English),
                Command.Run("evaluate", Real).Output,
                Command.Run("roadmap", Minimal, "--format", "json").Output,
                Command.Run("standard", "show", "national-2017").Output,
            ];
        });
        thread.Start();
        thread.Join();
        return all;
    }

    private string[] ArgumentsOf(string line, string output)
    {
        string county = Written("county.json", File.ReadAllText(Minimal));
        string workbook = Path.Combine(_folder.FullName, "bad.xlsx");
        if (line.Contains("{bad}", StringComparison.Ordinal))
        {
            Assert.Equal(0, Command.Run("convert", Minimal, workbook, "--force").ExitCode);
        }

        string to = Path.Combine(_folder.FullName, output);
        return
        [
            .. line.Split(' ')
                .Select(word =>
                    word switch
                    {
                        "{county}" => county,
                        "{year}" => Written(
                            "year.json",
                            File.ReadAllText(Minimal)
                                .Replace("2025", "2026", StringComparison.Ordinal)
                        ),
                        "{lines}" => Written(
                            "lines.ndjson",
                            File.ReadAllText(Minimal).Replace("\n", "", StringComparison.Ordinal)
                        ),
                        "{table}" => Written("table.csv", "pupils,books\n100,50\n"),
                        "{bad}" => workbook,
                        _ => word,
                    }
                ),
            to,
        ];
    }

    private string Written(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A file that says it has another length than it has, or that fails on the way.</summary>
    private sealed class OddStream(byte[] file, long said, int? failsAt) : Stream
    {
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => failsAt is null;

        public override bool CanWrite => false;

        public override long Length => said;

        public override long Position
        {
            get => _at;
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_at >= failsAt)
            {
                throw new IOException("Input/output error", 5);
            }

            int read = Math.Min(count, Math.Min(1000, (failsAt ?? file.Length) - _at));
            file.AsSpan(_at, read).CopyTo(buffer.AsSpan(offset));
            _at += read;
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();
    }
}
