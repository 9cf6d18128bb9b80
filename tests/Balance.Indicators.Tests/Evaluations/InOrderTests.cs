using System.Runtime.CompilerServices;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>Work on many things at once: in their order, cancelled between two, and what fails unseen is nobody's business.</summary>
public sealed class InOrderTests
{
    private static readonly int[] Many = [.. Enumerable.Range(0, 100)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(100)]
    public async Task What_comes_first_comes_out_first_however_long_it_takes(int count)
    {
        // The later, the quicker.
        static int Work(int item)
        {
            Thread.SpinWait(1000 * (100 - item));
            return item * item;
        }

        int[] expected = [.. Many[..count].Select(item => item * item)];
        var later = new List<int>();
        await foreach (int item in InOrder.SelectAsync(Later(Many[..count]), Work, default))
        {
            later.Add(item);
        }

        Assert.Equal(expected, InOrder.Select(Many[..count], Work, default));
        Assert.Equal(expected, later);
    }

    /// <summary>Of 3 all are begun when the first comes out; of 100 only a few.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(100)]
    public async Task Cancelled_after_the_first_there_is_no_second(int count)
    {
        using var source = new CancellationTokenSource();
        var given = new List<int>();
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (int item in InOrder.Select(Many[..count], item => item, source.Token))
            {
                given.Add(item);
                Thread.Sleep(20);
                source.Cancel();
            }
        });

        using var other = new CancellationTokenSource();
        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (
                int item in InOrder.SelectAsync(Later(Many[..count]), item => item, other.Token)
            )
            {
                given.Add(item);
                Thread.Sleep(20);
                await other.CancelAsync();
            }
        });

        Assert.Equal([0, 0], given);
    }

    [Fact]
    public async Task Cancelled_before_it_begins_nothing_is_worked_on()
    {
        var cancelled = new CancellationToken(canceled: true);
        int worked = 0;
        int Work(int item) => worked += item + 1;

        Assert.ThrowsAny<OperationCanceledException>(() =>
            InOrder.Select(Many, Work, cancelled).ToArray()
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (int _ in InOrder.SelectAsync(Later(Many), Work, cancelled))
            {
                Assert.Fail("Something came out.");
            }
        });
        Assert.Equal(0, worked);
    }

    [Fact]
    public async Task What_fails_fails_in_its_place()
    {
        static int Work(int item) => item == 2 ? throw new UnseenException() : item;

        var given = new List<int>();
        Assert.Throws<UnseenException>(() =>
        {
            foreach (int item in InOrder.Select(Many, Work, default))
            {
                given.Add(item);
            }
        });
        await Assert.ThrowsAsync<UnseenException>(async () =>
        {
            await foreach (int item in InOrder.SelectAsync(Later(Many), Work, default))
            {
                given.Add(item);
            }
        });
        Assert.Equal([0, 1, 0, 1], given);
    }

    /// <summary>Whoever stops after the first does not hear of the second's failure, nor does the process.</summary>
    [Fact]
    public async Task What_fails_after_one_has_stopped_is_told_nobody()
    {
        int unseen = 0;
        void Count(object? sender, UnobservedTaskExceptionEventArgs told)
        {
            if (told.Exception.InnerException is UnseenException)
            {
                unseen++;
                told.SetObserved();
            }
        }

        TaskScheduler.UnobservedTaskException += Count;
        try
        {
            await StopAfterTheFirst();
            await Task.Delay(50);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Count;
        }

        Assert.Equal(0, unseen);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task StopAfterTheFirst()
    {
        static int Work(int item) => item == 0 ? item : throw new UnseenException();

        Assert.Equal(0, InOrder.Select(Many, Work, default).First());
        await foreach (int item in InOrder.SelectAsync(Later(Many), Work, default))
        {
            Assert.Equal(0, item);
            break;
        }
    }

    private static async IAsyncEnumerable<int> Later(int[] items)
    {
        foreach (int item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    private sealed class UnseenException : Exception;
}
