namespace Balance.Indicators;

/// <summary>What campuses cannot be: of no school, of themselves, of another campus; and reported on another level than their school.</summary>
internal sealed class CampusChecks(CountyPlace places, ProblemList problems)
{
    public void CheckCodes(County county)
    {
        ILookup<string, SchoolEntry>? byCode = null;
        ILookup<string, string>? byName = null;
        for (int i = 0; i < county.Schools.Length; i++)
        {
            School campus = county.Schools[i];
            if (campus.CampusOf is not { } code)
            {
                continue;
            }

            DataPlace place = places.School(i);
            DataPath at = DataPath.OfSchool(i).Key(SchoolFacts.CampusOf);
            new ValueChecks(county.Catalogue, problems).CheckText(
                code,
                place.Key(SchoolFacts.CampusOf),
                isRequired: false
            );
            if (problems.IsRejected(at))
            {
                continue;
            }

            string key = FoldedText.Of(code);
            byCode ??= county
                .Schools.Select((school, index) => new SchoolEntry(school, index))
                .ToLookup(entry => FoldedText.Of(entry.School.Code));
            if (key == FoldedText.Of(campus.Code))
            {
                problems.Reject(
                    at,
                    $"{place.Who.Zh}填报为自己（{Quoted.Short(code)}）的校区；请填主校的代码，不是校区的请{(problems.SourceOf(place.Path) is null ? "移去 campusOf" : "把这一格留空")}。",
                    $"{place.Who.En} is reported as a campus of itself ({Quoted.Short(code)}); give the code of its main school, or {(problems.SourceOf(place.Path) is null ? "remove campusOf" : "leave the cell empty")} where it is not a campus."
                );
            }
            else if (!byCode.Contains(key))
            {
                byName ??= county
                    .Schools.Where(school => school.CampusOf is null)
                    .ToLookup(school => FoldedText.Of(school.Name), school => school.Code);
                LocalizedText advice = Advice(byName[key]);
                problems.Reject(
                    at,
                    $"{place.Who.Zh}填报为学校 {Quoted.Short(code)} 的校区，但没有代码为 {Quoted.Short(code)} 的学校；{advice.Zh}。",
                    $"{place.Who.En} is reported as a campus of the school {Quoted.Short(code)}, but no school has that code; {advice.En}."
                );
            }
            else if (byCode[key].All(entry => entry.School.CampusOf is not null))
            {
                LocalizedText other = places.School(byCode[key].First().Index).Who;
                problems.Reject(
                    at,
                    $"{place.Who.Zh}填报为{other.Zh}（{Quoted.Short(code)}）的校区，而后者也是校区；请填主校的代码。",
                    $"{place.Who.En} is reported as a campus of {other.En} ({Quoted.Short(code)}), which is a campus itself; give the code of the main school."
                );
            }
        }
    }

    /// <summary>What to do about a code that no school has, where schools have it for their name.</summary>
    private static LocalizedText Advice(IEnumerable<string> codesOfName)
    {
        const int MostNamed = 3;
        string[] codes = [.. codesOfName.Take(MostNamed).Select(Quoted.Short)];
        return codes.Length == 0
            ? new("请改正代码，或补报这所学校", "correct it, or add the school")
            : new(
                $"这是学校的名称，请填它的代码 {string.Join(" 或 ", codes)}",
                $"that is the name of a school, give its code {string.Join(" or ", codes)}"
            );
    }

    /// <summary>Merged, a figure stands as a whole or by section, as in one school.</summary>
    public void CheckLevels(CampusGroup group)
    {
        if (group.Entries.Length == 1)
        {
            return;
        }

        foreach (
            Measure measure in group
                .Catalogue.At(MeasureLevels.School)
                .Where(measure => measure.IsReportedBy(MeasureLevels.Section))
        )
        {
            SchoolEntry? whole = group.Entries.FirstOrDefault(entry =>
                entry.School.Measures.Has(measure.Id) && !group.IsOfOneStage(entry, measure.Id)
            );
            foreach (SchoolEntry part in group.Entries.Where(entry => entry != whole))
            {
                if (whole is not null && StageOf(group, part, measure) is { } stage)
                {
                    LocalizedText mine = places.School(whole.Index).Who;
                    LocalizedText theirs = places.School(part.Index).Who;
                    problems.Reject(
                        whole.Path.Measure(measure.Id),
                        $"{mine.Zh}的“{measure.Name.Zh}”按全校填报，同一所学校的{theirs.Zh}按{stage.Name().Zh}部填报；各校区合并为一所学校，请统一按全校填报，或都按学部填报。",
                        $"{mine.En} reports \"{measure.Name.En}\" as a whole, and {theirs.En} of the same school reports it for its {stage.Name().En} section; campuses are merged into one school, report all as a whole or all by section."
                    );
                    break;
                }
            }
        }
    }

    /// <summary>The stage for which an entry reports a measure; null where it does not, or as a whole.</summary>
    private static Stage? StageOf(CampusGroup group, SchoolEntry entry, Measure measure) =>
        entry
            .School.Sections.Where(section =>
                section.Stage != Stage.Senior || measure == Measures.Pupils
            )
            .Where(section =>
                section.Measures.Has(measure.Id)
                || (entry.School.Measures.Has(measure.Id) && group.IsOfOneStage(entry, measure.Id))
            )
            .Select(section => (Stage?)section.Stage)
            .FirstOrDefault();
}
