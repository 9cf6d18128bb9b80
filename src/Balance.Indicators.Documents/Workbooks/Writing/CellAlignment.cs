namespace Balance.Indicators.Documents;

/// <summary>Where in its cell a value stands.</summary>
internal enum CellAlignment
{
    /// <summary>Text on the left, numbers on the right.</summary>
    General,
    Left,
    Center,
    Right,
}
