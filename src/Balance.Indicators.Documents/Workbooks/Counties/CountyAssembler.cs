namespace Balance.Indicators.Documents;

/// <summary>Puts a county together from sheets that are understood: schools joined over sheets, figures scaled and summed, lists filled.</summary>
internal sealed class CountyAssembler
{
    private static readonly string[] FootWords =
    [
        .. "注,说明,备注,填表,填报,审核,制表,负责人,单位负责人,联系人,报送".Split(','),
    ];

    private readonly HeadRecognizer _words;
    private readonly CountyBuilder _builder;
    private readonly SchoolIndex _index = new();
    private readonly FigureFeeder _figures;
    private readonly CellNotices _notices = new();
    private readonly ListCounts _counts;

    public CountyAssembler(HeadRecognizer words, CountyBuilder builder)
    {
        _words = words;
        _builder = builder;
        _counts = new ListCounts(builder);
        _figures = new FigureFeeder(words, builder, _notices, _counts);
    }

    /// <summary>Whether a school without a code is refused; else its name is taken for it where the sheet is not the template's.</summary>
    public bool RequiresCodes { get; init; }

    /// <summary>The schools of the sheets.</summary>
    public IReadOnlyList<SheetSchool> Schools => _index.Schools;

    /// <summary>The list that one school fills in, of a workbook that holds no other school; null of any other workbook.</summary>
    public CellPlace? OneSchool =>
        _index.Schools.Count == 1 && _index.Schools[0].Rows[0] is { Row: null } list
            ? new CellPlace(list.Layout.Sheet, 0, 0)
            : null;

    /// <summary>Takes what all sheets say.</summary>
    public void Add(IReadOnlyList<SheetLayout> layouts)
    {
        var unknown = new UnknownColumns(_words, _builder);
        foreach (SheetLayout layout in layouts)
        {
            TellAmbiguous(layout);
            unknown.Tell(layout);
        }

        foreach (SheetLayout layout in layouts.Where(layout => layout.Kind == SheetKind.Schools))
        {
            Gather(layout);
        }

        var lists = layouts.Where(layout => layout.Kind == SheetKind.List).ToList();
        var ofSchools = lists.Where(_figures.IsOfSchool).ToList();
        foreach (SheetLayout layout in ofSchools)
        {
            (ReportedCell? code, ReportedCell? name, ReportedCell? main) = _figures.SchoolOf(
                layout
            );
            SheetSchool school = _index.FindOrAdd(Text(code?.Cell), Text(name?.Cell), _ => false);
            school.TakeName(Text(name?.Cell), name?.Place);
            school.TakeCode(Text(code?.Cell), code?.Place);
            if (Text(main?.Cell) is { } campusOf)
            {
                school.MainSchool ??= (campusOf, main!.Place);
            }

            school.Type ??= _figures.TypeOf(layout);
            school.Rows.Add((layout, null));
        }

        NameSchools();
        foreach (SheetSchool school in _index.Schools)
        {
            _figures.Add(school);
        }

        foreach (SheetLayout layout in lists.Except(ofSchools))
        {
            _figures.AddList(layout, school: null);
        }

        var items = new ItemFeeder(_words, _builder, _index, _notices, _counts);
        foreach (SheetLayout layout in layouts)
        {
            items.Add(layout);
        }

        items.TellUnknown();
        if (_figures.EmptyYear is { } year && !_builder.HasYear)
        {
            _builder.Tell(
                ProblemSeverity.Warning,
                DataPath.Root.Key("year"),
                year,
                new LocalizedText(
                    "没有填数据年份，报告和历年对照里就没有年份；请补上。",
                    "the year of the figures is not filled in, and reports and comparisons will have none; add it."
                )
            );
        }

        _counts.Compare();
        _notices.Tell(_builder);
    }

    private void TellAmbiguous(SheetLayout layout)
    {
        foreach (var same in layout.Ambiguous.GroupBy(column => (column.Target, column.Match.Part)))
        {
            string columns = string.Join(
                "、",
                same.Select(column =>
                    CellAddress.ColumnName(column.Column) + " 列“" + Quoted.Short(column.Head) + "”"
                )
            );
            string columnsEn = string.Join(
                ", ",
                same.Select(column =>
                    CellAddress.ColumnName(column.Column) + " \"" + Quoted.Short(column.Head) + "\""
                )
            );
            _builder.Tell(
                ProblemSeverity.Rejected,
                DataPath.Root,
                new CellPlace(layout.Sheet, 0, same.First().Column),
                new LocalizedText(
                    $"{columns}看来是同一项（{same.Key.Target}）；请删去多余的列，或用对应表（--mapping）指明用哪一列。",
                    $"{columnsEn} look like the same ({same.Key.Target}); remove those that are not needed, or say in a mapping (--mapping) which one counts."
                )
            );
        }
    }

