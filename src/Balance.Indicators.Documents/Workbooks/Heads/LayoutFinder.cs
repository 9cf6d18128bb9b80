namespace Balance.Indicators.Documents;

/// <summary>Finds the heads of a sheet by what they say, wherever they stand, in one row or in several merged ones.</summary>
internal sealed class LayoutFinder(
    HeadRecognizer words,
    SheetGrid sheet,
    SheetMapping.OfSheet? mapping
)
{
    private const int MostHeadRows = 24;

    private static readonly Dictionary<SheetKind, (string[] Keys, string[] Needed)> Kinds = new()
    {
        [SheetKind.Classes] = (
            ["code", "name", "stage", "className", "classSize", "from", "below", "number"],
            ["classSize"]
        ),
        [SheetKind.Rooms] = (
            ["code", "name", "roomKind", "roomName", "roomArea", "from", "below", "number"],
            ["roomArea", "roomKind"]
        ),
        [SheetKind.Subjects] = (
            ["subject", "schoolGrade", "grade", "interSchoolDifferenceRate"],
            ["subject"]
        ),
        [SheetKind.List] = (["id", "item", "value", "unit"], ["value"]),
    };

    private static readonly HashSet<string> OfLongTables =
    [
        .. Kinds.Values.SelectMany(kind => kind.Keys).Except(["code", "name", "stage"]),
        "ignored",
        "note",
    ];

    /// <summary>The layout; null where nothing in the sheet is understood.</summary>
    public SheetLayout? Find()
    {
        SheetLayout? best = FindIds();
        if (best is not null)
        {
            return best;
        }

        int score = 1;
        foreach (SheetRow row in sheet.Rows.Take(MostHeadRows))
        {
            int last = sheet
                .Merged.Where(area => area.First.Row <= row.Number && area.Last.Row >= row.Number)
                .Where(area => area.Columns < CellAddress.LastColumn)
                .Select(area => area.Last.Row)
                .DefaultIfEmpty(row.Number)
                .Max();
            if (best is not null && last < best.FirstRow)
            {
                continue;
            }

            (SheetLayout? layout, int found) = Read(last);
            if (layout is not null && found > score)
            {
                (best, score) = (layout, found);
            }
        }

        return best;
    }

    /// <summary>The layout where a row names every column by its id.</summary>
    private SheetLayout? FindIds()
    {
        foreach (SheetRow row in sheet.Rows.Take(MostHeadRows))
        {
            var targets = row
                .Cells.Select(cell => (cell.Column, Target: HeadTarget.Parse(cell.Text)))
                .ToList();
            var known = targets
                .Select(item => item.Target)
                .OfType<HeadTarget>()
                .Where(words.IsKnown)
                .ToList();
            // A row of a list may have an id for its name too; a row of heads names different columns.
            if (known.Distinct().Count() < 2 || known.Count * 2 < targets.Count)
            {
                continue;
            }

            var columns = new List<SheetColumn>();
            var unplaced = new List<(int, string)>();
            foreach ((int column, HeadTarget? target) in targets)
            {
                if (target is not null && words.IsKnown(target))
                {
                    string head = string.Join(
                        "→",
                        PathOf(column, row.Number - 1).Select(step => step.Trim())
                    );
                    columns.Add(
                        new SheetColumn(
                            column,
                            head.Length > 0 ? head : row.Text(column),
                            new HeadMatch(target, null, [], 0),
                            UnitOf(PathOf(column, row.Number - 1))
                        )
                    );
                }
                else
                {
                    unplaced.Add((column, row.Text(column)));
                }
            }

            unplaced.AddRange(HeadsWithoutIds(row));
            SheetKind kind = SheetKind.Schools;
            foreach (KeyValuePair<SheetKind, (string[] Keys, string[] Needed)> item in Kinds)
            {
                kind = columns.Exists(column => item.Value.Needed.Contains(column.Target.Key))
                    ? item.Key
                    : kind;
            }

            int first = row.Number + 1;
            SheetRow? next = sheet.Rows.FirstOrDefault(other => other.Number == first);
            if (next is not null && IsHints(next, columns))
            {
                first++;
            }

            return new SheetLayout(sheet, kind, first, columns, unplaced, [])
            {
                HasIds = true,
                Stage = mapping?.Stage,
            };
        }

        return null;
    }

    /// <summary>Columns that somebody has put beside those of the template: they have heads and no ids.</summary>
    private IEnumerable<(int Column, string Head)> HeadsWithoutIds(SheetRow ids) =>
        sheet
            .Rows.TakeWhile(row => row.Number < ids.Number)
            .Where(row => !IsTitle(row))
            .SelectMany(row => row.Cells.Select(cell => cell.Column))
            .Distinct()
            .Where(column => ids.Cell(column) is null)
            .Select(column => (column, Told(PathOf(column, ids.Number - 1))));

    /// <summary>Whether a row tells units and what may be filled in, as the third one of the template.</summary>
    private bool IsHints(SheetRow row, List<SheetColumn> columns) =>
        row.Cells.Length > 0
        && row.Cells.All(cell => cell.Kind == SheetCellKind.Text)
        // Words of hints change from one version to the next.
        && row.Cells.Count(cell =>
            columns.Find(column => column.Column == cell.Column) is { } column
            && HeadHint.Of(column.Target, words) == cell.Text.Trim()
        ) * 2
            > row.Cells.Length;

    private (SheetLayout? Layout, int Found) Read(int lastHeadRow)
    {
        int[] headed =
        [
            .. sheet
                .Rows.Where(row => row.Number <= lastHeadRow)
                .SelectMany(row => row.Cells.Select(cell => cell.Column))
                .Concat(
                    sheet
                        .Merged.Where(area =>
                            area.First.Row <= lastHeadRow && area.Columns <= WorkbookLimits.Columns
                        )
                        .SelectMany(area => Enumerable.Range(area.First.Column, area.Columns))
                )
                .Distinct()
                .OrderBy(column => column),
        ];
        var paths = headed
            .Select(column => (Column: column, Path: PathOf(column, lastHeadRow)))
            .ToList();
        var found = paths
            .Select(item =>
            {
                List<HeadText> path = [.. item.Path.Select(HeadText.Of)];
                return (item.Column, item.Path, Matches: Mapped(path) ?? words.Find(path));
            })
            .ToList();

        SheetKind kind = SheetKind.Schools;
        var best = Columns(found, target => !OfLongTables.Contains(target.Key));
        if (!best.Exists(column => column.Target.Key is "code" or "name") || best.Count < 2)
        {
            best = [];
        }

        foreach (KeyValuePair<SheetKind, (string[] Keys, string[] Needed)> item in Kinds)
        {
            var columns = Columns(found, target => item.Value.Keys.Contains(target.Key));
            if (
                columns.Count > best.Count
                && columns.Count > 1
                && columns.Exists(column => item.Value.Needed.Contains(column.Target.Key))
            )
            {
                (kind, best) = (item.Key, columns);
            }
        }

        if (best.Count == 0)
        {
            return (null, 0);
        }

        (List<SheetColumn> kept, List<SheetColumn> ambiguous) = Resolve(best);
        var unplaced = found
            .Where(item =>
                item.Path.Count > 0 && item.Matches.TrueForAll(match => IsOfOthers(match, kind))
            )
            .Select(item => (item.Column, Told(item.Path)))
            .ToList();
        int first = AfterNumbers(lastHeadRow + 1, kept, out List<SheetColumn> withUnits);
        return (
            new SheetLayout(sheet, kind, first, withUnits, unplaced, ambiguous)
            {
                Stage = mapping?.Stage ?? StageOfSheet(lastHeadRow),
            },
            // Heads that mean the same may be groups, and what they hold be told by the next row.
            best.Select(column => column.Column).Distinct().Count() - ambiguous.Count
        );
    }

    /// <summary>Whether a head means a figure of another kind of table only: 面积 is that of a room, and of nothing known among schools.</summary>
    private static bool IsOfOthers(HeadMatch match, SheetKind kind) =>
        match.Target.Key is "classSize" or "roomArea" or "number" or "value"
        && !(
            Kinds.TryGetValue(kind, out (string[] Keys, string[] Needed) known)
            && known.Keys.Contains(match.Target.Key)
        );

    private List<SheetColumn> Columns(
        List<(int Column, List<string> Path, List<HeadMatch> Matches)> found,
        Func<HeadTarget, bool> isOfKind
    ) =>
        [
            .. found.SelectMany(item =>
            {
                var matches = item.Matches.Where(match => isOfKind(match.Target)).ToList();
                int least = matches.Count == 0 ? 0 : matches.Min(match => match.Depth);
                return matches
                    .Where(match => match.Depth == least || match.Target.Sign != 0)
                    .GroupBy(match => (match.Target, match.Part))
                    .Select(same => same.OrderBy(match => match.Depth).First())
                    .Select(match => new SheetColumn(
                        item.Column,
                        Told(item.Path),
                        match,
                        mapping?.UnitOf(match.Target)
                            ?? UnitOf(item.Path)
                            ?? UnitOfTitle(match.Target)
                    ));
            }),
        ];

    /// <summary>Of columns that mean the same the one with the fewest groups above it; of a figure and its parts the figure.</summary>
    private static (List<SheetColumn> Kept, List<SheetColumn> Ambiguous) Resolve(
        List<SheetColumn> columns
    )
    {
        var kept = new List<SheetColumn>();
        var ambiguous = new List<SheetColumn>();
        foreach (var same in columns.GroupBy(column => (column.Target, column.Match.Part)))
        {
            int least = same.Min(column => column.Match.Depth);
            List<SheetColumn> nearest = [.. same.Where(column => column.Match.Depth == least)];
            (nearest.Count == 1 ? kept : ambiguous).AddRange(nearest);
        }

        bool HasWhole(HeadTarget part) =>
            kept.Exists(column => column.Target == part with { Sign = 0 });
        bool HasSum(HeadTarget part) =>
            kept.Exists(column => column.Target.Sign == 1 && column.Target.Key == part.Key);
        var parts = kept.Where(column => column.Target.Sign != 0).ToList();
        kept.RemoveAll(column =>
            column.Target.Sign != 0
            && (
                HasWhole(column.Target)
                || (column.Target.Sign < 0 && !HasSum(column.Target))
                || parts.Exists(other =>
                    other.Target.Key == column.Target.Key
                    && column.Match.Part is { } part
                    && other.Match.Contains.Contains(part)
                )
            )
        );
        return (kept, ambiguous);
    }

    /// <summary>What a mapping says of a head; null where it says nothing.</summary>
    private List<HeadMatch>? Mapped(List<HeadText> path) => mapping?.Find(path);

    /// <summary>The head of a column below its groups, the outermost first; titles over the whole sheet are left out.</summary>
    private List<string> PathOf(int column, int lastHeadRow)
    {
        var path = new List<string>();
        CellArea? before = null;
        foreach (SheetRow row in sheet.Rows)
        {
            if (row.Number > lastHeadRow)
            {
                break;
            }

            if (IsTitle(row))
            {
                continue;
            }

            var at = new CellAddress(row.Number, column);
            CellArea? area = AreaAt(at);
            string text = area is { } merged ? TextAt(merged.First) : row.Text(column);
            if (
                text.Length == 0
                && area is null
                && sheet.Merged.Count == 0
                && row.Number < lastHeadRow
            )
            {
                // A group whose cells were never merged goes on to the right.
                text = row.Cells.LastOrDefault(cell => cell.Column < column).Text?.Trim() ?? "";
            }

            if (text.Length > 0 && (area is null || area != before))
            {
                path.Add(text);
            }

            before = area;
        }

        return path;
    }

    private Dictionary<(int, int), CellArea>? _areas;

    private CellArea? AreaAt(CellAddress cell)
    {
        if (_areas is null)
        {
            _areas = [];
            int last = sheet.Rows.Take(MostHeadRows).Select(row => row.Number).LastOrDefault();
            foreach (CellArea area in sheet.Merged.Where(area => area.First.Row <= last))
            {
                int rows = Math.Min(area.Rows, MostHeadRows);
                int columns = Math.Min(area.Columns, WorkbookLimits.Columns);
                for (int row = 0; row < rows; row++)
                {
                    for (int column = 0; column < columns; column++)
                    {
                        _areas[(area.First.Row + row, area.First.Column + column)] = area;
                    }
                }
            }
        }

        return _areas.TryGetValue((cell.Row, cell.Column), out CellArea found) ? found : null;
    }

    private string TextAt(CellAddress cell) =>
        sheet.Rows.FirstOrDefault(row => row.Number == cell.Row)?.Text(cell.Column) ?? "";

    /// <summary>Whether one text alone stands in a row, over at least three columns or in the first one.</summary>
    private bool IsTitle(SheetRow row) =>
        row.Cells.Length == 1
        && words.Find([HeadText.Of(row.Cells[0].Text)]).Count == 0
        && (
            row.Cells[0].Column == 1
            || AreaAt(new CellAddress(row.Number, row.Cells[0].Column)) is { Columns: > 2 }
        );

    private static string Told(List<string> path) =>
        string.Join("→", path.Select(step => string.Concat(step.Where(c => !char.IsControl(c)))));

    private static string? UnitOf(List<string> path)
    {
        for (int i = path.Count - 1; i >= 0; i--)
        {
            if (HeadText.Of(path[i]).Unit is { } unit)
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>单位：万元 over the whole sheet is of its money.</summary>
    private string? UnitOfTitle(HeadTarget target)
    {
        if (words.MeasureOf(target)?.Unit.Zh != "元")
        {
            return null;
        }

        foreach (SheetRow row in sheet.Rows.Take(MostHeadRows).Where(IsTitle))
        {
            string text = PlainText.Of(row.Cells[0].Text).Replace(" ", "");
            int start = text.IndexOf("单位:", StringComparison.Ordinal);
            if (start >= 0)
            {
                return text.Substring(start + 3)
                    .Split(',', ';', ')')
                    .FirstOrDefault(unit => unit.EndsWith("元", StringComparison.Ordinal));
            }
        }

        return null;
    }

    private Stage? StageOfSheet(int lastHeadRow)
    {
        IEnumerable<string> titles = sheet
            .Rows.Where(row => row.Number <= lastHeadRow && IsTitle(row))
            .Select(row => row.Cells[0].Text);
        foreach (string text in titles.Prepend(sheet.Name))
        {
            string plain = text.Replace("中小学", "");
            Stage[] named =
            [
                .. new[] { Stage.Primary, Stage.Junior, Stage.Senior }.Where(stage =>
                    plain.Contains(stage.Name().Zh)
                ),
            ];
            if (named.Length == 1)
            {
                return named[0];
            }
        }

        return null;
    }

    /// <summary>Passes rows below the heads that number the columns (甲, 乙, 1, 2 …) or tell their units.</summary>
    private int AfterNumbers(int first, List<SheetColumn> columns, out List<SheetColumn> withUnits)
    {
        withUnits = columns;
        while (sheet.Rows.FirstOrDefault(row => row.Number == first) is { } row)
        {
            bool isNumbered =
                row.Cells.Length > 2
                && row.Cells.All(cell =>
                    cell.Text.Trim().TrimStart('L', 'l') is var text
                    && (
                        "甲乙丙丁戊己庚辛壬癸".Contains(text)
                        || XmlInteger.Of(text) is >= 0 and var number && number <= cell.Column
                    )
                );
            bool isUnits =
                row.Cells.Length > 0
                && row.Cells.All(cell =>
                    HeadText.UnitOf(cell.Text.Trim('(', ')', '（', '）')) is not null
                );
            if (isUnits)
            {
                withUnits =
                [
                    .. withUnits.Select(column =>
                        row.Text(column.Column) is { Length: > 0 } unit
                            ? column with
                            {
                                Unit = HeadText.UnitOf(unit.Trim('(', ')', '（', '）')),
                            }
                            : column
                    ),
                ];
            }

            if (!isNumbered && !isUnits)
            {
                break;
            }

            first++;
        }

        return first;
    }
}
