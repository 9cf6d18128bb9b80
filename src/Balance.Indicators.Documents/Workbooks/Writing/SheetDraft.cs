namespace Balance.Indicators.Documents;

/// <summary>A sheet to be written, filled cell by cell in any order; rows and columns count from 1.</summary>
internal sealed class SheetDraft
{
    private static readonly char[] NotInNames = [.. "[]:*?/\\"];

    private readonly SortedDictionary<int, SortedDictionary<int, DraftCell>> _rows = [];

    internal SheetDraft(string name, bool isHidden)
    {
        Name = name;
        IsHidden = isHidden;
    }

    /// <summary>Longest name of a sheet.</summary>
    public const int LongestName = 31;

    public string Name { get; }

    public bool IsHidden { get; }

    /// <summary>Whether only cells whose style is an input can be filled in.</summary>
    public bool IsProtected { get; set; }

    /// <summary>The colour of the sheet's tab, such as <c>C00000</c>; null for none.</summary>
    public string? TabColour { get; set; }

    /// <summary>How many rows stay in sight at the top.</summary>
    public int FrozenRows { get; set; }

    /// <summary>How many columns stay in sight on the left.</summary>
    public int FrozenColumns { get; set; }

    /// <summary>The table, with its row of heads, whose columns can be filtered; null for none.</summary>
    public CellArea? Filter { get; set; }

    public PrintSetup Print { get; set; } = new();

    /// <summary>Rows of cells, in order; read by what writes them.</summary>
    public IReadOnlyDictionary<int, SortedDictionary<int, DraftCell>> Rows => _rows;

    public SortedDictionary<int, double> RowHeights { get; } = [];

    /// <summary>Width and style of whole columns.</summary>
    public SortedDictionary<int, (double Width, CellStyle? Style)> Columns { get; } = [];

    public List<CellArea> Merged { get; } = [];

    public List<DraftRule> Rules { get; } = [];

    /// <summary>Notes at cells.</summary>
    public SortedDictionary<(int Row, int Column), string> Notes { get; } = [];

    public void Set(int row, int column, string? text, CellStyle? style = null) =>
        Set(row, column, DraftCell.Of(text, style ?? CellStyle.Plain));

    public void Set(int row, int column, decimal? number, CellStyle? style = null) =>
        Set(row, column, DraftCell.Of(number, style ?? CellStyle.Plain));

    /// <summary>One text over several cells, each of which gets the style, so that its lines are whole.</summary>
    public void SetMerged(CellArea area, string? text, CellStyle style)
    {
        for (int row = area.First.Row; row <= area.Last.Row; row++)
        {
            for (int column = area.First.Column; column <= area.Last.Column; column++)
            {
                Set(row, column, (string?)null, style);
            }
        }

        Set(area.First.Row, area.First.Column, text, style);
        if (area.First != area.Last)
        {
            Merged.Add(area);
        }
    }

    /// <summary>How wide a column is, in characters of Latin letters (a Chinese one has two), and how its empty cells look.</summary>
    public void SetColumn(int column, double width, CellStyle? style = null) =>
        Columns[column] = (width, style);

    public void Note(int row, int column, string text) => Notes[(row, column)] = text;

    /// <summary>A name that a sheet may have, near to the one that is wanted and not yet taken.</summary>
    public static string NameLike(string wanted, IEnumerable<string> taken)
    {
        string plain = string.Concat(
                wanted.Select(c => Array.IndexOf(NotInNames, c) >= 0 || char.IsControl(c) ? '_' : c)
            )
            .Trim('\'', ' ');
        plain = plain.Length == 0 ? "Sheet" : plain;
        for (int number = 1; ; number++)
        {
            string ending = number == 1 ? "" : $" ({ExactNumber.Text(number)})";
            string name =
                plain.Substring(0, Math.Min(plain.Length, LongestName - ending.Length)) + ending;
            if (!taken.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return name;
            }
        }
    }

    private void Set(int row, int column, DraftCell cell)
    {
        if (row is < 1 or > CellAddress.LastRow)
        {
            throw new ArgumentOutOfRangeException(nameof(row));
        }

        if (column is < 1 or > CellAddress.LastColumn)
        {
            throw new ArgumentOutOfRangeException(nameof(column));
        }

        if (!_rows.TryGetValue(row, out SortedDictionary<int, DraftCell>? cells))
        {
            cells = [];
            _rows.Add(row, cells);
        }

        cells[column] = cell;
    }
}