    private void Gather(SheetLayout layout)
    {
        SheetColumn? codes = layout.Find("code");
        SheetColumn? names = layout.Find("name");
        var seen = new HashSet<(SheetSchool, Stage?)>();
        foreach (SheetRow row in layout.Sheet.Rows.Where(row => row.Number >= layout.FirstRow))
        {
            string? code = Text(row, codes);
            string? name = Text(row, names);
            bool hasFigures = layout.Columns.Any(column =>
                column.Target.Key is not ("code" or "name" or "ignored")
                && row.Cell(column.Column) is not null
            );
            if (IsExample(code, name) || (!hasFigures && IsFoot(row)))
            {
                continue;
            }

            if (TotalRows.IsLabel(name) || TotalRows.IsLabel(code) || IsTotal(row, layout))
            {
                string label = Quoted.Short(
                    TotalRows.IsLabel(name) ? name!
                    : TotalRows.IsLabel(code) ? code!
                    : row.Cells[0].Text
                );
                _builder.Tell(
                    ProblemSeverity.Warning,
                    DataPath.Root,
                    new CellPlace(layout.Sheet, row.Number, 0),
                    new LocalizedText(
                        $"“{label}”是合计行，不是学校，没有读入。",
                        $"\"{label}\" is a row of totals and no school; it is left out."
                    )
                );
                continue;
            }

            if (_index.Schools.Count >= WorkbookLimits.Schools)
            {
                throw WorkbookRefused.TooMuch(
                    $"学校超过 {ExactNumber.Text(WorkbookLimits.Schools)} 所",
                    $"there are more than {ExactNumber.Text(WorkbookLimits.Schools)} schools",
                    new CellPlace(layout.Sheet, row.Number, 0)
                );
            }

            if (code is null && name is null)
            {
                if (hasFigures)
                {
                    _builder.Tell(
                        ProblemSeverity.Rejected,
                        DataPath.Root,
                        new CellPlace(layout.Sheet, row.Number, 0),
                        new LocalizedText(
                            "这一行有数，但没有学校代码和学校名称；请补上，不是学校的请删去。",
                            "this row has figures but neither a code nor a name of a school; add it, or remove the row if it is not a school."
                        )
                    );
                }

                continue;
            }

            Stage? stage = FigureFeeder.StageOf(row, layout);
            SheetSchool school = _index.FindOrAdd(
                code,
                name,
                known => seen.Contains((known, stage))
            );
            _ = seen.Add((school, stage));
            school.TakeCode(code, codes is null ? null : Place(layout, row, codes));
            school.TakeName(name, names is null ? null : Place(layout, row, names));

            school.Type ??= _figures.TypeOf(row, layout);
            Note(school, row, layout);
            school.Rows.Add((layout, row));
        }
    }

    /// <summary>Keeps what the row says of being a campus.</summary>
    private static void Note(SheetSchool school, SheetRow row, SheetLayout layout)
    {
        if (
            layout.Find("counted") is { } counted
            && row.Text(counted.Column) is "0" or "否" or "不计" or "不计校数"
        )
        {
            school.Uncounted ??= Place(layout, row, layout.Find("counted")!);
        }

        if (Text(row, layout.Find(SchoolFacts.CampusOf)) is { } main)
        {
            school.MainSchool ??= (main, Place(layout, row, layout.Find(SchoolFacts.CampusOf)!));
        }
    }

    /// <summary>In the template a code must be filled in.</summary>
    private bool IsCodeRequired(SheetSchool school) =>
        RequiresCodes
        || school.Rows.Exists(row => row.Layout.HasIds || row.Layout.Find("id") is not null);

