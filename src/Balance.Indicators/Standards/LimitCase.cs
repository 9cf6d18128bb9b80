namespace Balance.Indicators.Standards;

/// <summary>One figure of a limit, and for whom it is.</summary>
public sealed class LimitCase
{
    internal LimitCase(decimal figure)
    {
        Figure = figure;
    }

    /// <summary>The figure, in the criterion's unit; yes is 1, a grade is 0 (不合格) to 3 (优秀).</summary>
    public decimal Figure { get; }

    /// <summary>The stage it is for; null is any.</summary>
    public Stage? Stage { get; internal init; }

    /// <summary>The school type it is for; null is any.</summary>
    public SchoolType? Type { get; internal init; }

    /// <summary>The location it is for; null is any.</summary>
    public Location? Location { get; internal init; }

    /// <summary>Whether it is the figure of a case whose facts are these.</summary>
    internal bool IsFor(Stage? stage, SchoolType? type, Location? location) =>
        (Stage is null || Stage == stage)
        && (Type is null || Type == type)
        && (Location is null || Location == location);

    /// <summary>What it says, as a value: equal where another says the same.</summary>
    internal object Data => (Figure, Stage, Type, Location);

    /// <summary>The same case, with what is given in the place of what it has.</summary>
    internal LimitCase With(
        decimal? figure = null,
        Stage? stage = null,
        SchoolType? type = null,
        Location? location = null
    ) =>
        new(figure ?? Figure)
        {
            Stage = stage ?? Stage,
            Type = type ?? Type,
            Location = location ?? Location,
        };
}
