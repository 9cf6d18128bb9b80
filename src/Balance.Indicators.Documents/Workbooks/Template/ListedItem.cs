namespace Balance.Indicators.Documents;

/// <summary>A class or a room of a school, or a bracket of them, as a row of a long table.</summary>
internal sealed record ListedItem(
    string Code,
    Stage? Stage,
    Measure Measure,
    int Position,
    decimal? Size,
    Bracket? Bracket
)
{
    /// <summary>The classes, or the music and art rooms, of schools.</summary>
    public static IEnumerable<ListedItem> Of(IEnumerable<School> schools, bool areRooms) =>
        schools.SelectMany(school =>
            areRooms
                ? Of(school.Code, null, Measures.MusicRoomAreas, school.Measures)
                    .Concat(Of(school.Code, null, Measures.ArtRoomAreas, school.Measures))
                : school.Sections.SelectMany(section =>
                    Of(school.Code, section.Stage, Measures.ClassSizes, section.Measures)
                )
        );

    public DraftCell Cell(TemplateColumn column) =>
        column.Target.Key switch
        {
            "code" => CountyCell.Text(Code),
            "stage" => CountyCell.Text(Stage?.Name().Zh),
            "className" or "roomName" => CountyCell.Text(
                Bracket is null
                    ? ExactNumber.Text(Position)
                        + (Measure.Kind == MeasureKind.CountList ? "班" : "")
                    : null
            ),
            "roomKind" => CountyCell.Text(
                Measure == Indicators.Measures.MusicRoomAreas ? "音乐" : "美术"
            ),
            "classSize" or "roomArea" => CountyCell.Number(Size),
            "from" => CountyCell.Number(Bracket?.From),
            "below" => CountyCell.Number(Bracket?.Below),
            _ => CountyCell.Number(Bracket?.Count),
        };

    private static IEnumerable<ListedItem> Of(
        string code,
        Stage? stage,
        Measure measure,
        MeasureSet measures
    )
    {
        MeasureValue? list = measures.Find(measure);
        int position = 0;
        foreach (decimal size in list is null ? [] : list.Numbers.OrEmpty())
        {
            yield return new ListedItem(code, stage, measure, ++position, size, null);
        }

        foreach (Bracket bracket in list is null ? [] : list.Brackets.OrEmpty())
        {
            yield return new ListedItem(code, stage, measure, ++position, null, bracket);
        }
    }
}
