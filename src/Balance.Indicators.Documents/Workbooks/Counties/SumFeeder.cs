namespace Balance.Indicators.Documents;

/// <summary>Gives the builder what several columns say together: sums of parts, and lists in brackets.</summary>
internal sealed class SumFeeder(
    HeadRecognizer words,
    CountyBuilder builder,
    CellReader cells,
    CellNotices notices,
    ListCounts counts
)
{
    private readonly HashSet<(SheetGrid, string)> _told = [];

    /// <summary>Whose a measure is: the school's, or that of the stage which the head, the row or the school's type tells; null after telling that none does.</summary>
    public PartBuilder? PartOf(
        Measure measure,
        ReportedCell cell,
        SheetSchool? school,
        Stage? stage
    )
    {
        if (school is null)
        {
            return builder;
        }

        SchoolBuilder whole = school.Builder!;
        if (cell.Target.Stage is { } named)
        {
            // Sheets of one stage have columns of the others too, in which such a school has nobody.
            bool isNobody =
                cell.Cell is not { } written
                || CellValue.IsDash(written)
                || (stage is not null && stage != named && written.Text == "0");
            return isNobody ? null : whole.Section(named, cell.Place);
        }

        bool isOfSection = measure.IsReportedBy(MeasureLevels.Section);
        if (!isOfSection || measure.IsShared)
        {
            return whole;
        }

        if (cell.Cell is null)
        {
            return null;
        }

        if (
            measure.IsReportedBy(MeasureLevels.School)
            && school.Type == SchoolType.SpecialEducation
            && stage is null
        )
        {
            return whole;
        }

        Stage? only = stage ?? school.OnlyStage;
        if (only is { } one)
        {
            return one == Stage.Senior && measure != Measures.Pupils
                ? null
                : whole.Section(one, cell.Place);
        }

        builder.Tell(
            ProblemSeverity.Rejected,
            whole.PathOf(measure),
            cell.Place,
            new LocalizedText(
                $"{Quoted.Short(school.Name ?? school.Code!)}的“{measure.Name.Zh}”不知道是哪个学段的；请分学段填写（如“小学{measure.Name.Zh}”），或填写办学类型。",
                $"{Quoted.Short(school.Name ?? school.Code!)}: it is not known which stage \"{measure.Name.En}\" belongs to; report it by stage, or give the school's type."
            )
        );
        return null;
    }

    /// <summary>Figures that are the sum of several columns: missing where one of them is.</summary>
    public void Add(IReadOnlyList<ReportedCell> parts, SheetSchool? school, Stage? stage)
    {
        foreach (var ofKey in parts.GroupBy(cell => cell.Target.Key))
        {
            Measure measure = words.MeasureOf(ofKey.First().Target)!;
            Stage?[] stages =
                stage is not null || ofKey.Any(cell => cell.Target.Stage is null)
                    ? [stage ?? school?.OnlyStage]
                    : [.. ofKey.Select(cell => cell.Target.Stage).Distinct()];
            foreach (Stage? one in stages)
            {
                ReportedCell[] summed =
                [
                    .. ofKey.Where(cell => cell.Target.Stage is null || cell.Target.Stage == one),
                ];
                AddSum(measure, summed, school, one);
            }
        }
    }

    private void AddSum(Measure measure, ReportedCell[] summed, SheetSchool? school, Stage? stage)
    {
        ReportedCell? first = Array.Find(summed, cell => cell.Cell is not null);
        if (
            first is null
            || !HasAllParts(measure, summed, stage)
            || PartOf(measure, first, school, stage) is not { } part
        )
        {
            return;
        }

        decimal sum = 0;
        bool isComplete = true;
        foreach (ReportedCell cell in summed)
        {
            RawValue raw = cells.Read(cell, measure, part);
            if (raw.Shape == RawShape.Number && ExactNumber.TryRead(raw.Text, out decimal number))
            {
                sum += cell.Target.Sign * number;
                continue;
            }

            isComplete = false;
            if (raw.Shape != RawShape.Nothing)
            {
                // It is no number: the builder tells why.
                part.Measure(measure, raw, cell.Place);
            }
            else if (cell.Cell is null)
            {
                notices.Count(
                    cell.Place,
                    $"是空的，是“{measure.Name.Zh}”的一部分；按未填报处理。",
                    $"are empty and part of \"{measure.Name.En}\", which is taken as not reported."
                );
            }
        }

        if (isComplete)
        {
            part.Measure(measure, sum, first.Place);
        }
    }

    /// <summary>Whether every part that a sum has stands in the sheet; a part that is taken off may be absent, which is told.</summary>
    private bool HasAllParts(Measure measure, ReportedCell[] summed, Stage? stage)
    {
        var present = summed.ToDictionary(
            cell => cell.Column.Match.Part ?? cell.Column.Head,
            cell => cell.Column.Match.Contains
        );
        if (summed.All(cell => cell.Column.Match.Depth < 0))
        {
            // A person said which columns it is the sum of.
            return true;
        }

        List<HeadName> missing = words.PartsMissing(measure, present, stage);
        SheetGrid sheet = summed[0].Place.Sheet;
        if (missing.Count > 0 && _told.Add((sheet, measure.Id)))
        {
            string names = string.Join("、", missing.Select(name => name.Part));
            bool isTaken = missing.TrueForAll(name => name.Target.Sign < 0);
            builder.Tell(
                ProblemSeverity.Warning,
                DataPath.Root,
                summed[0].Place with
                {
                    Row = 0,
                },
                isTaken
                    ? new LocalizedText(
                        $"“{measure.Name.Zh}”应扣除“{names}”，表里没有这一列，没有扣除；请确认。",
                        $"\"{measure.Name.En}\" should be without \"{names}\", of which there is no column; nothing was taken off. Check it."
                    )
                    : new LocalizedText(
                        $"“{measure.Name.Zh}”由几列相加，表里没有“{names}”一列，按未填报处理；请补上这一列，或用对应表指明。",
                        $"\"{measure.Name.En}\" is the sum of several columns, of which \"{names}\" is not there; it is taken as not reported. Add the column, or say in a mapping what to add."
                    )
            );
        }

        return missing.TrueForAll(name => name.Target.Sign < 0);
    }

    /// <summary>Lists in brackets, a column each. An empty cell is none only where the count beside them proves it.</summary>
    public void AddBrackets(ReportedCell[] all, SheetSchool? school, Stage? stage)
    {
        foreach (
            var list in all.Where(cell => cell.Target.Bracket is not null)
                .GroupBy(cell => (cell.Target.Key, cell.Target.Stage))
        )
        {
            ReportedCell? first = list.FirstOrDefault(cell => cell.Cell is not null);
            Measure measure = words.MeasureOf(list.First().Target)!;
            if (first is null || PartOf(measure, first, school, stage) is not { } part)
            {
                continue;
            }

            var told = list.Select(cell =>
                    (
                        Cell: cell,
                        Count: cells.Plain(
                            cell,
                            part.PathOf(measure),
                            part.PlaceOf(measure).Subject
                        )
                    )
                )
                .ToList();
            decimal sum = told.Sum(item => item.Count ?? 0);
            bool isWhole = told.TrueForAll(item => item.Count is not null);
            bool isProven = all.Any(cell =>
                cell.Target is { Aspect: HeadTarget.Count } target
                && target.Key == list.Key.Key
                && (target.Stage ?? list.Key.Stage) == list.Key.Stage
                && cell.Cell is { } count
                && CellValue.NumberInText(count.Text) is { } digits
                && ExactNumber.TryRead(digits, out decimal number)
                && number == sum
            );
            if (!isWhole && !isProven)
            {
                notices.Count(
                    told.Find(item => item.Count is null).Cell.Place,
                    $"是“{measure.Name.Zh}”的分段，空着，不知道是没有还是未填报；按未填报处理，没有的请填 0。",
                    $"are brackets of \"{measure.Name.En}\" left empty: none, or not reported? The list is taken as not reported; where there is none, write 0."
                );
                continue;
            }

            counts.Listed(part, measure, sum);
            ListBuilder items = part.List(measure, first.Place);
            foreach ((ReportedCell cell, decimal? count) in told)
            {
                if (count > 0 && items.AddBracket(cell.Place) is { } bracket)
                {
                    (decimal from, decimal? below) = cell.Target.Bracket!.Value;
                    _ = bracket.Fact("from", Digits(from), cell.Place);
                    _ = bracket.Fact(
                        "below",
                        below is { } edge ? Digits(edge) : default,
                        cell.Place
                    );
                    _ = bracket.Fact("count", Digits(count.Value), cell.Place);
                }
            }
        }
    }

    private static RawValue Digits(decimal number) =>
        new(RawShape.Number, ExactNumber.Text(number));
}
