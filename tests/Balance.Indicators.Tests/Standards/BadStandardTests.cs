using System.Globalization;
using System.Runtime.CompilerServices;

namespace Balance.Indicators.Tests.Standards;

/// <summary>
/// Every message about a standard, one file for each: <c>bad/*.json</c> changes one thing in a good standard (<see cref="StandardPatch"/>),
/// which its note says, and <c>bad/*.verified.txt</c> is what the reader of the message sees. <c>good/*.json</c> changes what may be changed.
/// </summary>
public sealed class BadStandardTests
{
    private static readonly FilePairs Bad = new(Folder("bad"), fewest: 150);
    private static readonly FilePairs Good = new(Folder("good"), fewest: 10);

    public static TheoryData<string> BadNames => [.. Bad.Names];

    public static TheoryData<string> GoodNames => [.. Good.Names];

    [Theory]
    [MemberData(nameof(BadNames))]
    public void HasItsProblemWithItsMessage(string name)
    {
        StandardPatch patch = StandardPatch.Parse(Bad.Json(name));

        var problems = ProblemsOf.Standard(patch.Apply(), out Standard? standard);

        Assert.Null(standard);
        Assert.Equal(patch.Problems, problems.Length);
        Assert.All(problems, problem => Assert.Equal(ProblemSeverity.Rejected, problem.Severity));
        Bad.Verify(name, problems);
    }

    [Theory]
    [MemberData(nameof(GoodNames))]
    public void IsReadWithoutAProblem(string name)
    {
        byte[] json = StandardPatch.Parse(Good.Json(name)).Apply();

        Assert.Empty(ProblemsOf.Standard(json, out Standard? standard));
        Assert.NotNull(standard);
        Assert.NotEmpty(Good.NoteOf(name));
    }

    [Fact]
    public void EveryFileHasItsPair() => Bad.AssertComplete();

    [Fact]
    public void ThrowsAllProblemsAtOnce()
    {
        byte[] json = StandardPatch.Parse(Bad.Json("four-at-once")).Apply();

        var exception = Assert.Throws<BadDataException>(() => Standard.Parse(json));

        Bad.AssertText("four-at-once", exception.Problems);
    }

    [Fact]
    public void AFileThatIsNoObjectIsRefused()
    {
        DataProblem problem = Assert.Single(ProblemsOf.Standard("[]"u8.ToArray(), out _));

        Assert.Contains("应为一个对象", problem.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void NumbersInMessagesDoNotFollowTheMachinesCulture()
    {
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NegativeSign = "~";
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = comma;
        try
        {
            Assert.All(
                Bad.Names,
                name =>
                    Bad.AssertText(
                        name,
                        ProblemsOf.Standard(StandardPatch.Parse(Bad.Json(name)).Apply(), out _)
                    )
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Folder(string name, [CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, name);
}
