using Xunit;
using Xunit.Abstractions;

namespace Balance.Indicators.Fuzz;

/// <summary>A slice of fixed seeds; long runs are made with the program (docs/quality.md).</summary>
public sealed class FuzzTests(ITestOutputHelper log)
{
    private const int Seed = 20261127;

    public static TheoryData<string> Names => [.. Target.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryInputIsAnsweredAsIsPromised(string name)
    {
        Target target = Target.Named(name);
        var told = new List<string>();

        Tally tally = Fuzzer.Run(target, Seed, 0, target.Slice, told.Add);

        log.WriteLine(tally.ToString());
        Assert.Empty(told);
        Assert.Equal(0, tally.Finds);
        Assert.Equal(target.Slice, tally.Count);
        // The mutator is neither too tame nor too wild.
        Assert.InRange(tally.Accepted, 1, tally.Count - 1);
        Assert.InRange(tally.Refused, 1, tally.Count - 1);
    }

    [Fact]
    public void AnInputIsTheSameEveryTime() =>
        Assert.All(
            Target.All,
            target => Assert.Equal(target.Input(Seed, 7), target.Input(Seed, 7))
        );
}
