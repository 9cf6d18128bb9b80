namespace Balance.Indicators.Documents;

/// <summary>One table of a form: a grid of cells, some of which go over several, under a title, with notes below.</summary>
/// <param name="id">What links point at.</param>
/// <param name="name">What the table is called for short, such as 表Ⅰ.</param>
/// <param name="title">What stands above it.</param>
/// <param name="widths">How wide each column is, in characters of Latin letters.</param>
internal sealed class FormTable(string id, string name, string title, params double[] widths)
{
    private readonly List<FormCell> _cells = [];
    private readonly List<string> _notes = [];

    public string Id => id;

    public string Name => name;

    public string Title => Quoted.Inert(title);

    public IReadOnlyList<double> Widths => widths;

    /// <summary>How many rows are heads, which stand on every page.</summary>
    public int HeadRows { get; private set; }

    public IReadOnlyList<FormCell> Cells => _cells;

    public IReadOnlyList<string> Notes => _notes;

    public int LastRow { get; private set; }

    public void Head(int row, int column, string text, int rows = 1, int columns = 1)
    {
        Add(row, column, FormValue.Of(text), FormLook.Head, rows, columns);
        HeadRows = Math.Max(HeadRows, row + rows - 1);
    }

    public void Label(int row, int column, string text, int rows = 1, int columns = 1) =>
        Add(row, column, FormValue.Of(text), FormLook.Label, rows, columns);

    public void Text(int row, int column, string text) =>
        Add(row, column, FormValue.Of(text), FormLook.Text, 1, 1);

    public void Value(int row, int column, FormValue value, bool isShaded = false) =>
        Add(row, column, value, FormLook.Value, 1, 1, isShaded);

    public void Note(string text) => _notes.Add(Quoted.Inert(text));

    private void Add(
        int row,
        int column,
        FormValue value,
        FormLook look,
        int rows,
        int columns,
        bool isShaded = false
    )
    {
        _cells.Add(
            new FormCell(row, column, value.Text, look)
            {
                Rows = rows,
                Columns = columns,
                Number = value.Number,
                Decimals = value.Decimals,
                IsShaded = isShaded,
            }
        );
        LastRow = Math.Max(LastRow, row + rows - 1);
    }
}
