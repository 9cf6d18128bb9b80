using System.Text;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>An evaluation is written bit by bit: however many schools, no more than a buffer is held.</summary>
public sealed class EvaluationStreamTests
{
    private const int MostAtOnce = 128 * 1024;

    private static readonly Evaluation Large = TestCounty
        .Met.Only([
            .. Enumerable
                .Range(0, 400)
                .Select(i =>
                    TestSchool.PrimarySchool(
                        i.ToString(System.Globalization.CultureInfo.InvariantCulture)
                    )
                ),
        ])
        .Evaluate();

    [Fact(
        DisplayName = "400 所学校的评估结果超过 1 MB，写到流时每次不超过 128 KB，内容与 ToJson 相同"
    )]
    public async Task IsWrittenInParts()
    {
        byte[] expected = Encoding.UTF8.GetBytes(Large.ToJson());
        using var blocking = new Watched();
        Large.WriteJson(blocking);
        using var waiting = new Watched();
        await Large.WriteJsonAsync(waiting);

        Assert.True(expected.Length > 1024 * 1024);
        foreach (Watched stream in new[] { blocking, waiting })
        {
            Assert.Equal(expected, stream.ToArray());
            Assert.InRange(stream.Longest, 1, MostAtOnce);
        }
    }

    [Fact(DisplayName = "写到一半取消：不再继续写")]
    public async Task CanBeCancelledInBetween()
    {
        using var source = new CancellationTokenSource();
        using var stream = new Watched { AfterFirst = source.Cancel };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Large.WriteJsonAsync(stream, source.Token)
        );
        Assert.InRange(stream.Length, 1, 2 * MostAtOnce);
    }

    /// <summary>A stream that knows how much it was given at once.</summary>
    private sealed class Watched : MemoryStream
    {
        public int Longest { get; private set; }

        public Action? AfterFirst { get; init; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Note(count);
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Note(buffer.Length);
            base.Write(buffer);
        }

        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            Note(buffer.Length);
            await base.WriteAsync(buffer, cancellationToken);
            AfterFirst?.Invoke();
        }

        private void Note(int count) => Longest = Math.Max(Longest, count);
    }
}
