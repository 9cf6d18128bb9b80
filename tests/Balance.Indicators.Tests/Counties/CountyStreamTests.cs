using System.Text;
using Balance.Indicators.Tests.Samples;

namespace Balance.Indicators.Tests.Counties;

/// <summary>Every way of reading and writing says the same.</summary>
public sealed class CountyStreamTests
{
    private static readonly byte[] Sample = File.ReadAllBytes(SampleFile.Path("haicheng.json"));

    [Fact]
    public async Task EveryWayOfReadingGivesTheSameCounty()
    {
        string expected = County.Parse(Encoding.UTF8.GetString(Sample)).ToJson();

        using var stream = new Trickle(Sample);
        using var other = new Trickle(Sample);
        Assert.Equal(expected, County.Parse(Sample).ToJson());
        Assert.Equal(expected, County.Parse(Sample.AsSpan()).ToJson());
        Assert.Equal(expected, County.Parse(stream).ToJson());
        Assert.Equal(expected, (await County.ParseAsync(other)).ToJson());
        Assert.True(stream.CanRead, "The stream was closed.");
        Assert.True(other.CanRead, "The stream was closed.");
        Assert.True(County.TryParseJson(Sample, out County? county, out _));
        Assert.Equal(expected, county.ToJson());
    }

    [Fact]
    public async Task EveryWayOfReadingTellsEveryProblem()
    {
        byte[] bad = """{ "format": "balance-county/1", "code": "", "nam": 1 }"""u8.ToArray();
        Assert.False(County.TryParseJson(bad, out County? county, out var problems));
        Assert.Null(county);
        Assert.Equal(["code", "nam", "name"], problems.Select(problem => problem.Path.ToString()));

        Assert.Equal<DataProblem>(
            problems,
            Assert.Throws<BadDataException>(() => County.Parse(bad)).Problems
        );
        using var stream = new Trickle(bad);
        Assert.Equal<DataProblem>(
            problems,
            Assert.Throws<BadDataException>(() => County.Parse(stream)).Problems
        );
        using var other = new Trickle(bad);
        Assert.Equal<DataProblem>(
            problems,
            (await Assert.ThrowsAsync<BadDataException>(() => County.ParseAsync(other))).Problems
        );
    }

    [Fact]
    public async Task AStandardIsReadFromEverySource()
    {
        string json = Standard.National2017.ToJson();
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        using var stream = new Trickle(bytes);
        using var other = new Trickle(bytes);

        Assert.Equal(json, Standard.Parse(bytes.AsSpan()).ToJson());
        Assert.Equal(json, Standard.Parse(stream).ToJson());
        Assert.Equal(json, (await Standard.ParseAsync(other)).ToJson());
        Assert.True(Standard.TryParseJson(json, out Standard? standard, out var problems));
        Assert.Equal(json, standard.ToJson());
        Assert.Empty(problems);
    }

    [Fact]
    public async Task WritingToAStreamWritesTheSameBytes()
    {
        County county = TestCounty.Met.County;
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(county);
        Assert.Equal(
            [county.ToJson(), county.ToJson(), evaluation.ToJson(), evaluation.ToJson()],
            [
                await Written(stream =>
                {
                    county.WriteJson(stream);
                    return Task.CompletedTask;
                }),
                await Written(stream => county.WriteJsonAsync(stream)),
                await Written(stream =>
                {
                    evaluation.WriteJson(stream);
                    return Task.CompletedTask;
                }),
                await Written(stream => evaluation.WriteJsonAsync(stream)),
            ]
        );
    }

    [Fact]
    public async Task ReadingAndWritingCanBeCancelled()
    {
        var cancelled = new CancellationToken(canceled: true);
        using var stream = new Trickle(Sample);
        using var output = new MemoryStream();
        County county = TestCounty.Met.County;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            County.ParseAsync(stream, null, cancelled)
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Standard.ParseAsync(stream, cancelled)
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            county.WriteJsonAsync(output, cancelled)
        );
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public async Task WhatCannotBeWrittenIsNotWrittenInPart()
    {
        County county = TestCounty.Met.County with
        {
            Schools = [new School("1") { Type = (SchoolType)99 }],
        };
        using var stream = new MemoryStream();

        Assert.Throws<ArgumentOutOfRangeException>(() => county.ToJson());
        Assert.Throws<ArgumentOutOfRangeException>(() => county.WriteJson(stream));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => county.WriteJsonAsync(stream));
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public async Task NoStreamIsAnErrorOfTheProgram()
    {
        Assert.Throws<ArgumentNullException>(() => County.Parse((Stream)null!));
        Assert.Throws<ArgumentNullException>(() => Standard.Parse((Stream)null!));
        Assert.Throws<ArgumentNullException>(() => TestCounty.Met.County.WriteJson(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => County.ParseAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Standard.ParseAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() =>
            TestCounty.Met.County.WriteJsonAsync(null!)
        );
        Assert.Throws<ArgumentNullException>(() => County.ReadLinesAsync(null!));
        Assert.Throws<ArgumentNullException>(() => County.Parse((string)null!));
        Assert.Throws<ArgumentNullException>(() =>
            Standard.TryParseJson((string)null!, out _, out _)
        );
    }

    private static async Task<string> Written(Func<Stream, Task> write)
    {
        using var stream = new MemoryStream();
        await write(stream);
        Assert.True(stream.CanWrite, "The stream was closed.");
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
