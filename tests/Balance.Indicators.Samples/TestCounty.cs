using System.Collections.Immutable;

namespace Balance.Indicators.Samples;

/// <summary>
/// A county to change one thing in. <see cref="Met"/> is met under every built-in standard: one nine-year public school in a
/// town, without boarding, with 100 pupils in either section, so that a share of 100 : 1.1 · 100 makes round figures.
/// </summary>
public sealed record TestCounty(County County)
{
    public static TestCounty Met { get; } =
        new(
            new County("210381", "测试县")
            {
                Year = 2025,
                Measures = new MeasureSet([
                    new("layoutCompliant", true),
                    new("unifiedConstructionStandard", true),
                    new("unifiedStaffingStandard", true),
                    new("unifiedFundingQuota", true),
                    new("unifiedEquipmentStandard", true),
                    new("averageTeacherSalary", 90000),
                    new("averageCivilServantSalary", 90000),
                    new("performancePayApproved", true),
                    new("staffingCoordinated", true),
                    new("eligibleTeachers", 100),
                    new("rotatedTeachers", 10),
                    new("rotatedBackboneTeachers", 2),
                    new("examFreeAdmission", true),
                    new("seniorHighQuota", 100),
                    new("allocatedQuota", 50),
                    new("quotaFavoursRural", true),
                    new("leftBehindCare", true),
                    new("eligibleMigrantChildren", 100),
                    new("migrantChildrenInPublicSchools", 80),
                    new("migrantChildrenInPurchasedPlaces", 5),
                    new("juniorGraduates", 96),
                    new("juniorTransfersIn", 3),
                    new("juniorTransfersOut", 2),
                    new("juniorEntrants", 101),
                    new("juniorDeaths", 1),
                    new("disabledChildren", 20),
                    new("disabledChildrenEnrolled", 19),
                    new("digitalTeaching", true),
                    new("curriculumComplete", true),
                    new("noExcessiveBurden", true),
                    new(
                        "monitoredSubjects",
                        new[]
                        {
                            new MonitoredSubject("语文", 3, 0.14m),
                            new MonitoredSubject("数学", 4, 0.10m),
                        }
                    ),
                    new("recognitionRate", 0.85m),
                    new("basicBalanceRecognised", true),
                    new("monitoringKeptHigh", true),
                ]),
                Vetoes = NoVetoes.Value.AddRange(
                    VetoIds.OfCounty.Select(id => new KeyValuePair<string, bool>(id, false))
                ),
                Schools = [TestSchool.NineYear("1")],
            }
        );

    /// <summary>Changes, adds or (null) takes away a measure of the county.</summary>
    public TestCounty Set(string id, MeasureValue? value) =>
        new(County.With(DataPath.Root.Measure(id), value));

    /// <summary>Changes, adds or (null) takes away a measure of a school.</summary>
    public TestCounty SetSchool(string id, MeasureValue? value, int school = 0) =>
        new(County.With(DataPath.OfSchool(school).Measure(id), value));

    /// <summary>Changes, adds or (null) takes away a measure of a section.</summary>
    public TestCounty Set(Stage stage, string id, MeasureValue? value, int school = 0) =>
        new(County.With(DataPath.OfSchool(school).Section(stage).Measure(id), value));

    /// <summary>Changes a fact of a school.</summary>
    public TestCounty Change(Func<School, School> change, int school = 0) =>
        new(
            County with
            {
                Schools = County.Schools.SetItem(school, change(County.Schools[school])),
            }
        );

    /// <summary>Reports a veto by the county; null takes the report away.</summary>
    public TestCounty Veto(string id, bool? exists) =>
        new(County with { Vetoes = With(County.Vetoes, id, exists) });

    /// <summary>Reports a veto by a school; null takes the report away.</summary>
    public TestCounty SchoolVeto(string id, bool? exists, int school = 0) =>
        Change(s => s with { Vetoes = With(s.Vetoes, id, exists) }, school);

    public TestCounty Add(params School[] schools) =>
        new(County with { Schools = County.Schools.AddRange(schools) });

    /// <summary>These schools in place of all.</summary>
    public TestCounty Only(params School[] schools) => new(County with { Schools = [.. schools] });

    public Evaluation Evaluate(Standard standard, EvaluationOptions? options = null) =>
        standard.Evaluate(County, options);

    /// <summary>Under the plan of 海城市, exactly, without transitional provisions.</summary>
    public Evaluation Evaluate() => Evaluate(Standard.Haicheng2023);

    private static ImmutableSortedDictionary<string, bool> With(
        ImmutableSortedDictionary<string, bool> vetoes,
        string id,
        bool? exists
    ) => exists is { } value ? vetoes.SetItem(id, value) : vetoes.Remove(id);
}
