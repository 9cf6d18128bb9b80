namespace Balance.Indicators.Documents;

/// <summary>Gives the builder what long tables say: a class, a room or a monitored subject in each row.</summary>
internal sealed class ItemFeeder(
    HeadRecognizer words,
    CountyBuilder builder,
    SchoolIndex index,
    CellNotices notices,
    ListCounts counts
)
{
    private readonly CellReader _cells = new(words, builder, notices);
    private readonly Dictionary<string, (CellPlace First, int Rows)> _unknown = [];

    public void Add(SheetLayout layout)
    {
        foreach (SheetRow row in layout.Sheet.Rows.Where(row => row.Number >= layout.FirstRow))
        {
            if (layout.Kind == SheetKind.Subjects)
            {
                AddSubject(row, layout);
            }
            else if (layout.Kind is SheetKind.Classes or SheetKind.Rooms)
            {
                AddItem(row, layout);
            }
        }
    }

    /// <summary>
    /// Tells which schools of long tables nobody knows, once for each. As many as have no code in the sheet of schools are those, of which that
    /// is told where their code should stand.
    /// </summary>
    public void TellUnknown()
    {
        if (_unknown.Count <= index.Schools.Count(school => school.Builder!.Code is null))
        {
            return;
        }

        foreach (KeyValuePair<string, (CellPlace First, int Rows)> unknown in _unknown)
        {
            (CellPlace first, int rows) = unknown.Value;
            string count = ExactNumber.Text(rows);
            builder.Tell(
                ProblemSeverity.Rejected,
                DataPath.Root,
                first,
                new LocalizedText(
                    $"“{unknown.Key}”不在学校表里{(rows > 1 ? $"（这样的有 {count} 行，这是第一行）" : "")}；请核对学校代码，或在学校表里补上这所学校。",
                    $"\"{unknown.Key}\" is not among the schools{(rows > 1 ? $" (in {count} rows, of which this is the first)" : "")}; check the code, or add the school to the sheet of schools."
                )
            );
        }
    }

    private void AddSubject(SheetRow row, SheetLayout layout)
    {
        if (Cell(row, layout, "subject") is not { Cell: { } named } subject || named.Text == "示例")
        {
            return;
        }

        SubjectBuilder item = builder.AddSubject(new CellPlace(layout.Sheet, row.Number, 0));
        counts.Listed(builder, Measures.MonitoredSubjects, 1);
        _ = item.Fact("subject", new RawValue(RawShape.Cell, named.Text.Trim()), subject.Place);
        if (Cell(row, layout, "schoolGrade") is { Cell: { } grade } at)
        {
            string text = grade.Text.Trim();
            string digits =
                text.StartsWith("四", StringComparison.Ordinal) ? "4"
                : text.StartsWith("八", StringComparison.Ordinal) ? "8"
                : text.TrimEnd('年', '级');
            _ = item.Fact("schoolGrade", new RawValue(RawShape.Cell, digits), at.Place);
        }

        foreach (SheetColumn column in layout.Columns)
        {
            if (
                words.MeasureOf(column.Target) is { } measure
                && measure.IsReportedBy(MeasureLevels.MonitoredSubject)
            )
            {
                ReportedCell cell = Of(row, layout, column);
                item.Measure(measure, _cells.Read(cell, measure, item), cell.Place);
            }
        }
    }

    private void AddItem(SheetRow row, SheetLayout layout)
    {
        string key = layout.Kind == SheetKind.Classes ? "classSize" : "roomArea";
        ReportedCell? size = Cell(row, layout, key);
        ReportedCell? from = Cell(row, layout, "from");
        if ((size?.Cell is null && from?.Cell is null) || IsExample(row, layout))
        {
            return;
        }

        Measure? listed = MeasureOf(row, layout);
        if (listed is not { } measure || SchoolOf(row, layout) is not { } school)
        {
            counts.Lost(listed);
            return;
        }

        ReportedCell told = size?.Cell is null ? from! : size;
        PartBuilder? part =
            layout.Kind == SheetKind.Rooms ? school.Builder : SectionOf(row, layout, school, told);
        if (part is null)
        {
            counts.Lost(measure);
            return;
        }

        ListBuilder list = part.List(measure, told.Place);
        if (size?.Cell is not null)
        {
            counts.Listed(part, measure, 1);
            RawValue raw = _cells.Read(size, measure, part);
            if (raw.Shape != RawShape.Nothing)
            {
                list.Add(raw, size.Place);
            }
            else if (CellValue.Fault(size.Cell!.Value) is null)
            {
                // A class without a number leaves the whole list without one.
                list.Add(new RawValue(RawShape.Cell, size.Cell!.Value.Text), size.Place);
            }
        }
        else
        {
            AddBracket(row, layout, list, part, measure, from!);
        }
    }

    private void AddBracket(
        SheetRow row,
        SheetLayout layout,
        ListBuilder list,
        PartBuilder part,
        Measure measure,
        ReportedCell from
    )
    {
        if (list.AddBracket(from.Place) is not { } bracket)
        {
            return;
        }

        foreach (
            (string fact, string key) in new[]
            {
                ("from", "from"),
                ("below", "below"),
                ("count", "number"),
            }
        )
        {
            if (Cell(row, layout, key) is { Cell: { } cell } reported)
            {
                string digits = CellValue.NumberInText(cell.Text) ?? cell.Text;
                _ = bracket.Fact(fact, new RawValue(RawShape.Cell, digits), reported.Place);
                if (
                    key == "number"
                    && ExactNumber.IsNumber(digits)
                    && ExactNumber.TryRead(digits, out decimal count)
                )
                {
                    counts.Listed(part, measure, count);
                }
            }
        }
    }

    private Measure? MeasureOf(SheetRow row, SheetLayout layout)
    {
        if (layout.Kind == SheetKind.Classes)
        {
            return Measures.ClassSizes;
        }

        ReportedCell? kind = Cell(row, layout, "roomKind");
        string text = kind?.Cell?.Text ?? "";
        if (text.Contains("音乐"))
        {
            return Measures.MusicRoomAreas;
        }

        if (text.Contains("美术"))
        {
            return Measures.ArtRoomAreas;
        }

        builder.Tell(
            ProblemSeverity.Rejected,
            DataPath.Root,
            kind?.Place ?? new CellPlace(layout.Sheet, row.Number, 0),
            new LocalizedText(
                $"教室类别是“{Quoted.Short(text)}”；应为“音乐”或“美术”，请改正。",
                $"the kind of room is \"{Quoted.Short(text)}\"; it should be 音乐 (music) or 美术 (art). Correct it."
            )
        );
        return null;
    }

    private SectionBuilder? SectionOf(
        SheetRow row,
        SheetLayout layout,
        SheetSchool school,
        ReportedCell told
    )
    {
        Stage? stage = FigureFeeder.StageOf(row, layout) ?? school.OnlyStage;
        if (stage is { } one)
        {
            return school.Builder!.Section(one, told.Place);
        }

        builder.Tell(
            ProblemSeverity.Rejected,
            school.Builder!.Path,
            told.Place,
            new LocalizedText(
                $"{Quoted.Short(school.Name ?? school.Code!)}的这个班不知道是哪个学段的；请在“学段”一列填“小学”或“初中”。",
                $"{Quoted.Short(school.Name ?? school.Code!)}: of which stage this class is, is not known; fill in the column 学段 with 小学 or 初中."
            )
        );
        return null;
    }

    /// <summary>The school of a row; a workbook of one school need not name it.</summary>
    private SheetSchool? SchoolOf(SheetRow row, SheetLayout layout)
    {
        ReportedCell? code = Cell(row, layout, "code");
        ReportedCell? name = Cell(row, layout, "name");
        string? coded = code?.Cell?.Text.Trim();
        string? named = name?.Cell?.Text.Trim();
        if (coded is null && named is null && index.Schools.Count == 1)
        {
            return index.Schools[0];
        }

        if (index.Find(coded, named) is { } school)
        {
            return school;
        }

        string told = Quoted.Short(coded ?? named ?? "");
        CellPlace place =
            (code?.Cell is null ? name : code)?.Place ?? new CellPlace(layout.Sheet, row.Number, 0);
        if (told.Length > 0)
        {
            _unknown[told] = _unknown.TryGetValue(told, out var known)
                ? (known.First, known.Rows + 1)
                : (place, 1);
            return null;
        }

        builder.Tell(
            ProblemSeverity.Rejected,
            DataPath.Root,
            place,
            new LocalizedText(
                "这一行没有写是哪所学校；请填学校代码。",
                "this row does not say of which school it is; fill in the school's code."
            )
        );
        return null;
    }

    private static bool IsExample(SheetRow row, SheetLayout layout) =>
        layout.Find("code") is { } code && row.Text(code.Column) == "示例";

    private static ReportedCell? Cell(SheetRow row, SheetLayout layout, string key) =>
        layout.Find(key) is { } column ? Of(row, layout, column) : null;

    private static ReportedCell Of(SheetRow row, SheetLayout layout, SheetColumn column) =>
        new(
            column,
            row.Cell(column.Column),
            new CellPlace(layout.Sheet, row.Number, column.Column),
            layout.HasIds
        );
}
