namespace Balance.Indicators.Documents;

/// <summary>Which columns the sheets of a county have: what a standard asks for, and what else a county has reported.</summary>
internal static class TemplateColumns
{
    private const string Basics = "学校基本情况";
    private const string Whole = "全校";
    private const string Vetoes = "一票否决情形";

    /// <summary>The columns of the sheet of schools.</summary>
    /// <param name="standard">What is asked for.</param>
    /// <param name="schools">Schools whose every figure needs a column.</param>
    public static List<TemplateColumn> OfSchools(Standard standard, IReadOnlyList<School> schools)
    {
        var columns = new List<TemplateColumn>
        {
            new(new HeadTarget("code"), Basics, "学校代码") { Example = "示例" },
            new(new HeadTarget("name"), Basics, "学校名称") { Example = "示例九年一贯制学校" },
            new(new HeadTarget(SchoolFacts.Type), Basics, "办学类型")
            {
                Example = "九年一贯制学校",
            },
            new(new HeadTarget(SchoolFacts.Location), Basics, "所在地") { Example = "镇区" },
            new(new HeadTarget(SchoolFacts.Township), Basics, "所在镇街") { Example = "示例镇" },
            new(new HeadTarget(SchoolFacts.Ownership), Basics, "办别") { Example = "公办" },
            new(new HeadTarget(SchoolFacts.Boarding), Basics, "是否寄宿制") { Example = "否" },
            new(new HeadTarget(SchoolFacts.BuiltYear), Basics, "建成年份") { Example = "1998" },
            new(new HeadTarget(SchoolFacts.AttachedClasses), Basics, "是否有附设班")
            {
                Example = "否",
            },
            new(new HeadTarget(SchoolFacts.CampusOf), Basics, "所属主校代码"),
        };
        if (schools.Any(school => school.Sections.Any(section => section.Measures.Count == 0)))
        {
            columns.Add(new TemplateColumn(new HeadTarget("sections"), Basics, "设有学部"));
        }

        HashSet<Measure> needed = [.. CountyTemplate.NeededBy(standard)];
        foreach (Stage stage in new[] { Stage.Primary, Stage.Junior, Stage.Senior })
        {
            AddSection(columns, standard, stage, needed, schools);
        }

        foreach (Measure measure in standard.Catalogue.At(MeasureLevels.School))
        {
            bool isAsked = needed.Contains(measure);
            if (isAsked || schools.Any(school => school.Measures.Find(measure) is not null))
            {
                columns.Add(
                    Of(measure, null, Whole) with
                    {
                        Name =
                            measure == Measures.Pupils
                                ? "特殊教育学校学生数（不分学部）"
                                : NameOf(measure),
                        Example =
                            measure == Measures.Pupils ? null : Of(measure, null, Whole).Example,
                    }
                );
            }
        }

        foreach (string id in standard.Catalogue.VetoesOfSchool)
        {
            if (
                standard.Vetoes.Any(veto => veto.Id == id)
                || schools.Any(school => school.Vetoes.ContainsKey(id))
            )
            {
                string name = standard.Vetoes.FirstOrDefault(veto => veto.Id == id)?.Name.Zh ?? "";
                columns.Add(
                    new TemplateColumn(new HeadTarget(id), Vetoes, (id + " " + name).Trim())
                    {
                        Example = "不存在",
                    }
                );
            }
        }

        return columns;
    }

    /// <summary>The rows of the sheet of the county.</summary>
    public static List<TemplateColumn> OfCounty(Standard standard, County? county)
    {
        var rows = new List<TemplateColumn>
        {
            new(new HeadTarget("code"), "", "县代码"),
            new(new HeadTarget("name"), "", "县名称"),
            new(new HeadTarget("year"), "", "数据年份"),
            new(new HeadTarget("note"), "", "数据说明"),
        };
        HashSet<Measure> needed = [.. CountyTemplate.NeededBy(standard)];
        foreach (Measure measure in standard.Catalogue.At(MeasureLevels.County))
        {
            MeasureValue? value = county?.Measures.Find(measure);
            if (measure.Kind == MeasureKind.Subjects)
            {
                if (value is { Subjects.IsEmpty: true })
                {
                    rows.Add(Of(measure, null, ""));
                }
            }
            else if (
                value is not null
                || (needed.Contains(measure) && !measure.IsReportedBy(MeasureLevels.School))
            )
            {
                rows.Add(Of(measure, null, ""));
            }
        }

        return rows;
    }

