using System.Globalization;

namespace Balance.Indicators;

/// <summary>
/// What figures cannot be, whatever the standard: values that their kind excludes, parts larger than their whole, more
/// than nothing for nobody, sections that a school type cannot have. And what is odd but possible, which is warned of.
/// </summary>
internal sealed class CountyRules
{
    /// <summary>The parts, added up, are at most the whole.</summary>
    private sealed record Whole(string Measure, params string[] Parts);

    private static readonly Whole[] SectionWholes = [new("pupils", "nearHomePupils")];

    private static readonly Whole[] SchoolWholes =
    [
        new("fullTimeTeachers", "certifiedTeachers"),
        new("fullTimeTeachers", "trainedTeachers"),
        new("publicFundingBudget", "teacherTrainingBudget"),
        new("pupils", "migrantWorkerChildren"),
    ];

    private static readonly Whole[] CountyWholes =
    [
        new("fullTimeTeachers", "certifiedTeachers"),
        new("fullTimeTeachers", "trainedTeachers"),
        new("publicFundingBudget", "teacherTrainingBudget"),
        new("eligibleTeachers", "rotatedTeachers"),
        new("rotatedTeachers", "rotatedBackboneTeachers"),
        new("seniorHighQuota", "allocatedQuota"),
        new(
            "eligibleMigrantChildren",
            "migrantChildrenInPublicSchools",
            "migrantChildrenInPurchasedPlaces"
        ),
        new("juniorEntrants", "juniorDeaths"),
        new("disabledChildren", "disabledChildrenEnrolled"),
        new("questionnairesValid", "questionnairesSatisfied"),
        new("visits", "visitsSatisfied"),
    ];

    private readonly County _county;
    private readonly ProblemList _problems;

    private CountyRules(County county, ProblemList problems)
    {
        _county = county;
        _problems = problems;
    }

    public static void Check(County county, ProblemList problems) =>
        new CountyRules(county, problems).Check();

    private void Check()
    {
        CheckValues(_county.Measures, "measures", MeasureLevels.County);
        CheckVetoes(_county.Vetoes, "vetoes", VetoIds.OfCounty);
        CheckCodes();
        for (int i = 0; i < _county.Schools.Length; i++)
        {
            CheckSchool(_county.Schools[i], CountyPath.School(i));
        }

        // What only schools report has been compared school by school.
        CheckWholes(
            CountyWholes.Where(IsReportedByCounty),
            CountyFigures.Total(_county),
            "measures",
            _county.Name
        );
        CheckSums();
        CheckRetention();
        CheckNothing(
            _county.Measures.Find("averageTeacherSalary")?.Number,
            _county.Measures.Find("averageCivilServantSalary")?.Number,
            "averageTeacherSalary",
            "averageCivilServantSalary",
            "measures.averageTeacherSalary",
            _county.Name
        );
        CheckCountyVetoes();
    }

    private bool IsReportedByCounty(Whole whole) =>
        whole.Parts.Append(whole.Measure).Any(_county.Measures.ContainsKey);

    private void CheckCodes()
    {
        var seen = new Dictionary<string, int>();
        for (int i = 0; i < _county.Schools.Length; i++)
        {
            string code = _county.Schools[i].Code;
            if (code.Length == 0)
            {
                continue;
            }

            if (seen.TryGetValue(code, out int first))
            {
                _problems.Reject(
                    CountyPath.School(i) + ".code",
                    $"学校代码 {code} 重复，已用于 {CountyPath.School(first)}（{_county.Schools[first].Name}）；每所学校的代码应唯一。",
                    $"School code {code} stands twice, first at {CountyPath.School(first)} ({_county.Schools[first].Name}); every school has a code of its own."
                );
            }
            else
            {
                seen.Add(code, i);
            }
        }
    }

