namespace Balance.Indicators.Documents;

/// <summary>The mapping that says what was understood, with the heads that were not.</summary>
internal static class MappingSuggestion
{
    public static SheetMapping Of(IEnumerable<SheetLayout> layouts) =>
        new([
            .. layouts
                .Where(layout => !layout.HasIds)
                .Select(layout => new SheetMapping.OfSheet(
                    layout.Sheet.Name,
                    layout.Stage,
                    [
                        .. layout
                            .Columns.Select(column =>
                                (
                                    column.Column,
                                    column.Head,
                                    (HeadTarget?)column.Target,
                                    column.Unit
                                )
                            )
                            .Concat(
                                layout.Ambiguous.Select(column =>
                                    (column.Column, column.Head, (HeadTarget?)null, (string?)null)
                                )
                            )
                            .Concat(
                                layout.Unplaced.Select(column =>
                                    (column.Column, column.Head, (HeadTarget?)null, (string?)null)
                                )
                            )
                            .OrderBy(column => column.Column)
                            .Select(column => (column.Head, column.Item3, column.Item4)),
                    ]
                )),
        ]);
}
