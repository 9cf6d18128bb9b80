namespace Balance.Indicators.Comparisons;

/// <summary>
/// What one evaluation says of one subject of a comparison: one finding, all classes that a section lists, or a veto; nothing, where the evaluation does
/// not have it, which is the default.
/// </summary>
internal readonly struct Observation
{
    /// <summary>A finding, classes or a veto.</summary>
    private readonly object? _of;

    private Observation(object of) => _of = of;

    /// <summary>The finding, or all classes; null for a veto.</summary>
    public IJudged? Judged => _of as IJudged;

    public VetoEvaluation? Veto => _of as VetoEvaluation;

    /// <summary>Null where the evaluation does not have it.</summary>
    public Outcome? Outcome =>
        _of switch
        {
            Finding finding => finding.Outcome,
            ListedClasses classes => classes.Outcome,
            VetoEvaluation veto => veto.Outcome,
            _ => null,
        };

    /// <summary>The value; of classes, how many are beyond the limit of one.</summary>
    public decimal? Value => _of is ListedClasses classes ? classes.Beyond : Finding?.Value;

    public decimal? Limit => _of is ListedClasses ? 0 : Finding?.Limit;

    public Comparison Comparison =>
        _of is ListedClasses ? Comparison.AtMost : Finding?.Comparison ?? default;

    public decimal? Shortfall =>
        _of is not ListedClasses classes ? Finding?.Shortfall?.Amount
        : classes.Beyond > 0 ? classes.Beyond
        : null;

    public LocalizedText? ShortfallUnit =>
        _of is ListedClasses classes
            ? classes.Rule.Criterion.Quantity.Of[0].Measure.ItemUnit
            : Finding?.Shortfall?.Unit;

    private Finding? Finding => _of as Finding;

    public static Observation Of(IJudged judged) => new(judged);

    public static Observation Of(VetoEvaluation veto) => new(veto);
}