    private void CheckSchool(School school, string path)
    {
        CheckValues(school.Measures, path + ".measures", MeasureLevels.School);
        CheckVetoes(school.Vetoes, path + ".vetoes", VetoIds.OfSchool);
        CheckStages(school, path);
        foreach (Section section in school.Sections)
        {
            CheckSection(school, section, CountyPath.Section(path, section.Stage));
        }

        CheckShared(school, path);
        CheckPupilsOfSchool(school, path);
        CheckWholes(
            SchoolWholes,
            id => CountyFigures.OfSchool(school, id),
            path + ".measures",
            school.Name
        );
        if (school.Measures.Find("publicFunding")?.Number is { } funding)
        {
            CheckNothing(
                funding,
                CountyFigures.OfSchool(school, "pupils"),
                "publicFunding",
                "pupils",
                path + ".measures.publicFunding",
                school.Name
            );
        }
    }

    private void CheckStages(School school, string path)
    {
        Stage[] allowed = SchoolStages.Allowed(school.Type);
        var seen = new HashSet<Stage>();
        foreach (Section section in school.Sections)
        {
            string at = CountyPath.Section(path, section.Stage);
            if (!seen.Add(section.Stage))
            {
                _problems.Reject(
                    at,
                    $"{school.Name} 的{section.Stage.Name().Zh}部出现了两次；请合并。",
                    $"{school.Name} has its {section.Stage.Name().En} section twice; merge them."
                );
            }
            else if (Array.IndexOf(allowed, section.Stage) < 0)
            {
                LocalizedText type = school.Type.GetValueOrDefault().Name();
                _problems.Reject(
                    at,
                    $"{school.Name} 是{type.Zh}，不能有{section.Stage.Name().Zh}部；请改正办学类型或移去这个学部。",
                    $"{school.Name} is a {type.En}, which cannot have a {section.Stage.Name().En} section; correct the type or remove the section."
                );
            }
        }

        foreach (
            Stage stage in SchoolStages.Expected(school.Type).Where(stage => !seen.Contains(stage))
        )
        {
            LocalizedText type = school.Type.GetValueOrDefault().Name();
            _problems.Warn(
                CountyPath.Section(path, stage),
                $"{school.Name} 是{type.Zh}，但没有填报{stage.Name().Zh}部，其学生数视为未填报；确实没有学生的，请填 0。",
                $"{school.Name} is a {type.En} but reports no {stage.Name().En} section, so its pupils count as not reported; report 0 where there really are none."
            );
        }
    }

    private void CheckSection(School school, Section section, string path)
    {
        CheckValues(section.Measures, path, MeasureLevels.Section);
        if (section.Stage == Stage.Senior)
        {
            foreach (string id in section.Measures.Keys.Where(id => id != "pupils"))
            {
                _problems.Reject(
                    path + "." + id,
                    $"{school.Name} 的高中部只填报学生数（用于拆分共用资源）；请移去“{NameOf(id).Zh}”。",
                    $"The senior section of {school.Name} reports pupils only (to split shared resources); remove \"{NameOf(id).En}\"."
                );
            }

            return;
        }

        CheckWholes(SectionWholes, id => section.Measures.Find(id)?.Number, path, school.Name);
        decimal? pupils = section.Measures.Find("pupils")?.Number;
        foreach (KeyValuePair<string, MeasureValue> measure in section.Measures)
        {
            // Parts of the pupils have been compared with them already.
            if (measure.Key is not ("pupils" or "nearHomePupils"))
            {
                decimal? number = measure.Value.Number ?? Sum(measure.Value);
                CheckNothing(
                    number,
                    pupils,
                    measure.Key,
                    "pupils",
                    path + "." + measure.Key,
                    school.Name
                );
            }
        }

        if (
            pupils is { } reported
            && section.Measures.Find("classSizes") is { } sizes
            && Sum(sizes) is { } sum
            && sum != reported
        )
        {
            _problems.Warn(
                path + ".classSizes",
                $"{school.Name} {section.Stage.Name().Zh}部各班学生数合计 {Text(sum)}，与学生数 {Text(reported)} 不符；请核对。",
                $"The class sizes of {school.Name} ({section.Stage.Name().En}) add up to {Text(sum)}, not to its {Text(reported)} pupils; check both."
            );
        }
    }

