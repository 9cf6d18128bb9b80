using System.Runtime.InteropServices;

namespace Balance.Indicators.Cli;

/// <summary>
/// Ctrl-C, or a request of the system to end: what is being done is asked to stop, so that nothing stays half-written; where it does not
/// listen in time, waiting for input, say, the process ends.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private const int OfSignals = 128;
    private const int Terminate = 15;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _source = new();
    private readonly ManualResetEventSlim _ended = new();
    private readonly PosixSignalRegistration[] _signals;
    private int _exitCode = ExitCode.Interrupted;

    public Interruption() =>
        _signals = [
            On(PosixSignal.SIGINT, ExitCode.Interrupted),
            On(PosixSignal.SIGTERM, OfSignals + Terminate),
        ];

    public CancellationToken Token => _source.Token;

    /// <summary>The exit code of a command that returned <paramref name="exitCode"/>: where it was interrupted, that of the signal.</summary>
    public int CodeOf(int exitCode) => exitCode == ExitCode.Interrupted ? _exitCode : exitCode;

    public void Dispose()
    {
        _ended.Set();
        foreach (PosixSignalRegistration signal in _signals)
        {
            signal.Dispose();
        }
    }

    private PosixSignalRegistration On(PosixSignal signal, int exitCode) =>
        PosixSignalRegistration.Create(
            signal,
            context =>
            {
                context.Cancel = true;
                _exitCode = exitCode;
                _source.Cancel();
                if (!_ended.Wait(Grace))
                {
                    Environment.Exit(exitCode);
                }
            }
        );
}
