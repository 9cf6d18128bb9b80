namespace Balance.Indicators.Documents;

/// <summary>Gives the builder what rows and lists say of one school, or of the county.</summary>
internal sealed class FigureFeeder
{
    private readonly HeadRecognizer _words;
    private readonly CountyBuilder _builder;
    private readonly CellReader _cells;
    private readonly CellNotices _notices;
    private readonly SumFeeder _sums;

    public FigureFeeder(
        HeadRecognizer words,
        CountyBuilder builder,
        CellNotices notices,
        ListCounts counts
    )
    {
        _words = words;
        _builder = builder;
        _notices = notices;
        Counts = counts;
        _cells = new CellReader(words, builder, notices);
        _sums = new SumFeeder(words, builder, _cells, notices, counts);
    }

    private ListCounts Counts { get; }

    /// <summary>Where the year of the county should stand and does not; null where no sheet asks for it.</summary>
    public CellPlace? EmptyYear { get; private set; }

    /// <summary>The stage of a row: its own, else its sheet's.</summary>
    public static Stage? StageOf(SheetRow row, SheetLayout layout) =>
        layout.Find("stage") is { } column && StageIn(row.Text(column.Column)) is { } stage
            ? stage
            : layout.Stage;

    /// <summary>The stage that a word names, in Chinese or by its code.</summary>
    public static Stage? StageIn(string text) =>
        Vocabulary.TryFind(text, out Stage coded) ? coded
        : HeadText.StageIn(HeadText.Of(text).Bare) is { Other: "" } named ? named.Stage
        : null;

    /// <summary>The school type that a row names.</summary>
    public SchoolType? TypeOf(SheetRow row, SheetLayout layout) =>
        layout.Find(SchoolFacts.Type) is { } column ? TypeIn(row.Text(column.Column)) : null;

    /// <summary>The school type that a list names.</summary>
    public SchoolType? TypeOf(SheetLayout layout) =>
        CellsOf(layout).FirstOrDefault(cell => cell.Target.Key == SchoolFacts.Type)?.Cell
            is { } type
            ? TypeIn(type.Text)
            : null;

    /// <summary>Whether a list is of one school, not of the county.</summary>
    public bool IsOfSchool(SheetLayout layout)
    {
        var cells = CellsOf(layout).ToList();
        return cells.Exists(cell =>
            cell.Target.Stage is not null
            || cell.Target.Key is SchoolFacts.Type or SchoolFacts.Location or SchoolFacts.Ownership
            || (
                _words.MeasureOf(cell.Target) is { } measure
                && !measure.IsReportedBy(MeasureLevels.County)
            )
        );
    }

    /// <summary>Code, name and main school in a list of one school.</summary>
    public (ReportedCell? Code, ReportedCell? Name, ReportedCell? Main) SchoolOf(SheetLayout layout)
    {
        var cells = CellsOf(layout).ToList();
        return (
            cells.Find(cell => cell.Target.Key == "code"),
            cells.Find(cell => cell.Target.Key == "name"),
            cells.Find(cell => cell.Target.Key == SchoolFacts.CampusOf)
        );
    }

    /// <summary>Everything that the rows of a school say.</summary>
    public void Add(SheetSchool school)
    {
        foreach ((SheetLayout layout, SheetRow? row) in school.Rows)
        {
            if (row is null)
            {
                AddList(layout, school);
                continue;
            }

            ReportedCell[] cells =
            [
                .. layout.Columns.Select(column => new ReportedCell(
                    column,
                    row.Cell(column.Column),
                    new CellPlace(layout.Sheet, row.Number, column.Column),
                    layout.HasIds
                )),
            ];
            Add(cells, school, StageOf(row, layout));
        }
    }

    /// <summary>Everything that a list says, of a school or of the county.</summary>
    public void AddList(SheetLayout layout, SheetSchool? school) =>
        Add([.. CellsOf(layout)], school, layout.Stage);

    private void Add(ReportedCell[] cells, SheetSchool? school, Stage? stage)
    {
        PartBuilder part = school?.Builder ?? (PartBuilder)_builder;
        foreach (ReportedCell cell in cells)
        {
            if (cell.Target is { Sign: 0, Bracket: null })
            {
                Add(cell, part, school, stage);
            }
        }

        _sums.Add([.. cells.Where(cell => cell.Target.Sign != 0)], school, stage);
        _sums.AddBrackets(cells, school, stage);
    }

