namespace Balance.Indicators;

/// <summary>What is reported of one bracket of a list.</summary>
internal sealed class BracketBuilder(CountyBuilder county, ListBuilder list, int position) : IPlaced
{
    /// <summary>The facts of a bracket, in the order in which they are asked for.</summary>
    public static readonly string[] Facts = ["from", "below", "count"];

    private decimal? _from;
    private decimal? _below;
    private int? _count;
    private bool _isBroken;

    public DataPlace Place => list.PlaceOf(position).OfBracket();

    /// <summary>Takes what is written for <c>from</c>, <c>below</c> or <c>count</c>.</summary>
    /// <returns>False where there is no such fact.</returns>
    public bool Fact(string key, RawValue raw, SourcePlace? source = null)
    {
        bool isRead = raw.Shape == RawShape.Nothing;
        decimal number = 0;
        switch (key)
        {
            case "from":
                isRead |= ValueParser.TryNumber(raw, NumberForm.Any, out number);
                _from = raw.Shape == RawShape.Nothing ? _from : number;
                break;
            case "below":
                isRead |= ValueParser.TryNumber(raw, NumberForm.Any, out number);
                _below = raw.Shape == RawShape.Nothing ? _below : number;
                break;
            case "count":
                isRead |= ValueParser.TryWholeNumber(raw, 0, Bracket.MostItems, out int count);
                _count = raw.Shape == RawShape.Nothing ? _count : count;
                break;
            default:
                return false;
        }

        if (!isRead)
        {
            _isBroken = true;
            county.Fault(source, problems => Refuse(key, raw, problems));
        }

        return true;
    }

    /// <summary>The bracket; null where a part of it could not be taken or is missing.</summary>
    internal Bracket? Build()
    {
        Require("from", _from is null);
        Require("count", _count is null);
        return _isBroken ? null : new Bracket(_from!.Value, _below, _count!.Value);
    }

    private void Require(string key, bool isMissing)
    {
        if (isMissing)
        {
            county.Fault(null, problems => ValueParser.RefuseMissing(Place.Key(key), problems));
        }

        _isBroken |= isMissing;
    }

    private void Refuse(string key, RawValue raw, ProblemList problems)
    {
        DataPlace place = Place.Key(key);
        _ =
            key == "count"
                ? ValueParser.WholeNumber(raw, place, problems, 0, Bracket.MostItems)
                : ValueParser.Number(raw, place, problems);
    }
}
