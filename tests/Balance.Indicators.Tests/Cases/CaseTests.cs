namespace Balance.Indicators.Tests.Cases;

/// <summary>Every case of the library holds under every standard that it names.</summary>
public sealed class CaseTests
{
    public static TheoryData<string, int, string, string> All()
    {
        var rows = new TheoryData<string, int, string, string>();
        foreach (Case @case in CaseLibrary.Cases)
        {
            foreach (string standard in @case.Standards)
            {
                rows.Add(@case.Path, @case.Number, @case.Title, standard);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Holds(string path, int number, string title, string standard)
    {
        Case @case = CaseLibrary.Cases.Single(item => item.Path == path && item.Number == number);
        Assert.Equal(@case.Title, title);
        Standard against = Standard.Find(standard)!;
        string[] differences = [.. @case.Differences(against)];
        Assert.True(differences.Length == 0, @case.Describe(against, differences));
    }
}
