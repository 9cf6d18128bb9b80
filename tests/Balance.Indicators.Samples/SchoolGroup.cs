namespace Balance.Indicators.Samples;

/// <summary>Schools of one kind and how many pupils they have; a special-education school's stand under primary.</summary>
internal sealed record SchoolGroup(SchoolType Type, Location Location, int Count)
{
    public Ownership Ownership { get; init; } = Ownership.Public;

    public bool Boarding { get; init; }

    public NumberRange Primary { get; init; }

    public NumberRange Junior { get; init; }

    public NumberRange Senior { get; init; }

    public static SchoolGroup[] All { get; } =
    [
        new(SchoolType.Primary, Location.Urban, 14) { Primary = (900, 1750) },
        new(SchoolType.Primary, Location.Urban, 1)
        {
            Ownership = Ownership.Private,
            Primary = (400, 700),
        },
        new(SchoolType.Primary, Location.Town, 25) { Primary = (420, 950) },
        new(SchoolType.Primary, Location.Rural, 34) { Primary = (130, 420) },
        new(SchoolType.Primary, Location.Rural, 3) { Primary = (62, 95) },
        new(SchoolType.JuniorSecondary, Location.Urban, 8) { Junior = (900, 1750) },
        new(SchoolType.JuniorSecondary, Location.Town, 10) { Junior = (450, 950) },
        new(SchoolType.JuniorSecondary, Location.Town, 5) { Boarding = true, Junior = (350, 700) },
        new(SchoolType.NineYear, Location.Urban, 3) { Primary = (700, 1000), Junior = (400, 650) },
        new(SchoolType.NineYear, Location.Town, 4) { Primary = (400, 700), Junior = (220, 420) },
        new(SchoolType.NineYear, Location.Rural, 7)
        {
            Boarding = true,
            Primary = (220, 400),
            Junior = (130, 260),
        },
        new(SchoolType.TwelveYear, Location.Urban, 1)
        {
            Primary = (500, 700),
            Junior = (400, 600),
            Senior = (500, 700),
        },
        new(SchoolType.TwelveYear, Location.Urban, 1)
        {
            Ownership = Ownership.Private,
            Boarding = true,
            Primary = (400, 600),
            Junior = (350, 500),
            Senior = (300, 500),
        },
        new(SchoolType.CompleteSecondary, Location.Town, 2)
        {
            Junior = (500, 800),
            Senior = (800, 1200),
        },
        new(SchoolType.TeachingPoint, Location.Rural, 8) { Primary = (12, 45) },
        new(SchoolType.TeachingPoint, Location.Rural, 5) { Primary = (52, 95) },
        new(SchoolType.SpecialEducation, Location.Urban, 1) { Primary = (120, 180) },
    ];
}