    /// <summary>The columns of a long table.</summary>
    public static List<TemplateColumn> OfItems(bool areRooms, bool withSchool, bool withBrackets)
    {
        string[] keys = areRooms
            ? ["roomKind", "roomName", "roomArea"]
            : ["stage", "className", "classSize"];
        IEnumerable<string> all = (withSchool ? ["code"] : (string[])[])
            .Concat(keys)
            .Concat(withBrackets ? ["from", "below", "number"] : []);
        return
        [
            .. all.Select(key => new TemplateColumn(
                new HeadTarget(key),
                "",
                key switch
                {
                    "code" => "学校代码",
                    "roomKind" => "教室类别",
                    "roomName" => "教室名称",
                    "roomArea" => "面积",
                    "stage" => "学段",
                    "className" => "班级",
                    "classSize" => "人数",
                    "from" => "下限（含）",
                    "below" => "上限（不含）",
                    _ => "个数",
                }
            )
            {
                Example = key switch
                {
                    "code" => "示例",
                    "roomKind" => "音乐",
                    "roomName" => "音乐一",
                    "roomArea" => "98",
                    "stage" => "小学",
                    "className" => "一年级1班",
                    "classSize" => "44",
                    _ => null,
                },
            }),
        ];
    }

    public static List<TemplateColumn> OfSubjects(Standard standard) =>
        [
            new(new HeadTarget("subject"), "", "学科") { Example = "示例" },
            new(new HeadTarget("schoolGrade"), "", "年级") { Example = "4" },
            .. standard
                .Catalogue.At(MeasureLevels.MonitoredSubject)
                .Select(measure => new TemplateColumn(
                    new HeadTarget(measure.Id),
                    "",
                    measure.Name.Zh
                )
                {
                    Example = measure.Kind == MeasureKind.Level ? "3" : "0.12",
                }),
        ];

    private static void AddSection(
        List<TemplateColumn> columns,
        Standard standard,
        Stage stage,
        HashSet<Measure> needed,
        IReadOnlyList<School> schools
    )
    {
        string group = stage.Name().Zh + "部";
        foreach (Measure measure in standard.Catalogue.At(MeasureLevels.Section))
        {
            bool isAsked =
                stage == Stage.Senior
                    ? measure == Measures.Pupils
                    : needed.Contains(measure) && !measure.IsShared;
            if (
                isAsked
                || schools.Any(school => school.Section(stage)?.Measures.Find(measure) is not null)
            )
            {
                columns.Add(Of(measure, stage, group));
            }
        }
    }

    private static TemplateColumn Of(Measure measure, Stage? stage, string group)
    {
        bool isList =
            measure.Kind is MeasureKind.CountList or MeasureKind.AmountList or MeasureKind.Subjects;
        return new TemplateColumn(
            new HeadTarget(measure.Id) { Stage = stage, Aspect = isList ? HeadTarget.Count : null },
            group,
            (stage is { } named ? named.Name().Zh : "") + NameOf(measure)
        )
        {
            Example = stage == Stage.Senior ? null : ExampleOf(measure),
        };
    }

    private static string NameOf(Measure measure) =>
        measure.Id switch
        {
            "classSizes" => "班级数",
            "musicRoomAreas" => "音乐专用教室数",
            "artRoomAreas" => "美术专用教室数",
            "monitoredSubjects" => "监测学科数",
            _ => measure.Name.Zh,
        };

    private static string ExampleOf(Measure measure) =>
        measure.Id switch
        {
            "pupils" => "440",
            "teachersAboveRequiredQualification" => "30",
            "backboneTeachers" => "6",
            "peAndArtTeachers" => "5",
            "classSizes" => "10",
            "teachingArea" => "5120.5",
            "sportsArea" => "8000",
            "equipmentValue" => "1500000",
            "multimediaClassrooms" => "24",
            "fullTimeTeachers" or "certifiedTeachers" or "trainedTeachers" => "66",
            "musicRoomAreas" or "artRoomAreas" => "2",
            "nearHomePupils" => "430",
            "publicFundingBudget" => "572000",
            "teacherTrainingBudget" => "28600",
            _ => measure.Kind switch
            {
                MeasureKind.YesNo => "是",
                MeasureKind.Grade => "良好",
                MeasureKind.Rate => "0.91",
                MeasureKind.Amount => measure.Unit.Zh == "元" ? "572000" : "600",
                _ => "12",
            },
        };
}
