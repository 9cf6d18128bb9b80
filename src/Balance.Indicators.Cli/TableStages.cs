namespace Balance.Indicators.Cli;

/// <summary>The stages that stand in a table. Standards judge each by itself; a table of several gives one coefficient over all of them.</summary>
internal sealed class TableStages
{
    private const int MostNamed = 5;

    /// <summary>As first written, by what they mean.</summary>
    private readonly Dictionary<string, string> _written = [];

    /// <summary>Every way of writing one, which are few in however many rows.</summary>
    private readonly HashSet<string> _texts = [];

    /// <summary>Takes the stage of a row, and returns it as a text.</summary>
    public string Add(ReadOnlySpan<char> cell)
    {
        if (_texts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(cell, out string? known))
        {
            return known;
        }

        string stage = cell.ToString();
        _ = _texts.Add(stage);
        if (stage.Length > 0)
        {
            _ = _written.TryAdd(CountyKeys.All.Find(stage) ?? FoldedText.Of(stage), stage);
        }

        return stage;
    }

    /// <summary>Takes those of rows further down.</summary>
    public void Append(TableStages below)
    {
        foreach (string stage in below._written.Values)
        {
            _ = Add(stage);
        }
    }

    public void Tell(TableProblems problems)
    {
        if (_written.Count < 2)
        {
            return;
        }

        string[] told = [.. _written.Values.Take(MostNamed).Select(Quoted.Short)];
        string more = _written.Count > MostNamed ? "…" : "";
        problems.Warn(
            new LocalizedText(
                $"表中有几个学段（{string.Join("、", told)}{more}），这里合在一起计算；标准按学段分别判断，请把各学段分成几个表。",
                $"the table holds several stages ({string.Join(", ", told)}{more}), which are taken together here; standards judge each stage by itself, so put each into a table of its own."
            )
        );
    }
}
