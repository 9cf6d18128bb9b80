using System.Runtime.InteropServices;

namespace Balance.Indicators;

/// <summary>
/// A place of a county that is put together only where there is something to say of it: nearly all that is checked is in order.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct LatePlace
{
    private readonly DataPlace? _known;
    private readonly CountyPlace? _county;
    private readonly int _school;
    private readonly Stage? _stage;
    private readonly string? _key;
    private readonly string? _keyWithin;

    private LatePlace(in LatePlace of, Stage? stage, string? key, string? keyWithin)
    {
        _known = of._known;
        _county = of._county;
        _school = of._school;
        _stage = stage;
        _key = key;
        _keyWithin = keyWithin;
    }

    private LatePlace(DataPlace known) => _known = known;

    /// <summary>A school, by its position from 0.</summary>
    public LatePlace(CountyPlace county, int school)
    {
        _county = county;
        _school = school;
    }

    public LocalizedText Who => Place.Who;

    public LocalizedText Subject => Place.Subject;

    public DataPath Path => Place.Path;

    /// <summary>The place itself.</summary>
    public DataPlace Place
    {
        get
        {
            DataPlace place = _known ?? _county!.School(_school);
            place = _stage is { } stage ? CountyPlace.Section(place, stage) : place;
            place = _key is null ? place : place.Key(_key);
            return _keyWithin is null ? place : place.Key(_keyWithin);
        }
    }

    public static implicit operator LatePlace(DataPlace place) => new(place);

    public static implicit operator DataPlace(in LatePlace place) => place.Place;

    /// <summary>The value under a key of this one.</summary>
    public LatePlace Key(string key) =>
        _key is null ? new LatePlace(this, _stage, key, null)
        : _keyWithin is null ? new LatePlace(this, _stage, _key, key)
        : Place.Key(key);

    /// <summary>A section of the school that this is the place of.</summary>
    public LatePlace Section(Stage stage) => new(this, stage, null, null);

    /// <summary>An item of the list that stands here.</summary>
    /// <param name="index">From 0.</param>
    public DataPlace Item(int index) => Place.Item(index);
}
