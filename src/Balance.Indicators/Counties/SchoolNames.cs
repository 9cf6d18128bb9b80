using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Balance.Indicators;

/// <summary>
/// What the schools of a county are called to people: by their names, and where two have one name, by their codes as well. Names
/// that a person takes for the same are one.
/// </summary>
internal sealed class SchoolNames
{
    private static readonly ConditionalWeakTable<County, SchoolNames> Known = new();

    private readonly Func<string, bool> _isShared;

    private SchoolNames(ImmutableArray<School> schools) =>
        _isShared = SchoolWords.SharedAmong(() => schools.Select(school => school.Name));

    public static SchoolNames Of(County county) =>
        Known.GetValue(county, key => new SchoolNames(key.Schools));

    /// <summary>中心小学, or 中心小学 (2103810001) where another school has that name too.</summary>
    public string this[School school] => WithCode(school) ?? school.Name;

    /// <summary>Whether more than one school has a name.</summary>
    public bool IsShared(string name) => _isShared(name);

    /// <summary>The name with the code; null where the name alone says which school it is.</summary>
    public string? WithCode(School school) =>
        IsShared(school.Name) ? school.Name + " (" + school.Code + ")" : null;
}
