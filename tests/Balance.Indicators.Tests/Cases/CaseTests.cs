namespace Balance.Indicators.Tests.Cases;

/// <summary>Every case of the library holds under every standard that it names.</summary>
public sealed class CaseTests
{
    /// <summary>Stands for a file that cannot be read: it is one test, which says why.</summary>
    private const string Unreadable = "这个文件读不了";

    public static TheoryData<string, int, string, string> All()
    {
        var rows = new TheoryData<string, int, string, string>();
        foreach (string file in CaseLibrary.Files)
        {
            foreach ((int id, string title, string standard) in RowsOf(file))
            {
                rows.Add(file, id, title, standard);
            }
        }

        return rows;
    }

    private static IEnumerable<(int Id, string Title, string Standard)> RowsOf(string file)
    {
        try
        {
            return from item in CaseLibrary.Of(file)
                from standard in item.Standards
                select (item.Id, item.Title, standard);
        }
        catch (InvalidDataException)
        {
            return [(0, Unreadable, "")];
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Holds(string path, int id, string title, string standard)
    {
        Case[] cases = [];
        string? problem = null;
        try
        {
            cases = CaseLibrary.Of(path);
        }
        catch (InvalidDataException exception)
        {
            problem = exception.Message;
        }

        Assert.True(problem is null, $"\n\n{problem}\n");
        Case @case = cases.Single(item => item.Id == id);
        Assert.Equal(@case.Title, title);
        Standard against = CaseLibrary.StandardOf(standard)!;
        string[] differences = [.. @case.Differences(against)];
        Assert.True(differences.Length == 0, @case.Describe(against, differences));
    }
}
