namespace Balance.Indicators;

/// <summary>The keys of the measures that are reported at a level, and of the facts that stand among them.</summary>
internal sealed class MeasureKeys : JsonKeys
{
    private readonly Measure?[] _measures;

    public MeasureKeys(CountyCatalogue catalogue, MeasureLevels level, params string[] facts)
        : base([.. facts, .. catalogue.At(level).Select(measure => measure.Id)])
    {
        _measures = [.. facts.Select(_ => (Measure?)null), .. catalogue.At(level)];
        Misplaced = (key, place) =>
            MisplacedMeasure.Find(catalogue, key, level) is { } measure
                ? MisplacedMeasure.Message(measure, key, place)
                : null;
    }

    /// <summary>The measure of a key; null where it is that of a fact.</summary>
    public Measure? MeasureAt(int key) => _measures[key];
}
