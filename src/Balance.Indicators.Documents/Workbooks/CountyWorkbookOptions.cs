namespace Balance.Indicators.Documents;

/// <summary>How a workbook is read where it does not tell everything itself.</summary>
public sealed record CountyWorkbookOptions
{
    /// <summary>What heads mean that do not tell it; null where all do.</summary>
    public SheetMapping? Mapping { get; init; }

    /// <summary>What can be reported: that of a standard with measures of its own; null for what is built in.</summary>
    public CountyCatalogue? Catalogue { get; init; }

    /// <summary>The county's code, where the workbook has none.</summary>
    public string? Code { get; init; }

    /// <summary>The county's name, where the workbook has none.</summary>
    public string? Name { get; init; }

    /// <summary>The year of the figures, where the workbook has none; 1900 to 9999.</summary>
    public int? Year { get; init; }
}
