using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>
/// What figures cannot be, whatever the standard: values that their kind excludes, parts larger than their whole, more
/// than nothing for nobody, sections that a school type cannot have. And what is odd but possible, which is warned of.
/// </summary>
internal sealed class CountyChecks
{
    private readonly County _county;
    private readonly ProblemList _problems;
    private readonly ValueChecks _values;
    private readonly FigureChecks _figures;
    private readonly SchoolChecks _schools;

    private CountyChecks(County county, ProblemList problems)
    {
        _county = county;
        _problems = problems;
        _values = new ValueChecks(county.Catalogue, problems);
        _figures = new FigureChecks(problems);
        _schools = new SchoolChecks(county.Catalogue, problems);
    }

    public static void Check(County county, ProblemList problems) =>
        new CountyChecks(county, problems).Check();

    private void Check()
    {
        var places = new CountyPlace(_county);
        DataPlace county = places.Root;
        _values.Check(_county.Measures, MeasureLevels.County, county.Key("measures"));
        _values.CheckVetoes(_county.Vetoes, county.Key("vetoes"), _county.Catalogue.VetoesOfCounty);
        _values.CheckText(_county.Code, county.Key("code"));
        _values.CheckText(_county.Name, county.Key("name"));
        _values.CheckCharacters(_county.Note, county.Key("note"));
        _values.CheckYear(_county.Year, 1900, county.Key("year"));
        CheckCodes();
        new DoubledSchoolChecks(_county, places, _problems).Check();
        new TotalChecks(_county, _problems).Check();
        var campuses = new CampusChecks(places, _problems);
        campuses.CheckCodes(_county);
        ImmutableArray<CampusGroup> groups = CampusGroup.Of(_county);
        foreach (CampusGroup group in groups)
        {
            foreach (SchoolEntry entry in group.Entries)
            {
                _schools.Check(group, entry, new LatePlace(places, entry.Index));
            }

            campuses.CheckLevels(group);
        }

        // What only schools report has been compared school by school.
        _figures.CheckWholes(
            Array.FindAll(Whole.OfCounty, IsReportedByCounty),
            _county,
            static (of, measure) => CountyFigures.Total(of, measure),
            county.Key("measures")
        );
        CheckSums();
        CheckRetention();
        _figures.CheckNothing(
            CountyFigures.Number(_county.Measures, Measures.AverageTeacherSalary),
            CountyFigures.Number(_county.Measures, Measures.AverageCivilServantSalary),
            Measures.AverageTeacherSalary,
            Measures.AverageCivilServantSalary,
            county.Key("measures").Key(Measures.AverageTeacherSalary.Id)
        );
        CheckCountyVetoes();
        new OutlierChecks(_county, groups, _problems).Check();
    }

    private bool IsReportedByCounty(Whole whole) =>
        whole.Parts.Append(whole.Measure).Any(measure => _county.Measures.Has(measure.Id));

    /// <summary>Codes that differ in width, case or blanks only are one: the same school, reported twice.</summary>
    private void CheckCodes()
    {
        var seen = new Dictionary<string, int>();
        for (int i = 0; i < _county.Schools.Length; i++)
        {
            string code = _county.Schools[i].Code;
            if (string.IsNullOrWhiteSpace(code))
            {
                continue;
            }

            string folded = FoldedText.Of(code);
            if (!seen.TryGetValue(folded, out int first))
            {
                seen.Add(folded, i);
                continue;
            }

            School other = _county.Schools[first];
            bool isSame = other.Code == code;
            string number = ExactNumber.Text(first + 1);
            LocalizedText where =
                _problems.SourceOf(DataPath.OfSchool(first).Key("code"))
                ?? new LocalizedText($"第 {number} 所学校", $"school {number}");
            _problems.Reject(
                DataPath.OfSchool(i).Key("code"),
                $"学校代码“{code}”（{_county.Schools[i].Name}）与{where.Zh}（{other.Name}）的“{other.Code}”重复{(isSame ? "" : "：全角半角、大小写和首尾空格不作区别")}；同一所学校只填报一次，不同的学校请用不同的代码。",
                $"School code \"{code}\" ({_county.Schools[i].Name}) is that of {where.En} ({other.Name}), \"{other.Code}\"{(isSame ? "" : ": width, case and outer blanks make no difference")}; report one school once, and give different schools different codes."
            );
        }
    }

