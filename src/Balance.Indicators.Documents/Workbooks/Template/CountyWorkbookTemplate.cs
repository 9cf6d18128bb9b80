namespace Balance.Indicators.Documents;

/// <summary>The empty workbooks that a county, or a school, fills in: made from the catalogue of measures and a standard.</summary>
public static class CountyWorkbookTemplate
{
    /// <summary>Writes the workbook of a whole county.</summary>
    /// <param name="standard">The standard whose measures are asked for.</param>
    /// <param name="stream">Where to; it is left open.</param>
    /// <exception cref="ArgumentNullException">The standard or the stream is null.</exception>
    public static void Write(Standard standard, Stream stream) =>
        CountySheets
            .Of(standard ?? throw new ArgumentNullException(nameof(standard)), null)
            .Write(stream ?? throw new ArgumentNullException(nameof(stream)));

    /// <summary>Writes the workbook of one school, to be joined with those of the others.</summary>
    /// <param name="standard">The standard whose measures are asked for.</param>
    /// <param name="stream">Where to; it is left open.</param>
    /// <exception cref="ArgumentNullException">The standard or the stream is null.</exception>
    public static void WriteSchool(Standard standard, Stream stream) =>
        CountySheets
            .OfSchool(standard ?? throw new ArgumentNullException(nameof(standard)))
            .Write(stream ?? throw new ArgumentNullException(nameof(stream)));
}
