namespace Balance.Indicators.Documents;

/// <summary>What a cell of a workbook holds.</summary>
internal enum SheetCellKind
{
    Text,
    Number,

    /// <summary>A number that is shown in per cent.</summary>
    Percent,

    /// <summary>A number that is shown as a date or a time.</summary>
    Date,

    YesNo,

    /// <summary>#DIV/0! and its like.</summary>
    Error,

    /// <summary>A formula that was never computed.</summary>
    Formula,
}
