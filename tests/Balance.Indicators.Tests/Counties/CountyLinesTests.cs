using System.Text;

namespace Balance.Indicators.Tests.Counties;

/// <summary>Counties come as lines of JSON; a bad line is told of and the next one is read.</summary>
public sealed class CountyLinesTests
{
    private static string Line(string name) =>
        $$"""{ "format": "balance-county/1", "code": "1", "name": "{{name}}" }""";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(10000)]
    public async Task EachLineIsACountyOrItsProblems(int bytesAtOnce)
    {
        string text = string.Join(
            '\n',
            "\uFEFF" + Line("甲县"),
            "",
            Line("乙县") + "\r",
            "  \t",
            """{ "format": "balance-county/1", "code": "" }""",
            "nonsense",
            Line("丙县")
        );

        List<CountyLine> lines = await Read(text, bytesAtOnce);

        Assert.Equal([1, 3, 5, 6, 7], lines.Select(line => line.Number));
        Assert.Equal(["甲县", "乙县", null, null, "丙县"], lines.Select(line => line.County?.Name));
        Assert.Equal([0, 0, 2, 1, 0], lines.Select(line => line.Problems.Length));
        Assert.Equal(
            ["code", "name"],
            lines[2].Problems.Select(problem => problem.Path.ToString())
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\n\r\n  \n")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\n")]
    public async Task WithoutLinesThereAreNoCounties(string text) =>
        Assert.Empty(await Read(text, 3));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public async Task TheLastLineMayLackItsEnd(string end)
    {
        List<CountyLine> lines = await Read(Line("甲县") + "\n" + Line("乙县") + end, 11);
        Assert.Equal(["甲县", "乙县"], lines.Select(line => line.County?.Name));
    }

    [Fact]
    public async Task ALongLineIsReadLikeAnyOther()
    {
        string padding = new(' ', 20_000_000);
        List<CountyLine> lines = await Read(
            Line("甲县").Replace("{", "{" + padding, StringComparison.Ordinal)
                + "\n"
                + Line("乙县"),
            1000
        );
        Assert.Equal(["甲县", "乙县"], lines.Select(line => line.County?.Name));
    }

    /// <summary>At the next line, also within what has been read already: a stream that gives all at once.</summary>
    [Theory]
    [InlineData(50)]
    [InlineData(1 << 20)]
    public async Task ReadingEndsWhenItIsCancelled(int bytesAtOnce)
    {
        using var cancellation = new CancellationTokenSource();
        string text = string.Join('\n', Enumerable.Range(1, 9).Select(i => Line("县" + i)));
        using var stream = new Trickle(Encoding.UTF8.GetBytes(text), bytesAtOnce);
        var names = new List<string?>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (
                CountyLine line in County
                    .ReadLinesAsync(stream)
                    .WithCancellation(cancellation.Token)
            )
            {
                names.Add(line.County?.Name);
                if (line.Number == 3)
                {
                    await cancellation.CancelAsync();
                }
            }
        });

        Assert.Equal(["县1", "县2", "县3"], names);
        Assert.True(stream.CanRead, "The stream was closed.");
    }

    private static async Task<List<CountyLine>> Read(string text, int bytesAtOnce)
    {
        using var stream = new Trickle(Encoding.UTF8.GetBytes(text), bytesAtOnce);
        var lines = new List<CountyLine>();
        await foreach (CountyLine line in County.ReadLinesAsync(stream))
        {
            lines.Add(line);
        }

        Assert.True(stream.CanRead, "The stream was closed.");
        return lines;
    }
}
