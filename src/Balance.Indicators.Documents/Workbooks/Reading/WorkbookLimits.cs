namespace Balance.Indicators.Documents;

/// <summary>How much of a workbook is read; what goes beyond is refused by name.</summary>
internal static class WorkbookLimits
{
    public const int Parts = 2_000;
    public const int Sheets = 200;
    public const int Rows = 100_000;
    public const int Columns = 1_000;

    /// <summary>Schools of one county: no county has a tenth of them.</summary>
    public const int Schools = 10_000;

    /// <summary>Cells with something in them, in all sheets.</summary>
    public const int Cells = 2_000_000;

    /// <summary>Rows and cells, empty ones included, of one sheet.</summary>
    public const int Marks = 4_000_000;

    /// <summary>Characters of one part of the package, unpacked.</summary>
    public const long Characters = 400_000_000;

    /// <summary>Bytes of one tag or one text: no cell holds as much.</summary>
    public const int Piece = 1 << 20;

    /// <summary>Elements within elements.</summary>
    public const int Depth = 64;

    /// <summary>Texts that cells share.</summary>
    public const int SharedTexts = 1_000_000;

    /// <summary>Characters of all texts together.</summary>
    public const long Texts = 40_000_000;

    public const int Merged = 100_000;
}
