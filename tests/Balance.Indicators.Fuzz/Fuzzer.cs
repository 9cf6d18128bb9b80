using System.Diagnostics;

namespace Balance.Indicators.Fuzz;

/// <summary>Runs a target's inputs one after another, and keeps what breaks a promise.</summary>
internal static class Fuzzer
{
    private const int MostTold = 20;

    /// <summary>Far above what the largest input takes of the processor; an input that takes longer is a find.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    /// <summary>Beyond this the run is given up: the input does not end.</summary>
    private static readonly TimeSpan Endless = TimeSpan.FromMinutes(3);

    /// <summary>Runs so many inputs, or those that can be run until it is stopped.</summary>
    public static Tally Run(
        Target target,
        int seed,
        long first,
        long count,
        Action<string> tell,
        CancellationToken stop = default
    )
    {
        var run = new Runner(target, seed, tell, stop);
        var thread = new Thread(() => run.Run(first, count)) { IsBackground = true };
        thread.Start();
        long seen = -1;
        while (!thread.Join(Endless))
        {
            if (run.Current == seen)
            {
                tell(FormattableString.Invariant($"{target.Name} {seed} {seen}: does not end"));
                return run.Tally with { Finds = run.Tally.Finds + 1 };
            }

            seen = run.Current;
        }

        return run.Tally;
    }

    private sealed class Runner(
        Target target,
        int seed,
        Action<string> tell,
        CancellationToken stop
    )
    {
        private readonly HashSet<string> _kinds = [];
        private readonly MessageKinds _messages = new();
        private long _accepted;
        private long _refused;
        private long _finds;
        private long _current;
        private TimeSpan _slowest;
        private TimeSpan _elapsed;

        public long Current => Volatile.Read(ref _current);

        public Tally Tally =>
            new(target.Name, _accepted, _refused, _finds, _messages.Count, _slowest, _elapsed);

        public void Run(long first, long count)
        {
            MessageKinds.Current = _messages;
            var watch = Stopwatch.StartNew();
            for (
                long number = first;
                number < first + count && !stop.IsCancellationRequested;
                number++
            )
            {
                Volatile.Write(ref _current, number);
                One(number);
                _elapsed = watch.Elapsed;
            }
        }

        private void One(long number)
        {
            byte[] input = target.Input(seed, number);
            TimeSpan used = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            long before = GC.GetAllocatedBytesForCurrentThread();
            string? find = null;
            bool isAccepted = false;
            try
            {
                isAccepted = target.Run(input, seed, number);
            }
            catch (Exception exception)
            {
                find = Kind(exception);
            }

            TimeSpan took = watch.Elapsed;
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            _slowest = took > _slowest ? took : _slowest;
            // A run in the background may wait for long and take no time at all.
            find ??=
                took > Long && Environment.CpuUsage.TotalTime - used > Long
                    ? "takes too long"
                    : null;
            find ??= allocated > target.MostMemory ? "takes too much memory" : null;
            if (find is null)
            {
                _ = isAccepted ? _accepted++ : _refused++;
                return;
            }

            _finds++;
            if (_kinds.Add(find) && _kinds.Count <= MostTold)
            {
                tell(
                    FormattableString.Invariant(
                        $"{target.Name} {seed} {number}: {find} ({input.Length} bytes, {took.TotalMilliseconds:F0} ms, {allocated >> 10} KiB)"
                    )
                );
            }
        }

        /// <summary>What was thrown, and where: finds of one kind are told once.</summary>
        private static string Kind(Exception exception)
        {
            string[] frames = (exception.StackTrace ?? "").Split('\n');
            string where = string.Join(
                " <",
                frames.Where(frame => frame.Contains("Balance.", StringComparison.Ordinal)).Take(4)
            );
            string message = exception is BrokenPromise ? exception.Message : "";
            return exception.GetType().Name + " " + message + where;
        }
    }
}
