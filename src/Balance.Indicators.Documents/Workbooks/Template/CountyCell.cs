using System.Collections.Immutable;

namespace Balance.Indicators.Documents;

/// <summary>What is reported, as it is written into the template's cells.</summary>
internal static class CountyCell
{
    public static DraftCell OfCounty(County county, TemplateColumn item) =>
        item.Target.Key switch
        {
            "code" => Text(county.Code),
            "name" => Text(county.Name),
            "year" => Number(county.Year),
            "note" => Text(county.Note),
            _ => OfMeasure(county.Measures, item.Target),
        };

    public static DraftCell OfSchool(School school, TemplateColumn column)
    {
        HeadTarget target = column.Target;
        if (target.Stage is { } stage)
        {
            return OfMeasure(school.Section(stage)?.Measures ?? MeasureSet.Empty, target);
        }

        return target.Key switch
        {
            "code" => Text(school.Code),
            "name" => Text(school.Name),
            SchoolFacts.Type => Text(school.Type?.Name().Zh),
            SchoolFacts.Location => Text(school.Location?.Name().Zh),
            SchoolFacts.Township => Text(school.Township),
            SchoolFacts.Ownership => Text(school.Ownership?.Name().Zh),
            SchoolFacts.Boarding => YesNo(school.Boarding),
            SchoolFacts.BuiltYear => Number(school.BuiltYear),
            SchoolFacts.AttachedClasses => YesNo(school.AttachedClasses),
            SchoolFacts.CampusOf => Text(school.CampusOf),
            "sections" => Text(
                string.Join("、", school.Sections.Select(section => section.Stage.Name().Zh))
            ),
            _ when school.Vetoes.ContainsKey(target.Key) => OfVeto(school.Vetoes, column),
            _ => OfMeasure(school.Measures, target),
        };
    }

    public static DraftCell OfVeto(
        ImmutableSortedDictionary<string, bool> vetoes,
        TemplateColumn column
    ) =>
        Text(
            vetoes.TryGetValue(column.Target.Key, out bool exists)
                ? exists
                    ? "存在"
                    : "不存在"
                : null
        );

    public static DraftCell OfSubject(MonitoredSubject subject, TemplateColumn column) =>
        column.Target.Key switch
        {
            "subject" => Text(subject.Subject),
            "schoolGrade" => Number(subject.SchoolGrade),
            _ => OfMeasure(subject.Measures, column.Target),
        };

    public static DraftCell Text(string? text) => DraftCell.Of(text, SheetStyles.TextInput);

    public static DraftCell Number(decimal? number) => DraftCell.Of(number, SheetStyles.Input);

    private static DraftCell YesNo(bool? yes) =>
        Text(
            yes switch
            {
                true => "是",
                false => "否",
                _ => null,
            }
        );

    private static DraftCell OfMeasure(MeasureSet measures, HeadTarget target)
    {
        MeasureValue? reported = measures.FirstOrDefault(item => item.Key == target.Key).Value;
        if (reported is not { } value)
        {
            return Text(null);
        }

        if (target.Aspect == HeadTarget.Count)
        {
            return Number(
                value.IsListOfSizes
                    ? value.Numbers.OrEmpty().Length
                        + value.Brackets.OrEmpty().Sum(bracket => (decimal)bracket.Count)
                    : value.Subjects.Length
            );
        }

        return value.YesNo is { } yes ? YesNo(yes)
            : value.Grade is { } grade ? Text(grade.Name().Zh)
            : Number(value.Number);
    }
}
