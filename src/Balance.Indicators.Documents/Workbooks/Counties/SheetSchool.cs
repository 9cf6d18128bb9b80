namespace Balance.Indicators.Documents;

/// <summary>A school as the sheets have it: one or several rows, joined by code or by name.</summary>
internal sealed class SheetSchool
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public CellPlace? CodePlace { get; set; }

    public CellPlace? NamePlace { get; set; }

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
}
