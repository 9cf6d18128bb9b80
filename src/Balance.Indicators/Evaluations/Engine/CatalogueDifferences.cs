namespace Balance.Indicators;

/// <summary>
/// What a county reports that was read with other measures or vetoes than the standard's own: ids decide. What the standard
/// does not know is told of, and what it means otherwise cannot be evaluated.
/// </summary>
internal static class CatalogueDifferences
{
    public static IEnumerable<DataProblem> Of(Standard standard, County county)
    {
        CountyCatalogue its = standard.Catalogue;
        if (its == county.Catalogue)
        {
            return [];
        }

        return FiguresOf(county)
            .GroupBy(figure => figure.Id)
            .Select(group => OfMeasure(standard, group.Key, group.First()))
            .OfType<DataProblem>()
            .Concat(
                Vetoes(county)
                    .Where(veto => !its.VetoesOfCounty.Contains(veto.Id))
                    .GroupBy(veto => veto.Id)
                    .Select(group =>
                        Unknown(
                            standard,
                            group.First().Path,
                            $"一票否决情形 {group.Key}",
                            "veto " + group.Key
                        )
                    )
            );
    }

    private static DataProblem? OfMeasure(
        Standard standard,
        string id,
        (DataPath Path, string Id, MeasureValue Value) figure
    )
    {
        if (standard.Catalogue.Find(id) is not { } measure)
        {
            return Unknown(standard, figure.Path, $"要素 {id}", "measure " + id);
        }

        return figure.Value.Fits(measure.Kind)
            ? null
            : new DataProblem(
                ProblemSeverity.Rejected,
                figure.Path,
                new(
                    $"标准 {standard.Id} 中的要素 {id}（{measure.Name.Zh}）应为 {measure.Kind.Code()}，而填报的是 {figure.Value.ToString(null, null)}；请用这个标准重新读入县数据，或改正。",
                    $"The measure {id} ({measure.Name.En}) of the standard {standard.Id} is a {measure.Kind.Code()}, and {figure.Value.ToString(null, null)} is reported; read the county with this standard, or correct it."
                )
            );
    }

    private static DataProblem Unknown(Standard standard, DataPath path, string zh, string en) =>
        new(
            ProblemSeverity.Warning,
            path,
            new(
                $"标准 {standard.Id} 没有{zh}，未予评估。",
                $"The standard {standard.Id} has no {en}; it is not evaluated."
            )
        );

    private static IEnumerable<(DataPath Path, string Id, MeasureValue Value)> FiguresOf(
        County county
    )
    {
        IEnumerable<(DataPath, string, MeasureValue)> Of(MeasureSet measures, DataPath path) =>
            measures.Select(pair => (path.Measure(pair.Key), pair.Key, pair.Value));
        return Of(county.Measures, DataPath.Root)
            .Concat(
                county.Schools.SelectMany(
                    (school, index) =>
                        Of(school.Measures, DataPath.OfSchool(index))
                            .Concat(
                                school.Sections.SelectMany(section =>
                                    Of(
                                        section.Measures,
                                        DataPath.OfSchool(index).Section(section.Stage)
                                    )
                                )
                            )
                )
            )
            .Concat(OfSubjects(county));
    }

    private static IEnumerable<(DataPath, string, MeasureValue)> OfSubjects(County county) =>
        (county.Measures.Find(Measures.MonitoredSubjects)?.Subjects.OrEmpty() ?? []).SelectMany(
            (subject, index) =>
                subject.Measures.Select(pair =>
                    (
                        DataPath
                            .Root.Measure(Measures.MonitoredSubjects.Id)
                            .Item(index)
                            .Key(pair.Key),
                        pair.Key,
                        pair.Value
                    )
                )
        );

    private static IEnumerable<(DataPath Path, string Id)> Vetoes(County county) =>
        county
            .Vetoes.Keys.Select(id => (DataPath.Root.Key("vetoes").Key(id), id))
            .Concat(
                county.Schools.SelectMany(
                    (school, index) =>
                        school.Vetoes.Keys.Select(id =>
                            (DataPath.OfSchool(index).Key("vetoes").Key(id), id)
                        )
                )
            );
}
