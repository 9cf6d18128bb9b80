using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using static Balance.Indicators.MeasureKind;

namespace Balance.Indicators;

/// <summary>
/// The catalogue of every measure: the one place that says what can be reported, by whom and in which unit. An id is its
/// property's name with a small first letter.
/// </summary>
public static class Measures
{
    private const MeasureLevels ByCounty = MeasureLevels.County;
    private const MeasureLevels BySchool = MeasureLevels.School;
    private const MeasureLevels BySection = MeasureLevels.Section;
    private const MeasureLevels BySubject = MeasureLevels.MonitoredSubject;

    private static readonly LocalizedText People = new("人", "people");
    private static readonly LocalizedText SquareMetres = new("㎡", "㎡");
    private static readonly LocalizedText Yuan = new("元", "yuan");
    private static readonly LocalizedText Rooms = new("间", "rooms");
    private static readonly LocalizedText Classes = new("个班", "classes");
    private static readonly LocalizedText Places = new("名", "places");
    private static readonly LocalizedText Forms = new("份", "questionnaires");
    private static readonly LocalizedText PersonTimes = new("人次", "visits");
    private static readonly LocalizedText Levels = new("级", "level");
    private static readonly LocalizedText NoUnit = new("", "");

    /// <summary>Each measure joins as it is made: the table below is the order of <see cref="All"/>.</summary>
    private static readonly List<Measure> Table = [];

    // csharpier-ignore-start
    // Sections.
    /// <summary><c>pupils</c>: pupils (学生数).</summary>
    public static Measure Pupils { get; } = Of("学生数", "pupils", People, Count, BySection | BySchool);
    /// <summary><c>teachersAboveRequiredQualification</c>: teachers above the required qualification (高于规定学历教师数).</summary>
    public static Measure TeachersAboveRequiredQualification { get; } = Of("高于规定学历教师数", "teachers above the required qualification", People, Count, BySection);
    /// <summary><c>backboneTeachers</c>: backbone teachers of county level or above (县级以上骨干教师数).</summary>
    public static Measure BackboneTeachers { get; } = Of("县级以上骨干教师数", "backbone teachers of county level or above", People, Count, BySection);
    /// <summary><c>peAndArtTeachers</c>: full-time PE, music and art teachers (体育、艺术（美术、音乐）专任教师数).</summary>
    public static Measure PeAndArtTeachers { get; } = Of("体育、艺术（美术、音乐）专任教师数", "full-time PE, music and art teachers", People, Count, BySection);
    /// <summary><c>itinerantPeAndArtTeachers</c>: itinerant PE, music and art teachers (走教的体育、艺术教师数).</summary>
    public static Measure ItinerantPeAndArtTeachers { get; } = Of("走教的体育、艺术教师数", "itinerant PE, music and art teachers", People, Count, BySection);
    /// <summary><c>teachingArea</c>: teaching and auxiliary rooms, indoor sports rooms left out (教学及辅助用房面积（不含室内体育用房）).</summary>
    public static Measure TeachingArea { get; } = Shared("教学及辅助用房面积（不含室内体育用房）", "teaching and auxiliary rooms, indoor sports rooms left out", SquareMetres, Amount);
    /// <summary><c>sportsArea</c>: sports grounds and halls, indoor sports rooms included (体育运动场馆面积（含室内体育用房）).</summary>
    public static Measure SportsArea { get; } = Shared("体育运动场馆面积（含室内体育用房）", "sports grounds and halls, indoor sports rooms included", SquareMetres, Amount);
    /// <summary><c>equipmentValue</c>: value of teaching equipment (教学仪器设备值).</summary>
    public static Measure EquipmentValue { get; } = Shared("教学仪器设备值", "value of teaching equipment", Yuan, Amount);
    /// <summary><c>multimediaClassrooms</c>: networked multimedia classrooms (网络多媒体教室数).</summary>
    public static Measure MultimediaClassrooms { get; } = Shared("网络多媒体教室数", "networked multimedia classrooms", Rooms, Count);
    /// <summary><c>classSizes</c>: pupils of each class (各班学生数).</summary>
    public static Measure ClassSizes { get; } = Of("各班学生数", "pupils of each class", People, CountList, BySection, itemUnit: Classes);
    /// <summary><c>nearHomePupils</c>: pupils admitted near home (就近划片入学学生数).</summary>
    public static Measure NearHomePupils { get; } = Of("就近划片入学学生数", "pupils admitted near home", People, Count, BySection);

