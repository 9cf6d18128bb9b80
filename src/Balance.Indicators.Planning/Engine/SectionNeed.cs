namespace Balance.Indicators.Planning;

/// <summary>What one resource criterion asks of one section.</summary>
/// <param name="School">The number of the school among those that are judged, campuses merged.</param>
/// <param name="Place">The section.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Path">Where its figure, or the school's of which it has a share, stands.</param>
/// <param name="Value">What the section has.</param>
/// <param name="Share">Its share of the school's; 1 where it is its own.</param>
internal sealed record SectionNeed(
    int School,
    Place Place,
    Finding Finding,
    DataPath Path,
    Rational Value,
    Rational Share
)
{
    public Stage Stage => Place.Stage!.Value;

    public decimal Pupils => Finding.Denominator!.Value;

    /// <summary>How much the figure lacks so that the criterion is met; 0 where it is.</summary>
    public decimal Full => Finding.Shortfall?.Amount ?? 0;

    /// <summary>How much it lacks so that the criterion comes up to the floor of the school rule.</summary>
    public decimal Reduced { get; set; }

    /// <summary>Whether the school rule could let the section be left at that floor.</summary>
    public bool CanBeLeft { get; set; }

    /// <summary>Whether it is left there.</summary>
    public bool IsLeft { get; set; }

    /// <summary>Whether a coefficient raises the figure so far that the criterion is met anyway, so that another can be left.</summary>
    public bool IsRaised { get; set; }

    /// <summary>How much it lacks in the end.</summary>
    public decimal Lacking => IsLeft ? Reduced : Full;

    /// <summary>How much it lacks at the least, whatever is chosen.</summary>
    public decimal Least => CanBeLeft ? Reduced : Full;
}
