using nietras.SeparatedValues;

// What a program takes that does nothing; with a table, what it takes to walk the cells of the table by Sep.
if (args is [var table])
{
    long length = 0;
    using SepReader reader = Sep.Reader().FromFile(table);
    foreach (SepReader.Row row in reader)
    {
        for (int i = 0; i < row.ColCount; i++)
        {
            length += row[i].Span.Length;
        }
    }

    return length > 0 ? 0 : 1;
}

return 0;