    // Schools.
    /// <summary><c>specialSportsArea</c>: special on-site and leased nearby sports areas (transitional) (特色场地和租用场地面积（过渡期）).</summary>
    public static Measure SpecialSportsArea { get; } = Of("特色场地和租用场地面积（过渡期）", "special on-site and leased nearby sports areas (transitional)", SquareMetres, Amount, BySchool, isShared: true);
    /// <summary><c>musicRoomAreas</c>: area of each music room (各音乐专用教室面积).</summary>
    public static Measure MusicRoomAreas { get; } = Of("各音乐专用教室面积", "area of each music room", SquareMetres, AmountList, BySchool, itemUnit: Rooms);
    /// <summary><c>artRoomAreas</c>: area of each art room (各美术专用教室面积).</summary>
    public static Measure ArtRoomAreas { get; } = Of("各美术专用教室面积", "area of each art room", SquareMetres, AmountList, BySchool, itemUnit: Rooms);
    /// <summary><c>migrantWorkerChildren</c>: children of migrant workers (进城务工人员随迁子女数).</summary>
    public static Measure MigrantWorkerChildren { get; } = Summed("进城务工人员随迁子女数", "children of migrant workers", People, Count);
    /// <summary><c>fundedPupils</c>: pupils for whom public funding is allotted (核定公用经费的学生数).</summary>
    public static Measure FundedPupils { get; } = Summed("核定公用经费的学生数", "pupils for whom public funding is allotted", People, Count);
    /// <summary><c>publicFunding</c>: public funding (公用经费).</summary>
    public static Measure PublicFunding { get; } = Summed("公用经费", "public funding", Yuan, Amount);
    /// <summary><c>publicFundingBudget</c>: annual public-funding budget (年度公用经费预算总额).</summary>
    public static Measure PublicFundingBudget { get; } = Summed("年度公用经费预算总额", "annual public-funding budget", Yuan, Amount);
    /// <summary><c>teacherTrainingBudget</c>: teacher-training budget (教师培训经费预算).</summary>
    public static Measure TeacherTrainingBudget { get; } = Summed("教师培训经费预算", "teacher-training budget", Yuan, Amount);
    /// <summary><c>fullTimeTeachers</c>: full-time teachers (专任教师数).</summary>
    public static Measure FullTimeTeachers { get; } = Summed("专任教师数", "full-time teachers", People, Count);
    /// <summary><c>certifiedTeachers</c>: full-time teachers who hold a certificate (持有教师资格证的专任教师数).</summary>
    public static Measure CertifiedTeachers { get; } = Summed("持有教师资格证的专任教师数", "full-time teachers who hold a certificate", People, Count);
    /// <summary><c>trainedTeachers</c>: full-time teachers with 360 hours of training in 5 years (5年完成360学时培训的专任教师数).</summary>
    public static Measure TrainedTeachers { get; } = Summed("5年完成360学时培训的专任教师数", "full-time teachers with 360 hours of training in 5 years", People, Count);
    /// <summary><c>charterAndDigitalManagement</c>: has its charter (rules); management and teaching are digital (制定章程（规章制度）并实现管理与教学信息化).</summary>
    public static Measure CharterAndDigitalManagement { get; } = Of("制定章程（规章制度）并实现管理与教学信息化", "has its charter (rules); management and teaching are digital", NoUnit, YesNo, BySchool);
    /// <summary><c>moralEducation</c>: grade of moral education (德育工作等级).</summary>
    public static Measure MoralEducation { get; } = Of("德育工作等级", "grade of moral education", NoUnit, MeasureKind.Grade, BySchool);
    /// <summary><c>campusCulture</c>: grade of campus culture (校园文化建设等级).</summary>
    public static Measure CampusCulture { get; } = Of("校园文化建设等级", "grade of campus culture", NoUnit, MeasureKind.Grade, BySchool);

