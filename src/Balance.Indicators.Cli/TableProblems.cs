using System.Collections.Immutable;

namespace Balance.Indicators.Cli;

/// <summary>
/// What is wrong with a table, in the order of its rows; past as many as anybody reads they are counted. Of a column that holds no number
/// at all one thing is said, not one for each row.
/// </summary>
internal sealed class TableProblems
{
    private readonly List<LocalizedText> _warnings = [];
    private readonly List<(int Line, TableResource? Column, LocalizedText Text)> _rejections = [];
    private readonly Dictionary<TableResource, int> _ofColumns = [];
    private int _ofRows;

    public bool Any => _rejections.Count > 0;

    public void Warn(LocalizedText text) => _warnings.Add(text);

    public void Reject(
        int line,
        LocalizedText row,
        LocalizedText what,
        TableResource? column = null
    )
    {
        int count = 1 + (column is null ? _ofRows : _ofColumns.GetValueOrDefault(column));
        if (column is null)
        {
            _ofRows = count;
        }
        else
        {
            _ofColumns[column] = count;
        }

        if (count <= ProblemList.MostListed)
        {
            _rejections.Add((line, column, new LocalizedText(row.Zh + what.Zh, row.En + what.En)));
        }
    }

    public ImmutableArray<DataProblem> All()
    {
        var list = new ProblemList();
        foreach (TableResource column in _ofColumns.Keys.Where(column => !column.HasDigits))
        {
            string told = Quoted.Short(column.Name);
            list.Reject(
                DataPath.Root,
                $"“{told}”一列没有一个数，不是资源；请删去这一列。",
                $"the column \"{told}\" holds no numbers, so it is not a resource; remove it."
            );
        }

        foreach (
            (_, _, LocalizedText text) in _rejections
                .Where(item => item.Column?.HasDigits != false)
                .OrderBy(item => item.Line)
        )
        {
            list.Reject(DataPath.Root, text.Zh, text.En);
        }

        // The list is full by now, and only counts them.
        int unlisted =
            Math.Max(0, _ofRows - ProblemList.MostListed)
            + _ofColumns
                .Where(pair => pair.Key.HasDigits)
                .Sum(pair => Math.Max(0, pair.Value - ProblemList.MostListed));
        for (int i = 0; i < unlisted; i++)
        {
            list.Reject(DataPath.Root, "", "");
        }

        foreach (LocalizedText warning in _warnings)
        {
            list.Warn(DataPath.Root, warning.Zh, warning.En);
        }

        return list.ToImmutable();
    }
}
