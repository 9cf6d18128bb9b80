namespace Balance.Indicators.Planning;

/// <summary>The county while it is planned, as changed so far, and the actions that changed it.</summary>
internal sealed class Workbench(County county)
{
    private readonly List<RoadmapAction> _actions = [];

    /// <summary>The county with every change so far.</summary>
    public County County { get; private set; } = county;

    public IEnumerable<RoadmapAction> Actions => _actions;

    /// <summary>The figure as changed so far; null where it is not reported.</summary>
    public MeasureValue? Find(DataPath path) => County.Find(path);

    /// <summary>Adds to a number.</summary>
    /// <exception cref="BadDataException">It comes to more than a figure may be.</exception>
    public void Add(DataPath path, decimal amount, RoadmapAction action)
    {
        decimal sum = Find(path)!.Number!.Value + amount;
        if (sum >= ExactNumber.Bound)
        {
            throw RoadmapTexts.TooLarge(path);
        }

        Set(
            path,
            WithoutZeros(sum),
            action with
            {
                Amount = WithoutZeros(amount),
                Cost = action.Cost is { } cost ? WithoutZeros(cost) : null,
            }
        );
    }

    /// <summary>Does what was done on another bench.</summary>
    public void Repeat(RoadmapAction action)
    {
        if (action.To.Number is null)
        {
            Set(action.Path, action.To, action);
        }
        else
        {
            Add(action.Path, action.Amount, action);
        }
    }

    /// <summary>Changes a figure that is reported, in one action.</summary>
    public void Set(DataPath path, MeasureValue value, RoadmapAction action)
    {
        Measure measure = County.Catalogue.Find(path.MeasureId!)!;
        _actions.Add(
            action with
            {
                Path = path,
                School = path.SchoolPosition is { } position ? County.Schools[position] : null,
                Stage = path.Stage,
                Measure = measure,
                From = Find(path)!,
                To = value,
                Unit = action.Unit.Zh is { Length: > 0 } ? action.Unit : measure.Unit,
            }
        );
        County = County.With(path, value);
    }

    /// <summary>The number without zeros at its end: 750.00 is 750.</summary>
    public static decimal WithoutZeros(decimal number) => number / 1.0000000000000000000000000000m;
}