    // The county.
    /// <summary><c>layoutCompliant</c>: schools laid out soundly, as the state requires (规划布局合理，符合国家规定).</summary>
    public static Measure LayoutCompliant { get; } = Of("规划布局合理，符合国家规定", "schools laid out soundly, as the state requires", NoUnit, YesNo, ByCounty);
    /// <summary><c>unifiedConstructionStandard</c>: one construction standard for town and country (城乡学校建设标准统一).</summary>
    public static Measure UnifiedConstructionStandard { get; } = Of("城乡学校建设标准统一", "one construction standard for town and country", NoUnit, YesNo, ByCounty);
    /// <summary><c>unifiedStaffingStandard</c>: one staffing standard for town and country (城乡教师编制标准统一).</summary>
    public static Measure UnifiedStaffingStandard { get; } = Of("城乡教师编制标准统一", "one staffing standard for town and country", NoUnit, YesNo, ByCounty);
    /// <summary><c>unifiedFundingQuota</c>: one base quota of public funding per pupil for town and country (城乡生均公用经费基准定额统一).</summary>
    public static Measure UnifiedFundingQuota { get; } = Of("城乡生均公用经费基准定额统一", "one base quota of public funding per pupil for town and country", NoUnit, YesNo, ByCounty);
    /// <summary><c>unifiedEquipmentStandard</c>: one basic equipment standard for town and country (城乡基本装备配置标准统一).</summary>
    public static Measure UnifiedEquipmentStandard { get; } = Of("城乡基本装备配置标准统一", "one basic equipment standard for town and country", NoUnit, YesNo, ByCounty);
    /// <summary><c>averageTeacherSalary</c>: average yearly salary of compulsory-education teachers (义务教育教师年平均工资收入).</summary>
    public static Measure AverageTeacherSalary { get; } = Of("义务教育教师年平均工资收入", "average yearly salary of compulsory-education teachers", Yuan, Amount, ByCounty);
    /// <summary><c>averageCivilServantSalary</c>: average yearly salary of local civil servants (当地公务员年平均工资收入).</summary>
    public static Measure AverageCivilServantSalary { get; } = Of("当地公务员年平均工资收入", "average yearly salary of local civil servants", Yuan, Amount, ByCounty);
    /// <summary><c>performancePayApproved</c>: teachers' performance pay approved in full (教师绩效工资总量足额核定).</summary>
    public static Measure PerformancePayApproved { get; } = Of("教师绩效工资总量足额核定", "teachers' performance pay approved in full", NoUnit, YesNo, ByCounty);
    /// <summary><c>staffingCoordinated</c>: posts allotted among schools within the approved totals (在核定总额内统筹分配各校编制和岗位).</summary>
    public static Measure StaffingCoordinated { get; } = Of("在核定总额内统筹分配各校编制和岗位", "posts allotted among schools within the approved totals", NoUnit, YesNo, ByCounty);
    /// <summary><c>eligibleTeachers</c>: teachers eligible for rotation (符合交流条件的教师数).</summary>
    public static Measure EligibleTeachers { get; } = Of("符合交流条件的教师数", "teachers eligible for rotation", People, Count, ByCounty);
    /// <summary><c>rotatedTeachers</c>: teachers rotated (交流轮岗教师数).</summary>
    public static Measure RotatedTeachers { get; } = Of("交流轮岗教师数", "teachers rotated", People, Count, ByCounty);
    /// <summary><c>rotatedBackboneTeachers</c>: backbone teachers rotated (交流轮岗的骨干教师数).</summary>
    public static Measure RotatedBackboneTeachers { get; } = Of("交流轮岗的骨干教师数", "backbone teachers rotated", People, Count, ByCounty);
    /// <summary><c>examFreeAdmission</c>: admission without examination at every school (所有义务教育学校一律免试入学).</summary>
    public static Measure ExamFreeAdmission { get; } = Of("所有义务教育学校一律免试入学", "admission without examination at every school", NoUnit, YesNo, ByCounty);
    /// <summary><c>seniorHighQuota</c>: admission quota of good senior high schools (优质高中招生名额总数).</summary>
    public static Measure SeniorHighQuota { get; } = Of("优质高中招生名额总数", "admission quota of good senior high schools", Places, Count, ByCounty);
    /// <summary><c>allocatedQuota</c>: quota allotted to junior schools (分配到初中的优质高中招生名额).</summary>
    public static Measure AllocatedQuota { get; } = Of("分配到初中的优质高中招生名额", "quota allotted to junior schools", Places, Count, ByCounty);
    /// <summary><c>quotaFavoursRural</c>: the allotment favours rural junior schools (名额分配向农村初中倾斜).</summary>
    public static Measure QuotaFavoursRural { get; } = Of("名额分配向农村初中倾斜", "the allotment favours rural junior schools", NoUnit, YesNo, ByCounty);
    /// <summary><c>leftBehindCare</c>: care for left-behind children in place (留守儿童关爱服务体系健全).</summary>
    public static Measure LeftBehindCare { get; } = Of("留守儿童关爱服务体系健全", "care for left-behind children in place", NoUnit, YesNo, ByCounty);
    /// <summary><c>eligibleMigrantChildren</c>: eligible migrant children (符合条件的随迁子女数).</summary>
    public static Measure EligibleMigrantChildren { get; } = Of("符合条件的随迁子女数", "eligible migrant children", People, Count, ByCounty);
    /// <summary><c>migrantChildrenInPublicSchools</c>: migrant children in public schools (在公办学校就读的随迁子女数).</summary>
    public static Measure MigrantChildrenInPublicSchools { get; } = Of("在公办学校就读的随迁子女数", "migrant children in public schools", People, Count, ByCounty);
    /// <summary><c>migrantChildrenInPurchasedPlaces</c>: migrant children in private places purchased by the government (在政府购买服务的民办学校就读的随迁子女数).</summary>
    public static Measure MigrantChildrenInPurchasedPlaces { get; } = Of("在政府购买服务的民办学校就读的随迁子女数", "migrant children in private places purchased by the government", People, Count, ByCounty);
    /// <summary><c>juniorGraduates</c>: junior graduates (初中毕业生数).</summary>
    public static Measure JuniorGraduates { get; } = Of("初中毕业生数", "junior graduates", People, Count, ByCounty);
    /// <summary><c>juniorEntrants</c>: junior entrants three years ago (三年前初中招生数).</summary>
    public static Measure JuniorEntrants { get; } = Of("三年前初中招生数", "junior entrants three years ago", People, Count, ByCounty);
    /// <summary><c>juniorTransfersIn</c>: transfers in during the three years (三年间转入学生数).</summary>
    public static Measure JuniorTransfersIn { get; } = Of("三年间转入学生数", "transfers in during the three years", People, Count, ByCounty);
    /// <summary><c>juniorTransfersOut</c>: transfers out during the three years (三年间转出学生数).</summary>
    public static Measure JuniorTransfersOut { get; } = Of("三年间转出学生数", "transfers out during the three years", People, Count, ByCounty);
    /// <summary><c>juniorDeaths</c>: deaths during the three years (三年间死亡学生数).</summary>
    public static Measure JuniorDeaths { get; } = Of("三年间死亡学生数", "deaths during the three years", People, Count, ByCounty);
    /// <summary><c>disabledChildren</c>: disabled children of school age (适龄残疾儿童少年数).</summary>
    public static Measure DisabledChildren { get; } = Of("适龄残疾儿童少年数", "disabled children of school age", People, Count, ByCounty);
    /// <summary><c>disabledChildrenEnrolled</c>: disabled children enrolled (已入学的残疾儿童少年数).</summary>
    public static Measure DisabledChildrenEnrolled { get; } = Of("已入学的残疾儿童少年数", "disabled children enrolled", People, Count, ByCounty);
    /// <summary><c>digitalTeaching</c>: teachers use digital means with skill, equipment well used (教师熟练运用信息化手段，设施设备利用率较高).</summary>
    public static Measure DigitalTeaching { get; } = Of("教师熟练运用信息化手段，设施设备利用率较高", "teachers use digital means with skill, equipment well used", NoUnit, YesNo, ByCounty);
    /// <summary><c>curriculumComplete</c>: courses complete, order kept, practice activities held (课程开齐开足，秩序规范，实践活动有效开展).</summary>
    public static Measure CurriculumComplete { get; } = Of("课程开齐开足，秩序规范，实践活动有效开展", "courses complete, order kept, practice activities held", NoUnit, YesNo, ByCounty);
    /// <summary><c>noExcessiveBurden</c>: no excessive homework burden (无过重课业负担).</summary>
    public static Measure NoExcessiveBurden { get; } = Of("无过重课业负担", "no excessive homework burden", NoUnit, YesNo, ByCounty);
    /// <summary><c>monitoredSubjects</c>: subjects of the national quality monitoring (国家义务教育质量监测的学科).</summary>
    public static Measure MonitoredSubjects { get; } = Of("国家义务教育质量监测的学科", "subjects of the national quality monitoring", NoUnit, Subjects, ByCounty);
    /// <summary><c>recognitionRate</c>: social recognition (社会认可度).</summary>
    public static Measure RecognitionRate { get; } = Of("社会认可度", "social recognition", NoUnit, Rate, ByCounty);
    /// <summary><c>questionnairesValid</c>: valid questionnaires (有效问卷数).</summary>
    public static Measure QuestionnairesValid { get; } = Of("有效问卷数", "valid questionnaires", Forms, Count, ByCounty);
    /// <summary><c>questionnairesSatisfied</c>: satisfied questionnaires (满意问卷数).</summary>
    public static Measure QuestionnairesSatisfied { get; } = Of("满意问卷数", "satisfied questionnaires", Forms, Count, ByCounty);
    /// <summary><c>visits</c>: field visits (实地走访人次).</summary>
    public static Measure Visits { get; } = Of("实地走访人次", "field visits", PersonTimes, Count, ByCounty);
    /// <summary><c>visitsSatisfied</c>: satisfied field visits (实地走访满意人次).</summary>
    public static Measure VisitsSatisfied { get; } = Of("实地走访满意人次", "satisfied field visits", PersonTimes, Count, ByCounty);
    /// <summary><c>basicBalanceRecognised</c>: basic balance recognised at least three years ago (通过义务教育基本均衡认定三年以上).</summary>
    public static Measure BasicBalanceRecognised { get; } = Of("通过义务教育基本均衡认定三年以上", "basic balance recognised at least three years ago", NoUnit, YesNo, ByCounty);
    /// <summary><c>monitoringKeptHigh</c>: yearly monitoring since then kept high (认定后年度监测持续保持较高水平).</summary>
    public static Measure MonitoringKeptHigh { get; } = Of("认定后年度监测持续保持较高水平", "yearly monitoring since then kept high", NoUnit, YesNo, ByCounty);