    /// <summary>A shared resource is reported as a whole or by section: by a composite school never both, by any other never differently.</summary>
    private void CheckShared(School school, string path)
    {
        int stages = Math.Max(SchoolStages.Expected(school.Type).Length, school.Sections.Length);
        foreach (Measure measure in Measures.All.Where(measure => measure.IsShared))
        {
            if (school.Measures.Find(measure.Id)?.Number is not { } whole)
            {
                continue;
            }

            string at = path + ".measures." + measure.Id;
            foreach (Section section in school.Sections)
            {
                if (
                    section.Measures.Find(measure.Id)?.Number is not { } part
                    || section.Stage == Stage.Senior
                )
                {
                    continue;
                }

                if (stages > 1)
                {
                    _problems.Reject(
                        at,
                        $"{school.Name} 的“{measure.Name.Zh}”既按全校填报（{Text(whole)}）又按{section.Stage.Name().Zh}部填报（{Text(part)}）；请只保留一种。",
                        $"{school.Name} reports \"{measure.Name.En}\" both as a whole ({Text(whole)}) and for its {section.Stage.Name().En} section ({Text(part)}); keep one of the two."
                    );
                }
                else if (part != whole)
                {
                    _problems.Reject(
                        at,
                        $"{school.Name} 的“{measure.Name.Zh}”在学校为 {Text(whole)}，在{section.Stage.Name().Zh}部为 {Text(part)}，两者应相同；请改正或只保留一个。",
                        $"{school.Name} reports \"{measure.Name.En}\" as {Text(whole)} for the school and {Text(part)} for its {section.Stage.Name().En} section, which should be the same; correct them or keep one."
                    );
                }
            }

            if (
                school.Sections.Length > 0
                && school.Sections.All(section => section.Measures.Find("pupils")?.Number == 0)
            )
            {
                CheckNothing(whole, 0, measure.Id, "pupils", at, school.Name);
            }
        }
    }

    private void CheckPupilsOfSchool(School school, string path)
    {
        if (school.Measures.Find("pupils")?.Number is not { } pupils)
        {
            return;
        }

        string at = path + ".measures.pupils";
        if (school.Type is not (null or SchoolType.SpecialEducation))
        {
            _problems.Reject(
                at,
                $"{school.Name} 的学生数应按学部填报（sections），只有特殊教育学校按全校填报；请移到各学部。",
                $"{school.Name} reports its pupils by section; only a special-education school reports them as a whole. Move them to the sections."
            );
        }
        else if (
            school.Sections.Length > 0
            && school.Sections.All(section => section.Measures.Find("pupils")?.Number is not null)
            && school.Sections.Sum(section => section.Measures["pupils"].Number!.Value) is var sum
            && sum != pupils
        )
        {
            _problems.Reject(
                at,
                $"{school.Name} 全校学生数为 {Text(pupils)}，各学部合计为 {Text(sum)}，两者应相同；请改正或只保留一种。",
                $"{school.Name} reports {Text(pupils)} pupils as a whole and {Text(sum)} by section, which should be the same; correct them or keep one."
            );
        }
    }

    private void CheckValues(MeasureSet measures, string path, MeasureLevels level)
    {
        foreach (KeyValuePair<string, MeasureValue> pair in measures)
        {
            string at = path + "." + pair.Key;
            if (Measures.Find(pair.Key) is not { } measure || !measure.IsReportedBy(level))
            {
                _problems.Reject(
                    at,
                    "不是这里可以填报的要素。",
                    "is not a measure that is reported here."
                );
            }
            else if (!pair.Value.Fits(measure.Kind))
            {
                _problems.Reject(
                    at,
                    $"“{measure.Name.Zh}”的值类型不对，应为 {measure.Kind.Code()}。",
                    $"The value of \"{measure.Name.En}\" has the wrong type; it is a {measure.Kind.Code()}."
                );
            }
            else
            {
                CheckValue(measure, pair.Value, at);
            }
        }
    }

