using System.Diagnostics;

namespace Balance.Indicators.Cli.Tests;

/// <summary>
/// The command as a process of its own, as users run it: as built here, or the published program that BALANCE_PROGRAM names, so
/// that its times can be seen.
/// </summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly string[] Program = Environment.GetEnvironmentVariable("BALANCE_PROGRAM")
        is { } published
        ? [published]
        : ["dotnet", Path.Combine(AppContext.BaseDirectory, "balance.dll")];

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private ChildProcess(Dictionary<string, string> environment, string[] args)
    {
        // What runs in the background, as CI may, ignores Ctrl-C, and hands that down: the child is to be as on a terminal.
        string[] line = OperatingSystem.IsLinux()
            ? ["env", "--default-signal=INT", .. Program, .. args]
            : [.. Program, .. args];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LANG"] = "zh_CN.UTF-8";
        start.Environment["LC_ALL"] = "";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    public Stream Input => _process.StandardInput.BaseStream;

    public static ChildProcess Start(params string[] args) => new([], args);

    /// <summary>With a heap that cannot grow beyond so many bytes (in hexadecimal digits).</summary>
    public static ChildProcess StartWithin(string heapLimit, params string[] args) =>
        StartIn(new() { ["DOTNET_GCHeapHardLimit"] = heapLimit }, args);

    /// <summary>With variables of the environment besides.</summary>
    public static ChildProcess StartIn(
        Dictionary<string, string> environment,
        params string[] args
    ) => new(environment, args);

    /// <summary>What Ctrl-C does.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>Waits for its end, and what it wrote.</summary>
    public async Task<Command> EndAsync(TimeSpan atMost)
    {
        using var late = new CancellationTokenSource(atMost);
        try
        {
            await _process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
            Assert.Fail($"It still runs after {atMost}.");
        }

        return new Command(_process.ExitCode, await _output, await _error);
    }

    public void Dispose() => _process.Dispose();
}