    // Monitored subjects.
    /// <summary><c>grade</c>: grade of academic achievement (学业水平等级).</summary>
    public static Measure Grade { get; } = Of("学业水平等级", "grade of academic achievement", Levels, Level, BySubject);
    /// <summary><c>interSchoolDifferenceRate</c>: difference rate between schools (校际差异率).</summary>
    public static Measure InterSchoolDifferenceRate { get; } = Of("校际差异率", "difference rate between schools", NoUnit, Rate, BySubject);
    // csharpier-ignore-end

    /// <summary>Every measure: of sections, of schools, of the county, of monitored subjects, in the order they are asked for.</summary>
    public static ImmutableArray<Measure> All { get; } = [.. Table];

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
        string zh,
        string en,
        LocalizedText unit,
        MeasureKind kind,
        MeasureLevels levels,
        bool sums = false,
        bool isShared = false,
        LocalizedText? itemUnit = null,
        [CallerMemberName] string name = ""
    )
    {
        var measure = new Measure(
            char.ToLowerInvariant(name[0]) + name.Substring(1),
            new LocalizedText(zh, en),
            unit,
            kind,
            levels,
            sums,
            isShared
        )
        {
            ItemUnit = itemUnit ?? NoUnit,
            Index = Table.Count,
            IsBuiltIn = true,
        };
        Table.Add(measure);
        return measure;
    }

    private static Measure Shared(
        string zh,
        string en,
        LocalizedText unit,
        MeasureKind kind,
        [CallerMemberName] string name = ""
    ) => Of(zh, en, unit, kind, BySection | BySchool, isShared: true, name: name);

    private static Measure Summed(
        string zh,
        string en,
        LocalizedText unit,
        MeasureKind kind,
        [CallerMemberName] string name = ""
    ) => Of(zh, en, unit, kind, BySchool | ByCounty, sums: true, name: name);
}