    private void CheckValue(Measure measure, MeasureValue value, string path)
    {
        if (value.Number is { } number)
        {
            CheckNumber(measure, number, path);
        }

        if (!value.Numbers.IsDefault)
        {
            for (int i = 0; i < value.Numbers.Length; i++)
            {
                CheckNumber(measure, value.Numbers[i], CountyPath.Item(path, i));
            }
        }

        if (value.Subjects.IsDefault)
        {
            return;
        }

        var seen = new HashSet<string>();
        for (int i = 0; i < value.Subjects.Length; i++)
        {
            MonitoredSubject subject = value.Subjects[i];
            string at = CountyPath.Item(path, i);
            if (subject.InterSchoolDifferenceRate is { } rate)
            {
                CheckNumber(
                    Measures.Find("interSchoolDifferenceRate")!,
                    rate,
                    at + ".interSchoolDifferenceRate"
                );
            }

            if (subject.Grade is { } grade)
            {
                CheckNumber(Measures.Find("grade")!, grade, at + ".grade");
            }

            if (subject.Subject.Length > 0 && !seen.Add(subject.Subject))
            {
                _problems.Reject(
                    at + ".subject",
                    $"学科“{subject.Subject}”出现了两次；每个学科只填一次。",
                    $"The subject \"{subject.Subject}\" stands twice; report each subject once."
                );
            }
        }
    }

    private void CheckNumber(Measure measure, decimal number, string path)
    {
        if (number < 0)
        {
            _problems.Reject(
                path,
                $"{Text(number)} 小于 0；“{measure.Name.Zh}”不能是负数。",
                $"{Text(number)} is below 0; \"{measure.Name.En}\" cannot be negative."
            );
        }
        else if (measure.IsWhole && number != decimal.Truncate(number))
        {
            _problems.Reject(
                path,
                $"{Text(number)} 不是整数；“{measure.Name.Zh}”按整数计{Bracketed(measure.Unit.Zh, "（单位：", "）")}。",
                $"{Text(number)} is not a whole number; \"{measure.Name.En}\" counts whole ones{Bracketed(measure.Unit.En, " (", ")")}."
            );
        }
        else if (measure.Kind == MeasureKind.Rate && number > 1)
        {
            _problems.Reject(
                path,
                $"{Text(number)} 大于 1；“{measure.Name.Zh}”填 0 到 1 之间的小数，如 86% 填 0.86。",
                $"{Text(number)} is above 1; \"{measure.Name.En}\" is a decimal from 0 to 1: 86 % is 0.86."
            );
        }
        else if (measure.Kind == MeasureKind.Level && number < 1)
        {
            _problems.Reject(
                path,
                $"{Text(number)} 小于 1；“{measure.Name.Zh}”从 1 起，Ⅲ级填 3。",
                $"{Text(number)} is below 1; \"{measure.Name.En}\" starts at 1, level Ⅲ is 3."
            );
        }
    }

    private void CheckWholes(
        IEnumerable<Whole> wholes,
        Func<string, decimal?> figure,
        string path,
        string who
    )
    {
        foreach (Whole whole in wholes)
        {
            if (figure(whole.Measure) is not { } total)
            {
                continue;
            }

            decimal sum = 0;
            foreach (string part in whole.Parts)
            {
                sum += figure(part) ?? 0;
            }

            if (sum > total)
            {
                string zh = string.Join("与", whole.Parts.Select(part => $"“{NameOf(part).Zh}”"));
                string en = string.Join(
                    " and ",
                    whole.Parts.Select(part => $"\"{NameOf(part).En}\"")
                );
                _problems.Reject(
                    path + "." + whole.Parts[0],
                    $"{who} 的{zh}为 {Text(sum)}，大于“{NameOf(whole.Measure).Zh}”{Text(total)}；部分不能大于总体，请改正其一。",
                    $"{who}: {en} is {Text(sum)}, more than \"{NameOf(whole.Measure).En}\", {Text(total)}; a part cannot exceed its whole. Correct one of them."
                );
            }
        }
    }

