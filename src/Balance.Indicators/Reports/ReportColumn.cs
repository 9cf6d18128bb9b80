namespace Balance.Indicators;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its title.</param>
/// <param name="IsNumber">Whether it holds numbers, which are aligned to the right.</param>
public readonly record struct ReportColumn(string Title, bool IsNumber = false);
