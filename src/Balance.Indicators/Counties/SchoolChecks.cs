namespace Balance.Indicators;

/// <summary>What a school's figures cannot be: stages of its type, both levels of a shared resource, pupils twice.</summary>
internal sealed class SchoolChecks(CountyCatalogue catalogue, ProblemList problems)
{
    private static readonly Measure[] PartsOfTeachers =
    [
        Measures.TeachersAboveRequiredQualification,
        Measures.BackboneTeachers,
        Measures.PeAndArtTeachers,
    ];

    private static readonly Measure[] Teachers =
    [
        .. PartsOfTeachers,
        Measures.ItinerantPeAndArtTeachers,
    ];

    private readonly ValueChecks _values = new(catalogue, problems);
    private readonly FigureChecks _figures = new(problems);

    /// <summary>Checks one entry: a school, or a campus, whose type is that of its school.</summary>
    public void Check(CampusGroup group, SchoolEntry entry, in LatePlace place)
    {
        LatePlace measures = place.Key("measures");
        School school = ReferenceEquals(entry.School, group.Main)
            ? group.Main
            : entry.School with
            {
                Type = group.Main.Type,
                AttachedClasses = group.Main.AttachedClasses,
            };
        Stage[] stages = group.StagesOf(entry);
        _values.Check(school.Measures, MeasureLevels.School, measures);
        _values.CheckText(school.Code, place.Key("code"));
        if (school.Name != school.Code)
        {
            _values.CheckText(school.Name, place.Key("name"));
        }

        if (school.Township is not null)
        {
            _values.CheckText(school.Township, place.Key(SchoolFacts.Township), isRequired: false);
        }

        _values.CheckYear(school.BuiltYear, 1000, place.Key("builtYear"));
        _values.CheckTerm(entry.School.Type, place.Key("type"));
        _values.CheckTerm(school.Location, place.Key("location"));
        _values.CheckTerm(school.Ownership, place.Key("ownership"));
        _values.CheckVetoes(school.Vetoes, place.Key("vetoes"), catalogue.VetoesOfSchool);
        CheckStages(school, place);
        if (entry == group.Entries[0])
        {
            CheckExpected(school, group.Reported, place);
        }

        foreach (Section section in school.Sections)
        {
            if (Vocabulary.IsDefined(section.Stage))
            {
                CheckSection(section, place);
            }
        }

        CheckShared(school, stages, place);
        CheckPupilsOfSchool(school, place);
        _figures.CheckWholes(
            Whole.OfSchool,
            (School: school, Stages: stages),
            static (of, measure) => CountyFigures.OfSchool(of.School, measure, of.Stages),
            measures
        );
        if (
            school.Type == SchoolType.SpecialEducation
            && CountyFigures.OfSchool(school, Measures.Pupils, stages) == 0
        )
        {
            _figures.CheckOwnedByNobody(
                [
                    (
                        Measures.PublicFunding,
                        CountyFigures.Number(school.Measures, Measures.PublicFunding)
                    ),
                ],
                measures.Key(Measures.PublicFunding.Id)
            );
        }

        CheckTeachers(school, stages, place);
        CheckRooms(school, stages, place);
    }

    private void CheckStages(School school, in LatePlace place)
    {
        Stage[] allowed = SchoolStages.Allowed(school.Type, school.AttachedClasses == true);
        int seen = 0;
        foreach (Section section in school.Sections)
        {
            int before = seen;
            if (!Vocabulary.IsDefined(section.Stage))
            {
                _values.CheckTerm<Stage>(
                    section.Stage,
                    place.Key("sections").Key(section.Stage.ToString())
                );
            }
            else if ((seen |= 1 << (int)section.Stage) == before)
            {
                problems.Reject(
                    place.Path.Section(section.Stage),
                    $"{place.Who.Zh}的{section.Stage.Name().Zh}部出现了两次；请合并。",
                    $"{place.Who.En} has its {section.Stage.Name().En} section twice; merge them."
                );
            }
            else if (Array.IndexOf(allowed, section.Stage) < 0)
            {
                LocalizedText type = school.Type.GetValueOrDefault().Name();
                bool isSheet = problems.SourceOf(place.Path) is not null;
                problems.Reject(
                    place.Path.Section(section.Stage),
                    $"{place.Who.Zh}是{type.Zh}，不能有{section.Stage.Name().Zh}部；请改正办学类型或移去这个学部，是附设班的请{(isSheet ? "在“是否有附设班”填“是”" : "填 attachedClasses 为 true")}。",
                    $"{place.Who.En} is a {type.En}, which cannot have a {section.Stage.Name().En} section; correct the type or remove the section, or {(isSheet ? "fill in 是 (yes) under 是否有附设班" : "report attachedClasses as true")} where they are attached classes."
                );
            }
        }
    }