    private void Add(ReportedCell cell, PartBuilder part, SheetSchool? school, Stage? stage)
    {
        string key = cell.Target.Key;
        if (_words.MeasureOf(cell.Target) is { } measure)
        {
            if (_sums.PartOf(measure, cell, school, stage) is { } reported)
            {
                AddMeasure(cell, measure, reported);
            }
        }
        else if (_words.Catalogue.VetoesOfCounty.Contains(key))
        {
            RawValue raw = _cells.ReadVeto(cell, key, part);
            if (school is not null && !_words.Catalogue.VetoesOfSchool.Contains(key))
            {
                return;
            }

            part.Veto(key, raw, cell.Place);
        }
        else if (school is null)
        {
            string fact = key switch
            {
                "countyCode" => "code",
                "countyName" => "name",
                _ => key,
            };
            if (fact == "year" && cell.Cell is null)
            {
                EmptyYear ??= cell.Place;
            }

            if (Array.IndexOf(CountyBuilder.Facts, fact) >= 0)
            {
                _ = _builder.Fact(fact, _cells.Read(cell, fact, _builder), cell.Place);
            }
        }
        else if (key is "countyCode" or "countyName" or "year")
        {
            string fact =
                key == "countyCode" ? "code"
                : key == "countyName" ? "name"
                : "year";
            _ = _builder.Fact(fact, _cells.Read(cell, fact, _builder), cell.Place);
        }
        else if (key == "sections")
        {
            foreach (string word in (cell.Cell?.Text ?? "").Split('、', ',', '，', ' '))
            {
                if (StageIn(word.Trim()) is { } named)
                {
                    _ = school.Builder!.Section(named, cell.Place);
                }
            }
        }
        else if (
            key is not ("code" or "name" or SchoolFacts.CampusOf)
            && Array.IndexOf(SchoolBuilder.Facts, key) >= 0
        )
        {
            _ = part.Fact(key, _cells.Read(cell, key, part), cell.Place);
        }
    }

    private void AddMeasure(ReportedCell cell, Measure measure, PartBuilder part)
    {
        if (cell.Target.Aspect == HeadTarget.Count)
        {
            if (
                _cells.Plain(cell, part.PathOf(measure), part.PlaceOf(measure).Subject) is { } count
            )
            {
                Counts.Told(part, measure, count, cell.Place);
            }
        }
        else if (measure.Kind is MeasureKind.CountList or MeasureKind.AmountList)
        {
            AddItems(cell, measure, part);
        }
        else if (measure.Kind != MeasureKind.Subjects)
        {
            part.Measure(measure, _cells.Read(cell, measure, part), cell.Place);
        }
    }

    /// <summary>A list within one cell: 45、44、46.</summary>
    private void AddItems(ReportedCell cell, Measure measure, PartBuilder part)
    {
        if (cell.Cell is not { } written || CellValue.IsDash(written))
        {
            return;
        }

        string[] items =
            written.Kind == SheetCellKind.Text
                ? PlainText
                    .Of(written.Text)
                    .Split(
                        [',', ';', ' ', '\n', '\r', '/', '|'],
                        StringSplitOptions.RemoveEmptyEntries
                    )
                : [written.Text];
        Counts.Listed(part, measure, items.Length);
        ListBuilder list = part.List(measure, cell.Place);
        foreach (string item in items)
        {
            bool isNumber = ExactNumber.IsNumber(item);
            list.Add(new RawValue(isNumber ? RawShape.Number : RawShape.Cell, item), cell.Place);
        }
    }

    /// <summary>The rows of a list, each as if it were a column.</summary>
    private IEnumerable<ReportedCell> CellsOf(SheetLayout layout)
    {
        if (layout.Find("value") is not { } value)
        {
            // Several columns have its head, which has been told.
            yield break;
        }

        SheetColumn? ids = layout.Find("id");
        SheetColumn? items = layout.Find("item");
        SheetColumn? units = layout.Find("unit");
        foreach (SheetRow row in layout.Sheet.Rows.Where(row => row.Number >= layout.FirstRow))
        {
            string id = ids is null ? "" : row.Text(ids.Column);
            string item = items is null ? "" : row.Text(items.Column);
            HeadText head = HeadText.Of(item);
            HeadMatch? match =
                HeadTarget.Parse(id) is { } target && _words.IsKnown(target)
                    ? new HeadMatch(target, null, [], 0)
                    : _words.Find([head]).FirstOrDefault(found => found.Target.Sign == 0);
            if (match is not null)
            {
                string? unit =
                    units is null || row.Text(units.Column).Length == 0
                        ? head.Unit
                        : HeadText.UnitOf(row.Text(units.Column));
                yield return new ReportedCell(
                    new SheetColumn(value.Column, item.Length > 0 ? item : id, match, unit),
                    row.Cell(value.Column),
                    new CellPlace(layout.Sheet, row.Number, value.Column),
                    layout.HasIds || ids is not null
                );
            }
            else if ((id.Length > 0 || item.Length > 0) && row.Cell(value.Column) is not null)
            {
                _notices.Count(
                    new CellPlace(layout.Sheet, row.Number, value.Column),
                    "所在的行不知道是哪一项，没有读入。",
                    "are in rows whose meaning is not known; they are left out."
                );
            }
        }
    }

    private SchoolType? TypeIn(string text) =>
        ValueParser.TryCode(
            new RawValue(RawShape.Cell, _words.ValueOf(SchoolFacts.Type, text) ?? text),
            out SchoolType type
        )
            ? type
            : null;
}
