using System.Collections.Immutable;
using static Balance.Indicators.MeasureKind;

namespace Balance.Indicators;

/// <summary>The catalogue of every measure: the one place that says what can be reported, by whom and in which unit.</summary>
public static class Measures
{
    private const MeasureLevels ByCounty = MeasureLevels.County;
    private const MeasureLevels BySchool = MeasureLevels.School;
    private const MeasureLevels BySection = MeasureLevels.Section;

    private static readonly LocalizedText People = new("人", "people");
    private static readonly LocalizedText Area = new("㎡", "㎡");
    private static readonly LocalizedText Money = new("元", "yuan");
    private static readonly LocalizedText Rooms = new("间", "rooms");
    private static readonly LocalizedText Places = new("名", "places");
    private static readonly LocalizedText Forms = new("份", "questionnaires");
    private static readonly LocalizedText Visits = new("人次", "visits");
    private static readonly LocalizedText NoUnit = new("", "");

    /// <summary>Every measure: of sections, of schools, of the county, of monitored subjects, in the order they are asked for.</summary>
    public static ImmutableArray<Measure> All { get; } =
    [
        // Sections
        Of("pupils", "学生数", "pupils", People, Count, BySection | BySchool),
        Of(
            "teachersAboveRequiredQualification",
            "高于规定学历教师数",
            "teachers above the required qualification",
            People,
            Count,
            BySection
        ),
        Of(
            "backboneTeachers",
            "县级以上骨干教师数",
            "backbone teachers of county level or above",
            People,
            Count,
            BySection
        ),
        Of(
            "peAndArtTeachers",
            "体育、艺术（美术、音乐）专任教师数",
            "full-time PE, music and art teachers",
            People,
            Count,
            BySection
        ),
        Of(
            "itinerantPeAndArtTeachers",
            "走教的体育、艺术教师数",
            "itinerant PE, music and art teachers",
            People,
            Count,
            BySection
        ),
        Shared(
            "teachingArea",
            "教学及辅助用房面积（不含室内体育用房）",
            "teaching and auxiliary rooms, indoor sports rooms left out",
            Area,
            Amount
        ),
        Shared(
            "sportsArea",
            "体育运动场馆面积（含室内体育用房）",
            "sports grounds and halls, indoor sports rooms included",
            Area,
            Amount
        ),
        Shared("equipmentValue", "教学仪器设备值", "value of teaching equipment", Money, Amount),
        Shared(
            "multimediaClassrooms",
            "网络多媒体教室数",
            "networked multimedia classrooms",
            Rooms,
            Count
        ),
        Of("classSizes", "各班学生数", "pupils of each class", People, CountList, BySection) with
        {
            ItemUnit = new("个班", "classes"),
        },
        Of(
            "nearHomePupils",
            "就近划片入学学生数",
            "pupils admitted near home",
            People,
            Count,
            BySection
        ),
        // Schools
        Of(
            "specialSportsArea",
            "特色场地和租用场地面积（过渡期）",
            "special on-site and leased nearby sports areas (transitional)",
            Area,
            Amount,
            BySchool
        ) with
        {
            IsShared = true,
        },
        Of(
            "musicRoomAreas",
            "各音乐专用教室面积",
            "area of each music room",
            Area,
            AmountList,
            BySchool
        ) with
        {
            ItemUnit = Rooms,
        },
        Of(
            "artRoomAreas",
            "各美术专用教室面积",
            "area of each art room",
            Area,
            AmountList,
            BySchool
        ) with
        {
            ItemUnit = Rooms,
        },
        Summed(
            "migrantWorkerChildren",
            "进城务工人员随迁子女数",
            "children of migrant workers",
            People,
            Count
        ),
        Summed(
            "fundedPupils",
            "核定公用经费的学生数",
            "pupils for whom public funding is allotted",
            People,
            Count
        ),
        Summed("publicFunding", "公用经费", "public funding", Money, Amount),
        Summed(
            "publicFundingBudget",
            "年度公用经费预算总额",
            "annual public-funding budget",
            Money,
            Amount
        ),
        Summed(
            "teacherTrainingBudget",
            "教师培训经费预算",
            "teacher-training budget",
            Money,
            Amount
        ),
        Summed("fullTimeTeachers", "专任教师数", "full-time teachers", People, Count),
        Summed(
            "certifiedTeachers",
            "持有教师资格证的专任教师数",
            "full-time teachers who hold a certificate",
            People,
            Count
        ),
        Summed(
            "trainedTeachers",
            "5年完成360学时培训的专任教师数",
            "full-time teachers with 360 hours of training in 5 years",
            People,
            Count
        ),
        Of(
            "charterAndDigitalManagement",
            "制定章程（规章制度）并实现管理与教学信息化",
            "has its charter (rules); management and teaching are digital",
            NoUnit,
            YesNo,
            BySchool
        ),
        Of(
            "moralEducation",
            "德育工作等级",
            "grade of moral education",
            NoUnit,
            MeasureKind.Grade,
            BySchool
        ),
        Of(
            "campusCulture",
            "校园文化建设等级",
            "grade of campus culture",
            NoUnit,
            MeasureKind.Grade,
            BySchool
        ),
        // The county
        Of(
            "layoutCompliant",
            "规划布局合理，符合国家规定",
            "schools laid out soundly, as the state requires",
            NoUnit,
            YesNo,
            ByCounty
        ),
        Of(
            "unifiedConstructionStandard",
            "城乡学校建设标准统一",
            "one construction standard for town and country",
            NoUnit,
            YesNo,
            ByCounty
        ),
        Of(
            "unifiedStaffingStandard",
            "城乡教师编制标准统一",
            "one staffing standard for town and country",
            NoUnit,
            YesNo,
            ByCounty
        ),
        Of(
            "unifiedFundingQuota",
            "城乡生均公用经费基准定额统一",
            "one base quota of public funding per pupil for town and country",
            NoUnit,
            YesNo,
            ByCounty
        ),
        Of(
            "unifiedEquipmentStandard",
            "城乡基本装备配置标准统一",
            "one basic equipment standard for town and country",
            NoUnit,
            YesNo,
            ByCounty
        ),
        Of(
            "averageTeacherSalary",
            "义务教育教师年平均工资收入",
            "average yearly salary of compulsory-education teachers",
            Money,
            Amount,
            ByCounty
        ),
        Of(
            "averageCivilServantSalary",
            "当地公务员年平均工资收入",
            "average yearly salary of local civil servants",
            Money,
            Amount,
            ByCounty
        ),
        Of(
            "performancePayApproved",
            "教师绩效工资总量足额核定",
            "teachers' performance pay approved in full",
            NoUnit,
            YesNo,
            ByCounty
        ),
        Of(
            "staffingCoordinated",
            "在核定总额内统筹分配各校编制和岗位",
            "posts allotted among schools within the approved totals",
            NoUnit,
            YesNo,
            ByCounty
        ),
        Of(
            "eligibleTeachers",
            "符合交流条件的教师数",
            "teachers eligible for rotation",
            People,
            Count,
            ByCounty
        ),
        Of("rotatedTeachers", "交流轮岗教师数", "teachers rotated", People, Count, ByCounty),
        Of(
            "rotatedBackboneTeachers",
            "交流轮岗的骨干教师数",
            "backbone teachers rotated",
            People,
            Count,
            ByCounty
        ),
        Of(
            "examFreeAdmission",
            "所有义务教育学校一律免试入学",
            "admission without examination at every school",
            NoUnit,
            YesNo,
            ByCounty
        ),
        Of(
            "seniorHighQuota",
            "优质高中招生名额总数",
            "admission quota of good senior high schools",
            Places,
            Count,
            ByCounty
        ),
        Of(
            "allocatedQuota",
            "分配到初中的优质高中招生名额",
            "quota allotted to junior schools",
            Places,
            Count,
            ByCounty
        ),
        Of(
            "quotaFavoursRural",
            "名额分配向农村初中倾斜",
            "the allotment favours rural junior schools",
            NoUnit,
            YesNo,
            ByCounty
        ),
        Of(
            "leftBehindCare",
            "留守儿童关爱服务体系健全",
            "care for left-behind children in place",
            NoUnit,
            YesNo,
            ByCounty
        ),
        Of(
            "eligibleMigrantChildren",
            "符合条件的随迁子女数",
            "eligible migrant children",
            People,
            Count,
            ByCounty
        ),
        Of(
            "migrantChildrenInPublicSchools",
            "在公办学校就读的随迁子女数",
            "migrant children in public schools",
            People,
            Count,
            ByCounty
        ),
        Of(
            "migrantChildrenInPurchasedPlaces",
            "在政府购买服务的民办学校就读的随迁子女数",
            "migrant children in private places purchased by the government",
            People,
            Count,
            ByCounty
        ),
        Of("juniorGraduates", "初中毕业生数", "junior graduates", People, Count, ByCounty),
        Of(
            "juniorEntrants",
            "三年前初中招生数",
            "junior entrants three years ago",
            People,
            Count,
            ByCounty
        ),
        Of(
            "juniorTransfersIn",
            "三年间转入学生数",
            "transfers in during the three years",
            People,
            Count,
            ByCounty
        ),
        Of(
            "juniorTransfersOut",
            "三年间转出学生数",
            "transfers out during the three years",
            People,
            Count,
            ByCounty
        ),
        Of(
            "juniorDeaths",
            "三年间死亡学生数",
            "deaths during the three years",
            People,
            Count,
            ByCounty
        ),
        Of(
            "disabledChildren",
            "适龄残疾儿童少年数",
            "disabled children of school age",
            People,
            Count,
            ByCounty
        ),
        Of(
            "disabledChildrenEnrolled",
            "已入学的残疾儿童少年数",
            "disabled children enrolled",
            People,
            Count,
            ByCounty
        ),
        Of(
            "digitalTeaching",
            "教师熟练运用信息化手段，设施设备利用率较高",
            "teachers use digital means with skill, equipment well used",
            NoUnit,
            YesNo,
            ByCounty
        ),
        Of(
            "curriculumComplete",
            "课程开齐开足，秩序规范，实践活动有效开展",
            "courses complete, order kept, practice activities held",
            NoUnit,
            YesNo,
            ByCounty
        ),
        Of(
            "noExcessiveBurden",
            "无过重课业负担",
            "no excessive homework burden",
            NoUnit,
            YesNo,
            ByCounty
        ),
        Of(
            "monitoredSubjects",
            "国家义务教育质量监测的学科",
            "subjects of the national quality monitoring",
            NoUnit,
            Subjects,
            ByCounty
        ),
        Of("recognitionRate", "社会认可度", "social recognition", NoUnit, Rate, ByCounty),
        Of("questionnairesValid", "有效问卷数", "valid questionnaires", Forms, Count, ByCounty),
        Of(
            "questionnairesSatisfied",
            "满意问卷数",
            "satisfied questionnaires",
            Forms,
            Count,
            ByCounty
        ),
        Of("visits", "实地走访人次", "field visits", Visits, Count, ByCounty),
        Of(
            "visitsSatisfied",
            "实地走访满意人次",
            "satisfied field visits",
            Visits,
            Count,
            ByCounty
        ),
        Of(
            "basicBalanceRecognised",
            "通过义务教育基本均衡认定三年以上",
            "basic balance recognised at least three years ago",
            NoUnit,
            YesNo,
            ByCounty
        ),
        Of(
            "monitoringKeptHigh",
            "认定后年度监测持续保持较高水平",
            "yearly monitoring since then kept high",
            NoUnit,
            YesNo,
            ByCounty
        ),
        // Monitored subjects
        Of(
            "grade",
            "学业水平等级",
            "grade of academic achievement",
            new("级", "level"),
            Level,
            MeasureLevels.MonitoredSubject
        ),
        Of(
            "interSchoolDifferenceRate",
            "校际差异率",
            "difference rate between schools",
            NoUnit,
            Rate,
            MeasureLevels.MonitoredSubject
        ),
    ];

