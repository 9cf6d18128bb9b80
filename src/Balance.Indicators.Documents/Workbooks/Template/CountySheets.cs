namespace Balance.Indicators.Documents;

/// <summary>A county, or the empty form of one, as a workbook of the template's shape.</summary>
internal sealed class CountySheets
{
    private const int EmptyRows = 60;

    private readonly WorkbookDraft _workbook = new();
    private readonly HeadRecognizer _words;
    private readonly Standard _standard;
    private readonly County? _county;

    private CountySheets(Standard standard, County? county)
    {
        _standard = standard;
        _words = new HeadRecognizer(standard.Catalogue);
        _county = county;
    }

    private bool IsTemplate => _county is null;

    /// <summary>The whole county; without one, the form to be filled in.</summary>
    public static WorkbookDraft Of(Standard standard, County? county)
    {
        var sheets = new CountySheets(standard, county);
        sheets.WriteGuide(isOfSchool: false);
        sheets.WriteCounty();
        sheets.WriteSchools();
        sheets.WriteItems(areRooms: false, withSchool: true);
        sheets.WriteItems(areRooms: true, withSchool: true);
        sheets.WriteSubjects();
        sheets.WriteVetoes();
        return sheets._workbook;
    }

    /// <summary>The form that one school fills in.</summary>
    public static WorkbookDraft OfSchool(Standard standard)
    {
        var sheets = new CountySheets(standard, null);
        sheets.WriteGuide(isOfSchool: true);
        SheetDraft sheet = sheets._workbook.Add("本校");
        new ListForm(sheet, sheets._words).Write(
            "学校填报表",
            TemplateColumns.OfSchools(standard, []),
            (_, _) => { }
        );
        sheets.WriteItems(areRooms: false, withSchool: false);
        sheets.WriteItems(areRooms: true, withSchool: false);
        return sheets._workbook;
    }

    private IReadOnlyList<School> Schools => _county is null ? [] : _county.Schools;

    private void WriteGuide(bool isOfSchool)
    {
        SheetDraft sheet = _workbook.Add("说明");
        const int Width = 100;
        sheet.SetColumn(1, Width);
        sheet.Set(1, 1, isOfSchool ? "学校填报说明" : "县（市、区）填报说明", SheetStyles.Title);
        string[] lines =
        [
            "标准：" + _standard.Name.Zh + "（" + _standard.Id + "）",
            isOfSchool
                ? "一、在“本校”“班级”“专用教室”各表的填报值中填写，其余单元格受保护，不必改动。"
                : "一、依次填写“县”“学校”“班级”“专用教室”“监测学科”“一票否决”各表；灰色的编号行是程序读取的依据，请勿改动。",
            "二、空着就是没有填报，既不当作 0，也不当作“无”，有关结论为“待定”；确实没有的请填 0。",
            "三、数字只填数，不写单位、千分位、“约”和区间；单位见表头下方（公用经费、仪器设备值等金额一律为元，面积为平方米）。",
            "四、“班级”表每班一行；“专用教室”表每间一行，只填音乐、美术专用教室。学校表（或本校表）中的班级数、专用教室数应与之相符；一间也没有的填 0。",
            "五、九年一贯制、十二年一贯制学校和完全中学：教师、学生按学部填写；教学用房、运动场馆、设备、多媒体教室填全校总数，由程序按学生数加权拆分。",
            "六、教学及辅助用房面积不含室内体育用房；室内体育用房计入体育运动场馆面积。",
            isOfSchool
                ? "七、填完后保存，文件交县教育局汇总（balance collect）。"
                : "七、一校多区的，每个校区填一行，“所属主校代码”填主校的代码；主校和一般学校空着。",
            isOfSchool
                ? ""
                : "八、填完后保存，把本文件拖到 balance.exe 上（或运行 balance evaluate 文件名.xlsx）；有问题的逐个单元格指出。",
            IsTemplate && !isOfSchool ? "九、各表中灰色斜体的“示例”一行不会读入。" : "",
        ];
        int row = 2;
        foreach (string line in lines.Where(line => line.Length > 0))
        {
            row++;
            sheet.Set(row, 1, line, SheetStyles.Text);
            sheet.RowHeights[row] = 3 + 17 * Math.Ceiling(TextWidth.Of(line) * 2 / (Width - 2));
        }

        sheet.IsProtected = true;
    }