    /// <summary>Stages that the school should have and that nobody reports, neither itself nor a campus.</summary>
    private void CheckExpected(School school, Stage[] reported, in LatePlace place)
    {
        Stage[] expected = SchoolStages.Expected(school.Type);
        if (school.AttachedClasses == true && expected.Length > 0 && AreAmong(reported, expected))
        {
            LocalizedText own = school.Type.GetValueOrDefault().Name();
            problems.Warn(
                place.Key(SchoolFacts.AttachedClasses),
                $"{place.Who.Zh}填报有附设班，但没有填报{own.Zh}以外的学部；请补报附设班所在的学部，没有附设班的请改为 false。",
                $"{place.Who.En} reports attached classes but no section beyond those of a {own.En}; add the section that they belong to, or report false where there are none."
            );
        }

        foreach (Stage stage in expected)
        {
            if (Array.IndexOf(reported, stage) >= 0)
            {
                continue;
            }

            LocalizedText type = school.Type.GetValueOrDefault().Name();
            problems.Warn(
                place.Path.Section(stage),
                $"{place.Who.Zh}是{type.Zh}，但没有填报{stage.Name().Zh}部，其学生数视为未填报；确实没有学生的，请填 0。",
                $"{place.Who.En} is a {type.En} but reports no {stage.Name().En} section, so its pupils count as not reported; report 0 where there really are none."
            );
        }
    }

    private static bool AreAmong(Stage[] stages, Stage[] others) =>
        Array.TrueForAll(stages, stage => Array.IndexOf(others, stage) >= 0);

    private void CheckSection(Section section, in LatePlace school)
    {
        LatePlace place = school.Section(section.Stage);
        MeasureSet measures = section.Measures;
        _values.Check(measures, MeasureLevels.Section, place);
        if (section.Stage == Stage.Senior)
        {
            CheckSenior(measures, school, place);
            return;
        }

        _figures.CheckWholes(
            Whole.OfSection,
            measures,
            static (of, measure) => CountyFigures.Number(of, measure),
            place
        );
        decimal? pupils = CountyFigures.Number(measures, Measures.Pupils);
        MeasureValue? sizes = measures.Find(Measures.ClassSizes);
        decimal? inClasses = CountyFigures.Sum(sizes);
        _figures.CheckNothing(
            inClasses,
            pupils,
            Measures.ClassSizes,
            Measures.Pupils,
            place.Key(Measures.ClassSizes.Id)
        );
        if (pupils == 0)
        {
            CheckOwnedByNobody(measures, place);
            return;
        }

        foreach (Measure measure in Teachers)
        {
            if (CountyFigures.Number(measures, measure) is { } number && number > pupils)
            {
                WarnOfMore(measure, number, pupils!.Value, place);
            }
        }

        if (pupils is { } reported && inClasses is { } least)
        {
            CheckClasses(sizes!, least, reported, place.Key(Measures.ClassSizes.Id));
        }
    }

    private void WarnOfMore(Measure measure, decimal number, decimal pupils, DataPlace place) =>
        problems.Warn(
            place.Key(measure.Id),
            $"{place.Who.Zh}的“{measure.Name.Zh}”为 {ExactNumber.Text(number)}，多于学生数 {ExactNumber.Text(pupils)}；请核对这两个数。",
            $"{place.Who.En}: \"{measure.Name.En}\" is {ExactNumber.Text(number)}, more than its {ExactNumber.Text(pupils)} pupils; check both."
        );

    private void CheckSenior(MeasureSet measures, in LatePlace school, in LatePlace place)
    {
        foreach (string id in measures.Ids)
        {
            if (id != Measures.Pupils.Id)
            {
                problems.Reject(
                    place.Key(id),
                    $"{school.Who.Zh}高中部只填报学生数（用于拆分共用资源）；请移去“{catalogue.NameOf(id).Zh}”。",
                    $"The senior section of {school.Who.En} reports pupils only (to split shared resources); remove \"{catalogue.NameOf(id).En}\"."
                );
            }
        }
    }

    /// <summary>Parts of the pupils have been compared with them already.</summary>
    private void CheckOwnedByNobody(MeasureSet measures, in LatePlace place) =>
        _figures.CheckOwnedByNobody(
            measures
                .Ids.Select(catalogue.Find)
                .OfType<Measure>()
                .Where(measure => measure != Measures.Pupils && measure != Measures.NearHomePupils)
                .Select(measure => (measure, CountyFigures.Number(measures, measure))),
            place
        );