    /// <summary>Gives every school its code and its main school, and makes its part of the county.</summary>
    private void NameSchools()
    {
        foreach (SheetSchool school in _index.Schools)
        {
            CellPlace? row = school.Rows.Count > 0 ? PlaceOf(school.Rows[0]) : null;
            school.Builder = _builder.AddSchool(row);
            string? code = school.Code;
            if (code is null && school.Name is not null && !IsCodeRequired(school))
            {
                _notices.Count(
                    school.NamePlace ?? row!,
                    "是没有代码的学校，以名称为代码。",
                    "name schools without a code; the name is taken for it."
                );
                code = school.Name;
            }

            // Where there is none, it is told where it should stand.
            _ = school.Builder.Fact(
                "code",
                code is null ? default : Cell(code),
                school.CodePlace ?? school.NamePlace ?? row
            );
            if (school.Name is not null)
            {
                _ = school.Builder.Fact("name", Cell(school.Name), school.NamePlace ?? row);
            }
            else if (code is not null && school.NamePlace is { } empty)
            {
                _builder.Tell(
                    ProblemSeverity.Warning,
                    school.Builder.Path.Key("name"),
                    empty,
                    new LocalizedText(
                        $"代码为“{Quoted.Short(code)}”的学校没有填学校名称，报告里以代码称呼；请补上。",
                        $"the school with the code \"{Quoted.Short(code)}\" has no name and is called by its code in reports; fill it in."
                    )
                );
            }
        }

        foreach (SheetSchool school in _index.Schools)
        {
            NameMainSchool(school);
        }
    }

    private void NameMainSchool(SheetSchool school)
    {
        if (school.MainSchool is ({ } text, { } place))
        {
            SheetSchool? main =
                _index.Find(text, null)
                ?? (_index.Named(text) is { Count: 1 } named ? named[0] : null);
            _ = school.Builder!.Fact(
                SchoolFacts.CampusOf,
                Cell(main?.Code ?? main?.Name ?? text),
                place
            );
        }
        else if (school.Uncounted is { } uncounted)
        {
            SheetSchool[] mains =
            [
                .. _index.Schools.Where(other =>
                    other != school
                    && other.Uncounted is null
                    && other.Name is { Length: > 0 } name
                    && school.Name?.StartsWith(name, StringComparison.Ordinal) == true
                ),
            ];
            if (mains.Length == 1)
            {
                SheetSchool main = mains[0];
                string told = Quoted.Short(main.Name!);
                _ = school.Builder!.Fact(
                    SchoolFacts.CampusOf,
                    Cell(main.Code ?? main.Name!),
                    uncounted
                );
                _builder.Tell(
                    ProblemSeverity.Warning,
                    school.Builder.Path.Key(SchoolFacts.CampusOf),
                    uncounted,
                    new LocalizedText(
                        $"{Quoted.Short(school.Name!)}不计校数，按名称并入主校“{told}”；不对的请在“主校代码”一列写明。",
                        $"{Quoted.Short(school.Name!)} is not counted as a school and by its name is merged into \"{told}\"; if that is wrong, say so in the column of main schools (主校代码)."
                    )
                );
            }
            else
            {
                _builder.Tell(
                    ProblemSeverity.Rejected,
                    school.Builder!.Path.Key(SchoolFacts.CampusOf),
                    uncounted,
                    new LocalizedText(
                        $"{Quoted.Short(school.Name ?? school.Code!)}不计校数，是校区，但不知道属于哪所学校；请加一列“主校代码”并写明。",
                        $"{Quoted.Short(school.Name ?? school.Code!)} is not counted as a school, so it is a campus, but of which school is not known; add a column 主校代码 with the code of its main school."
                    )
                );
            }
        }
    }

    private static CellPlace? PlaceOf((SheetLayout Layout, SheetRow? Row) row) =>
        new(row.Layout.Sheet, row.Row?.Number ?? 0, 0);

    private static CellPlace Place(SheetLayout layout, SheetRow row, SheetColumn column) =>
        new(layout.Sheet, row.Number, column.Column);

    private static RawValue Cell(string text) => new(RawShape.Cell, text);

    private static string? Text(SheetRow row, SheetColumn? column) =>
        column is null ? null : Text(row.Cell(column.Column));

    private static string? Text(SheetCell? written) =>
        written is { } cell && !CellValue.IsDash(cell) && CellValue.Fault(cell) is null
            ? cell.Text.Trim()
            : null;

    private static bool IsExample(string? code, string? name) =>
        code == "示例" || name?.StartsWith("（示例）", StringComparison.Ordinal) == true;

    /// <summary>A row without a school whose first text is that of a total: 合计 in a column of numbers.</summary>
    private static bool IsTotal(SheetRow row, SheetLayout layout) =>
        row.Cells[0].Kind == SheetCellKind.Text
        && TotalRows.IsLabel(row.Cells[0].Text)
        && Text(row, layout.Find("code")) is null;

    /// <summary>What stands below a table: notes, who filled it in.</summary>
    private static bool IsFoot(SheetRow row) =>
        row.Cells.Length <= 3
        && row.Cells[0].Text.Trim().TrimStart('*', '（', '(', ' ') is var text
        && (
            text.Length > 40
            || Array.Exists(FootWords, word => text.StartsWith(word, StringComparison.Ordinal))
        );
}
