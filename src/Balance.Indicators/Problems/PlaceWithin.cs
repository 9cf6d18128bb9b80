namespace Balance.Indicators;

/// <summary>
/// The place of something, or of what stands under a key of it, or under a key of that; put together only where there is something to
/// say, and then in words that are complete.
/// </summary>
internal readonly record struct PlaceWithin(
    IPlaced Of,
    string? Key = null,
    string? KeyWithin = null
)
{
    public DataPlace Place
    {
        get
        {
            DataPlace place = Of.Place;
            place = Key is null ? place : place.Key(Key);
            return KeyWithin is null ? place : place.Key(KeyWithin);
        }
    }
}