    private void WriteCounty()
    {
        SheetDraft sheet = _workbook.Add("县");
        var form = new ListForm(sheet, _words);
        form.Write(
            "县（市、区）填报表",
            TemplateColumns.OfCounty(_standard, _county),
            (item, row) =>
            {
                if (_county is not null)
                {
                    form.Set(row, CountyCell.OfCounty(_county, item));
                }
            }
        );
    }

    private void WriteVetoes()
    {
        SheetDraft sheet = _workbook.Add("一票否决");
        var form = new ListForm(sheet, _words);
        var rows = _standard
            .Catalogue.VetoesOfCounty.Where(id =>
                _standard.Vetoes.Any(veto => veto.Id == id)
                || _county?.Vetoes.ContainsKey(id) == true
            )
            .Select(id => new TemplateColumn(
                new HeadTarget(id),
                "",
                _standard.Vetoes.FirstOrDefault(veto => veto.Id == id)?.Name.Zh ?? id
            ))
            .ToList();
        form.Write(
            "一票否决情形（全县）",
            rows,
            (item, row) =>
            {
                if (_county is not null)
                {
                    form.Set(row, CountyCell.OfVeto(_county.Vetoes, item));
                }
            }
        );
    }

    private void WriteSchools()
    {
        SheetDraft sheet = _workbook.Add("学校");
        List<TemplateColumn> columns = TemplateColumns.OfSchools(_standard, Schools);
        int row = new SheetForm(sheet, columns, _words).WriteHeads(
            IsTemplate,
            IsTemplate ? EmptyRows : 0
        );
        foreach (School school in Schools)
        {
            for (int i = 0; i < columns.Count; i++)
            {
                DraftCell cell = CountyCell.OfSchool(school, columns[i]);
                Set(sheet, row, i + 1, cell);
            }

            row++;
        }
    }

    private void WriteItems(bool areRooms, bool withSchool)
    {
        SheetDraft sheet = _workbook.Add(areRooms ? "专用教室" : "班级");
        List<ListedItem> items = [.. ListedItem.Of(Schools, areRooms)];
        List<TemplateColumn> columns = TemplateColumns.OfItems(
            areRooms,
            withSchool,
            items.Exists(item => item.Bracket is not null)
        );
        int row = new SheetForm(sheet, columns, _words).WriteHeads(
            IsTemplate && withSchool,
            IsTemplate ? EmptyRows : 0
        );
        foreach (ListedItem item in items)
        {
            for (int i = 0; i < columns.Count; i++)
            {
                Set(sheet, row, i + 1, item.Cell(columns[i]));
            }

            row++;
        }
    }

    private void WriteSubjects()
    {
        SheetDraft sheet = _workbook.Add("监测学科");
        List<TemplateColumn> columns = TemplateColumns.OfSubjects(_standard);
        int row = new SheetForm(sheet, columns, _words).WriteHeads(IsTemplate, IsTemplate ? 20 : 0);
        MeasureValue? subjects = _county?.Measures.Find(Measures.MonitoredSubjects);
        foreach (MonitoredSubject subject in subjects is null ? [] : subjects.Subjects)
        {
            for (int i = 0; i < columns.Count; i++)
            {
                Set(sheet, row, i + 1, CountyCell.OfSubject(subject, columns[i]));
            }

            row++;
        }
    }

    private static void Set(SheetDraft sheet, int row, int column, DraftCell cell)
    {
        if (cell.Number is { } number)
        {
            sheet.Set(row, column, number, cell.Style);
        }
        else
        {
            sheet.Set(row, column, cell.Text, cell.Style);
        }
    }
}
