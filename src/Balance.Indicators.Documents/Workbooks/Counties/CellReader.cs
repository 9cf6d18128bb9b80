namespace Balance.Indicators.Documents;

/// <summary>Takes cells for values: what is not reported, what is written otherwise than it should, what cannot be a value.</summary>
internal sealed class CellReader(HeadRecognizer words, CountyBuilder builder, CellNotices notices)
{
    private const int MostDigits = 15;
    private readonly HashSet<(SheetGrid, int)> _refusedUnits = [];

    /// <summary>The value of a measure; Nothing where none is reported, or after telling why the cell holds none.</summary>
    public RawValue Read(ReportedCell reported, Measure measure, PartBuilder part)
    {
        if (
            Present(reported, part.PathOf(measure), () => part.PlaceOf(measure).Subject)
            is not { } cell
        )
        {
            return default;
        }

        if (cell is { Kind: SheetCellKind.Number, Text: "-1" } && !reported.HasIds)
        {
            notices.Count(
                reported.Place,
                "是 -1，按未填报处理（统计导出中 -1 表示不适用）。",
                "hold -1, taken as not reported (in exports of statistics it means not applicable)."
            );
            return default;
        }

        return measure.Kind switch
        {
            MeasureKind.YesNo => YesNo(reported, cell),
            MeasureKind.Grade => Word(measure.Id, cell),
            _ => Number(reported, cell, measure, part),
        };
    }

    /// <summary>The value of a fact.</summary>
    public RawValue Read(ReportedCell reported, string key, PartBuilder part) =>
        Present(reported, part.Path.Key(key), () => part.Place.Key(key).Subject) is not { } cell
            ? default
        : key is SchoolFacts.Boarding or SchoolFacts.AttachedClasses ? YesNo(reported, cell)
        : Word(key, cell);

    /// <summary>Whether a veto exists.</summary>
    public RawValue ReadVeto(ReportedCell reported, string id, PartBuilder part) =>
        Present(
            reported,
            part.Path.Key(CountyBuilder.VetoesKey).Key(id),
            () => part.Place.Key(CountyBuilder.VetoesKey).Key(id).Subject
        )
            is { } cell
            ? YesNo(reported, cell)
            : default;

    /// <summary>A whole number or any other of a table that is not a measure; null where there is none, or after telling so.</summary>
    public decimal? Plain(ReportedCell reported, DataPath path, LocalizedText subject)
    {
        if (Present(reported, path, () => subject) is not { } cell)
        {
            return null;
        }

        string? digits = cell.Kind is SheetCellKind.Number or SheetCellKind.Percent
            ? cell.Text
            : CellValue.NumberInText(cell.Text);
        if (digits is not null && ExactNumber.TryRead(digits, out decimal number) && number >= 0)
        {
            return number;
        }

        LocalizedText unlike = ValueParser.Unlike(
            new RawValue(RawShape.Cell, cell.Text),
            subject,
            new(" 0 或以上的数", "a number of 0 or more"),
            null
        );
        builder.Tell(ProblemSeverity.Rejected, path, reported.Place, unlike);
        return null;
    }

    /// <summary>The cell, where something is reported in it that can be a value.</summary>
    private SheetCell? Present(ReportedCell reported, DataPath path, Func<LocalizedText> subject)
    {
        if (reported.Cell is not { } cell)
        {
            return null;
        }

        if (CellValue.IsDash(cell))
        {
            notices.Count(
                reported.Place,
                "填的是“—”“*”“/”一类的记号，按未填报处理；确实没有的请填 0。",
                "hold a mark such as \"—\", \"*\" or \"/\", taken as not reported; where there is none, write 0."
            );
            return null;
        }

        if (CellValue.Fault(cell) is not { } fault)
        {
            return cell;
        }

        LocalizedText whose = subject();
        builder.Tell(
            ProblemSeverity.Rejected,
            path,
            reported.Place,
            new LocalizedText($"{whose.Zh}：{fault.Zh}。", $"{whose.En}: {fault.En}.")
        );
        return null;
    }

    private static RawValue YesNo(ReportedCell reported, SheetCell cell)
    {
        string text = cell.Text.Trim();
        bool asks = reported.Column.Head.Contains("是否") || reported.Column.Head.Contains("有无");
        return cell.Kind == SheetCellKind.YesNo ? new RawValue(RawShape.YesNo, text)
            : asks && text is "1" or "0"
                ? new RawValue(RawShape.YesNo, text == "1" ? "true" : "false")
            : new RawValue(RawShape.Cell, text);
    }

    /// <summary>A word, as the county's format has it.</summary>
    private RawValue Word(string key, SheetCell cell) =>
        new(RawShape.Cell, words.ValueOf(key, cell.Text) ?? cell.Text.Trim());

    private RawValue Number(
        ReportedCell reported,
        SheetCell cell,
        Measure measure,
        PartBuilder part
    )
    {
        string text = cell.Text.Trim();
        bool isRate = measure.Kind == MeasureKind.Rate;
        int zeros = Zeros(reported, measure, part);
        string? digits = text;
        if (cell.Kind == SheetCellKind.Percent)
        {
            zeros = isRate ? 0 : zeros;
        }
        else if (cell.Kind != SheetCellKind.Number)
        {
            string plain = PlainText.Of(text);
            bool isPercent = isRate && plain.EndsWith("%", StringComparison.Ordinal);
            digits = CellValue.NumberInText(isPercent ? plain.TrimEnd('%') : text);
            zeros = isPercent ? -2 : zeros;
            if (digits is null)
            {
                return new RawValue(RawShape.Cell, text);
            }

            if (isPercent || digits != text || digits.Count(char.IsDigit) <= MostDigits)
            {
                notices.Count(
                    reported.Place,
                    "里的数是文本（或带千分位、全角数字、百分号），已按数读入。",
                    "hold numbers as text (or with separators, full-width digits or per cent signs); they were read as numbers."
                );
            }
        }

        return new RawValue(RawShape.Number, CellValue.Scaled(digits, zeros) ?? digits);
    }

    /// <summary>The power of ten that the unit of the head stands for.</summary>
    private int Zeros(ReportedCell reported, Measure measure, PartBuilder part)
    {
        string unit = reported.Column.Unit ?? "";
        if (unit == "%" && measure.Kind == MeasureKind.Rate)
        {
            return -2;
        }

        bool isMu =
            unit.EndsWith(UnitWords.Mu, StringComparison.Ordinal) && measure.Unit.Zh == "㎡";
        if (isMu && _refusedUnits.Add((reported.Place.Sheet, reported.Column.Column)))
        {
            builder.Tell(
                ProblemSeverity.Rejected,
                part.PathOf(measure),
                reported.Place with
                {
                    Row = 0,
                },
                new LocalizedText(
                    $"“{Quoted.Short(reported.Column.Head)}”的单位是亩，应为平方米；请换算（1 亩约合 666.67 平方米）。",
                    $"\"{Quoted.Short(reported.Column.Head)}\" is in mu and should be in ㎡; convert it (1 mu is about 666.67 ㎡)."
                )
            );
        }

        if (measure.Unit.Zh is not ("元" or "人" or "㎡" or "间"))
        {
            return 0;
        }

        foreach ((string multiple, int zeros) in UnitWords.Multiples)
        {
            bool isMoney = multiple.EndsWith("元", StringComparison.Ordinal);
            if (unit == multiple || (!isMoney && unit == multiple + measure.Unit.Zh))
            {
                return zeros;
            }
        }

        return 0;
    }
}