    /// <summary>More than nothing for nobody: a ratio that cannot be formed.</summary>
    private void CheckNothing(
        decimal? amount,
        decimal? per,
        string id,
        string perId,
        string path,
        string who
    )
    {
        if (amount > 0 && per == 0)
        {
            _problems.Reject(
                path,
                $"{who} 的“{NameOf(perId).Zh}”为 0，但“{NameOf(id).Zh}”为 {Text(amount.Value)}；没有对象就不能有数量，请改正其一。",
                $"{who}: \"{NameOf(perId).En}\" is 0 but \"{NameOf(id).En}\" is {Text(amount.Value)}; there cannot be something for nobody. Correct one of them."
            );
        }
    }

    private void CheckRetention()
    {
        decimal? Of(string id) => _county.Measures.Find(id)?.Number;
        if (
            Of("juniorGraduates") is not { } graduates
            || Of("juniorTransfersIn") is not { } transfersIn
            || Of("juniorTransfersOut") is not { } transfersOut
        )
        {
            return;
        }

        decimal stayed = graduates - transfersIn + transfersOut;
        if (stayed < 0)
        {
            _problems.Reject(
                "measures.juniorTransfersIn",
                $"{_county.Name} 的转入学生数 {Text(transfersIn)} 大于毕业生数 {Text(graduates)} 与转出学生数 {Text(transfersOut)} 之和，巩固的学生数为负；请改正。",
                $"{_county.Name}: {Text(transfersIn)} transfers in exceed {Text(graduates)} graduates plus {Text(transfersOut)} transfers out, so fewer than nobody stayed; correct them."
            );
        }

        CheckNothing(
            stayed,
            Of("juniorEntrants") - Of("juniorDeaths"),
            "juniorGraduates",
            "juniorEntrants",
            "measures.juniorGraduates",
            _county.Name
        );
    }

    private void CheckSums()
    {
        foreach (Measure measure in Measures.All.Where(measure => measure.SumsToCounty))
        {
            if (
                _county.Measures.Find(measure.Id)?.Number is { } reported
                && CountyFigures.SumOverSchools(_county, measure.Id) is { } sum
                && sum != reported
            )
            {
                _problems.Warn(
                    "measures." + measure.Id,
                    $"县填报的“{measure.Name.Zh}”为 {Text(reported)}，各校合计为 {Text(sum)}；评估采用县填报的 {Text(reported)}，请核对。",
                    $"The county reports \"{measure.Name.En}\" as {Text(reported)}, its schools add up to {Text(sum)}; the county's {Text(reported)} is used, check both."
                );
            }
        }
    }

    private void CheckVetoes(IReadOnlyDictionary<string, bool> vetoes, string path, string[] ids)
    {
        foreach (string id in vetoes.Keys.Where(id => Array.IndexOf(ids, id) < 0))
        {
            _problems.Reject(
                path + "." + id,
                $"这里可以填报的一票否决情形是：{string.Join("、", ids)}。",
                $"The vetoes that can be reported here are: {string.Join(", ", ids)}."
            );
        }
    }

    private void CheckCountyVetoes()
    {
        foreach (KeyValuePair<string, bool> veto in _county.Vetoes.Where(veto => !veto.Value))
        {
            string[] schools =
            [
                .. _county
                    .Schools.Where(school =>
                        school.Vetoes.TryGetValue(veto.Key, out bool exists) && exists
                    )
                    .Select(school => school.Name),
            ];
            if (schools.Length > 0)
            {
                _problems.Warn(
                    "vetoes." + veto.Key,
                    $"{_county.Name} 填报不存在 {veto.Key}，但有学校填报存在：{string.Join("、", schools)}；按存在处理，请核对。",
                    $"{_county.Name} reports that {veto.Key} does not exist, but a school reports that it does: {string.Join(", ", schools)}; it is taken to exist, check both."
                );
            }
        }
    }

    private static LocalizedText NameOf(string id) =>
        Measures.Find(id)?.Name ?? new LocalizedText(id, id);

    private static decimal? Sum(MeasureValue value) =>
        value.Numbers.IsDefault ? null : value.Numbers.Sum();

    private static string Bracketed(string unit, string before, string after) =>
        unit.Length == 0 ? "" : before + unit + after;

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
