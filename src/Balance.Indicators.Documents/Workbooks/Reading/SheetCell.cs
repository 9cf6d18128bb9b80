using System.Runtime.InteropServices;

namespace Balance.Indicators.Documents;

/// <summary>What stands in a cell that is not empty.</summary>
/// <param name="Column">The column, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text, or a number in digits.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SheetCell(int Column, SheetCellKind Kind, string Text);
