namespace Balance.Indicators;

/// <summary>
/// What the keys of <c>balance-county/1</c> are called: measures by the catalogue, and by the words that forms and statistics
/// use for them; everything else by the list here.
/// </summary>
internal static class CountyKeys
{
    private static readonly (string Key, string Zh, string En, string? Others)[] Facts =
    [
        ("format", "格式", "format", null),
        ("code", "代码", "code", "学校代码,学校标识码,机构代码,统一编码,县代码,行政区划代码,编号"),
        ("name", "名称", "name", "学校名称,机构名称,校名,县名,县名称"),
        ("year", "年份", "year", "数据年份,年度"),
        ("note", "说明", "note", "备注,注"),
        ("measures", "要素", "measures", "采集要素,数据,指标"),
        ("vetoes", "一票否决", "vetoes", "一票否决情形,否决"),
        ("schools", "学校", "schools", "各校,学校列表"),
        ("sections", "学部", "sections", "学段"),
        ("primary", "小学部", "primary section", "小学"),
        ("junior", "初中部", "junior secondary section", "初中,juniorSecondary"),
        ("senior", "高中部", "senior secondary section", "高中,seniorSecondary"),
        ("from", "从（含）", "from", "起,min"),
        ("below", "到（不含）", "below", "to,max,到"),
        ("count", "个数", "count", "数量,number"),
        ("schoolGrade", "年级", "school grade", "监测年级"),
        ("subject", "学科", "subject", "科目,学科名称"),
    ];

    /// <summary>Words for the facts of a school beside their names.</summary>
    private static readonly (string Id, string Others)[] OfSchool =
    [
        (SchoolFacts.Type, "学校类型,学校类别,学段类型,类型"),
        (SchoolFacts.Location, "城乡类型,驻地城乡类型,学校所在地城乡类型,区域类别"),
        (SchoolFacts.Township, "镇街,乡镇,街道,乡镇街道,所属乡镇,所在乡镇"),
        (SchoolFacts.Ownership, "举办者,办学性质,举办者类型,办别"),
        (SchoolFacts.Boarding, "寄宿,寄宿制,是否寄宿,是否寄宿制学校"),
        (SchoolFacts.CampusOf, "主校代码,主校,所属学校,校区"),
        (SchoolFacts.AttachedClasses, "附设班,有附设班"),
        (SchoolFacts.BuiltYear, "建校时间,建校年份,建校年,建成年"),
    ];

    /// <summary>Words for measures beside their names; a name is also known without what it has in brackets.</summary>
    private static readonly (Measure Measure, string Others)[] OfMeasures =
    [
        (
            Measures.Pupils,
            "在校生数,在校学生数,学生人数,学生总数,在籍学生数,在校生总数,在校人数,students"
        ),
        (Measures.TeachersAboveRequiredQualification, "学历教师总数,高学历教师数,高于规定学历教师"),
        (
            Measures.BackboneTeachers,
            "县级及以上骨干教师数,骨干教师数,骨干教师,区级及以上骨干教师数"
        ),
        (Measures.PeAndArtTeachers, "体育艺术专任教师数,艺体教师数,体育、艺术专任教师数"),
        (Measures.ItinerantPeAndArtTeachers, "走教教师数"),
        (
            Measures.TeachingArea,
            "教学及辅助用房总面积,教学辅助用房面积,教学及辅助用房,教学辅助用房,教辅用房面积"
        ),
        (Measures.SportsArea, "体育运动场馆总面积,运动场馆面积,体育场馆面积,体育运动场馆"),
        (Measures.EquipmentValue, "教学仪器设备资产值,仪器设备总值,教学仪器设备总值,仪器设备值"),
        (Measures.MultimediaClassrooms, "网络多媒体教室间数,网络多媒体教室,多媒体教室数"),
        (Measures.ClassSizes, "班额,班级人数,各班人数,班级规模"),
        (Measures.NearHomePupils, "就近入学人数,就近入学学生数,划片入学学生数"),
        (Measures.MusicRoomAreas, "音乐专用教室面积,音乐教室面积"),
        (Measures.ArtRoomAreas, "美术专用教室面积,美术教室面积"),
        (Measures.MigrantWorkerChildren, "随迁子女数,进城务工人员随迁子女"),
        (Measures.PublicFundingBudget, "公用经费预算总额,公用经费总数"),
        (Measures.TeacherTrainingBudget, "教师培训经费预算总额,教师培训经费"),
        (Measures.FullTimeTeachers, "专任教师总数,专任教师,在岗专任教师数,teachers"),
        (Measures.CertifiedTeachers, "持有教师资格证的专任教师人数,持证教师数"),
        (Measures.TrainedTeachers, "近5年培训满360学时专任教师人数,培训教师数"),
        (Measures.RecognitionRate, "社会满意度,认可度,满意度"),
        (Measures.MonitoredSubjects, "监测学科"),
        (Measures.Grade, "等级,level"),
        (Measures.InterSchoolDifferenceRate, "差异率"),
    ];

    /// <summary>Who writes "to" means the last number inside.</summary>
    private static readonly LocalizedText BelowIsOutside = new(
        "它后面的数不在段内：41 到 45 人写 \"from\": 41, \"below\": 46。",
        " Its number is outside the bracket: 41 to 45 pupils is \"from\": 41, \"below\": 46."
    );

    /// <summary>What is built in.</summary>
    public static KeyNames All => CountyCatalogue.BuiltIn.Keys;

    public static KeyNames Of(IEnumerable<Measure> measures) =>
        new(
            [
                .. Facts.Select(fact =>
                    (fact.Key, new LocalizedText(fact.Zh, fact.En), fact.Others?.Split(',') ?? [])
                ),
                .. OfSchool.Select(fact =>
                    (fact.Id, SchoolFacts.Name(fact.Id), fact.Others.Split(','))
                ),
                .. measures.Select(measure => (measure.Id, measure.Name, OthersOf(measure))),
            ],
            new() { ["below"] = BelowIsOutside }
        );

    private static string[] OthersOf(Measure measure) =>
        Array.Find(OfMeasures, pair => pair.Measure == measure).Others?.Split(',') ?? [];
}