    /// <summary>Classes that do not add up to the pupils; in brackets, cannot.</summary>
    private void CheckClasses(MeasureValue sizes, decimal least, decimal pupils, in LatePlace place)
    {
        if (sizes.Brackets.IsDefault && least != pupils)
        {
            problems.Warn(
                place,
                $"{place.Who.Zh}各班学生数合计 {ExactNumber.Text(least)}，与学生数 {ExactNumber.Text(pupils)} 不符；请核对。",
                $"{place.Who.En}: the class sizes add up to {ExactNumber.Text(least)}, not to its {ExactNumber.Text(pupils)} pupils; check both."
            );
        }

        if (sizes.Brackets.IsDefault)
        {
            return;
        }

        // Pupils are whole: a class below 46 has at most 45.
        Bracket[] filled = [.. sizes.Brackets.Where(bracket => bracket.Count > 0)];
        decimal? most = filled.All(bracket => CountyFigures.Possible(bracket.Below) is not null)
            ? filled.Sum(bracket => (bracket.Below!.Value - 1) * bracket.Count)
            : null;
        if (pupils < least || pupils > most)
        {
            string zh = most is { } m ? $"到 {ExactNumber.Text(m)} " : "";
            string en = most is { } n ? $" to {ExactNumber.Text(n)}" : " or more";
            problems.Warn(
                place,
                $"{place.Who.Zh}按班级分段应有 {ExactNumber.Text(least)} {zh}{(most is null ? "名以上" : "名")}学生，与学生数 {ExactNumber.Text(pupils)} 不符；请核对。",
                $"{place.Who.En}: by the brackets of its classes it has {ExactNumber.Text(least)}{en} pupils, not {ExactNumber.Text(pupils)}; check both."
            );
        }
    }

    /// <summary>A shared resource is reported as a whole or by section: by a composite school never both, by any other never differently.</summary>
    private void CheckShared(School school, Stage[] stages, in LatePlace place)
    {
        if (IsForNobody(school, stages))
        {
            _figures.CheckOwnedByNobody(
                catalogue.Shared.Select(measure =>
                    (measure, CountyFigures.Number(school.Measures, measure))
                ),
                place.Key("measures")
            );
        }

        foreach (Measure measure in catalogue.Shared)
        {
            if (school.Measures.Find(measure)?.Number is not { } whole)
            {
                continue;
            }

            foreach (Section section in school.Sections)
            {
                if (
                    section.Measures.Find(measure)?.Number is not { } part
                    || section.Stage == Stage.Senior
                )
                {
                    continue;
                }

                if (stages.Length > 1)
                {
                    problems.Reject(
                        place.Path.Measure(measure.Id),
                        $"{place.Who.Zh}的“{measure.Name.Zh}”既按全校填报（{ExactNumber.Text(whole)}）又按{section.Stage.Name().Zh}部填报（{ExactNumber.Text(part)}）；请只保留一种。",
                        $"{place.Who.En} reports \"{measure.Name.En}\" both as a whole ({ExactNumber.Text(whole)}) and for its {section.Stage.Name().En} section ({ExactNumber.Text(part)}); keep one of the two."
                    );
                }
                else if (part != whole)
                {
                    problems.Reject(
                        place.Path.Measure(measure.Id),
                        $"{place.Who.Zh}的“{measure.Name.Zh}”在学校为 {ExactNumber.Text(whole)}，在{section.Stage.Name().Zh}部为 {ExactNumber.Text(part)}，两者应相同；请改正或只保留一个。",
                        $"{place.Who.En} reports \"{measure.Name.En}\" as {ExactNumber.Text(whole)} for the school and {ExactNumber.Text(part)} for its {section.Stage.Name().En} section, which should be the same; correct them or keep one."
                    );
                }
            }
        }
    }

    /// <summary>Whether it has told that no stage has pupils; one that is not reported may have some.</summary>
    private static bool IsForNobody(School school, Stage[] stages)
    {
        foreach (Section section in school.Sections)
        {
            if (section.Measures.Find(Measures.Pupils)?.Number != 0)
            {
                return false;
            }
        }

        foreach (Stage stage in stages)
        {
            if (school.Section(stage) is null)
            {
                return false;
            }
        }

        return school.Sections.Length > 0;
    }

    /// <summary>Teachers of a kind are some of the full-time teachers; more are possible where those of another stage are counted.</summary>
    private void CheckTeachers(School school, Stage[] stages, in LatePlace place)
    {
        decimal? all = CountyFigures.Number(school.Measures, Measures.FullTimeTeachers);
        // Special-education schools and teaching points may have a teacher for each pupil.
        if (
            all is { } teachers
            && school.Type is not (SchoolType.SpecialEducation or SchoolType.TeachingPoint)
            && CountyFigures.OfSchool(school, Measures.Pupils, stages) is > 0 and { } pupils
            && teachers > pupils
        )
        {
            WarnOfMore(Measures.FullTimeTeachers, teachers, pupils, place.Key("measures"));
        }

        foreach (Measure measure in PartsOfTeachers)
        {
            if (CountyFigures.SumOverSections(school, measure) is { } sum && sum > all)
            {
                WarnOfTeachers(school, measure, sum, all.Value, place);
            }
        }
    }

