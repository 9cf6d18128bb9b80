namespace Balance.Indicators;

/// <summary>The facts of a school that rules ask for, by their keys in files.</summary>
internal static class SchoolFacts
{
    public const string Type = "type";
    public const string Location = "location";
    public const string Township = "township";
    public const string Ownership = "ownership";
    public const string Boarding = "boarding";
    public const string BuiltYear = "builtYear";

    public const string AttachedClasses = "attachedClasses";

    public const string CampusOf = "campusOf";

    public static LocalizedText Name(string key) =>
        key switch
        {
            Type => new("办学类型", "school type"),
            Location => new("所在地（城区、镇区、乡村）", "location"),
            Township => new("所在镇街", "township"),
            Ownership => new("公办或民办", "ownership"),
            Boarding => new("是否寄宿制", "boarding or not"),
            BuiltYear => new("建成年份", "year built"),
            AttachedClasses => new("是否有附设班", "attached classes or not"),
            CampusOf => new("所属主校的代码", "code of the main school"),
            _ => new(key, key),
        };
}
