using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>One figure of a county: what is reported there, and the county with something else there.</summary>
/// <param name="Value">What is reported; null where nothing is.</param>
/// <param name="With">The county with another value there; null takes the figure away.</param>
internal sealed record ReportedFigure(MeasureValue? Value, Func<MeasureValue?, County> With)
{
    /// <summary>The figure at an address.</summary>
    /// <exception cref="ArgumentException">The county has no such school or item, or nothing of the kind is reported there.</exception>
    public static ReportedFigure At(County county, DataPath path)
    {
        if (path.Depth > 1 && path.StepAt(1) == DataPath.Root.Key("schools"))
        {
            int index = IndexOf(county, path.StepAt(2)!);
            return OfSchool(
                county.Catalogue,
                county.Schools[index],
                path,
                school => county with { Schools = county.Schools.SetItem(index, school) }
            );
        }

        return path.StepAt(1)?.Text switch
        {
            "measures" when path.Depth > 1 => OfMeasure(
                county.Catalogue,
                county.Measures,
                MeasureLevels.County,
                path,
                measures => county with { Measures = measures }
            ),
            "vetoes" when path.Depth == 2 => OfVeto(
                county.Vetoes,
                county.Catalogue.VetoesOfCounty,
                path,
                vetoes => county with { Vetoes = vetoes }
            ),
            "year" when path.Depth == 1 => OfNumber(
                county.Year,
                path,
                year => county with { Year = year }
            ),
            _ => throw NoFigure(path),
        };
    }

    private static ReportedFigure OfSchool(
        CountyCatalogue catalogue,
        School school,
        DataPath path,
        Func<School, County> put
    )
    {
        if (path.Stage is { } stage && path.Depth > 4)
        {
            Section section = school.Section(stage) ?? new Section(stage, MeasureSet.Empty);
            return OfMeasure(
                catalogue,
                section.Measures,
                MeasureLevels.Section,
                path,
                measures => put(school.With(section with { Measures = measures }))
            );
        }

        return path.StepAt(3)?.Text switch
        {
            "measures" when path.Depth > 3 => OfMeasure(
                catalogue,
                school.Measures,
                MeasureLevels.School,
                path,
                measures => put(school with { Measures = measures })
            ),
            "vetoes" when path.Depth == 4 => OfVeto(
                school.Vetoes,
                catalogue.VetoesOfSchool,
                path,
                vetoes => put(school with { Vetoes = vetoes })
            ),
            SchoolFacts.Boarding when path.Depth == 3 => OfYesNo(
                school.Boarding,
                path,
                boarding => put(school with { Boarding = boarding })
            ),
            SchoolFacts.AttachedClasses when path.Depth == 3 => OfYesNo(
                school.AttachedClasses,
                path,
                attached => put(school with { AttachedClasses = attached })
            ),
            SchoolFacts.BuiltYear when path.Depth == 3 => OfNumber(
                school.BuiltYear,
                path,
                year => put(school with { BuiltYear = year })
            ),
            _ => throw NoFigure(path),
        };
    }

    private static ReportedFigure OfMeasure(
        CountyCatalogue catalogue,
        MeasureSet measures,
        MeasureLevels level,
        DataPath path,
        Func<MeasureSet, County> put
    )
    {
        string? id = path.MeasureId;
        ReportedFigure whole = OfSet(catalogue, measures, id, level, path, put);
        int depth =
            level == MeasureLevels.County ? 2
            : level == MeasureLevels.School ? 4
            : 5;
        if (path.Depth == depth)
        {
            return whole;
        }

        if (path.ItemPosition is not { } position)
        {
            throw NoFigure(path);
        }

        MeasureValue? reported = whole.Value;
        return path.Depth == depth + 1 && reported is { Numbers.IsDefault: false }
                ? OfItem(reported.Numbers, position, path, whole.With)
            : path.Depth == depth + 2
            && reported is { Subjects.IsDefault: false }
            && position < reported.Subjects.Length
                ? OfSubject(catalogue, reported.Subjects, position, path, whole.With)
            : throw NoFigure(path);
    }

