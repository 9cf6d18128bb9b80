using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using nietras.SeparatedValues;

// What whole programs take at least: one that does nothing, one that walks the cells of a table by Sep, one that keeps them as
// digits, and one that reads lines of JSON and looks at nothing in them.
return args switch
{
    [] => 0,
    ["cells", var table] => Walk(table),
    ["numbers", var table] => Keep(table),
    ["json", var lines] => Read(lines),
    _ => 64,
};

static int Walk(string table)
{
    long taken = 0;
    using SepReader reader = Sep.Reader().FromFile(table);
    foreach (SepReader.Row row in reader)
    {
        for (int i = 0; i < row.ColCount; i++)
        {
            taken += row[i].Span.Length;
        }
    }

    return taken > 0 ? 0 : 1;
}

static int Keep(string table)
{
    var numbers = new List<long>();
    var decimals = new List<byte>();
    using SepReader reader = Sep.Reader().FromFile(table);
    foreach (SepReader.Row row in reader)
    {
        for (int i = 0; i < row.ColCount; i++)
        {
            ReadOnlySpan<char> cell = row[i].Span;
            long digits = 0;
            int point = cell.Length - 1;
            for (int at = 0; at < cell.Length; at++)
            {
                uint digit = (uint)(cell[at] - '0');
                if (digit <= 9)
                {
                    digits = (digits * 10) + digit;
                }
                else if (cell[at] == '.')
                {
                    point = at;
                }
            }

            numbers.Add(digits);
            decimals.Add((byte)(cell.Length - 1 - point));
        }
    }

    return numbers.Count > 0 ? 0 : 1;
}

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