    private void CheckRetention()
    {
        decimal? Of(Measure measure) => CountyFigures.Number(_county.Measures, measure);
        if (
            Of(Measures.JuniorGraduates) is not { } graduates
            || Of(Measures.JuniorTransfersIn) is not { } transfersIn
            || Of(Measures.JuniorTransfersOut) is not { } transfersOut
        )
        {
            return;
        }

        decimal stayed = graduates - transfersIn + transfersOut;
        if (stayed < 0)
        {
            _problems.Reject(
                DataPath.Root.Measure(Measures.JuniorTransfersIn.Id),
                $"{_county.Name}的转入学生数 {ExactNumber.Text(transfersIn)} 大于毕业生数 {ExactNumber.Text(graduates)} 与转出学生数 {ExactNumber.Text(transfersOut)} 之和，巩固的学生数为负；请改正。",
                $"{_county.Name}: {ExactNumber.Text(transfersIn)} transfers in exceed {ExactNumber.Text(graduates)} graduates plus {ExactNumber.Text(transfersOut)} transfers out, so fewer than nobody stayed; correct them."
            );
        }

        if (
            Of(Measures.JuniorEntrants) is not { } entrants
            || Of(Measures.JuniorDeaths) is not { } deaths
        )
        {
            return;
        }

        string sumZh =
            $"巩固的学生数（毕业生数 {ExactNumber.Text(graduates)} － 转入 {ExactNumber.Text(transfersIn)} ＋ 转出 {ExactNumber.Text(transfersOut)}）为 {ExactNumber.Text(stayed)}";
        string sumEn =
            $"{ExactNumber.Text(stayed)} stayed ({ExactNumber.Text(graduates)} graduates − {ExactNumber.Text(transfersIn)} transfers in + {ExactNumber.Text(transfersOut)} transfers out)";
        if (stayed > 0 && entrants == deaths)
        {
            _problems.Reject(
                DataPath.Root.Measure(Measures.JuniorGraduates.Id),
                $"{_county.Name} 三年前招生数 {ExactNumber.Text(entrants)} 减去死亡学生数 {ExactNumber.Text(deaths)} 为 0，但{sumZh}；没有对象就不能有数量，请改正其一。",
                $"{_county.Name}: {ExactNumber.Text(entrants)} entrants less {ExactNumber.Text(deaths)} deaths leave nobody, but {sumEn}; there cannot be something for nobody. Correct one of them."
            );
        }
        else if (stayed > entrants - deaths && entrants > deaths)
        {
            _problems.Warn(
                DataPath.Root.Measure(Measures.JuniorGraduates.Id),
                $"{_county.Name}的{sumZh}，大于三年前招生数减去死亡学生数的 {ExactNumber.Text(entrants - deaths)}，巩固率超过 100%；请核对。",
                $"{_county.Name}: {sumEn}, more than the {ExactNumber.Text(entrants - deaths)} entrants less deaths, a retention above 100 %; check them."
            );
        }
    }

    private void CheckSums()
    {
        foreach (
            Measure measure in _county.Catalogue.Measures.Where(measure => measure.SumsToCounty)
        )
        {
            if (
                CountyFigures.Number(_county.Measures, measure) is { } reported
                && CountyFigures.SumOverSchools(_county, measure) is { } sum
                && sum != reported
            )
            {
                _problems.Warn(
                    DataPath.Root.Measure(measure.Id),
                    $"县填报的“{measure.Name.Zh}”为 {ExactNumber.Text(reported)}，各校合计为 {ExactNumber.Text(sum)}；评估采用县填报的 {ExactNumber.Text(reported)}，请核对。",
                    $"The county reports \"{measure.Name.En}\" as {ExactNumber.Text(reported)}, its schools add up to {ExactNumber.Text(sum)}; the county's {ExactNumber.Text(reported)} is used, check both."
                );
            }
        }
    }

    private void CheckCountyVetoes()
    {
        foreach (KeyValuePair<string, bool> veto in _county.Vetoes)
        {
            if (veto.Value)
            {
                continue;
            }

            string[] schools =
            [
                .. _county
                    .Schools.Where(school =>
                        school.Vetoes.TryGetValue(veto.Key, out bool exists) && exists
                    )
                    .Select(school => SchoolNames.Of(_county)[school]),
            ];
            if (schools.Length > 0)
            {
                _problems.Warn(
                    DataPath.Root.Key("vetoes").Key(veto.Key),
                    $"{_county.Name} 填报不存在 {veto.Key}，但有学校填报存在：{string.Join("、", schools)}；按存在处理，请核对。",
                    $"{_county.Name} reports that {veto.Key} does not exist, but a school reports that it does: {string.Join(", ", schools)}; it is taken to exist, check both."
                );
            }
        }
    }
}