    private static readonly Dictionary<string, Measure> ById = All.ToDictionary(measure =>
        measure.Id
    );

    /// <summary>The measure with an id, or null where there is none.</summary>
    /// <param name="id">The id, case-sensitive.</param>
    public static Measure? Find(string id) =>
        ById.TryGetValue(id, out Measure? measure) ? measure : null;

    /// <summary>Every measure that is reported at a level, in the order of the catalogue.</summary>
    /// <param name="level">One level.</param>
    public static IEnumerable<Measure> At(MeasureLevels level) =>
        All.Where(measure => measure.IsReportedBy(level));

    /// <summary>What a measure is called; its id where there is no such measure.</summary>
    internal static LocalizedText NameOf(string id) => Find(id)?.Name ?? new LocalizedText(id, id);

    private static Measure Of(
        string id,
        string zh,
        string en,
        LocalizedText unit,
        MeasureKind kind,
        MeasureLevels levels
    ) => new(id, new LocalizedText(zh, en), unit, kind, levels);

    private static Measure Shared(
        string id,
        string zh,
        string en,
        LocalizedText unit,
        MeasureKind kind
    ) => Of(id, zh, en, unit, kind, BySection | BySchool) with { IsShared = true };

    private static Measure Summed(
        string id,
        string zh,
        string en,
        LocalizedText unit,
        MeasureKind kind
    ) => Of(id, zh, en, unit, kind, BySchool | ByCounty) with { SumsToCounty = true };
}
