namespace Balance.Indicators.Documents;

/// <summary>How many items lists have, as counted beside them and as listed: only so "none" and "not reported" differ.</summary>
internal sealed class ListCounts(CountyBuilder builder)
{
    private readonly Dictionary<DataPath, decimal> _items = [];
    private readonly HashSet<Measure?> _lost = [];
    private readonly List<(
        PartBuilder Part,
        Measure Measure,
        decimal Count,
        CellPlace Place
    )> _told = [];

    /// <summary>Keeps that an item could not be given to a school, so that counts of its kind prove nothing.</summary>
    public void Lost(Measure? measure) => _lost.Add(measure);

    /// <summary>Keeps that items of a list are listed.</summary>
    public void Listed(PartBuilder part, Measure measure, decimal count)
    {
        DataPath path = part.PathOf(measure);
        _items[path] = (_items.TryGetValue(path, out decimal known) ? known : 0) + count;
    }

    /// <summary>Keeps the count that is told beside a list.</summary>
    public void Told(PartBuilder part, Measure measure, decimal count, CellPlace place) =>
        _told.Add((part, measure, count, place));

    /// <summary>Compares both, when everything has been read.</summary>
    public void Compare()
    {
        foreach ((PartBuilder part, Measure measure, decimal count, CellPlace place) in _told)
        {
            bool isListed = _items.TryGetValue(part.PathOf(measure), out decimal items);
            if (!isListed && count == 0)
            {
                _ = part.List(measure, place);
            }
            else if (!isListed)
            {
                Tell(
                    ProblemSeverity.Warning,
                    part,
                    measure,
                    place,
                    $"有 {ExactNumber.Text(count)} {measure.ItemUnit.Zh}，但“{measure.Name.Zh}”没有填；按未填报处理。",
                    $"there are {ExactNumber.Text(count)} {measure.ItemUnit.En}, but \"{measure.Name.En}\" lists none; it is taken as not reported."
                );
            }
            else if (items != count && !_lost.Contains(measure) && !_lost.Contains(null))
            {
                Tell(
                    ProblemSeverity.Rejected,
                    part,
                    measure,
                    place,
                    $"填的是 {ExactNumber.Text(count)} {measure.ItemUnit.Zh}，“{measure.Name.Zh}”列出的是 {ExactNumber.Text(items)} {measure.ItemUnit.Zh}；请改成一致。",
                    $"{ExactNumber.Text(count)} {measure.ItemUnit.En} are reported, and \"{measure.Name.En}\" lists {ExactNumber.Text(items)}; make both agree."
                );
            }
        }
    }

    private void Tell(
        ProblemSeverity severity,
        PartBuilder part,
        Measure measure,
        CellPlace place,
        string zh,
        string en
    )
    {
        // The names of all schools are known only at the end, which this is.
        LocalizedText who = part.Place.Who;
        builder.Tell(
            severity,
            part.PathOf(measure),
            place,
            new LocalizedText($"{who.Zh}：{zh}", $"{who.En}: {en}")
        );
    }
}
