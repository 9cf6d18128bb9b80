namespace Balance.Indicators;

/// <summary>One figure of a limit, and for whom it is.</summary>
/// <param name="Figure">The figure, in the criterion's unit; yes is 1, a grade is 0 (不合格) to 3 (优秀).</param>
public sealed record LimitCase(decimal Figure)
{
    /// <summary>The stage it is for; null is any.</summary>
    public Stage? Stage { get; init; }

    /// <summary>The school type it is for; null is any.</summary>
    public SchoolType? Type { get; init; }

    /// <summary>The location it is for; null is any.</summary>
    public Location? Location { get; init; }

    /// <summary>Whether it is the figure of a case whose facts are these.</summary>
    internal bool IsFor(Stage? stage, SchoolType? type, Location? location) =>
        (Stage is null || Stage == stage)
        && (Type is null || Type == type)
        && (Location is null || Location == location);
}
