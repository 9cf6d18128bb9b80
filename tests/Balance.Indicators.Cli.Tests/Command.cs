using System.Runtime.CompilerServices;
using System.Text;

namespace Balance.Indicators.Cli.Tests;

/// <summary>Runs the command in this process, as from a pipe, and keeps what it wrote.</summary>
internal sealed record Command(int ExitCode, string Output, string Error)
{
    public static Command Run(params string[] args) => RunIn("zh_CN.UTF-8", args);

    public static Command RunIn(string locale, params string[] args) =>
        RunWith(locale, isTerminal: false, input: [], new MemoryStream(), args);

    /// <summary>With something on standard input.</summary>
    public static Command RunOn(byte[] input, params string[] args) =>
        RunWith("zh_CN.UTF-8", isTerminal: false, input, new MemoryStream(), args);

    public static Command OnTerminal(params string[] args) =>
        RunWith("zh_CN.UTF-8", isTerminal: true, input: [], new MemoryStream(), args);

    /// <summary>With an output of the test's own.</summary>
    public static Command RunTo(Stream output, params string[] args) =>
        RunWith("zh_CN.UTF-8", isTerminal: false, input: [], output, args);

    private static Command RunWith(
        string locale,
        bool isTerminal,
        byte[] input,
        Stream output,
        string[] args
    )
    {
        var error = new MemoryStream();
        var app = new App(
            new StandardStreams(new MemoryStream(input), output, error),
            name => name == "LANG" ? locale : null,
            isTerminal
        );
        int exitCode = app.Run(args);
        return new Command(exitCode, TextOf(output), TextOf(error));
    }

    private static string TextOf(Stream stream) =>
        stream is MemoryStream memory ? Encoding.UTF8.GetString(memory.ToArray()) : "";

    /// <summary>The file under docs/samples/.</summary>
    public static string Sample(string name, [CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../docs/samples", name));

    /// <summary>What every refusal has in common: its exit code, nothing on stdout, no stack trace.</summary>
    public Command Refused(int exitCode)
    {
        Assert.Equal(exitCode, ExitCode);
        Assert.Equal("", Output);
        Assert.NotEqual("", Error);
        Assert.DoesNotContain("   at ", Error);
        Assert.DoesNotContain("Exception", Error);
        return this;
    }
}
