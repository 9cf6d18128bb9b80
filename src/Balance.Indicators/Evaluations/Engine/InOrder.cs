using System.Runtime.CompilerServices;

namespace Balance.Indicators;

/// <summary>
/// Work on many things on every processor, with the results in the order of the things, and no more of them in memory than a
/// few for each processor. Where there is one processor, the one who asks does the work.
/// </summary>
internal static class InOrder
{
    private const int AheadPerProcessor = 2;

    private static int Ahead =>
        Environment.ProcessorCount == 1 ? 0 : Environment.ProcessorCount * AheadPerProcessor;

    public static IEnumerable<TResult> Select<T, TResult>(
        IEnumerable<T> source,
        Func<T, TResult> work,
        CancellationToken cancellationToken
    )
    {
        var begun = new Queue<Task<TResult>>();
        try
        {
            foreach (T item in source)
            {
                begun.Enqueue(Begin(item, work, cancellationToken));
                if (begun.Count > Ahead)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return begun.Dequeue().GetAwaiter().GetResult();
                }
            }

            while (begun.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return begun.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            Forget(begun);
        }
    }

    public static async IAsyncEnumerable<TResult> SelectAsync<T, TResult>(
        IAsyncEnumerable<T> source,
        Func<T, TResult> work,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var begun = new Queue<Task<TResult>>();
        try
        {
            await foreach (
                T item in source.WithCancellation(cancellationToken).ConfigureAwait(false)
            )
            {
                begun.Enqueue(Begin(item, work, cancellationToken));
                if (begun.Count > Ahead)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return await begun.Dequeue().ConfigureAwait(false);
                }
            }

            while (begun.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return await begun.Dequeue().ConfigureAwait(false);
            }
        }
        finally
        {
            Forget(begun);
        }
    }

    private static Task<TResult> Begin<T, TResult>(
        T item,
        Func<T, TResult> work,
        CancellationToken cancellationToken
    )
    {
        if (Ahead > 0)
        {
            return Task.Run(() => work(item), cancellationToken);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(work(item));
    }

    /// <summary>What nobody waits for any more ends by itself; what it throws is nobody's business.</summary>
    private static void Forget<TResult>(Queue<Task<TResult>> begun)
    {
        foreach (Task<TResult> task in begun)
        {
            _ = task.ContinueWith(
                static ended => _ = ended.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted,
                TaskScheduler.Default
            );
        }
    }
}
