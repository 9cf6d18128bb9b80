namespace Balance.Indicators.Tests.Counties;

/// <summary>A measure that is reported where it does not belong, by its id or by what it is called: told where it does.</summary>
public sealed class MisplacedMeasureTests
{
    [Theory]
    [InlineData("pupils", MeasureLevels.County, "pupils")]
    [InlineData("学生数", MeasureLevels.County, "pupils")]
    [InlineData("pupil", MeasureLevels.County, "pupils")]
    [InlineData("pupils", MeasureLevels.Section, null)]
    [InlineData("学生数", MeasureLevels.School, null)]
    [InlineData("visits", MeasureLevels.School, "visits")]
    [InlineData("颜色", MeasureLevels.County, null)]
    // A fact is no measure.
    [InlineData("township", MeasureLevels.County, null)]
    public void IsFoundWhereItDoesNotBelong(string written, MeasureLevels here, string? id) =>
        Assert.Equal(id, MisplacedMeasure.Find(CountyCatalogue.BuiltIn, written, here)?.Id);

    [Theory]
    [InlineData(
        "pupils",
        "pupils",
        "学生数",
        "学校的 measures 或学部 sections。",
        "a school's measures or a section."
    )]
    [InlineData(
        "pupils",
        "学生数",
        "学生数",
        "学校的 measures 或学部 sections，键写作 `pupils`。",
        "a school's measures or a section under the key `pupils`."
    )]
    [InlineData(
        "backboneTeachers",
        "backboneTeachers",
        "县级以上骨干教师数",
        "学部 sections。",
        "a section."
    )]
    [InlineData(
        "visits",
        "visit",
        "实地走访人次",
        "县的 measures，键写作 `visits`。",
        "the county's measures under the key `visits`."
    )]
    [InlineData(
        "fullTimeTeachers",
        "fullTimeTeachers",
        "专任教师数",
        "县的 measures 或学校的 measures。",
        "the county's measures or a school's measures."
    )]
    [InlineData(
        "grade",
        "grade",
        "学业水平等级",
        " monitoredSubjects 的一项。",
        "an item of monitoredSubjects."
    )]
    public void IsToldWhereItBelongs(string id, string written, string name, string zh, string en)
    {
        Measure measure = Measures.Find(id)!;
        DataPlace set = DataPlace.File(CountyKeys.All).OfCounty("甲县").Key("measures");
        ProblemList problems = new();

        MisplacedMeasure.Refuse(measure, written, set, problems);

        DataProblem problem = Assert.Single(problems.ToImmutable());
        Assert.Equal(
            (
                ProblemSeverity.Rejected,
                "measures." + written,
                new LocalizedText(
                    $"甲县的“{name}”不在这里填报；请移到{zh}",
                    $"甲县: \"{measure.Name.En}\" is not reported here; move it to {en}"
                )
            ),
            (problem.Severity, problem.Path.ToString(), problem.Message)
        );
    }
}
