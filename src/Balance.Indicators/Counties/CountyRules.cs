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
        LocalizedText county = Name(_county.Name);
        CheckValues(_county.Measures, "measures", MeasureLevels.County, county);
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
            county
        );
        CheckSums();
        CheckRetention();
        CheckNothing(
            _county.Measures.Find("averageTeacherSalary")?.Number,
            _county.Measures.Find("averageCivilServantSalary")?.Number,
            "averageTeacherSalary",
            "averageCivilServantSalary",
            "measures.averageTeacherSalary",
            county
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
        LocalizedText who = Name(school.Name);
        CheckValues(school.Measures, path + ".measures", MeasureLevels.School, who);
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
            who
        );
        if (school.Measures.Find("publicFunding")?.Number is { } funding)
        {
            CheckNothing(
                funding,
                CountyFigures.OfSchool(school, "pupils"),
                "publicFunding",
                "pupils",
                path + ".measures.publicFunding",
                who
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
        LocalizedText who = Name(school, section.Stage);
        CheckValues(section.Measures, path, MeasureLevels.Section, who);
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

        CheckWholes(SectionWholes, id => section.Measures.Find(id)?.Number, path, who);
        decimal? pupils = section.Measures.Find("pupils")?.Number;
        foreach (KeyValuePair<string, MeasureValue> measure in section.Measures)
        {
            // Parts of the pupils have been compared with them already.
            if (measure.Key is not ("pupils" or "nearHomePupils"))
            {
                decimal? number = measure.Value.Number ?? Sum(measure.Value);
                CheckNothing(number, pupils, measure.Key, "pupils", path + "." + measure.Key, who);
            }
        }

        if (
            pupils is { } reported and not 0
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
        Stage[] expected = SchoolStages.Expected(school.Type);
        int stages = Math.Max(expected.Length, school.Sections.Length);
        // A stage that is not reported may have pupils.
        bool isForNobody =
            school.Sections.Length > 0
            && expected.All(stage => school.Section(stage) is not null)
            && school.Sections.All(section => section.Measures.Find("pupils")?.Number == 0);
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

            if (isForNobody)
            {
                CheckNothing(whole, 0, measure.Id, "pupils", at, Name(school.Name));
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

    private void CheckValues(
        MeasureSet measures,
        string path,
        MeasureLevels level,
        LocalizedText who
    )
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
                CheckValue(measure, pair.Value, at, who);
            }
        }
    }

    private void CheckValue(Measure measure, MeasureValue value, string path, LocalizedText who)
    {
        if (value.Number is { } number)
        {
            CheckNumber(measure, number, path, who);
        }

        if (!value.Numbers.IsDefault)
        {
            for (int i = 0; i < value.Numbers.Length; i++)
            {
                CheckNumber(measure, value.Numbers[i], CountyPath.Item(path, i), who);
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
            var subjectOf = new LocalizedText(
                who.Zh + " " + subject.Subject,
                who.En + ", " + subject.Subject
            );
            if (subject.InterSchoolDifferenceRate is { } rate)
            {
                CheckNumber(
                    Measures.Find("interSchoolDifferenceRate")!,
                    rate,
                    at + ".interSchoolDifferenceRate",
                    subjectOf
                );
            }

            if (subject.Grade is { } grade)
            {
                CheckNumber(Measures.Find("grade")!, grade, at + ".grade", subjectOf);
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

    private void CheckNumber(Measure measure, decimal number, string path, LocalizedText who)
    {
        LocalizedText rule;
        if (number < 0)
        {
            rule = new(
                "小于 0；不能是负数，请改正。",
                "below 0; it cannot be negative. Correct it."
            );
        }
        else if (measure.IsWhole && number != decimal.Truncate(number))
        {
            rule = new(
                $"不是整数；应按整数计{Bracketed(measure.Unit.Zh, "（单位：", "）")}，请改正。",
                $"not a whole number; it counts whole ones{Bracketed(measure.Unit.En, " (", ")")}. Correct it."
            );
        }
        else if (measure.Kind == MeasureKind.Rate && number > 1)
        {
            rule = new(
                "大于 1；请填 0 到 1 之间的小数，如 86% 填 0.86。",
                "above 1; give a decimal from 0 to 1: 86 % is 0.86."
            );
        }
        else if (measure.Kind == MeasureKind.Level && number < 1)
        {
            rule = new(
                "小于 1；等级从 1 起，Ⅲ级填 3，请改正。",
                "below 1; levels start at 1, and level Ⅲ is 3. Correct it."
            );
        }
        else
        {
            return;
        }

        _problems.Reject(
            path,
            $"{who.Zh} 的“{measure.Name.Zh}”为 {Text(number)}，{rule.Zh}",
            $"{who.En}: \"{measure.Name.En}\" is {Text(number)}, {rule.En}"
        );
    }

    private void CheckWholes(
        IEnumerable<Whole> wholes,
        Func<string, decimal?> figure,
        string path,
        LocalizedText who
    )
    {
        foreach (Whole whole in wholes)
        {
            // A part that is not reported is left out; what is negative has been refused as such.
            decimal? sum = null;
            foreach (string part in whole.Parts)
            {
                sum = figure(part) is { } number ? (sum ?? 0) + number : sum;
            }

            if (figure(whole.Measure) is { } total and >= 0 && sum > total)
            {
                bool isOne = whole.Parts.Length == 1;
                string zh = string.Join("与", whole.Parts.Select(part => $"“{NameOf(part).Zh}”"));
                string en = string.Join(
                    " and ",
                    whole.Parts.Select(part => $"\"{NameOf(part).En}\"")
                );
                _problems.Reject(
                    path + "." + whole.Parts[0],
                    $"{who.Zh} 的{zh}{(isOne ? "" : "合计")}为 {Text(sum.Value)}，大于“{NameOf(whole.Measure).Zh}”的 {Text(total)}；部分不能大于总体，请改正其一。",
                    $"{who.En}: {en} {(isOne ? "is" : "add up to")} {Text(sum.Value)}, more than \"{NameOf(whole.Measure).En}\", {Text(total)}; a part cannot exceed its whole. Correct one of them."
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
        LocalizedText who
    )
    {
        if (amount > 0 && per == 0)
        {
            _problems.Reject(
                path,
                $"{who.Zh} 的“{NameOf(perId).Zh}”为 0，但“{NameOf(id).Zh}”为 {Text(amount.Value)}；没有对象就不能有数量，请改正其一。",
                $"{who.En}: \"{NameOf(perId).En}\" is 0 but \"{NameOf(id).En}\" is {Text(amount.Value)}; there cannot be something for nobody. Correct one of them."
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

        if (
            stayed > 0
            && Of("juniorEntrants") is { } entrants
            && Of("juniorDeaths") is { } deaths
            && entrants == deaths
        )
        {
            _problems.Reject(
                "measures.juniorGraduates",
                $"{_county.Name} 三年前招生数 {Text(entrants)} 减去死亡学生数 {Text(deaths)} 为 0，但巩固的学生数（毕业生数 {Text(graduates)} － 转入 {Text(transfersIn)} ＋ 转出 {Text(transfersOut)}）为 {Text(stayed)}；没有对象就不能有数量，请改正其一。",
                $"{_county.Name}: {Text(entrants)} entrants less {Text(deaths)} deaths leave nobody, but {Text(stayed)} stayed ({Text(graduates)} graduates − {Text(transfersIn)} transfers in + {Text(transfersOut)} transfers out); there cannot be something for nobody. Correct one of them."
            );
        }
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

    private static LocalizedText Name(string name) => new(name, name);

    private static LocalizedText Name(School school, Stage stage) =>
        new(school.Name + " " + stage.Name().Zh + "部", school.Name + " (" + stage.Name().En + ")");

    private static LocalizedText NameOf(string id) =>
        Measures.Find(id)?.Name ?? new LocalizedText(id, id);

    private static decimal? Sum(MeasureValue value) =>
        value.Numbers.IsDefault ? null : value.Numbers.Sum();

    private static string Bracketed(string unit, string before, string after) =>
        unit.Length == 0 ? "" : before + unit + after;

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
