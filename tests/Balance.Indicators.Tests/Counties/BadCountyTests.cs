using System.Runtime.CompilerServices;

namespace Balance.Indicators.Tests.Counties;

/// <summary>
/// Every message about a county, one file for each: <c>bad/*.json</c> has one thing wrong with it, which its note says,
/// and <c>bad/*.verified.txt</c> is what the reader of the message sees.
/// </summary>
public sealed class BadCountyTests
{
    private static readonly FilePairs Pairs = new(Folder(), fewest: 100);

    public static TheoryData<string> Names => [.. Pairs.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void HasOneProblemWithOneMessage(string name)
    {
        var problems = ProblemsOf.County(Pairs.Json(name), out County? county);

        DataProblem problem = Assert.Single(problems);
        bool isWarning = name.StartsWith("warning-", StringComparison.Ordinal);
        Assert.Equal(
            isWarning ? ProblemSeverity.Warning : ProblemSeverity.Rejected,
            problem.Severity
        );
        Assert.Equal(isWarning, county is not null);
        Pairs.Verify(name, problems);
    }

    [Fact]
    public void EveryFileHasItsPair() => Pairs.AssertComplete();

    private static string Folder([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "bad");
}
