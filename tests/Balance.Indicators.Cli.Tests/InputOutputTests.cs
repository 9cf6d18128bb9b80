namespace Balance.Indicators.Cli.Tests;

/// <summary>Input without an end, outputs that cannot be written, sizes.</summary>
public sealed class InputOutputTests
{
    private const int BrokenPipe = 32;
    private const int NoSpace = 28;
    private static readonly string Minimal = Command.Sample("minimal.json");

    [Fact]
    public void A_full_standard_output_is_no_defect()
    {
        Command command = Command.RunTo(
            new FailingStream(new IOException("No space left on device", NoSpace)),
            "standard",
            "list"
        );

        Assert.Equal(74, command.ExitCode);
        Assert.Equal("无法写到标准输出：磁盘已满；输出不完整。\n", command.Error);
    }

    [Fact]
    public void A_closed_standard_output_is_no_defect()
    {
        Command command = Command.RunTo(
            new FailingStream(new UnauthorizedAccessException()),
            "--language",
            "en",
            "evaluate",
            Minimal,
            "--format",
            "json"
        );

        Assert.Equal(74, command.ExitCode);
        Assert.Equal(
            "Standard output cannot be written: no permission, or it is closed; the output is not complete.\n",
            command.Error
        );
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    public void A_reader_who_has_had_enough_ends_the_command_quietly(string format) =>
        Assert.Equal(
            new Command(141, "", ""),
            Command.RunTo(
                new FailingStream(new IOException("Broken pipe", BrokenPipe)),
                "evaluate",
                Minimal,
                "--format",
                format
            )
        );

    [Fact]
    public void A_standard_error_that_is_closed_leaves_the_exit_code()
    {
        var streams = new StandardStreams(
            new MemoryStream(),
            new MemoryStream(),
            new FailingStream(new UnauthorizedAccessException())
        );

        Assert.Equal(66, new App(streams, _ => null, false).Run(["evaluate", "nowhere.json"]));
    }

    [Fact]
    public void A_minus_is_standard_input() =>
        Assert.Equal(
            Command.Run("evaluate", Minimal),
            Command.RunOn(File.ReadAllBytes(Minimal), "evaluate", "-")
        );

    [Theory]
    [InlineData("evaluate", "/dev/zero")]
    [InlineData("coefficient", "/dev/zero")]
    [InlineData("standard", "validate", "/dev/zero")]
    public void An_input_without_end_is_refused(params string[] args) =>
        Assert.Equal(
            "/dev/zero 大于 1 MiB；请检查是否给错了文件，确实需要时用 --max-size 提高上限。\n",
            Command.Run([.. args, "--max-size", "1M"]).Refused(65).Error
        );

    [Theory]
    [InlineData(-1, 65)]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    public void A_file_of_exactly_the_limit_is_read(int more, int exitCode)
    {
        long size = new FileInfo(Minimal).Length + more;
        Command command = Command.Run("evaluate", Minimal, "--max-size", $"{size}");
        Assert.Equal(exitCode, command.ExitCode);
    }

    [Theory]
    [InlineData("1", 1L)]
    [InlineData("4096", 4096L)]
    [InlineData("2k", 2048L)]
    [InlineData("300MiB", 314_572_800L)]
    [InlineData("1 GB", 1_073_741_824L)]
    [InlineData("2047M", 2_146_435_072L)]
    [InlineData("2048M", null)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("1.5G", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("B", null)]
    [InlineData("", null)]
    public void Sizes_as_people_write_them(string text, long? bytes) =>
        Assert.Equal(bytes, ByteSize.Parse(text));

    [Theory]
    [InlineData(268_435_456L, "256 MiB")]
    [InlineData(1L << 30, "1 GiB")]
    [InlineData(1536L, "1536 B")]
    [InlineData(2048L, "2 KiB")]
    public void Sizes_are_told_whole(long bytes, string text) =>
        Assert.Equal(text, ByteSize.Format(bytes));

    [Fact]
    public void A_size_that_is_none() =>
        Assert.Contains(
            "--max-size 的值“big”不是大小；请写如 300MiB 或 1GiB，最多 2047 MiB。",
            Command.Run("evaluate", Minimal, "--max-size", "big").Refused(64).Error
        );

    private sealed class FailingStream(Exception exception) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw exception;
    }
}
