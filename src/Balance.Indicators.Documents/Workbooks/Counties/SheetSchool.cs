namespace Balance.Indicators.Documents;

/// <summary>A school as the sheets have it: one or several rows, joined by code or by name.</summary>
internal sealed class SheetSchool
{
    public string? Code { get; private set; }

    public string? Name { get; private set; }

    /// <summary>Where the code stands, or where it should; null where there is no such place.</summary>
    public CellPlace? CodePlace { get; private set; }

    /// <summary>Where the name stands, or where it should; null where there is no such place.</summary>
    public CellPlace? NamePlace { get; private set; }

    public SchoolType? Type { get; set; }

    /// <summary>Its stage, where its type has one only.</summary>
    public Stage? OnlyStage =>
        Type is { } type && SchoolStages.Expected(type) is { Length: 1 } stages ? stages[0] : null;

    /// <summary>Whether it says that it is not counted among the schools: a campus of another.</summary>
    public CellPlace? Uncounted { get; set; }

    /// <summary>What it names as its main school, by code or by name.</summary>
    public (string Text, CellPlace Place)? MainSchool { get; set; }

    /// <summary>Its rows, with the layouts of their sheets; of a list, no row.</summary>
    public List<(SheetLayout Layout, SheetRow? Row)> Rows { get; } = [];

    /// <summary>The part of the county that is built for it.</summary>
    public SchoolBuilder? Builder { get; set; }

    /// <summary>Takes the code of a row, unless one is known.</summary>
    public void TakeCode(string? code, CellPlace? place)
    {
        if (Code is null && (code is not null || CodePlace is null))
        {
            (Code, CodePlace) = (code, place);
        }
    }

    /// <summary>Takes the name of a row, unless one is known.</summary>
    public void TakeName(string? name, CellPlace? place)
    {
        if (Name is null && (name is not null || NamePlace is null))
        {
            (Name, NamePlace) = (name, place);
        }
    }
}