    private void WarnOfTeachers(
        School school,
        Measure measure,
        decimal sum,
        decimal all,
        in LatePlace place
    )
    {
        Section[] sections =
        [
            .. school.Sections.Where(section => section.Measures.Has(measure.Id)),
        ];
        bool isOne = sections.Length == 1;
        problems.Warn(
            place.Path.Section(sections[0].Stage).Key(measure.Id),
            $"{place.Who.Zh}的“{measure.Name.Zh}”{(isOne ? "" : "各学部合计")}为 {ExactNumber.Text(sum)}，多于“{Measures.FullTimeTeachers.Name.Zh}”的 {ExactNumber.Text(all)}；前者应是后者的一部分，请核对这两个数。",
            $"{place.Who.En}: \"{measure.Name.En}\" {(isOne ? "is" : "adds up to")} {ExactNumber.Text(sum)}{(isOne ? "" : " over its sections")}, more than \"{Measures.FullTimeTeachers.Name.En}\", {ExactNumber.Text(all)}; the former are some of the latter, so check both."
        );
    }

    /// <summary>Music and art rooms lie within the teaching area.</summary>
    private void CheckRooms(School school, Stage[] stages, in LatePlace place)
    {
        decimal? area =
            CountyFigures.Number(school.Measures, Measures.TeachingArea)
            ?? AreaOfSections(school, stages);
        decimal? music = CountyFigures.Sum(school.Measures.Find(Measures.MusicRoomAreas));
        decimal? art = CountyFigures.Sum(school.Measures.Find(Measures.ArtRoomAreas));
        decimal rooms = (music ?? 0) + (art ?? 0);
        if (rooms > area)
        {
            problems.Warn(
                place.Path.Measure(
                    (music is null ? Measures.ArtRoomAreas : Measures.MusicRoomAreas).Id
                ),
                $"{place.Who.Zh}的音乐、美术专用教室面积合计 {ExactNumber.Text(rooms)} ㎡，大于“{Measures.TeachingArea.Name.Zh}”的 {ExactNumber.Text(area.Value)} ㎡；专用教室是教学及辅助用房的一部分，请核对这两个数。",
                $"{place.Who.En}: its music and art rooms add up to {ExactNumber.Text(rooms)} ㎡, more than \"{Measures.TeachingArea.Name.En}\", {ExactNumber.Text(area.Value)} ㎡, of which they are a part; check both."
            );
        }
    }

    /// <summary>The teaching area of all sections; null where one of them does not report it.</summary>
    private static decimal? AreaOfSections(School school, Stage[] stages)
    {
        foreach (Stage stage in stages)
        {
            if (
                CountyFigures.Number(school.Section(stage)?.Measures, Measures.TeachingArea) is null
            )
            {
                return null;
            }
        }

        return CountyFigures.SumOverSections(school, Measures.TeachingArea);
    }

    private void CheckPupilsOfSchool(School school, in LatePlace place)
    {
        if (school.Measures.Find(Measures.Pupils)?.Number is not { } pupils)
        {
            return;
        }

        DataPath at = place.Path.Measure(Measures.Pupils.Id);
        if (school.Type is not (null or SchoolType.SpecialEducation))
        {
            problems.Reject(
                at,
                $"{place.Who.Zh}的学生数应按学部填报{(problems.SourceOf(place.Path) is null ? "（sections）" : "")}，只有特殊教育学校按全校填报；请移到各学部。",
                $"{place.Who.En} reports its pupils by section; only a special-education school reports them as a whole. Move them to the sections."
            );
        }
        else if (
            school.Sections.Length > 0
            && school.Sections.All(section =>
                CountyFigures.Number(section.Measures, Measures.Pupils) is not null
            )
            && CountyFigures.SumOverSections(school, Measures.Pupils) is { } sum
            && sum != pupils
        )
        {
            problems.Reject(
                at,
                $"{place.Who.Zh}全校学生数为 {ExactNumber.Text(pupils)}，各学部合计为 {ExactNumber.Text(sum)}，两者应相同；请改正或只保留一种。",
                $"{place.Who.En} reports {ExactNumber.Text(pupils)} pupils as a whole and {ExactNumber.Text(sum)} by section, which should be the same; correct them or keep one."
            );
        }
    }
}