    /// <summary>An item of a list; one past the end adds an item.</summary>
    private static ReportedFigure OfItem(
        ImmutableArray<decimal> items,
        int position,
        DataPath path,
        Func<MeasureValue, County> put
    ) =>
        position > items.Length
            ? throw NoFigure(path)
            : new ReportedFigure(
                position < items.Length ? items[position] : null,
                value =>
                    value is null ? put(position < items.Length ? items.RemoveAt(position) : items)
                    : value.Number is not { } number ? throw NotThere(path, "a number")
                    : put(
                        position < items.Length
                            ? items.SetItem(position, number)
                            : items.Add(number)
                    )
            );

    private static ReportedFigure OfSubject(
        CountyCatalogue catalogue,
        ImmutableArray<MonitoredSubject> subjects,
        int position,
        DataPath path,
        Func<MeasureValue, County> put
    )
    {
        MonitoredSubject subject = subjects[position];
        return OfSet(
            catalogue,
            subject.Measures,
            path.Text,
            MeasureLevels.MonitoredSubject,
            path,
            measures => put(subjects.SetItem(position, subject with { Measures = measures }))
        );
    }

    private static ReportedFigure OfSet(
        CountyCatalogue catalogue,
        MeasureSet measures,
        string? id,
        MeasureLevels level,
        DataPath path,
        Func<MeasureSet, County> put
    ) =>
        id is not null && catalogue.Find(id) is { } measure && measure.IsReportedBy(level)
            ? new ReportedFigure(
                measures.Find(id),
                value =>
                    value is null || value.Fits(measure.Kind)
                        ? put(measures.With(id, value))
                        : throw NotThere(path, "a value of the kind " + measure.Kind.Code())
            )
            : throw NoFigure(path);

    private static ReportedFigure OfVeto(
        ImmutableSortedDictionary<string, bool> vetoes,
        ImmutableArray<string> ids,
        DataPath path,
        Func<ImmutableSortedDictionary<string, bool>, County> put
    )
    {
        string id = path.Text ?? throw NoFigure(path);
        return !ids.Contains(id)
            ? throw NoFigure(path)
            : OfYesNo(
                vetoes.TryGetValue(id, out bool exists) ? exists : null,
                path,
                value => put(value is { } yes ? vetoes.SetItem(id, yes) : vetoes.Remove(id))
            );
    }

    private static ReportedFigure OfYesNo(bool? yesNo, DataPath path, Func<bool?, County> put) =>
        new(
            yesNo is { } yes ? yes : null,
            value => put(value is null ? null : value.YesNo ?? throw NotThere(path, "yes or no"))
        );

    private static ReportedFigure OfNumber(int? number, DataPath path, Func<int?, County> put) =>
        new(
            number is { } reported ? reported : null,
            value =>
                put(
                    value is null ? null
                    : value.Number is { } whole
                    && whole == decimal.Truncate(whole)
                    && Math.Abs(whole) <= int.MaxValue
                        ? (int)whole
                    : throw NotThere(path, "a whole number")
                )
        );

    private static int IndexOf(County county, DataPath school)
    {
        if (school.IsPosition && school.Position < county.Schools.Length)
        {
            return school.Position;
        }

        if (school.IsCode)
        {
            string code = FoldedText.Of(school.Text);
            for (int i = 0; i < county.Schools.Length; i++)
            {
                if (FoldedText.Of(county.Schools[i].Code) == code)
                {
                    return i;
                }
            }
        }

        throw new ArgumentException($"The county has no school at \"{school}\".", nameof(school));
    }

    private static ArgumentException NoFigure(DataPath path) =>
        new(
            $"\"{path}\" is not the address of a figure of this county: of a measure where it is reported, an item of its list, a veto, or a fact that is a number or yes or no.",
            nameof(path)
        );

    private static ArgumentException NotThere(DataPath path, string expected) =>
        new($"\"{path}\" takes {expected}.", nameof(path));
}
