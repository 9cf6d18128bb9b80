using System.Runtime.CompilerServices;

namespace Balance.Indicators.Cli.Tests;

/// <summary>Runs the command in this process, as from a pipe, and keeps what it wrote.</summary>
internal sealed record Command(int ExitCode, string Output, string Error)
{
    public static Command Run(params string[] args) => RunIn("zh_CN.UTF-8", args);

    public static Command RunIn(string locale, params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var app = new App(output, error, name => name == "LANG" ? locale : null, isTerminal: false);
        int exitCode = app.Run(args);
        return new Command(exitCode, output.ToString(), error.ToString());
    }

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
