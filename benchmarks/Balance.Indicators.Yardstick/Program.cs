using System;
using System.Globalization;
using System.IO;
using System.Text.Json;
using nietras.SeparatedValues;

// What whole programs take at least: one that does nothing, one that walks the cells of a table by Sep, one that reads them as
// decimals, and one that reads lines of JSON and looks at nothing in them.
return args switch
{
    [] => 0,
    ["cells", var table] => Walk(table, cell => cell.Length),
    ["numbers", var table] => Walk(table, NumberOf),
    ["json", var lines] => Read(lines),
    _ => 64,
};

static int Walk(string table, Func<ReadOnlySpan<char>, decimal> take)
{
    decimal taken = 0;
    using SepReader reader = Sep.Reader().FromFile(table);
    foreach (SepReader.Row row in reader)
    {
        for (int i = 0; i < row.ColCount; i++)
        {
            taken += take(row[i].Span);
        }
    }

    return taken > 0 ? 0 : 1;
}

static decimal NumberOf(ReadOnlySpan<char> cell) =>
    decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        ? number
        : 0;

static int Read(string lines)
{
    int counties = 0;
    ReadOnlyMemory<byte> rest = File.ReadAllBytes(lines);
    for (int end = rest.Span.IndexOf((byte)'\n'); end >= 0; end = rest.Span.IndexOf((byte)'\n'))
    {
        using var document = JsonDocument.Parse(rest[..end]);
        counties += document.RootElement.GetPropertyCount() > 0 ? 1 : 0;
        rest = rest[(end + 1)..];
    }

    return counties > 0 ? 0 : 1;
}
