namespace Balance.Indicators;

/// <summary>What knows where it is, in words that are complete when everything has been read.</summary>
internal interface IPlaced
{
    DataPlace Place { get; }
}
