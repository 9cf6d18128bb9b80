namespace Balance.Indicators.Cli;

/// <summary>Tells somebody at a terminal what lasts: after a second, and each second, until it is done.</summary>
internal sealed class Waiting : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Action<int> _tell;
    private readonly Action _end;
    private readonly Timer _timer;
    private int _seconds;

    /// <param name="tell">Tells it, with the seconds that have passed.</param>
    /// <param name="end">Takes it away.</param>
    /// <param name="every">How often; a second unless given.</param>
    public Waiting(Action<int> tell, Action end, TimeSpan? every = null)
    {
        _tell = tell;
        _end = end;
        _timer = new Timer(_ => _tell(Interlocked.Increment(ref _seconds)));
        _ = _timer.Change(every ?? Second, every ?? Second);
    }

    public void Dispose()
    {
        // Until what is being told has been told, so that nothing comes after the end.
        using var told = new ManualResetEvent(false);
        if (_timer.Dispose(told))
        {
            _ = told.WaitOne();
        }

        if (_seconds > 0)
        {
            _end();
        }
    }
}
