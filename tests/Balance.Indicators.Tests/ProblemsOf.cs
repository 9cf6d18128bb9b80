using System.Collections.Immutable;
using System.Text;

namespace Balance.Indicators.Tests;

/// <summary>Every problem that reading tells of, by the way that does not throw.</summary>
internal static class ProblemsOf
{
    public static ImmutableArray<DataProblem> County(
        string json,
        out County? county,
        CountyCatalogue? catalogue = null
    ) => County(Encoding.UTF8.GetBytes(json), out county, catalogue);

    public static ImmutableArray<DataProblem> County(
        byte[] json,
        out County? county,
        CountyCatalogue? catalogue = null
    )
    {
        bool isRead = Indicators.County.TryParseJson(
            json,
            out county,
            out ImmutableArray<DataProblem> problems,
            catalogue
        );
        Assert.Equal(county is not null, isRead);
        return problems;
    }

    public static ImmutableArray<DataProblem> Standard(string json, out Standard? standard) =>
        Standard(Encoding.UTF8.GetBytes(json), out standard);

    public static ImmutableArray<DataProblem> Standard(byte[] json, out Standard? standard)
    {
        bool isRead = Indicators.Standard.TryParseJson(
            json,
            out standard,
            out ImmutableArray<DataProblem> problems
        );
        Assert.Equal(standard is not null, isRead);
        return problems;
    }
}
